"""`cineseek add --server`: a job of the server, followed as if it were work of our own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import typer

from cineseek.answer import AddReport, Failure
from cineseek.errors import CineseekError, NotFoundError, ServerError
from cineseek.film import Film, Footage, FootageKind

if TYPE_CHECKING:
    from cineseek.client import Client, Job, JobFile
    from cineseek.ingest.progress import Progress


def add_there(
    client: Client, sources: Sequence[str], kind: FootageKind | None, *, json: bool
) -> None:
    """Start a job, show how far it is, and tell what became of each file."""
    from cineseek.cli.add import tell
    from cineseek.cli.progress import drawn
    from cineseek.cli.terminal import asides, count

    job = _started(client, sources, kind)
    files: dict[JobFile, None] = {}
    with drawn() as told:
        try:
            for state in client.follow(job):
                job = state
                _show(job, told)
                files |= dict.fromkeys(one for one in reversed(job.files) if _is_final(one))
        except KeyboardInterrupt:
            client.cancel(job)
            raise
    report, films = _report(client, job, list(files))
    tell(report, films, json=json)
    told_of = len(report.added) + len(report.skipped) + len(report.failed)
    more = job.added + job.skipped + job.failed - told_of
    if more > 0:
        asides().print(f"and {count(more, 'file')} more", style="dim", markup=False)
    if job.error is not None:
        raise ServerError(f"{job.error.message} {job.error.remedy}".strip(), code=job.error.code)
    if job.state == "cancelled":
        raise CineseekError("the job was cancelled at the server; what was added by then stays")
    if job.failed:
        raise typer.Exit(1)


def _started(client: Client, sources: Sequence[str], kind: FootageKind | None) -> Job:
    """The job; where a source is not found, with the folders that there are."""
    try:
        return client.start(*sources, kind=kind)
    except NotFoundError as error:
        names = ", ".join(f"{one.name}/" for one in client.roots().roots)
        raise NotFoundError(
            f"{error}. What this server adds lies in its own folders: {names or 'it has none'}; "
            "films of this machine go into a library here, with --library"
        ) from error


def _is_final(file: JobFile) -> bool:
    return file.stage in ("added", "skipped", "failed")


def _show(job: Job, told: Callable[[Progress], None]) -> None:
    """The bars of a job as it stands, the oldest file first."""
    from cineseek.ingest.progress import Progress

    for file in reversed(job.files):
        told(
            Progress(
                path=file.file,
                stage=file.stage,
                film=file.film,
                done=file.done,
                total=file.total,
                files_done=job.files_done,
                files_total=job.files_total,
                rate=job.rate,
                left=job.left,
                why=file.why,
            )
        )


def _report(client: Client, job: Job, files: Sequence[JobFile]) -> tuple[AddReport, list[Film]]:
    """What the job did, as an `add` here reports it, and the films of what it added."""
    added: list[Footage] = []
    films: dict[str, Film] = {}
    for file in files:
        if file.stage != "added" or file.footage is None:
            continue
        try:
            footage = client.footage(file.footage)
            if footage.film_id not in films:
                films[footage.film_id] = client.film(footage.film_id).film
        except NotFoundError:
            continue  # removed meanwhile
        added.append(footage)
    seconds = 0.0
    if job.started_at is not None and job.ended_at is not None:
        seconds = (job.ended_at - job.started_at).total_seconds()
    report = AddReport(
        added=tuple(added),
        skipped=tuple(Failure(one.file, one.why) for one in files if one.stage == "skipped"),
        failed=tuple(Failure(one.file, one.why) for one in files if one.stage == "failed"),
        shots=job.shots,
        frames=job.frames,
        seconds=seconds,
    )
    return report, list(films.values())
