"""Searches as a user makes them, in a small library of drawn pictures, with the toy encoder."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from cineseek.ask.search import named_pictures, search
from cineseek.film import Facets
from cineseek.query import Clause, Query, parse


def places(hits):
    return [(hit.film.id, hit.shot.number) for hit in hits]


def jpeg(rgb, quality=65, width=None, mirror=False):
    image = Image.fromarray(rgb)
    if width:
        image = image.resize((width, round(image.height * width / image.width)))
    if mirror:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file).convert("RGB"))


# Words


def test_a_word_finds_the_shots_that_look_like_it(full):
    assert sorted(places(full.ask("red"))) == [("rose-1990", 1), ("rose-1990", 3)]


def test_a_persian_word_finds_the_same_shots(full):
    assert places(full.ask("قرمز")) == places(full.ask("red"))


def test_a_word_with_nothing_behind_it_finds_nothing_and_says_so(full):
    hits = full.ask("a giraffe")
    assert len(hits) == 0
    assert "nothing in this library looks like “a giraffe”" in hits.reason


def test_the_closest_is_named_where_nothing_answers(full):
    hits = full.ask("orange film:sea")
    assert len(hits) == 0
    assert "“orange”" in hits.reason


def test_what_the_encoder_cannot_see_is_said_once(full):
    assert full.ask("red").warnings == (full.encoder.card.warning,)
    assert full.ask("color:red").warnings == ()


def test_an_empty_library_says_that_it_is_empty(shelf):
    hits = shelf.ask("red")
    assert (len(hits), hits.reason) == (0, "the library is empty; add films first")


def test_scores_lie_between_nought_and_one_and_never_rise(full):
    scores = [hit.score for hit in full.ask("night")]
    assert all(0 <= score <= 1 for score in scores)
    assert scores == sorted(scores, reverse=True)


def test_a_hit_has_the_thumbnail_of_its_second(full):
    hit = full.ask("purple")[0]
    assert hit.thumbnail is not None
    assert hit.thumbnail.exists()
    assert hit.thumbnail.stem.endswith(f"-{round(hit.second * 1000)}")
    assert hit.second in hit.span
    assert hit.because == ("look",)


# Spoken words


def test_every_line_is_found_with_the_shot_it_is_said_in(full):
    lines = [
        ("Where are the horses?", 1),
        ("I counted every horse in the valley.", 2),
        ("We had faces then.", 3),
        ("Bring the lantern, Maria.", 5),
    ]
    for text, number in lines:
        hits = full.ask(f'said:"{text}"')
        assert places(hits)[0] == ("rose-1990", number)
        assert hits[0].text == text
        assert hits[0].because == ("words",)
        assert hits[0].second in hits[0].span


def test_a_line_over_a_cut_is_found_once_where_it_lasts_longest(full):
    assert places(full.ask('said:"we had faces"')) == [("rose-1990", 3)]


def test_what_nobody_says_is_not_found(full):
    hits = full.ask('said:"the ship sails"')
    assert len(hits) == 0
    assert "“the ship sails”" in hits.reason


def test_said_is_a_filter_beside_a_look(full):
    hits = full.ask("red said:faces")
    assert places(hits)[0] == ("rose-1990", 3)
    assert set(hits[0].because) == {"look", "words"}
    assert all(film == "rose-1990" for film, _ in places(hits))


def test_free_words_are_also_heard(full):
    hits = full.ask("horses")
    assert places(hits)[0] == ("rose-1990", 1)
    assert hits[0].because == ("words",)
    assert hits[0].score < 0.9  # somebody naming a thing does not show it


# Pushing away


def test_a_negative_word_drops_what_looks_like_it(full):
    assert full.ask("blue")
    assert len(full.ask("blue -blue")) == 0
    assert places(full.ask("red -green")) == places(full.ask("red"))


def test_a_negative_word_drops_the_shots_that_say_it(full):
    assert ("rose-1990", 1) not in places(full.ask("red -horses"))
    assert ("rose-1990", 3) in places(full.ask("red -horses"))


def test_a_negative_word_thins_a_listing(full):
    left = places(full.ask("director:scott -red", limit=50))
    assert ("rose-1990", 1) not in left
    assert ("rose-1990", 2) in left


# Filters


@pytest.mark.parametrize(
    ("query", "films"),
    [
        ("director:scott", {"rose-1990"}),
        ("actor:farahani", {"rose-1990"}),
        ("genre:crime", {"sea-2005"}),
        ("year:2000..2010", {"sea-2005"}),
        ("title:sea", {"sea-2005"}),
        ("language:persian", {"rose-1990"}),
        ("country:iran", {"rose-1990"}),
        ("kind:trailer", {"sea-2005"}),
        ("light:dark", {"rose-1990"}),
        ("motion:pan", {"rose-1990"}),
        ("sound:loud", {"rose-1990"}),
        ("color:purple", {"mix"}),
        ("-director:scott", {"sea-2005", "mix"}),
    ],
)
def test_a_filter_alone_lists_every_shot_that_meets_it(full, query, films):
    hits = full.ask(query, limit=100)
    assert {hit.film.id for hit in hits} == films
    assert {hit.because for hit in hits} == {("filter",)}
    assert {hit.score for hit in hits} == {1.0}
    assert f"{len(hits)} shot" in hits.reason


def test_a_filter_narrows_a_look(full):
    assert {film for film, _ in places(full.ask("blue director:mann", limit=50))} == {"sea-2005"}
    assert {hit.footage.kind for hit in full.ask("blue kind:trailer")} == {"trailer"}
    assert len(full.ask("blue director:scott")) == 0


def test_a_filter_narrows_spoken_words(full):
    assert len(full.ask("said:lantern director:scott")) == 1
    assert len(full.ask("said:lantern director:mann")) == 0
    assert len(full.ask("said:lantern light:dark")) == 0


def test_a_filter_that_no_film_meets_says_so(full):
    hits = full.ask("director:nobody")
    assert (len(hits), hits.reason) == (0, "no shot in this library meets the conditions")


def test_what_nobody_measured_is_said(full):
    for query, word in (("people:2", "how many people"), ("red size:closeup", "size")):
        hits = full.ask(query)
        assert len(hits) == 0
        assert "nobody has measured" in hits.reason
        assert word in hits.reason


def test_what_somebody_measured_is_used(shelf):
    facets = {1: Facets(colors=("red",), people=2), 2: Facets(colors=("red",), people=1)}
    shelf.add("crowd", ["red:1", "red:2"], facets=facets)
    assert places(shelf.ask("people:2")) == [("crowd", 1)]


# Pictures


@pytest.mark.parametrize("mirror", [False, True])
def test_a_recompressed_small_picture_finds_its_film_and_second(full, picture, mirror):
    for film, number, name in (("rose-1990", 2, "green:2"), ("sea-2005", 4, "blue:13")):
        color, pattern = name.split(":")
        rgb = jpeg(picture(color, int(pattern), 2.5, (480, 272)), 60, 160, mirror)
        hits = full.ask("", rgb)
        assert places(hits)[0] == (film, number)
        assert abs(hits[0].second - (4 * (number - 1) + 2.5)) <= 1
        assert hits[0].because[0] == ("mirrored" if mirror else "print")
        assert hits[0].score > 0.9
        assert hits.warnings == ()


def test_a_copy_comes_before_everything_that_only_looks_alike(full, picture):
    hits = full.ask("", picture("blue", 14, 1.5))
    assert places(hits)[0] == ("sea-2005", 5)
    assert all(hit.score <= 0.9 for hit in hits[1:])


def test_a_picture_of_no_film_is_no_copy(full):
    rgb = np.random.default_rng(5).integers(0, 255, (90, 160, 3), dtype=np.uint8)
    assert all("print" not in hit.because for hit in full.ask("", rgb))


def test_a_picture_and_words_answer_together(full, picture):
    hits = full.ask("green", picture("green", 23, 1.5))
    assert places(hits)[0] == ("mix", 4)
    assert {film for film, _ in places(hits)} <= {"mix", "rose-1990"}


def test_a_named_picture_is_mixed_in(full, picture):
    query = parse("image:sea.png director:mann")
    assert named_pictures(query) == ("sea.png",)
    options = {"frames_root": full.folder}
    with pytest.raises(ValueError, match=r"sea\.png"):
        search(full.catalogue, full.vectors, full.encoder, query, **options)
    options["pictures"] = {"sea.png": picture("blue", 15, 1.5)}
    hits = search(full.catalogue, full.vectors, full.encoder, query, **options)
    assert places(hits)[0] == ("sea-2005", 6)


def test_a_black_picture_finds_black_or_nothing_but_never_breaks(full):
    black = np.zeros((90, 160, 3), dtype=np.uint8)
    assert all("print" not in h.because or h.score <= 0.9 for h in full.ask("", black))


# Grouping and pages


def test_the_same_footage_in_two_encodes_is_one_hit(shelf):
    shelf.add("one", ["red:1", "blue:2"])
    shelf.add("one", ["red:1", "blue:2"], footage="again", encode=lambda rgb: jpeg(rgb, 60))
    shelf.add("two", ["red:7", "green:8"])
    hits = shelf.ask("red")
    assert sorted((hit.film.id, hit.alike) for hit in hits) == [("one", 1), ("two", 0)]


def test_the_best_of_near_identical_shots_stands_in_front(shelf, picture):
    first = shelf.add("one", ["red:1"])
    shelf.add("two", ["red:1"], encode=lambda rgb: jpeg(rgb, 20))
    hit = shelf.ask("", picture("red", 1, 1.5))[0]
    assert (hit.footage.id, hit.alike) == (first, 1)


def test_lists_of_shots_are_not_grouped(shelf):
    shelf.add("one", ["red:1", "red:1"])
    assert len(shelf.ask("title:one")) == 2


def test_pages_fit_together(full):
    def seen(hits):
        return [(hit.rank, hit.footage.id, hit.shot.number) for hit in hits]

    for query in ("blue", "director:mann", "green >> black"):
        whole = seen(full.ask(query))
        paged = [
            row
            for offset in range(0, len(whole) + 2, 2)
            for row in seen(full.ask(query, limit=2, offset=offset))
        ]
        assert len(whole) > 1
        assert paged == whole


def test_a_page_says_where_it_is(full):
    assert full.ask("director:scott", limit=2, offset=2).reason.startswith("3 to 4 of 5 shots")
    assert "none is after" in full.ask("director:scott", offset=90).reason


@pytest.mark.parametrize(("limit", "offset"), [(0, 0), (5, -1)])
def test_impossible_pages_are_refused(full, limit, offset):
    with pytest.raises(ValueError, match=r"not (0|-1)"):
        full.ask("red", limit=limit, offset=offset)


# A then B


def test_then_finds_the_second_after_the_first(full):
    hit = full.ask("red >> black")[0]
    assert (hit.shot.number, hit.then.shot.number) == (3, 4)
    assert hit.then.footage == hit.footage


def test_then_never_crosses_from_film_to_film(full):
    hits = full.ask("red >> blue")
    assert len(hits) == 0
    assert "order" in hits.reason


def test_then_within_seconds(full):
    # The yellow shot ends at 4 s, the green one begins at 12 s.
    assert [hit.then.shot.number for hit in full.ask("yellow >>8s green")] == [4]
    assert len(full.ask("yellow >>7s green")) == 0


def test_three_parts_make_a_chain(full):
    hit = full.ask("yellow >> purple >> green")[0]
    assert [hit.shot.number, hit.then.shot.number, hit.then.then.shot.number] == [1, 2, 4]
    assert hit.to_json()["then"]["then"]["shot"] == 4


def test_a_part_may_be_a_filter_or_a_line(full):
    hit = full.ask("said:horses >> light:dark")[0]
    assert (hit.shot.number, hit.then.shot.number) == (1, 4)


def test_the_part_that_is_nowhere_is_named(full):
    assert "“a giraffe”" in full.ask("red >> a giraffe").reason


def test_a_query_of_nothing_but_a_filterless_clause_lists_all(full):
    query = Query((Clause(),))
    hits = search(
        full.catalogue, full.vectors, full.encoder, query, frames_root=full.folder, limit=5
    )
    assert len(hits) == 5
