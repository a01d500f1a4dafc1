"""`cineseek search`: find scenes by words, by a picture, or by both."""

from __future__ import annotations

from typing import Annotated

import typer

from cineseek.cli import completion
from cineseek.cli.options import ImageOption, JsonOption, LibraryOption, LimitOption, ServerOption


def search(
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY",
            help='Words and filters, in quotes: "sunset color:orange said:\\"we are home\\"".',
            show_default=False,
            autocompletion=completion.query,
        ),
    ] = "",
    image: ImageOption = None,
    library: LibraryOption = None,
    server: ServerOption = None,
    limit: LimitOption = 10,
    page: Annotated[int, typer.Option(min=1, help="The next so many answers.")] = 1,
    thumbnails: Annotated[
        bool | None,
        typer.Option(
            "--thumbnails/--no-thumbnails",
            help="Pictures beside answers. Default: where the terminal can show them.",
            show_default=False,
        ),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Find scenes by words, by a picture, or by both.

    A query that nothing answers gives nothing, says so, and ends with code 0.
    """
    if not query.strip() and image is None:
        raise typer.BadParameter("say what to look for: words, --image, or both")
    from cineseek.cli.hits import print_hits
    from cineseek.cli.libraries import settings
    from cineseek.cli.places import asked
    from cineseek.cli.terminal import answers, asides, json_line, note

    wanted = thumbnails if thumbnails is not None else settings().thumbnails
    with asked(server, library) as known:
        hits = known.search(query, image=image, limit=limit, page=page)
        for text in hits.warnings:
            note(text)
        if json:
            for hit in hits:
                json_line(hit.to_json())
        else:
            print_hits(answers(), hits, known.picture, thumbnails=wanted)
    if hits.reason:
        asides().print(hits.reason, style="dim", markup=False)
