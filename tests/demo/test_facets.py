"""What is measured of drawn shots is what was planned: their light, and how the camera moves."""

from __future__ import annotations

from typing import cast

import numpy as np
import pytest

from cineseek.demo.places import PLACES
from cineseek.demo.plan import LightName, Move, Plan
from cineseek.demo.stage import Stage
from cineseek.film import Facets, Span
from cineseek.media.facets import FacetMeter

STEPS, SECONDS = 12, 2.0


def _measure(place: str, light: str, move: Move, *, steps: int = STEPS) -> Facets:
    chosen = PLACES[place]
    plan = Plan(chosen, cast("LightName", light), chosen.hues[0], 2, move, 3, seconds=SECONDS)
    stage, meter, before = Stage(plan, (256, 144)), FacetMeter(), None
    for step in range(steps):
        second = step * SECONDS / STEPS
        picture = stage.at(second).resize((64, 36))
        meter.offer(second, np.asarray(picture))
        plane = np.asarray(picture.convert("L"))
        if before is not None:
            meter.offer_motion(before, plane, SECONDS / STEPS)
        before = plane
    return meter.close(Span(0, SECONDS), 16 / 9)


@pytest.mark.parametrize("place", sorted(PLACES))
def test_the_light_that_was_planned_is_measured(place: str) -> None:
    for light in PLACES[place].lights:
        measured = _measure(place, light, "static", steps=1).light
        # Football at night is played under floodlights.
        dark = light == "night" and place != "pitch"
        assert (measured == "dark") == dark, (light, measured)


@pytest.mark.parametrize("place", ["balloons", "castle", "sea", "snow"])
def test_the_way_the_camera_moves_is_measured(place: str) -> None:
    for move in ("pan", "zoom"):
        assert _measure(place, "day", cast("Move", move)).motion == move
