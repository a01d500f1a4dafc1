"""A stage: layers one behind another, things that move between them, a camera that looks.

A stage is asked for pictures by second. Drawn flat, everything goes onto one sheet, which is fast
for a single picture; otherwise layers are painted once and moved past each other, for a film.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from cineseek.demo.layers import Layer
from cineseek.demo.lens import finish, halo, puff, ramp
from cineseek.demo.pen import Ink, Pen, blend, ink, tone
from cineseek.demo.plan import LIGHTS, Plan
from cineseek.demo.words import HUES

Prop = Callable[[Pen, Ink, float], None]
"""Draws a thing about 1 wide around 0, 0, in a colour, at a second."""
Path = Callable[[float], tuple[float, float]]
"""Where a thing is at a second."""

ASPECT = 16 / 9
"""The window shows 0 to ASPECT across and 0 to 1 down."""
_MARGIN = 0.3  # layers reach this much further on both sides
_FINE = 2
_CENTRE = (ASPECT / 2, 0.52)  # what a zoom goes to


@dataclass
class _Part:
    """A layer, a thing or an effect, in the order they were put there."""

    depth: float
    layer: Image.Image | None = None
    shown: Layer | None = None
    prop: Callable[[Pen, float], None] | None = None
    path: Path | None = None
    size: float = 0.0
    flip: bool = False
    effect: Callable[[Pen, float], None] | None = None


@dataclass
class Stage:
    """A place set up for one shot, as its plan says."""

    plan: Plan
    size: tuple[int, int]
    flat: float | None = None
    """The second to draw at once, onto one sheet; None: layers for a film."""
    shade: float = 1.0
    """How bright the whole is."""
    _parts: list[_Part] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = np.random.default_rng(self.plan.seed)
        self.light = LIGHTS[self.plan.light]
        self.hue = self._hue()
        way = 1 if self.chance.random() < 0.5 else -1
        self._pan = 0.13 * way if self.plan.move == "pan" else 0.0
        self._zoom = (1.0, 1.28)[::way] if self.plan.move == "zoom" else (1.0, 1.0)
        if self.flat is not None:
            wide, high = self.size
            self._sheet = Image.new("RGB", (wide * _FINE, high * _FINE))
        self.plan.place.paint(self)

    # What painters of places use.

    def layer(self, depth: float) -> Pen:
        """A new layer to draw on: 0 does not move when the camera does, 1 moves with it."""
        if self.flat is not None:
            return self._seen(self._sheet, depth, self.flat, _FINE)
        unit = self.size[1] * _FINE
        mode = "RGBA" if self._parts else "RGB"
        sheet = Image.new(mode, (round((ASPECT + 2 * _MARGIN) * unit), unit))
        self._parts.append(_Part(depth, layer=sheet))
        return Pen(sheet, unit, _MARGIN * unit)

    def effect(self, draw: Callable[[Pen, float], None]) -> None:
        """Something in the air before everything that was put there so far: rain, snow."""
        if self.flat is not None:
            draw(self._seen(self._sheet, 0, self.flat, _FINE), self.flat)
        else:
            self._parts.append(_Part(0, effect=draw))

    def put(
        self, prop: Prop, path: Path, size: float, *, hue: Ink, depth: float = 1, flip: bool = False
    ) -> None:
        """A thing that moves."""
        if self.flat is not None:
            pen = self._seen(self._sheet, depth, self.flat, _FINE)
            prop(pen.at(*path(self.flat), size, flip=flip), hue, self.flat)
        else:
            self._parts.append(
                _Part(
                    depth,
                    prop=lambda pen, second: prop(pen, hue, second),
                    path=path,
                    size=size,
                    flip=flip,
                )
            )

    def line_up(
        self,
        prop: Prop,
        *,
        y: float,
        size: float,
        spread: float = 0.03,
        drift: float = 0.1,
        bob: float = 0.0,
        depth: float = 1.0,
    ) -> None:
        """The things that are counted, side by side, each with a little life of its own."""
        count, chance = self.plan.count, self.chance
        room = 1.2 / count
        size = min(size, room * 0.92) * (0.9 + 0.2 * chance.random())
        way = 1 if chance.random() < 0.5 else -1
        for number in range(count):
            x = 0.29 + room * (number + 0.5) + (chance.random() - 0.5) * max(0, room - size) * 0.5
            high = y + (chance.random() - 0.5) * 2 * spread
            beat, phase = 1.5 + chance.random(), chance.random() * 7
            speed = way * drift / self.plan.seconds

            def path(
                second: float,
                x: float = x,
                high: float = high,
                beat: float = beat,
                phase: float = phase,
                speed: float = speed,
            ) -> tuple[float, float]:
                along = speed * (second - self.plan.seconds / 2)
                return x + along, high + bob * math.sin(beat * second + phase)

            self.put(prop, path, size, hue=self.hue, depth=depth, flip=way < 0)

    def lit(self, text: str, far: float = 0.0) -> Ink:
        """A colour of the land in this light, this far (0 to 1) away."""
        red, green, blue = (
            round(one * share) for one, share in zip(ink(text)[:3], self.light.tint, strict=True)
        )
        return blend((red, green, blue), self.light.haze, far)

    def sky(self, low: float = 0.62, *, orb: float | None = None, clouds: int = 5) -> Pen:
        """The hindmost layer: sky down to a height, stars, clouds, and a sun or moon."""
        pen = self.layer(0.05)
        self.wash(pen, 0, low, *self.light.sky)
        self.wash(pen, low, 1, self.light.haze)
        night = self.plan.light == "night"
        if night:
            for x, y, strong in self.chance.random((90, 3)):
                dot = 0.001 + 0.0022 * strong**3
                lit = 120 + int(135 * strong)
                pen.oval(x * 2.3 - 0.25, y * low, dot, dot, (lit, lit, 255))
        if orb is not None:
            x = 0.35 + 1.1 * float(self.chance.random())
            high = orb if self.plan.light in ("sunset", "dawn") else low * 0.3
            self.glow(pen, x, high, 0.5, self.light.orb, 0.75 if not night else 0.35)
            round_ = 0.05 if not night else 0.04
            pen.oval(x, high, round_, round_, self.light.orb)
        for x, y, wide in self.chance.random((0 if night else clouds, 3)):
            self.cloud(pen, x * 2.2 - 0.2, 0.06 + y * low * 0.55, 0.1 + 0.16 * wide)
        return pen

    def cloud(self, pen: Pen, x: float, y: float, wide: float) -> None:
        """A soft cloud, lit from above."""
        body = blend(self.light.orb, self.light.sky[1], 0.25)
        box = round(wide * 2.4 * pen.unit), round(wide * 0.9 * pen.unit)
        if min(box) < 8:
            return
        left, top = pen.spot(x, y)
        at = (round(left - box[0] / 2), round(top - box[1] / 2))
        pen.sheet.paste(body, at, puff(box, self.chance))

    def wash(self, pen: Pen, top: float, low: float, *inks: Ink) -> None:
        """Colours that run from one height to another, all across."""
        first, last = round(pen.spot(0, top)[1]), round(pen.spot(0, low)[1])
        first, last = max(0, first), min(pen.sheet.height, last) if low < 1 else pen.sheet.height
        if last > first:
            pen.sheet.paste(ramp(tuple(inks), pen.sheet.width, last - first), (0, first))

    def glow(self, pen: Pen, x: float, y: float, wide: float, hue: Ink, strength: float) -> None:
        """Light around a point."""
        side = max(4, round(2 * wide * pen.unit))
        mask = halo(round(strength * 20)).resize((side, side), Image.Resampling.BILINEAR)
        left, top = pen.spot(x, y)
        at = (round(left - side / 2), round(top - side / 2))
        if pen.sheet.mode == "RGBA":
            light = Image.merge(
                "RGBA", [Image.new("L", mask.size, one) for one in hue[:3]] + [mask]
            )
            whole = Image.new("RGBA", pen.sheet.size)
            whole.paste(light, at)
            pen.sheet.alpha_composite(whole)
        else:
            pen.sheet.paste(hue[:3], at, mask)

    def ridge(
        self, depth: float, base: float, rise: float, top: Ink, low: Ink, *, rough: float = 0.45
    ) -> tuple[Pen, Callable[[float], float]]:
        """Land on a layer of its own, uneven at its upper edge, and that edge by x."""
        pen = self.layer(depth)
        phase = self.chance.random(5) * 7
        waves = [(rough**k, 1.9 * 1.9**k, phase[k]) for k in range(5)]

        def edge(x: float) -> float:
            return base - rise * 0.5 * sum(a * math.sin(w * x + p) for a, w, p in waves)

        across = np.linspace(-_MARGIN, ASPECT + _MARGIN, 70)
        points = [(float(x), edge(float(x))) for x in across]
        mask = Image.new("L", pen.sheet.size)
        spots = [pen.spot(x, y) for x, y in points]
        Pen(mask, 1).draw.polygon(
            [*spots, (spots[-1][0], mask.height), (spots[0][0], mask.height)], fill=255
        )
        first = max(0, int(min(y for _, y in spots)))
        if first < mask.height:
            land = ramp((top, low), mask.width, mask.height - first)
            pen.sheet.paste(land, (0, first), mask.crop((0, first, *mask.size)))
        return pen, edge

    def at(self, second: float) -> Image.Image:
        """The picture at a second of the shot."""
        flat = self.flat is not None
        picture = self._sheet.reduce(_FINE) if flat else Image.new("RGB", self.size)
        for part in self._parts:
            if part.layer is not None:
                self._place_layer(picture, part, second)
            elif part.effect is not None:
                part.effect(self._seen(picture, 0, second, 1), second)
            elif part.prop is not None and part.path is not None:
                self._place_prop(picture, part, second)
        return finish(picture, second, seed=self.plan.seed, shade=self.shade)

    def _place_layer(self, picture: Image.Image, part: _Part, second: float) -> None:
        if part.layer is None:
            return
        if part.shown is None:  # the first time, in its size
            part.shown = Layer.of(part.layer.reduce(_FINE))
        pan, zoom = self._camera(second, part.depth)
        unit = self.size[1]
        left = (_CENTRE[0] * (1 - 1 / zoom) + pan + _MARGIN) * unit
        if pan == 0 and zoom == 1:  # nothing to resample
            left = round(left)
        part.shown.paste(picture, left, _CENTRE[1] * (1 - 1 / zoom) * unit, zoom)

    def _place_prop(self, picture: Image.Image, part: _Part, second: float) -> None:
        if part.prop is None or part.path is None:
            return
        seen = self._seen(picture, part.depth, second, 1)
        x, y = seen.spot(*part.path(second))
        size = part.size * seen.unit
        side = math.ceil(size * 1.7)
        left, top = math.floor(x - side / 2), math.floor(y - side / 2)
        sheet = Image.new("RGBA", (side * _FINE, side * _FINE))
        pen = Pen(sheet, size * _FINE, (x - left) * _FINE, (y - top) * _FINE, flip=part.flip)
        part.prop(pen, second)
        cut = sheet.reduce(_FINE)
        picture.paste(cut, (left, top), cut)

    def _camera(self, second: float, depth: float) -> tuple[float, float]:
        share = min(1.0, max(0.0, second / self.plan.seconds))
        zoom = self._zoom[0] + (self._zoom[1] - self._zoom[0]) * share
        return self._pan * (2 * share - 1) * depth, 1 + (zoom - 1) * (0.4 + 0.6 * depth)

    def _seen(self, sheet: Image.Image, depth: float, second: float, fine: int) -> Pen:
        """A pen whose units are moved as the camera sees that depth."""
        pan, zoom = self._camera(second, depth)
        unit = self.size[1] * fine
        left = (_CENTRE[0] - (_CENTRE[0] + pan) * zoom) * unit
        top = _CENTRE[1] * (1 - zoom) * unit
        return Pen(sheet, unit * zoom, left, top)

    def _hue(self) -> Ink:
        """The colour of the counted things, never twice quite the same."""
        base = HUES[self.plan.hue].ink
        shift = self.chance.integers(-12, 13, 3)
        strength = 0.78 if self.plan.light == "night" else 1.0
        red, green, blue = (
            max(0, min(255, int(one + by))) for one, by in zip(base[:3], shift, strict=True)
        )
        return tone((red, green, blue), strength)
