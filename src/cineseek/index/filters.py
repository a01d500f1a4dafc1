"""Conditions in the words of Qdrant. Knows no shard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import qdrant_edge as qdrant

from cineseek.index.payloads import NO, YES
from cineseek.index.vectors import Condition, Where

if TYPE_CHECKING:
    from qdrant_edge import ConditionType as _Field


def as_filter(where: Where) -> qdrant.Filter | None:
    """All conditions as one filter; None for no condition."""
    if not where:
        return None
    must: list[_Field] = [_field(one) for one in where if not one.negate]
    must_not: list[_Field] = [_field(one) for one in where if one.negate]
    return qdrant.Filter(must=must, must_not=must_not)


def _field(condition: Condition) -> _Field:
    low, high, field = condition.at_least, condition.at_most, condition.field
    if low is not None or high is not None:
        return qdrant.FieldCondition(field, range=qdrant.RangeFloat(gte=low, lte=high))
    texts = [one for one in condition.any_of if isinstance(one, str)]
    texts += [YES if one else NO for one in condition.any_of if isinstance(one, bool)]
    numbers = [one for one in condition.any_of if type(one) is int]
    ways: list[_Field] = []
    if texts:
        ways.append(qdrant.FieldCondition(field, match=qdrant.MatchAny(texts)))
    if numbers:
        ways.append(qdrant.FieldCondition(field, match=qdrant.MatchAny(numbers)))
    return qdrant.Filter(should=ways)
