"""How words are compared: folded names and searchable tokens. Knows no database."""

from __future__ import annotations

import re
import unicodedata

from cineseek.persian import HALF_SPACE, LETTERS, LONE_MARKS, TATWEEL

_APOSTROPHES = re.compile("['\u2018\u2019\u201b\u02bc\u02bb\u2032`\u00b4\uff07]")

_LETTERS = str.maketrans(
    {
        **LETTERS,
        "\u0629": "\u0647",  # te marbuta -> he
        "\u06c1": "\u0647",
        "\u06d5": "\u0647",
        TATWEEL: None,
        HALF_SPACE: " ",
        "\u200b": " ",
        "\u00ad": None,  # soft hyphen
        # Letters with a stroke do not decompose, yet people type them without.
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ħ": "h",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
    }
)

# Marks that a reader may leave out. Those of Indic, Thai and Japanese scripts are letters, not
# ornaments, and stay.
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]"
)

# Scripts written without spaces: each character is a token of its own, and a run is a phrase.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def fold(text: str) -> str:
    """The form in which names are compared: no case, no diacritics, one spelling of a letter."""
    text = unicodedata.normalize("NFKC", LONE_MARKS.sub("", text)).casefold()
    text = _MARKS.sub("", unicodedata.normalize("NFD", text))
    text = unicodedata.normalize("NFC", text).translate(_LETTERS)
    text = _APOSTROPHES.sub("'", text)
    return " ".join("".join(_plain(letter) for letter in text).split())


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.digit(letter))
    return "" if category == "Cf" else letter  # joiners, marks of direction


def tokens(text: str, *, join: bool = True) -> list[str]:
    """The words of a text, folded, without punctuation. Joined, `don't` is `dont`, else `don t`.

    Persian's ZWNJ stands inside words as an apostrophe does: people leave it out or type a space.
    """
    folded = fold(text.replace(HALF_SPACE, "'")).replace("'", "" if join else " ")
    folded = _UNSPACED.sub(r" \g<0> ", folded)
    return "".join(c if _is_word(c) else " " for c in folded).split()


def _is_word(letter: str) -> bool:
    return letter.isalnum() or (not letter.isascii() and unicodedata.category(letter)[0] == "M")


Spelling = tuple[str, ...]
"""Tokens that must follow one another to be a word or a phrase."""


def spellings(text: str) -> tuple[Spelling, ...]:
    """The one or two ways in which a word or phrase may be written; none without a letter."""
    ways = (tuple(tokens(text)), tuple(tokens(text, join=False)))
    return tuple(dict.fromkeys(way for way in ways if way))


def words(text: str) -> tuple[tuple[Spelling, ...], ...]:
    """The different words of a query, each with its spellings."""
    parts = text.replace("-", " ").split()
    return tuple(dict.fromkeys(ways for part in parts if (ways := spellings(part))))
