from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from clips import draw_video, flag
from PIL import Image

import cineseek
from cineseek.answer_trailers import Neighbours
from cineseek.demo.trailers import draw_trailers
from cineseek.errors import LibraryError, MediaError, NotFoundError
from cineseek.export.transcode import Form, transcode
from cineseek.film import Footage, Span
from cineseek.ingest import profiles as making


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("alike") / "trailers"
    draw_trailers(folder, 8, seed=5)
    return folder


@pytest.fixture(scope="session")
def library(drawn: Path) -> Iterator[cineseek.Library]:
    with cineseek.open(drawn.parent / "films.cine", model="toy") as made:
        made.add(drawn)
        made.add(draw_video(drawn.parent / "Mute (1990).mp4", [flag()] * 60))
        still = drawn.parent / "Still (2001).jpg"
        Image.fromarray(flag(320, 180)).save(still)
        made.add(still)
        yield made


def trailers(library: cineseek.Library) -> list[Footage]:
    return [one for one in library.footages() if one.kind == "trailer"]


def titles(found: Neighbours) -> list[str]:
    return [one.film.title for one in found]


def test_every_other_film_is_a_neighbour_once_and_the_score_falls(
    library: cineseek.Library,
) -> None:
    footage = trailers(library)[0]
    found = library.similar(footage, limit=20)
    assert len(found) == 8
    assert footage.film_id not in {one.film.id for one in found}
    assert [one.rank for one in found] == list(range(1, 9))
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= part <= 1 for one in found for part in one.parts.values())


def test_the_parts_add_up_to_the_score(library: cineseek.Library) -> None:
    weights = {"look": 2.0, "sound": 1.0, "palette": 1.0}
    for one in library.similar(trailers(library)[0], weights=weights):
        told = sum(weights[name] * one.parts.get(name, 0.0) for name in weights) / 4
        assert one.score == pytest.approx(told, abs=1e-4)
        assert sum(one.shares.values()) == pytest.approx(1.0 if one.score else 0.0)
        assert set(one.shares) <= set(weights)


def test_a_video_in_another_encoding_finds_itself(
    library: cineseek.Library, tmp_path: Path
) -> None:
    for footage in trailers(library)[:3]:
        other = tmp_path / f"{footage.id}.mp4"
        span = Span(0.0, footage.duration)
        transcode(Path(footage.path), span, other, Form(height=72))
        first = library.similar(other, limit=1)[0]
        assert first.footage.id == footage.id
        assert first.score > 0.85
        assert first.meetings
        assert all(abs(one.second - one.other) < 0.3 for one in first.meetings)


def test_weights_decide_by_what_is_compared(library: cineseek.Library) -> None:
    footage = trailers(library)[0]
    by_sound = library.similar(footage, weights={"sound": 1.0}, limit=20)
    assert set(by_sound[0].shares) == {"sound"}
    assert by_sound.reason == "Compared by sound."
    assert "Mute" not in titles(by_sound)


def test_a_film_without_sound_is_compared_by_the_rest(library: cineseek.Library) -> None:
    found = library.similar("mute-1990")
    assert "sound" not in found.reason
    assert all(one.sound is None for one in found)
    assert library.similar("mute-1990", weights={"sound": 1}).reason.startswith("Nothing here")


def test_filters_leave_films_out(library: cineseek.Library) -> None:
    film, other = (library.film(one.film_id) for one in trailers(library)[:2])
    genre = other.genres[0]
    found = library.similar(film, query=f'genre:"{genre}"', limit=20)
    assert found
    assert all(genre in one.film.genres for one in found)
    assert not library.similar(film, query="kind:advert")
    assert "filters" in library.similar(film, query="year:1880").reason
    for wrong in ("two men in a boat", "color:red", "genre:x >> genre:y", "sea -night"):
        with pytest.raises(ValueError, match="filters of films"):
            library.similar(film, query=wrong)


def test_what_is_asked_about_may_be_a_film_an_id_a_file_or_its_name(
    library: cineseek.Library, drawn: Path
) -> None:
    footage = trailers(library)[0]
    film = library.film(footage.film_id)
    asked = [film, film.id, footage.id, footage.path, Path(footage.path), Path(footage.path).name]
    answers = [titles(library.similar(one, limit=4)) for one in asked]
    assert all(one == answers[0] for one in answers)


