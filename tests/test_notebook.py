"""Answers in a notebook: frames as data, words escaped, no more than one wants to scroll."""

from __future__ import annotations

import base64
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from cineseek.answer import Hit, Hits
from cineseek.film import Film, Footage, Shot, Span
from cineseek.notebook import MOST, Card, facts, grid, image

HOSTILE = "<script>alert(\"1\")</script> & 'شب' \udcff"


def jpeg(size: tuple[int, int] = (640, 360)) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(made, "JPEG")
    return made.getvalue()


def hit(thumbnail: Path | None, title: str = "Heat") -> Hit:
    footage = Footage("0" * 32, "heat-1995", "/films/heat.mkv", "feature", 90.0, 640, 360, 24.0)
    shot = Shot(footage.id, 7, Span(61.0, 63.5))
    film = Film("heat-1995", title, 1995)
    return Hit(1, 0.876, film, footage, shot, 62.5, thumbnail, ("look", "words"), "we are home", 2)


class Tags(HTMLParser):
    """The tags of a page, and the words between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture
def frame(tmp_path: Path) -> Path:
    path = tmp_path / "61000.jpg"
    path.write_bytes(jpeg())
    return path


def test_hits_of_a_library_show_their_frames(frame: Path) -> None:
    page = Hits((hit(frame), hit(None)), "The rest is no better than chance.")._repr_html_()
    words = " ".join(Tags(page).words)
    for told in (
        "Heat (1995)",
        "at 1:02.5, shot 7",
        "0.88 look, words and 2 alike",
        "“we are home”",
        "The rest is no better than chance.",
    ):
        assert told in words
    (data,) = re.findall(r'src="data:image/jpeg;base64,([^"]+)"', page)
    with Image.open(io.BytesIO(base64.b64decode(data))) as shown:
        assert (shown.format, shown.width) == ("JPEG", 240)
    assert "http" not in page
    assert Tags(hit(frame)._repr_html_()).tags.count("img") == 1


def test_what_follows_is_told_too(frame: Path) -> None:
    chained = replace(hit(frame), then=replace(hit(frame), second=75.0))
    assert ">> at 1:15.0, shot 7" in " ".join(Tags(Hits((chained,))._repr_html_()).words)


def test_nothing_in_a_film_is_taken_for_html(frame: Path) -> None:
    hostile = replace(hit(frame, HOSTILE), text=HOSTILE)
    for page in (
        Hits((hostile,), HOSTILE, (HOSTILE,))._repr_html_(),
        facts(HOSTILE, [(HOSTILE, HOSTILE)], image(jpeg(), HOSTILE)),
    ):
        read = Tags(page)
        assert "script" not in read.tags
        assert '<script>alert("1")</script>' in "".join(read.words)
        page.encode("utf-8")


def test_a_picture_that_is_none_is_left_out(tmp_path: Path) -> None:
    svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
    for data in (svg, b"", jpeg()[:300]):
        page = grid([Card("Heat", (), data)])
        assert Tags(page).tags.count("img") == 0
        assert "Heat" in page
    gone = Hits((hit(tmp_path / "gone.jpg"),))._repr_html_()
    assert "img" not in Tags(gone).tags


def test_many_answers_are_cut_and_counted() -> None:
    page = Hits(tuple([hit(None)] * (MOST + 1200)))._repr_html_()
    assert Tags(page).tags.count("figure") == MOST
    assert "and 1,200 more." in page
    assert Hits((), "Nothing answers that.")._repr_html_().count("Nothing answers that.") == 1


def test_a_full_grid_of_frames_stays_small(frame: Path) -> None:
    page = Hits(tuple([hit(frame)] * 100))._repr_html_()
    assert Tags(page).tags.count("img") == MOST
    assert len(page) < 1_000_000
