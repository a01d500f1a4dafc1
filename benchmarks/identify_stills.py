"""Unseen frames of known films: stills of five films, kept apart by scene and at random.

    python benchmarks/identify.py --stills

Of each film's stills a third is asked for and the rest is known, in turn, so that every still is
asked for once. By scene: stills that follow each other and are alike (prints' cosine from 0.6), and
any two that are much alike (from 0.85), are of one scene, and a scene is either known or asked for;
a known still as like as that to one asked for is left out. At random: neighbours of a still that is
asked for are known, as in most published figures. Right is the film; there is no second.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import cineseek
from cineseek.evaluation.metrics import bootstrap
from cineseek.library import Library
from cineseek.media.image import read_image
from cineseek.models.film_head import open_film_head
from cineseek.models.fingerprint import fingerprints, mirrored
from cineseek.sources.facts import FilmFacts
from cineseek.training.films_split import SAME_SCENE, Example, find_scenes, split_scenes

FOLDS = 3
SEED = 5
HEAD = Path("heads") / "films"
Ranks = dict[str, dict[int, list[str]]]
"""For each kind of evidence, the films of each question, best first."""


@dataclass(frozen=True)
class Still:
    """A picture of a film."""

    file: Path
    film: str
    scene: int
    rgb: np.ndarray
    print: np.ndarray


def measure_stills(data: Path, asked: argparse.Namespace) -> None:
    stills = read_stills(data / "stills")
    films = sorted({one.film for one in stills})
    scenes = len({one.scene for one in stills})
    print(f"{len(stills)} stills of {len(films)} films in {scenes} scenes, {FOLDS} folds, `mini`")
    trainer = find_trainer()
    if trainer is None:
        print("no classifier: training needs the extra `train` (PyTorch), which is not here")
    print("| split | evidence | n | @1 | @3 | named | of the named wrong |")
    print("|---|---|---|---|---|---|---|")
    for by_scene in (True, False):
        folds = fold_of(stills, by_scene=by_scene)
        ranks: Ranks = {}
        named: dict[int, str | None] = {}
        for fold in range(1 if asked.quick else FOLDS):
            ask_fold(stills, folds, fold, ranks, named, trainer, by_scene=by_scene)
        print_split("by scene" if by_scene else "at random", stills, ranks, named)


def read_stills(folder: Path) -> list[Still]:
    stills: list[Still] = []
    for film in sorted(one for one in folder.iterdir() if one.is_dir()):
        files = sorted(film.glob("*.jpg"), key=lambda file: int(file.stem))
        pictures = [read_image(file, max_height=360) for file in files]
        prints = fingerprints(pictures)
        first = 1 + max((one.scene for one in stills), default=-1)
        places = [(film.name, at) for at in range(len(files))]
        for at, scene in enumerate(find_scenes(places, prints, ordered=False)):
            stills.append(Still(files[at], film.name, first + scene, pictures[at], prints[at]))
    return stills


def fold_of(stills: Sequence[Still], *, by_scene: bool) -> np.ndarray:
    """Which fold asks for each still: of each film, the smallest fold gets the next scene."""
    folds = np.zeros(len(stills), int)
    chance = np.random.default_rng(SEED)
    for film in sorted({one.film for one in stills}):
        mine = [at for at, one in enumerate(stills) if one.film == film]
        parts: dict[int, list[int]] = {}
        for at in mine:
            parts.setdefault(stills[at].scene if by_scene else at, []).append(at)
        order = [list(parts)[at] for at in chance.permutation(len(parts))]
        sizes = [0] * FOLDS
        for name in sorted(order, key=lambda one: -len(parts[one])):
            fold = sizes.index(min(sizes))
            folds[parts[name]] = fold
            sizes[fold] += len(parts[name])
    return folds


def ask_fold(
    stills: Sequence[Still],
    folds: np.ndarray,
    fold: int,
    ranks: Ranks,
    named: dict[int, str | None],
    trainer: object,
    *,
    by_scene: bool,
) -> None:
    questions = [at for at in range(len(stills)) if folds[at] == fold]
    known = [at for at in range(len(stills)) if folds[at] != fold]
    if by_scene:
        wanted = np.stack([stills[at].print for at in questions])
        films = np.array([stills[at].film for at in questions])
        near = [
            (wanted @ stills[at].print)[films == stills[at].film].max() >= SAME_SCENE
            for at in known
        ]
        known = [at for at, too in zip(known, near, strict=True) if not too]
    with (
        tempfile.TemporaryDirectory() as scratch,
        cineseek.open(Path(scratch) / "stills.cine", model="mini") as library,
    ):
        ids = add_stills(library, [stills[at] for at in known])
        back = {name: film for film, name in ids.items()}
        prints_of = np.stack([stills[at].print for at in known])
        looks_of = library.encoder.encode_images([stills[at].rgb for at in known])
        films_of = [stills[at].film for at in known]
        head = None
        if trainer is not None:
            examples = [
                Example(stills[at].file, ids[stills[at].film], str(stills[at].scene))
                for at in known
            ]
            train(examples, Path(scratch) / "run", library.folder / HEAD)
            head = open_film_head(library.folder / HEAD)
        library.prepare_identify()
        for at in questions:
            rgb = stills[at].rgb
            flipped = prints_of @ mirrored(rgb)
            likeness = np.maximum(prints_of @ stills[at].print, flipped)
            put(ranks, "prints alone", at, by_film(likeness, films_of))
            look = looks_of @ library.encoder.encode_images([rgb])[0]
            put(ranks, "look alone", at, by_film(look, films_of))
            if head is not None:
                shares = head.probabilities([rgb])[0]
                order = [back[head.films[one]] for one in np.argsort(-shares)]
                put(ranks, "trained classifier", at, order)
            answer = library.identify(rgb, limit=3)
            found = [back[one.film.id] for one in answer.candidates]
            put(ranks, "all together", at, found)
            named[at] = back[answer.film.id] if answer.film else None


def add_stills(library: Library, stills: Sequence[Still]) -> dict[str, str]:
    """Film ids by the names of folders."""
    ids = {}
    for film in sorted({one.film for one in stills}):
        files = [one.file for one in stills if one.film == film]
        title = film.replace("_", " ")
        report = library.add(files, kind="still", film=FilmFacts(title=title))
        if report.failed:
            raise RuntimeError(f"could not add {report.failed[0]}")
        ids[film] = library.film(title).id
    return ids


def find_trainer() -> object:
    """The recipe of `cineseek train films`; None without PyTorch."""
    try:
        from cineseek.training.films import train_films
    except ImportError:
        return None
    return train_films


def train(examples: Sequence[Example], run: Path, head: Path) -> None:
    """A linear classifier on looks of `mini`, as `cineseek train films --backbone mini` makes."""
    from cineseek.training.films import train_films
    from cineseek.training.films_settings import FilmsSettings

    split = split_scenes(examples, check=0.15, test=0.0, seed=SEED)
    settings = FilmsSettings(backbone="mini", steps=400)
    train_films(split, settings, run, head)


def by_film(scores: np.ndarray, films: Sequence[str]) -> list[str]:
    """Films by their best score."""
    order = np.argsort(-scores, kind="stable")
    return list(dict.fromkeys(films[at] for at in order))


def put(ranks: Ranks, name: str, at: int, films: list[str]) -> None:
    ranks.setdefault(name, {})[at] = films


def print_split(
    title: str, stills: Sequence[Still], ranks: Ranks, named: dict[int, str | None]
) -> None:
    for name, rows in ranks.items():
        at = sorted(rows)
        scenes = np.array([stills[one].scene for one in at])
        cells = []
        for k in (1, 3):
            hits = np.array([stills[one].film in rows[one][:k] for one in at], float)
            low, high = bootstrap(hits, scenes)
            cells.append(f"{hits.mean():.3f} ({low:.3f} to {high:.3f})")
        last = " | | "
        if name == "all together":
            some = [one for one in at if named[one] is not None]
            wrong = sum(named[one] != stills[one].film for one in some)
            last = f" {len(some) / len(at):.3f} | {wrong} of {len(some)} "
        print(f"| {title} | {name} | {len(at)} | {cells[0]} | {cells[1]} |{last}|", flush=True)
