"""`cineseek add`: read films, trailers and stills into a library."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from cineseek.cli import completion
from cineseek.cli.options import IndexOption, JsonOption, LibraryOption, ServerOption

if TYPE_CHECKING:
    from cineseek.answer import AddReport
    from cineseek.film import Film


def add(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Videos, pictures, folders of them; with --server of that: FOLDER/PATH, or a URL.",
            autocompletion=completion.files,
        ),
    ],
    library: LibraryOption = None,
    server: ServerOption = None,
    model: Annotated[
        str | None,
        typer.Option(
            help="The encoder of a new or empty library. Default: the best there is.",
            show_default=False,
            autocompletion=completion.models,
        ),
    ] = None,
    index: IndexOption = None,
    catalogue: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Where a new library has its catalogue: postgresql://USER@HOST/DATABASE. "
            "Default: in its folder.",
            show_default=False,
        ),
    ] = None,
    sound_model: Annotated[
        str | None,
        typer.Option(
            help="An encoder of sounds, by name or folder, for `cineseek similar`; none goes back "
            "to measuring them. The library remembers it.",
            show_default=False,
        ),
    ] = None,
    kind: Annotated[
        Literal["feature", "trailer", "clip", "advert", "still"] | None,
        typer.Option(help="What these files are of their film.", show_default=False),
    ] = None,
    title: Annotated[
        str | None, typer.Option(help="Title, instead of the file's name.", show_default=False)
    ] = None,
    year: Annotated[int | None, typer.Option(help="Year of the film.", show_default=False)] = None,
    imdb_id: Annotated[
        str | None, typer.Option(help="As IMDb writes it: tt0113277.", show_default=False)
    ] = None,
    gear: Annotated[
        Literal["fast", "exact"] | None,
        typer.Option(
            help="How cuts are looked for: fast (the default), or exact, which decodes all frames.",
            show_default=False,
        ),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Files read at once.", show_default=False)
    ] = None,
    ray: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Let a Ray cluster read: auto for this machine's, ray://HOST:10001, or local for "
            "processes of this machine.",
            show_default=False,
        ),
    ] = None,
    patience: Annotated[
        float | None,
        typer.Option(
            metavar="SECONDS",
            help="What a worker of the Ray cluster may take for a piece of a film. Default: as "
            "long as the film lasts, and a quarter of an hour.",
            show_default=False,
        ),
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Then wait, and add whatever comes, until Ctrl-C.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Read films, trailers and stills into a library.

    Goes on where it stopped; what is already there is skipped. Ends with code 1 when a file failed.
    """
    from cineseek.cli.libraries import opened_or_made, settings
    from cineseek.cli.places import client_of, server_of
    from cineseek.cli.progress import drawn
    from cineseek.cli.terminal import note
    from cineseek.sources.facts import FilmFacts

    address = server_of(server, library)
    if address is not None:
        own = {
            "--model": model,
            "--index": index,
            "--catalogue": catalogue,
            "--sound-model": sound_model,
            "--title": title,
            "--year": year,
            "--imdb-id": imdb_id,
            "--gear": gear,
            "--workers": workers,
            "--ray": ray,
            "--patience": patience,
            "--watch": watch or None,
        }
        for option, value in own.items():
            if value is not None:
                raise typer.BadParameter(f"{option} is for a library here; a server sees to it")
        from cineseek.cli.adding_there import add_there

        with client_of(address) as client:
            add_there(client, paths, kind, json=json)
        return
    if patience is not None and (ray is None or patience <= 0):
        raise typer.BadParameter("--patience is seconds above 0, for the workers of --ray")
    chosen = settings()
    given = title is not None or year is not None or imdb_id is not None
    try:
        facts = FilmFacts(title=title, year=year, imdb_id=imdb_id) if given else None
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    how: dict[str, Any] = {
        "kind": kind,
        "film": facts,
        "gear": gear or chosen.gear,
        "workers": workers or (None if ray else chosen.workers),
        "ray": ray,
        "patience": patience,
    }
    if watch:
        from cineseek.ingest.watching import refuse_missing

        refuse_missing([Path(path) for path in paths])  # before a library is made for nothing
    failed = False
    with opened_or_made(library, model, index, catalogue) as opened:
        for text in opened.notes:
            note(text)
        if sound_model is not None:
            opened.hear_with(None if sound_model == "none" else sound_model)
        with drawn() as progress:
            if watch:
                for report in opened.watch(paths, progress=progress, **how):
                    tell(report, opened.films(), json=json)
                return
            report = opened.add(paths, progress=progress, **how)
        tell(report, opened.films(), json=json)
        if not (report.added or report.skipped or report.failed):
            where = ", ".join(paths)
            note(f"no video and no picture is in {where}; name a file, or a folder that has some")
        failed = bool(report.failed)
    if failed:
        raise typer.Exit(1)


def tell(report: AddReport, films: Iterable[Film], *, json: bool) -> None:
    """What was added, skipped and failed, and why; `films` are those of what was added."""
    from cineseek.cli.terminal import answers, asides, clock, count, json_line, titled
    from cineseek.file_name import file_of, shown

    by_id = {film.id: film for film in films}
    out, err = answers(), asides()
    for footage in report.added:
        film = by_id[footage.film_id]
        file = file_of(footage.path)
        if json:
            json_line(_line("added", film, footage.id, file, footage.kind, footage.duration))
        else:
            length = f", {clock(footage.duration, tenths=False)}" if footage.duration else ""
            name = titled(film.title, film.year)
            out.print(f"added    {name}: {file} ({footage.kind}{length})", markup=False)
    for what, failures in (("skipped", report.skipped), ("failed", report.failed)):
        for failure in failures:
            if json:
                file = file_of(failure.path)
                json_line({"status": what, "file": file, "why": shown(failure.why)})
            else:
                style = "red" if what == "failed" else "dim"
                line = f"{what:<8} {failure.path}: {failure.why}"
                err.print(line, style=style, markup=False)
    parts = [count(len(report.added), "file") + " added"]
    parts += [f"{len(report.skipped)} skipped"] if report.skipped else []
    parts += [f"{len(report.failed)} failed"] if report.failed else []
    if report.added:
        parts.append(f"{count(report.shots, 'shot')}, {count(report.frames, 'frame')}")
    took = clock(report.seconds) if report.seconds >= 60 else f"{report.seconds:.1f} s"
    err.print(f"{'; '.join(parts)}; took {took}", markup=False)


def _line(
    status: str, film: Film, footage: str, file: str, kind: str, duration: float
) -> dict[str, Any]:
    return {
        "status": status,
        "film": {"id": film.id, "title": film.title, "year": film.year},
        "footage": {"id": footage, "file": file, "kind": kind, "duration": round(duration, 3)},
    }
