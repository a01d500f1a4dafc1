"""Gathers the moves of one shot and names how its camera moves. Knows planes, not files."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cineseek.film import Motion
from cineseek.media.motion import Move, Plane, measure_move

_BASELINE = 0.1
"""Seconds between measured planes: over one frame a slow pan is too small to measure."""
_MOST = 256
"""Moves remembered; thinned beyond, so that a shot of an hour costs what a minute does."""

_STILL = 0.015
"""Picture widths a second below which nobody sees a camera move."""
_ZOOMING = 0.03
"""Growth a second that is a zoom and not breathing focus."""
_LASTING = 0.3
"""Share of a shot in which the camera moves for the shot to be named after it."""
_AGREEING, _FOLLOWED = 0.5, 0.3
"""Share of the blocks that must move together for it to be the camera and not the actors."""
_STEADY = 0.65
"""How much of the way the camera goes must be in one direction."""
_BUSY = 0.006
"""Mean share of pixels changing between planes that is movement in front of the camera."""


class MotionMeter:
    """Takes adjacent planes of one shot in order and says how its camera moves."""

    def __init__(self) -> None:
        self._moves: list[Move] = []
        self._held: Plane | None = None
        self._last: Plane | None = None
        self._waited = 0.0
        self._stride, self._measured = 1, 0

    def offer(self, previous: Plane, plane: Plane, dt: float) -> None:
        """Consider two neighbouring planes of the same shape, `dt` seconds apart."""
        if dt <= 0 or previous.shape != plane.shape or min(plane.shape) < 16:
            return
        if self._last is None or not _same(self._last, previous):
            self._measure()
            self._held = previous
        self._last = plane
        self._waited += dt
        if self._waited >= _BASELINE - 1e-6:
            self._measure()
            self._held = plane

    def close(self, aspect: float) -> tuple[Motion, float]:
        """Kind of motion, and its strength in picture widths a second."""
        self._measure()
        return name_motion(self._moves, aspect)

    def _measure(self) -> None:
        """Measure from the held plane to the last, and let both go."""
        before, after, dt = self._held, self._last, self._waited
        self._held, self._waited = None, 0.0
        if before is None or after is None or dt <= 0:
            return
        self._measured += 1
        if self._measured % self._stride:
            return
        move = measure_move(before, after, dt)
        if move is not None:
            self._moves.append(move)
        if len(self._moves) > _MOST:
            self._moves, self._stride = self._moves[::2], self._stride * 2


def name_motion(moves: list[Move], aspect: float) -> tuple[Motion, float]:
    """The one word for a shot's moves, and their median strength in picture widths a second."""
    if not moves:
        return "static", 0.0
    tall = 1.0 / aspect if aspect > 0 else 9 / 16  # a picture's height in picture widths
    speed = np.array([(m.x, m.y * tall) for m in moves])
    zoom = np.array([m.zoom for m in moves])
    strength = float(np.median([np.hypot(m.strength_x, m.strength_y * tall) for m in moves]))
    pace = np.hypot(*speed.T)
    # A zoom moves the edges of the picture, half a width from its centre.
    going = (pace > _STILL) | (np.abs(zoom) > _ZOOMING)
    agree = np.array([m.agree for m in moves])
    # Actors may fill the picture while the camera follows them: what keeps on in one direction
    # needs fewer blocks to be believed than what goes one way and back.
    followed, sure = going & (agree >= _FOLLOWED), going & (agree >= _AGREEING)
    if followed.mean() >= _LASTING:
        name = _steady_motion(speed[followed], zoom[followed])
        if name is not None:
            return name, strength
    if sure.mean() >= _LASTING and _reversals(speed[sure]) > 0.2:
        return "shaky", strength
    busy = float(np.mean([m.changed for m in moves]))
    return ("moving" if busy > _BUSY else "static"), strength


def _steady_motion(speed: NDArray[np.float64], zoom: NDArray[np.float64]) -> Motion | None:
    """The name of a movement that keeps its direction; None where it has none."""
    drift, growth = np.abs(speed.mean(axis=0)), abs(float(zoom.mean()))
    if growth > _ZOOMING and growth * 0.4 > float(np.hypot(*drift)):
        return "zoom" if growth > _STEADY * float(np.abs(zoom).mean()) else None
    pace = float(np.hypot(*speed.T).mean())
    if float(np.hypot(*drift)) < _STEADY * pace:
        return None
    return "pan" if drift[0] >= drift[1] else "tilt"


def _reversals(speed: NDArray[np.float64]) -> float:
    """Share of neighbouring moves that go against each other."""
    if len(speed) < 2:
        return 0.0
    return float(np.mean((speed[1:] * speed[:-1]).sum(axis=1) < 0))


def _same(a: Plane, b: Plane) -> bool:
    return a is b or bool(np.array_equal(a, b))
