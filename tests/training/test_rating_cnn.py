"""The classic network of stacked frames: drawn anew, resumed exactly, written and asked."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from cineseek.errors import ModelError
from cineseek.film import Film
from cineseek.models.rating_frames import open_frames_network, read_frames_config, stack_frames
from cineseek.models.rating_model import open_rating_model
from cineseek.training.rating import RatingSettings, train_rating
from cineseek.training.rating_cnn import CnnWay
from cineseek.training.rating_cnn_settings import CnnSettings
from cineseek.training.rating_data import RatingData, make_rating_data
from cineseek.training.rating_frames import FrameBatches, FrameReader, spread
from cineseek.training.timm_towers import timm_preprocess

TINY = CnnSettings(
    "resnet18:scratch", frames=5, pixels=32, steps=4, batch=8, warmup=1, every=2, noise=0.05
)
HOW = timm_preprocess("timm:resnet18:scratch", 32)


def test_frames_are_drawn_anew_and_shuffled_between_epochs_by_the_seed_alone() -> None:
    data = drawn(8)
    batches = FrameBatches(range(8), data.scores, FrameReader(data.pictures, HOW, TINY), TINY)
    first, again = list(batches), list(batches)
    assert [one.numbers for one in first] == [one.numbers for one in again]
    assert all(torch.equal(a.given, b.given) for a, b in zip(first, again, strict=True))
    assert sorted(first[0].numbers) == list(range(8))
    at = [batch.numbers.index(0) for batch in first[:2]]
    assert not torch.equal(first[0].given[at[0]], first[1].given[at[1]])
    assert first[0].given.shape == (8, 15, 32, 32)


def test_without_shuffling_and_resampling_frames_stay_in_their_order() -> None:
    data = drawn(2)
    still = replace(TINY, shuffle=False, resample=False)
    reader = FrameReader(data.pictures, HOW, still)
    for seed in (1, 2):
        assert (reader.learnt(0, np.random.default_rng(seed)) == reader.whole(0)).all()
    assert spread(9, 5).tolist() == [0, 2, 4, 6, 8]
    assert spread(2, 5).tolist() == [0, 0, 1, 1, 1]


def test_a_run_that_was_stopped_ends_with_the_same_weights(tmp_path: Path) -> None:
    data = drawn(8)
    some = np.arange(8)
    whole = CnnWay(TINY, tmp_path / "whole").fit(data, some)
    way = CnnWay(TINY, tmp_path / "halves")
    folder = tmp_path / "halves" / next((tmp_path / "whole").iterdir()).name
    folder.mkdir(parents=True)
    (folder / "settings.json").write_bytes(
        (tmp_path / "whole" / folder.name / "settings.json").read_bytes()
    )
    stopped = pytest.MonkeyPatch()
    with stopped.context() as patch:
        patch.setattr(FrameBatches, "__len__", lambda self: 2 - self.first)
        way.fit(data, some)
    assert len((folder / "log.jsonl").read_text().splitlines()) == 2
    resumed = way.fit(data, some)
    assert len((folder / "log.jsonl").read_text().splitlines()) == 4
    for name, weight in whole.model.state_dict().items():
        assert torch.equal(weight, resumed.model.state_dict()[name]), name


def test_the_network_is_one_way_beside_the_others_and_is_asked_by_the_model(
    tmp_path: Path,
) -> None:
    data = drawn(36)
    way = CnnWay(replace(TINY, steps=3), tmp_path / "run")
    fitted = way.fit(data, np.arange(36))
    assert fitted.write(tmp_path) < 1e-3
    asked = open_frames_network(tmp_path, fitted.config)
    pictures = [np.asarray(Image.open(io.BytesIO(one))) for one in data.pictures[0]]
    due = fitted.say(data, np.array([0]), data.rows[:1])[0]
    assert asked.score(pictures) == pytest.approx(due, abs=0.01)
    assert asked.score([]) is None

    done = train_rating(
        data, RatingSettings(folds=2), tmp_path / "rating", ways=[way], encoder=("", "")
    )
    assert way.name in done.said
    assert way.name not in {row.way for row in done.splits["random (leaky)"]}
    model = open_rating_model(tmp_path / "rating")
    assert (model.frames is not None) == ("frames" in dict(model.config.parts))


def test_forged_networks_of_frames_are_refused(tmp_path: Path) -> None:
    good = {"count": 5, "size": 32, "mean": [0.5] * 3, "std": [0.5] * 3}
    for bad in ({"count": 0}, {"count": 10**9}, {"count": True}, {"size": 4000}, {"std": [0] * 3}):
        with pytest.raises(ModelError):
            read_frames_config({**good, **bad}, "config.json")
    config = read_frames_config(good, "config.json")
    assert read_frames_config(json.loads(json.dumps(config.to_json())), "c") == config
    with pytest.raises(ModelError, match="no frames"):
        open_frames_network(tmp_path, config)
    (tmp_path / "frames.onnx").write_bytes(b"rubbish")
    with pytest.raises(ModelError):
        open_frames_network(tmp_path, config)


def test_a_footage_without_pictures_is_black_and_no_failure() -> None:
    assert stack_frames([], 5, HOW).shape == (15, 32, 32)
    with pytest.raises(ValueError, match="frames are due"):
        stack_frames([np.zeros((4, 4, 3), np.uint8)], 5, HOW)
    reader = FrameReader([(b"rubbish",) * 5, ()], HOW, TINY)
    assert reader.whole(0).shape == reader.whole(1).shape == (15, 32, 32)


@pytest.mark.parametrize(
    "wrong", [{"frames": 0}, {"frames": 99}, {"batch": 1}, {"noise": 2.0}, {"pixels": 8}]
)
def test_settings_out_of_bounds_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        replace(TINY, **wrong)


def drawn(count: int) -> RatingData:
    """Footages of eight frames, bright where the score is high."""
    random = np.random.default_rng(0)
    films, pictures = [], []
    for n in range(count):
        score = 4 + 4 * n / count
        films.append(
            Film(
                f"f{n}",
                f"Film {chr(97 + n % 26)}{n}x",
                year=2000 + n % 9,
                rating=score,
                directors=(f"D{n}",),
                genres=("Drama",),
            )
        )
        pixels = random.integers(0, 60, (8, 36, 64, 3)) + int(25 * score) - 60
        pictures.append(tuple(jpeg(one) for one in np.clip(pixels, 0, 255).astype(np.uint8)))
    return make_rating_data(films, [{}] * count, pictures).with_frames()


def jpeg(pixels: np.ndarray) -> bytes:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG")
    return file.getvalue()
