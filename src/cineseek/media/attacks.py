"""What becomes of a picture on its way to a question: small, mirrored, in a page, photographed.

By name and all alike: a picture and a random generator in, the changed picture out, the same for
the same generator. To fit and to measure identification; knows no films and no library.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from cineseek.media import attacks_scenes as scenes
from cineseek.media import attacks_single as single

Pixels = NDArray[np.uint8]  # h x w x 3, RGB
Change = Callable[[Pixels, np.random.Generator], Pixels]
AttackKind = Literal["single", "inset", "combined"]
"""Of one change to the whole picture; of a picture within a larger one; of several in a row."""


@dataclass(frozen=True, slots=True)
class Attack:
    """A change to a picture; call it with the picture and a generator."""

    name: str
    kind: AttackKind
    description: str
    """One line, with the strength."""
    change: Change

    def __call__(self, rgb: Pixels, random: np.random.Generator) -> Pixels:
        """The changed picture, h x w x 3 uint8 of any size; ValueError for what is no picture."""
        if rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.dtype != np.uint8 or rgb.size == 0:
            raise ValueError(f"a picture is h x w x 3 uint8, not {rgb.shape} {rgb.dtype}")
        return np.ascontiguousarray(self.change(rgb, random))


def in_turn(*names: str) -> Change:
    """The changes of single or inset attacks, one after another."""
    changes = [_BY_NAME[name] for name in names]

    def all_of_them(rgb: Pixels, random: np.random.Generator) -> Pixels:
        for change in changes:
            rgb = change(rgb, random)
        return rgb

    return all_of_them


_SINGLE = (
    ("recompress", "JPEG of quality 20", single.recompress),
    ("small", "160 pixels wide", single.shrink),
    ("mirror", "left and right exchanged", single.mirror),
    (
        "crop",
        "20% of the width and of the height cut away, anywhere (36% of the area)",
        single.crop,
    ),
    ("letterbox", "dark bars above and below, each 8 to 18% of the height", single.letterbox),
    ("pillarbox", "dark bars left and right, each 8 to 18% of the width", single.pillarbox),
    ("subtitles", "one or two lines of white text near the lower edge", single.subtitle),
    ("logo", "a channel's mark in a corner, 10 to 18% of the width", single.stamp),
    ("bright", "values times 1.25 to 1.5, white where that is too much", single.brighten),
    ("dark", "values times 0.5 to 0.75", single.darken),
    ("gamma", "a power of 0.5 to 0.7, or of 1.4 to 1.9", single.bend),
    (
        "cast",
        "one of red, green and blue times 1.15 to 1.3, another times 0.7 to 0.85",
        single.tint,
    ),
    ("grey", "luminance alone", single.grey),
    ("blur", "a Gaussian of 0.5 to 1% of the height", single.blur),
    ("noise", "Gaussian noise of 12 to 25 levels in every value", single.roughen),
    ("rotate", "turned by 2 to 6 degrees, corners black or cut away", single.rotate),
)
_INSET = (
    ("page", "in a screenshot of a page, 35 to 60% of its width", scenes.put_in_page),
    ("screen", "photographed from a monitor: up to 15 degrees aslant, moire", scenes.photograph),
)
_COMBINED = (
    ("mirror", "recompress"),
    ("crop", "subtitles", "small"),
    ("letterbox", "gamma"),
    ("pillarbox", "mirror", "dark"),
    ("cast", "blur", "recompress"),
    ("grey", "logo", "small"),
    ("crop", "mirror"),
    ("rotate", "noise"),
    ("page", "recompress"),
    ("mirror", "page"),
    ("subtitles", "screen"),
)
_BY_NAME: dict[str, Change] = {name: change for name, _, change in (*_SINGLE, *_INSET)}

COMBINATIONS: Mapping[str, Attack] = MappingProxyType(
    {
        "+".join(names): Attack(
            "+".join(names), "combined", f"{', then '.join(names)}", in_turn(*names)
        )
        for names in _COMBINED
    }
)
"""Several in a row, by names joined with `+`; all are in ATTACKS too."""

ATTACKS: Mapping[str, Attack] = MappingProxyType(
    {name: Attack(name, "single", line, change) for name, line, change in _SINGLE}
    | {name: Attack(name, "inset", line, change) for name, line, change in _INSET}
    | dict(COMBINATIONS)
)
"""Every attack by its name: singles, then insets, then combinations."""
