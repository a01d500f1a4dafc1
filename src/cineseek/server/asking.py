"""Questions as they come over HTTP: queries checked, pages cut, answers shaped. Finds nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Query, Request, Response

from cineseek.query import describe, parse
from cineseek.query.keys import find_key
from cineseek.query.scan import LONGEST_QUERY, scan
from cineseek.server.metrics import kind_of
from cineseek.server.paging import begin, follow
from cineseek.server.problems import Problem
from cineseek.server.schemas import Cursor
from cineseek.server.sending import send_json
from cineseek.server.serving import Serving
from cineseek.shapes import hit_of

if TYPE_CHECKING:
    from cineseek.media.image import Pixels

QueryText = Annotated[
    str,
    Query(
        max_length=LONGEST_QUERY,
        description="Words and filters, in the query language.",
        examples=['sunset color:orange director:"Michael Mann"'],
    ),
]
Limit = Annotated[int, Query(ge=1, le=200, description="Answers of a page.")]
CursorOption = Annotated[
    Cursor | None,
    Query(description="`next` of the page before; the rest of the question as it was."),
]


@dataclass(frozen=True, slots=True)
class Question:
    """What is searched for; at least one of the three is there."""

    words: str = ""
    image: str | None = None
    """The id of a picture that was sent."""
    like: str | None = None
    """The id of a shot."""


def check_query(text: str, served: Serving) -> None:
    """Refuse what is too long, and what names a file of this machine."""
    longest = served.config.limits.query_length
    if len(text) > longest:
        raise Problem(
            422,
            "query_too_long",
            f"The query has {len(text)} characters; at most {longest} are taken.",
            "Ask with fewer words.",
            at=longest,
        )
    for token in scan(text):
        key = find_key(token.text) if token.sort == "pair" else None
        if key is not None and key.name == "image" and token.items:
            raise Problem(
                422,
                "picture_by_path",
                "A query sent to a server cannot name a picture's file.",
                "Send the picture to /api/images and ask with its id: image=ID.",
                at=token.at,
            )


def check_page(limit: int, served: Serving) -> None:
    """Refuse pages larger than this server gives."""
    most = served.config.limits.page_size
    if limit > most:
        raise Problem(
            422, "page_too_large", f"At most {most} answers are given at once.", "Ask for fewer."
        )


def answer(
    request: Request,
    served: Serving,
    question: Question,
    pixels: Pixels | None,
    *,
    limit: int,
    cursor: str | None,
) -> Response:
    """One page of what answers a question whose query was checked, sent."""
    check_page(limit, served)
    if not (question.words.strip() or question.image or question.like):
        raise Problem(
            422, "no_question", "There is nothing to look for.", "Give q, image, like, or several."
        )
    asked = (question.words, question.image, question.like)
    with served.stopwatch() as watch:
        offset = begin(cursor, "search", *asked)
        with served.asking:
            hits = served.library.search(
                question.words, image=pixels, like=question.like, limit=limit, offset=offset
            )
        with watch.stage("shape"):
            body: dict[str, Any] = {
                "hits": [hit_of(hit) for hit in hits],
                "total": hits.total,
                "reason": hits.reason,
                "warnings": list(hits.warnings),
                "says": describe(parse(question.words)) if question.words.strip() else "",
                "image": question.image,
                "next": follow(offset + limit, hits.total, "search", *asked),
            }
        seconds = {name: round(spent, 6) for name, spent in watch.seconds.items()}
        body["seconds"] = {"total": round(watch.total, 6), **seconds}
    kind = kind_of(
        parse(question.words) if question.words.strip() else None,
        image=question.image is not None or pixels is not None,
        like=question.like is not None,
    )
    served.metrics.searched(kind, found=bool(body["hits"]), seconds=body["seconds"])
    return send_json(body)
