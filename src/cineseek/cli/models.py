"""`cineseek models`: which encoders there are, what is known of them, fetching them."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cineseek.cli import completion, registry
from cineseek.cli.options import JsonOption

if TYPE_CHECKING:
    from pathlib import Path

    from cineseek.models.catalogue import Listed

app = typer.Typer(help="List encoders, show one, fetch one.", invoke_without_command=True)

NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="Its name.", autocompletion=completion.models)
]


@app.callback()
def models(
    context: typer.Context,
    server: Annotated[
        str | None,
        typer.Option(metavar="URL", help="List those that this server knows.", show_default=False),
    ] = None,
    json: JsonOption = False,
) -> None:
    """List encoders, show one, fetch one."""
    if context.invoked_subcommand is not None:
        if server is not None:
            raise typer.BadParameter("--server lists the encoders of a server, and no more")
        return
    if server is not None:
        _list_there(server, json=json)
        return
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import answers, asides, json_line
    from cineseek.models.catalogue import list_encoders, size_of

    listed = list_encoders()
    if json:
        for one in listed:
            json_line(_shape(one))
        return
    out = answers()
    shown = table(out, "=name", "=here", ">size", "licence", "languages", "what it is")
    for one in listed:
        card = one.card
        size = size_of(card) if card.megabytes else ""
        here = "yes" if one.ready else ""
        shown.add_words(
            card.name, here, size, card.licence, " ".join(card.languages), card.description
        )
    out.print(shown)
    more = "All of one: `cineseek models show NAME`. Fetch one: `cineseek models pull NAME`."
    asides().print(more, style="dim", markup=False)


def _list_there(server: str, *, json: bool) -> None:
    """The encoders that a server knows, its library's own first."""
    from cineseek.cli.places import client_of
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import answers, json_line

    with client_of(server) as client:
        known = client.models()
    if json:
        for one in known:
            json_line(asdict(one))
        return
    out = answers()
    shown = table(out, "=name", "=here", "=used", ">size", "licence", "languages")
    for one in known:
        size = f"{one.megabytes:,.0f} MB" if one.megabytes else ""
        spoken = one.languages or ""
        languages = spoken if isinstance(spoken, str) else " ".join(spoken)
        here, used = ("yes" if is_so else "" for is_so in (one.here, one.used))
        shown.add_words(one.name, here, used, size, one.licence or "", languages)
    out.print(shown)


@app.command("show")
def show_model(name: NameArgument, json: JsonOption = False) -> None:
    """Show all that is known of an encoder."""
    from rich.text import Text

    from cineseek.cli.terminal import answers, json_line
    from cineseek.models.catalogue import default_models_dir
    from cineseek.models.registry import versions

    there = versions(name, default_models_dir())
    shape = _shape(_known(name))
    if json:
        listed = [registry.shape(version) for version in there]
        json_line(shape | ({"versions": listed} if listed else {}))
        return
    out = answers()
    for key, value in shape.items():
        if isinstance(value, dict):
            value = f"\n{'':<12}".join(f"{number:<8} {what}" for what, number in value.items())
        elif isinstance(value, list):
            value = ", ".join(value)
        if value not in ("", None):
            out.print(Text(f"{key:<12}", style="dim"), Text(str(value)), sep="")
    for version in there:
        out.print(registry.told(version), markup=False, soft_wrap=True)


@app.command("pull")
def pull(name: NameArgument) -> None:
    """Fetch an encoder; goes on where it stopped."""
    from cineseek.cli.terminal import answers

    answers().print(str(fetched(name)), markup=False, soft_wrap=True)


app.command("register")(registry.register_model)
app.command("promote")(registry.promote_model)


def fetched(name: str) -> Path:
    """The folder of an encoder, fetched with a progress bar."""
    from cineseek.cli.progress import counted
    from cineseek.models.pull import pull as fetch

    with counted(f"fetching {name}", unit=1_000_000, name="MB") as told:
        return fetch(name, progress=lambda step: told(step.done, step.total))


def _known(name: str) -> Listed:
    from cineseek.models.catalogue import Listed, list_encoders, locate
    from cineseek.models.folder import read_folder

    for one in list_encoders():
        if one.card.name == name:
            return one
    folder, _ = locate(name)  # a folder's path, or the error that says what there is
    return Listed(read_folder(folder).card, folder, True)


def _shape(listed: Listed) -> dict[str, Any]:
    card = asdict(listed.card)
    shape = {key: list(value) if isinstance(value, tuple) else value for key, value in card.items()}
    return {**shape, "ready": listed.ready}
