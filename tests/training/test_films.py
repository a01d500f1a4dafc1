"""The films recipe: what it learns, that it goes on exactly, and what it writes."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import learning_child
import numpy as np
import pytest
import timm
import torch
from learning_child import learn_films

from cineseek.errors import TrainingError
from cineseek.media.image import read_image
from cineseek.models.film_head import open_film_head
from cineseek.training.films import train_films, train_gathered
from cineseek.training.films_backbones import find_backbone
from cineseek.training.films_data import gather, read_shown
from cineseek.training.films_model import make_film_model
from cineseek.training.films_settings import FilmsSettings
from cineseek.training.films_split import split_frames, split_scenes

SMALL = FilmsSettings(
    backbone="resnet:tiny", pixels=32, steps=12, batch=12, warmup=2, every=4, rate=2e-3
)


@pytest.fixture(scope="session")
def stills(film_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six films of a colour each, sixteen frames of each, a folder a film."""
    folder = tmp_path_factory.mktemp("stills")
    for picture in film_folder.glob("*.png"):
        film, number = picture.stem.split("-")
        (folder / film).mkdir(exist_ok=True)
        (folder / film / f"{number}.png").write_bytes(picture.read_bytes())
    return folder


@pytest.fixture(scope="session")
def gathered(stills: Path):
    shown, ordered = read_shown(stills)
    return gather(shown, ordered=ordered)


def _split(gathered, **shares: float):
    given = {"check": 0.2, "test": 0.2} | shares
    return split_scenes(gathered.examples, seed=0, prints=gathered.prints, **given)


@pytest.mark.slow
def test_demo_films_are_told_apart_by_scenes_never_seen_and_better_by_a_leaky_split(
    tmp_path: Path,
) -> None:
    """Five films of two places each, every picture another shot; nothing alike on both sides."""
    from cineseek.demo.stills import write_stills

    write_stills(tmp_path / "stills", films=5, shots=100, seed=1)
    shown, ordered = read_shown(tmp_path / "stills")
    found = gather(shown, ordered=ordered)
    done = train_gathered(found, FilmsSettings().tiny(), tmp_path / "run", tmp_path / "head")
    judged = done.fitted.judged
    assert judged is not None
    assert done.leaky is not None
    assert judged.frames >= 60
    assert judged.scenes >= 20
    assert judged.first.value >= 0.95
    assert done.leaky.first.value >= judged.first.value - 0.02
    head = open_film_head(tmp_path / "head")
    assert head.card["scene-disjoint"]["accuracy@1"][0] == round(judged.first.value, 4)
    assert head.card["baselines"]["chance"] == 0.2


@pytest.mark.slow
def test_a_small_network_learns_from_scratch_and_agrees_with_pytorch_when_exported(
    gathered, tmp_path: Path
) -> None:
    settings = replace(SMALL, steps=80, every=20)
    split = _split(gathered)
    done = train_films(split, settings, tmp_path / "run", tmp_path / "heads" / "films")
    assert done.backbone.said == "from scratch"
    assert done.fitted.judged is not None
    assert done.fitted.judged.first.value >= 0.95  # a film is a box of a colour
    assert done.apart < 1e-3
    head = open_film_head(done.head)
    assert head.films == ("blue", "green", "purple", "red", "white", "yellow")
    pictures = [read_image(one.picture) for one in split.test]
    shares = head.probabilities(pictures)
    assert shares.shape == (len(pictures), 6)
    assert shares.sum(axis=1) == pytest.approx(np.ones(len(pictures)), abs=1e-5)
    right = [
        head.films[at] == one.film for at, one in zip(shares.argmax(1), split.test, strict=True)
    ]
    assert np.mean(right) == pytest.approx(done.fitted.judged.first.value, abs=1e-6)
    assert done.leaky is None


def _log(folder: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]


@pytest.mark.slow
@pytest.mark.parametrize("backbone", ["timm:test_efficientnet:scratch", "mini"])
def test_a_run_killed_and_gone_on_with_has_the_same_loss_at_the_same_step(
    backbone: str, stills: Path, tmp_path: Path
) -> None:
    """EfficientNet has batch norms, whose statistics have to go on too."""
    learn_films(stills, tmp_path / "undisturbed", backbone)
    log = tmp_path / "killed" / "log.jsonl"
    command = [sys.executable, learning_child.__file__, "films", stills, log.parent, backbone]
    with subprocess.Popen(map(str, command), stderr=subprocess.PIPE) as child:
        until = time.monotonic() + 120
        while not log.exists() or len(log.read_text().splitlines()) < 6:
            assert child.poll() is None, child.stderr.read().decode() if child.stderr else ""
            assert time.monotonic() < until
            time.sleep(0.002)
        child.send_signal(signal.SIGKILL)
    assert 6 <= len(_log(tmp_path / "killed")) <= 16
    assert not (tmp_path / "killed" / "head").exists()
    learn_films(stills, tmp_path / "killed", backbone)
    assert _log(tmp_path / "killed") == _log(tmp_path / "undisturbed")
    ends = [
        torch.load(tmp_path / name / "last.pt", weights_only=True)["model"]
        for name in ("killed", "undisturbed")
    ]
    assert all(torch.equal(ends[0][name], ends[1][name]) for name in ends[1])
    heads = [(tmp_path / name / "head" / "config.json").read_text() for name in
             ("killed", "undisturbed")]  # fmt: skip
    assert heads[0] == heads[1]


SHALLOW: dict[str, dict[str, Any]] = {
    "resnet50": {"layers": (1, 1, 1, 1)},
    "mobilenetv2_100": {},
    "densenet121": {"block_config": (2, 2, 2, 2)},
    "vit_base_patch16_224": {"depth": 2},
    "deit_base_patch16_224": {"depth": 2},
}
"""The backbones by their names, with fewer of their blocks: all else is as it is."""


