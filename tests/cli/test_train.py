"""`cineseek train contrast` as a user types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from cineseek.cli import app


def _type(*words: str) -> Any:
    return CliRunner().invoke(app, ["train", "contrast", *words])


@pytest.fixture
def stills(tmp_path: Path) -> Path:
    folder = tmp_path / "stills"
    folder.mkdir()
    rows = []
    for number in range(12):
        colour = (number * 20, 255 - number * 20, 128)
        Image.fromarray(np.full((40, 60, 3), colour, np.uint8)).save(folder / f"{number}.png")
        rows.append({"file": f"{number}.png", "caption": f"plate {number}", "genre": "Crime"})
    (folder / "captions.json").write_text(json.dumps(rows))
    return folder


@pytest.mark.slow
def test_training_writes_an_encoder_and_says_how_good_it_is(stills: Path, tmp_path: Path) -> None:
    from cineseek.models import load_encoder

    words = (str(stills), "--out", str(tmp_path / "run"), "--tiny", "--steps", "4", "--json")
    done = _type(*words)
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert told["gallery"] == 1
    assert told["pairs"] == 11
    assert all(cosine >= 0.98 for _, _, cosine in told["parity"])
    encoder = load_encoder(told["encoder"])
    assert encoder.card.quality["picture Acc@10, 1 pictures tested"] == 1.0
    assert "vit:tiny and words:tiny, 11 pairs" in encoder.card.description
    for name in ("loss.png", "accuracy.png"):
        assert (tmp_path / "run" / name).is_file()
    again = CliRunner().invoke(app, ["evaluate", str(tmp_path / "run"), "--json"])
    assert again.exit_code == 0, again.output
    measured = json.loads(again.stdout)
    assert measured["model"] == encoder.card.name, "what was learnt, on what was kept apart"
    assert [task["gallery"] for task in measured["tasks"]] == [1, 1]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (lambda f: (f"{f}-none",), 1, "does not exist"),
        (lambda f: (str(f), "--where", "genre"), 2, "NAME=VALUE"),
        (lambda f: (str(f), "--where", "genre=Western"), 1, "no picture is left"),
        (lambda f: (str(f), "--loss", "mse"), 2, "multi-positive"),
        (lambda f: (str(f), "--precision", "float16"), 2, "NaN"),
        (lambda f: (str(f), "--image-tower", "vgg"), 1, "vit:tiny"),
        (lambda f: (str(f), "--apart", "genre"), 2, "film or picture"),
        (lambda f: (str(f), "--accelerator", "abacus"), 1, "no device"),
        (lambda f: (str(f), "--accelerator", "cuda"), 1, "no device"),
        (lambda f: (str(f), "--strategy", "fsdp"), 2, "auto or ddp"),
        (lambda f: (str(f), "--accelerator", "cpu", "--devices", "3"), 1, "cannot share"),
    ],
)
def test_what_cannot_work_is_said_before_anything_is_learnt(
    words: Callable[[Path], tuple[str, ...]], code: int, said: str, stills: Path, tmp_path: Path
) -> None:
    done = _type(*words(stills), "--out", str(tmp_path / "run"))
    assert done.exit_code == code, done.output
    assert said in " ".join(done.output.replace("│", " ").split())


@pytest.mark.slow
def test_a_run_begins_with_another_and_learns_from_a_teacher_and_translations(
    stills: Path, tmp_path: Path
) -> None:
    said = tmp_path / "said.jsonl"
    said.write_text('{"en": "plate", "fa": "بشقاب"}\n{"en": "a red plate", "fa": "بشقاب قرمز"}\n')
    first = (str(stills), "--tiny", "--steps", "2", "--parallel", str(said))
    done = _type(*first, "--out", str(tmp_path / "first"))
    assert done.exit_code == 0, done.output
    more = ("--out", str(tmp_path / "second"), "--start", str(tmp_path / "first"))
    done = _type(*first, *more, "--teacher", "toy")
    assert done.exit_code == 0, done.output
    line = json.loads((tmp_path / "second" / "log.jsonl").read_text().splitlines()[-1])
    assert line["translated"] > 0
    lost = _type(*first, "--out", str(tmp_path / "third"), "--start", str(tmp_path / "none"))
    assert lost.exit_code == 1
    assert "nothing to start from" in lost.output
