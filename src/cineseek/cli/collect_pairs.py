"""`cineseek collect pairs`: captioned pictures out of listings."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from cineseek.cli import collect_options as shared
from cineseek.cli import completion
from cineseek.cli.options import JsonOption

_SECRETS = "CINESEEK_PAIRS_"


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
    into: shared.IntoOption = shared.INTO,
    retry_failed: shared.RetryOption = False,
    delay: shared.DelayOption = None,
    at_once: shared.AtOnceOption = None,
    wait: shared.WaitOption = False,
    contact: shared.ContactOption = None,
    json: JsonOption = False,
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
    shared.run(
        source,
        into=Path(into),
        demo=None,
        retry_failed=retry_failed,
        delay=delay,
        at_once=at_once,
        wait=wait,
        contact=contact,
        json=json,
        trusted=shared.named(described.url),
        leave=True,
    )
