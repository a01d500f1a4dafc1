"""Makes a film's id from its title and year: readable, stable, safe as the name of a folder."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_LONGEST_BYTES = 96
"""Of UTF-8; file systems stop at 255, and thumbnails add to the name."""
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")
_JOINED = {"'", "’", "‘", "`", "´", "ʼ", "ʻ", ".", "\u0640"}
"""What falls away without parting a word: `ocean's` is `oceans`, `E.T.` is `et`."""


def film_id(title: str, year: int | None = None) -> str:
    """`heat-1995` for `Heat` of 1995. Never empty; letters of every script are kept."""
    words = _letters(title)
    if not words:
        words = f"film-{_digest(title)}"
    ending = f"-{year}" if year is not None else ""
    room = _LONGEST_BYTES - len(ending)
    if len(words.encode()) > room:
        # Two long titles may begin alike, so the digest tells them apart.
        head = words.encode()[: room - 9].decode("utf-8", "ignore").rstrip("-")
        words = f"{head}-{_digest(title)}"
    slug = words + ending
    return f"{slug}-film" if _RESERVED.fullmatch(slug) else slug


def _letters(title: str) -> str:
    """Lower-case letters and digits with hyphens between; accents off where that leaves ASCII."""
    text = unicodedata.normalize("NFC", title).replace("&", " and ")
    kept: list[str] = []
    for char in text.casefold():
        base = unicodedata.normalize("NFKD", char)
        bare = "".join(part for part in base if not unicodedata.combining(part))
        if char in _JOINED:
            continue
        if bare.isascii() and bare.isalnum():
            kept.append(bare)
        elif unicodedata.category(char)[0] in "LNM":
            kept.append(unicodedata.normalize("NFKC", char))
        else:
            kept.append("-")
    slug = "".join(char if _is_word(char) else "-" for char in "".join(kept))
    return re.sub(r"-+", "-", slug).strip("-")


def _is_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
