"""Where is this scene? A query read, answered clause by clause, and made into one page of hits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.answer import Hit, Hits
from cineseek.ask.search.answering import Answers, answer
from cineseek.ask.search.chains import join
from cineseek.ask.search.evidence import Answer
from cineseek.ask.search.ground import Ground
from cineseek.ask.search.hits import group_answers, make_hits
from cineseek.ask.search.likeness import likeness_of
from cineseek.ask.search.reasons import say_why
from cineseek.film import Shot
from cineseek.index.catalogue import Catalogue
from cineseek.index.vectors import VectorStore
from cineseek.models.base import Encoder
from cineseek.query import Query
from cineseek.relevance.background import backgrounds
from cineseek.stopwatch import stage

if TYPE_CHECKING:
    from cineseek.models.base import Pixels


def search(
    catalogue: Catalogue,
    vectors: VectorStore,
    encoder: Encoder,
    query: Query,
    *,
    images: Sequence[Pixels] = (),
    pictures: Mapping[str, Pixels] | None = None,
    like: Shot | None = None,
    within: Sequence[str] | None = None,
    limit: int = 20,
    offset: int = 0,
    frames_root: Path,
) -> Hits:
    """The shots that answer a query, best first, and why there are no more.

    `images` are pictures (h x w x 3 uint8 RGB) that the first clause looks like. `pictures` are
    the pixels of the paths that the query names with `image:` (see `named_pictures`); nothing is
    read from disk here. For a picture without words the query is `Query((Clause(),))`.
    `like` is a shot of the library that the first clause is like; it is no answer itself, nor is
    a near-identical one. `within` are the ids of the only footages that are looked at.
    `frames_root` is the folder that `Frame.file` is relative to: the library's.
    """
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    if offset < 0:
        raise ValueError(f"offset must not be negative, not {offset}")
    missing = [path for path in named_pictures(query) if path not in (pictures or {})]
    if missing:
        raise ValueError(f"the query names the picture {missing[0]!r}; give its pixels")
    if catalogue.is_empty():
        return Hits((), "the library is empty; add films first", _warnings(encoder, query))
    ground = Ground(catalogue, vectors, encoder, backgrounds(vectors, encoder), frames_root)
    likeness = likeness_of(ground, like) if like is not None else None
    found: list[Answers] = []
    for at, clause in enumerate(query.clauses):
        named = [(pictures or {})[path] for path in clause.images]
        shown = [*(images if at == 0 else ()), *named]
        own = likeness if at == 0 else None
        found.append(answer(ground, clause, shown, like=own, within=within))
    with stage("grouping"):
        page, alike, total = _page(ground, query, found, slice(offset, offset + limit))
    closest = found[0].closest if len(found) == 1 and not total else None
    near: tuple[Hit, ...] = ()
    with stage("facts"):
        hits = make_hits(ground, page, alike, offset + 1)
        if closest is not None:
            key, seen = closest
            near = make_hits(ground, [(Answer(key, seen.score, seen.second),)], [0], 1)
    reason = say_why(
        query,
        found,
        total=total,
        offset=offset,
        shown=len(page),
        closest=near[0] if near else None,
        twins=None if likeness is None else likeness.twins,
    )
    return Hits(hits, reason, _warnings(encoder, query), total)


def named_pictures(query: Query) -> tuple[str, ...]:
    """The paths that a query names with `image:`, as written, each once."""
    return tuple(dict.fromkeys(path for clause in query.clauses for path in clause.images))


def _page(
    ground: Ground, query: Query, found: Sequence[Answers], part: slice
) -> tuple[Sequence[tuple[Answer, ...]], list[int], int]:
    """The chains of a page, how many near-identical shots stand behind each, and how many chains
    all pages have."""
    if len(found) > 1:
        chains = join(ground, found, query.within)
        return chains[part], [0] * len(chains[part]), len(chains)
    answers = found[0].answers
    # Who lists shots or lines wants each of them.
    if found[0].listing or all({*one.because} <= {"words", "caption"} for one in answers):
        page = [(one,) for one in answers[part]]
        return page, [0] * len(page), len(answers)
    grouped = group_answers(ground, answers)
    page = [(head,) for head, _ in grouped[part]]
    return page, [len(members) for _, members in grouped[part]], len(grouped)


def _warnings(encoder: Encoder, query: Query) -> tuple[str, ...]:
    """What the encoder's card has to say, where words were to be understood by it."""
    spoken = any(clause.words or clause.without for clause in query.clauses)
    return (encoder.card.warning,) if spoken and encoder.card.warning else ()
