"""The recipe on drawn films: what went wrong before, reproduced, and what it does about it."""

from __future__ import annotations

import json
import math
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import learning_child
import numpy as np
import pytest
import torch
from learning_child import learn_pairs

from cineseek.errors import TrainingError
from cineseek.training import learning
from cineseek.training.contrast import fit, make_model
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.image_towers import make_image_tower, preprocess_of
from cineseek.training.losses import clip_loss
from cineseek.training.pairs import read_pairs, split_pairs
from cineseek.training.reading import Reader
from cineseek.training.sampling import Sampler
from cineseek.training.stepping import rate_at
from cineseek.training.towers import freeze
from cineseek.training.words import open_words

TINY = replace(
    ContrastSettings(image_tower="vit:tiny", text_tower="words:tiny", pixels=32, vocabulary=300),
    dimension=32, context=12, steps=40, batch=24, warmup=4, every=20, rate=2e-3, test_share=0.25,
    apart="picture",
)  # fmt: skip


@pytest.fixture(scope="session")
def pairs(film_folder):
    return read_pairs(film_folder)


def test_weights_in_half_precision_turn_into_nan_under_adam_and_the_recipe_does_not(
    pairs, tmp_path: Path
) -> None:
    """The earlier project: `model.half()` and Adam, whose 1e-8 is nought in half precision."""
    train, _ = split_pairs(pairs, 0.25, seed=0, apart="picture")
    model = make_model(TINY, train, tmp_path / "words").half()
    words = open_words(tmp_path / "words", context=TINY.context)
    reader = Reader(preprocess_of(TINY.image_tower, TINY.pixels), words, crop=False, seed=0)
    adam = torch.optim.Adam(model.parameters(), lr=TINY.rate)
    seen = []
    for number in range(5):
        batch = reader.batch(Sampler(train, 24, seed=0).batch(number), number)
        looks = model.look(batch.pixels.half())
        loss = clip_loss(looks, model.read(batch.ids, batch.mask), model.scale.float())
        adam.zero_grad()
        loss.backward()
        adam.step()
        seen.append(float(loss.detach()))
    assert math.isfinite(seen[0])
    assert not math.isfinite(seen[-1])

    for precision in ("32-true", "bf16-mixed"):
        settings = replace(TINY, loss="clip", precision=precision, steps=8, every=8)
        fitted = fit(pairs, settings, tmp_path / precision)
        assert all(map(math.isfinite, fitted.losses))
        assert {w.dtype for w in fitted.model.parameters()} == {torch.float32}


def test_half_precision_is_refused_with_the_reason() -> None:
    with pytest.raises(ValueError, match="NaN under Adam"):
        ContrastSettings(precision="float16")


def test_one_caption_a_film_looks_broken_to_the_clip_loss_and_is_learnt_by_multi_positive(
    pairs, tmp_path: Path
) -> None:
    """The earlier project: 3% accuracy that looked like overfitting."""
    plain = fit(pairs, replace(TINY, loss="clip", steps=50), tmp_path / "clip")
    several = fit(pairs, replace(TINY, steps=50), tmp_path / "several")
    # Four frames of each of six films in a batch of 24: no loss below ln 4 ...
    assert min(plain.losses) > math.log(4) - 0.05
    assert min(several.losses) < 0.5
    # ... and row i cannot be told from the other three of its film.
    train, _ = split_pairs(pairs, 0.25, seed=0, apart="picture")
    reader = Reader(
        plain.how, open_words(tmp_path / "clip" / "words", context=12), crop=False, seed=0
    )
    batch = reader.batch(Sampler(train, 24, seed=0).batch(0), 0)
    with torch.inference_mode():
        likeness = plain.model.look(batch.pixels) @ plain.model.read(batch.ids, batch.mask).T
    in_batch = float((likeness.argmax(dim=1) == torch.arange(24)).float().mean())
    assert in_batch < 0.4
    assert several.scores["picture Acc@1"] >= 0.9  # of frames never seen, six films to choose from
    assert several.gallery == 24


def _log(folder: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]


@pytest.mark.slow
def test_a_run_killed_and_gone_on_with_has_the_same_loss_at_the_same_step(
    film_folder: Path, tmp_path: Path
) -> None:
    """RoBERTa has dropout, and gradients are cached and accumulated: the hard case."""
    learn_pairs(film_folder, tmp_path / "undisturbed")
    log = tmp_path / "killed" / "log.jsonl"
    command = [sys.executable, learning_child.__file__, "pairs", film_folder, log.parent]
    with subprocess.Popen(map(str, command), stderr=subprocess.PIPE) as child:
        until = time.monotonic() + 120
        while not log.exists() or len(log.read_text().splitlines()) < 10:
            assert child.poll() is None, child.stderr.read().decode() if child.stderr else ""
            assert time.monotonic() < until
            time.sleep(0.005)
        child.send_signal(signal.SIGKILL)
    before = len(_log(tmp_path / "killed"))
    assert 10 <= before < 30
    learn_pairs(film_folder, tmp_path / "killed")
    assert _log(tmp_path / "killed") == _log(tmp_path / "undisturbed")
    ends = [
        torch.load(tmp_path / name / "last.pt", weights_only=True)["model"]
        for name in ("killed", "undisturbed")
    ]
    assert all(torch.equal(ends[0][name], ends[1][name]) for name in ends[1])


