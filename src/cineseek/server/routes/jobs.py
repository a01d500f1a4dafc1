"""Adding over HTTP: jobs, how far they are, and stopping them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Response
from fastapi.responses import StreamingResponse

from cineseek.server.jobs.events import follow
from cineseek.server.jobs.work import is_address
from cineseek.server.problems import Problem
from cineseek.server.schemas_server import JobAnswer, JobRequest
from cineseek.server.schemas_server import Jobs as JobList
from cineseek.server.serving import Served, Serving, errors

router = APIRouter(prefix="/api/jobs", tags=["adding"])

JobId = Annotated[str, Path(pattern="^[0-9a-f]{16}$", examples=["0" * 16])]
_EVENTS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Events `progress`, and `end` once a job has ended; the data of each is a "
        "job in JSON. Comments come between them, so that the connection is not given up.",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}


@router.get("", response_model=JobList, responses=errors())
def jobs(served: Served) -> dict[str, Any]:
    """All jobs, the newest first."""
    return {"jobs": [job.to_json(all_sources=False) for job in served.jobs.all()]}


@router.post("", response_model=JobAnswer, status_code=201, responses=errors(404, 507))
def start_job(asked: JobRequest, served: Served, response: Response) -> dict[str, Any]:
    """Add films: folders and files out of the roots, or addresses where the server fetches."""
    for source in asked.sources:
        _check(source, served)
    job = served.jobs.add(asked.sources, asked.kind)
    response.headers["Location"] = f"/api/jobs/{job.id}"
    return job.to_json()


@router.get("/events", response_class=StreamingResponse, responses={**errors(), **_EVENTS})
async def events_of_all_jobs(served: Served) -> StreamingResponse:
    """How far all jobs are, without an end: those that wait or run, then whatever changes."""
    return _stream(served, None)


@router.get("/{job}", response_model=JobAnswer, responses=errors(404))
def job(job: JobId, served: Served) -> dict[str, Any]:
    """One job."""
    return served.jobs.get(job).to_json()


@router.get("/{job}/events", response_class=StreamingResponse, responses={**errors(404), **_EVENTS})
async def events_of_job(job: JobId, served: Served) -> StreamingResponse:
    """How far a job is, as it goes on, until it ends."""
    served.jobs.get(job)
    return _stream(served, job)


@router.post("/{job}/cancel", response_model=JobAnswer, responses=errors(404, 507))
def cancel_job(job: JobId, served: Served) -> dict[str, Any]:
    """Stop a job within seconds; what it has added stays. One that has ended stays as it is."""
    return served.jobs.cancel(job).to_json()


def _stream(served: Serving, job: str | None) -> StreamingResponse:
    return StreamingResponse(
        follow(served.jobs, job),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


def _check(source: str, served: Serving) -> None:
    """Refuse at once what could only fail later."""
    if not is_address(source):
        if not served.roots.names:
            raise Problem(
                403,
                "no_roots",
                "This server adds no files by path.",
                "Start it with a folder to add from (--root), or add on its own machine.",
            )
        served.roots.find(source)
    elif served.fetcher is None:
        raise Problem(
            403,
            "no_urls",
            "This server adds nothing by address.",
            "Start it with --allow-urls, or add out of its folders.",
        )
    else:
        served.fetcher.check(source)
