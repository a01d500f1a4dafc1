"""More like a shot of the library: itself and its twins left out, words and filters beside it."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image

from cineseek.film import Shot
from cineseek.index.vectors import Point
from cineseek.stopwatch import Stopwatch


def _shot(shelf: Any, film: str, number: int) -> Shot:
    footage = next(one for one in shelf.catalogue.footages(film) if one.kind == "feature")
    return shelf.catalogue.shot(footage.id, number)


def _jpeg(rgb: np.ndarray) -> np.ndarray:
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "JPEG", quality=40)
    return np.asarray(Image.open(io.BytesIO(buffer.getvalue())))


def test_what_is_like_a_shot_is_found_and_it_itself_is_not(full: Any) -> None:
    red = _shot(full, "rose-1990", 1)
    hits = full.ask(like=red)
    assert (hits[0].film.id, hits[0].shot.number) == ("rose-1990", 3)  # the other red one
    assert red.id not in [hit.shot.id for hit in hits]
    assert hits[0].because == ("look",)
    assert hits.total == len(hits)


def test_the_same_take_in_a_trailer_is_left_out_and_told_of(full: Any) -> None:
    trailer = full.add(
        "rose-1990", ["red:1", "green:50"], footage="promo", kind="trailer", encode=_jpeg
    )
    hits = full.ask(like=_shot(full, "rose-1990", 1))
    assert hits
    assert (trailer, 1) not in [(hit.footage.id, hit.shot.number) for hit in hits]
    assert hits.reason.endswith("a near-identical shot is left out")


def test_words_and_filters_go_together_with_a_shot(full: Any) -> None:
    blue = _shot(full, "sea-2005", 1)
    everywhere = full.ask(like=blue)
    assert {hit.film.id for hit in everywhere} >= {"sea-2005", "mix"}
    elsewhere = full.ask("title:mix", like=blue)
    assert {hit.film.id for hit in elsewhere} == {"mix"}
    assert [hit.shot.number for hit in elsewhere] == [3]
    trailers = full.ask("kind:trailer", like=blue)
    assert {hit.footage.kind for hit in trailers} == {"trailer"}
    mixed = full.ask("yellow", like=blue)
    assert [hit.shot.facets.colors[0] for hit in mixed][:2] == ["yellow", "yellow"]


def test_the_nearest_are_answers_however_common_they_are(full: Any) -> None:
    """Half of this library is blue, so blue is nothing that stands out; it is still the likest."""
    hits = full.ask(like=_shot(full, "sea-2005", 1), limit=100)
    assert {hit.shot.facets.colors[0] for hit in hits} == {"blue"}
    assert len(hits) == 11
    assert hits[0].score < 0.5
    assert hits.reason == "11 shots look more like that shot than most of this library does"


def test_pages_of_what_is_like_a_shot_fit_together(full: Any) -> None:
    blue = _shot(full, "sea-2005", 1)
    whole = full.ask(like=blue, limit=100)
    pages = [full.ask(like=blue, limit=2, offset=at) for at in range(0, whole.total, 2)]
    assert [hit.shot.id for page in pages for hit in page] == [hit.shot.id for hit in whole]
    assert {page.total for page in pages} == {whole.total}


def test_a_shot_whose_looks_are_lost_is_seen_again_from_its_frames(full: Any) -> None:
    red = _shot(full, "rose-1990", 1)
    before = full.ask(like=red)
    for frame in full.catalogue.frames(red.footage_id, red.number):
        for point in full.vectors.get(list(full.vectors.ids()), vectors=("look", "print")):
            if point.payload["footage"] == red.footage_id and point.payload["shot"] == red.number:
                bare = {"print": point.vectors["print"]}
                full.vectors.upsert([Point(point.id, bare, point.payload)])
        assert (full.folder / frame.file).exists()
    again = full.ask(like=red)
    assert [hit.shot.id for hit in again] == [hit.shot.id for hit in before]


def test_nothing_like_it_is_an_answer_too(shelf: Any) -> None:
    shelf.add("only", ["red:1"])
    hits = shelf.ask(like=shelf.catalogue.shots(shelf.catalogue.footages()[0].id)[0])
    assert not hits
    assert hits.reason == "nothing in this library looks like that shot"


def test_a_search_within_some_footage_looks_at_no_other(full: Any) -> None:
    trailer = next(one for one in full.catalogue.footages("sea-2005") if one.kind == "trailer")
    feature = next(one for one in full.catalogue.footages("rose-1990"))
    for query in ("blue", "duration:>1s", "the horse in the valley", "said:horse"):
        hits = full.ask(query, within=[trailer.id])
        assert {hit.footage.id for hit in hits} <= {trailer.id}, query
        both = full.ask(query, within=[trailer.id, feature.id], limit=100)
        assert {hit.footage.id for hit in both} <= {trailer.id, feature.id}, query
    assert full.ask("duration:>1s", within=[trailer.id]).total == 3
    assert full.ask("said:horse", within=[feature.id]).total == 1
    assert full.ask("said:horse genre:drama", within=[feature.id]).total == 1
    assert full.ask("blue", within=[]).total == 0


def test_a_watch_is_told_where_the_time_of_a_search_goes(full: Any) -> None:
    with Stopwatch() as watch:
        full.ask("blue light:normal")
    assert {"encode", "vectors", "words", "filters", "grouping", "facts"} <= watch.seconds.keys()
    assert sum(watch.seconds.values()) <= watch.total
    assert full.ask("blue")  # nobody holds a watch any more


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_the_total_is_of_all_pages(full: Any, limit: int) -> None:
    assert full.ask("duration:>1s", limit=limit).total == 22
