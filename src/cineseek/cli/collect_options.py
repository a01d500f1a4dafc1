"""What all commands of `cineseek collect` that ask a site share: their options."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from cineseek.cli.options import JsonOption

INTO = Path("collected")

IntoOption = Annotated[
    Path, typer.Option("--into", metavar="FOLDER", help="The collection's folder.")
]
DemoOption = Annotated[
    int | None,
    typer.Option(
        "--demo", min=1, metavar="N", help="Only N films, into FOLDER/demo.", show_default=False
    ),
]
ChainOption = Annotated[
    int | None,
    typer.Option(
        "--demo",
        min=1,
        metavar="N",
        help="First the whole way for N films, in FOLDER/demo: collect, facts, ingest, caption, "
        "train, evaluate, search.",
        show_default=False,
    ),
]
CollectOnlyOption = Annotated[
    bool, typer.Option("--collect-only", help="With --demo: collect the N films, and no more.")
]
RetryOption = Annotated[
    bool, typer.Option("--retry-failed", help="Ask again for what was given up before.")
]
DelayOption = Annotated[
    float | None,
    typer.Option(
        min=0.0,
        help="Seconds between two requests to a host, at least. Default: 0.5, of youtube 2, or "
        "what its robots.txt asks for.",
        show_default=False,
    ),
]
AtOnceOption = Annotated[
    int | None,
    typer.Option(
        "--at-once",
        min=1,
        help="Requests to a host at once. Default: 4; of youtube 1.",
        show_default=False,
    ),
]
WaitOption = Annotated[
    bool, typer.Option("--wait", help="Where a day's limit is reached, wait for the next day.")
]
ContactOption = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Where a site can complain, told in every request. Default: CINESEEK_CONTACT, "
        "cineseek.toml, else the project's page.",
        show_default=False,
    ),
]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a user wants of a run that asks a site; each field is an option."""

    into: IntoOption = INTO
    retry_failed: RetryOption = False
    delay: DelayOption = None
    at_once: AtOnceOption = None
    wait: WaitOption = False
    contact: ContactOption = None
    json: JsonOption = False


@dataclass(frozen=True, slots=True)
class AskedFilms(Asked):
    """The same of a source that has films, and can begin with a few."""

    demo: ChainOption = None
    collect_only: CollectOnlyOption = False


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """A command that takes `asked`, and gets an option for each of its fields in its place.

    Typer reads a function's parameters, and knows no options that travel together.
    """
    hints = get_type_hints(command, include_extras=True)
    shape: type[Asked] = hints.pop("asked")
    hints.pop("return")
    told = get_type_hints(shape, include_extras=True)

    def typed(**given: Any) -> None:
        command(**{name: given[name] for name in hints}, asked=shape(**{n: given[n] for n in told}))

    own = [
        one.replace(annotation=hints[one.name])
        for one in inspect.signature(command).parameters.values()
        if one.name in hints
    ]
    shared = [
        inspect.Parameter(
            one.name, inspect.Parameter.KEYWORD_ONLY, default=one.default, annotation=told[one.name]
        )
        for one in fields(shape)
    ]
    typed.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]
    typed.__annotations__ = hints | told
    typed.__name__, typed.__doc__ = command.__name__, command.__doc__
    return typed
