"""The page without a mouse."""

from __future__ import annotations

import re
from pathlib import Path

from page.visit import Visit
from playwright.sync_api import expect


def test_a_search_from_the_first_key_to_the_export(visit: Visit) -> None:
    visit.open()
    page, press = visit.page, visit.page.keyboard.press
    press("/")
    expect(visit.box).to_be_focused()
    page.keyboard.type("kind:feature")
    press("Enter")
    visit.answered()
    press("ArrowDown")
    expect(visit.cells.first).to_be_focused()
    press("ArrowRight")
    expect(visit.cells.nth(1)).to_be_focused()
    press("ArrowDown")
    index = int(page.evaluate("document.activeElement.dataset.cell"))
    assert index > 1
    press("ArrowUp")
    expect(visit.cells.nth(1)).to_be_focused()
    press("Home")
    expect(visit.cells.first).to_be_focused()
    press("x")
    assert visit.heard() == "In the reel"
    press("Space")
    visit.wait_until("document.querySelector('.card video')?.currentTime > 0")
    press("Space")
    expect(page.locator(".card video")).to_have_count(0)
    press("Enter")
    expect(page.get_by_role("dialog", name="Shot")).to_be_visible()
    press("Escape")
    expect(visit.cells.first).to_be_focused()
    press("g")
    press("r")
    page.wait_for_url("**/reel")
    page.get_by_role("radio", name="EDL").focus()
    press("ArrowDown")
    expect(page.get_by_role("radio", name="Final Cut Pro XML")).to_be_checked()
    with page.expect_download():
        press("Enter")


def test_the_sheet_of_keys_opens_and_closes(visit: Visit) -> None:
    visit.open()
    visit.page.keyboard.press("?")
    sheet = visit.page.get_by_role("dialog", name="Keys and queries")
    expect(sheet.get_by_text("Into the reel, or out of it")).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)


def test_the_documentation_has_the_keys_of_the_sheet(visit: Visit) -> None:
    visit.open()
    visit.page.keyboard.press("?")
    sheet = visit.page.get_by_role("dialog", name="Keys and queries")
    sheet.get_by_role("heading", name="Everywhere").wait_for()
    shown = {cap.strip() for cap in sheet.locator("kbd").all_inner_texts()}
    text = (Path(__file__).parents[2] / "docs" / "page.md").read_text(encoding="utf-8")
    told = set(re.findall(r"<kbd>(.+?)</kbd>", text))
    assert shown == told


def test_the_first_tab_leads_past_the_header(visit: Visit) -> None:
    visit.open(q="kind:feature")
    visit.answered()
    visit.page.keyboard.press("Tab")
    link = visit.page.get_by_role("link", name="Skip to the answers")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    visit.page.keyboard.press("Enter")
    expect(visit.cells.first).to_be_focused()


def test_what_has_the_focus_is_seen(visit: Visit) -> None:
    visit.open(q="kind:feature")
    visit.answered()
    for _ in range(12):
        visit.page.keyboard.press("Tab")
        width = visit.page.evaluate(
            "(() => { const one = document.activeElement;"
            " const seen = [one, one.parentElement, one.closest('label'),"
            "   one.closest('form > div')];"
            " return Math.max(...seen.filter(Boolean).map("
            "  (it) => parseFloat(getComputedStyle(it).outlineWidth)"
            "    * (getComputedStyle(it).outlineStyle === 'none' ? 0 : 1))); })()"
        )
        assert width >= 2, visit.page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
