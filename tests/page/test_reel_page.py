"""The reel in a real browser: chosen, ordered, cut to measure, kept, and exported."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import pytest
from page.visit import Visit
from playwright.sync_api import Download, Locator, expect


def _rows(visit: Visit) -> Locator:
    return visit.page.get_by_role("list", name="Reel").locator("> li")


def _export(visit: Visit, form: str) -> Download:
    visit.page.get_by_role("radio", name=form).check()
    with visit.page.expect_download() as downloading:
        visit.page.get_by_role("button", name="Export", exact=True).click()
    return downloading.value


@pytest.fixture
def reel(visit: Visit) -> Visit:
    """A window with three shots of Night Windows in the reel."""
    visit.open(
        q="title:night",
    )
    visit.answered()
    for number in range(3):
        visit.cells.nth(number).focus()
        visit.page.keyboard.press("x")
    expect(visit.page.get_by_role("link", name=re.compile("3 shots in the reel"))).to_be_visible()
    return visit


def test_shots_that_are_chosen_are_kept_over_a_reload(reel: Visit) -> None:
    reel.page.reload()
    reel.answered()
    expect(reel.page.locator(".card[data-chosen=true]")).to_have_count(3)
    reel.page.get_by_role("link", name=re.compile("3 shots in the reel")).click()
    expect(_rows(reel)).to_have_count(3)


def test_the_reel_is_ordered_by_dragging_and_by_keys(reel: Visit) -> None:
    reel.open("/reel")
    rows = _rows(reel)
    times = rows.locator("time:first-of-type")
    expect(times.first).to_have_text("0:00.0")
    rows.nth(0).get_by_role("button", name=re.compile("arrow keys move it")).focus()
    reel.page.keyboard.press("ArrowDown")
    expect(rows.nth(1).locator("time").first).to_have_text("0:00.0")
    assert reel.heard() == "Now 2 of 3"
    reel.page.keyboard.press("ArrowDown")
    expect(rows.nth(2).locator("time").first).to_have_text("0:00.0")
    rows.nth(2).drag_to(rows.nth(0))
    expect(rows.nth(0).locator("time").first).to_have_text("0:00.0")


def test_a_row_holds_all_its_buttons_on_a_small_screen(reel: Visit) -> None:
    reel.page.set_viewport_size({"width": 1024, "height": 768})
    reel.open("/reel")
    row = _rows(reel).first.bounding_box()
    button = _rows(reel).first.get_by_role("button", name="Out of the reel").bounding_box()
    assert row
    assert button
    assert button["x"] + button["width"] <= row["x"] + row["width"]


def test_handles_cut_a_shot_to_measure_within_its_footage(reel: Visit) -> None:
    reel.open("/reel")
    second = _rows(reel).nth(1)
    second.get_by_label("Before, seconds").fill("0.5")
    second.get_by_label("After, seconds").fill("-0.5")
    expect(second.locator("time")).to_have_text(["0:01.5", "0:03.5"])
    second.get_by_label("After, seconds").fill("99")
    expect(second.locator("time").last).to_have_text("0:08.0")


def test_the_reel_is_exported_as_an_edit_list(reel: Visit, tmp_path: Path) -> None:
    reel.open("/reel")
    reel.page.get_by_label("Title").fill("My cut")
    got = _export(reel, "EDL")
    assert got.suggested_filename.endswith(".edl")
    got.save_as(tmp_path / "reel.edl")
    text = (tmp_path / "reel.edl").read_text()
    assert "TITLE: My cut" in text
    assert len(re.findall(r"^\d{3} ", text, re.MULTILINE)) == 3


def test_the_table_has_what_the_reel_shows(reel: Visit, tmp_path: Path) -> None:
    reel.open("/reel")
    _rows(reel).nth(0).get_by_label("After, seconds").fill("1")
    got = _export(reel, "Table")
    got.save_as(tmp_path / "reel.csv")
    lines = list(csv.DictReader(io.StringIO((tmp_path / "reel.csv").read_text())))
    assert len(lines) == 3
    assert float(lines[0]["end"]) - float(lines[0]["start"]) == pytest.approx(3, abs=0.01)


@pytest.mark.parametrize(
    ("form", "ending"), [("Final Cut Pro XML", "xml"), ("OpenTimelineIO", "otio")]
)
def test_other_timelines_are_exported_too(reel: Visit, form: str, ending: str) -> None:
    reel.open("/reel")
    assert _export(reel, form).suggested_filename.endswith(ending)


def test_the_clips_themselves_come_in_a_zip(reel: Visit, tmp_path: Path) -> None:
    reel.open("/reel")
    got = _export(reel, "The clips themselves")
    got.save_as(tmp_path / "reel.zip")
    with zipfile.ZipFile(tmp_path / "reel.zip") as clips:
        videos = [name for name in clips.namelist() if name.endswith(".mp4")]
        assert len(videos) == 3
        assert clips.testzip() is None


def test_the_reel_plays_and_is_emptied_and_brought_back(reel: Visit) -> None:
    reel.open("/reel")
    reel.page.get_by_role("button", name="Play the reel").click()
    reel.wait_until("document.querySelector('dialog video')?.currentTime > 0.1")
    reel.page.keyboard.press("Escape")
    reel.page.get_by_role("button", name="Empty the reel").click()
    expect(reel.page.get_by_role("heading", name="The reel is empty")).to_be_visible()
    reel.page.get_by_role("button", name="Bring them back").click()
    expect(_rows(reel)).to_have_count(3)
