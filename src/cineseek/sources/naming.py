"""Reads title, year and kind out of the names of files and folders. Opens nothing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from cineseek.film import FootageKind
from cineseek.sources import extras


@dataclass(frozen=True, slots=True)
class NameGuess:
    """What names tell of a footage."""

    title: str
    year: int | None
    kind: FootageKind
    imdb_id: str | None
    folder: Path
    """The film's own folder: where its facts may lie."""


@dataclass(frozen=True, slots=True)
class _Title:
    title: str = ""
    year: int | None = None
    imdb_id: str | None = None


_BRACKETED_YEAR = re.compile(
    r"(?P<before>.*\S)?\s*[(\[{](?P<year>(?:18[789]|19\d|20\d|21\d)\d)[)\]}]"
)
_LEADING_TAG = re.compile(r"^\s*(?:\[[^\]]*\]|\{[^}]*\}|www\.\S+\s*-)\s*", re.IGNORECASE)
_ID = re.compile(r"[\[({]?\b(?:imdb(?:id)?[-=:]?)?(tt[0-9]{6,10})\b[\])}]?", re.IGNORECASE)
_EPISODE = re.compile(
    r"(?<![a-z0-9])s(?P<s>\d{1,4})[ ._-]*e(?P<e>\d{1,4})|"
    r"(?<![a-z0-9])(?P<s2>\d{1,2})x(?P<e2>\d{2,3})(?![0-9])",
    re.IGNORECASE,
)
_PART = re.compile(r"[ ._-]+(?:part|pt|parte|teil|vol|volume|chapter)[ ._]+[\w]+", re.IGNORECASE)
_MEANINGLESS = re.compile(
    r"(?:movie|video|film|feature|main|title|clip|output|untitled|index|file|track|test|final|"
    r"new|full|copy|disc|disk|dvd|cd|part|pt|p|chapter|vts|vob|video ts|scene|shot|still|frame|"
    r"image|img|picture|photo|screenshot|screen shot|snapshot|vlcsnap|capture|dsc[fn]?|mvi|vid|mov|"
    r"pxl|dji|gopr|gh|gx|whatsapp (?:video|image)|title t|thumb|out|poster|a|b|v)?"
    r"[ \d_.,()x:@h-]*(?:at [\d. :h-]+)?(?:m?s)?",
    re.IGNORECASE,
)
_HASH = re.compile(
    r"(?=.*\d)[0-9a-f]{12,}(?:-[0-9a-f]{4,})*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
_COUNTER = re.compile(
    r"(?<=[^\W\d_])[\s_.#-]+(?:frame|shot|still|img|image)?[\s_.#-]*\d{1,8}$|(?<=\))[\s_.-]*\d{1,8}$"
)
_COLLECTION = re.compile(r"\b(?:collection|trilogy|saga|box ?set|anthology|complete|pack)\b", re.I)


def guess_from_names(path: Path, *, picture: bool = False) -> NameGuess:
    """Title, year and kind, from a file's name and the folders above it."""
    stem = path.name if _is_folder_name(path) else path.stem
    bare, kind = extras.kind_of_name(_usual_digits(unicodedata.normalize("NFC", stem)))
    folder, kind_above, tight = _film_folder(path)
    if picture:
        kind, bare = "still", _COUNTER.sub("", stem)
    own = _Title()
    if not _is_meaningless(bare):
        # Stills come in thousands, and their names hold no release tags: guessit takes 20 ms each.
        plain = picture and not re.search(r"\d{4}", bare)
        own = _Title(_clean(bare)) if plain else _read_title(bare)
    above = (
        _read_title(_usual_digits(folder.name)) if not extras.is_store(folder.name) else _Title()
    )
    best = _choose(own, above, extra=tight or (picture and folder == path.parent))
    return NameGuess(
        title=best.title or _clean(stem) or stem,
        year=best.year,
        kind=kind or kind_above or "feature",
        imdb_id=own.imdb_id or above.imdb_id,
        folder=folder,
    )


def _choose(own: _Title, above: _Title, *, extra: bool) -> _Title:
    """The title of the file or that of the film's folder, whichever knows more."""
    if not own.title or not above.title:
        return own if own.title else above
    if _EPISODE.search(own.title):
        if _EPISODE.match(own.title):
            return _Title(f"{above.title} {own.title}", above.year, above.imdb_id)
        same = _letters(own.title).startswith(_letters(above.title))
        return _Title(own.title, own.year or (above.year if same else None), own.imdb_id)
    if own.year is not None and above.year not in (None, own.year):
        return own
    if _letters(own.title) == _letters(above.title):
        return above if above.year is not None or own.year is None else own
    if own.year is None and above.year is not None and not _COLLECTION.search(above.title):
        return above
    # A folder of trailers or stills belongs to the film above it, whatever its files are called.
    return above if extra and own.year is None else own


def _film_folder(path: Path) -> tuple[Path, FootageKind | None, bool]:
    """The folder that should be the film's own, and what the folders on the way to it tell.

    That is a kind, and whether one of them can only lie in a film's folder, as `stills` does.
    """
    folder, kind, tight = path.parent, None, False
    for _ in range(3):
        if not extras.is_inside(folder.name) or folder == folder.parent:
            break
        kind = kind or extras.kind_of_folder(folder.name)
        tight = tight or not extras.is_loose(folder.name)
        folder = folder.parent
    if folder == Path.home():
        folder = Path(folder.anchor)
    return folder, kind, tight


@lru_cache(maxsize=256)
def _read_title(name: str) -> _Title:
    """Title and year of one name, as release groups, players and people write them."""
    identity = _ID.search(name)
    imdb_id = identity[1].lower() if identity else None
    name = _ID.sub(" ", name).strip()
    if not name:
        return _Title(imdb_id=imdb_id)
    episode = _EPISODE.search(name)
    if episode:
        number = f"S{int(episode['s'] or episode['s2']):02}E{int(episode['e'] or episode['e2']):02}"
        series = _read_title(name[: episode.start()].rstrip(" ._-"))
        return _Title(f"{series.title} {number}".strip(), series.year, imdb_id)
    while (shorter := _LEADING_TAG.sub("", name)) != name and shorter.strip():
        name = shorter
    years = list(_BRACKETED_YEAR.finditer(name))
    if years and years[-1]["before"]:
        title = _clean(re.sub(r"\[[^\]]*\]|\{[^}]*\}", " ", years[-1]["before"]))
        if title:
            return _Title(title, int(years[-1]["year"]), imdb_id)
    found = _ask_guessit(name)
    title, year = str(found.get("title") or ""), found.get("year")
    if not title:
        # `1917.mkv` is a title that looks like a year; `US.mkv` one that looks like a country.
        return _Title(_clean(name), None, imdb_id)
    if found.get("alternative_title") and isinstance(found["alternative_title"], str):
        title = f"{title} - {found['alternative_title']}"
    part = _PART.search(name)
    if part and "part" in found and _clean(part[0]).casefold() not in title.casefold():
        title = f"{title} {_clean(part[0])}"
    return _Title(title, year if isinstance(year, int) else None, imdb_id)


def _ask_guessit(name: str) -> dict[str, Any]:
    """What guessit reads in a name; nothing where it fails."""
    from guessit import guessit  # 0.2 s to import, and only `add` needs it
    from guessit.api import GuessitException

    try:
        return dict(guessit(name, {"type": "movie", "name_only": True}))
    except GuessitException:
        return {}


def _is_meaningless(name: str) -> bool:
    """True for `VTS_01_1`, `IMG_1234`, `video`, `00001`, and for hashes."""
    plain = " ".join(re.sub(r"[_.-]+", " ", name).split())
    if _BRACKETED_YEAR.search(name):
        return False
    # `300.2006` is a number with a year: a title. `20060102 300` is a camera's clock.
    if re.fullmatch(r"\d{1,4} (?:19|20)\d\d(?: .*)?", plain):
        return False
    return bool(_MEANINGLESS.fullmatch(plain) or _HASH.fullmatch(name.casefold()))


def _is_folder_name(path: Path) -> bool:
    """True where what follows the last dot is no suffix: `Mr. Nobody`."""
    return not re.fullmatch(r"\.\w{1,5}", path.suffix, re.ASCII)


def _usual_digits(name: str) -> str:
    """Years in Persian or Arabic digits, written with ASCII ones."""

    def ascii_year(match: re.Match[str]) -> str:
        number = int(match[0])
        return str(number) if 1870 <= number <= 2199 else match[0]

    return re.sub(r"(?<!\d)[۰-۹٠-٩]{4}(?!\d)", ascii_year, name)


def _clean(text: str) -> str:
    """A title without the dots and underscores that stand for spaces, and without loose ends."""
    if " " not in text.strip():
        text = re.sub(r"[._]+", " ", text)
    return " ".join(text.replace("_", " ").split()).strip(" -–—.,+~")


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
