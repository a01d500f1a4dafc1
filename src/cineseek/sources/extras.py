"""Words by which file and folder names tell what a footage is. Follows Plex, Jellyfin and Kodi."""

from __future__ import annotations

import re

from cineseek.film import FootageKind

FOLDERS: dict[str, FootageKind] = {
    **dict.fromkeys(("trailers", "trailer", "teasers", "teaser", "تریلر", "трейлеры"), "trailer"),
    **dict.fromkeys(
        (
            "clips", "clip", "extras", "extra", "featurettes", "featurette", "behind the scenes",
            "behindthescenes", "deleted scenes", "deleted", "interviews", "interview", "scenes",
            "scene", "shorts", "other", "others", "bonus", "special features", "specials",
            "samples", "sample",
        ),
        "clip",
    ),
    **dict.fromkeys(
        ("adverts", "advert", "ads", "commercials", "commercial", "spots", "tv spots"), "advert"
    ),
}  # fmt: skip
"""Folders below a film's own, and what lies in them."""

INSIDE = frozenset(
    (
        "stills", "still", "images", "image", "frames", "frame", "screenshots", "screenshot",
        "screens", "screencaps", "caps", "pictures", "pics", "photos", "gallery", "thumbs", "img",
        "video ts", "audio ts", "bdmv", "stream", "playlist", "certificate",
        "تصاویر", "عکس ها", "кадры",
    )
)  # fmt: skip
"""Folders below a film's own that say nothing of the kind."""
_LOOSE_FOLDERS = frozenset(
    (
        "trailers", "trailer", "teasers", "clips", "clip", "scenes", "shorts", "samples",
        "adverts", "advert", "ads", "commercials", "spots", "tv spots", "images", "image",
        "pictures", "pics", "photos", "gallery", "thumbs", "img", "تصاویر", "عکس ها",
    )
)  # fmt: skip
_NUMBERED = re.compile(
    r"(cd|dvd|disc|disk|season|series|part|vol|volume|s|saison|فصل|сезон)[ ]?\d+"
)

STORES = frozenset(
    (
        "", "movies", "movie", "films", "film", "videos", "video", "footage", "media", "cinema",
        "downloads", "download", "complete", "incoming", "torrents", "desktop", "documents",
        "home", "users", "user", "root", "tmp", "temp", "mnt", "volumes", "data", "data set",
        "dataset", "datasets", "library", "libraries", "collection", "archive", "archives",
        "share", "shared", "public", "new", "new folder", "untitled folder", "misc", "various",
        "unsorted", "sorted", "all", "my videos", "my movies", "tv", "tv shows", "shows",
        "series", "anime", "documentaries", "features", "feature", "test", "tests", "input",
        "output", "out", "in", "work", "project", "projects", "src", "assets", "content", "files",
        "usb", "backup", "dcim", "camera", "whatsapp video", "telegram",
        "فیلم", "فیلم ها", "ویدیو", "دانلود", "фильмы", "видео", "загрузки",
    )
)  # fmt: skip
"""Folders that hold many films: their name is no title, and nothing above them is."""

_ENDINGS: dict[str, FootageKind] = {
    "trailer": "trailer", "teaser": "trailer", "clip": "clip", "scene": "clip",
    "featurette": "clip", "behindthescenes": "clip", "behind the scenes": "clip",
    "deleted": "clip", "deleted scene": "clip", "deletedscene": "clip", "interview": "clip",
    "short": "clip", "other": "clip", "extra": "clip", "extract": "clip", "excerpt": "clip",
    "sample": "clip", "ad": "advert", "advert": "advert", "commercial": "advert",
    "promo": "advert", "tv spot": "advert", "tvspot": "advert", "spot": "advert",
    "تریلر": "trailer", "آگهی": "advert", "трейлер": "trailer", "реклама": "advert",
}  # fmt: skip
_WORDS = "|".join(sorted(_ENDINGS, key=len, reverse=True))
_QUALIFIER = (
    r"(?:(?:official|final|theatrical|teaser|red ?band|international|main|first|new|uhd|hd|4k)"
    r"[ ._-]+)*"
)
_NUMBER = r"(?:[ ._-]*(?:#|no\.?|\()?[0-9۰-۹]{1,2}\)?)?"

