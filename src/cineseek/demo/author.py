"""Writes scripts of drawn films by chance: titles, people, shots, lines, a trailer each, adverts.

The same seed writes the same scripts. All names are invented.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import numpy as np

from cineseek.demo.places import PLACES
from cineseek.demo.plan import Plan
from cineseek.demo.scenes import HEIGHT, WIDTH
from cineseek.demo.script import Begin, Line, Script, Sound, Take
from cineseek.demo.stage import Stage
from cineseek.demo.stills import plan_shot

if TYPE_CHECKING:
    from numpy.random import Generator
    from PIL import Image

FILMS, SEED = 24, 2026
"""How many films there are to draw, and the seed they are written from."""

_TRAILER_SHOT = 1.5

_FIRST = (
    "Ada Bram Cilla Doran Esme Farid Greta Hovan Ilse Jorun Kaveh Livia Mirza Nils Orla Parisa "
    "Quill Runa Sohrab Tilda Ulla Vesna Wim Yalda Zoran"
)
_LAST = (
    "Almquen Berrowind Carvash Dunleith Eskarra Farrowgate Golmund Harvindel Istrakan Jallender "
    "Kestrane Lorimund Mavrand Nestorin Orvalian Pellandro Quarrim Rostavar Silvarane Tarvesh "
    "Umbrel Vandermoor Wystrand Yarvale Zendarin"
)
_MOODS = (
    "Quiet Last Second Hidden Borrowed Paper Silver Distant Slow Broken Golden Sleepless Seventh "
    "Patient Unsent Bright Stolen Hollow Gentle Midnight Winding Restless Early Forgotten"
)
_NOUNS = {
    "sea": ("Harbour", "Tide", "Drama"),
    "underwater": ("Reef", "Deep", "Documentary"),
    "beach": ("Shore", "Holiday", "Comedy"),
    "city": ("Avenue", "Rain", "Crime"),
    "market": ("Bazaar", "Bargain", "Comedy"),
    "castle": ("Keep", "Crown", "Fantasy"),
    "snow": ("Winter", "Trail", "Thriller"),
    "desert": ("Highway", "Mirage", "Western"),
    "village": ("Orchard", "Valley", "Family"),
    "pitch": ("Whistle", "Season", "Sport"),
    "meadow": ("Autumn", "Field", "Romance"),
    "balloons": ("Ascent", "Horizon", "Adventure"),
    "fireworks": ("Festival", "Spark", "Romance"),
    "space": ("Orbit", "Signal", "Sci-Fi"),
    "kitchen": ("Breakfast", "Recipe", "Family"),
    "train": ("Departure", "Ticket", "Mystery"),
}
_LINES = (
    ("Did you hear that?", "شنیدی؟"),
    ("We should have left an hour ago.", "باید یک ساعت پیش می‌رفتیم."),
    ("Count them again.", "دوباره بشمارشان."),
    ("I have never seen so many colours.", "هرگز این همه رنگ ندیده‌ام."),
    ("Nobody told me it would be this beautiful.", "کسی نگفته بود این‌قدر زیباست."),
    ("Wait for my signal.", "منتظر علامت من باش."),
    ("You always say that.", "همیشه همین را می‌گویی."),
    ("There is no map for this place.", "این‌جا نقشه‌ای ندارد."),
    ("My father taught me the way.", "پدرم راه را یادم داد."),
    ("Look, over there!", "نگاه کن، آن‌جا!"),
    ("It will not take long.", "زیاد طول نمی‌کشد."),
    ("Tomorrow everything begins.", "فردا همه چیز آغاز می‌شود."),
    ("Write it down before you forget.", "پیش از آن‌که یادت برود بنویسش."),
    ("They are faster than last year.", "از پارسال تندترند."),
    ("Who would believe us?", "چه کسی حرف ما را باور می‌کند؟"),
    ("Stay as long as you like.", "هر قدر می‌خواهی بمان."),
)
_COUNTRIES = (("English", "Canada"), ("Persian", "Iran"), ("Norwegian", "Norway"),
              ("English", "Ireland"), ("Spanish", "Chile"))  # fmt: skip
_ADVERTS = (("Lumo Coffee", "kitchen"), ("Skyline Balloons", "balloons"), ("Comet Cars", "desert"))


def write_scripts(
    count: int = FILMS, *, seed: int = SEED, size: tuple[int, int] = (WIDTH, HEIGHT)
) -> tuple[Script, ...]:
    """So many films, each followed by its trailer; three adverts at the end."""
    order = list(np.random.default_rng((seed, 0)).permutation(list(PLACES)))
    titles: set[str] = set()
    scripts: list[Script] = []
    for number in range(count):
        chance = np.random.default_rng((seed, 1, number))
        main = str(order[number % len(order)])
        film = _write_film(chance, main, titles, size)
        titles.add(film.title)
        scripts += [film, _write_trailer(film, size)]
    return (*scripts, *(_write_advert(seed, number, size) for number in range(len(_ADVERTS))))


def _write_film(chance: Generator, main: str, taken: set[str], size: tuple[int, int]) -> Script:
    others = [str(name) for name in chance.permutation([one for one in PLACES if one != main])[:2]]
    one, two, genre = _NOUNS[main]
    title = ""
    while not title or title in taken:
        title = f"The {_pick(chance, _MOODS)} {_pick(chance, f'{one} {two}')}"
    count = int(chance.integers(5, 9))
    slowest = {5: 10, 6: 9, 7: 8, 8: 7}[count]
    fastest = {5: 8, 6: 7, 7: 6, 8: 6}[count]
    takes: list[Take] = []
    for number in range(count):
        # Neighbours are of different places, and every other shot is of the main one.
        place = main if number % 2 == 0 else others[number // 2 % 2]
        seconds = int(chance.integers(fastest, slowest + 1)) / 2
        soft = number > 0 and chance.random() < 0.2
        plan = plan_shot(int(chance.integers(1 << 40)), places=[place], seconds=seconds)
        takes.append(take_of(plan, f"{place}-{number + 1}", size, "dissolve" if soft else "cut"))
    language, country = _COUNTRIES[int(chance.integers(len(_COUNTRIES)))]
    people = [f"{_pick(chance, _FIRST)} {_pick(chance, _LAST)}" for _ in range(3)]
    genres = [genre, _NOUNS[others[0]][2]]
    return Script(
        title=title,
        year=int(chance.integers(1962, 2025)),
        director=people[0],
        cast=", ".join(people[1:]),
        genre=", ".join(dict.fromkeys(genres)),
        language=language,
        country=country,
        plot=f"It begins with {PLACES[main].english} and ends with {PLACES[others[0]].english}.",
        rating=round(float(np.clip(chance.normal(6.6, 1.0), 3.5, 9.2)), 1),
        takes=tuple(takes),
        lines=tuple(_write_lines(chance, takes)),
    )


def take_of(
    plan: Plan, name: str, size: tuple[int, int], begin: Begin = "cut", *, skip: float = 0.0
) -> Take:
    """A shot of a drawn place, as a script wants it; `skip` leaves out its first seconds."""

    def scene() -> _Later:
        return _Later(Stage(plan, size), skip)

    sound = cast("Sound", plan.place.sound)
    return Take(name, scene, plan.seconds, None, sound, begin, plan)


class _Later:
    """A stage seen from some second on."""

    def __init__(self, stage: Stage, skip: float) -> None:
        self.stage, self.skip = stage, skip

    def at(self, second: float) -> Image.Image:
        return self.stage.at(second + self.skip)


def _write_lines(chance: Generator, takes: list[Take]) -> list[Line]:
    start, lines = 0.0, []
    said = chance.permutation(len(_LINES))
    for number, take in enumerate(takes):
        if chance.random() < 0.7:
            english, persian = _LINES[int(said[number])]
            lines.append(Line(start + 0.7, start + take.seconds - 0.4, english, persian))
        start += take.seconds
    return lines


def _write_trailer(film: Script, size: tuple[int, int]) -> Script:
    """The middle of every shot, the second half first: exact copies at another rhythm."""
    half = len(film.takes) // 2
    takes = []
    for take in (*film.takes[half:], *film.takes[:half]):
        if take.plan is not None:
            skip = (take.seconds - _TRAILER_SHOT) / 2
            short = take_of(take.plan, take.name, size, skip=skip)
            takes.append(replace(short, seconds=_TRAILER_SHOT, sound="drums"))
    return replace(film, kind="trailer", takes=tuple(takes), lines=())


def _write_advert(seed: int, number: int, size: tuple[int, int]) -> Script:
    """Three shots of a thing to buy."""
    title, place = _ADVERTS[number]
    chance = np.random.default_rng((seed, 2, number))
    takes = []
    for shot in range(3):
        # The hours and colours differ from shot to shot, and so do the pictures.
        plan = plan_shot(int(chance.integers(1 << 40)), places=[place], seconds=2.5)
        plan = replace(plan, count=(1, 3, 5)[shot], hue=plan.place.hues[(number + 2 * shot) % 5])
        take = take_of(plan, f"{place}-{shot + 1}", size)
        takes.append(replace(take, sound="bells"))
    line = Line(0.5, 6.5, f"{title}. For every day.", f"{title}. برای هر روز.")
    return Script(
        title, 2024, "", "", "Advert", "English", "", f"An advert for {title}.", 0.0,
        tuple(takes), (line,), kind="advert",
    )  # fmt: skip


def _pick(chance: Generator, words: str) -> str:
    """One of some words, by chance."""
    choice = words.split()
    return choice[int(chance.integers(len(choice)))]