def test_the_first_loss_that_is_not_finite_stops_the_run_and_keeps_the_batch(
    pairs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> torch.Tensor:
        return torch.tensor(float("nan"))

    fit(pairs, replace(TINY, steps=4, every=2), tmp_path)
    good = torch.load(tmp_path / "last.pt", weights_only=True)
    (tmp_path / "settings.json").unlink()
    monkeypatch.setattr(learning.losses, "multi_positive_loss", broken)
    with pytest.raises(TrainingError, match=r"loss of step 5 is nan.*learning rate"):
        fit(pairs, replace(TINY, steps=6, every=2), tmp_path)
    kept = json.loads((tmp_path / "stopped" / "batch.json").read_text())
    assert kept["step"] == 5
    assert len(kept["rows"]) == TINY.batch
    with np.load(tmp_path / "stopped" / "batch.npz", allow_pickle=False) as arrays:
        assert arrays["pixels"].shape == (TINY.batch, 3, 32, 32)
    after = torch.load(tmp_path / "last.pt", weights_only=True)
    assert all(torch.equal(after["model"][name], good["model"][name]) for name in good["model"])


def test_an_interrupted_run_says_so_and_goes_on(pairs, tmp_path: Path) -> None:
    def interrupt(line: Mapping[str, float]) -> None:
        if line["step"] == 3:
            raise KeyboardInterrupt

    settings = replace(TINY, steps=4, every=2)
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        fit(pairs, settings, tmp_path, tell=interrupt)
    assert signal.getsignal(signal.SIGINT) is before
    assert len(fit(pairs, settings, tmp_path).losses) == 4


def test_gradients_are_clipped_and_the_rate_is_the_schedules(pairs, tmp_path: Path) -> None:
    """With a norm of nearly nought, Adam's steps are far below the rate: nothing is learnt."""
    settings = replace(TINY, steps=4, every=4, clip=1e-12)
    losses = fit(pairs, replace(settings, crop=False, batch=72), tmp_path).losses
    assert max(losses) - min(losses) < 0.05
    rates = [line["rate"] for line in _log(tmp_path)]
    assert rates == pytest.approx([rate_at(n, 4, TINY.warmup, TINY.rate) for n in range(4)])


def test_a_folder_with_another_run_is_refused(pairs, tmp_path: Path) -> None:
    fit(pairs, replace(TINY, steps=1), tmp_path)
    with pytest.raises(TrainingError, match="other rate"):
        fit(pairs, replace(TINY, steps=1, rate=1.0), tmp_path)
    with pytest.raises(TrainingError, match="other data"):
        fit(pairs[:-1], replace(TINY, steps=1), tmp_path)


def test_a_checkpoint_that_would_run_code_is_not_read(pairs, tmp_path: Path) -> None:
    fit(pairs, replace(TINY, steps=1), tmp_path)
    torch.save({"model": Path("x"), "step": 1}, tmp_path / "last.pt")
    with pytest.raises(TrainingError, match="damaged or no checkpoint"):
        fit(pairs, replace(TINY, steps=1), tmp_path)


@pytest.mark.parametrize("loss", ["siglip", "clip"])
def test_other_losses_fall_too(loss: str, pairs, tmp_path: Path) -> None:
    fitted = fit(pairs, replace(TINY, loss=loss, steps=12, test_share=0.0), tmp_path)
    assert fitted.losses[-1] < fitted.losses[0]
    assert fitted.scores == {}


def test_a_teacher_is_followed(pairs, tmp_path: Path) -> None:
    from cineseek.models import load_encoder

    settings = replace(TINY, steps=10, teacher_weight=1.0)
    fitted = fit(pairs, settings, tmp_path, teacher=load_encoder("toy"))
    assert fitted.losses[-1] < fitted.losses[0]


def test_frozen_layers_stay_as_they_were(pairs, tmp_path: Path) -> None:
    settings = replace(TINY, image_layers=0, text_layers=1, steps=3)
    start = make_model(settings, pairs, tmp_path / "words").state_dict()
    end = fit(pairs, settings, tmp_path / "run").model.state_dict()
    changed = {name for name in end if end[name].shape != start[name].shape}
    changed |= {n for n in end if n not in changed and not torch.equal(end[n], start[n])}
    assert not any(name.startswith("image.") for name in changed)
    assert any(name.startswith("text.network.layers.layers.1") for name in changed)
    assert not any(name.startswith("text.network.layers.layers.0") for name in changed)
    assert "image_head.weight" in changed


def test_the_scale_stays_within_its_bounds(pairs, tmp_path: Path) -> None:
    fitted = fit(pairs, replace(TINY, rate=0.5, warmup=1, steps=12), tmp_path)
    assert all(1.0 - 1e-5 <= line["scale"] <= 100.0 + 1e-3 for line in _log(fitted.folder))


def test_an_unknown_tower_says_what_there_is() -> None:
    with pytest.raises(TrainingError, match="vit:tiny"):
        make_image_tower("resnext", 32)
    with pytest.raises(ValueError, match="0 or more"):
        freeze(make_image_tower("vit:tiny", 32), -1)
