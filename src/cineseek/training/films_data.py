"""Frames to learn films from: the saved frames of a library, or stills in folders by film.

What says nothing of a film is left out and counted: black, flat and blurred frames, near
duplicates, what several films share (rating cards, logos), and people where they are not wanted.
"""

from __future__ import annotations

import logging
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from cineseek.errors import MediaError, TrainingError
from cineseek.media.image import read_image
from cineseek.media.sampling import is_informative
from cineseek.media.stream import cores
from cineseek.models.fingerprint import fingerprint
from cineseek.training.films_bars import Bars
from cineseek.training.films_settings import People
from cineseek.training.films_split import Example, find_scenes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.library import Library

    Pixels = NDArray[np.uint8]
    Print = NDArray[np.float32]

log = logging.getLogger(__name__)

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".avif")
DUPLICATE = 0.95
"""Cosine of prints from which one of two frames is enough."""
_HEIGHT = 360  # pixels; more says no more of a frame
_BLOCK = 2048
_AT_ONCE = 32
"""Pictures in memory."""
HasPeople = Callable[[Sequence["Pixels"]], Sequence[bool]]
"""Whether people are in pictures."""
Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of a film, and where in the film it is."""

    picture: Path
    film: str
    footage: str
    shot: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """What can be learnt from, and what was left out."""

    examples: tuple[Example, ...]
    prints: Mapping[Example, Print]
    counts: Mapping[str, int]
    """`pictures` in all, and how many were left out, by why."""
    everything: tuple[Example, ...] = ()
    """With near duplicates and what films share, to show what a split by frame makes of them."""


def read_shown(data: Path) -> tuple[list[Shown], bool]:
    """Pictures of a library, or of FOLDER/FILM/PICTURE; and whether their order is that of time."""
    if (data / "library.json").is_file():
        import cineseek

        with cineseek.open(data, create=False) as library:
            return list(library_frames(library)), True
    return folder_stills(data), False


def library_frames(library: Library) -> Iterator[Shown]:
    """The saved frames that stand for shots, in order of time; of all films."""
    for film in library.films():
        for footage in library.footages(film.id):
            for frame in library.catalogue.frames(footage.id):
                if frame.look:
                    yield Shown(library.folder / frame.file, film.id, footage.id, frame.shot)


def folder_stills(folder: Path) -> list[Shown]:
    """The pictures of a folder with a folder a film; the number in a name is its place."""
    if not folder.is_dir():
        raise TrainingError(f"{folder} is no folder: name a library, or a folder of FILM/*.jpg")
    shown = []
    for film in sorted(one for one in folder.iterdir() if one.is_dir()):
        files = [f for f in film.iterdir() if f.suffix.lower() in PICTURES and f.is_file()]
        files.sort(key=_natural)
        shown += [Shown(file, film.name, film.name, number) for number, file in enumerate(files)]
    if not shown:
        raise TrainingError(
            f"{folder} has no pictures: name a library, or a folder with a folder of stills a film"
        )
    return shown


def gather(
    shown: Sequence[Shown],
    *,
    ordered: bool,
    people: People = "any",
    has_people: HasPeople | None = None,
    progress: Told | None = None,
) -> Gathered:
    """Look at every picture once; keep what tells films apart, with scenes and bars found."""
    if people != "any" and has_people is None:
        raise ValueError(f"people: {people} needs a detector")
    counts = Counter({"pictures": len(shown)})
    kept: list[tuple[Shown, Print]] = []
    bars: dict[str, Bars] = defaultdict(Bars)
    for number, (one, picture, print_) in enumerate(_seen(shown)):
        if progress is not None:
            progress(number, len(shown))
        if picture is None:
            counts["unreadable"] += 1
            continue
        bars[one.footage].look(picture)
        if print_ is None:
            counts["uninformative"] += 1
        elif has_people is not None and _unwanted(people, has_people, picture):
            counts["people"] += 1
        else:
            kept.append((one, print_))
    if progress is not None:
        progress(len(shown), len(shown))
    inside = {name: one.inside() for name, one in bars.items()}
    everything = [Example(one.picture, one.film, "", inside[one.footage]) for one, _ in kept]
    kept = _without_duplicates(kept, counts)
    kept = _without_shared(kept, counts)
    if not kept:
        raise TrainingError(f"of {len(shown)} pictures none is left to learn from")
    prints = _in_scenes(kept, inside, ordered)
    return Gathered(tuple(prints), prints, dict(counts), tuple(everything))


def _seen(shown: Sequence[Shown]) -> Iterator[tuple[Shown, Pixels | None, Print | None]]:
    """Each with its picture, None where it cannot be read, and its print where it shows something.

    Some are read at once: most of the time goes into decoding, beside which Python may go on.
    """

    def see(one: Shown) -> tuple[Shown, Pixels | None, Print | None]:
        try:
            picture = read_image(one.picture, max_height=_HEIGHT)
        except MediaError as error:
            log.warning("%s", error)
            return one, None, None
        return one, picture, fingerprint(picture) if is_informative(picture) else None

    with ThreadPoolExecutor(cores()) as pool:
        for start in range(0, len(shown), _AT_ONCE):
            yield from pool.map(see, shown[start : start + _AT_ONCE])


def choose_films(gathered: Gathered, count: int | None, *, seed: int) -> Gathered:
    """So many films, drawn by the seed among those of three scenes or more; None all."""
    if count is None:
        return gathered
    scenes: dict[str, set[str]] = defaultdict(set)
    for one in gathered.examples:
        scenes[one.film].add(one.scene)
    able = sorted(film for film, found in scenes.items() if len(found) >= 3)
    if len(able) < count:
        raise TrainingError(
            f"{len(able)} films have three scenes or more, and {count} were asked for: choose "
            "fewer with --films, or `all`"
        )
    order = np.random.default_rng((seed, 2)).permutation(len(able))
    chosen = {able[at] for at in order[:count]}
    return replace(
        gathered,
        examples=tuple(one for one in gathered.examples if one.film in chosen),
        everything=tuple(one for one in gathered.everything if one.film in chosen),
    )


def _unwanted(people: People, has_people: HasPeople, picture: Pixels) -> bool:
    return has_people([picture])[0] is (people == "drop")


def _without_duplicates(
    kept: list[tuple[Shown, Print]], counts: Counter[str]
) -> list[tuple[Shown, Print]]:
    """Of nearly equal frames of a film the first."""
    out = []
    held: dict[str, list[Print]] = defaultdict(list)
    for one, print_ in kept:
        there = held[one.film]
        if there and float((np.stack(there) @ print_).max()) >= DUPLICATE:
            counts["duplicates"] += 1
            continue
        there.append(print_)
        out.append((one, print_))
    return out


def _without_shared(
    kept: list[tuple[Shown, Print]], counts: Counter[str]
) -> list[tuple[Shown, Print]]:
    """Without what several films show: it is of neither."""
    if not kept:
        return kept
    prints = np.stack([print_ for _, print_ in kept])
    names = {film: number for number, film in enumerate({one.film for one, _ in kept})}
    films = np.array([names[one.film] for one, _ in kept])
    shared = np.zeros(len(kept), dtype=bool)
    for start in range(0, len(kept), _BLOCK):
        part = slice(start, start + _BLOCK)
        like = (prints[part] @ prints.T) >= DUPLICATE
        shared[part] = (like & (films[part, None] != films[None, :])).any(axis=1)
    counts["shared"] = int(shared.sum())
    return [one for one, gone in zip(kept, shared, strict=True) if not gone]


def _in_scenes(
    kept: list[tuple[Shown, Print]],
    inside: Mapping[str, tuple[float, float, float, float]],
    ordered: bool,
) -> dict[Example, Print]:
    films: dict[str, list[tuple[Shown, Print]]] = defaultdict(list)
    for shown, print_ in kept:
        films[shown.film].append((shown, print_))
    prints: dict[Example, Print] = {}
    for film, frames in films.items():
        places = [(one.footage, one.shot) for one, _ in frames]
        numbers = find_scenes(places, np.stack([p for _, p in frames]), ordered=ordered)
        for (one, print_), number in zip(frames, numbers, strict=True):
            example = Example(one.picture, film, f"{film}#{number:05}", inside[one.footage])
            prints[example] = print_
    return prints


def _natural(file: Path) -> list[tuple[int, str]]:
    """`9.jpg` before `10.jpg`."""
    parts = re.findall(r"\d+|\D+", file.name)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]
