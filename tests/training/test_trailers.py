"""The trailers recipe: what it learns, in which phases, that it goes on exactly, what it writes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from trailer_footages import GENRES, Drawn

from cineseek.errors import TrainingError
from cineseek.media.image import read_image
from cineseek.models.trailer_sampling import Sampling
from cineseek.models.trailer_tower import open_trailer_tower
from cineseek.training.films_backbones import find_backbone
from cineseek.training.trailers import train_trailers
from cineseek.training.trailers_batches import GenreSampler
from cineseek.training.trailers_card import IMAGE, LOOK, SOUND, TOWERS, UNTRAINED
from cineseek.training.trailers_model import make_trailer_model
from cineseek.training.trailers_settings import TrailersSettings

SMALL = TrailersSettings(
    backbone="resnet:tiny",
    pixels=16,
    sampling=Sampling("even", 3, 48),
    hidden=16,
    sound_width=4,
    dimension=16,
    steps=60,
    batch=12,
    warmup=4,
    every=10,
    rate=3e-3,
    views=2,
)


@pytest.mark.slow
def test_two_towers_beat_each_alone_and_say_in_which_phase_they_learn(tmp_path: Path) -> None:
    done = train_trailers(Drawn(), SMALL, tmp_path / "run", tmp_path / "towers")
    report = done.report
    assert report is not None
    value = {one.name: one.precision.value for one in report.rivals}
    assert set(value) == {TOWERS, UNTRAINED, IMAGE, SOUND, LOOK}
    assert value[TOWERS] > max(value[IMAGE], value[SOUND], value[UNTRAINED]), value
    assert done.fitted.phases == tuple(one.name for one in SMALL.phases)
    assert len(done.fitted.phases) == 4
    assert done.genres == tuple(sorted(GENRES))
    # What is written is what learnt.
    assert done.least > 0.9999
    towers = open_trailer_tower(tmp_path / "towers")
    assert towers.card["films kept apart"][TOWERS]["mAP"][0] == round(value[TOWERS], 4)
    one = next(iter(Drawn()))
    chosen = towers.sampling.choose(one.seconds, one.footage.duration)
    embedding = towers.embed([read_image(one.pictures[at]) for at in chosen], one.spectrum)
    assert embedding.shape == (16,)
    assert np.linalg.norm(embedding) == pytest.approx(1, abs=1e-5)
    silent = towers.embed([read_image(one.pictures[at]) for at in chosen], None)
    assert np.isfinite(silent).all()


@pytest.mark.parametrize(
    ("backbone", "pooling", "loss", "sampling"),
    [
        ("timm:test_efficientnet:scratch", "attention", "contrast", Sampling("classic", 10, 224)),
        ("toy", "mean", "triplet", Sampling("even", 3, 48)),
    ],
)
def test_every_choice_learns_and_agrees_with_pytorch_when_exported(
    backbone: str, pooling: str, loss: str, sampling: Sampling, tmp_path: Path
) -> None:
    settings = replace(
        SMALL, backbone=backbone, pooling=pooling, loss=loss, sampling=sampling,
        pixels=32, steps=6, batch=6, every=3,
    )  # fmt: skip
    done = train_trailers(Drawn(24), settings, tmp_path / "run", tmp_path / "t", beside=False)
    assert done.least > 0.9999
    assert all(np.isfinite(done.fitted.losses))
    towers = open_trailer_tower(tmp_path / "t")
    assert towers.sampling == sampling
    one = next(iter(Drawn(24)))
    chosen = towers.sampling.choose(one.seconds, one.footage.duration)
    assert towers.embed([read_image(one.pictures[at]) for at in chosen], one.spectrum).shape == (
        16,
    )


class _Pulled(Exception):
    """The plug."""


@pytest.mark.slow
def test_a_run_stopped_and_gone_on_with_has_the_same_loss_at_the_same_step(tmp_path: Path) -> None:
    """EfficientNet has batch norms, whose statistics have to go on too; and phases change."""
    settings = replace(
        SMALL, backbone="timm:test_efficientnet:scratch", pixels=32, steps=16, every=3
    )

    def pull(line) -> None:
        if line["step"] == 8:
            raise _Pulled

    def learnt(name: str, tell=None) -> None:
        place = tmp_path / name
        train_trailers(Drawn(24), settings, place, place / "towers", beside=False, tell=tell)

    learnt("undisturbed")
    with pytest.raises(_Pulled):
        learnt("stopped", pull)
    assert not (tmp_path / "stopped" / "towers").exists()
    learnt("stopped")
    logs = [(tmp_path / name / "log.jsonl").read_text() for name in ("undisturbed", "stopped")]
    assert len(logs[0].splitlines()) == 16
    assert logs[0] == logs[1]
    ends = [
        torch.load(tmp_path / name / "last.pt", weights_only=True)["model"]
        for name in ("undisturbed", "stopped")
    ]
    assert all(torch.equal(ends[0][name], ends[1][name]) for name in ends[0])
    with pytest.raises(TrainingError, match="another folder"):
        train_trailers(
            Drawn(24), replace(settings, margin=0.1), tmp_path / "stopped", tmp_path / "t"
        )


def test_phases_follow_each_other_without_a_gap_and_more_and_more_learns() -> None:
    for warm in (0.0, 0.3, 1.0):
        for steps in (1, 7, 400):
            settings = replace(SMALL, warm=warm, steps=steps)
            phases = settings.phases
            assert sum(one.steps for one in phases) == steps
            assert [one.first for one in phases] == list(
                np.cumsum([0, *(one.steps for one in phases)])[:-1]
            )
            assert [one.layers for one in phases] == sorted(one.layers for one in phases)
            assert settings.phase_at(steps - 1) == phases[-1]
    assert [one.loss for one in replace(SMALL, warm=0).phases] == ["triplet"]


def test_the_image_tower_learns_in_its_phase_and_not_before() -> None:
    model = make_trailer_model(find_backbone("resnet:tiny", 16), SMALL, 4)
    learning = []
    for phase in SMALL.phases:
        model.begin(phase)
        learning.append(sum(w.requires_grad for w in model.tower.parameters()))
    assert learning[0] == 0
    assert 0 < learning[1] == learning[2] < learning[3]
    assert learning[3] == len(list(model.tower.parameters()))


def test_a_batch_has_every_genre_and_no_footage_twice() -> None:
    genres = np.array([[n < 3, n % 2 == 0, n % 5 == 0] for n in range(20)])
    sampler = GenreSampler(genres, 9, seed=1)
    for number in range(20):
        rows = sampler.batch(number)
        assert len(rows) == len(set(rows))
        assert genres[rows].any(axis=0).all()
    assert sampler.batch(3) == GenreSampler(genres, 9, seed=1).batch(3)


def test_footages_of_one_genre_are_refused(tmp_path: Path) -> None:
    class OneGenre(Drawn):
        def __iter__(self):
            for one in super().__iter__():
                yield replace(one, film=replace(one.film, genres=("Drama",)))

    with pytest.raises(TrainingError, match="nothing to tell apart"):
        train_trailers(OneGenre(12), SMALL, tmp_path / "run", tmp_path / "towers")


def test_wrong_settings_are_told() -> None:
    for wrong in (
        {"parts": "smell"}, {"pooling": "max"}, {"loss": "hinge"}, {"batch": 1}, {"margin": 0},
        {"warm": 1.5}, {"growth": (0.5, 0.2, 1.0)}, {"check_share": 0.9},
    ):  # fmt: skip
        with pytest.raises(ValueError, match=r"is|are|must"):
            replace(SMALL, **wrong)
