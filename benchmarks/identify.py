"""Which film is this? Frames at moments that are not saved, under every attack, beside the peers.

    CINESEEK_DATA=/path/to/data python benchmarks/identify.py [--keep FOLDER] [--quick]

Builds a library of CINESEEK_DATA/film with `mini` (or uses the one kept in a folder), decodes
frames at random moments between the saved ones, changes them by each attack of `media/attacks.py`,
and asks `library.identify`; pHash, PDQ, the colour layout and our own print alone answer the same
pictures from the same saved frames. Right is the right footage, or a copy of it, and a second
within 2 s of the true one, as the first candidate whether or not it is sure enough. Then each film
is left out in turn, as a stranger. `--stills` and `--frames 100000` ask two other questions, see
`identify_stills.py` and `identify_speed.py`.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from identify_peers import PEERS, nearest
from identify_questions import Pixels, Question, apart, draw, film_family, group, place
from PIL import Image

import cineseek
from cineseek.answer_identity import Identification
from cineseek.evaluation.identification import (
    Share,
    accepted,
    area_under,
    calibration_error,
    is_right_place,
    reliability,
    risk_coverage,
)
from cineseek.film import Footage
from cineseek.library import Library
from cineseek.media.attacks import ATTACKS
from cineseek.training.plot import draw_curves

ROOT = Path(__file__).resolve().parent.parent
PLOT = ROOT / "docs" / "pictures" / "risk-coverage.png"


@dataclass
class Row:
    """What came of one question under one attack."""

    question: Question
    attack: str
    rgb: Pixels
    answer: Identification
    took: float
    film: bool = False
    right: bool = False
    peers: dict[str, bool] = field(default_factory=dict)

    @property
    def named(self) -> bool:
        return self.answer.film is not None


@dataclass(frozen=True)
class Saved:
    """The saved frames, as each peer describes them."""

    at: list[tuple[Footage, float, Path]]
    described: dict[str, np.ndarray]


def describe_saved(library: Library) -> Saved:
    at = [
        (footage, frame.second, library.folder / frame.file)
        for footage in library.footages()
        for frame in library.catalogue.frames(footage.id)
    ]
    rows: dict[str, list[np.ndarray]] = {peer.name: [] for peer in PEERS}
    for _, _, file in at:
        rgb = np.asarray(Image.open(file).convert("RGB"))
        for peer in PEERS:
            rows[peer.name].append(peer.describe(rgb))
    return Saved(at, {name: np.stack(some) for name, some in rows.items()})


def attacked(question: Question, name: str) -> Pixels:
    return ATTACKS[name](question.rgb, np.random.default_rng([question.seed, *name.encode()]))


def ask(library: Library, question: Question, name: str, saved: Saved | None) -> Row:
    rgb = attacked(question, name) if name in ATTACKS else question.rgb
    began = time.perf_counter()
    answer = library.identify(rgb)
    row = Row(question, name, rgb, answer, time.perf_counter() - began)
    family, second = place(question.footage, question.second)
    best = answer.best
    if best is not None and best.footage is not None:
        found, at = place(best.footage, best.second or 0.0)
        row.film = found == family
        row.right = is_right_place(found, at, family, second)
    elif best is not None:
        row.film = best.film.id == question.footage.film_id
    for peer in PEERS if saved else ():
        footage, at, _ = saved.at[nearest(peer, rgb, saved.described[peer.name])]
        row.peers[peer.name] = is_right_place(*place(footage, at), family, second)
    return row


def print_table(rows: list[Row]) -> None:
    names = list(dict.fromkeys(row.attack for row in rows))
    kinds = {"single": "all single", "inset": "all insets", "combined": "all combinations"}
    columns = [peer.name for peer in PEERS]
    print(f"| attack | n | film | film and second | {' | '.join(columns)} |")
    print("|---" * (4 + len(columns)) + "|")
    for name in names:
        print_line(name, [row for row in rows if row.attack == name])
    for kind, title in kinds.items():
        some = [r for r in rows if r.attack in ATTACKS and ATTACKS[r.attack].kind == kind]
        if some:
            print_line(title, some)
            print_line(f"{title}, not of one colour", [r for r in some if not r.question.even])


def print_line(title: str, rows: list[Row]) -> None:
    cells = [
        Share.of([row.film for row in rows]),
        Share.of([row.right for row in rows]),
        *(Share.of([row.peers[peer.name] for row in rows if row.peers]) for peer in PEERS),
    ]
    shown = " | ".join(str(cell) if cell.total else "" for cell in cells)
    print(f"| {title} | {len(rows)} | {shown} |", flush=True)


def print_misses(rows: list[Row]) -> None:
    """How many misses there are, and how many of them nothing in the picture tells apart."""
    for name in ("films", "fixed cameras"):
        some = [row for row in rows if group(row.question.footage) == name]
        missed = [row for row in some if not row.right]
        even = [row for row in missed if row.question.even]
        alike = [row for row in missed if not row.question.even and looks_the_same(row)]
        print(
            f"{name}: {len(missed)} of {len(some)} missed; {len(even)} are of one colour, and "
            f"{len(alike)} more differ from the frame that was named by no more than a JPEG of "
            f"quality 20 does"
        )


def looks_the_same(row: Row) -> bool:
    """Whether the frame that was named differs by no more than compression from the true one."""
    best = row.answer.best
    if best is None or best.thumbnail is None:
        return False
    named = np.asarray(Image.open(best.thumbnail).convert("RGB"))
    rgb = row.question.rgb
    noise = apart(rgb, ATTACKS["recompress"](rgb, np.random.default_rng(0)))
    return apart(rgb, named) <= noise


def ask_strangers(library: Library, questions: list[Question], each: int) -> list[Row]:
    """The films of a family left out, and asked for under some attacks."""
    rows = []
    footages = library.footages()
    for question in questions:
        family = film_family(question.footage)
        gone = sorted({one.film_id for one in footages if film_family(one) == family})
        chance = np.random.default_rng([question.seed, 7])
        for name in ["as it is", *chance.choice(list(ATTACKS), each, replace=False)]:
            rgb = attacked(question, name) if name in ATTACKS else question.rgb
            began = time.perf_counter()
            answer = library.identify(rgb, exclude=tuple(gone))
            rows.append(Row(question, str(name), rgb, answer, time.perf_counter() - began))
    return rows


def print_strangers(known: list[Row], strangers: list[Row], plot: Path | None) -> None:
    def by(rows: list[Row]) -> tuple[np.ndarray, np.ndarray]:
        sure = np.array([row.answer.probability for row in rows])
        return sure, np.array([row.film for row in rows])

    (sure, right), (other, _) = by(known), by(strangers)
    threshold = known[0].answer.threshold
    print(f"threshold {threshold:.3f}, aimed at {100 * known[0].answer.false_accepts:g}%")
    print(f"strangers named: {Share.of([row.named for row in strangers])} of {len(strangers)}")
    for name in sorted({film_family(row.question.footage) for row in strangers}):
        some = [r for r in strangers if film_family(r.question.footage) == name]
        if wrong := sum(row.named for row in some):
            print(f"  {name}: {wrong} of {len(some)}")
    named = np.array([row.named for row in known])
    plain = np.array([not row.question.even for row in known])
    for title, some in (("all", np.ones_like(plain)), ("not of one colour", plain)):
        print(
            f"known, {title}: named {Share.of(named[some])}, named and the right film "
            f"{Share.of((named & right)[some])}, of the named wrong "
            f"{Share.of(~right[named & some])} (n {int(some.sum())})"
        )
    # Known and strange weigh the same: who asks may as well have a film that is not here.
    weight = max(1, len(sure) // max(1, len(other)))
    every = np.concatenate([sure, np.repeat(other, weight)])
    truth = np.concatenate([right, np.zeros(len(other) * weight, bool)])
    print(
        f"calibration error: known {calibration_error(sure, right):.3f}, strangers "
        f"{float(other.mean()):.3f} (mean probability), together "
        f"{calibration_error(every, truth):.3f}"
    )
    for told, was, count in reliability(every, truth):
        print(f"  told {told:.3f}, was {was:.3f}, n {count}")
    curves = {
        "known films": risk_coverage(sure, right),
        "and strangers": risk_coverage(every, truth),
    }
    for title, (coverage, risk) in curves.items():
        print(f"area under risk and coverage, {title}: {area_under(coverage, risk):.4f}")
    if plot is not None:
        points = {
            title: [(100 * c, 100 * r) for c, r in zip(*curve, strict=True)]
            for title, curve in curves.items()
        }
        draw_curves(points, plot, title="Wrong answers (%) over questions answered (%)")
    print(f"strangers at or above the threshold {accepted(other, threshold)}")


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
    parser.add_argument("--per", type=int, default=6, help="questions of each footage")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--attacks", default="", help="only these, with commas")
    parser.add_argument("--quick", action="store_true", help="one question of each footage")
    parser.add_argument("--plot", type=Path, default=PLOT, help="where the curve is drawn")
    parser.add_argument("--misses", type=Path, help="a folder for pictures of all misses")
    parser.add_argument("--frames", type=int, help="time answers among so many frames instead")
    parser.add_argument(
        "--stills", action="store_true", help="unseen frames of known films instead"
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
            run(library, asked)
    return None


def run(library: Library, asked: argparse.Namespace) -> None:
    began = time.perf_counter()
    library.add(asked.data / "film")
    print(f"{library.catalogue.counts()}, added in {time.perf_counter() - began:.0f} s")
    questions = list(draw(library, 1 if asked.quick else asked.per, asked.seed))
    away = np.array([one.away for one in questions])
    print(
        f"{len(questions)} questions, {np.median(away):.2f} s (median) and at most "
        f"{away.max():.2f} s from a saved frame; {sum(q.even for q in questions)} are of one colour"
    )
    began = time.perf_counter()
    library.prepare_identify()
    print(f"prepared in {time.perf_counter() - began:.0f} s", flush=True)
    saved = describe_saved(library)
    names = asked.attacks.split(",") if asked.attacks else ["as it is", *ATTACKS]
    rows = [ask(library, one, name, saved) for name in names for one in questions]
    print_table(rows)
    print_misses(rows)
    print_times(rows)
    strangers = ask_strangers(library, questions, 1 if asked.quick else 3)
    print_strangers(rows, strangers, None if asked.quick else asked.plot)
    if asked.misses:
        save_misses(rows, asked.misses)
    print(f"in all {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
