"""Encoders of your own by name: versions in the models folder, one of them promoted.

Knows folders and scores; nothing of how an encoder was trained.
"""

from __future__ import annotations

import filecmp
import json
import re
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from filelock import FileLock

from cineseek.errors import ModelError, NotFoundError
from cineseek.models.base import ModelCard
from cineseek.models.folder import (
    CARD,
    NEEDED,
    TEXTUAL,
    VISUAL,
    EncoderFolder,
    read_folder,
    read_json,
)
from cineseek.models.workshop import Workshop

REGISTRY = ".registry"
"""In the models folder: `NAME/versions.json`, and a folder for each version."""
VERSIONS = "versions.json"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True)
class Version:
    """An encoder that was registered."""

    name: str
    number: int
    folder: Path
    metrics: Mapping[str, float]
    """Measured scores, such as `text Acc@10`."""
    tested: str
    """What they were measured on; empty where nobody said."""
    source: str
    """Where it came from, in words."""
    made: str
    """When it was registered, `2026-01-31 14:05:00`."""
    promoted: bool = False


def check_name(name: str) -> None:
    """A name of one's own: never a path, never a name of the catalogue."""
    from cineseek.models.catalogue import CARDS  # which asks this file for names it has not

    if not is_name(name):
        raise ModelError(
            f"{name!r} cannot name a model: letters, digits, `.`, `_` and `-`, at most 100, "
            "beginning with a letter or digit"
        )
    if name in CARDS:
        raise ModelError(f"{name} is an encoder of the catalogue: choose another name")


def is_name(text: str) -> bool:
    """Whether this may name a model."""
    return _NAME.fullmatch(text) is not None and not text.endswith(".")


def names(models_dir: Path) -> list[str]:
    """All names with versions."""
    place = models_dir / REGISTRY
    return sorted(one.parent.name for one in place.glob(f"*/{VERSIONS}"))


def versions(name: str, models_dir: Path) -> list[Version]:
    """All versions of a name, the oldest first; none where the name is unknown."""
    if not is_name(name):
        return []
    place = models_dir / REGISTRY / name
    if not (place / VERSIONS).is_file():
        return []
    told = read_json(place / VERSIONS)
    try:
        return [
            Version(
                name=name,
                number=int(one["version"]),
                folder=place / str(int(one["version"])),
                metrics={str(k): float(v) for k, v in one["metrics"].items()},
                tested=str(one["tested"]),
                source=str(one["source"]),
                made=str(one["made"]),
                promoted=one["version"] == told["promoted"],
            )
            for one in told["versions"]
        ]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ModelError(f"{place / VERSIONS} is damaged ({error!r}): restore or remove it") from (
            error
        )


def promoted(name: str, models_dir: Path) -> Version | None:
    """The version that is used by this name."""
    return next((one for one in versions(name, models_dir) if one.promoted), None)


def register(
    encoder: Path,
    name: str,
    *,
    models_dir: Path,
    metrics: Mapping[str, float],
    tested: str = "",
    source: str = "",
) -> Version:
    """Copy an encoder folder into the registry as the next version of a name.

    The version that there is, where one has the same weights and scores: a second attempt changes
    nothing.
    """
    check_name(name)
    files = files_of(read_folder(encoder))
    with _locked(models_dir) as place:
        if (models_dir / name).exists():
            raise ModelError(f"{models_dir / name} is there already: choose another name")
        there = versions(name, models_dir)
        for one in there:
            same = dict(metrics) == one.metrics and tested == one.tested
            if same and _is_copy(encoder, one.folder, files):
                return one
        number = max((one.number for one in there), default=0) + 1
        target = place / name / str(number)
        part = target.with_name(f"{number}.part")
        for left in (part, target):  # by a process that was killed: no version tells of it
            shutil.rmtree(left, ignore_errors=True)
        for file in files:
            copy = part / file
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(encoder / file, copy)
        card = dict(read_json(part / CARD)) if (part / CARD).is_file() else {}
        text = json.dumps({**card, "name": name}, indent=1, ensure_ascii=False)
        (part / CARD).write_text(text + "\n", encoding="utf-8")
        read_folder(part)
        part.rename(target)
        made = time.strftime("%Y-%m-%d %H:%M:%S")
        version = Version(name, number, target, dict(metrics), tested, source, made)
        _write(place / name, [*there, version])
    return version


def _is_copy(encoder: Path, folder: Path, files: Sequence[Path]) -> bool:
    weights = [str(file) for file in files if file != Path(CARD)]
    same, _, _ = filecmp.cmpfiles(encoder, folder, weights, shallow=False)
    return len(same) == len(weights)


def promote(
    name: str, *, models_dir: Path, by: str = "", number: int | None = None
) -> tuple[Version, bool]:
    """Use the version with the highest score, or one by its number, under this name.

    Also whether those that were compared were measured on the same.
    """
    with _locked(models_dir) as place:
        there = versions(name, models_dir)
        if not there:
            raise NotFoundError(
                f"no model is registered as {name!r}: "
                f"cineseek models register RUN --name {name if is_name(name) else 'NAME'}"
            )
        if number is not None:
            compared = [one for one in there if one.number == number]
            if not compared:
                known = ", ".join(str(one.number) for one in there)
                raise NotFoundError(f"{name} has no version {number}: there are {known}")
        else:
            compared = [one for one in there if by in one.metrics]
            if not compared:
                known = ", ".join(sorted({key for one in there for key in one.metrics}))
                raise ModelError(
                    f"no version of {name} has {by!r}. They have: {known or 'no scores at all'}"
                )
        best = max(compared, key=lambda one: (one.metrics.get(by, 0.0), one.number))
        read_folder(best.folder)
        chosen = [replace(one, promoted=one.number == best.number) for one in there]
        _write(place / name, chosen)
    return replace(best, promoted=True), len({one.tested for one in compared}) == 1


def files_of(folder: EncoderFolder) -> list[Path]:
    """The files that make an encoder, relative to its folder; nothing that was made from them."""
    towers = [file for tower in (VISUAL, TEXTUAL) for file in folder.weights(tower)]
    listed = {folder.path / name for name in NEEDED} | set(towers)
    if (folder.path / CARD).is_file():
        listed.add(folder.path / CARD)
    return sorted(file.relative_to(folder.path) for file in listed)


def scores_of(card: ModelCard) -> tuple[dict[str, float], str]:
    """Scores by name, and on what: a card says both in one, `text Acc@10, 120 pictures tested`."""
    scores, tested = {}, set()
    for told, value in card.quality.items():
        name, _, on = told.partition(", ")
        scores[name] = value
        tested.add(on)
    return scores, "; ".join(sorted(tested - {""}))


@contextmanager
def _locked(models_dir: Path) -> Iterator[Path]:
    place = models_dir / REGISTRY
    try:
        place.mkdir(parents=True, exist_ok=True)
        with FileLock(place / ".lock"):
            yield place
    except OSError as error:
        raise ModelError(f"{place} cannot be written: {error.strerror or error}") from error


def _write(place: Path, there: Sequence[Version]) -> None:
    value: dict[str, Any] = {
        "promoted": next((one.number for one in there if one.promoted), None),
        "versions": [
            {
                "version": one.number,
                "metrics": dict(one.metrics),
                "tested": one.tested,
                "source": one.source,
                "made": one.made,
            }
            for one in there
        ],
    }
    Workshop(place).write_note(VERSIONS, value)
