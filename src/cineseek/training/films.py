"""The films recipe: which film a frame is of, learnt from frames of films.

Read from top to bottom: frames, split, backbone, fit, calibration, report, head. Lightning runs the
loop: what is learnt from a batch is in `films_learning`, what is kept of a step in `keeping`.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import torch

from cineseek.errors import TrainingError
from cineseek.evaluation.calibration import fit_temperature
from cineseek.models.film_head import HeadConfig
from cineseek.training.checkpoint import BEST, LAST, RunFolder
from cineseek.training.films_backbones import Backbone, find_backbone
from cineseek.training.films_card import hash_of, make_card
from cineseek.training.films_data import Gathered, choose_films
from cineseek.training.films_export import export_head
from cineseek.training.films_learning import FilmLearning
from cineseek.training.films_model import FilmModel, Looks, make_film_model
from cineseek.training.films_reading import (
    FilmBatches,
    FrameReader,
    LookReader,
    PixelReader,
)
from cineseek.training.films_report import Judged, judge_films
from cineseek.training.films_scoring import labels_of, logits_of, score_films
from cineseek.training.films_settings import FilmsSettings
from cineseek.training.films_split import Example, Split, split_frames, split_scenes
from cineseek.training.keeping import Done, Keeping, Progress, Tell
from cineseek.training.run_notes import SETTINGS
from cineseek.training.stopping import stop
from cineseek.training.trainer import ONE_DEVICE, Hardware, learn, make_trainer

LEAKY = "leaky"
"""The folder of the run beside it, on a random split of the same frames."""
_TOWER = "tower"


@dataclass(frozen=True, slots=True)
class FittedFilms:
    """A run that ended."""

    folder: Path
    model: FilmModel
    """With the best weights."""
    films: tuple[str, ...]
    """Film ids, one a column."""
    temperature: float
    losses: list[float]
    validation: Mapping[str, float]
    """Of the best weights, on the frames that chose them."""
    judged: Judged | None
    """On the frames kept apart; None where there are none."""


@dataclass(frozen=True, slots=True)
class Trained:
    """What came of the recipe."""

    fitted: FittedFilms
    leaky: Judged | None
    """The same on a random split of the frames: how well they are remembered."""
    head: Path
    backbone: Backbone
    apart: float
    """Largest difference of an exported logit from PyTorch's."""
    card: Mapping[str, Any]


def train_gathered(
    gathered: Gathered,
    settings: FilmsSettings,
    run: Path,
    head: Path,
    *,
    leaky: bool = True,
    replace: bool = False,
    hardware: Hardware = ONE_DEVICE,
    progress: Progress | None = None,
    tell: Tell | None = None,
) -> Trained:
    """Choose films, split by scene, and learn; with `leaky`, beside it by frame."""
    gathered = choose_films(gathered, settings.films, seed=settings.seed)
    shares: dict[str, Any] = {
        "check": settings.check_share,
        "test": settings.test_share,
        "seed": settings.seed,
    }
    return train_films(
        split_scenes(gathered.examples, prints=gathered.prints, **shares),
        settings,
        run,
        head,
        leaky=split_frames(gathered.everything, **shares) if leaky else None,
        counts=gathered.counts,
        replace=replace,
        hardware=hardware,
        progress=progress,
        tell=tell,
    )


def train_films(
    split: Split,
    settings: FilmsSettings,
    run: Path,
    head: Path,
    *,
    leaky: Split | None = None,
    counts: Mapping[str, int] | None = None,
    replace: bool = False,
    hardware: Hardware = ONE_DEVICE,
    progress: Progress | None = None,
    tell: Tell | None = None,
) -> Trained:
    """Learn from a split, report, and write the head; goes on where a run in `run` was stopped.

    `leaky`: learn once more from this split by frame (`split_frames`), to compare with. `counts`
    are for the card. `replace`: a run in the folder that ended, of other settings, makes way.
    """
    films = tuple(sorted({one.film for one in split.train}))
    if len(films) < 2:
        raise TrainingError(f"there is nothing to tell apart: frames of {len(films)} films")
    if replace:
        make_way(RunFolder(run), _settings(split, settings))
    backbone = find_backbone(settings.backbone, settings.pixels, tower=tower_of(run))
    parts = [part for one in (split, leaky) if one for part in (one.train, one.check, one.test)]
    reader = open_reader(backbone, settings, tuple(dict.fromkeys(chain(*parts))), run)
    fitted = fit(
        split, settings, run, backbone, reader, hardware=hardware, progress=progress, tell=tell
    )
    beside: Judged | None = None
    if leaky is not None:
        # Other processes that Lightning started ended with the first run.
        alone = Hardware(hardware.accelerator)
        beside = fit(leaky, settings, run / LEAKY, backbone, reader, hardware=alone).judged
    card = make_card(fitted, beside, split, settings, backbone, counts or {})
    encoder = backbone.encoder
    config = HeadConfig(
        films=films,
        temperature=fitted.temperature,
        takes="image" if backbone.how is not None else "look",
        preprocess=backbone.how,
        encoder=backbone.name if encoder is not None else "",
        fingerprint=encoder.fingerprint if encoder is not None else "",
    )
    samples = reader.whole([*split.check, *split.test, *split.train][:16])
    apart = export_head(fitted.model, config, samples, head, card=card, encoder=encoder)
    return Trained(fitted, beside, head, backbone, apart, card)


