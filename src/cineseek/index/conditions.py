"""What the conditions of a search mean, and what a vector may be. Knows no store."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from cineseek.index.vectors import Condition, Payload, Point, Scalar, Where

if TYPE_CHECKING:
    from cineseek.index.vectors import Vector


def meets(payload: Payload, where: Where) -> bool:
    """Whether a payload meets all conditions."""
    return all(_holds(payload.get(one.field), one) is not one.negate for one in where)


def _holds(value: Scalar | Sequence[Scalar] | None, condition: Condition) -> bool:
    if value is None:
        return False
    items: Sequence[Scalar] = (
        (value,) if isinstance(value, str | int | float | bool) else tuple(value)
    )
    return any(_item_holds(item, condition) for item in items)


def _item_holds(item: Scalar, condition: Condition) -> bool:
    low, high = condition.at_least, condition.at_most
    if low is None and high is None:
        # True is not 1 here, as it is not in the stores that know types.
        return any(
            isinstance(item, bool) is isinstance(one, bool) and item == one
            for one in condition.any_of
        )
    if isinstance(item, str | bool):
        return False
    return (low is None or item >= low) and (high is None or item <= high)


def is_void(where: Where) -> bool:
    """Whether a condition allows nothing at all, as one with an empty list does."""
    return any(_allows_nothing(one) and not one.negate for one in where)


def without_void(where: Where) -> Where:
    """The conditions but those that exclude nothing."""
    return [one for one in where if not (_allows_nothing(one) and one.negate)]


def _allows_nothing(condition: Condition) -> bool:
    return not condition.any_of and condition.at_least is None and condition.at_most is None


def point_id(text: str) -> str:
    """A point's id in its one spelling, or ValueError: stores take UUIDs only."""
    try:
        return str(uuid.UUID(text))
    except (ValueError, AttributeError, TypeError) as error:
        raise ValueError(f"{text!r} is not a UUID; `frame_id` makes them") from error


def checked(name: str, vector: Vector, dimensions: Mapping[str, int]) -> Vector:
    """The vector as float32 of unit length, or ValueError."""
    if name not in dimensions:
        known = ", ".join(sorted(dimensions)) or "none"
        raise ValueError(f"no vector is called {name!r} here; there are: {known}")
    array = np.asarray(vector, dtype=np.float32)
    if array.shape != (dimensions[name],):
        raise ValueError(f"{name} takes {dimensions[name]} numbers, not the shape {array.shape}")
    length = float(np.linalg.norm(array))
    if not np.isfinite(length) or length == 0.0:
        raise ValueError(f"{name} wants a direction: a vector of length {length} has none")
    # Unit vectors are kept bit for bit.
    return array if abs(length - 1.0) < 1e-5 else array / np.float32(length)


def checked_point(point: Point, dimensions: Mapping[str, int]) -> dict[str, Vector]:
    """All vectors of a point, checked."""
    return {name: checked(name, vector, dimensions) for name, vector in point.vectors.items()}
