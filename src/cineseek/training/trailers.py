"""The trailers recipe: which footages are alike, learnt from the genres of their films.

Read from top to bottom: footages, split by film, two towers, phases, rivals, report, towers
written. Lightning runs the loop: what is learnt from a batch is in `trailers_learning`, what is
kept of a step in `keeping`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from cineseek.errors import TrainingError
from cineseek.models.trailer_tower import TowerConfig
from cineseek.training.checkpoint import BEST, LAST, RunFolder
from cineseek.training.films import make_way, tower_of
from cineseek.training.films_backbones import Backbone, find_backbone
from cineseek.training.footages_split import FilmSplit, split_films
from cineseek.training.keeping import Done, Keeping, Progress, Tell
from cineseek.training.stopping import stop
from cineseek.training.trailers_batches import TrailerBatches, as_pixels
from cineseek.training.trailers_card import (
    IMAGE,
    LOOK,
    SOUND,
    TRAINED,
    UNTRAINED,
    TrailersReport,
    hash_of,
    make_card,
    report_rivals,
)
from cineseek.training.trailers_export import export_towers
from cineseek.training.trailers_inputs import TrailerInputs, keep_inputs
from cineseek.training.trailers_learning import TrailerLearning
from cineseek.training.trailers_model import TrailerModel, make_trailer_model
from cineseek.training.trailers_scoring import MAP, embed_rows, labels_of, retrieved
from cineseek.training.trailers_settings import TrailersSettings
from cineseek.training.trainer import ONE_DEVICE, Hardware, learn, make_trainer

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.footages import Footages

    Floats = NDArray[np.float32]

FEWEST = 2
"""Films of a genre in the training part, below which it is not learnt."""
_TOWER = "tower"
_SAMPLES = 8  # footages that the exported towers are compared on


@dataclass(frozen=True, slots=True)
class FittedTowers:
    """A run that ended."""

    folder: Path
    model: TrailerModel
    """With the best weights."""
    losses: list[float]
    phases: tuple[str, ...]
    """Those in the log, in order."""
    validation: float | None
    """mAP of the best weights, on the films that chose them."""


@dataclass(frozen=True, slots=True)
class TrainedTowers:
    """What came of the recipe."""

    fitted: FittedTowers
    report: TrailersReport | None
    """On films kept apart; None where there are none."""
    folder: Path
    """Of the towers that were written."""
    backbone: Backbone
    genres: tuple[str, ...]
    least: float
    """Cosine of an exported embedding to PyTorch's, at least."""
    card: Mapping[str, Any]


def train_trailers(
    footages: Footages,
    settings: TrailersSettings,
    run: Path,
    folder: Path,
    *,
    beside: bool = True,
    replace_run: bool = False,
    hardware: Hardware = ONE_DEVICE,
    progress: Progress | None = None,
    reading: Callable[[int], None] | None = None,
    tell: Tell | None = None,
) -> TrainedTowers:
    """Learn, report, write the towers into `folder`; goes on where a run in `run` was stopped.

    `beside`: each tower learns once more alone, to compare with. `replace_run`: a run in the
    folder that ended, of other settings, makes way. `reading` is told how many footages were read.
    """
    backbone = find_backbone(settings.backbone, settings.pixels, tower=tower_of(run))
    inputs = keep_inputs(footages, settings, backbone, run, progress=reading)
    split, genres = _divide(inputs, settings)
    if replace_run:
        make_way(RunFolder(run), told_of(settings, inputs, split))
    given: dict[str, Any] = {"inputs": inputs, "split": split, "genres": genres}
    fitted = fit_towers(
        settings, run, backbone, **given, hardware=hardware, progress=progress, tell=tell
    )
    vectors = {TRAINED[settings.parts]: fitted.model}
    if split.test:
        vectors[UNTRAINED] = make_trailer_model(backbone, settings, len(genres))
        if beside and settings.parts == "both":
            # Other processes that Lightning started ended with the first run.
            alone = Hardware(hardware.accelerator)
            for name, one in (
                (IMAGE, replace(settings, parts="image")),
                (SOUND, replace(settings, parts="sound")),
            ):
                place = run / one.parts
                if replace_run:
                    make_way(RunFolder(place), told_of(one, inputs, split))
                vectors[name] = fit_towers(one, place, backbone, **given, hardware=alone).model
    report = _report(vectors, inputs, split, genres, settings, backbone)
    card = make_card(
        report, inputs, split, settings, backbone, genres=genres, data=hash_of(inputs, split)
    )
    rows = [*split.check, *split.test, *split.train][:_SAMPLES]
    samples = [_sample(inputs, row, settings, backbone) for row in rows]
    encoder = backbone.encoder if settings.parts != "sound" else None
    least = export_towers(
        fitted.model, _config(settings, backbone, genres), samples, folder, card=card,
        encoder=encoder,
    )  # fmt: skip
    return TrainedTowers(fitted, report, folder, backbone, genres, least, card)


