"""What is like this, which score may be expected, and the map, in a real browser."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from page.visit import Visit
from playwright.sync_api import Locator, expect

from cineseek.library import Library

Opener = Callable[..., Visit]
NIGHT = "/film/night-windows-2011"

_DROP = """
([data, kind]) => {
  const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], "file", {type: kind}));
  document.body.dispatchEvent(
    new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer: transfer}));
}
"""


@pytest.fixture(scope="module", autouse=True)
def prepared(library: Library) -> None:
    """Questions need not wait."""
    library.prepare_similar()


@pytest.fixture(scope="session")
def film(films: Path) -> Path:
    """The file of Night Windows."""
    return films / "Night Windows (2011)" / "night-windows.mp4"


def _drop(visit: Visit, content: bytes, kind: str) -> None:
    visit.page.evaluate(_DROP, [base64.b64encode(content).decode(), kind])


def _neighbours(visit: Visit) -> Locator:
    found = visit.page.get_by_role("list", name="The most alike first").get_by_role("heading")
    found.first.wait_for()
    return visit.page.get_by_role("list", name="The most alike first").locator("> li")


def test_a_film_shows_its_neighbours_with_reasons_and_moments(visit: Visit) -> None:
    visit.open(NIGHT)
    first = _neighbours(visit).first
    for part in ("Look", "Sound", "Rhythm", "Palette"):
        expect(first.get_by_text(part, exact=True)).to_be_visible()
    expect(first.locator("dd").first).to_have_attribute(
        "aria-label", re.compile(r"\d+% alike; \d+% of the likeness comes from it")
    )
    moments = first.get_by_role("list", name="Where the two look most alike").get_by_role("link")
    moments.first.scroll_into_view_if_needed()
    visit.wait_until(
        "[...document.querySelectorAll('section[aria-labelledby=like-this] li li img')].slice(0, 2)"
        ".every((one) => one.naturalWidth > 0)"
    )
    own = moments.nth(0).get_attribute("href") or ""
    assert own.startswith(NIGHT)
    assert not (moments.nth(1).get_attribute("href") or "").startswith(NIGHT)
    moments.nth(1).click()
    visit.page.wait_for_url(re.compile(r"/film/(?!night-windows).*footage=.*&t="))


def test_what_counts_is_chosen_and_kept(visit: Visit) -> None:
    visit.open(NIGHT)
    _neighbours(visit)
    visit.page.get_by_role("button", name="What counts").click()
    look = visit.page.get_by_role("slider", name="Look")
    assert look.input_value() == "1"
    with visit.page.expect_response(re.compile("similar.*look=0")):
        look.fill("0")
    expect(_neighbours(visit).first.get_by_text("Look", exact=True)).to_have_count(0)
    with visit.page.expect_response(re.compile("q=kind%3Aadvert")):
        visit.page.get_by_label("Only").select_option("advert")
    expect(visit.page.get_by_text("No other film here meets the filters.")).to_be_visible()
    visit.page.reload()
    expect(visit.page.get_by_label("Only")).to_have_value("advert")
    visit.page.get_by_label("Only").select_option("")
    visit.page.get_by_role("button", name="As usual").click()
    expect(_neighbours(visit).first.get_by_text("Look", exact=True)).to_be_visible()


def test_a_film_has_an_expected_score_beside_simpler_ways(visit: Visit) -> None:
    visit.open(NIGHT)
    card = visit.page.get_by_role("region", name="Expected IMDb score")
    expect(card.get_by_text(re.compile(r"\d+% likely between \d\.\d and \d\.\d"))).to_be_visible()
    for row in ("Expected", "By genre and year", "Mean of all films", "Real score"):
        expect(card.get_by_text(row, exact=True)).to_be_visible()
    expect(card.get_by_text("not known to it")).to_be_visible()


def test_a_dropped_video_is_compared_and_rated(visit: Visit, film: Path) -> None:
    visit.open("/similar")
    _drop(visit, b"no picture", "image/jpeg")
    expect(visit.page.get_by_text("That is no video.")).to_be_visible()
    _drop(visit, film.read_bytes(), "video/mp4")
    rows = _neighbours(visit)
    expect(rows.first.get_by_role("heading")).to_contain_text("Night Windows")
    expect(rows.first.get_by_text("100%").first).to_be_visible()
    assert "like it" in visit.heard()
    # Its own side of a moment is a picture that the browser takes of the video.
    visit.wait_until("document.querySelector('main ol li li img')?.src.startsWith('data:image')")
    visit.page.get_by_role("button", name="Which score can be expected?").click()
    expect(visit.page.get_by_role("region", name="Expected IMDb score")).to_be_visible()
    visit.check_access("what is like a video")
    visit.page.get_by_role("main").get_by_role("button", name="Which film is this?").click()
    visit.page.wait_for_url("**/identify**")


def test_a_video_that_cannot_be_read_is_told_and_can_be_mended(visit: Visit, film: Path) -> None:
    visit.expected = {422}
    visit.open("/similar")
    _drop(visit, film.read_bytes()[:3000], "video/mp4")
    alert = visit.page.get_by_role("alert")
    expect(alert).to_be_visible()
    visit.check_access("a video that cannot be read")
    _drop(visit, film.read_bytes(), "video/mp4")
    _neighbours(visit)
    expect(alert).to_have_count(0)


def test_the_map_is_looked_at_zoomed_and_left_for_a_film(visit: Visit) -> None:
    visit.open("/map")
    page = visit.page
    field = page.get_by_role("application")
    listed = page.get_by_role("region", name="4 in sight").get_by_role("link")
    expect(listed).to_have_count(4)
    listed.filter(has_text="Salt Wind").hover()
    told = page.locator("main bdi").filter(has_text="Salt Wind")
    expect(told).to_have_count(2)  # in the list, and on the map
    box = field.bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + 40)
    for _ in range(12):
        page.mouse.wheel(0, -400)
    expect(page.get_by_role("region", name=re.compile("^[0-3] in sight"))).to_be_visible()
    page.get_by_role("button", name="All of it").click()
    expect(listed).to_have_count(4)
    page.get_by_label("Kind").select_option("trailer")
    expect(page.get_by_role("region", name="1 in sight")).to_be_visible()
    page.get_by_label("Kind").select_option("")
    listed.first.click()
    page.wait_for_url("**/film/*?footage=*")


def test_the_map_is_walked_through_by_keys(visit: Visit) -> None:
    visit.open()
    page, press = visit.page, visit.page.keyboard.press
    press("g")
    press("m")
    page.wait_for_url("**/map")
    page.get_by_role("application").focus()
    press("ArrowRight")
    visit.wait_until("document.querySelector('#said').textContent.length > 3")
    first = visit.heard()
    assert re.search(r", (feature|trailer)$", first)
    for way in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        press(way)
        page.wait_for_timeout(60)
        if visit.heard() != first:
            break
    assert visit.heard() != first
    press("+")
    press("0")
    press("Enter")
    page.wait_for_url("**/film/*?footage=*")


def test_a_film_is_clicked_on_the_map_itself(visit: Visit) -> None:
    visit.open("/map")
    page = visit.page
    field = page.get_by_role("application")
    field.wait_for()
    place = page.request.get(f"{visit.base}/api/map").json()["places"][0]
    box = field.bounding_box()
    assert box
    # At its whole the map has a margin of 76 pixels.
    left = box["x"] + 76 + place["x"] * (box["width"] - 152)
    top = box["y"] + 76 + place["y"] * (box["height"] - 152)
    page.mouse.move(left, top)
    expect(page.locator("main bdi").filter(has_text=place["film"]["title"])).not_to_have_count(1)
    page.mouse.click(left, top)
    page.wait_for_url(f"**/film/{place['film']['id']}?footage=*")


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_no_view_has_serious_faults(visits: Opener, site: str, theme: str) -> None:
    visit = visits(site, theme=theme)
    visit.open(NIGHT)
    _neighbours(visit)
    visit.page.get_by_role("button", name="What counts").click()
    visit.page.get_by_role("region", name="Expected IMDb score").wait_for()
    visit.check_access("a film with neighbours and a score")
    visit.open("/map")
    visit.page.get_by_role("application").focus()
    visit.page.keyboard.press("ArrowDown")
    visit.check_access("the map")
    visit.open("/similar")
    visit.check_access("before a video is asked with")


@pytest.mark.parametrize(
    ("language", "title", "question", "map_name"),
    [
        ("fa-IR", "همانند این", "چه چیزی مانند این است؟", "نقشه"),
        ("ru-RU", "Похожие", "Что на это похоже?", "Карта"),
    ],
)
def test_it_is_said_in_other_languages_and_fits_a_phone(
    visits: Opener, site: str, language: str, title: str, question: str, map_name: str
) -> None:
    visit = visits(site, language=language, size=(360, 740), touch=True)
    visit.open(NIGHT)
    expect(visit.page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    visit.page.locator("section[aria-labelledby=like-this] li h3").first.wait_for()
    english = visit.page.get_by_text(re.compile("Compared by|likely|Expected|not known to it"))
    expect(english).to_have_count(0)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 360
    visit.check_access(f"a film in {language}")
    visit.open("/similar")
    expect(visit.page.get_by_role("heading", level=1)).to_have_text(question)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 360
    visit.open("/map")
    expect(visit.page.get_by_role("heading", level=1)).to_have_text(map_name)
    visit.page.get_by_role("application").wait_for()
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 360
