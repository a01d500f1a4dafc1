"""The vector store protocol, and the values that go through it. Knows no store in particular."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

Scalar = str | int | float | bool
Payload = Mapping[str, "Scalar | Sequence[Scalar] | None"]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition on a payload field. Exactly one of `any_of` and the bounds is set.

    A field that holds a list meets `any_of` if any of its items does.
    """

    field: str
    any_of: tuple[str | int | bool, ...] = ()
    at_least: float | None = None
    at_most: float | None = None
    negate: bool = False


Where = Sequence[Condition]
"""All must hold; empty means everything."""
GraphState = Literal["unneeded", "missing", "built"]
"""Of a search graph. `missing`: so many points that searches without one are slow."""


@dataclass(frozen=True, slots=True)
class Point:
    """What is stored of one frame."""

    id: str
    """A UUID, see `frame_id`."""
    vectors: Mapping[str, Vector]
    """By name (`look`, `print`, `caption`), each d float32, unit length. May lack any."""
    payload: Payload = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """A stored point near a query vector."""

    id: str
    score: float
    """Cosine similarity."""
    payload: Payload


_FRAMES = uuid.UUID("5b0f0f56-7d0c-5a5e-9c39-0c1e5eecf11e")


def frame_id(footage_id: str, second: float) -> str:
    """The id of a frame's point: the same footage and millisecond is the same point."""
    return str(uuid.uuid5(_FRAMES, f"{footage_id}:{round(second * 1000)}"))


class VectorStore(Protocol):
    """Remembers points and finds the nearest. All methods may be called from several threads."""

    def upsert(self, points: Sequence[Point]) -> None:
        """Insert or replace by id; durable when this returns."""

    def search(
        self,
        name: str,
        vector: Vector,
        *,
        limit: int,
        where: Where = (),
        fields: Sequence[str] | None = None,
        exact: bool = False,
    ) -> list[Match]:
        """The `limit` nearest points that have a vector of that name, best first.

        With `fields` a match's payload has at least those: reading all is most of a search's work.
        """

    def get(self, ids: Sequence[str], *, vectors: Sequence[str] = ()) -> list[Point]:
        """The points of these ids that exist, in any order, with the named vectors."""

    def ids(self, where: Where = ()) -> Iterator[str]:
        """Ids of all points that meet the conditions."""

    def count(self, where: Where = ()) -> int:
        """How many points meet the conditions, exactly."""

    def delete(self, ids: Sequence[str]) -> None:
        """Forget these points; unknown ids are no error."""

    def set_payload(self, ids: Sequence[str], payload: Payload) -> None:
        """Overwrite these payload fields of these points; None takes a field away."""

    @property
    def dimensions(self) -> Mapping[str, int]:
        """Name and size of each kind of vector."""

    @property
    def half(self) -> Sequence[str]:
        """The kinds that are kept in 16 bits a number."""

    @property
    def graph(self) -> GraphState:
        """Whether searches go through a graph, and whether they should."""

    def settle(self, timeout: float | None = None) -> bool:
        """Wait until searches are as fast as they get; False where `timeout` seconds did not do."""

    def check(self) -> list[str]:
        """What is wrong with it, in words; nothing where all is well."""

    def close(self) -> None:
        """Flush and release the files."""
