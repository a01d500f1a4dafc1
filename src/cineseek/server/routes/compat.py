"""The route of an earlier project, for programs that were written for it."""

from __future__ import annotations

import base64
from pathlib import PurePath
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response

from cineseek.answer import Hit
from cineseek.file_name import file_of
from cineseek.film import Footage
from cineseek.server.problems import Problem
from cineseek.server.schemas_search import CompatHit
from cineseek.server.sending import send_json
from cineseek.server.serving import Served, Serving, errors

router = APIRouter(prefix="/compat", tags=["compat"])

ALL = "ALL"
_QUOTES = str.maketrans(dict.fromkeys('"“”„‟＂', " "))


@router.get("/{video_name}", include_in_schema=False)
@router.get("/{video_name}/", response_model=list[CompatHit], responses=errors(404))
def search_video(
    video_name: Annotated[
        str,
        Path(
            max_length=300,
            description="The name of a video file, with or without its ending; `ALL` for all.",
            examples=[ALL],
        ),
    ],
    served: Served,
    search_entry: Annotated[
        str, Query(max_length=1000, description="Words, without filters.", examples=["a boat"])
    ],
    k: Annotated[int, Query(ge=1, le=200, description="At most so many.")] = 5,
) -> Response:
    """Search one video or all, as the earlier project did; frames come in base64."""
    words = " ".join(search_entry.translate(_QUOTES).split())
    if not words:
        raise Problem(
            422, "no_question", "There is nothing to look for.", "Give words as search_entry."
        )
    within = None if video_name == ALL else _named(video_name, served)
    # In quotes, since what looks like a filter was plain words there.
    with served.stopwatch() as watch:
        hits = served.library.search(f'"{words}"', within=within, limit=k)
        with watch.stage("shape"):
            shown = [_shape(hit) for hit in hits]
        seconds = {"total": watch.total, **watch.seconds}
    served.metrics.searched("words", found=bool(hits), seconds=seconds)
    return send_json(shown)


def _named(name: str, served: Serving) -> list[Footage]:
    """The footages whose file is called so."""
    footages = served.library.catalogue.footages()
    for called in (lambda file: file, lambda file: PurePath(file).stem):
        found = [one for one in footages if called(file_of(one.path)) == name]
        if found:
            return found
    raise Problem(
        404, "not_found", f"No video is called {name!r}.", "Say its file's name, or ALL for all."
    )


def _shape(hit: Hit) -> dict[str, Any]:
    image = ""
    if hit.thumbnail is not None and hit.thumbnail.exists():
        image = base64.b64encode(hit.thumbnail.read_bytes()).decode("ascii")
    return {
        "score": round(hit.score, 4),
        "video_name": file_of(hit.footage.path),
        "second": round(hit.second, 3),
        "image_base64": image,
    }
