"""Exported folders of real architectures in small sizes, beside PyTorch."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from cineseek.errors import TrainingError
from cineseek.models.dual_encoder import load_dual_encoder
from cineseek.models.preprocess import prepare
from cineseek.models.samples import draw_samples
from cineseek.training.contrast import fit
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.export import export
from cineseek.training.pairs import read_pairs
from cineseek.training.words import open_words

SMALL = ContrastSettings(
    pixels=32, vocabulary=300, dimension=32, context=12, steps=12, batch=12, warmup=2, every=12,
    rate=1e-3, test_share=0.25, apart="picture",
)  # fmt: skip
CARD = {"name": "small", "licence": "Apache-2.0", "languages": ["en", "fa"], "source": "here"}
TEXTS = ["the film with a red box", "جعبه‌ی قرمز", "", "a " * 40]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("image", "text"), [("clip:tiny", "clip:tiny"), ("vit:tiny", "roberta:tiny")]
)
def test_the_exported_folder_loads_and_agrees_with_pytorch(
    image: str, text: str, film_folder: Path, tmp_path: Path
) -> None:
    settings = replace(SMALL, image_tower=image, text_tower=text)
    fitted = fit(read_pairs(film_folder), settings, tmp_path / "run")
    words, folder = tmp_path / "run" / "words", tmp_path / "small"
    found = export(fitted.model, fitted.how, words, folder, context=12, card=CARD)
    assert [one.precision for one in found[:2]] == ["float32"] * 2
    assert all(one.cosine >= 0.999 for one in found if one.precision == "float32")
    assert all(one.cosine >= 0.98 for one in found)
    assert any(one.precision == "int8" for one in found)

    encoder = load_dual_encoder(folder, precision="float32")
    assert encoder.card.name == "small"
    assert encoder.card.languages == ("en", "fa")
    pictures = [np.ascontiguousarray(p[:, 20:-31]) for p in draw_samples()[:3]]
    ids, mask = map(torch.from_numpy, open_words(words, context=12).tokens(TEXTS))
    with torch.inference_mode():
        looks = fitted.model.look(torch.from_numpy(prepare(pictures, fitted.how))).numpy()
        reads = fitted.model.read(ids, mask).numpy()
    np.testing.assert_allclose(encoder.encode_images(pictures), looks, atol=1e-4)
    np.testing.assert_allclose(encoder.encode_texts(TEXTS), reads, atol=1e-4)


def test_a_folder_with_something_in_it_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text(json.dumps({}))
    with pytest.raises(TrainingError, match="not empty"):
        export(None, None, tmp_path, tmp_path, context=12, card=CARD)  # type: ignore[arg-type]
