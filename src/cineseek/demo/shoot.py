"""Draws the demo films into a folder, with sound, subtitles and facts. Knows no library."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from cineseek.demo.score import RATE, play
from cineseek.demo.script import SCRIPTS, Line, Script, Take
from cineseek.demo.truth import DemoFilm, truth_of, write_truth
from cineseek.demo.writer import write_video

if TYPE_CHECKING:
    from numpy.typing import NDArray

FRAME_RATE = 24
_HALF = FRAME_RATE // 2  # half a fade or dissolve, in frames


def draw_films(
    folder: str | Path,
    *,
    scripts: Sequence[Script] = SCRIPTS,
    tell: Callable[[str], None] | None = None,
) -> tuple[DemoFilm, ...]:
    """Draw the films that are not there yet, two at a time; `tell` hears each finished title."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)

    def draw(script: Script) -> DemoFilm:
        draw_film(script, folder)
        if tell is not None:
            tell(script.title)
        return truth_of(script)

    with ThreadPoolExecutor(2) as hands:
        films = tuple(hands.map(draw, scripts))
    write_truth(folder, films)
    return films


def draw_film(script: Script, folder: str | Path) -> None:
    """One film in a folder of its own, unless it is already there."""
    home = Path(folder) / script.folder
    video = home / f"{script.name}.mp4"
    if video.exists():
        return
    home.mkdir(parents=True, exist_ok=True)
    for language, text in (
        ("en", _subtitles(script.lines, lambda line: line.english)),
        ("fa", _subtitles(script.lines, lambda line: line.persian)),
    ):
        if text:
            (home / f"{script.name}.{language}.srt").write_text(text, encoding="utf-8")
    if script.kind != "trailer":  # a trailer has the facts of its film
        facts = json.dumps(_facts(script), ensure_ascii=False, indent=1)
        (home / "film.json").write_text(facts + "\n", encoding="utf-8")
    half = video.with_suffix(".part")
    write_video(half, _pictures(script), _soundtrack(script), frame_rate=FRAME_RATE, rate=RATE)
    half.replace(video)  # last and at once: a video that is there is whole


def _pictures(script: Script) -> Iterator[Image.Image]:
    """Every frame of a film, in order; a dissolve mixes the end of one take into the next."""
    tail: list[Image.Image] = []
    takes = script.takes
    for number, take in enumerate(takes):
        after = takes[number + 1].begin if number + 1 < len(takes) else "cut"
        count = round(take.seconds * FRAME_RATE)
        before = _HALF if take.begin == "dissolve" else 0
        last = count - (_HALF if after == "dissolve" else 0)
        extra = _HALF if after == "dissolve" else 0
        ending: list[Image.Image] = []
        for index, picture in enumerate(_shown(take, before + count + extra), -before):
            if index < _HALF and take.begin == "dissolve":
                share = (index + before + 1) / (2 * _HALF + 1)
                yield Image.blend(tail[index + before], picture, share)
            elif index >= last:
                ending.append(picture)
            elif (index < _HALF and take.begin == "fade") or (
                index >= count - _HALF and after == "fade"
            ):
                light = index if index < _HALF and take.begin == "fade" else count - 1 - index
                yield Image.blend(Image.new("RGB", picture.size), picture, light / _HALF)
            else:
                yield picture
        tail = ending


def _shown(take: Take, count: int) -> Iterator[Image.Image]:
    scene = take.scene()
    for index in range(count):
        picture = scene.at(index / FRAME_RATE)
        share = index / max(1, count - 1)
        yield take.camera.look(picture, share) if take.camera else picture


def _soundtrack(script: Script) -> NDArray[np.float32]:
    return np.concatenate(
        [play(take.sound, take.seconds, seed) for seed, take in enumerate(script.takes)]
    )


def _subtitles(lines: Sequence[Line], text: Callable[[Line], str]) -> str:
    return "".join(
        f"{number}\n{_clock(line.start)} --> {_clock(line.end)}\n{text(line)}\n\n"
        for number, line in enumerate(lines, 1)
    )


def _clock(second: float) -> str:
    whole = round(second * 1000)
    return (
        f"{whole // 3600000:02}:{whole // 60000 % 60:02}:{whole // 1000 % 60:02},{whole % 1000:03}"
    )


def _facts(script: Script) -> dict[str, str]:
    """The OMDb shape."""
    runtime = sum(take.seconds for take in script.takes) / 60
    facts = {
        "Title": script.title,
        "Year": str(script.year),
        "Runtime": f"{runtime:.2f} min",
        "Genre": script.genre,
        "Director": script.director,
        "Actors": script.cast,
        "Plot": script.plot,
        "Language": script.language,
        "Country": script.country,
        "imdbRating": str(script.rating) if script.rating else "",
    }
    return {name: fact for name, fact in facts.items() if fact}
