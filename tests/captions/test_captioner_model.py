"""Captioners of transformers: each family says what it learnt, and nothing of what it was asked."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import tiny_families
from tiny_captioner import WORDS, draw

from cineseek.errors import ModelError
from cineseek.models.captioner import open_captioner
from cineseek.models.describer import LONGEST, Refused, tidy, tidy_caption

PICTURES = [draw(words, seed=90) for words in WORDS]


def test_blip_says_what_it_learnt(blip: Path) -> None:
    captioner = open_captioner(str(blip))
    assert captioner.describe(PICTURES) == list(WORDS)
    assert captioner.maker.startswith(f"{blip}@")
    assert (captioner.kind, captioner.language, captioner.every_frame) == ("caption", "en", False)


def test_weights_are_read_without_a_bar_of_their_own(
    blip: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    open_captioner(str(blip))
    assert capfd.readouterr() == ("", "")


def test_a_picture_that_the_model_cannot_take_costs_no_other(blip: Path) -> None:
    odd = np.zeros((1, 0, 3), np.uint8)
    told = open_captioner(str(blip)).describe([PICTURES[0], odd, PICTURES[1]])
    assert told[::2] == list(WORDS)[:2]
    assert isinstance(told[1], Refused)


def test_blip_goes_on_from_a_beginning(blip: Path) -> None:
    captioner = open_captioner(str(blip), prompt="a yellow", beams=2)
    assert captioner.describe(PICTURES[3:4]) == ["a yellow umbrella in the street"]


@pytest.mark.parametrize("family", ["git", "blip2", "florence", "chatting"])
def test_other_families_say_what_they_learnt(family: str, tmp_path: Path) -> None:
    folder = getattr(tiny_families, f"make_{family}")(tmp_path / family)
    assert open_captioner(str(folder)).describe(PICTURES) == list(WORDS)
    if family == "git":
        begun = open_captioner(str(folder), prompt="a yellow")
        assert begun.describe(PICTURES[3:4]) == ["a yellow umbrella in the street"]


def test_where_no_hub_is_it_is_said_at_once(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(ModelError, match="the hub does not answer"):
        open_captioner("nobody/none")
    assert "Retrying" not in "".join(capfd.readouterr())


@pytest.mark.parametrize("name", ["nobody/no one", "nobody/--none"])
def test_a_name_that_the_hub_cannot_have_is_refused(name: str) -> None:
    with pytest.raises(ModelError, match="cannot be loaded as a captioner"):
        open_captioner(name)


def test_what_is_no_captioner_is_refused_with_a_reason(tmp_path: Path, blip: Path) -> None:
    with pytest.raises(ModelError, match="no folder"):
        open_captioner(str(tmp_path / "nowhere"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelError, match="cannot be loaded as a captioner"):
        open_captioner(str(tmp_path / "empty"))
    pickled = tmp_path / "pickled"
    pickled.mkdir()
    for file in blip.iterdir():
        if file.suffix == ".json":
            (pickled / file.name).write_bytes(file.read_bytes())
    (pickled / "pytorch_model.bin").write_bytes(b"\x80\x04N.")
    with pytest.raises(ModelError, match="safetensors"):
        open_captioner(str(pickled))
    cut = shutil.copytree(blip, tmp_path / "cut")
    weights = (cut / "model.safetensors").read_bytes()
    (cut / "model.safetensors").write_bytes(weights[: len(weights) // 2])
    with pytest.raises(ModelError, match="cannot be loaded as a captioner"):
        open_captioner(str(cut))
    with pytest.raises(ModelError, match="no device"):
        open_captioner(str(blip), device="cuda")


@pytest.mark.parametrize(
    ("said", "clean"),
    [
        ('"a red car"\n', "a red car"),
        ("araffe dog on the floor", "a dog on the floor"),
        ("there is a araffed image of a street", "a street"),
        ("arafed man in a hat", "a man in a hat"),
        ("a\x00 man\u202e\n in  a hat", "a man in a hat"),
        ("a giraffe in a zoo", "a giraffe in a zoo"),
    ],
)
def test_captions_are_one_clean_line(said: str, clean: str) -> None:
    assert tidy_caption(said) == clean


def test_a_text_without_end_is_cut_at_a_word() -> None:
    assert len(tidy("word " * 1000)) <= LONGEST
    assert tidy("word " * 1000).endswith("word…")
