"""Ingest jobs followed as they go on, over lines that break."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from cineseek.client import calls
from cineseek.client import reading as read
from cineseek.client.answers import Job
from cineseek.client.call import Call, Manner, fill
from cineseek.client.events import EventReader
from cineseek.client.flows import Close, Flow, Give, More, Wait, backoff, reply_to, unreachable
from cineseek.client.replies import nothing, read_shape
from cineseek.errors import ServerError

if TYPE_CHECKING:
    import httpx

_PATIENCE = 8
"""Tries of who follows a job: while a server starts again, which takes a quarter of a minute."""


def follow(manner: Manner, job: str | Job) -> Flow[Job]:
    """How an ingest job goes on, each time something happened, until it has ended.

    Where the line breaks it is taken up again; the server sends the job as it stands then.
    """
    return _followed(manner, fill("/api/jobs/{}/events", calls.job_id(job)), ends=True)


def follow_all(manner: Manner) -> Flow[Job]:
    """How all ingest jobs go on; ends only when the caller has enough."""
    return _followed(manner, "/api/jobs/events", ends=False)


def _followed(manner: Manner, path: str, *, ends: bool) -> Flow[Job]:
    import httpx

    headers = {"Accept": "text/event-stream", "Cache-Control": "no-store"}
    call: Call[None] = Call(
        "GET", path, nothing, headers=headers, timeout=max(60.0, manner.timeout)
    )
    patient = replace(manner, retries=max(manner.retries, _PATIENCE) if manner.retries else 0)
    failures, last = 0, None
    while True:
        reply = yield from reply_to(patient, call, stream=True)
        _refuse_other(reply)
        events = EventReader()
        broke: httpx.RequestError | None = None
        try:
            while piece := (yield More(reply)):
                for event in events.feed(piece):
                    if event.name not in ("progress", "end"):
                        continue
                    job = read_shape(_job, event.data, path)
                    failures = 0
                    if job != last:
                        yield Give(job)
                    last = job
                    if ends and event.name == "end":
                        yield Close(reply)
                        return job
        except httpx.RequestError as error:
            broke = error
        except ValueError as error:
            raise ServerError(f"{manner.server}{path}: {error}") from error
        yield Close(reply)
        failures += 1
        if failures > patient.retries:
            raise unreachable(manner, call, broke or httpx.ReadError("it ended too soon"))
        yield Wait(backoff(failures - 1))


def _job(data: str) -> Job:
    return read.job(json.loads(data))


def _refuse_other(reply: httpx.Response) -> None:
    kind = reply.headers.get("content-type", "")
    if not kind.startswith("text/event-stream"):
        raise ServerError(
            f"{reply.request.url}: answers with {kind or 'something'}, and not with events; is "
            "that the address of a cineseek server?"
        )