def test_what_is_not_there_is_said(library: cineseek.Library, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no film is called"):
        library.similar("nothing like it")
    with pytest.raises(MediaError, match="no such file"):
        library.similar(tmp_path / "gone.mp4")
    with pytest.raises(NotFoundError, match="stills only"):
        library.similar("still-2001")
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"\0" * 2000)
    with pytest.raises(MediaError, match=r"broken\.mp4"):
        library.similar(broken)
    with pytest.raises(ValueError, match="no 'colour'"):
        library.similar(trailers(library)[0], weights={"colour": 1})


def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "new.cine", model="toy") as empty:
        assert empty.map() == ()
        with pytest.raises(LibraryError, match="add films first"):
            empty.similar("anything")


def test_profiles_are_made_once_and_again_where_films_change(
    drawn: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    videos = sorted(drawn.rglob("*.mp4"))[:3]
    made: list[str] = []
    real = making.make_profile

    def counted(stores, film, footage, tower=None):
        made.append(film.title)
        return real(stores, film, footage, tower)

    monkeypatch.setattr(making, "make_profile", counted)
    with cineseek.open(tmp_path / "few.cine", model="toy") as few:
        few.add(videos[:2])
        few.similar(videos[0])
        assert len(made) == 2
    with cineseek.open(tmp_path / "few.cine") as few:
        few.similar(videos[0])
        assert len(made) == 2
        few.add(videos[2])
        few.remove(few.footages()[0].id)
        monkeypatch.setattr("cineseek.library_similar.REST", 0.0)
        assert len(few.similar(videos[2])) == 1
        assert len(made) == 3


def test_sound_that_an_older_version_did_not_keep_is_read_from_the_file(
    drawn: Path, tmp_path: Path
) -> None:
    video = sorted(drawn.rglob("*.mp4"))[0]
    with cineseek.open(tmp_path / "old.cine", model="toy") as old:
        (footage,) = old.add(video).added
        before = old.catalogue.wholes.spectrum(footage.id)
        assert before is not None
        with old.catalogue._db.writing() as db:
            db.execute("DELETE FROM sounds")
            db.execute("UPDATE footages SET heard = 0")
        assert old.catalogue.wholes.spectrum(footage.id) is None
        old.map()
        again = old.catalogue.wholes.spectrum(footage.id)
        assert again is not None
        count = min(len(before), len(again))
        assert abs(len(before) - len(again)) <= 1
        assert np.abs(before[:count].astype(int) - again[:count]).mean() < 2


def test_the_map_shows_every_video_and_no_still(library: cineseek.Library) -> None:
    places = library.map()
    assert len(places) == 9
    assert {one.footage.kind for one in places} <= {"trailer", "feature"}
    assert all(0 <= one.x <= 1 and 0 <= one.y <= 1 for one in places)


def test_the_json_line_has_the_documented_shape(library: cineseek.Library) -> None:
    line = library.similar(trailers(library)[0])[0].to_json()
    assert list(line) == [
        "rank", "film", "footage", "score", "look", "sound", "rhythm", "palette", "plot", "tower",
        "shares", "meetings",
    ]  # fmt: skip
    assert "/" not in line["footage"]["file"]


def test_what_was_added_or_removed_a_moment_ago_is_known(drawn: Path, tmp_path: Path) -> None:
    videos = sorted(drawn.rglob("*.mp4"))[3:6]
    with cineseek.open(tmp_path / "young.cine", model="toy") as young:
        first, second = young.add(videos[:2]).added
        assert len(young.similar(first)) == 1
        (third,) = young.add(videos[2]).added
        assert len(young.similar(third)) == 2
        young.remove(second.id)
        assert titles(young.similar(third)) == [young.film(first.film_id).title]
        assert len(young.map()) == 2


def test_damaged_towers_are_left_aside(
    library: cineseek.Library, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    video = trailers(library)[0].path
    with cineseek.open(tmp_path / "towers.cine", model="toy") as other:
        other.add(video)
        (other.folder / "heads" / "trailers").mkdir(parents=True)
        (other.folder / "heads" / "trailers" / "config.json").write_text("{}")
        other.add(drawn_twin(tmp_path))
        assert len(other.similar(video)) == 1
        assert "left aside" in caplog.text


def drawn_twin(folder: Path) -> Path:
    return draw_video(folder / "Twin (2000).mp4", [flag()] * 40)
