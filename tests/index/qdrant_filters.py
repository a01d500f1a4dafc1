"""Qdrant's filters, as its own condition checker reads them. Knows nothing of our conditions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qdrant_client import models


def lets_through(asked: models.Filter | None, point: str, payload: Mapping[str, Any]) -> bool:
    """Whether a filter lets a point through."""
    if asked is None:
        return True
    must, must_not = _list(asked.must), _list(asked.must_not)
    should = None if asked.should is None else _list(asked.should)
    if asked.min_should is not None:
        raise NotImplementedError("min_should")
    return (
        all(_holds(one, point, payload) for one in must)
        and not any(_holds(one, point, payload) for one in must_not)
        and (not should or any(_holds(one, point, payload) for one in should))
    )


def _list(conditions: Any) -> list[Any]:
    if conditions is None:
        return []
    return conditions if isinstance(conditions, list) else [conditions]


def _holds(condition: Any, point: str, payload: Mapping[str, Any]) -> bool:
    if isinstance(condition, models.Filter):
        return lets_through(condition, point, payload)
    if isinstance(condition, models.HasIdCondition):
        return point in {str(one) for one in condition.has_id}
    if not isinstance(condition, models.FieldCondition):
        raise NotImplementedError(type(condition).__name__)
    value = payload.get(condition.key)
    items = value if isinstance(value, list) else [value]
    if condition.match is not None:
        return any(_matches(condition.match, item) for item in items)
    if condition.range is not None:
        return any(_within(condition.range, item) for item in items)
    raise NotImplementedError(str(condition))


def _matches(match: Any, item: Any) -> bool:
    if isinstance(match, models.MatchValue):
        return type(item) is type(match.value) and item == match.value
    if isinstance(match, models.MatchAny):
        return any(type(item) is type(one) and item == one for one in match.any)
    raise NotImplementedError(type(match).__name__)


def _within(asked: Any, item: Any) -> bool:
    if isinstance(item, bool) or not isinstance(item, int | float):
        return False
    return (
        (asked.gte is None or item >= asked.gte)
        and (asked.gt is None or item > asked.gt)
        and (asked.lte is None or item <= asked.lte)
        and (asked.lt is None or item < asked.lt)
    )
