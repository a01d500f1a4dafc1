"""Which models were trained on what came from a source, by their cards. Loads no model."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cineseek.errors import ModelError
from cineseek.models.folder import CARD, read_json

RUN = ".run"
"""What the folder of a run ends in, beside the model that it makes."""
_DEEPEST = 5
"""Folders below the one that is named."""


@dataclass(frozen=True, slots=True)
class TrainedOn:
    """A model that learnt, or may have learnt, from a source."""

    folder: Path
    name: str
    examples: int | None
    """Pictures or footages of the source that it learnt from; None: its card does not say."""


def find_trained(source: str, folders: Iterable[Path]) -> list[TrainedOn]:
    """The models in and below these folders that were, or may have been, trained on a source.

    A model whose card counts its sources and not this one is not named. The run beside a model
    (`NAME.run`) has weights and pictures of it, and is named where the model is; so is a run that
    has no model yet.
    """
    found = []
    seen: set[Path] = set()
    for place in _places(folders):
        if place.resolve() in seen:
            continue
        seen.add(place.resolve())
        model = place.with_suffix("") if place.suffix == RUN else place
        told = _read(model)
        counts = _counts(told)
        ours = str(told.get("source", "")).startswith("trained here")
        if counts is None and (ours or (place.suffix == RUN and not told)):
            found.append(TrainedOn(place, _name(told, model), None))
        elif counts is not None and counts.get(source):
            found.append(TrainedOn(place, _name(told, model), counts[source]))
    return found


def _places(folders: Iterable[Path]) -> Iterator[Path]:
    """Folders with a card, and runs."""
    for folder in folders:
        for here, below, files in os.walk(folder):
            place = Path(here)
            if place.suffix == RUN:
                below.clear()
                yield place
                continue
            if len(place.relative_to(folder).parts) >= _DEEPEST:
                below.clear()
            below.sort()
            if CARD in files:
                yield place


def _read(model: Path) -> Mapping[str, object]:
    """The card of a model; empty where it has none, or none that can be read."""
    try:
        return read_json(model / CARD) if (model / CARD).is_file() else {}
    except ModelError:
        return {}


def _counts(told: Mapping[str, object]) -> dict[str, int] | None:
    data = told.get("data")
    counts = data.get("sources") if isinstance(data, Mapping) else None
    if not isinstance(counts, Mapping):
        return None
    return {str(name): one for name, one in counts.items() if isinstance(one, int)}


def _name(told: Mapping[str, object], model: Path) -> str:
    return str(told.get("name") or model.name)
