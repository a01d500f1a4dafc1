"""`cineseek demo`: draw films, add them to a library, ask it questions with known answers."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.errors import CineseekError

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
    films: Annotated[
        str,
        typer.Option(
            metavar="N|all",
            help="How many longer films to draw, of 24, each with a trailer; `all` takes minutes.",
        ),
    ] = "4",
    page: Annotated[
        bool | None,
        typer.Option(
            "--page/--no-page",
            help="Keep the page with these films open at the end, until Ctrl-C. Default: in a "
            "terminal; elsewhere it is only tried.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Draw films, add them to a library, ask it questions, and open its page.

    Needs no network and no film of yours. Every answer is checked against what was drawn.
    """
    from cineseek.demo.author import FILMS
    from cineseek.demo.tour import LONGER

    if films != "all" and not (films.isdecimal() and LONGER <= int(films) <= FILMS):
        raise typer.BadParameter(
            f"a number from {LONGER} to {FILMS}, or all; not {films!r}", param_hint="--films"
        )
    kept = folder or (Path("cineseek-demo") if keep else None)
    home = kept or Path(tempfile.mkdtemp(prefix="cineseek-demo-"))
    try:
        wrong = _tour(home, FILMS if films == "all" else int(films))
        _print_next(home if kept else None)
        if page is not False:
            from cineseek.cli.demo_page import show_page

            show_page(home, stay=sys.stdout.isatty() if page is None else page)
    finally:
        if kept is None:
            shutil.rmtree(home, ignore_errors=True)
    if wrong:
        raise typer.Exit(1)


def _tour(home: Path, longer: int) -> int:
    """Draw, add, ask; returns how much went wrong."""
    import cineseek
    from cineseek.cli.progress import counted, drawn
    from cineseek.cli.terminal import answers, asides, count
    from cineseek.demo.tour import ask_all, count_found_shots, draw_tour, tour_scripts

    out, err = answers(), asides()
    folder = home / "films"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CineseekError(
            f"{home} cannot be written to ({error.strerror}); name another folder"
        ) from error
    began = time.perf_counter()
    total, done = len(tour_scripts(longer)), 0
    with counted("drawing", name="films") as told:

        def tell(_: str) -> None:
            nonlocal done
            done += 1
            told(done, total)

        films = draw_tour(folder, longer, tell=tell)
    took = time.perf_counter() - began
    with cineseek.open(home / "films.cine", model="mini") as library:
        with drawn() as progress:
            report = library.add(folder, progress=progress)
        for failure in report.failed:
            err.print(f"failed   {failure.path}: {failure.why}", style="red", markup=False)
        if report.failed:
            return len(report.failed)
        stored = library.catalogue.counts()
        found, shots = count_found_shots(library, films)
        out.print(
            f"Drew {count(len(films), 'film')}, trailers and adverts among them, in {took:.0f} s "
            f"and added them in {report.seconds:.0f} s: {found} of the {shots} shots that were "
            f"drawn were found, and {count(stored.frames, 'frame')} kept.",
            markup=False,
        )
        asked = list(_print_answers(out, ask_all(library, folder, films)))
    right = sum(answer.right for answer in asked)
    out.print(f"\n{right} of {len(asked)} answers are what was drawn.", style="bold")
    return len(asked) - right


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
            out.print(answer.hits.reason, markup=False)
        verdict = "right" if answer.right else "WRONG"
        seen = f": {answer.shots[0]}" if answer.shots else ": nothing was to be found"
        style = "green" if answer.right else "red"
        out.print(f"{verdict}{seen}, {answer.seconds * 1000:.0f} ms", style=style, markup=False)
        yield answer


def _quoted(typed: str) -> str:
    if typed.startswith("--image"):
        return typed
    return f"'{typed}'" if '"' in typed else f'"{typed}"'


def _print_next(home: Path | None) -> None:
    from cineseek.cli.terminal import answers

    out = answers()
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
            f'cineseek search "two boats on the sea" {at}',
            f'cineseek export "color:orange" --to edl {at}',
        ]
    out.print("Try next:")
    for line in lines:
        out.print(f"  {line}", markup=False, soft_wrap=True)
    out.print(
        "The encoder here, mini, comes with cineseek and knows drawn films best. For your own: "
        "cineseek models pull siglip2-base",
        markup=False,
        soft_wrap=True,
    )
