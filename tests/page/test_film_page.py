"""A film in a real browser: the player, the timeline, what is said, and the shots."""

from __future__ import annotations

import re
from pathlib import Path

import av
import numpy as np
import pytest
from live_server import serving
from page.drawn import draw_pictures
from page.visit import Visit
from playwright.sync_api import expect

import cineseek
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

NIGHT = "/film/night-windows-2011"


def test_an_answer_opens_and_plays_from_its_shot(visit: Visit) -> None:
    visit.open(q='said:"yellow umbrella"')
    visit.answered()
    visit.cells.first.click()
    visit.page.wait_for_url("**shot=*")
    dialog = visit.page.get_by_role("dialog", name="Shot")
    expect(dialog.get_by_role("heading", name="Night Windows")).to_be_visible()
    visit.wait_until("document.querySelector('dialog video').currentTime > 4.2")
    assert visit.second() < 8
    expect(dialog.get_by_text("Take the yellow umbrella.").first).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert "shot=" not in visit.page.url
    expect(visit.cells.first).to_be_focused()


def test_a_shot_has_an_address_of_its_own(visit: Visit) -> None:
    visit.open(q="color:blue")
    visit.answered()
    visit.cells.nth(1).click()
    visit.page.wait_for_url("**shot=*")
    address = visit.page.url
    visit.page.goto("about:blank")
    visit.page.goto(address)
    expect(
        visit.page.get_by_role("dialog", name="Shot").get_by_role("heading").first
    ).to_be_visible()
    visit.page.get_by_role("button", name="Close", exact=True).click()
    visit.page.wait_for_url(re.compile(r"/\?q=color%3Ablue$"))


def test_the_next_answer_is_a_key_away(visit: Visit) -> None:
    visit.open(q="kind:feature")
    visit.answered()
    visit.cells.first.click()
    visit.page.wait_for_url("**shot=*")
    first = visit.page.url
    expect(visit.page.get_by_role("button", name="Answer after")).to_be_enabled()
    visit.page.keyboard.press("n")
    visit.page.wait_for_url(lambda url: "shot=" in url and url != first)
    visit.page.keyboard.press("p")
    visit.page.wait_for_url(first)


def test_the_player_goes_where_a_click_on_the_timeline_says(visit: Visit) -> None:
    visit.open(NIGHT)
    line = visit.page.get_by_role("slider", name="Time")
    visit.wait_until("document.querySelector('video')?.readyState > 0")
    box = line.bounding_box()
    assert box
    line.click(position={"x": box["width"] * 0.75, "y": box["height"] / 2})
    visit.wait_until("Math.abs(document.querySelector('video').currentTime - 6) < 0.3")
    expect(visit.page.get_by_test_id("clock")).to_have_text(re.compile("0:0[56]"))


def test_the_keys_of_the_player(visit: Visit) -> None:
    visit.open(NIGHT)
    visit.wait_until("document.querySelector('video')?.readyState > 0")
    visit.page.get_by_role("grid").wait_for()
    press = visit.page.keyboard.press

    def is_at(second: float, by: float = 0.01) -> None:
        """There, with its picture: sent on before, a busy browser may never get there."""
        visit.wait_until(f"Math.abs(document.querySelector('video').currentTime - {second}) < {by}")
        visit.wait_until("!document.querySelector('video').seeking")

    press("]")
    is_at(2, by=0.1)
    press(".")
    is_at(2.043)
    press(",")
    press(",")
    is_at(1.96)
    press("ArrowRight")
    is_at(6.96)
    press("ArrowLeft")
    is_at(1.96)
    press("m")
    visit.wait_until("document.querySelector('video').muted")
    press("Space")
    visit.wait_until("document.querySelector('video').currentTime > 2.5")
    press("l")
    visit.wait_until("document.querySelector('video').playbackRate === 2")
    press("k")
    visit.wait_until("document.querySelector('video').paused")
    visit.wait_until("!document.querySelector('video').seeking")
    before = visit.second()
    press("j")
    visit.wait_until(f"document.querySelector('video').currentTime < {before} - 0.2")
    press("k")


def test_a_line_that_is_clicked_is_jumped_to_and_followed(visit: Visit) -> None:
    visit.open(NIGHT)
    said = visit.page.get_by_role("list", name="What is said")
    line = said.get_by_role("button", name="Take the yellow umbrella.")
    line.click()
    visit.wait_until("Math.abs(document.querySelector('video').currentTime - 4.21) < 0.05")
    expect(line).to_have_attribute("aria-current", "true")
    visit.page.get_by_label("Find in what is said").fill("awake")
    expect(said.get_by_role("button")).to_have_text([re.compile("He is still awake.")])
    visit.page.get_by_label("Find in what is said").fill("")
    visit.page.get_by_label("Language of the subtitles").select_option("fa")
    expect(said.get_by_role("button", name="چتر زرد را بردار.")).to_be_visible()


