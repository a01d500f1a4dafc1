"""The card of a classifier: data, settings, seed, scores beside baselines. Learns nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.training.films_report import Judged, baselines
from cineseek.training.films_settings import FilmsSettings
from cineseek.training.films_split import Split
from cineseek.training.origins import count_sources

if TYPE_CHECKING:
    from cineseek.training.films import FittedFilms
    from cineseek.training.films_backbones import Backbone


def make_card(
    fitted: FittedFilms,
    leaky: Judged | None,
    split: Split,
    settings: FilmsSettings,
    backbone: Backbone,
    counts: Mapping[str, int],
) -> dict[str, Any]:
    """Data, settings, seed, scores and baseline."""
    columns = {film: n for n, film in enumerate(fitted.films)}
    learnt, tested = (
        np.array([columns[one.film] for one in part], dtype=np.int64)
        for part in (split.train, split.test)
    )
    card: dict[str, Any] = {
        "name": "films",
        "licence": "unknown",
        "source": "trained here with cineseek train films",
        "description": f"{len(fitted.films)} films by {settings.backbone} ({backbone.said}), "
        f"{settings.steps} steps, seed {settings.seed}",
        "data": {
            **counts,
            "learnt from": len(split.train),
            "validated on": len(split.check),
            "tested on": len(split.test),
            "too like those kept apart": split.left_out,
            "sources": count_sources(one.picture for one in (*split.train, *split.check)),
            "hash": hash_of(split),
        },
        "settings": asdict(settings),
        "temperature": round(fitted.temperature, 4),
        "validation": {name: round(value, 4) for name, value in fitted.validation.items()},
    }
    if fitted.judged is not None:
        card["scene-disjoint"] = fitted.judged.to_json()
        guesses = baselines(tested, learnt, len(columns))
        card["baselines"] = {name: round(value, 4) for name, value in guesses.items()}
    if leaky is not None:
        card["random frames (leaky)"] = leaky.to_json()
    return card


def hash_of(split: Split) -> str:
    """Which frames are in which part."""
    digest = hashlib.sha256()
    for part in (split.train, split.check, split.test):
        for one in part:
            told = "\0".join((one.picture.name, one.film, one.scene))
            digest.update(told.encode("utf-8", "surrogateescape"))
        digest.update(b"\n")
    return digest.hexdigest()[:16]
