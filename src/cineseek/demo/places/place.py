"""What is known of a place before it is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cineseek.demo.words import Noun

if TYPE_CHECKING:
    from cineseek.demo.stage import Stage


@dataclass(frozen=True)
class Place:
    """A kind of scene: how it is painted, what it is called, what is counted in it."""

    name: str
    paint: Callable[[Stage], None]
    english: str
    persian: str
    where: str
    """`on the sea`: what follows the things, in English."""
    where_persian: str
    """The same in Persian."""
    noun: Noun
    lights: tuple[str, ...]
    """The hours it is shown at."""
    hues: tuple[str, ...]
    """The colours its things may have: those that stand out."""
    sound: str
