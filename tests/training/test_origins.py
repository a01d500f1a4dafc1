"""Cards count what a model learnt from, by source."""

from __future__ import annotations

from pathlib import Path

from curation.a_collection import draw_film, draw_still

import cineseek
from cineseek.training.films_data import read_shown
from cineseek.training.footages import LibraryFootages
from cineseek.training.origins import count_sources, count_told


def test_pictures_of_a_collection_are_counted_by_source(tmp_path: Path) -> None:
    film = draw_film(tmp_path, "Red Sea (1999)", {1: "grab", 2: "grab", 3: "other"})
    alone = draw_still(tmp_path / "alone.jpg", 4)
    pictures = [*sorted((film / "stills").iterdir()), alone]
    assert count_sources(pictures) == {"grab": 2, "not recorded": 1, "other": 1}


def test_saved_frames_of_a_library_are_counted_by_source(tmp_path: Path) -> None:
    draw_film(tmp_path, "Red Sea (1999)", {1: "grab", 2: "other"})
    draw_still(tmp_path / "films" / "Long Way (2004)" / "a.jpg", 3)
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(tmp_path / "films")
    shown, _ = read_shown(tmp_path / "films.cine")
    counts = count_sources(one.picture for one in shown)
    assert counts == {"grab": 1, "not recorded": 1, "other": 1}
    footages = LibraryFootages(tmp_path / "films.cine", ["still"], profiles=False)
    assert count_told(one.sources for one in footages) == counts
