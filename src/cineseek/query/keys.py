"""Every key of the query language, with its short form, help and values. Knows no syntax."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as default
from difflib import get_close_matches
from typing import Literal

from cineseek.film import COLOR_NAMES, KINDS, LIGHTS, MOTIONS, SIZES, SOUNDS
from cineseek.index.text import fold
from cineseek.query import synonyms

Reads = Literal["name", "choice", "whole", "number", "seconds", "year", "yes", "words", "path"]


@dataclass(frozen=True, slots=True)
class Key:
    """One key, as `help`, completion and the page show it."""

    name: str
    reads: Reads
    """What its value is."""
    field: str
    """The field of a film or a point that it is about."""
    of: Literal["film", "shot", "clause"]
    """What it is a condition on; `clause` where it is none."""
    help: str
    example: str
    short: str | None = None
    """One letter, as in `d="Michael Mann"`."""
    aliases: tuple[str, ...] = ()
    """Other spellings, among them Persian and Russian ones."""
    choices: tuple[str, ...] = ()
    """Every value there is, for a key that reads a choice."""
    synonyms: Mapping[str, str] = default(default_factory=dict)
    """Other words for the choices."""


# fmt: off
KEYS: tuple[Key, ...] = (
    Key(
        "title", "name", "title", "film", "part of the film's title", 'title:"Blade Runner"',
        short="m", aliases=("movie", "film", "عنوان", "فیلم", "название", "фильм"),
    ),
    Key(
        "director", "name", "director", "film", "who directed", 'director:"Ridley Scott"',
        short="d", aliases=("directed", "کارگردان", "режиссер"),
    ),
    Key(
        "actor", "name", "cast", "film", "who plays in it", "actor:pacino",
        short="a", aliases=("actress", "cast", "star", "starring", "بازیگر", "актер", "актриса"),
    ),
    Key(
        "genre", "name", "genre", "film", "genre, as the facts say", "genre:crime,drama",
        short="g", aliases=("ژانر", "жанр"), synonyms=synonyms.GENRES,
    ),
    Key(
        "year", "year", "year", "film", "year or years", "year:1979..1986",
        short="y", aliases=("years", "سال", "год"),
    ),
    Key(
        "language", "name", "language", "film", "language, by name or code", "language:persian",
        aliases=("lang", "زبان", "язык"), synonyms=synonyms.LANGUAGES,
    ),
    Key(
        "country", "name", "country", "film", "country, by name or code", "country:iran",
        aliases=("کشور", "страна"), synonyms=synonyms.COUNTRIES,
    ),
    Key(
        "kind", "choice", "kind", "film", "what the footage is of its film", "kind:trailer",
        aliases=("type", "نوع", "вид"), choices=KINDS, synonyms=synonyms.KINDS,
    ),
    Key(
        "color", "choice", "colors", "shot", "a main colour of the shot", "color:teal",
        aliases=("colour", "colors", "colours", "رنگ", "цвет"),
        choices=COLOR_NAMES, synonyms=synonyms.COLORS,
    ),
    Key(
        "light", "choice", "light", "shot", "how bright the shot is", "light:dark",
        aliases=("lighting", "نور", "свет"), choices=LIGHTS, synonyms=synonyms.LIGHTS,
    ),
    Key(
        "motion", "choice", "motion", "shot", "how the camera moves", "motion:pan",
        aliases=("camera", "حرکت", "دوربین", "движение", "камера"),
        choices=MOTIONS, synonyms=synonyms.MOTIONS,
    ),
    Key(
        "sound", "choice", "sound", "shot", "how loud the shot is", "sound:loud",
        aliases=("صدا", "звук"), choices=SOUNDS, synonyms=synonyms.SOUNDS,
    ),
    Key(
        "people", "whole", "people", "shot", "how many people, where counted", "people:2",
        aliases=("persons", "افراد", "люди"),
    ),
    Key(
        "size", "choice", "size", "shot", "shot size, where measured", "size:closeup",
        aliases=("اندازه", "план", "крупность"), choices=SIZES, synonyms=synonyms.SIZES,
    ),
    Key(
        "duration", "seconds", "duration", "shot", "how long the shot is", "duration:>5s",
        aliases=("length", "مدت", "длительность"),
    ),
    Key(
        "brightness", "number", "brightness", "shot", "0 black to 1 white", "brightness:>0.6",
        aliases=("روشنایی", "яркость"),
    ),
    Key(
        "saturation", "number", "saturation", "shot", "0 grey to 1 vivid", "saturation:<0.2",
        aliases=("насыщенность",),
    ),
    Key(
        "warmth", "number", "warmth", "shot", "-1 cold to 1 warm", "warmth:>0.1",
        aliases=("گرما", "теплота"),
    ),
    Key(
        "bw", "yes", "black_and_white", "shot", "black and white, or not", "bw:yes",
        aliases=("black-and-white", "black_and_white", "monochrome", "черно-белое"),
        synonyms=synonyms.YES,
    ),
    Key(
        "aspect", "number", "aspect", "shot", "width over height", "aspect:2.39",
        aliases=("ratio", "نسبت", "пропорции"),
    ),
    Key(
        "said", "words", "said", "clause", "words that are spoken or written",
        'said:"we had faces"', aliases=("says", "dialogue", "گفته", "сказано"),
    ),
    Key(
        "image", "path", "image", "clause", "a picture to mix in", "image:diner.jpg",
        aliases=("img", "picture", "تصویر", "картинка"),
    ),
)
# fmt: on
"""In the order in which they are shown."""


def _spellings() -> dict[str, Key]:
    """Every way to write a key, folded."""
    found: dict[str, Key] = {}
    for key in KEYS:
        for name in (key.name, *key.aliases, *([key.short] if key.short else [])):
            found[fold(name)] = key
    return found


_BY_SPELLING = _spellings()


def find_key(name: str) -> Key | None:
    """The key written so, in any case and with any of its other names."""
    return _BY_SPELLING.get(fold(name))


def nearest_key(name: str) -> str | None:
    """The key that was probably meant, or None."""
    near = get_close_matches(fold(name), _BY_SPELLING, n=1, cutoff=0.72)
    return _BY_SPELLING[near[0]].name if near and len(name) > 2 else None


def find_choice(key: Key, value: str) -> str | None:
    """The value of a choice, or the name that a synonym stands for; None where there is none."""
    word = fold(value)
    if word in key.choices:
        return word
    return _SYNONYMS[key.name].get(word)


def nearest_choice(key: Key, value: str) -> str | None:
    """The choice that was probably meant, or None."""
    words = {**{choice: choice for choice in key.choices}, **_SYNONYMS[key.name]}
    near = get_close_matches(fold(value), words, n=1, cutoff=0.6)
    return words[near[0]] if near else None


_SYNONYMS = {
    key.name: {fold(word): choice for word, choice in key.synonyms.items()} for key in KEYS
}
