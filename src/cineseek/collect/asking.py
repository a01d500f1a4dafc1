"""Findings of a source as rows of the journal, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import Any
from urllib.parse import urlsplit

from cineseek.errors import SourceError
from cineseek.index.journal_rows import AskRow, DoubtRow, Found, PairRow
from cineseek.sources.facts import FilmFacts
from cineseek.sources.source import Ask, DoubtFound, FilmFound, Finding, PairFound

_SEARCH = re.compile(r"([a-z]+search)\d*:")
"""How yt-dlp is told to search; no address, and so no host."""
_LONGEST = 8 * 1024
"""Characters of an address."""
_LISTED = 200
"""Characters of one that cannot be asked."""


def host_of(url: str) -> str:
    """The host of an address with its port, where it names one."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise SourceError(f"{url[:200]!r} is no address") from error
    host = (parts.hostname or "").casefold()
    host = f"[{host}]" if ":" in host else host
    return (
        f"{host}:{port}" if port and port != {"http": 80, "https": 443}.get(parts.scheme) else host
    )


def row_of(ask: Ask) -> AskRow:
    """An ask as the journal keeps it. SourceError where its address cannot be asked."""
    search = _SEARCH.match(ask.url) if ask.kind == "videos" else None
    known = search or ask.url.startswith(("http://", "https://"))
    host = search[1] if search else host_of(ask.url)
    if not known or not host or len(ask.url) > _LONGEST or _plain(ask.url) != ask.url:
        raise SourceError(f"{ask.url[:_LISTED]!r} is no address of the web")
    return _row(ask, ask.url, host)


def _row_of_any(ask: Ask) -> AskRow:
    """The same; an address that cannot be asked has no host, and is given back as failed."""
    try:
        return row_of(ask)
    except SourceError:
        return _row(ask, _plain(ask.url[:_LISTED]), "")


def _row(ask: Ask, url: str, host: str) -> AskRow:
    return AskRow(
        key=ask.key,
        url=url,
        host=host,
        step=ask.step,
        kind=ask.kind,
        film=ask.film,
        method=ask.method,
        body=ask.body,
        headers=json.dumps(ask.headers),
        about=_plain(json.dumps(dict(ask.about), ensure_ascii=False)),
        urgency=ask.urgency,
    )


def _plain(text: str) -> str:
    """Without half characters, which JSON may hold and no journal takes."""
    return text.encode("utf-8", "replace").decode()


def ask_of(row: AskRow) -> Ask:
    """An ask as its source named it."""
    return Ask(
        url=row.url,
        step=row.step,
        kind=row.kind,  # type: ignore[arg-type]
        film=row.film,
        method=row.method,  # type: ignore[arg-type]
        body=bytes(row.body),
        headers=tuple((name, value) for name, value in json.loads(row.headers)),
        about=json.loads(row.about),
        urgency=row.urgency,
    )


def found_of(
    findings: Iterable[Finding],
    page: str = "",
    licence: str = "",
    *,
    keep: bool = True,
    follow: bool = True,
    strict: bool = False,
) -> Found:
    """All that an answer led to; without what may not be kept, or not be followed.

    An address that cannot be asked is listed as failed in its turn, and takes nothing with it; with
    `strict` it is a SourceError.
    Pictures and videos learn which page named them and its licence, if their source says neither.
    """
    asks: list[AskRow] = []
    films: list[tuple[str, dict[str, Any]]] = []
    pairs: list[PairRow] = []
    doubts: list[DoubtRow] = []
    row = row_of if strict else _row_of_any
    for finding in findings:
        if isinstance(finding, Ask):
            if finding.kind == "page" and follow:
                asks.append(row(finding))
            elif finding.kind != "page" and keep:
                asks.append(row(_from(finding, page, licence)))
        elif isinstance(finding, FilmFound):
            films.append((finding.key, facts_row(finding.facts) if keep else {}))
        elif isinstance(finding, PairFound) and keep:
            picture = row(_from(finding.picture, page, licence))
            pairs.append(PairRow(picture, finding.captions, finding.facts))
        elif isinstance(finding, DoubtFound):
            doubts.append(doubt_row(finding))
    return Found(tuple(asks), tuple(films), tuple(pairs), tuple(doubts))


def first_of(findings: Iterable[Finding]) -> Iterator[Found]:
    """What a source begins with, one by one, since it may be much.

    SourceError for an address that cannot be asked: it is the user's own.
    """
    return (found_of([one], strict=True) for one in findings)


def doubt_row(doubt: DoubtFound) -> DoubtRow:
    """A doubt as the journal keeps it."""
    return DoubtRow(doubt.film, doubt.title, doubt.year, doubt.why, doubt.candidates)


def _from(ask: Ask, page: str, licence: str) -> Ask:
    told = {"page": page, "licence": licence}
    return replace(ask, about={**{name: text for name, text in told.items() if text}, **ask.about})


def facts_row(facts: FilmFacts) -> dict[str, Any]:
    """What facts say, by name; nothing where they say nothing."""
    told = {one.name: getattr(facts, one.name) for one in fields(facts)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in told.items()
        if value is not None
    }


def facts_of(row: Any) -> FilmFacts:
    """Facts as they stand in the journal."""
    told: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in row.items()
    }
    return FilmFacts(**told)
