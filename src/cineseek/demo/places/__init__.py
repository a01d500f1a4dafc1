"""The places of the drawn films: one function each, found by name in PLACES.

A new place is one function that paints a stage, in the file it fits, and one line in the table.
"""

from __future__ import annotations

from cineseek.demo.places import country, heights, rooms, streets, water
from cineseek.demo.places.place import Place
from cineseek.demo.words import Noun

_OUT = ("day", "sunset", "night", "dawn")
_ALL = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "white")


def _but(*hues: str) -> tuple[str, ...]:
    return tuple(hue for hue in _ALL if hue not in hues)


PLACES = {
    place.name: place
    for place in (
        Place("sea", water.sea, "the sea", "دریا", "on the sea", "روی دریا",
              Noun("boat", "boats", "قایق"), _OUT, _but("blue"), "waves"),
        Place("underwater", water.underwater, "under water", "زیر آب", "under water", "زیر آب",
              Noun("fish", "fish", "ماهی"), ("deep",), _but("blue"), "bubbles"),
        Place("beach", water.beach, "a beach with palms", "ساحلی با نخل", "on a beach with palms",
              "در ساحلی با نخل", Noun("parasol", "parasols", "سایبان"), ("day", "sunset", "dawn"),
              _but("orange"), "waves"),
        Place("city", streets.city, "a city in the rain", "شهری زیر باران", "in a city in the rain",
              "در شهری زیر باران", Noun("umbrella", "umbrellas", "چتر"), ("night", "dawn"), _ALL,
              "rain"),
        Place("market", streets.market, "a market with lanterns", "بازاری با فانوس",
              "in a market with lanterns", "در بازاری با فانوس",
              Noun("stall", "stalls", "دکه", "دکه‌ی"), ("day", "night", "sunset"), _ALL, "crowd"),
        Place("castle", streets.castle, "a castle on a hill", "قلعه‌ای روی تپه",
              "on a castle on a hill", "بر قلعه‌ای روی تپه", Noun("flag", "flags", "پرچم"), _OUT,
              _ALL, "drums"),
        Place("snow", country.snow, "a snowy forest", "جنگلی برفی", "in a snowy forest",
              "در جنگلی برفی", Noun("skier", "skiers", "اسکی‌باز"), _OUT, _but("white"), "wind"),
        Place("desert", country.desert, "a desert road", "جاده‌ای بیابانی", "on a desert road",
              "در جاده‌ای بیابانی", Noun("car", "cars", "خودرو", "خودروی"), _OUT, _but("orange"),
              "engine"),
        Place("village", country.village, "a village among green hills", "دهکده‌ای میان تپه‌های سبز",
              "in a village among green hills", "در دهکده‌ای میان تپه‌های سبز",
              Noun("house", "houses", "خانه", "خانه‌ی"), _OUT, _but("green", "white"), "birds"),
        Place("pitch", country.pitch, "a football pitch", "زمین فوتبال", "on a football pitch",
              "در زمین فوتبال", Noun("player", "players", "بازیکن"), ("day", "night", "sunset"),
              _but("green"), "crowd"),
        Place("meadow", heights.meadow, "an autumn meadow", "چمنزاری پاییزی",
              "over an autumn meadow", "بالای چمنزاری پاییزی", Noun("kite", "kites", "بادبادک"),
              ("day", "sunset", "dawn"), _but("white"), "birds"),
        Place("balloons", heights.balloons, "misty mountains", "کوه‌های مه‌آلود",
              "over misty mountains", "بالای کوه‌های مه‌آلود", Noun("balloon", "balloons", "بالن"),
              ("day", "sunset", "dawn"), _ALL, "wind"),
        Place("fireworks", heights.fireworks, "the sky over a river", "آسمان بالای رودخانه",
              "in the sky over a river", "در آسمان بالای رودخانه",
              Noun("firework", "fireworks", "آتش‌بازی"), ("night",), _ALL, "booms"),
        Place("space", heights.space, "space among the stars", "فضا میان ستاره‌ها",
              "in space among the stars", "در فضا میان ستاره‌ها",
              Noun("spaceship", "spaceships", "سفینه", "سفینه‌ی"), ("night",), _ALL, "hum"),
        Place("kitchen", rooms.kitchen, "a kitchen table", "میز آشپزخانه", "on a kitchen table",
              "روی میز آشپزخانه", Noun("cup", "cups", "فنجان"), ("inside",), _but("orange"),
              "birds"),
        Place("train", rooms.train, "the window of a train", "پنجره‌ی قطار",
              "by the window of a train", "کنار پنجره‌ی قطار",
              Noun("suitcase", "suitcases", "چمدان"),
              _OUT, _ALL, "train"),
    )
}  # fmt: skip
"""By name."""

__all__ = ["PLACES", "Place"]
