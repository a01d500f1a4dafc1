"""The command `cineseek`: its verbs, and how an error becomes a line and an exit code."""

from __future__ import annotations

import os
import re
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from cineseek.cli import (
    add,
    bot,
    caption,
    classify,
    collect,
    copies,
    curate,
    dedupe,
    demo,
    doctor,
    evaluate,
    export,
    forget,
    identify,
    migrate,
    models,
    rate,
    reindex,
    remove,
    search,
    serve,
    show,
    similar,
    train,
)
from cineseek.cli import list as list_verb
from cineseek.cli import map as map_verb
from cineseek.errors import CineseekError, QueryError

INTERRUPTED = 130
_UsageError: Any = typer.BadParameter.__mro__[1]  # of click, or of the copy of it inside typer


class Verbs(TyperGroup):
    """Turns what a user can act on into one clear message: 1 failed, 2 wrong usage."""

    def list_commands(self, ctx: Any) -> list[str]:
        """In the order they were registered, which is the order one meets them in."""
        return list(self.commands)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A verb, whose help is wrapped where the terminal ends and not where its source did."""
        verb = super().get_command(ctx, cmd_name)
        if verb is not None and verb.help:
            verb.help = re.sub(r"(?<!\n)\n(?!\n)", " ", verb.help)
        return verb

    def invoke(self, ctx: Any) -> Any:
        """Run a verb."""
        try:
            return super().invoke(ctx)
        except QueryError as error:
            _say(f"cineseek: {error}")
            raise typer.Exit(2) from error
        except CineseekError as error:
            _say(f"cineseek: {error}")
            raise typer.Exit(1) from error
        except KeyboardInterrupt as error:
            _say("\ncineseek: interrupted; what was committed stays, run the same again to go on")
            raise typer.Exit(INTERRUPTED) from error
        except BrokenPipeError as error:  # `cineseek ... | head`
            _let_go()
            raise typer.Exit(0) from error


class Asking(TyperCommand):
    """A verb with a query, which may begin with a minus and then looks like options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the options; where they make no sense, say how such a query is written."""
        word = next((one for one in args if re.match(r"-[^\W\d_]{2}", one)), None)
        try:
            return super().parse_args(ctx, args)
        except _UsageError as error:
            if word is not None:
                quote = "'" if '"' in word else '"'
                error.message = (
                    f"{error.message.rstrip('.')}. A query that begins with a minus goes after --: "
                    f"`cineseek {ctx.info_name} -- {quote}{word}{quote}`"
                )
            raise


app = typer.Typer(
    cls=Verbs,
    name="cineseek",
    help="Point it at films, trailers and stills; ask it anything you can see or hear in them.",
    epilog="Begin with `cineseek demo`, or with `cineseek add PATH...`. "
    "A library is a folder; without --library it is the one of CINESEEK_LIBRARY or cineseek.toml, "
    "else ./films.cine.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command("demo")(demo.demo)
app.command("add")(add.add)
app.command("caption")(caption.caption)
app.command("search", cls=Asking)(search.search)
app.command("identify")(identify.identify)
app.command("classify")(classify.classify)
app.command("similar")(similar.similar)
app.command("map")(map_verb.show_map)
app.command("rate")(rate.rate)
app.command("copies")(copies.copies)
app.command("dedupe")(dedupe.dedupe)
app.command("export", cls=Asking)(export.export)
app.command("curate")(curate.curate)
app.command("list")(list_verb.list_films)
app.command("show")(show.show)
app.command("remove")(remove.remove)
app.command("forget")(forget.forget)
app.command("doctor")(doctor.doctor)
app.command("migrate")(migrate.migrate)
app.command("reindex")(reindex.reindex)
app.command("serve")(serve.serve)
app.command("bot")(bot.bot)
app.command("evaluate")(evaluate.evaluate)
app.add_typer(collect.app, name="collect")
app.add_typer(models.app, name="models")
app.add_typer(train.app, name="train")


def _print_version(wanted: bool) -> None:
    if wanted:
        from cineseek import __version__

        typer.echo(f"cineseek {__version__}")
        raise typer.Exit


@app.callback()
def cineseek(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Say which version."
        ),
    ] = False,
    verbose: Annotated[
        int,
        typer.Option(
            "--verbose", "-v", count=True, show_default=False, help="Tell more; twice: all."
        ),
    ] = 0,
) -> None:
    """Set up what all verbs share."""
    import logging

    level = (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)]
    root = logging.getLogger("cineseek")
    root.setLevel(level)
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    root.handlers = [handler]  # not a second one where a program runs several commands


def main() -> None:
    """What the command runs."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a title in Persian on a console in cp1252
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except KeyboardInterrupt:  # while the verbs are put together, before one runs
        _say("")
        sys.exit(INTERRUPTED)
    finally:
        try:
            sys.stdout.flush()
        except BrokenPipeError:  # else Python complains about it on its way out
            _let_go()


def _let_go() -> None:
    """Nobody reads stdout any more: what is still in it goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(text: str) -> None:
    from cineseek.cli.terminal import clean

    typer.echo(clean(text), err=True)
