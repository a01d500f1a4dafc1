"""Persian as people type it, in one spelling. Knows no tokenizer, no index and no other language.

Two callers, two degrees. Word search compares folded forms (`index.text.fold`), where all spellings
of a word must meet and nothing is ever read again, so it takes `LETTERS` for any text and drops
much more. A text tower reads what is left, and was trained on properly written text of many
languages; so `normalize` only undoes what keyboards, fonts and typesetting did, and changes letters
and digits only in texts that are Persian.
"""

from __future__ import annotations

import re
import unicodedata

LETTERS = {
    "\u064a": "\u06cc",  # Arabic yeh -> Persian yeh
    "\u0649": "\u06cc",  # alef maksura looks and is typed the same
    "\u0643": "\u06a9",  # Arabic kaf -> Persian kaf
}
"""The letters of an Arabic keyboard that stand for Persian ones."""
TATWEEL = "\u0640"
"""Only stretches a word."""
HALF_SPACE = "\u200c"
"""ZWNJ: keeps the parts of a word from joining, and is part of its spelling."""

LONE_MARKS = re.compile("[\ufe70-\ufe7f]")
"""Vowel marks in a font's own characters: NFKC would put a space before each."""

_SCRIPT = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_ANY = re.compile(f"[{_SCRIPT}]")
_FORMS = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]+")
# Short vowels and the dagger alef. Madda and hamza (0653 to 0655) make other letters, and stay.
_VOWELS = re.compile("[\u064b-\u0652\u0670]")
# Direction marks and byte order marks; ZWJ stays, it shapes letters and emoji.
_UNSEEN = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
# Of two programs of the nineties: what a half space became when it was copied.
_HALF_SPACES = re.compile(f"(?<=[{_SCRIPT}])[\u200b\u200c\u00ac]+(?=[{_SCRIPT}])")
# On one side only: between letters of Indic scripts the same character is theirs.
_STRAY = re.compile(
    f"(?<=[{_SCRIPT}]){HALF_SPACE}(?![{_SCRIPT}])|(?<![{_SCRIPT}]){HALF_SPACE}(?=[{_SCRIPT}])"
)

_DIGITS = {chr(nought + digit): str(digit) for nought in (0x0660, 0x06F0) for digit in range(10)}
_TABLE = str.maketrans({**LETTERS, **_DIGITS})
_TELLING = re.compile(f"[پچژگکی\u06f0-\u06f9]|(?<=[{_SCRIPT}]){HALF_SPACE}(?=[{_SCRIPT}])")
_FOREIGN = re.compile("[^\\W\\d_ء-غف-يپچژگکیۀ\u0640]")
_COMMON = """
    در از که را است با آن یک برای روی توی می بود شد هست کنار زیر پشت چند دو سه زن زنی مرد مردی
    شب روز کودک
"""
_WORDS = frozenset(_COMMON.split())
"""Common in Persian and no words of Arabic, for texts typed on an Arabic keyboard throughout."""


def normalize(text: str) -> str:
    """Text for a text tower: what differs only by keyboard, font or typesetting becomes one.

    Text without Arabic script is returned as it is, so a tower gives for it exactly what the
    model's authors measured. In Arabic script presentation forms become letters, and tatweel, short
    vowels and direction marks go: tokenizers have few pieces for them, and nothing is lost. In a
    Persian text also ي ى ك become ی ی ک, and digits of both sets 0 to 9, which every vocabulary
    knows. In Arabic, Pashto or Uyghur those letters are the right ones and stay. The half space
    stays too, once and only inside words: it is how Persian is written, in training data as well.
    Case, punctuation and spelling are left to the tokenizer.
    """
    if not _ANY.search(text):
        return text
    text = _FORMS.sub(_letters, _UNSEEN.sub("", text))
    text = _VOWELS.sub("", text).replace(TATWEEL, "")
    text = _STRAY.sub("", _HALF_SPACES.sub(HALF_SPACE, text))
    return text.translate(_TABLE) if is_persian(text) else text


def is_persian(text: str) -> bool:
    """Whether this is Persian, and not another language in Arabic script; in doubt it is not.

    Told by letters that Arabic lacks, Persian digits, half spaces, or words. A little Urdu may
    pass, which is written with the same letters.
    """
    letters = [letter for letter in text if _ANY.match(letter) and letter.isalpha()]
    if any(_FOREIGN.match(letter) for letter in letters):
        return False
    if _TELLING.search(text):
        return True
    return any(word.translate(_TABLE) in _WORDS for word in re.findall(f"[{_SCRIPT}]+", text))


def _letters(found: re.Match[str]) -> str:
    """Letters for presentation forms."""
    return unicodedata.normalize("NFKC", LONE_MARKS.sub("", found[0]))
