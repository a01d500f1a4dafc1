"""Searching in a real browser: words, pictures, filters, previews, chains, mistakes."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Callable
from pathlib import Path

import av
import pytest
from page.visit import Visit
from PIL import Image
from playwright.sync_api import expect

_DROP = """
([type, data]) => {
  const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], "picture.jpg", {type: "image/jpeg"}));
  const init = {bubbles: true, cancelable: true};
  const event = type === "paste"
    ? new ClipboardEvent("paste", {...init, clipboardData: transfer})
    : new DragEvent(type, {...init, dataTransfer: transfer});
  document.body.dispatchEvent(event);
}
"""


@pytest.fixture(scope="session")
def frame(films: Path) -> bytes:
    """A frame of Night Windows, as a stranger might have it: small and badly compressed."""
    with av.open(str(films / "Night Windows (2011)" / "night-windows.mp4")) as container:
        shown = next(one for one in container.decode(video=0) if one.time and one.time > 6.9)
        picture = Image.fromarray(shown.to_ndarray(format="rgb24")).resize((320, 180))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=40)
    return file.getvalue()


def test_words_find_the_shot_they_tell_of(visit: Visit) -> None:
    visit.open()
    visit.search("two pink boats on the sea by day")
    first = visit.page.locator(".card").first
    expect(first.locator(".card-title")).to_have_text("The Golden Ascent")
    expect(first.get_by_text("2014")).to_be_visible()
    expect(first.locator("time")).to_have_text(re.compile(r"\d:\d\d"))
    expect(first.get_by_text(re.compile(r"\d+%"))).to_be_visible()
    assert re.fullmatch(r"\d+ shots?", visit.heard())
    assert "q=two+pink+boats" in visit.page.url


def test_persian_words_find_the_same(visits: Callable[..., Visit], site: str) -> None:
    visit = visits(site, language="fa-IR")
    visit.open()
    visit.search("دو قایق صورتی روی دریا در روز")
    expect(visit.page.locator(".card-title").first).to_have_text("The Golden Ascent")
    expect(visit.page.locator("html")).to_have_attribute("dir", "rtl")
    expect(visit.page.locator("main").get_by_text("نما در").first).to_be_visible()
    expect(visit.page.get_by_text("همه همین بود.")).to_be_visible()


def test_a_dropped_picture_finds_where_it_is_from(visit: Visit, frame: bytes) -> None:
    visit.open()
    data = base64.b64encode(frame).decode()
    visit.page.evaluate(_DROP, ["dragenter", data])
    expect(visit.page.get_by_text("Drop a picture to find shots like it")).to_be_visible()
    visit.page.evaluate(_DROP, ["drop", data])
    visit.page.wait_for_url("**image=*")
    visit.answered()
    assert visit.titles()[0] == "Night Windows"
    expect(visit.page.get_by_text("like this picture")).to_be_visible()


def test_a_picture_and_words_stay_in_the_address_over_a_reload(visit: Visit, frame: bytes) -> None:
    visit.open()
    visit.page.evaluate(_DROP, ["paste", base64.b64encode(frame).decode()])
    visit.page.wait_for_url("**image=*")
    visit.search("kind:feature")
    visit.page.reload()
    visit.answered()
    assert visit.titles()[0] == "Night Windows"
    expect(visit.box).to_have_value("kind:feature")
    expect(visit.page.get_by_role("button", name="Take the picture away")).to_be_visible()


def test_a_picture_is_picked_from_a_folder(visit: Visit, frame: bytes) -> None:
    visit.open()
    with visit.page.expect_file_chooser() as choosing:
        visit.page.get_by_role("button", name="Search with a picture").click()
    choosing.value.set_files(
        {"name": "frame.jpg", "mimeType": "image/jpeg", "buffer": frame}  # type: ignore[arg-type]
    )
    visit.page.wait_for_url("**image=*")
    visit.answered()
    assert visit.titles()[0] == "Night Windows"


def test_a_file_that_is_no_picture_is_refused_kindly(visit: Visit) -> None:
    visit.expected = {422}
    visit.open()
    visit.page.locator("input[type=file]").set_input_files(
        {"name": "x.jpg", "mimeType": "image/jpeg", "buffer": b"not a picture"}  # type: ignore[arg-type]
    )
    expect(visit.page.get_by_text("That is no picture. JPEG, PNG, WebP and AVIF")).to_be_visible()


def test_filters_become_chips_and_chips_come_off(visit: Visit) -> None:
    visit.open(q="light:dark kind:feature")
    visit.answered()
    chips = visit.page.get_by_role("list", name="Filters of this search").get_by_role("listitem")
    expect(chips).to_have_text(["Light dark", "Kind feature"])
    dark = len(visit.titles())
    chips.first.get_by_role("button").click()
    expect(visit.box).to_have_value("kind:feature")
    expect(chips).to_have_text(["Kind feature"])
    visit.answered()
    assert len(visit.titles()) > dark


def test_facets_with_counts_go_into_the_question_and_out_of_it(visit: Visit) -> None:
    visit.open(q="kind:feature")
    visit.answered()
    facets = visit.page.get_by_role("complementary", name="Filters")
    box = visit.box
    genre = facets.get_by_role("region", name="Genre")
    crime = genre.get_by_role("button", name=re.compile(r"^Crime\s*1$"))
    crime.click()
    expect(box).to_have_value("kind:feature genre:Crime")
    expect(crime).to_have_attribute("aria-pressed", "true")
    visit.answered()
    assert set(visit.titles()) == {"Night Windows"}
    crime.click()
    expect(box).to_have_value("kind:feature")
    genre.get_by_role("button", name="Leave out Crime").click()
    expect(box).to_have_value("kind:feature -genre:Crime")
    visit.answered()
    assert "Night Windows" not in visit.titles()
    facets.get_by_role("button", name=re.compile("^blue, ")).click()
    expect(box).to_have_value("kind:feature -genre:Crime color:blue")


def test_suggestions_complete_what_is_typed(visit: Visit) -> None:
    visit.open()
    box = visit.box
    box.press_sequentially("sea ada")
    option = visit.page.get_by_role("option", name=re.compile("Ada Marlowe"))
    expect(option).to_be_visible()
    box.press("ArrowDown")
    while option.get_attribute("aria-selected") != "true":
        box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value('sea director:"Ada Marlowe" ')
    box.press("Escape")
    box.press("Enter")
    visit.answered()
    assert set(visit.titles()) <= {"Salt Wind"}


def test_a_key_is_suggested_with_what_it_is_of(visits: Callable[..., Visit], site: str) -> None:
    visit = visits(site, language="fa-IR")
    visit.open()
    visit.box.press_sequentially("dur")
    expect(visit.page.get_by_role("option", name="duration:")).to_contain_text("مدت")


def test_a_hover_plays_the_shot_without_sound(visit: Visit) -> None:
    visit.open(q="kind:feature")
    visit.answered()
    visit.cells.first.hover()
    visit.wait_until(
        "document.querySelector('.card video')?.currentTime > 0.1"
        " && document.querySelector('.card video').muted"
    )
    visit.page.mouse.move(2, 2)
    expect(visit.page.locator(".card video")).to_have_count(0)


def test_nothing_moves_by_itself_where_motion_is_unwelcome(
    visits: Callable[..., Visit], site: str
) -> None:
    visit = visits(site, still=True)
    visit.open(q="kind:feature")
    visit.answered()
    visit.cells.first.hover()
    visit.page.wait_for_timeout(500)
    assert not [path for path in visit.asked if "preview" in path]


def test_one_shot_and_then_another_are_shown_as_a_chain(visit: Visit) -> None:
    visit.open()
    visit.search("light:dark >> light:bright")
    first = visit.page.locator(".card").first
    expect(first.locator(".card-picture")).to_have_count(2)
    expect(first.locator(".card-line").last).to_have_text(re.compile(r"\d:\d\d\s*→\s*\d:\d\d"))


def test_more_like_a_shot_is_one_click_away(visit: Visit) -> None:
    visit.open(q="color:blue")
    visit.answered()
    visit.page.locator(".card").first.hover()
    visit.page.locator(".card").first.get_by_role("button", name="More like this shot").click()
    visit.page.wait_for_url("**like=*")
    visit.answered()
    expect(visit.page.get_by_text("like this shot")).to_be_visible()


def test_a_mistake_in_a_query_is_shown_where_it_is(visit: Visit) -> None:
    visit.expected = {422}
    visit.open()
    visit.search("😀 rain color:gren")
    alert = visit.page.get_by_role("alert")
    expect(alert).to_contain_text("did you mean green?")
    expect(alert.locator("mark")).to_have_text("gren")
    alert.get_by_role("button", name="Mend it").click()
    visit.page.keyboard.type("green")
    expect(visit.box).to_have_value("😀 rain color:green")


def test_nothing_found_says_why_and_what_to_try(visit: Visit) -> None:
    visit.open()
    visit.search("a violin concerto kind:feature")
    expect(visit.page.get_by_role("heading", name="No shot answers this")).to_be_visible()
    expect(visit.page.get_by_text("nothing in this library looks like")).to_be_visible()
    visit.page.get_by_role("button", name="Search without kind:feature").click()
    expect(visit.box).to_have_value("a violin concerto")


def test_the_server_gone_is_an_error_with_a_way_on(visit: Visit) -> None:
    visit.open(q="color:blue")
    visit.answered()
    visit.context.set_offline(True)
    box = visit.box
    box.fill("color:red")
    box.press("Enter")
    expect(visit.page.get_by_role("alert")).to_contain_text("The server does not answer")
    visit.context.set_offline(False)
    visit.page.get_by_role("button", name="Try again").first.click()
    visit.answered()
    assert visit.titles()
    visit.wrong = [one for one in visit.wrong if "ERR_INTERNET_DISCONNECTED" not in one]