def fit_towers(
    settings: TrailersSettings,
    folder: Path,
    backbone: Backbone,
    *,
    inputs: TrailerInputs,
    split: FilmSplit,
    genres: Sequence[str],
    hardware: Hardware = ONE_DEVICE,
    progress: Progress | None = None,
    tell: Tell | None = None,
) -> FittedTowers:
    """Learn from the training part; the best weights by mAP on the part that checks."""
    trainer = make_trainer(
        hardware, settings.precision, max_epochs=1, gradient_clip_val=settings.clip
    )
    if settings.batch % trainer.world_size:
        raise TrainingError(
            f"batch is {settings.batch}, which {trainer.world_size} devices cannot share"
        )
    run = RunFolder(folder)
    run.begin(told_of(settings, inputs, split) | {_TOWER: backbone.tower})
    model = make_trailer_model(backbone, settings, len(genres))
    done = _resume(run, model)
    if done.steps < settings.steps:
        batches = TrailerBatches(
            inputs, split.train, labels_of(inputs, split.train, genres), settings, backbone.how,
            done.steps,
        )  # fmt: skip
        learning = TrailerLearning(
            model, settings, backbone.rate, batches,
            optimiser=done.optimiser, stop=lambda *what: stop(run, model, *what),
        )  # fmt: skip

        def score(device: torch.device) -> dict[str, float]:
            if not split.check:
                return {}
            how, sampling = backbone.how, settings.sampling
            vectors = embed_rows(model, inputs, split.check, sampling, how, device)
            found = retrieved(vectors, inputs, split.check, genres)
            value = found.mean_average_precision(rounds=1).value
            return {MAP: value} if np.isfinite(value) else {}

        keeping = Keeping(
            run, done, score=score, worth=lambda scores: scores.get(MAP, 0.0),
            tell=tell, progress=progress,
        )  # fmt: skip
        learn(trainer, learning, keeping)
    return _ended(run, model)


def told_of(settings: TrailersSettings, inputs: TrailerInputs, split: FilmSplit) -> dict[str, Any]:
    """What a run is of: another answer, another run."""
    return {**asdict(settings), "data": hash_of(inputs, split)}


def _divide(inputs: TrailerInputs, settings: TrailersSettings) -> tuple[FilmSplit, tuple[str, ...]]:
    """The parts, and the genres that enough films of the training part are of."""
    split = split_films(
        [row.film for row in inputs.rows],
        check=settings.check_share,
        test=settings.test_share,
        seed=settings.seed,
    )
    counts = Counter(
        genre
        for film, genres in {(inputs.rows[r].film, inputs.rows[r].genres) for r in split.train}
        for genre in genres
    )
    genres = tuple(sorted(name for name, count in counts.items() if count >= FEWEST))
    if len(genres) < 2:
        raise TrainingError(
            f"there is nothing to tell apart: {len(genres)} genres with {FEWEST} films or more "
            f"among {len(split.train)} footages learnt from"
        )
    return split, genres


def _report(
    models: Mapping[str, TrailerModel],
    inputs: TrailerInputs,
    split: FilmSplit,
    genres: Sequence[str],
    settings: TrailersSettings,
    backbone: Backbone,
) -> TrailersReport | None:
    if not split.test:
        return None
    here = torch.device("cpu")
    vectors = {
        name: embed_rows(model.cpu(), inputs, split.test, settings.sampling, backbone.how, here)
        for name, model in models.items()
    }
    if inputs.looks is not None:
        looks = inputs.looks[list(split.test)]
        length = np.linalg.norm(looks, axis=1, keepdims=True)
        vectors[LOOK] = np.asarray(looks / np.maximum(length, 1e-12), dtype=np.float32)
    return report_rivals(vectors, inputs, split.test, genres, first=next(iter(models)))


def _ended(run: RunFolder, model: TrailerModel) -> FittedTowers:
    lines = run.lines()
    best = run.load(BEST)
    validation = None
    if best is not None:
        model.load_state_dict(best["model"])
        at = next((line for line in lines if line["step"] == best["step"]), {})
        validation = at.get(MAP)
    model.cpu().eval()
    phases = tuple(dict.fromkeys(str(line["phase"]) for line in lines))
    return FittedTowers(run.path, model, [line["loss"] for line in lines], phases, validation)


def _resume(run: RunFolder, model: TrailerModel) -> Done:
    """How far the run in this folder came; the model has its weights then."""
    state = run.load(LAST)
    if state is None:
        return Done()
    model.load_state_dict(state["model"])
    return Done(int(state["step"]), float(state["best"]), state["optimiser"])


def _sample(
    inputs: TrailerInputs, row: int, settings: TrailersSettings, backbone: Backbone
) -> tuple[Tensor, Tensor]:
    frames = inputs.frames(row)
    seen = np.array(frames) if backbone.how is None else as_pixels(frames, backbone.how)
    heard = settings.sampling.sound(inputs.spectrum(row))
    return torch.from_numpy(seen[None].copy()), torch.from_numpy(heard[None, None].copy())


def _config(settings: TrailersSettings, backbone: Backbone, genres: Sequence[str]) -> TowerConfig:
    encoder = backbone.encoder if settings.parts != "sound" else None
    return TowerConfig(
        parts=settings.parts,
        dimension=settings.dimension,
        sampling=settings.sampling,
        genres=tuple(genres),
        preprocess=backbone.how if settings.parts != "sound" else None,
        encoder=backbone.name if encoder is not None else "",
        fingerprint=encoder.fingerprint if encoder is not None else "",
    )