def test_a_shot_on_the_wall_plays_and_is_marked(visit: Visit) -> None:
    visit.open(NIGHT)
    visit.page.get_by_role("link", name="Shot 3, at 0:04").click()
    visit.wait_until("document.querySelector('video').currentTime > 4.05")
    expect(visit.page.locator(".card[data-on=true]")).to_have_count(1)


def test_facts_lead_to_the_shots_that_share_them(visit: Visit) -> None:
    visit.open(NIGHT)
    visit.page.get_by_role("link", name="Idris Vane").click()
    expect(visit.box).to_have_value('director:"Idris Vane"')
    visit.answered()
    assert set(visit.titles()) == {"Night Windows"}


def test_a_film_has_a_contact_sheet(visit: Visit) -> None:
    visit.open(NIGHT)
    visit.page.get_by_role("button", name="Contact sheet").click()
    sheet = visit.page.get_by_role("dialog", name="Contact sheet")
    expect(sheet.get_by_role("img")).to_be_visible()
    visit.wait_until("document.querySelector('dialog img').naturalWidth > 100")


def test_films_are_listed_sorted_and_found_by_name(visit: Visit) -> None:
    visit.open("/films")
    titles = visit.page.locator(".card .card-line:first-child .card-title")
    expect(titles).to_have_text(["Night Windows", "Salt Wind", "The Golden Ascent"])
    visit.page.get_by_label("Sorted by").select_option("year")
    expect(visit.page.locator(".card")).to_have_count(3)
    visit.page.get_by_label("Find a film by name").fill("salt")
    expect(titles).to_have_text(["Salt Wind"])
    visit.page.wait_for_url("**q=salt*")
    titles.first.locator("xpath=ancestor::*[@class='card']").locator("a").click()
    expect(visit.page.get_by_role("heading", name="Salt Wind")).to_be_visible()


@pytest.fixture(scope="session")
def odd_site(tmp_path_factory: pytest.TempPathFactory) -> object:
    """A server of a video that no browser plays, and of more pictures than a page holds."""
    folder = tmp_path_factory.mktemp("odd")
    with av.open(str(folder / "old.avi"), "w") as container:
        stream = container.add_stream("mpeg4", rate=12)
        stream.width, stream.height, stream.pix_fmt = 160, 90, "yuv420p"
        for number in range(48):
            color = np.array([200, 40, 30] if number < 24 else [20, 60, 190], np.uint8)
            picture = np.tile(color, (90, 160, 1))
            picture[20:60, 3 * number : 3 * number + 20] = 240
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, "rgb24")))
        container.mux(stream.encode(None))
    draw_pictures(folder / "Gallery (2001)", 140)
    with cineseek.open(
        tmp_path_factory.mktemp("odd-library") / "films.cine", model="toy"
    ) as library:
        library.add(folder)
        with serving(create_app(library, ServerConfig())) as base:
            yield base


def test_what_the_browser_cannot_play_is_played_as_previews(visits: object, odd_site: str) -> None:
    visit = visits(odd_site)  # type: ignore[operator]
    visit.open("/films")
    visit.page.get_by_role("link", name="old").click()
    expect(visit.page.get_by_text("previews of its shots play instead")).to_be_visible()
    visit.page.keyboard.press("Space")
    visit.wait_until("document.querySelector('video').currentTime > 0.3")
    assert "preview.mp4" in visit.page.evaluate("document.querySelector('video').src")
    visit.page.keyboard.press("]")
    expect(visit.page.get_by_test_id("clock")).to_have_text(re.compile("0:0[23]"))


def test_answers_go_on_as_one_scrolls_and_are_there_again_on_the_way_back(
    visits: object, odd_site: str
) -> None:
    visit = visits(odd_site, size=(900, 600))  # type: ignore[operator]
    visit.open(q="kind:still")
    visit.answered()
    assert visit.heard() == "140 shots"
    last = visit.page.locator("[data-cell='139']")
    for _ in range(30):
        visit.page.mouse.wheel(0, 3000)
        visit.page.wait_for_timeout(60)
        if last.count():
            break
    expect(last).to_have_count(1)
    assert visit.page.locator(".card").count() < 110, "cells that are far away should not exist"
    visit.page.locator(".card-title").last.scroll_into_view_if_needed()
    visit.page.wait_for_timeout(200)
    deep = visit.page.evaluate("scrollY")
    assert deep > 1000
    visit.page.locator(".card-title").last.click()
    visit.page.get_by_role("heading", level=1).wait_for()
    visit.page.go_back()
    visit.wait_until(f"Math.abs(scrollY - {deep}) < 3")
    visit.page.reload()
    visit.wait_until(f"Math.abs(scrollY - {deep}) < 3")


def test_the_folder_is_not_told(visit: Visit, films: Path) -> None:
    visit.open(NIGHT)
    assert str(films) not in visit.page.content()
