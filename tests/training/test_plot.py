"""Curves as pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from cineseek.training.plot import draw_run


def test_a_run_is_drawn_as_loss_and_accuracy(tmp_path: Path) -> None:
    lines = [{"step": n, "loss": 3.0 / n} for n in range(1, 50)]
    lines[-1] |= {"text Acc@1": 0.5, "text Acc@10": 0.9}
    files = draw_run(lines, tmp_path)
    assert [file.name for file in files] == ["loss.png", "accuracy.png"]
    with Image.open(files[0]) as picture:
        pixels = np.asarray(picture)
    assert (pixels == (31, 119, 180)).all(axis=2).sum() > 200


def test_a_run_without_tests_has_no_curve_of_accuracy(tmp_path: Path) -> None:
    assert [f.name for f in draw_run([{"step": 1, "loss": 0.0}], tmp_path)] == ["loss.png"]
    assert not (tmp_path / "accuracy.png").exists()
