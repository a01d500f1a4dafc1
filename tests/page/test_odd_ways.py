"""Keyboards of other scripts, films that are gone, a server that is, pictures beside text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from live_server import serving
from page.drawn import draw_pictures
from page.visit import Visit
from playwright.sync_api import expect

import cineseek
from cineseek.demo import draw_films
from cineseek.demo.script import SCRIPTS
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

_PRESS = """
([key, code]) => (document.activeElement ?? document.body).dispatchEvent(
  new KeyboardEvent("keydown", {key, code, bubbles: true, cancelable: true}))
"""
_PASTE = """
() => {
  const box = document.querySelector("input[name=q]");
  const transfer = new DataTransfer();
  transfer.setData("text/plain", "a boat");
  transfer.items.add(new File([new Uint8Array(9)], "cells.png", {type: "image/png"}));
  box.focus();
  return box.dispatchEvent(new ClipboardEvent("paste",
    {clipboardData: transfer, bubbles: true, cancelable: true}));
}
"""


@pytest.mark.parametrize("letter", ["ч", "ط"])
def test_keys_work_on_keyboards_of_other_scripts(visit: Visit, letter: str) -> None:
    visit.open(q="color:blue")
    visit.answered()
    visit.cells.first.focus()
    visit.page.evaluate(_PRESS, [letter, "KeyX"])
    assert visit.heard() == "In the reel"
    for key, code in (("п", "KeyG"), ("а", "KeyF")):
        visit.page.evaluate(_PRESS, [key, code])
    visit.page.wait_for_url("**/films")


def test_the_keyboard_is_not_lost_between_views(visit: Visit) -> None:
    visit.open(q="color:blue")
    visit.answered()
    visit.cells.nth(1).focus()
    visit.page.keyboard.press("l")
    visit.page.wait_for_url("**like=*")
    expect(visit.cells.first).to_be_focused()
    visit.page.keyboard.press("g")
    visit.page.keyboard.press("f")
    expect(visit.page.get_by_role("heading", name="Films")).to_be_visible()
    expect(visit.page.locator("#main")).to_be_focused()


def test_who_listens_is_told_no_score_where_there_is_none(visit: Visit) -> None:
    visit.open(q="color:blue")
    visit.answered()
    assert "score" not in (visit.cells.first.get_attribute("aria-label") or "")


@pytest.fixture(scope="module")
def gone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of a film whose file is not there any more."""
    folder: Path = tmp_path_factory.mktemp("gone")
    draw_films(folder, scripts=[SCRIPTS[4]])
    with cineseek.open(tmp_path_factory.mktemp("gone-library") / "films.cine", model="toy") as held:
        assert held.add(folder).added
        for file in folder.rglob("*.mp4"):
            file.unlink()
        with serving(create_app(held, ServerConfig())) as base:
            yield base


def test_a_film_whose_file_is_gone_is_shown_by_the_pictures_that_are_kept(
    visits: Any, gone: str
) -> None:
    visit: Visit = visits(gone)
    visit.expected = {404}
    visit.open("/films")
    visit.page.locator("[data-cell]").first.click()
    expect(visit.page.get_by_text("The file of this footage is gone")).to_be_visible()
    visit.wait_until("document.querySelector('.stage img').naturalWidth > 0")
    assert "/api/frames/" in visit.page.evaluate("document.querySelector('.stage img').src")
    assert "/api/frames/" in visit.page.evaluate("document.querySelector('.stage video').poster")


def test_stills_are_told_apart_and_shown_though_their_files_are_gone(
    visits: Any, tmp_path: Path
) -> None:
    draw_pictures(tmp_path / "Gallery (2001)", 3)
    with cineseek.open(tmp_path / "films.cine", model="toy") as held:
        assert held.add(tmp_path / "Gallery (2001)").added
        for file in (tmp_path / "Gallery (2001)").iterdir():
            file.unlink()
        with serving(create_app(held, ServerConfig())) as base:
            visit: Visit = visits(base)
            visit.expected = {404}
            visit.open("/films")
            visit.page.locator("[data-cell]").first.click()
            visit.page.get_by_role("link", name="still 3").click()
            visit.wait_until("document.querySelector('main img')?.naturalWidth > 0")
            visit.page.close()


def test_a_view_that_cannot_be_fetched_leaves_the_page_where_it_is(visit: Visit) -> None:
    visit.open(q="color:blue")
    visit.answered()
    visit.context.set_offline(True)
    visit.cells.first.click()
    expect(visit.page.get_by_role("alert")).to_be_in_viewport()
    visit.page.go_back()
    visit.page.get_by_role("link", name="Films", exact=True).click()
    expect(visit.page.get_by_role("alert")).to_contain_text("The server does not answer")
    expect(visit.box).to_be_visible()
    visit.context.set_offline(False)
    visit.page.get_by_role("button", name="Try again").first.click()
    expect(visit.page.get_by_role("heading", name="Films")).to_be_visible()
    expected = ("ERR_INTERNET_DISCONNECTED", "Failed to fetch dynamically imported module")
    visit.wrong = [one for one in visit.wrong if not any(part in one for part in expected)]


def test_a_picture_that_cannot_be_sent_says_so(visit: Visit) -> None:
    visit.open()
    visit.context.set_offline(True)
    visit.page.locator("input[type=file]").set_input_files(
        {"name": "x.jpg", "mimeType": "image/jpeg", "buffer": b"a picture"}
    )
    expect(visit.page.get_by_text("The server does not answer. See whether")).to_be_visible()
    visit.context.set_offline(False)
    visit.wrong = [one for one in visit.wrong if "ERR_INTERNET_DISCONNECTED" not in one]


def test_text_that_is_copied_with_a_picture_of_it_goes_into_the_box(visit: Visit) -> None:
    visit.open()
    assert visit.page.evaluate(_PASTE), "the browser's own paste was stopped"
    assert not [one for one in visit.asked if one.startswith("/api/images")]


def test_a_film_is_found_by_name_without_a_word_in_the_search_box(visit: Visit) -> None:
    visit.open("/films", q="salt")
    expect(visit.page.get_by_label("Find a film by name")).to_have_value("salt")
    expect(visit.box).to_have_value("")


def test_an_empty_box_leads_to_the_start(visit: Visit) -> None:
    visit.open(q="color:blue")
    visit.answered()
    visit.box.fill("")
    visit.box.press("Enter")
    expect(visit.page.get_by_role("heading", name="Find the shot")).to_be_visible()