@pytest.mark.slow
@pytest.mark.parametrize("name", SHALLOW)
def test_each_named_backbone_learns_a_few_steps(
    name: str, gathered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setattr("timm.create_model", partial(timm.create_model, **SHALLOW[name]))
    monkeypatch.setattr("cineseek.models.catalogue.the_hub_answers", lambda *_: False)
    settings = replace(SMALL, backbone=name, batch=2, steps=2, every=2, rate=1e-4)
    small = replace(_split(gathered), check=(), test=())
    done = train_films(small, settings, tmp_path / "run", tmp_path / "head")
    assert all(map(np.isfinite, done.fitted.losses))
    assert len(done.fitted.losses) == 2
    assert "from scratch, without its pretrained weights" in done.backbone.said
    head = open_film_head(tmp_path / "head")
    assert head.probabilities([read_image(small.train[0].picture)]).shape == (1, 6)


def test_a_backbone_without_its_weights_says_that_it_starts_from_scratch(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("cineseek.models.catalogue.the_hub_answers", lambda *_: False)
    found = find_backbone("resnet18", 64)
    assert found.tower == "timm:resnet18:scratch"
    assert "resnet18 starts from scratch, without its pretrained weights" in caplog.text
    again = find_backbone("resnet18", 64, tower="timm:resnet18:scratch")
    assert again.how == found.how
    with pytest.raises(TrainingError, match="did you mean resnet"):
        find_backbone("resnet5", 64)


def test_a_clip_tower_learns_as_well() -> None:
    found = find_backbone("clip:tiny", 32)
    model = make_film_model(found, 3, pixels=32, layers=None, seed=0)
    with torch.inference_mode():
        assert model(torch.zeros(2, 3, 32, 32)).shape == (2, 3)


def test_frozen_layers_do_not_learn() -> None:
    found = find_backbone("vit:tiny", 32)
    model = make_film_model(found, 3, pixels=32, layers=0, seed=0)
    assert {n for n, w in model.named_parameters() if w.requires_grad} == {
        "head.weight",
        "head.bias",
    }


def test_looks_are_learnt_from_with_a_head_alone_and_the_head_knows_its_encoder(
    gathered, tmp_path: Path
) -> None:
    settings = replace(SMALL, backbone="mini", steps=40, every=20, rate=None)
    split = _split(gathered)
    done = train_films(split, settings, tmp_path / "run", tmp_path / "head")
    assert done.fitted.judged is not None
    assert done.fitted.judged.first.value >= 0.7  # the one in six of chance is far
    config = json.loads((tmp_path / "head" / "config.json").read_text())
    assert config["encoder"]["name"] == "mini"
    assert (tmp_path / "head" / "model.onnx").stat().st_size < 1_000_000
    pictures = [read_image(one.picture) for one in split.test[:3]]
    mine = open_film_head(tmp_path / "head").probabilities(pictures)
    given = open_film_head(tmp_path / "head", encoder=done.backbone.encoder).probabilities(pictures)
    assert mine == pytest.approx(given, abs=1e-5)


def test_a_run_that_ended_makes_way_only_where_it_may(gathered, tmp_path: Path) -> None:
    settings = replace(SMALL, backbone="mini", steps=2, every=2)
    split = _split(gathered)
    first = train_films(split, settings, tmp_path / "run", tmp_path / "head")
    other = replace(settings, rate=1e-2)
    with pytest.raises(TrainingError, match="other rate"):
        train_films(split, other, tmp_path / "run", tmp_path / "head")
    second = train_films(split, other, tmp_path / "run", tmp_path / "head", replace=True)
    assert second.fitted.losses != first.fitted.losses
    state = torch.load(tmp_path / "run" / "last.pt", weights_only=True)
    torch.save(state | {"step": 1}, tmp_path / "run" / "last.pt")
    log = tmp_path / "run" / "log.jsonl"
    log.write_text(log.read_text().splitlines()[0] + "\n")
    with pytest.raises(TrainingError, match="other rate"):  # it has not ended
        train_films(split, settings, tmp_path / "run", tmp_path / "head", replace=True)


def test_a_leaky_split_is_told_beside_the_honest_one(gathered, tmp_path: Path) -> None:
    settings = replace(SMALL, backbone="mini", steps=20, every=10, rate=None)
    leaky = split_frames(gathered.everything, check=0.2, test=0.2, seed=0)
    done = train_films(
        _split(gathered), settings, tmp_path / "run", tmp_path / "head", leaky=leaky,
        counts=gathered.counts,
    )  # fmt: skip
    card = json.loads((tmp_path / "head" / "card.json").read_text())
    assert card["random frames (leaky)"]["frames"] == len(leaky.test)
    assert card["data"]["pictures"] == 96
    assert set(card["data"]["sources"]) == {"not recorded"}
    assert done.leaky is not None


def test_one_film_is_nothing_to_tell_apart(gathered, tmp_path: Path) -> None:
    alone = [one for one in gathered.examples if one.film == "red"]
    split = split_scenes(alone, check=0.2, test=0.2, seed=0)
    with pytest.raises(TrainingError, match="nothing to tell apart"):
        train_films(split, SMALL, tmp_path / "run", tmp_path / "head")


@pytest.mark.parametrize(
    "wrong",
    [{"batch": 1}, {"steps": 0}, {"films": 1}, {"precision": "16"}, {"test_share": 0.9}],
)
def test_settings_that_cannot_be_are_refused(wrong: dict) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong)).split("_")[-1]):
        FilmsSettings(**wrong)