# `Heat-trailer`, `Heat - Trailer 2`: the convention, for every word.
_DASHED = re.compile(
    rf"(?P<title>.*?\S)\s*(?:-|–|—)\s*{_QUALIFIER}(?P<word>{_WORDS}){_NUMBER}"
    r"(?P<rest>\s*(?:[\[(].*)?)$",
    re.IGNORECASE,
)
# `Heat.Trailer.1080p`, `heat_trailer_a`: only for words that hardly ever stand in a title, and
# only where nothing but release tags follows: `Trailer Park Boys` and `The Trailer` are films.
_LOOSE_WORDS = r"trailer|teaser|tv[ ._]?spot|featurette|تریلر|трейлер"
_TAGS = (
    r"(?:[ ._\-\[\](){}]+(?:\d{1,2}|\d{3,4}[pi]|\d{3,4}x\d{3,4}|(?:18|19|20)\d\d|[0-9]+ ?s|"
    r"uhd|hd|hq|4k|8k|hdr|sdr|official|clip|[a-z]|x26[45]|h\.?26[45]|hevc|av1|vp9|aac|dts|"
    r"web(?:-?dl|rip)?|bluray|youtube|imdb|en|eng|english|subtitled|subs?|"
    r"vo|vost(?:fr)?|v\d))*[ ._\-\[\](){}]*"
)
_LOOSE = re.compile(
    rf"(?P<title>.*?[^\s._-])[ ._-]+{_QUALIFIER}(?P<word>{_LOOSE_WORDS})(?P<rest>{_TAGS})$",
    re.IGNORECASE,
)
# `Heat (1995) Official Trailer #1 - Al Pacino Movie`: behind the year, the title is over.
_BEHIND_YEAR = re.compile(
    r"(?P<title>\S.*[(\[](?:18|19|20)\d\d[)\]])(?P<rest>.*?\b)"
    r"(?P<word>trailer|teaser|tv spot)\b.*$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"{_QUALIFIER}(?P<word>{_WORDS}){_NUMBER}(?:{_TAGS})$",
    re.IGNORECASE,
)
_ARTICLES = frozenset(("the", "a", "an", "le", "la", "der", "die", "das", "el", "my", "our"))


def kind_of_name(stem: str) -> tuple[str, FootageKind | None]:
    """A file's name without the words that tell its kind, and the kind they tell; else None.

    The name is empty where it says nothing but the kind, as `trailer.mp4` does.
    """
    alone = _ALONE.match(stem.strip())
    if alone:
        return "", _kind(alone["word"])
    for pattern in (_DASHED, _LOOSE, _BEHIND_YEAR):
        match = pattern.match(stem)
        if match and match["title"].casefold().strip() not in _ARTICLES:
            years = re.findall(r"(?<!\d)(?:18|19|20)\d\d(?!\d)", match["rest"])
            year = f" ({years[0]})" if years else ""
            return f"{match['title']}{year}", _kind(match["word"])
    return stem, None


def kind_of_folder(name: str) -> FootageKind | None:
    """What lies in a folder of this name below a film's own; None where it does not tell."""
    return FOLDERS.get(folded(name))


def is_inside(name: str) -> bool:
    """True for a folder that belongs to the film whose folder is above."""
    word = folded(name)
    return word in FOLDERS or word in INSIDE or bool(_NUMBERED.fullmatch(word))


def is_loose(name: str) -> bool:
    """True where such a folder may as well hold those of many films: `trailers`, `images`."""
    return folded(name) in _LOOSE_FOLDERS


def is_store(name: str) -> bool:
    """True for a folder that holds many films."""
    return folded(name) in STORES


def folded(name: str) -> str:
    """A name as these lists write it."""
    return " ".join(re.sub(r"[._\u200c-]+", " ", name.casefold()).split())


def _kind(word: str) -> FootageKind:
    return _ENDINGS[re.sub(r"[._]", " ", word.casefold())]
