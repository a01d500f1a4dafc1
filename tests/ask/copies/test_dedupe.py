"""What a library has twice, told from what is stored alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from clips import draw_video

import cineseek

from .conftest import RATE, camera, film


@pytest.fixture(scope="module")
def double(pictures, tmp_path_factory):
    folder = tmp_path_factory.mktemp("double")
    rose = pictures["rose"]
    draw_video(folder / "rose.mp4", rose, rate=RATE)
    small = [np.ascontiguousarray(rgb[::2, ::2]) for rgb in rose]
    draw_video(folder / "again.mkv", small, rate=RATE, options={"crf": "30"})
    advert = pictures["iron"][4 * RATE : 10 * RATE]
    draw_video(folder / "iron.mp4", film(31)[: 6 * RATE] + advert + film(32), rate=RATE)
    draw_video(folder / "advert.mp4", advert, rate=RATE)
    draw_video(folder / "hall.mp4", camera(3), rate=RATE)
    draw_video(folder / "hall2.mp4", camera(4), rate=RATE)
    with cineseek.open(folder / "films.cine", model="toy") as library:
        library.add(folder)
        for footage in library.footages():
            Path(footage.path).unlink()  # no video is opened
        yield library


def test_other_encodings_are_the_same_and_a_part_is_a_part(double):
    told = []
    pairs = double.dedupe(progress=lambda *step: told.append(step))
    named = [({Path(one.first.path).stem, Path(one.second.path).stem}, one) for one in pairs]
    assert [(names, one.same) for names, one in named] == [
        ({"rose", "again"}, True),
        ({"iron", "advert"}, False),
    ]
    part = named[1][1]
    assert part.seconds == pytest.approx(6, abs=0.5)
    assert part.to_json()["copies"][0]["transform"] == "as it is"
    assert told[-1][0] == told[-1][1] == double.catalogue.counts().frames


def test_different_films_share_nothing(library):
    assert library.dedupe() == ()
