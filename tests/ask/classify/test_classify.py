"""What kind is it, asked of small drawn libraries whose colours are known."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.answer import Classification
from cineseek.ask.classify import classify
from cineseek.ask.classify import targets as reading
from cineseek.errors import LibraryError, ModelError, NotFoundError
from cineseek.film import Film
from cineseek.query import parse

COLOURS = ["red", "green", "blue", "yellow"]


def ask(shelf, labels, query: str = "", **options) -> list[Classification]:
    clause = {"clause": parse(query).clauses[0]} if query else {}
    return list(
        classify(shelf.catalogue, shelf.vectors, shelf.encoder, labels, **clause, **options)
    )


def said(found: list[Classification]) -> list[str | None]:
    return [one.label for one in found]


def test_every_shot_gets_its_colour_in_order_of_time(full) -> None:
    found = ask(full, ["red", "green", "black"], "title:rose")
    assert said(found) == ["red", "green", "red", "black", "green"]
    assert [one.shot.number for one in found] == [1, 2, 3, 4, 5]
    assert {one.film.id for one in found} == {"rose-1990"}


def test_labels_in_persian_answer_as_in_english_however_they_are_typed(full) -> None:
    for words in (["قرمز", "سبز", "سیاه"], ["قرمز", "سبز", "سياه"]):
        found = said(ask(full, words, "title:rose"))
        assert found == [words[0], words[1], words[0], words[2], words[1]]


def test_what_is_none_of_the_labels_is_called_none_of_these(full) -> None:
    found = ask(full, ["yellow", "purple"], "title:rose")
    assert said(found) == [None] * 5
    assert all(one.probability == one.none > 0.5 for one in found)
    assert all(
        sum(x.probability for x in one.labels) + one.none == pytest.approx(1) for one in found
    )


def test_without_none_of_these_a_label_always_wins(full) -> None:
    found = ask(full, ["yellow", "purple"], "title:rose", none=False)
    assert all(one.label in ("yellow", "purple") for one in found)
    assert all(one.none is None for one in found)
    assert all(sum(x.probability for x in one.labels) == pytest.approx(1) for one in found)


def test_filters_and_footages_choose_what_is_looked_at(full) -> None:
    assert len(ask(full, COLOURS)) == 22
    assert {one.footage.kind for one in ask(full, COLOURS, "kind:trailer")} == {"trailer"}
    assert len(ask(full, COLOURS, "light:dark")) == 1
    assert ask(full, COLOURS, "title:nothing") == []
    teaser = next(one for one in full.catalogue.footages() if one.kind == "trailer")
    assert len(ask(full, COLOURS, footage_ids=[teaser.id])) == 3


def test_a_footage_is_the_mean_of_its_shots_and_not_of_its_frames(shelf) -> None:
    shelf.add("mostly", ["green:1", "red:2", "red:3"])
    footage = shelf.catalogue.footages()[0]
    frames = shelf.catalogue.frames(footage.id, 1)
    looks = shelf.encoder.encode_images([np.full((9, 16, 3), (30, 150, 40), np.uint8)])
    points = shelf.vectors.get(
        [reading.frame_id(footage.id, one.second) for one in frames], vectors=("print",)
    )
    # One long green shot with four looks, two red ones with one look each.
    shelf.vectors.upsert(
        [type(p)(p.id, {**p.vectors, "look": looks[0]}, p.payload) for p in points]
    )
    shelf.catalogue.commit_chunk(
        footage.id, [], [type(f)(f.footage_id, 1, f.second, True, f.file) for f in frames], [],
        reached=12, resume="",
    )  # fmt: skip
    assert len(ask(shelf, ["red", "green"], part="frame")) == 6
    (whole,) = ask(shelf, ["red", "green"], part="footage")
    assert whole.label == "red"
    assert whole.shot is None
    assert whole.second is None


def test_frames_are_classified_one_by_one(full) -> None:
    found = ask(full, COLOURS, "title:sea kind:trailer", part="frame")
    assert said(found) == ["blue"] * 3
    assert [one.second for one in found] == [1.5, 5.5, 9.5]


def test_batches_change_no_answer(full, monkeypatch) -> None:
    for part in ("frame", "shot", "footage"):
        whole = ask(full, COLOURS, part=part)
        monkeypatch.setattr(reading, "BATCH", 2)
        assert ask(full, COLOURS, part=part) == whole
        monkeypatch.undo()


def test_no_more_than_a_batch_is_read_at_once(full, monkeypatch) -> None:
    monkeypatch.setattr(reading, "BATCH", 3)
    asked = []
    get = full.vectors.get

    def watched(ids, *, vectors=()):
        asked.append(len(ids))
        return get(ids, vectors=vectors)

    monkeypatch.setattr(full.vectors, "get", watched)
    found = classify(full.catalogue, full.vectors, full.encoder, COLOURS)
    asked.clear()  # the sample is drawn once
    assert len(list(found)) == 22
    assert max(asked) <= 3


def test_progress_ends_at_its_total(full) -> None:
    told = []
    ask(full, COLOURS, tell=lambda done, total: told.append((done, total)))
    assert told[-1] == (22, 22)
    assert told == sorted(told)


def test_only_the_best_are_listed_where_so_many_are_wanted(full) -> None:
    found = ask(full, COLOURS, "title:rose", top=2)
    assert all(len(one.labels) == 2 for one in found)
    assert all(one.labels[0].probability >= one.labels[1].probability for one in found)
    assert [one.label for one in found] == [one.label for one in ask(full, COLOURS, "title:rose")]


def test_a_picture_is_classified_as_it_is_also_where_the_library_is_empty(shelf, picture) -> None:
    (one,) = ask(shelf, COLOURS, image=picture("blue", 7))
    assert one.label == "blue"
    assert (one.film, one.footage, one.shot, one.second) == (None, None, None, None)
    (other,) = ask(shelf, ["yellow"], image=picture("blue", 7))
    assert other.label is None


def test_sentences_of_ones_own_are_asked_as_they_are(full) -> None:
    found = ask(full, {"warm": ["red", "orange"], "cold": ["blue"]}, "title:sea kind:feature")
    assert said(found) == ["cold"] * 8
    with pytest.raises(ValueError, match="'cold' has no sentences"):
        ask(full, {"warm": ["red"], "cold": []})


def test_templates_are_the_users_where_there_are_any(full) -> None:
    changed = ask(full, ["red", "green"], "title:rose", templates=["{} on blue"])
    assert changed != ask(full, ["red", "green"], "title:rose")
    with pytest.raises(ValueError, match="where the label goes"):
        ask(full, ["red", "green"], templates=["blue"])


def test_genres_are_those_of_the_library(full) -> None:
    full.add_film(Film("mix", "Mix", genres=("Blue", "Crime")))
    found = classify(full.catalogue, full.vectors, full.encoder, "genres", part="footage")
    assert found.labels == ("Blue", "Crime", "Drama")
    assert any("does not know Crime, Drama" in one for one in found.warnings)
    by_film = {(one.film.id, one.footage.kind): one.label for one in found}
    assert by_film["sea-2005", "feature"] == "Blue"
    assert by_film["rose-1990", "feature"] is None


def test_a_library_without_genres_says_where_they_come_from(shelf) -> None:
    shelf.add("plain", ["red:1", "blue:2"])
    with pytest.raises(NotFoundError, match=r"film\.json"):
        ask(shelf, "genres")


def test_films_are_told_by_their_looks(full) -> None:
    found = classify(
        full.catalogue, full.vectors, full.encoder, "films", clause=parse("kind:trailer").clauses[0]
    )
    assert set(found.labels) == {"Rose (1990)", "Sea (2005)", "Mix"}
    assert {one.label for one in found} == {"Sea (2005)"}
    assert any("made of itself" in one and "Sea" not in one for one in found.warnings)


def test_a_footage_is_no_part_of_its_own_label(shelf) -> None:
    shelf.add("first", [f"red:{n}" for n in range(8)])
    shelf.add("first", [f"blue:{n}" for n in range(8)], footage="teaser", kind="trailer")
    shelf.add("second", [f"blue:{n}" for n in range(20, 28)])
    found = ask(shelf, "films", "kind:trailer", none=False)
    assert {one.label for one in found} == {"Second"}  # by its own blue shots it would be First


def test_a_footage_that_is_all_of_its_film_is_of_it_also_where_others_are_like_it(shelf) -> None:
    colours = ["red", "green", "blue", "yellow", "purple", "black"]
    for at, colour in enumerate(colours):  # each shares some of its shots with the next one
        other = colours[(at + 1) % len(colours)]
        shelf.add(f"of-{colour}", [f"{colour}:1", f"{colour}:2", f"{other}:3"])
    for colour, other in (("red", "green"), ("black", "red")):
        shots = [f"{colour}:5", f"{colour}:6", f"{other}:7"]
        shelf.add(f"other-{colour}", shots)
    found = ask(shelf, "films", part="footage")
    assert said(found) == [one.film.title for one in found]
    assert len(found) == 8


def test_a_footage_of_a_known_film_is_never_none_of_these_and_a_shot_may_be(full) -> None:
    assert {one.none for one in ask(full, "films", part="footage")} == {None}
    assert all(one.none is not None for one in ask(full, "films", part="shot"))


def test_films_of_one_title_are_told_apart_by_id(shelf) -> None:
    for id in ("solaris-1972", "solaris-2002"):
        shelf.add_film(Film(id, "Solaris"))
    shelf.add("solaris-1972", ["red:1", "red:2"])
    shelf.add("solaris-2002", ["blue:1", "blue:2"])
    found = classify(shelf.catalogue, shelf.vectors, shelf.encoder, "films")
    assert found.labels == ("solaris-1972", "solaris-2002")


def test_films_as_labels_need_two(shelf) -> None:
    shelf.add("only", ["red:1", "blue:2"])
    with pytest.raises(LibraryError, match="second film"):
        ask(shelf, "films")


def test_answers_are_the_same_every_time(full) -> None:
    for labels in (COLOURS, "films"):
        assert ask(full, labels) == ask(full, labels)


def test_an_encoder_that_knows_none_of_the_words_is_an_error_and_one_that_knows_some_warns(
    full,
) -> None:
    with pytest.raises(ModelError, match="knows none of these labels"):
        ask(full, ["dog", "castle"])
    found = classify(full.catalogue, full.vectors, full.encoder, ["red", "castle"])
    assert any("does not know castle" in one for one in found.warnings)


@pytest.mark.parametrize(
    ("labels", "options", "message"),
    [
        ([], {}, "no labels"),
        (["red", " "], {}, "a label is empty"),
        (["red", "red"], {}, "given twice"),
        (["كتاب", "کتاب"], {}, "as 'كتاب' and as 'کتاب'"),
        (["red"], {"none": False}, "the only label"),
        ("colours", {}, "one of genres, films, not 'colours'"),
        (["red"], {"part": "film"}, "not 'film'"),
        (["red"], {"top": 0}, "at least 1, not 0"),
        (["red"], {"query": "sunset"}, "filters only"),
    ],
)
def test_wrong_arguments_are_refused_before_anything_is_read(
    full, labels, options, message
) -> None:
    with pytest.raises(ValueError, match=message):
        ask(full, labels, **options)


def test_one_label_and_none_of_these_is_a_question(full) -> None:
    assert said(ask(full, ["red"], "title:rose")) == ["red", None, "red", None, None]


def test_an_empty_library_says_what_to_do(shelf) -> None:
    with pytest.raises(LibraryError, match="add films first"):
        ask(shelf, COLOURS)


def test_the_json_shape_leaves_out_what_it_is_not_of(full, picture) -> None:
    (shot, *_) = ask(full, COLOURS, "title:rose", top=1)
    line = shot.to_json()
    assert line["label"] == "red"
    assert line["labels"] == [{"label": "red", "probability": line["probability"]}]
    assert line["film"] == {"id": "rose-1990", "title": "Rose", "year": 1990}
    assert set(line) == {
        "label", "probability", "labels", "none", "film", "footage", "shot", "start", "end",
    }  # fmt: skip
    (seen,) = ask(full, COLOURS, image=picture("red", 1), none=False)
    assert set(seen.to_json()) == {"label", "probability", "labels"}
