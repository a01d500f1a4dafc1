"""`cineseek show`: all that is known of one film, and its contact sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cineseek.cli.options import FilmArgument, JsonOption, LibraryOption, ServerOption

if TYPE_CHECKING:
    from rich.console import Console

    from cineseek.answer import ShotDetails
    from cineseek.film import Film, Footage
    from cineseek.origin import Origin


def show(
    film: FilmArgument,
    library: LibraryOption = None,
    server: ServerOption = None,
    sheet: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Write a contact sheet: the film at a glance.", show_default=False
        ),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Show a film: its facts, its footage and its shots, and where they were fetched from."""
    from cineseek.cli.here import Here
    from cineseek.cli.places import asked
    from cineseek.cli.terminal import answers, asides, json_line
    from cineseek.shapes import facts_of, footage_of, shot_of

    with asked(server, library) as known:
        found = known.film(film)
        footages = known.footages(found)
        origins: dict[str, list[Origin]] = {}
        if isinstance(known, Here):  # a server says what it has, not where that is from
            for subject in (found.id, *(one.id for one in footages)):
                noted = known.library.catalogue.origins.of(subject)
                origins[subject] = [one.origin for one in noted]
        if sheet is not None:
            known.write_sheet(found, sheet)
            asides().print(f"wrote {sheet}", markup=False)
        if json:
            shots = [
                shot_of(details.shot, details.frames, details.texts)
                for one in footages
                for details in known.shots(one)
            ]
            facts = facts_of(found)
            footage = [{**footage_of(one), **_told(origins.get(one.id))} for one in footages]
            line = {"film": facts, "footage": footage, "shots": shots}
            json_line({**line, **_told(origins.get(found.id))})
            return
        out = answers()
        _print_facts(out, found)
        _print_origins(out, origins.get(found.id, []))
        for one in footages:
            _print_footage(out, one, known.shots(one), origins.get(one.id, []))


def _told(origins: list[Origin] | None) -> dict[str, Any]:
    return {"origins": [one.to_json() for one in origins]} if origins else {}


def _print_facts(out: Console, film: Film) -> None:
    from rich.text import Text

    from cineseek.cli.terminal import titled

    out.print(Text(titled(film.title, film.year), style="bold"), Text(film.id, style="dim"))
    for name, values in (
        ("directed by", film.directors),
        ("with", film.cast),
        ("genre", film.genres),
        ("language", film.languages),
        ("country", film.countries),
        ("IMDb", tuple(str(one) for one in (film.imdb_id, film.rating) if one is not None)),
        ("plot", (film.plot,) if film.plot else ()),
    ):
        if values:
            out.print(Text(f"{name:<12}", style="dim"), Text(", ".join(values)), sep="")


def _print_origins(out: Console, origins: list[Origin]) -> None:
    from rich.text import Text

    for one in origins:
        said = [f"{one.source}, {one.url}" if one.url else one.source]
        said += [f"on {one.page}"] if one.page and one.page != one.url else []
        said += [one.fetched_at] if one.fetched_at else []
        said += [f"robots: {one.robots}"] if one.robots else []
        said += [f"licence: {one.licence}"] if one.licence else []
        said += [f"SHA-256 {one.sha256}"] if one.sha256 else []
        out.print(Text(f"{'from':<12}", style="dim"), Text("; ".join(said)), sep="")


def _print_footage(
    out: Console, footage: Footage, shots: list[ShotDetails], origins: list[Origin]
) -> None:
    from rich.text import Text

    from cineseek.cli.tables import table
    from cineseek.cli.terminal import clock
    from cineseek.file_name import file_of

    out.print()
    size = f"{footage.width} x {footage.height}"
    length = f", {clock(footage.duration)}" if footage.duration else ""
    out.print(Text(file_of(footage.path), style="bold"), Text(f"{footage.kind}, {size}{length}"))
    _print_origins(out, origins)
    shown = table(
        out, ">shot", ">start", ">seconds", "colours", "light", "motion", "sound", "words"
    )
    for details in shots:
        shot, facets = details.shot, details.shot.facets
        colours = "black and white" if facets.black_and_white else " ".join(facets.colors[:3])
        words = next((line.text for line in details.texts), "")
        shown.add_words(
            str(shot.number),
            clock(shot.span.start),
            f"{shot.span.duration:.1f}",
            colours,
            facets.light,
            facets.motion,
            "" if facets.sound == "none" else facets.sound,
            words,
        )
    out.print(shown)
