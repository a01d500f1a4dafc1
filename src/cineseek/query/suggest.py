"""How a query could go on, of what a library holds. Knows no library but its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cineseek.answer import Suggestion, Suggestions, ValueCount
from cineseek.index.text import fold, tokens
from cineseek.query.keys import KEYS, Key
from cineseek.query.typed import Typed, find_typed

Sort = Literal["film", "person", "genre", "facet", "key"]

_SORTS: dict[str, Sort] = {
    "title": "film",
    "director": "person",
    "actor": "person",
    "genre": "genre",
}
"""The rest are facets."""
_ORDER: tuple[Sort, ...] = ("key", "film", "person", "genre", "facet")
_EACH = 3
"""Of one sort, before the others have had their turn."""
_LEAST = 2
"""Letters of a word before names that only hold it somewhere are offered for it."""
_PLAIN = re.compile(r"[\w.'’\u200c-]+")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A value of a key, and how people may begin to write it."""

    key: Key
    value: str
    count: int
    forms: tuple[str, ...]

    @property
    def sort(self) -> Sort:
        return _SORTS.get(self.key.name, "facet")


class Vocabulary:
    """What can be said in a query of one library; made once for each state of it."""

    def __init__(self, values: Mapping[str, Sequence[ValueCount]]) -> None:
        """`values` are by the name of their key; a choice without any there has all it can have."""
        self._entries: dict[str, list[_Entry]] = {}
        for key in KEYS:
            known = values.get(key.name)
            if known is None:
                known = [ValueCount(choice, 0) for choice in key.choices]
            self._entries[key.name] = [
                _Entry(key, one.value, one.count, tuple(_forms(key, one.value))) for one in known
            ]

    def suggest(
        self, text: str, caret: int, *, limit: int = 8, without: Collection[str] = ()
    ) -> Suggestions:
        """How what is being typed could go on; `without` are keys that are not offered."""
        typed = find_typed(text, caret)
        if typed.key is not None:
            if typed.key.name in without:
                return Suggestions((), typed.start, typed.end)
            return Suggestions(tuple(self._values(typed, typed.key, limit)), typed.start, typed.end)
        if not typed.text:
            keys = [key for key in KEYS if key.name not in without][:limit]
            return Suggestions(
                tuple(Suggestion(f"{key.name}:", f"{key.name}:", "key") for key in keys),
                typed.start,
                typed.end,
            )
        for start, words in typed.longer:
            several = self._names(words, limit)
            if several:
                return Suggestions(tuple(several), start, typed.end)
        found = self._words(typed, without)
        return Suggestions(tuple(_in_turn(found, limit)), typed.start, typed.end)

    def _values(self, typed: Typed, key: Key, limit: int) -> Iterable[Suggestion]:
        """Values of a key that begin so."""
        entries = self._entries[key.name]
        matches = sorted(
            (worth, -one.count, one.value, one)
            for one in entries
            if (worth := _worth(one, typed.text)) is not None
        )
        for *_, one in matches[:limit]:
            text = typed.lead + _quoted(one.value, always=typed.quoted)
            yield Suggestion(text, one.value, one.sort, one.count)
        if key.reads not in ("number", "seconds", "yes"):
            return
        examples = ("yes", "no") if key.reads == "yes" else (key.example.partition(":")[2],)
        for value in examples:
            if value.startswith(typed.text):
                yield Suggestion(typed.lead + value, value, "facet", None)

    def _names(self, words: str, limit: int) -> list[Suggestion]:
        """Films and people whose name begins with several words."""
        found = [
            (worth, -one.count, one.value, one)
            for name in ("title", "director", "actor")
            for one in self._entries[name]
            if (worth := _worth(one, words)) is not None
        ]
        return [_suggested(one) for *_, one in sorted(found, key=lambda match: match[:3])[:limit]]

    def _words(self, typed: Typed, without: Collection[str]) -> dict[Sort, list[Suggestion]]:
        """Whatever begins with a free word, the best of each sort first."""
        ranked: dict[Sort, list[tuple[int, int, str, Suggestion]]] = {one: [] for one in _ORDER}
        for key in KEYS:
            name = None if typed.quoted or key.name in without else _key_name(key, typed.text)
            if name is not None:
                suggestion = Suggestion(f"{name}:", f"{name}:", "key")
                ranked["key"].append((0, 0, "", suggestion))
            for one in self._entries[key.name]:
                worth = _worth(one, typed.text) if one.count else None
                if worth is not None and (worth == 0 or len(typed.text) >= _LEAST):
                    ranked[one.sort].append((worth, -one.count, one.value, _suggested(one)))
        return {
            sort: [match[3] for match in sorted(some, key=lambda match: match[:3])]
            for sort, some in ranked.items()
        }


def _in_turn(found: Mapping[Sort, Sequence[Suggestion]], limit: int) -> list[Suggestion]:
    """A few of each sort, then more of each where there is room."""
    first = [one for sort in _ORDER for one in found[sort][:_EACH]]
    rest = [one for sort in _ORDER for one in found[sort][_EACH:]]
    return [*first, *rest][:limit]


def _suggested(one: _Entry) -> Suggestion:
    return Suggestion(f"{one.key.name}:{_quoted(one.value)}", one.value, one.sort, one.count)


def _key_name(key: Key, text: str) -> str | None:
    """The name of a key that begins so, in the language it is begun in.

    Other English names count only where they are all but written out: there are many.
    """
    begun = fold(text)
    long = len(begun) > 2 or not begun.isascii()
    names = (key.name, *(key.aliases if long else ()))
    return next((one for one in names if fold(one).startswith(begun)), None)


def _forms(key: Key, value: str) -> Iterable[str]:
    """How a value may be written: itself, and words that mean it."""
    folded = fold(value)
    meant = [word for word, choice in key.synonyms.items() if fold(choice) == folded]
    if key.name == "year" and ".." in value:  # a decade
        meant.append(f"{value.partition('..')[0]}s")
    for word in (value, *meant):
        yield from dict.fromkeys(
            (fold(word), " ".join(tokens(word)), " ".join(tokens(word, join=False)))
        )


def _worth(one: _Entry, text: str) -> int | None:
    """0 where it begins so, 1 where one of its words does; None where nothing does."""
    begun = dict.fromkeys((fold(text), " ".join(tokens(text)), " ".join(tokens(text, join=False))))
    if not any(begun):
        return 0 if not text.strip() else None
    starts = [start for start in begun if start]
    if any(form.startswith(start) for form in one.forms for start in starts):
        return 0
    if any(f" {start}" in form for form in one.forms for start in starts):
        return 1
    return None


def _quoted(value: str, *, always: bool = False) -> str:
    """A value as it is written in a query."""
    if not always and _PLAIN.fullmatch(value):
        return value
    return (
        f"«{value}»" if '"' in value and "»" not in value else '"' + value.replace('"', "'") + '"'
    )


NOTHING_KNOWN = Vocabulary({})
"""Where there is no library: keys, and the choices they have."""
