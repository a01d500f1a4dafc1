"""`cineseek curate`: choose pictures of a library or a collection, and write them with a card."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cineseek.cli import completion
from cineseek.cli.options import JsonOption

if TYPE_CHECKING:
    from cineseek.curation.curating import CuratedSet

_DETECTOR = "Xenova/yolos-tiny"


def curate(
    data: Annotated[
        Path,
        typer.Argument(
            metavar="DATA",
            help="A library, or a folder that `cineseek collect` filled.",
            autocompletion=completion.files,
        ),
    ],
    output: Annotated[
        Path, typer.Argument(metavar="SET", help="The folder of the set, or a .zip; must be new.")
    ],
    to: Annotated[
        Literal["folder", "moviescene"],
        typer.Option(help="Its shape: a folder a film, or that of the earlier archives."),
    ] = "folder",
    films: Annotated[
        str, typer.Option(metavar="N|all", help="So many films, drawn by the seed: 5, 50, all.")
    ] = "all",
    people: Annotated[
        Literal["any", "keep", "drop"],
        typer.Option(help="Pictures with people: any, keep only them, drop them."),
    ] = "any",
    detector: Annotated[
        str, typer.Option(help="What finds people: a folder or a hub name (YOLOS, RT-DETR).")
    ] = _DETECTOR,
    source: Annotated[
        list[str] | None,
        typer.Option(
            help="Only what this collector brought; may be given several times.",
            show_default=False,
        ),
    ] = None,
    check_share: Annotated[
        float, typer.Option(min=0, max=0.9, help="Share to choose models by.")
    ] = 0.1,
    test_share: Annotated[float, typer.Option(min=0, max=0.9, help="Share to report on.")] = 0.2,
    seed: Annotated[int, typer.Option(help="Another one, other films and parts.")] = 0,
    name: Annotated[
        str | None, typer.Option(help="For the card. Default: of the folder.", show_default=False)
    ] = None,
    json: JsonOption = False,
) -> None:
    """Choose the pictures that are worth learning from, and write them with a data card.

    Black, flat and blurred pictures go, near duplicates, and what several films share. Parts are
    told twice: with scenes kept apart and with films kept apart.
    """
    from cineseek.cli.progress import stages
    from cineseek.curation.choosing import Curation
    from cineseek.curation.curating import curate as make
    from cineseek.curation.people import load_people

    if films != "all" and not films.isdecimal():
        raise typer.BadParameter(f"films is a number or all, not {films!r}")
    try:
        how = Curation(
            films=None if films == "all" else int(films),
            people=people,
            check=check_share,
            test=test_share,
            seed=seed,
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    finder = None if people == "any" else load_people(detector)
    with stages() as told:
        done = make(
            data,
            output,
            how,
            shape=to,
            sources=source or (),
            name=name,
            has_people=finder,
            progress=told,
        )
    _tell(done, json=json)


def _tell(done: CuratedSet, *, json: bool) -> None:
    from cineseek.cli.terminal import answers, asides, count, json_line

    if json:
        json_line({"set": str(done.path), **done.card})
        return
    out, err = answers(), asides()
    counts, card = done.card["counts"], done.card
    said = [count(counts["pictures"], "picture"), count(counts["films"], "film")]
    said += [f"{counts['scenes']:,} scenes", f"{counts['captioned']:,} with captions"]
    out.print(f"{done.path}: {', '.join(said)}, {counts['bytes'] / 1e6:,.1f} MB", markup=False)
    for what, rows in (
        ("left out", card["left out"]),
        ("by scene", card["splits"]["by scene"]),
        ("by film", card["splits"]["by film"]["films"]),
        ("from", {name: one["pictures"] for name, one in card["sources"].items()}),
        ("licences", card["licences"]),
    ):
        told = ", ".join(f"{name} {number:,}" for name, number in rows.items())
        out.print(f"{what:<10} {told or 'nothing'}", markup=False)
    for line in card["biases"]:
        err.print(f"note: {line}", markup=False)
