"""Whether an exported folder says what the model says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from cineseek.models.dual_encoder import DualEncoder, load_dual_encoder
from cineseek.models.preprocess import prepare
from cineseek.models.samples import draw_samples
from cineseek.training.contrast import WORDS, Fitted
from cineseek.training.export import export
from cineseek.training.words import open_words

CARD = {"name": "small", "licence": "Apache-2.0", "languages": ["en", "fa"], "source": "here"}
TEXTS = ["the film with a red box", "جعبه‌ی قرمز", "", "a " * 40]


def export_and_compare(fitted: Fitted, folder: Path) -> DualEncoder:
    """Export, load as every encoder is loaded, and compare on pictures and texts."""
    words, context = fitted.folder / WORDS, fitted.settings.context
    found = export(fitted.model, fitted.how, words, folder, context=context, card=CARD)
    assert [one.precision for one in found[:2]] == ["float32"] * 2
    assert all(one.cosine >= 0.999 for one in found if one.precision == "float32")
    assert all(one.cosine >= 0.98 for one in found)
    encoder = load_dual_encoder(folder, precision="float32")
    pictures = [np.ascontiguousarray(p[:, 20:-31]) for p in draw_samples()[:3]]
    ids, mask = map(torch.from_numpy, open_words(words, context=context).tokens(TEXTS))
    with torch.inference_mode():
        looks = fitted.model.look(torch.from_numpy(prepare(pictures, fitted.how))).numpy()
        reads = fitted.model.read(ids, mask).numpy()
    np.testing.assert_allclose(encoder.encode_images(pictures), looks, atol=1e-4)
    np.testing.assert_allclose(encoder.encode_texts(TEXTS), reads, atol=1e-4)
    return encoder
