"""Which film is this? Frames at moments that are not saved, under every attack, beside the peers.

    CINESEEK_DATA=/path/to/data python benchmarks/identify.py [--keep FOLDER] [--quick]

Builds a library of CINESEEK_DATA/film with `mini` (or uses the one kept in a folder), decodes
frames at random moments between the saved ones, changes them by each attack of `media/attacks.py`,
and asks `library.identify`; pHash, PDQ, the colour layout and our own print alone answer the same
pictures from the same saved frames. Right is the right footage, or a copy of it, and a second
within 2 s of the true one, as the first candidate whether or not it is sure enough. Then each film
is left out in turn, as a stranger. `--stills`, `--frames 100000` and `--undone 1,2,3` ask other
questions, see `identify_stills.py`, `identify_speed.py` and `identify_undone.py`.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

import numpy as np
from identify_asking import Row, Saved, ask, describe_saved, find_twins
from identify_peers import PEERS
from identify_questions import Question, draw, group
from identify_strangers import ask_strangers, print_strangers
from PIL import Image

import cineseek
from cineseek.evaluation.identification import Share
from cineseek.library import Library
from cineseek.media.attacks import ATTACKS

ROOT = Path(__file__).resolve().parent.parent
PLOT = ROOT / "docs" / "pictures" / "risk-coverage.png"


def ask_all(
    library: Library, questions: list[Question], names: list[str], saved: Saved, twins: set[int]
) -> list[Row]:
    """Every question under every attack; a line of the table as soon as an attack is done."""
    columns = [peer.name for peer in PEERS]
    print(f"| attack | n | film | film and second | {' | '.join(columns)} |")
    print("|---" * (4 + len(columns)) + "|")
    rows: list[Row] = []
    for name in names:
        some = [ask(library, question, name, saved) for question in questions]
        print_line(name, some)
        rows += some
    kinds = {"single": "all single", "inset": "all insets", "combined": "all combinations"}
    for kind, title in kinds.items():
        some = [r for r in rows if r.attack in ATTACKS and ATTACKS[r.attack].kind == kind]
        if some:
            print_line(title, some)
            told = [r for r in some if not r.question.even and r.question.seed not in twins]
            print_line(f"{title}, of frames that have no equal", told)
    return rows


def print_line(title: str, rows: list[Row]) -> None:
    cells = [
        Share.of([row.film for row in rows]),
        Share.of([row.right for row in rows]),
        *(Share.of([row.peers[peer.name] for row in rows if row.peers]) for peer in PEERS),
    ]
    shown = " | ".join(str(cell) if cell.total else "" for cell in cells)
    print(f"| {title} | {len(rows)} | {shown} |", flush=True)


def print_misses(rows: list[Row], twins: set[int]) -> None:
    """How many misses there are, and how many of them nothing in the picture tells apart."""
    for name in ("films", "fixed cameras"):
        some = [row for row in rows if group(row.question.footage) == name]
        missed = [row for row in some if not row.right]
        even = [row for row in missed if row.question.even]
        equal = [r for r in missed if not r.question.even and r.question.seed in twins]
        print(
            f"{name}: {len(missed)} of {len(some)} missed; {len(even)} are of one colour, and "
            f"{len(equal)} more have an equal in another film or more than 2 s away"
        )


def print_times(rows: list[Row]) -> None:
    took = 1000 * np.array([row.took for row in rows])
    print(f"an answer takes {np.median(took):.0f} ms, p95 {np.quantile(took, 0.95):.0f} ms")


def save_misses(rows: list[Row], folder: Path, most: int = 400) -> None:
    """Question as asked | frame that was named | true frame, for looking at."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, row in enumerate([r for r in rows if not r.right][:most]):
        best = row.answer.best
        sheet = Image.new("RGB", (3 * 320, 200), "grey")
        shown = [row.rgb, None, row.question.rgb]
        if best is not None and best.thumbnail is not None:
            shown[1] = np.asarray(Image.open(best.thumbnail).convert("RGB"))
        for at, rgb in enumerate(shown):
            if rgb is not None:
                one = Image.fromarray(rgb)
                one.thumbnail((316, 200))
                sheet.paste(one, (320 * at, 0))
        sheet.save(folder / f"{number:03d} {row.attack}.png")
        found = (
            f"{Path(best.footage.path).name} {best.second:.2f} {best.transform}"
            if best is not None and best.footage is not None and best.second is not None
            else best.film.title
            if best is not None
            else "nothing"
        )
        print(
            f"  {number:03d} {row.attack}: {Path(row.question.footage.path).name} "
            f"{row.question.second:.2f} -> {found} p {row.answer.probability:.2f}"
            f"{' one colour' if row.question.even else ''}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = os.environ.get("CINESEEK_DATA")
    parser.add_argument("--data", type=Path, default=Path(data) if data else None)
    parser.add_argument("--keep", type=Path, help="keep the library here, or use the one there")
    parser.add_argument("--questions", type=int, default=100, help="about so many, by duration")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--attacks", default="", help="only these, with commas")
    parser.add_argument(
        "--quick", action="store_true", help="one question of each footage, and no plot"
    )
    parser.add_argument("--plot", type=Path, default=PLOT, help="where the curve is drawn")
    parser.add_argument("--misses", type=Path, help="a folder for pictures of all misses")
    parser.add_argument("--frames", type=int, help="time answers among so many frames instead")
    parser.add_argument(
        "--stills", action="store_true", help="unseen frames of known films instead"
    )
    parser.add_argument(
        "--undone", help="of these draws (seeds, with commas), what is nearest with nothing changed"
    )
    asked = parser.parse_args()
    if asked.data is None:
        parser.error("name a folder of films with --data, or set CINESEEK_DATA")
    if asked.frames:
        from identify_speed import measure_speed

        return measure_speed(asked.data, asked.frames, asked)
    if asked.stills:
        from identify_stills import measure_stills

        return measure_stills(asked.data, asked)
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or Path(scratch) / "identify.cine"
        with cineseek.open(folder, model="mini") as library:
            if asked.undone:
                from identify_undone import measure_undone

                library.add(asked.data / "film")
                seeds = [int(one) for one in asked.undone.split(",")]
                return measure_undone(library, seeds, asked.questions)
            run(library, asked)
    return None


def run(library: Library, asked: argparse.Namespace) -> None:
    began = time.perf_counter()
    library.add(asked.data / "film")
    print(f"{library.catalogue.counts()}, added in {time.perf_counter() - began:.0f} s")
    questions = list(draw(library, 1 if asked.quick else asked.questions, asked.seed))
    away = np.array([one.away for one in questions])
    print(
        f"{len(questions)} questions, {np.median(away):.2f} s (median) and at most "
        f"{away.max():.2f} s from a saved frame; {sum(q.even for q in questions)} are of one colour"
    )
    began = time.perf_counter()
    library.prepare_identify()
    print(f"prepared in {time.perf_counter() - began:.0f} s", flush=True)
    saved = describe_saved(library)
    twins, elsewhere = find_twins(questions, saved)
    print(
        f"{len(twins)} questions have an equal, a saved frame of another film or over 2 s away "
        f"that differs by no more than a JPEG of quality 20 does; {len(elsewhere)} in another film"
    )
    names = asked.attacks.split(",") if asked.attacks else ["as it is", *ATTACKS]
    rows = ask_all(library, questions, names, saved, twins)
    print_misses(rows, twins)
    print_times(rows)
    strangers = ask_strangers(library, questions, 1 if asked.quick else 3)
    print_strangers(rows, strangers, elsewhere, None if asked.quick else asked.plot)
    if asked.misses:
        save_misses(rows, asked.misses)
    print(f"in all {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
