"""Titles as they are compared: without article, accent, script and spelling of numbers.

Two degrees. `fold` is what two spellings of one title share. `skeleton` is what is left where a
title was carried from one script into another by different people: its consonants.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cineseek.persian import HALF_SPACE, normalize

_ARTICLES = (
    "the|a|an|le|la|les|un|une|il|lo|gli|el|los|las|una|der|die|das|ein|eine|den|det|het|een"
)
_LONGEST = 300
"""Characters that are compared: anybody may write a title."""
_FIRST = re.compile(rf"(?:(?:{_ARTICLES})\s+|l\s?['’]\s*)(?=\S)", re.IGNORECASE)
_LAST = re.compile(rf"(?P<rest>.+),\s*(?P<article>{_ARTICLES}|l['’])\s*", re.IGNORECASE)
_BRACKET = re.compile(r"(?P<main>.+?)\s*[(\[](?:a\.?k\.?a\.?\s+)?(?P<also>[^)\]]+)[)\]]\s*", re.I)
_BESIDE = re.compile(r"\s+(?:/|a\.?k\.?a\.?)\s+", re.IGNORECASE)
_PART = re.compile(r"(?:part|volume|chapter|episode|number)\b|\d+$")
_JOINED = re.compile(r"['’‘`´ʼʻ.]")
_NUMBERS = {
    name: str(number)
    for number, names in enumerate(
        ("zero", "one", "two ii", "three iii", "four iv", "five v", "six vi", "seven vii",
         "eight viii", "nine ix", "ten x", "eleven xi", "twelve xii", "thirteen xiii"),
    )
    for name in names.split()
}  # fmt: skip
_SHORT = {"vol": "volume", "pt": "part", "ep": "episode", "chap": "chapter", "no": "number"}

_LETTERS = {
    **dict(zip("абвгдеёзийклмнопрстуфыэґіў", "abvgdeeziyklmnoprstufyegiu", strict=True)),
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
    "ю": "yu", "я": "ya", "є": "ye", "ї": "yi",
    **dict(zip("αβγδεζηικλμνξοπρστυφως", "avgdeziiklmnxoprstyfos", strict=True)),
    "θ": "th", "χ": "ch", "ψ": "ps",
    **dict(zip("اآأإبپتثجحدذرزسصضطظفقکكگلمنوؤهةیيىئ",
               "aaaabptsjhdzrzssztzfqkkglmnvvhhyyay", strict=True)),
    "چ": "ch", "خ": "kh", "ژ": "zh", "ش": "sh", "ع": "", "غ": "gh", "ء": "",
}  # fmt: skip
_SOUNDS = (
    ("tch", "C"), ("shch", "S"), ("sch", "S"), ("ch", "C"), ("sh", "S"), ("zh", "j"), ("dj", "j"),
    ("kh", "X"), ("gh", "g"), ("q", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("x", "ks"),
    ("ts", "s"), ("tz", "s"),
)  # fmt: skip
_SOFT_C = re.compile(r"c(?=[eiy])")


@lru_cache(maxsize=65536)
def fold(title: str) -> str:
    """`amelie` for `Amélie`, `godfather part 2` for `Godfather: Part II, The`.

    Lower-case words in Latin letters where a table knows the script, digits for numbers, without an
    article at either end. Empty only for a title that has neither letter nor digit.
    """
    title = title[:_LONGEST]
    words = _words(_without_article(title)) or _words(title)
    return " ".join(words)


@lru_cache(maxsize=65536)
def skeleton(title: str) -> str:
    """The consonants of a title as they sound: `stlkr` for `Stalker` and `Сталкер` alike."""
    text = fold(title).replace(" ", "")
    text = _SOFT_C.sub("s", text)
    for sound, letter in _SOUNDS:
        text = text.replace(sound, letter)
    text = re.sub(r"[aeiouyvwh]", "", text.replace("c", "k").replace("z", "s"))
    return re.sub(r"(.)\1+", r"\1", text)


def is_foreign(title: str) -> bool:
    """Whether a title has letters of another script than Latin."""
    return any(
        char.isalpha() and not unicodedata.name(char, "").startswith("LATIN")
        for char in title[:_LONGEST]
    )


def both_titles(title: str) -> tuple[str, ...]:
    """A title, and those that a bracket or a slash names beside it: `Seven (Se7en)`.

    A year or a part in a bracket is no second title.
    """
    title = title[:_LONGEST]
    found = _BRACKET.fullmatch(title)
    if found and not _PART.match(fold(found["also"])):
        parts = [found["main"], found["also"]]
    else:
        parts = _BESIDE.split(title)
    return tuple(dict.fromkeys([title, *(part.strip() for part in parts if part.strip())]))


def article_of(title: str) -> str:
    """The article at either end, in lower case; empty without one."""
    title = title[:_LONGEST].strip()
    last, first = _LAST.fullmatch(title), _FIRST.match(title)
    found = last["article"] if last else first[0] if first else ""
    return found.casefold().rstrip("'’ ")


def _without_article(title: str) -> str:
    last = _LAST.fullmatch(title.strip())
    text = last["rest"] if last else title.strip()
    return _FIRST.sub("", text, count=1) if _FIRST.match(text) else text


def _words(title: str) -> list[str]:
    text = normalize(title).replace(HALF_SPACE, "").casefold()
    text = _JOINED.sub("", text.replace("&", " and ").replace("+", " and "))
    text = "".join(_LETTERS.get(char, char) for char in text)
    plain = unicodedata.normalize("NFKD", text)
    text = "".join(_LETTERS.get(char, char) for char in plain if not unicodedata.combining(char))
    words = "".join(char if char.isalnum() else " " for char in text).split()
    return [
        _NUMBERS.get(word, _SHORT.get(word, word)) if place else _SHORT.get(word, word)
        for place, word in enumerate(words)
    ]
