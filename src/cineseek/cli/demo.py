"""`cineseek demo`: draw films, add them to a library, ask it questions with known answers."""

from __future__ import annotations

import shutil
import tempfile
import time
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
    films: Annotated[
        str,
        typer.Option(
            metavar="N|all",
            help="Afterwards draw so many longer films as well, of 24, each with a trailer, and "
            "three adverts; `all` takes minutes.",
            show_default=False,
        ),
    ] = "0",
) -> None:
    """Draw five short films, add them to a library, and ask it questions.

    Needs no network and no film of yours. Every answer is checked against what was drawn.
    """
    from cineseek.demo.author import FILMS

    if films != "all" and not (films.isdecimal() and int(films) <= FILMS):
        raise typer.BadParameter(
            f"a number up to {FILMS}, or all; not {films!r}", param_hint="--films"
        )
    more = FILMS if films == "all" else int(films)
    kept = folder or (Path("cineseek-demo") if keep else None)
    home = kept or Path(tempfile.mkdtemp(prefix="cineseek-demo-"))
    try:
        wrong = _tour(home)
        if more:
            wrong += _add_more(home, more)
        _print_next(home if kept else None, more=bool(more))
    finally:
        if kept is None:
            shutil.rmtree(home, ignore_errors=True)
    if wrong:
        raise typer.Exit(1)


def _tour(home: Path) -> int:
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
    return len(asked) - right + drawn_shots - found


def _add_more(home: Path, number: int) -> int:
    """Draw longer films and add them to a library of their own; returns how many failed."""
    import cineseek
    from cineseek.cli.progress import drawn
    from cineseek.cli.terminal import answers, asides, count
    from cineseek.demo import draw_films, write_scripts
    from cineseek.demo.tour import count_found_shots

    out, err = answers(), asides()
    scripts = write_scripts(number)
    began = time.perf_counter()
    done = 0

    def tell(title: str) -> None:
        nonlocal done
        done += 1
        err.print(f"drawn {done} of {len(scripts)}: {title}", markup=False)

    films = draw_films(home / "more", scripts=scripts, tell=tell)
    took = time.perf_counter() - began
    with cineseek.open(home / "more.cine", model="toy") as library:
        with drawn() as progress:
            report = library.add(home / "more", progress=progress)
        for failure in report.failed:
            err.print(f"failed   {failure.path}: {failure.why}", style="red", markup=False)
        found, shots = count_found_shots(library, films)
    out.print(
        f"Drew {count(number, 'longer film')}, as many trailers and three adverts in {took:.0f} s, "
        f"and added them in {report.seconds:.0f} s: {found} of their {shots} shots were found.",
        markup=False,
        soft_wrap=True,
    )
    return len(report.failed)


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


def _print_next(home: Path | None, *, more: bool) -> None:
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
            f'cineseek search "dark blue" {at}',
            f'cineseek export "color:orange" --to edl {at}',
        ]
        if more:
            lines.append(f"cineseek list --library {home / 'more.cine'}")
    out.print("Try next:")
    for line in lines:
        out.print(f"  {line}", markup=False, soft_wrap=True)
    out.print(
        "For your own films words need a real encoder: cineseek models pull siglip2-base",
        markup=False,
        soft_wrap=True,
    )
