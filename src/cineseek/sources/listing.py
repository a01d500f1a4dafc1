"""A small description of a listing of captioned pictures: where items, words and the next page are.

Written as TOML or JSON. It describes JSON by paths (`list_widgets[*].data.title`) and HTML by CSS
selectors (`h2`, `img@src`): docs/collect-sources.md shows both. Reads no answer and asks nothing.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from cineseek.errors import SourceError
from cineseek.sources.reading_json import split_path

_LONGEST_BYTES = 100_000
_SHIPPED = Path(__file__).parent / "listings"
_KEYS = {
    "": {"name", "format", "licence", "values", "first", "items", "next", "detail"},
    "first": {"url", "json", "headers"},
    "items": {"at", "where", "key", "page", "pictures", "words", "facts"},
    "next": {"json", "url", "while", "most"},
    "detail": {"url", "pictures", "words", "facts"},
}
_SECRET = re.compile(r"\$\{([A-Z][A-Z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Listing:
    """Where a listing keeps what."""

    name: str
    """What its pairs are said to be from: `divar`."""
    format: Literal["json", "html"]
    url: str
    """Of the first page."""
    body: Mapping[str, Any] | None
    """What is sent with it, as JSON; None: it is a GET."""
    headers: tuple[tuple[str, str], ...]
    items: str
    """Path or selector of the items of a page."""
    where: Mapping[str, str]
    """Paths, and what has to stand there for an item to be one."""
    key: str
    """Path or selector of what names an item; empty: its first picture does."""
    page: str
    """Address of an item's own page, with `{key}`; empty: none."""
    pictures: tuple[str, ...]
    words: tuple[str, ...]
    """Each of these is a caption."""
    facts: Mapping[str, str]
    """Names of facts, and where they stand."""
    next_body: Mapping[str, str] = field(default_factory=dict)
    """Keys of the first body, and where on a page their value for the next one stands."""
    next_url: str = ""
    """Where on a page the address of the next one stands."""
    goes_on: str = ""
    """Where on a page it says whether there is a next one; empty: it does where there are items."""
    most: int = 1000
    """Pages."""
    detail_url: str = ""
    """Address of an item's details, with `{key}`; empty: all is in the list."""
    detail_pictures: tuple[str, ...] = ()
    detail_words: tuple[str, ...] = ()
    detail_facts: Mapping[str, str] = field(default_factory=dict)
    licence: str = ""


def find_listing(name: str) -> Path:
    """The file of a description: one that is there, or one that comes along, by its name."""
    path = Path(name)
    known = sorted(one.stem for one in _SHIPPED.glob("*.toml"))
    if not path.exists() and name in known:
        return _SHIPPED / f"{name}.toml"
    if not path.exists():
        raise SourceError(f"{name} is no file, nor one of: {', '.join(known)}")
    return path


def read_listing(path: Path, values: Mapping[str, str] | None = None) -> Listing:
    """The listing that a file describes; SourceError that says what is wrong with it.

    `values` go before those of its own table `[values]`, for `{name}` in the first page's address
    and body.
    """
    try:
        if path.stat().st_size > _LONGEST_BYTES:
            raise SourceError(f"{path} is too large for a description of a listing")
        raw = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}") from error
    try:
        table = json.loads(raw) if path.suffix == ".json" else tomllib.loads(raw.decode())
    except (ValueError, RecursionError) as error:
        kind = "JSON" if path.suffix == ".json" else "TOML"
        raise SourceError(f"{path} is no {kind}: {error}") from error
    if not isinstance(table, dict):
        raise SourceError(f"{path} must hold a table")
    try:
        return make_listing(table, values)
    except ValueError as error:
        raise SourceError(
            f"{path}: {error}; docs/collect-sources.md describes such a file"
        ) from error


