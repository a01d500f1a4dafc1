"""Which models were trained on what came from a source, by their cards. Loads no model."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cineseek.errors import ModelError
from cineseek.models.folder import CARD, read_json

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

    A model whose card counts its sources and not this one is not named.
    """
    found = []
    seen: set[Path] = set()
    for folder in folders:
        for card in _cards(folder):
            if card.resolve() in seen:
                continue
            seen.add(card.resolve())
            try:
                told = read_json(card)
            except ModelError:
                continue
            counts = _counts(told)
            if counts is None:
                if str(told.get("source", "")).startswith("trained here"):
                    found.append(TrainedOn(card.parent, _name(told, card), None))
            elif counts.get(source):
                found.append(TrainedOn(card.parent, _name(told, card), counts[source]))
    return found


def _cards(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        if len(Path(here).relative_to(folder).parts) >= _DEEPEST:
            folders.clear()
        folders.sort()
        if CARD in files:
            yield Path(here) / CARD


def _counts(told: Mapping[str, object]) -> dict[str, int] | None:
    data = told.get("data")
    counts = data.get("sources") if isinstance(data, Mapping) else None
    if not isinstance(counts, Mapping):
        return None
    return {str(name): one for name, one in counts.items() if isinstance(one, int)}


def _name(told: Mapping[str, object], card: Path) -> str:
    return str(told.get("name") or card.parent.name)
