"""The real films that CINESEEK_DATA points at: all are taken, and every line leads to its shot."""

from __future__ import annotations

from pathlib import Path

import pytest

import cineseek
from cineseek.media.formats import kind_of

pytestmark = [pytest.mark.data, pytest.mark.slow, pytest.mark.timeout(1200)]


@pytest.fixture(scope="module")
def library(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> cineseek.Library:
    made = cineseek.open(tmp_path_factory.mktemp("real") / "films.cine", model="toy")
    report = made.add(real_data / "film")
    assert report.failed == ()
    return made


def test_every_playable_file_is_taken(library: cineseek.Library, real_data: Path) -> None:
    playable = {p.name for p in (real_data / "film").iterdir() if kind_of(p) == "video"}
    assert {Path(one.path).name for one in library.footages()} == playable


def test_every_line_is_found_by_its_own_words_in_its_own_shot(library: cineseek.Library) -> None:
    lost = []
    for footage in library.footages():
        for line in library.catalogue.texts(footage.id):
            hits = library.search(f'said:"{line.text.replace(chr(34), " ")}"', limit=50)
            # Some lines are said more than once, in several films: all of them are found.
            if not any(
                hit.footage.id == footage.id
                and hit.span.start < line.span.end
                and line.span.start < hit.span.end
                for hit in hits
            ):
                lost.append((footage.path, line))
    assert lost == []


def test_a_sound_library_of_real_films_leaves_the_doctor_nothing(library: cineseek.Library) -> None:
    assert library.doctor() == []
