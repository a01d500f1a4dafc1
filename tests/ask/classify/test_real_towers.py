"""Labels through towers of the real architectures: nothing is known of what they see, only that
all holds together."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from cineseek.ask.classify import classify
from cineseek.models import load_encoder

sys.path.insert(0, str(Path(__file__).parents[2] / "models"))


@pytest.mark.slow
def test_an_exported_encoder_gives_probabilities_in_any_language(
    tmp_path: Path, shelf, picture
) -> None:
    from exporting import export_siglip2

    encoder = load_encoder(str(export_siglip2(tmp_path / "siglip2").folder), precision="float32")
    labels = ["a castle", "قلعه", "замок", "城"]
    found = classify(
        shelf.catalogue, shelf.vectors, encoder, labels, image=picture("red", 1), none=True
    )
    (one,) = found
    total = sum(label.probability for label in one.labels) + one.none
    assert total == pytest.approx(1)
    assert np.isfinite([label.probability for label in one.labels]).all()
    (again,) = classify(shelf.catalogue, shelf.vectors, encoder, labels, image=picture("red", 1))
    assert again == one