def fit(
    split: Split,
    settings: FilmsSettings,
    folder: Path,
    backbone: Backbone,
    reader: FrameReader,
    *,
    hardware: Hardware = ONE_DEVICE,
    progress: Progress | None = None,
    tell: Tell | None = None,
) -> FittedFilms:
    """Learn from the training part; the best weights by accuracy on the part that checks."""
    films = {film: n for n, film in enumerate(sorted({one.film for one in split.train}))}
    pace = settings.pace(backbone.rate)
    trainer = make_trainer(
        hardware, settings.precision, max_epochs=1, gradient_clip_val=settings.clip
    )
    if settings.batch % trainer.world_size:
        raise TrainingError(
            f"batch is {settings.batch}, which {trainer.world_size} devices cannot share"
        )
    run = RunFolder(folder)
    run.begin(_settings(split, settings) | {_TOWER: backbone.tower})
    model = make_film_model(
        backbone, len(films), pixels=settings.pixels, layers=settings.layers, seed=settings.seed
    )
    if isinstance(model.network, Looks):
        labels = torch.from_numpy(labels_of(split.train, films))
        model.network.measure(reader.whole(split.train), labels)
    done = _resume(run, model)
    if done.steps < settings.steps:
        learning = FilmLearning(
            model,
            settings,
            pace,
            FilmBatches(split.train, films, settings, reader, done.steps),
            optimiser=done.optimiser,
            stop=lambda *what: stop(run, model, *what),
        )
        keeping = Keeping(
            run,
            done,
            score=lambda device: score_films(model, reader, split.check, films, device),
            # Of weights that are right as often, those that are surer.
            worth=lambda scores: (
                scores.get("validation Acc@1", 0.0) - 1e-6 * scores.get("validation loss", 0.0)
            ),
            tell=tell,
            progress=progress,
        )
        learn(trainer, learning, keeping)
    return _ended(run, model, reader, split, films)


def open_reader(
    backbone: Backbone, settings: FilmsSettings, examples: Sequence[Example], run: Path
) -> FrameReader:
    """What reads the frames of a run; looks of an encoder are computed here."""
    if backbone.encoder is not None:
        return LookReader(backbone.encoder, examples, settings, run)
    if backbone.how is None:
        raise ValueError(f"{backbone.name} has neither an encoder nor pixels")
    return PixelReader(backbone.how, settings)


def _ended(
    run: RunFolder,
    model: FilmModel,
    reader: FrameReader,
    split: Split,
    films: Mapping[str, int],
) -> FittedFilms:
    lines = run.lines()
    best = run.load(BEST)
    validation: dict[str, float] = {}
    if best is not None:
        model.load_state_dict(best["model"])
        at = next((line for line in lines if line["step"] == best["step"]), {})
        validation = {name: v for name, v in at.items() if name.startswith("validation")}
    model.cpu().eval()
    here = torch.device("cpu")
    temperature = 1.0
    if split.check:
        logits = logits_of(model, reader, split.check, here)
        temperature = fit_temperature(logits, labels_of(split.check, films))
    judged = None
    if split.test:
        logits = logits_of(model, reader, split.test, here)
        scenes = [one.scene or str(one.picture) for one in split.test]
        judged = judge_films(
            logits, labels_of(split.test, films), scenes, tuple(films), temperature
        )
    losses = [line["loss"] for line in lines]
    return FittedFilms(run.path, model, tuple(films), temperature, losses, validation, judged)


def _resume(run: RunFolder, model: FilmModel) -> Done:
    """How far the run in this folder came; the model has its weights then."""
    state = run.load(LAST)
    if state is None:
        return Done()
    model.load_state_dict(state["model"])
    return Done(int(state["step"]), float(state["best"]), state["optimiser"])


def _settings(split: Split, settings: FilmsSettings) -> dict[str, Any]:
    return {**asdict(settings), "data": hash_of(split)}


def tower_of(run: Path) -> str | None:
    """The network that a run in this folder began with; None where there is no run."""
    try:
        told = json.loads((run / SETTINGS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    tower = told.get(_TOWER) if isinstance(told, dict) else None
    return tower if isinstance(tower, str) and tower else None


def make_way(run: RunFolder, wanted: Mapping[str, Any]) -> None:
    """Remove a run that ended, where it is of other settings or data."""
    try:
        there = json.loads((run.path / SETTINGS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return
    wanted = json.loads(json.dumps(wanted))
    same = all(there.get(name) == value for name, value in wanted.items())
    lines = run.lines()
    if not same and lines and lines[-1]["step"] >= there.get("steps", 0):
        shutil.rmtree(run.path)
