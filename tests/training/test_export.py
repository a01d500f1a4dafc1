"""Exported folders of real architectures in small sizes, beside PyTorch."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from agreeing import CARD, export_and_compare

from cineseek.errors import TrainingError
from cineseek.training.contrast import fit
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.export import export
from cineseek.training.pairs import read_pairs

SMALL = ContrastSettings(
    pixels=32, vocabulary=300, dimension=32, context=12, steps=12, batch=12, warmup=2, every=12,
    rate=1e-3, test_share=0.25, apart="picture",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("image", "text"), [("clip:tiny", "clip:tiny"), ("vit:tiny", "roberta:tiny")]
)
def test_the_exported_folder_loads_and_agrees_with_pytorch(
    image: str, text: str, film_folder: Path, tmp_path: Path
) -> None:
    settings = replace(SMALL, image_tower=image, text_tower=text)
    fitted = fit(read_pairs(film_folder), settings, tmp_path / "run")
    encoder = export_and_compare(fitted, tmp_path / "small")
    assert encoder.card.name == "small"
    assert encoder.card.languages == ("en", "fa")
    assert (tmp_path / "small" / "visual" / "model.int8.onnx").exists()


def test_a_folder_with_something_in_it_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text(json.dumps({}))
    with pytest.raises(TrainingError, match="not empty"):
        export(None, None, tmp_path, tmp_path, context=12, card=CARD)  # type: ignore[arg-type]
