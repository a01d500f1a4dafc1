"""A small catalogue."""

from __future__ import annotations

import pytest
from tests.index.samples import FOOTAGE, FRAMES, HEAT, SHOTS, begin

from cineseek.index.catalogue import Catalogue


@pytest.fixture
def empty(tmp_path):
    catalogue = Catalogue(tmp_path / "catalogue.sqlite", clock=lambda: 0.0)
    yield catalogue
    catalogue.close()


@pytest.fixture
def catalogue(empty):
    empty.put_film(HEAT)
    begin(empty, FOOTAGE)
    empty.commit_chunk(FOOTAGE.id, SHOTS, FRAMES, [], reached=10.0, resume="end")
    empty.finish_footage(FOOTAGE.id)
    return empty
