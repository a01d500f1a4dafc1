"""`cineseek collect pairs`: captioned pictures out of listings."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from cineseek.cli import completion
from cineseek.cli.collect_options import Asked, with_options
from cineseek.cli.collect_run import named, run

_SECRETS = "CINESEEK_PAIRS_"


@with_options
def pairs(
    listing: Annotated[
        str,
        typer.Argument(
            metavar="LISTING",
            help="A description, TOML or JSON; or one that comes along: divar.",
            autocompletion=completion.files,
        ),
    ],
    value: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="NAME=VALUE", help="A value of its table [values].", show_default=False
        ),
    ] = None,
    *,
    asked: Asked,
) -> None:
    """Pictures with words, from classifieds or any listing that a small file describes.

    They go to FOLDER/pairs, which `cineseek train contrast` reads.
    """
    from cineseek.sources.listing import find_listing, read_listing
    from cineseek.sources.pairs import Pairs

    given: dict[str, str] = {}
    for one in value or []:
        name, sign, text = one.partition("=")
        if not sign or not name:
            raise typer.BadParameter(f"--set is like category=home-kitchen, not {one!r}")
        given[name] = text
    # Not all of the environment: a description may be a stranger's, and names where to send it.
    secrets = {name: text for name, text in os.environ.items() if name.startswith(_SECRETS)}
    described = read_listing(find_listing(listing), given)
    try:
        source = Pairs(described, secrets)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    run(
        source,
        asked,
        trusted=named(described.url),
        leave=True,
    )
