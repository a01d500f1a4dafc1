"""How well a model that is learning finds pairs it has not seen: Acc@k both ways."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from cineseek.evaluation.metrics import judge
from cineseek.training.pair_model import PairModel
from cineseek.training.pairs import Pair
from cineseek.training.reading import Reader

RANKS = (1, 5, 10)
_ROWS = 64


def score(
    model: PairModel, reader: Reader, pairs: Sequence[Pair], device: torch.device
) -> dict[str, float]:
    """Acc@k both ways over all these pairs; empty where there are none."""
    if not pairs:
        return {}
    model.eval()
    numbers = {label: n for n, label in enumerate(sorted({pair.label for pair in pairs}))}
    told = sorted({(numbers[pair.label], caption) for pair in pairs for caption in pair.captions})
    looks, reads = [], []
    with torch.inference_mode():
        for at in range(0, len(pairs), _ROWS):
            pixels = reader.pixels([pair.picture for pair in pairs[at : at + _ROWS]])
            looks.append(model.look(pixels.to(device)))
        for at in range(0, len(told), _ROWS):
            ids, mask = reader.texts([caption for _, caption in told[at : at + _ROWS]])
            reads.append(model.read(ids.to(device), mask.to(device)))
    pictures, texts = (torch.cat(rows).cpu().numpy() for rows in (looks, reads))
    of_pictures = np.array([numbers[pair.label] for pair in pairs])
    of_texts = np.array([label for label, _ in told])
    by_text = judge(texts, pictures, of_texts, of_pictures)
    by_picture = judge(pictures, texts, of_pictures, of_texts)
    return {
        f"{asked} Acc@{k}": float(outcome.accuracy(k).mean())
        for asked, outcome in (("text", by_text), ("picture", by_picture))
        for k in RANKS
    }
