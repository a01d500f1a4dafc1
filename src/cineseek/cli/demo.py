"""`cineseek demo`: draw films, add them to a library, ask it questions with known answers."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from cineseek.demo.tour import Answer


def demo(
    folder: Annotated[
        Path | None,
        typer.Option(
            help="Draw films and library into this folder, and keep them. Default: a folder "
            "that is gone afterwards.",
            show_default=False,
        ),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep them in ./cineseek-demo, to try things on.")
    ] = False,
) -> None:
    """Draw five short films, add them to a library, and ask it questions.

    Needs no network and no film of yours. Every answer is checked against what was drawn.
    """
    kept = folder or (Path("cineseek-demo") if keep else None)
    home = kept or Path(tempfile.mkdtemp(prefix="cineseek-demo-"))
    try:
        wrong = _tour(home, kept=kept is not None)
    finally:
        if kept is None:
            shutil.rmtree(home, ignore_errors=True)
    if wrong:
        raise typer.Exit(1)


def _tour(home: Path, *, kept: bool) -> int:
    """Draw, add, ask; returns how much went wrong."""
    import cineseek
    from cineseek.cli.progress import drawn
    from cineseek.cli.terminal import answers, asides, count
    from cineseek.demo import draw_films
    from cineseek.demo.tour import ask_all, count_found_shots

    out, err = answers(), asides()
    films = home / "films"
    if err.is_terminal:
        with err.status("drawing five films"):
            draw_films(films)
    else:
        draw_films(films)
    with cineseek.open(home / "films.cine", model="toy") as library:
        with drawn() as progress:
            report = library.add(films, progress=progress)
        for failure in report.failed:
            err.print(f"failed   {failure.path}: {failure.why}", style="red", markup=False)
        if report.failed:
            return len(report.failed)
        stored = library.catalogue.counts()
        found, drawn_shots = count_found_shots(library)
        out.print(
            f"Drew {count(stored.footages, 'film')} and added them in {report.seconds:.1f} s: "
            f"{found} of the {drawn_shots} shots that were drawn were found, and "
            f"{count(stored.frames, 'frame')} kept.",
            markup=False,
        )
        asked = list(_print_answers(out, ask_all(library, films)))
    right = sum(answer.right for answer in asked)
    out.print(f"\n{right} of {len(asked)} answers are what was drawn.", style="bold")
    _print_next(out, home if kept else None)
    return len(asked) - right + drawn_shots - found


def _print_answers(out: Console, answers: Iterator[Answer]) -> Iterator[Answer]:
    from rich.text import Text

    from cineseek.cli.hits import print_hits

    for answer in answers:
        question = answer.question
        out.print()
        out.print(Text(question.about, style="italic dim"))
        typed = question.query or "--image picture.jpg"
        out.print(
            Text("$ cineseek search ", style="dim"), Text(_quoted(typed), style="bold"), sep=""
        )
        if answer.hits:
            print_hits(out, answer.hits[:3], thumbnails=None)
        else:
            out.print(f"nothing: {answer.hits.reason}", markup=False)
        verdict = "right" if answer.right else "WRONG"
        seen = f": {answer.shots[0]}" if answer.shots else ": nothing was to be found"
        style = "green" if answer.right else "red"
        out.print(f"{verdict}{seen}, {answer.seconds * 1000:.0f} ms", style=style, markup=False)
        yield answer


def _quoted(typed: str) -> str:
    if typed.startswith("--image"):
        return typed
    return f"'{typed}'" if '"' in typed else f'"{typed}"'


def _print_next(out: Console, home: Path | None) -> None:
    if home is None:
        lines = [
            "cineseek demo --keep",
            "cineseek add /path/to/your/films",
            'cineseek search "..."',
        ]
    else:
        at = f"--library {home / 'films.cine'}"
        lines = [
            f"cineseek list {at}",
            f'cineseek show "Salt Wind" {at} --sheet salt-wind.jpg',
            f'cineseek search "dark blue" {at}',
            f'cineseek export "color:orange" --to edl {at}',
        ]
    out.print("Try next:")
    for line in lines:
        out.print(f"  {line}", markup=False, soft_wrap=True)
    out.print(
        "For your own films words need a real encoder: cineseek models pull siglip2-base",
        markup=False,
        soft_wrap=True,
    )
