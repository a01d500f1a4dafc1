"""A run that several processes share learns what one does alone; the first of them writes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from cineseek.training.contrast import fit
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.pairs import read_pairs
from cineseek.training.parallel import read_parallel
from cineseek.training.processes import Process
from cineseek.training.trainer import Hardware


def test_rows_are_dealt_in_turn_and_known_in_the_order_they_come_back_in() -> None:
    rows = list("abcdef")
    shares = [Process(rank, 3).own(rows) for rank in range(3)]
    assert shares == [["a", "d"], ["b", "e"], ["c", "f"]]
    assert Process(1, 3).gathered(rows) == [row for share in shares for row in share]
    assert Process().gathered(rows) == Process().own(rows) == rows


@pytest.mark.slow
def test_two_processes_learn_what_one_does_and_one_of_them_writes(
    film_folder: Path, tmp_path: Path
) -> None:
    """With all that a step may have: gradients cached and accumulated, a teacher, translations."""
    said = tmp_path / "said.jsonl"
    said.write_text('{"en": "a box", "fa": "جعبه"}\n{"en": "a red box", "fa": "جعبه قرمز"}\n')
    command = [
        sys.executable, "-m", "cineseek", "train", "contrast", film_folder, "--out",
        tmp_path / "two", "--tiny", "--steps", "4", "--every", "2", "--apart", "picture",
        "--accumulate", "2", "--chunk", "5", "--parallel", said, "--teacher", "toy", "--json",
        "--accelerator", "cpu", "--devices", "2", "--strategy", "ddp",
    ]  # fmt: skip
    done = subprocess.run(map(str, command), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["gallery"] == 12
    assert all(line.startswith("learning: ") for line in done.stderr.splitlines()), done.stderr

    from cineseek.models import load_encoder

    settings = ContrastSettings(steps=4, every=2, accumulate=2, chunk=5, apart="picture").tiny()
    fit(
        read_pairs(film_folder), settings, tmp_path / "one", hardware=Hardware("cpu"),
        teacher=load_encoder("toy"), parallel=read_parallel(said),
    )  # fmt: skip
    one, two = (
        [json.loads(line) for line in (tmp_path / run / "log.jsonl").read_text().splitlines()]
        for run in ("one", "two")
    )
    assert len(two) == 4
    for ours, theirs in zip(two, one, strict=True):
        assert ours == pytest.approx(theirs, rel=1e-4)
    weights = [
        torch.load(tmp_path / run / "last.pt", weights_only=True)["model"] for run in ("one", "two")
    ]
    apart = [(weights[0][n] - weights[1][n]).abs().mean().item() for n in weights[0]]
    assert np.mean(apart) < 1e-6
