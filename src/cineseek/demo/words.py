"""What is drawn, in words: colours, numbers, light, and captions in English and Persian."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cineseek.demo.pen import Ink
    from cineseek.demo.plan import Plan


@dataclass(frozen=True)
class Hue:
    """A colour that a thing may have."""

    english: str
    persian: str
    ink: Ink


HUES = {
    hue.english: hue
    for hue in (
        Hue("red", "قرمز", (214, 40, 40)),
        Hue("orange", "نارنجی", (244, 130, 30)),
        Hue("yellow", "زرد", (248, 208, 44)),
        Hue("green", "سبز", (48, 158, 76)),
        Hue("blue", "آبی", (44, 96, 214)),
        Hue("purple", "بنفش", (132, 62, 180)),
        Hue("pink", "صورتی", (246, 130, 178)),
        Hue("white", "سفید", (240, 240, 236)),
    )
}
"""By English name."""

NUMBERS = (("a", "یک"), ("two", "دو"), ("three", "سه"), ("four", "چهار"), ("five", "پنج"))
"""One to five."""

LIGHTS = {
    "day": ("by day", "در روز"),
    "sunset": ("at sunset", "هنگام غروب"),
    "night": ("at night", "در شب"),
    "dawn": ("at dawn", "هنگام سپیده‌دم"),
    "inside": ("", ""),
    "deep": ("", ""),
}
"""What is said of a light; inside and under water nothing."""


@dataclass(frozen=True)
class Noun:
    """A thing that can be counted."""

    one: str
    many: str
    persian: str
    linked: str = ""
    """Persian before an adjective, where it is written differently."""


def captions(plan: Plan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """English and Persian captions of a shot; the first of each says everything."""
    noun, hue, place = plan.place.noun, HUES[plan.hue], plan.place
    number, counted = NUMBERS[plan.count - 1]
    when, when_persian = LIGHTS[plan.light]
    article = "an" if number == "a" and hue.english[0] in "aeiou" else number
    things = f"{article} {hue.english} {noun.one if plan.count == 1 else noun.many}"
    things_persian = f"{counted} {noun.linked or noun.persian} {hue.persian}"
    english = (f"{things} {place.where} {when}", f"{place.english} {when}, {things}", things)
    persian = (
        f"{things_persian} {place.where_persian} {when_persian}",
        f"{place.persian} {when_persian}، {things_persian}",
        things_persian,
    )
    return _tidy(english), _tidy(persian)


def loose_captions(plan: Plan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """English and Persian captions that leave things out, as people do; true of many shots."""
    noun, hue, place = plan.place.noun, HUES[plan.hue], plan.place
    number, counted = NUMBERS[plan.count - 1]
    when, when_persian = LIGHTS[plan.light]
    one = plan.count == 1
    article = "an" if noun.one[0] in "aeiou" else "a"
    plain = f"{article} {noun.one}" if one else noun.many
    few = plain if one else f"{number} {noun.many}"
    few_persian = f"{counted} {noun.persian}"
    hued_persian = f"{noun.linked or noun.persian} {hue.persian}"
    english = (
        plain, few, f"{hue.english} {noun.one if one else noun.many}", f"{plain} {place.where}",
        f"{few} {place.where}", f"{plain} {place.where} {when}", place.english,
        f"{place.english} {when}", f"{place.english}, {plain}",
        when.split()[-1] if when else place.english,
    )  # fmt: skip
    persian = (
        noun.persian, few_persian, hued_persian, f"{noun.persian} {place.where_persian}",
        f"{few_persian} {place.where_persian}",
        f"{noun.persian} {place.where_persian} {when_persian}", place.persian,
        f"{place.persian} {when_persian}", f"{place.persian}، {noun.persian}",
        when_persian.split()[-1] if when_persian else place.persian,
    )  # fmt: skip
    return _tidy(dict.fromkeys(english)), _tidy(dict.fromkeys(persian))


def _tidy(said: Iterable[str]) -> tuple[str, ...]:
    """Without the gaps that a light leaves of which nothing is said."""
    return tuple(" ".join(one.replace(" ,", ",").replace(" ،", "،").split()) for one in said)
