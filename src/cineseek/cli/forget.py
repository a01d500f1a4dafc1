"""`cineseek forget`: take away all that came from one source."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cineseek.cli.options import JsonOption, LibraryOption

if TYPE_CHECKING:
    from cineseek.curation.forgetting import Traces


_SHOWN = 40


def forget(
    source: Annotated[
        str,
        typer.Option("--source", help="The collector that fetched it, such as filmgrab."),
    ],
    library: LibraryOption = None,
    collection: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FOLDER",
            help="A folder that `cineseek collect` filled; may be given several times.",
            show_default=False,
        ),
    ] = None,
    models: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FOLDER",
            help="Also look at the models there; may be given several times.",
            show_default=False,
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without, it is only told.")] = False,
    json: JsonOption = False,
) -> None:
    """Take away everything that came from one source: files, rows, frames, vectors, words.

    Tells what that is, and does it with --yes. Models that were trained on it are listed.
    """
    from cineseek.cli.libraries import opened, settings
    from cineseek.cli.progress import counted
    from cineseek.curation.forgetting import find_traces
    from cineseek.curation.forgetting import forget as take_away
    from cineseek.models.catalogue import default_models_dir

    # With a collection alone, a library that is not there is none to look at.
    bare = library is None and collection and not settings().library.exists()
    with nullcontext() if bare else opened(library) as known:
        traces = find_traces(
            source,
            library=known,
            collections=collection or [],
            models=[default_models_dir(), *(models or [])],
        )
        size = traces.bytes
        if yes:
            with counted("forgetting", name="footages") as told:
                take_away(traces, known, progress=told)
    _tell(traces, size, done=yes, json=json)


def _tell(traces: Traces, size: int, *, done: bool, json: bool) -> None:
    from cineseek.cli.terminal import answers, asides, count, json_line
    from cineseek.file_name import shown

    if json:
        json_line(_line(traces, size, done=done))
        return
    out, err = answers(), asides()
    verb = "removed" if done else "goes"
    for film in traces.facts:
        out.print(f"{verb:<8} facts of {film.title}", markup=False)
    for one in traces.files[:_SHOWN]:
        out.print(f"{verb:<8} {shown(str(one.path))}", markup=False)
    if len(traces.files) > _SHOWN:
        more = len(traces.files) - _SHOWN
        out.print(f"{verb:<8} {count(more, 'further file')}; --json lists them all", markup=False)
    for footage, path in traces.moved:
        out.print(f"{'stays':<8} {shown(footage.path)}: is {shown(str(path))}, too", markup=False)
    for one, why in traces.left:
        err.print(f"{'left':<8} {shown(str(one.path))}: {why}", markup=False)
    for model in traces.trained:
        said = "may have learnt from it: its card does not say"
        if model.examples is not None:
            said = f"learnt from {model.examples} of its examples"
        out.print(f"{'model':<8} {shown(str(model.folder))} ({model.name}): {said}", markup=False)
    parts = [count(len(traces.footages), "footage"), count(len(traces.files), "file")]
    what = f"{', '.join(parts)} from {traces.source}, {size / 1e6:.1f} MB"
    ending = "gone" if done else "nothing was changed; add --yes to do it"
    if not (traces.footages or traces.facts or traces.files or traces.moved or traces.shared):
        ending = "nothing is known of it"
        if traces.known:
            ending += f"; what came from elsewhere: {', '.join(traces.known)}"
    err.print(f"{what}: {ending}", markup=False)


def _line(traces: Traces, size: int, *, done: bool) -> dict[str, Any]:
    from cineseek.file_name import shown
    from cineseek.shapes import footage_of

    return {
        "source": traces.source,
        "done": done,
        "footage": [footage_of(one) for one in traces.footages],
        "facts": [film.id for film in traces.facts],
        "files": [shown(str(one.path)) for one in traces.files],
        "bytes": size,
        "stays": [shown(footage.path) for footage, _ in traces.moved],
        "left": [{"file": shown(str(one.path)), "why": why} for one, why in traces.left],
        "models": [
            {"folder": shown(str(one.folder)), "name": one.name, "examples": one.examples}
            for one in traces.trained
        ],
    }
