"""What machines told of footages: stretches with their lines, replaced whole, gone with them."""

import pytest
from tests.index.samples import FOOTAGE, FRAMES, HEAT, SHOTS, TRAILER, begin, line, shot

from cineseek.film import Span
from cineseek.index.tellings import Telling, Untold


@pytest.fixture
def catalogue(empty):
    empty.put_film(HEAT)
    begin(empty, FOOTAGE)
    subtitle = line(0.0, 2.0, "We sail.", language="en")
    empty.commit_chunk(FOOTAGE.id, SHOTS, FRAMES, [subtitle], reached=10.0, resume="")
    begin(empty, TRAILER)
    empty.commit_chunk(TRAILER.id, [shot(TRAILER, 1, 0.0, 4.0)], [], [], reached=4.0, resume="")
    return empty


def told(start, end, text=None, *, maker="eyes", language="en", kind="caption", why=None):
    telling = Telling(FOOTAGE.id, Span(start, end), kind, language, maker, why)
    return telling, [] if text is None else [line(start, end, text, kind, language or None)]


def untold(catalogue, **how):
    found = list(catalogue.tellings.untold("caption", "en", **how))
    assert catalogue.tellings.count_untold("caption", "en", **how) == len(found)
    return [(one.footage_id[0], one.number) for one in found]


def words(catalogue, *kinds):
    return [one.text for one in catalogue.texts(FOOTAGE.id, kinds or None)]


def test_shots_are_untold_until_they_are_told_in_that_language(catalogue):
    assert untold(catalogue) == [("a", 1), ("a", 2), ("b", 1)]
    catalogue.tellings.put([told(0.0, 4.0, "a ship"), told(4.0, 10.0)])
    assert untold(catalogue) == [("b", 1)]
    assert len(list(catalogue.tellings.untold("caption", "fa"))) == 3
    assert len(list(catalogue.tellings.untold("ocr", ""))) == 3
    assert next(catalogue.tellings.untold("ocr", "")) == Untold(FOOTAGE.id, 1, Span(0.0, 4.0))


@pytest.mark.parametrize("page", [1, 2, 3, 100])
def test_pages_follow_each_other_while_shots_are_told(catalogue, page):
    met = []
    for one in catalogue.tellings.untold("caption", "en", page=page):
        met.append((one.footage_id, one.number))
        telling = Telling(one.footage_id, one.span, "caption", "en", "eyes")
        catalogue.tellings.put([(telling, [])])
    assert met == [(FOOTAGE.id, 1), (FOOTAGE.id, 2), (TRAILER.id, 1)]


def test_what_was_refused_or_told_by_another_is_untold_on_request(catalogue):
    catalogue.tellings.put([told(0.0, 4.0, "a ship"), told(4.0, 10.0, why="too dark")])
    assert untold(catalogue) == [("b", 1)]
    assert untold(catalogue, retry=True) == [("a", 2), ("b", 1)]
    assert untold(catalogue, maker="eyes") == [("b", 1)]
    assert untold(catalogue, maker="other") == [("a", 1), ("a", 2), ("b", 1)]
    told_of = catalogue.tellings.of(FOOTAGE.id, "caption", "en")
    assert [one.why for one in told_of] == [None, "too dark"]
    assert catalogue.tellings.has_any("caption", "en")
    assert not catalogue.tellings.has_any("caption", "fa")


def test_a_stretch_that_is_told_again_replaces_its_own_lines_only(catalogue):
    catalogue.tellings.put([told(0.0, 4.0, "a ship"), told(4.0, 10.0, "a sea")])
    catalogue.tellings.put([told(0.0, 4.0, "کشتی", language="fa")])
    catalogue.tellings.put([told(0.0, 4.0, "a large ship", maker="other")])
    assert words(catalogue, "caption") == ["کشتی", "a large ship", "a sea"]
    assert words(catalogue, "subtitle") == ["We sail."]
    (one, other) = catalogue.tellings.of(FOOTAGE.id, "caption", "en")
    assert (one.maker, other.maker) == ("other", "eyes")
    assert catalogue.search_text("ship", kinds=["caption"])[0].line.text == "a large ship"


def test_what_was_heard_in_any_language_is_forgotten_together(catalogue):
    telling, _ = told(0.0, 5.0, kind="speech", language="")
    lines = [line(1.0, 2.0, "land", "speech", "en"), line(3.0, 4.0, "خشکی", "speech", "fa")]
    catalogue.tellings.put([(telling, lines)])
    catalogue.tellings.put([told(0.0, 4.0, "a ship")])
    catalogue.tellings.forget(FOOTAGE.id, "speech", "")
    assert words(catalogue, "speech") == []
    assert words(catalogue, "caption") == ["a ship"]
    assert catalogue.tellings.of(FOOTAGE.id, "speech", "") == []


def test_a_still_is_told_like_a_shot(catalogue):
    catalogue.tellings.put([told(0.0, 0.0, "a poster")])
    catalogue.tellings.put([told(0.0, 0.0, "a red poster")])
    assert words(catalogue, "caption") == ["a red poster"]


def test_tellings_go_with_their_footage_and_none_are_stored_of_what_is_gone(catalogue):
    catalogue.tellings.put([told(0.0, 4.0, "a ship")])
    catalogue.remove_footage(FOOTAGE.id)
    catalogue.tellings.put([told(4.0, 10.0, "a sea")])
    assert not catalogue.tellings.has_any("caption", "en")
    assert catalogue.counts().texts == 0
