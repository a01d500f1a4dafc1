"""What `config.json` of a rating model says, and its check. Loads no network."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cineseek.errors import ModelError
from cineseek.models.film_columns import FilmColumns, GenreYear
from cineseek.models.folder import CONFIG
from cineseek.models.head_folder import read_head_config
from cineseek.models.rating_frames import FramesConfig, read_frames_config

FORMAT = 1
FACTS = "facts"
"""The part that is a film's facts; other parts are those of a footage's profile."""
MOST_ERRORS = 2001

_PARTS = ("facts", "look", "sound", "rhythm", "palette", "frames")
_MOST_NAMES = 500
_LONGEST_NAME = 100  # characters
_LONGEST_TEXT = 2000  # characters
_WIDEST = 16384  # numbers of a part
_LOWEST, _HIGHEST = 1.0, 10.0


@dataclass(frozen=True, slots=True)
class LaterYears:
    """How sure a model is of films that are later than all it learnt from."""

    after: int
    """The last year that was learnt from."""
    levels: tuple[tuple[float, float, float], ...]
    """Coverage asked, the level to take for it, what it came to year by year before; in order."""

    def to_json(self) -> dict[str, Any]:
        """As it stands in the file."""
        levels = [[round(one, 4) for one in level] for level in self.levels]
        return {"after": self.after, "levels": levels}


@dataclass(frozen=True, slots=True)
class RatingConfig:
    """How a rating model is asked, and what was measured of it."""

    name: str
    parts: tuple[tuple[str, int], ...]
    """Names and widths of what the network takes, side by side: `("facts", 40), ("look", 256)`."""
    columns: FilmColumns | None
    """Of the part `facts`; None where it is not taken."""
    baseline: GenreYear
    encoder: str
    """The encoder of the part `look`; empty where it is not taken."""
    fingerprint: str
    errors: tuple[float, ...]
    """Errors over their expected sizes, of films kept apart, in order: from them come intervals."""
    least_spread: float
    """Points: no error is expected to be smaller."""
    measured: tuple[tuple[float, float], ...]
    """Coverage asked, and what it came to on films kept apart; in order."""
    reason: str
    """One sentence: what pixels add, or that they add nothing."""
    films: int
    """How many were learnt from."""
    frames: FramesConfig | None = None
    """How the network of frames is asked; None where the part `frames` is not taken."""
    later: LaterYears | None = None
    """None where there were too few years or films to walk through."""

    @property
    def width(self) -> int:
        """Numbers that the network takes of a film."""
        return sum(width for _, width in self.parts)

    def interval(
        self, value: float, spread: float, coverage: float, year: int | None = None
    ) -> tuple[float, float]:
        """From where to where the score lies with that probability, within 1 and 10.

        Conformal, scaled by the expected error (Lei et al. 2018), and for a `year` after all that
        were learnt at an adapted level (Gibbs and Candès 2021): see `evaluation/conformal.py`.
        """
        if self.later is not None and year is not None and year > self.later.after:
            taken = [(asked, level) for asked, level, _ in self.later.levels]
            coverage = _between(coverage, taken)
        count = len(self.errors)
        place = math.ceil(round((1 + coverage) / 2 * (count + 1), 9))
        spread = max(spread, self.least_spread)
        if place > count:  # so few films that nobody can say
            return _LOWEST, _HIGHEST
        low = value + spread * self.errors[count - place]
        high = value + spread * self.errors[place - 1]
        # An estimate that is always too high may lie outside of its own interval: not shown so.
        return clipped(min(low, value)), clipped(max(high, value))

    def coverage(self, asked: float, year: int | None = None) -> float:
        """What was measured where so much was asked, of films of years learnt or of a later one."""
        if self.later is not None and year is not None and year > self.later.after:
            return _between(asked, [(one, held) for one, _, held in self.later.levels])
        return _between(asked, self.measured)

    def to_json(self) -> dict[str, Any]:
        """As it stands in the file."""
        told: dict[str, Any] = {
            "format": FORMAT,
            "name": self.name,
            "parts": [list(part) for part in self.parts],
            "films": self.films,
            "reason": self.reason,
            "baselines": {"mean": round(self.baseline.mean, 4), **self.baseline.to_json()},
            "least_spread": round(self.least_spread, 4),
            "measured": [[round(one, 4) for one in pair] for pair in self.measured],
            "errors": [round(one, 4) for one in self.errors],
        }
        if self.columns is not None:
            told["columns"] = self.columns.to_json()
        if self.frames is not None:
            told["frames"] = self.frames.to_json()
        if self.later is not None:
            told["later"] = self.later.to_json()
        if self.encoder:
            told["encoder"] = {"name": self.encoder, "fingerprint": self.fingerprint}
        return told


def clipped(score: float) -> float:
    """Within 1 and 10."""
    return min(max(score, _LOWEST), _HIGHEST)


def _between(asked: float, pairs: Sequence[tuple[float, float]]) -> float:
    """A straight line between what was measured; nought of nought, and all of all."""
    told = [(0.0, 0.0), *pairs, (1.0, 1.0)]
    return float(np.interp(asked, [one for one, _ in told], [other for _, other in told]))


def thinned(errors: Sequence[float]) -> tuple[float, ...]:
    """Errors in order; of very many, quantiles that stand for them."""
    ordered = np.sort(np.asarray(errors, np.float64))
    if len(ordered) > MOST_ERRORS:
        ordered = np.quantile(ordered, np.linspace(0, 1, MOST_ERRORS))
    return tuple(float(one) for one in ordered)


def read_rating_config(folder: Path) -> RatingConfig:
    """The checked `config.json` of a rating model; ModelError where it is damaged or forged."""
    path = folder / CONFIG
    told = read_head_config(folder, FORMAT, "rating model")
    check = _Checked(path)
    parts = _parts(told.get("parts"), path)
    columns = _columns(told.get("columns"), check) if FACTS in dict(parts) else None
    if columns is not None and columns.width != dict(parts)[FACTS]:
        raise ModelError(f"{path}: `columns` are {columns.width}, not {dict(parts)[FACTS]}")
    encoder: Mapping[str, Any] = {"name": "", "fingerprint": ""}
    if "look" in dict(parts):
        encoder = check.table("encoder", told.get("encoder"))
    frames = None
    if "frames" in dict(parts):
        if dict(parts)["frames"] != 1:
            raise ModelError(f"{path}: the part `frames` is one number")
        frames = read_frames_config(check.table("frames", told.get("frames")), path)
    errors = check.numbers("errors", told.get("errors"), MOST_ERRORS)
    pairs = check.rows("measured", told.get("measured"), 2)
    if list(errors) != sorted(errors):
        raise ModelError(f"{path}: `errors` must be in order")
    return RatingConfig(
        name=check.text("name", told.get("name"), _LONGEST_NAME),
        parts=parts,
        columns=columns,
        baseline=_baseline(check.table("baselines", told.get("baselines")), check),
        encoder=check.text("encoder", encoder.get("name"), _LONGEST_TEXT),
        fingerprint=check.text("encoder", encoder.get("fingerprint"), _LONGEST_TEXT),
        errors=errors,
        least_spread=check.number("least_spread", told.get("least_spread"), 1e-3, 10),
        measured=tuple((pair[0], pair[1]) for pair in pairs),
        reason=check.text("reason", told.get("reason"), _LONGEST_TEXT),
        films=int(check.number("films", told.get("films"), 0, 1e9)),
        frames=frames,
        later=_later(told["later"], check) if "later" in told else None,
    )


class _Checked:
    """Values of one file, each refused by name where it is of another form."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def number(self, name: str, value: object, low: float = -1e6, high: float = 1e6) -> float:
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not low <= value <= high  # refuses NaN as well
        ):
            raise ModelError(f"{self._path}: `{name}` must be a number, {low:g} to {high:g}")
        return float(value)

    def numbers(
        self,
        name: str,
        value: object,
        most: int,
        *,
        least: int = 0,
        low: float = -1e6,
        high: float = 1e6,
    ) -> tuple[float, ...]:
        if not isinstance(value, list) or not least <= len(value) <= most:
            raise ModelError(f"{self._path}: `{name}` must be {least} to {most} numbers")
        return tuple(self.number(name, one, low, high) for one in value)

    def rows(self, name: str, value: object, width: int) -> tuple[tuple[float, ...], ...]:
        """Shares, `width` a row, that rise from row to row."""
        if not isinstance(value, list) or len(value) > 100:
            raise ModelError(f"{self._path}: `{name}` must be rows of {width} shares")
        found = tuple(self.numbers(name, one, width, least=width, low=0, high=1) for one in value)
        if any(list(column) != sorted(column) for column in zip(*found, strict=True)):
            raise ModelError(f"{self._path}: `{name}` must be in order")
        return found

    def text(self, name: str, value: object, longest: int) -> str:
        if not isinstance(value, str) or len(value) > longest or not value.isprintable():
            raise ModelError(f"{self._path}: `{name}` must be a line of text")
        return value

    def table(self, name: str, value: object) -> Mapping[str, Any]:
        if not isinstance(value, dict) or len(value) > _MOST_NAMES:
            raise ModelError(f"{self._path}: `{name}` must be an object")
        return value

    def names(self, name: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or len(value) > _MOST_NAMES:
            raise ModelError(f"{self._path}: `{name}` must be at most {_MOST_NAMES} names")
        found = tuple(self.text(name, one, _LONGEST_NAME) for one in value)
        if len(set(found)) != len(found):
            raise ModelError(f"{self._path}: `{name}` must be different names")
        return found


def _parts(value: object, path: Path) -> tuple[tuple[str, int], ...]:
    if not isinstance(value, list) or not 1 <= len(value) <= len(_PARTS):
        raise ModelError(f"{path}: `parts` must be pairs of a part and its width")
    found: dict[str, int] = {}
    for one in value:
        if (
            not isinstance(one, list)
            or len(one) != 2
            or one[0] not in _PARTS
            or one[0] in found
            or type(one[1]) is not int
            or not 1 <= one[1] <= _WIDEST
        ):
            raise ModelError(f"{path}: `parts` must be pairs of a part and its width, not {one!r}")
        found[one[0]] = one[1]
    return tuple(found.items())


def _columns(value: object, check: _Checked) -> FilmColumns:
    told = check.table("columns", value)
    return FilmColumns(
        *(check.names(name, told.get(name)) for name in ("genres", "languages", "countries"))
    )


def _later(value: object, check: _Checked) -> LaterYears:
    told = check.table("later", value)
    levels = check.rows("later", told.get("levels"), 3)
    after = check.number("later", told.get("after"), 1800, 2300)
    return LaterYears(int(after), tuple((one[0], one[1], one[2]) for one in levels))


def _baseline(told: Mapping[str, Any], check: _Checked) -> GenreYear:
    genres = check.table("genres", told.get("genres"))
    pairs = {
        check.text("genres", name, _LONGEST_NAME): check.numbers("genres", pair, 2, least=2)
        for name, pair in genres.items()
    }
    return GenreYear(
        check.number("mean", told.get("mean"), _LOWEST, _HIGHEST),
        check.number("year", told.get("year")),
        check.number("slope", told.get("slope")),
        {name: (pair[0], pair[1]) for name, pair in pairs.items()},
    )
