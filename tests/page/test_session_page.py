"""The page of a server that asks for a token."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from live_server import serving
from page.visit import Visit
from playwright.sync_api import expect

from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

_READ, _WRITE = "read-" + "r" * 30, "write-" + "w" * 30


@pytest.fixture(scope="module")
def locked(library: Library) -> Iterator[str]:
    """A server of the same library that asks for a token."""
    config = replace(ServerConfig(), read_token=_READ, write_token=_WRITE)
    with serving(create_app(library, config)) as base:
        yield base


def test_a_token_is_asked_for_and_a_wrong_one_refused(
    visits: Callable[..., Visit], locked: str
) -> None:
    visit = visits(locked)
    visit.expected = {401}
    visit.open(q="color:blue")
    page = visit.page
    expect(page.get_by_role("heading", name="This library asks for a token")).to_be_visible()
    visit.check_access("the form")
    page.get_by_label("Token").fill("nonsense")
    page.get_by_role("button", name="Enter").click()
    expect(page.get_by_role("alert")).to_contain_text("This token is not known here.")
    page.get_by_label("Token").fill(_READ)
    page.keyboard.press("Enter")
    visit.answered()
    assert visit.titles()
    assert _READ not in page.evaluate("JSON.stringify(localStorage) + document.cookie")
    page.reload()
    visit.answered()
    assert visit.titles()


def test_a_token_in_the_address_is_used_and_taken_out_of_it(
    visits: Callable[..., Visit], locked: str
) -> None:
    visit = visits(locked)
    visit.page.goto(f"{locked}/?q=color%3Ablue#token={_WRITE}")
    visit.answered()
    assert visit.titles()
    assert "token" not in visit.page.url
    expect(visit.page.get_by_role("link", name="Add films")).to_be_visible()


def test_a_link_with_a_token_works_in_a_tab_that_is_here_already(
    visits: Callable[..., Visit], locked: str
) -> None:
    visit = visits(locked)
    visit.expected = {401}
    visit.open(q="color:blue")
    expect(visit.page.get_by_label("Token")).to_be_visible()
    visit.page.goto(f"{visit.page.url}#token={_READ}")  # only the fragment changes: nothing loads
    visit.answered()
    assert visit.titles()
    assert "token" not in visit.page.url


def test_who_may_only_read_is_told_that_adding_needs_more(
    visits: Callable[..., Visit], locked: str
) -> None:
    visit = visits(locked)
    visit.page.goto(f"{locked}/add#token={_READ}")
    expect(visit.page.get_by_role("heading", name="Your token may not add films")).to_be_visible()
    expect(visit.page.get_by_role("link", name="Add films")).to_have_count(0)


def test_signing_out_asks_for_the_token_again(visits: Callable[..., Visit], locked: str) -> None:
    visit = visits(locked)
    visit.expected = {401}
    visit.page.goto(f"{locked}/#token={_READ}")
    visit.page.get_by_role("button", name="Language and theme").click()
    visit.page.get_by_role("button", name="Sign out").click()
    expect(visit.page.get_by_role("heading", name="This library asks for a token")).to_be_visible()
