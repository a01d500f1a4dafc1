"""`cineseek collect`: films from places on the web; one source a command."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cineseek.cli.collect_archive import archive
from cineseek.cli.collect_filmgrab import filmgrab
from cineseek.cli.collect_films import tell_doubts
from cineseek.cli.collect_flim import flim
from cineseek.cli.collect_folder import folder
from cineseek.cli.collect_gallery import gallery
from cineseek.cli.collect_imdb import imdb
from cineseek.cli.collect_omdb import omdb
from cineseek.cli.collect_options import INTO, IntoOption
from cineseek.cli.collect_pairs import pairs
from cineseek.cli.collect_youtube import youtube
from cineseek.cli.options import JsonOption

app = typer.Typer(
    help="Collect films, stills and facts from places on the web, politely, into a folder.",
    no_args_is_help=True,
)


@app.callback()
def collect() -> None:
    """Collect films, stills and facts from places on the web, politely, into a folder."""


app.command("filmgrab")(filmgrab)
app.command("gallery")(gallery)
app.command("flim")(flim)
app.command("imdb")(imdb)
app.command("omdb")(omdb)
app.command("youtube")(youtube)
app.command("pairs")(pairs)
app.command("folder")(folder)
app.command("archive")(archive)


@app.command("status")
def status(
    into: IntoOption = INTO,
    failed: Annotated[bool, typer.Option("--failed", help="List what failed, and why.")] = False,
    refused: Annotated[
        bool, typer.Option("--refused", help="List what a rule of the site forbids.")
    ] = False,
    doubtful: Annotated[
        bool, typer.Option("--doubtful", help="List films that a person has to choose for.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """What a collection holds, and what is left to ask."""
    from dataclasses import asdict

    from rich.table import Table

    from cineseek.cli.terminal import answers, json_line
    from cineseek.collect import read_not_taken, read_status

    into = Path(into)
    out = answers()
    if doubtful:
        for row in read_status(into):
            tell_doubts(into, row.source, json=json)
        return
    if failed or refused:
        for which in [True] * refused + [False] * failed:
            for one in read_not_taken(into, refused=which):
                if json:
                    json_line({"status": "refused" if which else "failed", **asdict(one)})
                else:
                    out.print(f"{one.url}: {one.why}", markup=False)
        return
    rows = read_status(into)
    if json:
        for row in rows:
            json_line(asdict(row))
        return
    table = Table(box=None, pad_edge=False)
    for name in ("source", "films", "of", "pictures", "videos", "MB", "left", "failed", "refused"):
        table.add_column(name, justify="left" if name == "source" else "right")
    for row in rows:
        numbers = (row.films, row.films_found, row.pictures, row.videos)
        table.add_row(
            row.source,
            *(f"{number:,}" for number in numbers),
            f"{row.bytes / 1e6:,.1f}",
            *(f"{number:,}" for number in (row.waiting, row.failed, row.refused)),
        )
    out.print(table)
