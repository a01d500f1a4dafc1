"""What tells in words what is in pictures, and what hears what is said: the forms of both.

Knows no library: pictures or sound go in, words come out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from cineseek.film import TextKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.models.base import Pixels

    Floats = NDArray[np.float32]

LONGEST = 1000
"""Characters of a text; a model that goes round in circles writes more."""
RATE = 16_000
"""Samples a second that a listener takes."""
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ufeff]+")
# BLIP's large model has a word of its own making at the beginning of many sentences.
_ARAFFE = re.compile(r"^(there (is|are) )?(an? )?araff?(e|ed|es)? ((image|view) of )?", re.I)


@dataclass(frozen=True, slots=True)
class Refused:
    """A picture that could not be told."""

    why: str


@dataclass(frozen=True, slots=True)
class Spent:
    """What was asked of a server, and what it cost."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: float = 0.0
    """In the currency of the prices that were given, or that the server tells; 0 where unknown."""


class Describer(Protocol):
    """Tells pictures in words. May be used from several threads."""

    @property
    def kind(self) -> TextKind:
        """`caption` or `ocr`."""

    @property
    def language(self) -> str:
        """ISO 639-1 code of the words; empty where it is that of the picture."""

    @property
    def maker(self) -> str:
        """The model or the server, with its revision: what is told by another may be told anew."""

    @property
    def workers(self) -> int:
        """How many batches at once it is good for."""

    @property
    def every_frame(self) -> bool:
        """True: it wants all frames of a shot; False: one."""

    @property
    def spent(self) -> Spent:
        """So far."""

    def describe(self, pictures: Sequence[Pixels]) -> list[str | Refused]:
        """One text for each picture (h x w x 3 uint8, RGB); empty where there is nothing to tell.

        ModelError where it cannot go on at all.
        """

    def interrupt(self) -> None:
        """Whoever waits in `describe` for better times gives up now, with a ModelError."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Words that were said."""

    start: float
    """Seconds after the first sample."""
    end: float
    text: str
    language: str
    """ISO 639-1 code."""


class Listener(Protocol):
    """Writes down what is said."""

    @property
    def language(self) -> str:
        """The language that is spoken; empty: it finds out."""

    @property
    def maker(self) -> str:
        """The model with its revision."""

    def listen(self, samples: Floats) -> list[Heard]:
        """What is said in n samples (float32, full scale -1 to 1, mono, 16 kHz), in order."""


def tidy(text: str) -> str:
    """A text as one line of at most `LONGEST` characters, without control characters."""
    clean = " ".join(_CONTROLS.sub(" ", text.encode("utf-8", "ignore").decode()).split())
    if len(clean) > LONGEST:
        clean = f"{clean[: LONGEST - 1].rsplit(' ', 1)[0]}…"
    return clean


def tidy_caption(text: str) -> str:
    """A caption as one line, without quotation marks around it and without known artefacts."""
    clean = tidy(text)
    if len(clean) > 1 and clean[0] in "\"'“«" and clean[-1] in "\"'”»":
        clean = clean[1:-1].strip()
    return _ARAFFE.sub(lambda found: "" if found[5] else "a ", clean)
