"""Conditions in the words of a Qdrant server. Knows no collection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cineseek.index.vectors import Condition, Where

if TYPE_CHECKING:
    from qdrant_client import models


def as_remote_filter(where: Where) -> models.Filter | None:
    """All conditions as one filter; None for no condition."""
    from qdrant_client import models

    if not where:
        return None
    must = [_one(condition) for condition in where if not condition.negate]
    must_not = [_one(condition) for condition in where if condition.negate]
    return models.Filter(must=must or None, must_not=must_not or None)


def of_ids(ids: Sequence[str]) -> models.Filter:
    """The points of these ids that exist."""
    from qdrant_client import models

    return models.Filter(must=[models.HasIdCondition(has_id=list(ids))])


def _one(condition: Condition) -> models.Condition:
    from qdrant_client import models

    low, high, field = condition.at_least, condition.at_most, condition.field
    if low is not None or high is not None:
        return models.FieldCondition(key=field, range=models.Range(gte=low, lte=high))
    # Each type by itself: for the server, too, truth is not 1 and a word is not a number.
    texts = [one for one in condition.any_of if isinstance(one, str)]
    numbers = [one for one in condition.any_of if type(one) is int]
    ways: list[models.Condition] = []
    if texts:
        ways.append(models.FieldCondition(key=field, match=models.MatchAny(any=texts)))
    if numbers:
        ways.append(models.FieldCondition(key=field, match=models.MatchAny(any=numbers)))
    ways += [
        models.FieldCondition(key=field, match=models.MatchValue(value=one))
        for one in condition.any_of
        if isinstance(one, bool)
    ]
    return models.Filter(should=ways)
