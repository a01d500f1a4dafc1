"""Drawn trailers with known structure: genres that are seen, ordered or heard, and scores.

Every trailer is of a film of its own. What its score is made of is written beside it, so what a
model could at best say of it is known.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from cineseek.demo.trailer_pictures import pictures_of
from cineseek.demo.trailer_plans import NOISE, Scores, TrailerPlan, plan_trailers
from cineseek.demo.trailer_sounds import RATE, sound_of
from cineseek.demo.writer import write_video

FRAME_RATE = 12


def draw_trailers(
    folder: str | Path,
    count: int,
    seed: int = 0,
    *,
    scores: Scores = "properties",
    noise: float = NOISE,
    seconds: tuple[float, float] = (8.0, 12.0),
    workers: int = 2,
    tell: Callable[[int, int], None] | None = None,
) -> tuple[TrailerPlan, ...]:
    """Draw the trailers that are not there yet, each in a folder with its `film.json`.

    `scores` depend on measured properties and `noise` (points), or on nothing that can be seen or
    heard (`chance`). What is true of all of them is in FOLDER/truth.json. `tell` hears how many
    are done, of how many. Takes about 0.2 s of one core each.
    """
    plans = plan_trailers(
        count, seed=seed, scores=scores, noise=noise, seconds=seconds, frame_rate=FRAME_RATE
    )
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(workers) as hands:
        for done, _ in enumerate(hands.map(lambda plan: draw_trailer(plan, folder), plans), 1):
            if tell is not None:
                tell(done, count)
    write_plans(folder, plans)
    return plans


def draw_trailer(plan: TrailerPlan, folder: Path) -> Path:
    """One trailer in a folder of its own, unless it is already there; where it is."""
    video = folder / plan.file
    if video.exists():
        return video
    video.parent.mkdir(parents=True, exist_ok=True)
    facts = json.dumps(_facts(plan), ensure_ascii=False, indent=1)
    (video.parent / "film.json").write_text(facts + "\n", encoding="utf-8")
    half = video.with_suffix(".part")
    sound = sound_of(plan, plan.frames / FRAME_RATE)
    # Shots are shorter than x264's usual distance of keyframes, and each may begin with one.
    write_video(
        half, pictures_of(plan), sound, frame_rate=FRAME_RATE, rate=RATE, quality=23, closest=3
    )
    half.replace(video)  # last and at once: a video that is there is whole
    return video


def write_plans(folder: Path, plans: Sequence[TrailerPlan]) -> None:
    """`truth.json` beside the trailers, for other programs; cuts are in seconds there."""
    told = [
        {"file": plan.file} | asdict(plan) | {"cuts": [cut / FRAME_RATE for cut in plan.cuts]}
        for plan in plans
    ]
    text = json.dumps(told, ensure_ascii=False, indent=1)
    (folder / "truth.json").write_text(text + "\n", encoding="utf-8")


def _facts(plan: TrailerPlan) -> dict[str, str]:
    """The OMDb shape."""
    return {
        "Title": plan.title,
        "Year": str(plan.year),
        "Runtime": f"{plan.runtime} min",
        "Genre": ", ".join(plan.genres),
        "Director": plan.director,
        "Language": plan.language,
        "Country": plan.country,
        "imdbRating": str(plan.score),
    }
