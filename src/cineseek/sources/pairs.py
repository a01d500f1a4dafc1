"""Captioned pictures out of listings: classifieds such as Divar's API, or any by a description.

Words that name people's telephones or mail addresses lose them: they are of no use to a model.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Protocol
from urllib.parse import quote, urlsplit

from cineseek.errors import SourceError
from cineseek.sources.joining import join_address
from cineseek.sources.listing import Listing, fill_secrets
from cineseek.sources.reading_json import find_all, find_text, read_json
from cineseek.sources.selecting import parse_html, select, select_texts
from cineseek.sources.source import Answer, Ask, Finding, PairFound

_LONGEST_CAPTION = 2000  # characters
_SHORTEST_CAPTION = 3
_MOST_PICTURES = 40  # of one item
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_PHONE_OR_MONEY = re.compile(
    r"(?<!\w)(?:(?P<money>\d{1,3}(?:[,٬.]\d{3})+)|"
    r"(?P<phone>\+?\(?\d(?:[ ().\u200c-]{0,2}\d){6,14}))(?!\w)"
)


class _Reader(Protocol):
    """A page or an item, of JSON or of HTML."""

    def items(self, at: str) -> Iterator[_Reader]: ...

    def texts(self, at: str) -> Iterator[str]: ...


class Pairs:
    """Pictures and words of one listing."""

    daily: int | None = None

    def __init__(self, listing: Listing, secrets: Mapping[str, str] | None = None) -> None:
        """`secrets`: what stands for `${NAME}` in its headers; ValueError where one is missing."""
        self._listing, self._secrets = listing, secrets or {}
        self.name = f"pairs-{listing.name}"
        for _, value in listing.headers:
            fill_secrets(value, self._secrets)

    def start(self) -> Iterator[Ask]:
        """The first page."""
        yield self._page(self._listing.url, self._listing.body, 1)

    def sign(self, ask: Ask) -> Ask:
        """The ask as it is sent: with the description's headers, to the listing's own hosts only.

        A page may name another for what follows; it must not get what this one's key opens.
        """
        own = [_origin(one) for one in (self._listing.url, self._listing.detail_url) if one]
        if not self._listing.headers or ask.kind != "page" or _origin(ask.url) not in own:
            return ask
        heads = tuple((k, fill_secrets(v, self._secrets)) for k, v in self._listing.headers)
        return replace(ask, headers=(*ask.headers, *heads))

    def read(self, answer: Answer) -> Iterator[Finding]:
        """The pairs of a page and the page after it, or those of one item."""
        page: _Reader
        if self._listing.format == "json":
            page = _Json(read_json(answer, self._listing.name))
        else:
            page = _Html(parse_html(answer.text))
        try:
            yield from self._read(answer, page)
        except ValueError as error:
            raise SourceError(f"the description of {self._listing.name}: {error}") from error

    def _read(self, answer: Answer, page: _Reader) -> Iterator[Finding]:
        listing, about = self._listing, answer.ask.about
        if answer.ask.step == "item":
            pictures = [*about["pictures"], *_all(page, listing.detail_pictures)]
            words = [*about["words"], *_all(page, listing.detail_words)]
            facts = {**about["facts"], **_facts(page, listing.detail_facts)}
            yield from self._pairs(answer.url, str(about["key"]), pictures, words, facts)
            return
        number = 0
        for item in page.items(listing.items):
            if all(want in item.texts(at) for at, want in listing.where.items()):
                number += 1
                yield from self._item(answer, item)
        yield from self._next(answer, page, number)

    def _item(self, answer: Answer, item: _Reader) -> Iterator[Finding]:
        listing = self._listing
        told = (join_address(answer.url, one) for one in _all(item, listing.pictures))
        pictures = [one for one in told if one]
        words, facts = _all(item, listing.words), _facts(item, listing.facts)
        key = next(item.texts(listing.key), "") if listing.key else ""
        if not listing.detail_url:
            yield from self._pairs(answer.url, key, pictures, words, facts)
        elif key:
            about = {"key": key, "pictures": pictures, "words": words, "facts": facts}
            url = listing.detail_url.replace("{key}", quote(key, safe=""))
            yield Ask(url, "item", about=about, urgency=1)

    def _pairs(
        self, url: str, key: str, pictures: list[str], words: list[str], facts: dict[str, str]
    ) -> Iterator[Finding]:
        captions = tuple(dict.fromkeys(filter(None, map(clean_caption, words))))
        if not captions:
            return
        page = self._listing.page.replace("{key}", quote(key, safe="")) or url
        about = {"page": page, "licence": self._listing.licence, "id": key}
        whole = dict.fromkeys(join_address(url, one) for one in pictures)
        for address in list(filter(None, whole))[:_MOST_PICTURES]:
            # All pictures of an item are of one thing, as stills are of one film: a split for
            # training must not part them.
            told = {**facts, "film": key or address}
            picture = Ask(address, "picture", "picture", about=about, urgency=2)
            yield PairFound(picture, captions, told)

    def _next(self, answer: Answer, page: _Reader, items: int) -> Iterator[Finding]:
        listing, number = self._listing, int(answer.ask.about["page"])
        if number >= listing.most or not items:
            return
        if listing.goes_on and next(page.texts(listing.goes_on), "") in ("", "false", "0"):
            return
        if listing.next_url:
            found = next(page.texts(listing.next_url), "")
            onward = join_address(answer.url, found) if found else None
            if onward is not None:
                yield self._page(onward, listing.body, number + 1)
        elif listing.next_body and listing.body is not None and isinstance(page, _Json):
            body = dict(answer.ask.about["body"])
            for name, at in listing.next_body.items():
                value = next(find_all(page.value, at), None)
                if value is None:
                    return
                body[name] = value
            yield self._page(listing.url, body, number + 1)

    def _page(self, url: str, body: Mapping[str, Any] | None, number: int) -> Ask:
        about = {"page": number, "body": dict(body) if body is not None else None}
        if body is None:
            return Ask(url, "page", about=about)
        sent = json.dumps(body, ensure_ascii=False, sort_keys=True).encode()
        json_kind = (("Content-Type", "application/json"),)
        return Ask(url, "page", method="POST", body=sent, headers=json_kind, about=about)


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.casefold()


def clean_caption(text: str) -> str:
    """Words without telephone numbers and mail addresses; empty where nothing is left to say."""
    plain = _MAIL.sub(" ", text[: 2 * _LONGEST_CAPTION])
    # A price has as many digits as a telephone number, and is told by its commas.
    plain = _PHONE_OR_MONEY.sub(lambda found: found["money"] or " ", plain)
    plain = " ".join(plain.split())[:_LONGEST_CAPTION]
    return plain if sum(char.isalpha() for char in plain) >= _SHORTEST_CAPTION else ""


class _Json:
    def __init__(self, value: Any) -> None:
        self.value = value

    def items(self, at: str) -> Iterator[_Reader]:
        """Every item at a path."""
        return (_Json(one) for one in find_all(self.value, at))

    def texts(self, at: str) -> Iterator[str]:
        """Every text at a path."""
        for one in find_all(self.value, at):
            if isinstance(one, bool):
                yield "true" if one else "false"
            elif text := find_text(one, ""):
                yield text


class _Html:
    def __init__(self, value: Any) -> None:
        self.value = value

    def items(self, at: str) -> Iterator[_Reader]:
        """Every element of a selector."""
        return (_Html(one) for one in select(self.value, at))

    def texts(self, at: str) -> Iterator[str]:
        """Every text or attribute of a selector."""
        return select_texts(self.value, at)


def _all(reader: _Reader, paths: tuple[str, ...]) -> list[str]:
    return [text for path in paths for text in reader.texts(path)]


def _facts(reader: _Reader, paths: Mapping[str, str]) -> dict[str, str]:
    found = {name: next(reader.texts(path), "") for name, path in paths.items()}
    return {name: text for name, text in found.items() if text}