def make_listing(table: Mapping[str, Any], values: Mapping[str, str] | None = None) -> Listing:
    """The listing of a table; ValueError that says what is missing or wrong."""
    _refuse_unknown(table, "")
    known = {str(k): str(v) for k, v in _table(table, "values").items()}
    unknown = set(values or {}) - set(known)
    if unknown:
        raise ValueError(f"it has no value {min(unknown)!r}; it has {', '.join(known) or 'none'}")
    known.update(values or {})
    parts = {name: table.get(name) or {} for name in ("first", "items", "next", "detail")}
    for name, part in parts.items():
        if not isinstance(part, Mapping):
            raise ValueError(f"[{name}] must be a table")
        _refuse_unknown(part, name)
    first, items, after, detail = parts.values()
    format = str(table.get("format", "json"))
    if format not in ("json", "html"):
        raise ValueError(f"format is json or html, not {format!r}")
    url = _address(_fill(first.get("url"), known), "first.url")
    body = _fill(first.get("json"), known)
    if body is not None and not isinstance(body, Mapping):
        raise ValueError("first.json must be a table")
    if not items.get("at"):
        raise ValueError("items.at must say where the items are")
    listing = Listing(
        name=_name(table.get("name")),
        format="json" if format == "json" else "html",
        url=url,
        body=body,
        headers=tuple((str(k), str(v)) for k, v in _table(first, "headers").items()),
        items=str(items["at"]),
        where={str(k): _wanted(v) for k, v in _table(items, "where").items()},
        key=str(items.get("key", "")),
        page=str(items.get("page", "")),
        pictures=_paths(items, "pictures"),
        words=_paths(items, "words"),
        facts={str(k): str(v) for k, v in _table(items, "facts").items()},
        next_body={str(k): str(v) for k, v in _table(after, "json").items()},
        next_url=str(after.get("url", "")),
        goes_on=str(after.get("while", "")),
        most=_most(after.get("most", 1000)),
        detail_url=str(detail.get("url", "")),
        detail_pictures=_paths(detail, "pictures"),
        detail_words=_paths(detail, "words"),
        detail_facts={str(k): str(v) for k, v in _table(detail, "facts").items()},
        licence=str(table.get("licence", "")),
    )
    _check(listing)
    return listing


def fill_secrets(text: str, known: Mapping[str, str]) -> str:
    """A header with the secrets that it names, `${SHOP_KEY}`; ValueError where one is unknown."""

    def value(found: re.Match[str]) -> str:
        if found[1] not in known:
            raise ValueError(f"a header wants {found[1]}, and the environment does not have it")
        return known[found[1]]

    return _SECRET.sub(value, text)


def _check(listing: Listing) -> None:
    if not (listing.pictures or listing.detail_pictures):
        raise ValueError("items.pictures or detail.pictures must say where the pictures are")
    if not (listing.words or listing.detail_words):
        raise ValueError("items.words or detail.words must say where the words are")
    if listing.detail_url:
        if "{key}" not in listing.detail_url or not listing.key:
            raise ValueError("detail.url needs {key} in it, and items.key")
        _address(listing.detail_url.replace("{key}", "x"), "detail.url")
    if listing.page:
        _address(listing.page.replace("{key}", "x"), "items.page")
    if listing.next_body and listing.body is None:
        raise ValueError("next.json needs first.json, which it changes")
    if listing.format == "json":
        some = [*listing.where, *listing.facts.values(), *listing.pictures, *listing.words]
        some += [*listing.next_body.values(), *listing.detail_facts.values()]
        some += [*listing.detail_pictures, *listing.detail_words]
        for path in [listing.items, listing.key, listing.goes_on, listing.next_url, *some]:
            split_path(path)


def _fill(value: Any, known: Mapping[str, str]) -> Any:
    """A value with those of the user in the place of `{name}`."""
    if isinstance(value, str):
        return re.sub(r"\{(\w+)\}", lambda found: known.get(found[1], found[0]), value)
    if isinstance(value, Mapping):
        return {name: _fill(one, known) for name, one in value.items()}
    return [_fill(one, known) for one in value] if isinstance(value, list) else value


def _refuse_unknown(table: Mapping[str, Any], name: str) -> None:
    unknown = set(table) - _KEYS[name]
    if unknown:
        where = f"[{name}]" if name else "the file"
        known = ", ".join(sorted(_KEYS[name]))
        raise ValueError(f"{where} has an unknown key {min(unknown)!r}; known are {known}")


def _table(part: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = part.get(name) or {}
    if not isinstance(value, Mapping):
        raise ValueError(f"{name} must be a table")
    return value


def _paths(part: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = part.get(name) or []
    some = [value] if isinstance(value, str) else value
    if not isinstance(some, list) or not all(isinstance(one, str) and one for one in some):
        raise ValueError(f"{name} must be a path, or a list of paths")
    return tuple(some)


def _wanted(value: object) -> str:
    """As an answer's text is compared: `true` is JSON's."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _most(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 100_000:
        raise ValueError(f"next.most must be from 1 to 100,000 pages, not {value!r}")
    return value


def _address(value: object, name: str) -> str:
    text = str(value or "")
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{name} must be an http or https address, not {text!r}")
    return text


def _name(value: object) -> str:
    text = str(value or "")
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,40}", text):
        raise ValueError(f"name must be lower-case letters, digits and hyphens, not {text!r}")
    return text
