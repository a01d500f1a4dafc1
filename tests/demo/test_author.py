"""Films written by chance are whole: shots, captions, lines, people; and drawn as written."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import av
import pytest

from cineseek.demo import draw_films, write_scripts
from cineseek.demo.places import PLACES
from cineseek.demo.script import Script
from cineseek.demo.truth import truth_of
from cineseek.media.cuts import find_cuts
from cineseek.sources.describe import describe

ALL = write_scripts()
FEATURES = [script for script in ALL if script.kind == "feature"]


def _plans(script: Script) -> list[object]:
    return [(take.plan, take.seconds, take.begin) for take in script.takes]


def test_there_are_24_films_with_a_trailer_each_and_three_adverts() -> None:
    assert Counter(script.kind for script in ALL) == {"feature": 24, "trailer": 24, "advert": 3}
    assert len({script.title for script in FEATURES}) == 24
    assert len({truth_of(script).file for script in ALL}) == len(ALL)


def test_the_same_seed_writes_the_same_films_and_another_seed_others() -> None:
    again, other = write_scripts(4), write_scripts(4, seed=7)
    assert [_plans(one) for one in write_scripts(4)] == [_plans(one) for one in again]
    assert not {str(_plans(one)) for one in again} & {str(_plans(one)) for one in other}
    # Fewer films are the first of more.
    assert [one.title for one in again[:8]] == [one.title for one in ALL[:8]]


def test_films_have_five_to_eight_shots_in_20_to_40_seconds() -> None:
    for film in FEATURES:
        assert 5 <= len(film.takes) <= 8
        assert 20 <= sum(take.seconds for take in film.takes) <= 40
        neighbours = zip(film.takes, film.takes[1:], strict=False)
        assert all(a.plan and b.plan and a.plan.place != b.plan.place for a, b in neighbours)
    begins = Counter(take.begin for film in FEATURES for take in film.takes)
    assert begins["cut"] > begins["dissolve"] > 5


def test_all_places_are_played_in() -> None:
    seen = {take.plan.place.name for film in FEATURES for take in film.takes if take.plan}
    assert seen == set(PLACES)


def test_every_film_has_people_a_genre_and_a_rating() -> None:
    for film in FEATURES:
        assert film.director
        assert len(film.cast.split(", ")) == 2
        assert film.genre
        assert 1 <= film.rating <= 10
        for line in film.lines:
            assert line.english
            assert line.persian
            assert 0 <= line.start < line.end <= sum(take.seconds for take in film.takes)


def test_every_shot_has_captions_and_facets_that_say_what_is_drawn() -> None:
    for script in ALL:
        for shot, take in zip(truth_of(script).shots, script.takes, strict=True):
            assert take.plan is not None
            assert shot.hue in shot.english
            assert shot.persian
            assert (shot.count, shot.place) == (take.plan.count, take.plan.place.name)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Script, ...]]:
    """A short film, its trailer and an advert, small."""
    film, trailer, *_, advert = write_scripts(1, seed=5, size=(192, 108))
    film = replace(film, takes=tuple(replace(take, seconds=1.5) for take in film.takes))
    film = replace(film, lines=film.lines[:1])
    scripts = (film, trailer, advert)
    folder = tmp_path_factory.mktemp("more")
    draw_films(folder, scripts=scripts)
    return folder, scripts


def test_the_cuts_that_were_drawn_are_found(drawn: tuple[Path, tuple[Script, ...]]) -> None:
    folder, scripts = drawn
    for script in scripts:
        film = truth_of(script)
        found = [cut.second for cut in find_cuts(folder / film.file, gear="exact")]
        for shot in film.shots[1:]:
            near = 0.06 if shot.begin == "cut" else 0.6
            assert any(abs(second - shot.start) <= near for second in found), (film.file, shot)
        assert len(found) <= len(film.shots)


def test_a_trailer_and_an_advert_are_known_as_such(
    drawn: tuple[Path, tuple[Script, ...]],
) -> None:
    folder, scripts = drawn
    for script in scripts:
        guess = describe(folder / truth_of(script).file)
        assert (guess.kind, guess.film.title) == (script.kind, script.title)
        assert guess.film.year == script.year
        assert guess.film.directors == ((script.director,) if script.director else ())


def test_the_truth_beside_the_films_is_complete(drawn: tuple[Path, tuple[Script, ...]]) -> None:
    folder, scripts = drawn
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    assert [film["kind"] for film in truth] == ["feature", "trailer", "advert"]
    for film, script in zip(truth, scripts, strict=True):
        assert {"english", "persian", "hue", "count", "light", "move"} <= set(film["shots"][0])
        with av.open(str(folder / film["file"])) as container:
            frames = sum(1 for _ in container.decode(video=0))
            assert frames == round(film["duration"] * 24)
            assert container.streams.audio
        assert bool(script.lines) == (folder / film["file"]).with_suffix(".fa.srt").exists()


def test_a_drawn_film_is_the_same_again(
    drawn: tuple[Path, tuple[Script, ...]], tmp_path: Path
) -> None:
    folder, scripts = drawn
    draw_films(tmp_path, scripts=scripts[2:])
    file = truth_of(scripts[2]).file
    assert (tmp_path / file).read_bytes() == (folder / file).read_bytes()
