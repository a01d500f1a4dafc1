"""The JSON of a server's answers, read into nouns."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

from cineseek.answer import Suggestion, Suggestions, ValueCount
from cineseek.answer_copies import Copy
from cineseek.answer_trailers import Place
from cineseek.client.answers import (
    CompatHit,
    FilmAnswer,
    Films,
    Found,
    Identified,
    Job,
    JobFailure,
    JobFile,
    KeptImage,
    LibraryFacts,
    ModelFacts,
    Root,
    RootEntry,
    RootFolder,
    Roots,
    Session,
    ShotAnswer,
    Shots,
)
from cineseek.client.call import Json
from cineseek.film import Footage, TextLine
from cineseek.shapes_read import (
    read_card,
    read_copy,
    read_film,
    read_footage,
    read_hits,
    read_identification,
    read_place,
    read_shot,
    read_text,
)


def found(shape: Json) -> Found:
    """A page of hits."""
    hits = read_hits(shape)
    return Found(
        hits.hits,
        hits.reason,
        hits.warnings,
        hits.total,
        image=None if shape["image"] is None else KeptImage(str(shape["image"])),
        says=str(shape["says"]),
        seconds={str(stage): float(spent) for stage, spent in shape["seconds"].items()},
        next=shape["next"],
    )


def identified(shape: Json) -> Identified:
    """Which film a picture or clip is from."""
    known = read_identification(shape)
    return Identified(
        known.film,
        known.probability,
        known.reason,
        known.candidates,
        known.threshold,
        known.false_accepts,
        known.among,
        known.together,
        image=KeptImage(str(shape["image"])),
        pictures=int(shape["pictures"]),
        seconds={str(stage): float(spent) for stage, spent in shape["seconds"].items()},
    )


def copies(shape: Json) -> tuple[Copy, ...]:
    """What of a clip is in the library."""
    return tuple(read_copy(one) for one in shape["copies"])


def places(shape: Json) -> tuple[Place, ...]:
    """The map of a library."""
    return tuple(read_place(one) for one in shape["places"])


def films(shape: Json) -> Films:
    """A page of films."""
    return Films(
        tuple(read_card(one) for one in shape["films"]), int(shape["total"]), shape["next"]
    )


def film(shape: Json) -> FilmAnswer:
    """A film and its footage."""
    return FilmAnswer(
        read_film(shape["film"]), tuple(read_footage(one) for one in shape["footage"])
    )


def shots(shape: Json) -> Shots:
    """A page of shots."""
    return Shots(
        tuple(read_shot(one) for one in shape["shots"]),
        int(shape["total"]),
        shape["next"],
    )


def shot(shape: Json) -> ShotAnswer:
    """One shot, and what it is of."""
    details = read_shot(shape["shot"])
    return ShotAnswer(read_film(shape["film"]), read_footage(shape["footage"]), details)


def footage(shape: Json) -> Footage:
    """A footage."""
    return read_footage(shape)


def texts(shape: Json) -> tuple[TextLine, ...]:
    """The lines of a footage."""
    return tuple(read_text(one) for one in shape["texts"])


def facets(shape: Json) -> dict[str, tuple[ValueCount, ...]]:
    """What can be filtered by, with counts."""
    return {
        str(key): tuple(ValueCount(str(one["value"]), int(one["count"])) for one in values)
        for key, values in shape["facets"].items()
    }


def suggestions(shape: Json) -> Suggestions:
    """How a query could go on."""
    return Suggestions(
        tuple(
            Suggestion(str(one["text"]), str(one["label"]), one["sort"], one["count"])
            for one in shape["suggestions"]
        ),
        int(shape["start"]),
        int(shape["end"]),
    )


def kept_image(shape: Json) -> KeptImage:
    """A picture that the server keeps."""
    return KeptImage(str(shape["id"]), int(shape["width"]), int(shape["height"]))


def compat(shape: Any) -> tuple[CompatHit, ...]:
    """The answers of the earlier service's route."""
    return tuple(
        CompatHit(
            float(one["score"]),
            str(one["video_name"]),
            float(one["second"]),
            base64.b64decode(one["image_base64"], validate=True),
        )
        for one in shape
    )


def roots(shape: Json) -> Roots:
    """What films may be added from."""
    return Roots(tuple(Root(str(one["name"])) for one in shape["roots"]), bool(shape["urls"]))


def root_folder(shape: Json) -> RootFolder:
    """What is in a folder of a root."""
    entries = tuple(
        RootEntry(
            str(one["name"]),
            str(one["source"]),
            bool(one["folder"]),
            one["size"],
            bool(one["known"]),
        )
        for one in shape["entries"]
    )
    return RootFolder(entries, int(shape["left_off"]))


def job(shape: Json) -> Job:
    """An ingest job."""
    error = shape["error"]
    numbers = ("files_done", "files_total", "added", "skipped", "failed", "shots", "frames")
    return Job(
        id=str(shape["id"]),
        state=shape["state"],
        sources=tuple(str(one) for one in shape["sources"]),
        kind=shape["kind"],
        created_at=datetime.fromisoformat(shape["created_at"]),
        started_at=_moment(shape["started_at"]),
        ended_at=_moment(shape["ended_at"]),
        rate=float(shape["rate"]),
        left=shape["left"],
        files=tuple(_job_file(one) for one in shape["files"]),
        error=error and JobFailure(str(error["code"]), str(error["message"]), str(error["remedy"])),
        **{name: int(shape[name]) for name in numbers},
    )


def jobs(shape: Json) -> tuple[Job, ...]:
    """Jobs, the newest first."""
    return tuple(job(one) for one in shape["jobs"])


def models(shape: Json) -> tuple[ModelFacts, ...]:
    """The encoders that the server knows."""
    return tuple(
        ModelFacts(
            name=str(one["name"]),
            dimension=one["dimension"],
            languages=_tuple(one["languages"]),
            licence=one["licence"],
            megabytes=one["megabytes"],
            here=bool(one["here"]),
            used=bool(one["used"]),
        )
        for one in shape["models"]
    )


def library(shape: Json) -> LibraryFacts:
    """What is served."""
    numbers = ("films", "footages", "shots", "frames", "texts")
    return LibraryFacts(
        name=str(shape["name"]),
        version=str(shape["version"]),
        model=str(shape["model"]),
        notes=tuple(str(one) for one in shape["notes"]),
        warning=str(shape["warning"]),
        can_write=bool(shape["can_write"]),
        **{name: int(shape[name]) for name in numbers},
    )


def session(shape: Json) -> Session:
    """What we may do."""
    return Session(bool(shape["required"]), tuple(shape["scopes"]))


def _job_file(shape: Json) -> JobFile:
    return JobFile(
        file=str(shape["file"]),
        film=str(shape["film"]),
        stage=shape["stage"],
        done=float(shape["done"]),
        total=float(shape["total"]),
        why=str(shape["why"]),
        footage=shape["footage"],
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
