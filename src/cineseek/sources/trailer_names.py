"""Which film a trailer is of, by what its uploader called it. Opens nothing."""

from __future__ import annotations

import re

from cineseek.sources.wanted import WantedFilm

_YEAR = re.compile(r"[(\[](?P<year>(?:19|20)\d\d)[)\]]|(?<=\s)(?P<bare>19\d\d|20[0-3]\d)(?=\s|$)")
_KIND = r"trailers?|teasers?|tv spot|bande[- ]annonce|tráiler|تریلر|трейлер"
_BEFORE = (
    "official|theatrical|international|final|first|new|main|us|uk|movie|film|exclusive|hd|4k|uhd|"
    "red ?band|original|restored|remastered|oficial|ufficiale|offizieller|officielle"
)
_TAIL = re.compile(rf"[\s|:~–—-]+(?:(?:{_BEFORE})[\s|:~–—-]+)*(?:{_KIND})\b.*$", re.IGNORECASE)
_NO_TITLE = re.compile(rf"(?:(?:{_BEFORE}|{_KIND})\b\s*)+", re.IGNORECASE)
_TRAILER = re.compile(r"trailer|teaser|bande[- ]annonce|تریلر|трейлер|tráiler", re.IGNORECASE)
_NOT_IT = re.compile(
    r"reaction|review|explained|breakdown|parody|fan[- ]?made|concept|honest trailers?|recut|"
    r"behind the scenes|interview|soundtrack|full movie|lego version|gameplay",
    re.IGNORECASE,
)


def is_trailer(name: str) -> bool:
    """Whether a video's name says that it is a trailer, and nothing that is made of one."""
    return bool(_TRAILER.search(name)) and not _NOT_IT.search(name)


def film_of_trailer(name: str) -> WantedFilm | None:
    """`Heat`, 1995 for `Heat (1995) Official Trailer #1 - Al Pacino Movie HD`; None: no title."""
    text = " ".join(name.split())[:300]
    if _NO_TITLE.fullmatch(text):
        return None
    # A year at the very beginning is a title: `1917 Official Trailer`.
    years = [found for found in _YEAR.finditer(text) if found.start() > 0]
    bracketed = next((found for found in years if found["year"]), None)
    year = None
    if bracketed is not None:  # before it any number is the title's: `Death Race 2000 (1975)`
        year, text = int(bracketed["year"]), text[: bracketed.start()]
    elif years:
        year = int(years[0]["bare"])
        text = f"{text[: years[0].start()]} {text[years[0].end() :]}"
    title = _TAIL.sub("", text).strip(" -–—|:~.,\"'“”")
    return WantedFilm(title, year) if title else None
