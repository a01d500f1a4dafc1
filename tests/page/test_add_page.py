"""Adding films in a real browser: choosing, progress as it happens, what became of each file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from live_server import serving
from page.visit import Visit
from playwright.sync_api import expect

import cineseek
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

_WATCH = """
() => {
  window.seen = [];
  const note = () => {
    const bar = document.querySelector("[role=progressbar]");
    const job = document.querySelector("article[data-state]");
    const share = bar && Number(bar.getAttribute("aria-valuenow"));
    if (job) window.seen.push([job.dataset.state, share]);
  };
  new MutationObserver(note).observe(document.body,
    {subtree: true, childList: true, attributes: true});
}
"""


@pytest.fixture(scope="module")
def empty(arrivals: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of an empty library, with a folder to add from."""
    folder = tmp_path_factory.mktemp("empty") / "films.cine"
    with (
        cineseek.open(folder, model="toy") as library,
        serving(create_app(library, ServerConfig(roots=(arrivals,)))) as base,
    ):
        yield base


@pytest.fixture
def visit(visits: Callable[..., Visit], empty: str) -> Visit:
    """A window on that."""
    return visits(empty)


def test_a_film_is_added_with_progress_and_can_be_found_at_once(visit: Visit) -> None:
    visit.open()
    expect(visit.page.get_by_role("heading", name="This library is empty")).to_be_visible()
    visit.page.get_by_role("link", name="Add films from here").click()
    visit.page.evaluate(_WATCH)
    visit.page.get_by_role("checkbox", name="First Snow (2015)").check()
    expect(visit.page.get_by_text("1 chosen")).to_be_visible()
    visit.page.get_by_role("button", name="Add", exact=True).click()
    job = visit.page.get_by_role("article").first
    expect(job).to_have_attribute("data-state", "done", timeout=30_000)
    expect(job.get_by_text(re.compile("1 added with 3 shots"))).to_be_visible()
    expect(job.get_by_role("listitem")).to_contain_text(["First Snow"])
    states = [state for state, _ in visit.page.evaluate("window.seen")]
    assert "running" in states, "the page heard nothing before the end"
    visit.search("title:snow")
    assert set(visit.titles()) == {"First Snow"}


def test_what_is_there_already_is_skipped_and_says_so(visit: Visit) -> None:
    for _ in range(2):  # another test may have added it or not: the second time it is there
        visit.open("/add")
        visit.page.get_by_role("button", name="Open First Snow (2015)").click()
        visit.page.get_by_role("checkbox", name="first-snow.mp4").check()
        visit.page.get_by_role("button", name="Add", exact=True).click()
        job = visit.page.get_by_role("article").first
        expect(job.get_by_text(re.compile("added with"))).to_be_visible(timeout=30_000)
        expect(job).to_have_attribute("data-state", "done", timeout=30_000)
    job = visit.page.get_by_role("article").filter(has_text="is in the library already").first
    expect(job).to_be_visible(timeout=30_000)
    expect(job).to_have_attribute("data-state", "done", timeout=30_000)
    expect(job.get_by_text("1 skipped")).to_be_visible()


def test_a_job_is_stopped_and_keeps_what_it_has(visit: Visit) -> None:
    visit.open("/add")
    visit.page.get_by_role("checkbox", name="Gallery (2001)").check()
    visit.page.get_by_role("button", name="Add", exact=True).click()
    job = visit.page.get_by_role("article").first
    job.get_by_role("button", name="Stop").click()
    expect(job).to_have_attribute("data-state", "cancelled", timeout=30_000)
    expect(job.get_by_text("Stopped").first).to_be_visible()
    expect(job.get_by_text(re.compile("^reading"))).to_have_count(0)
