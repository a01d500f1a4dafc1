"""A frame that several films hold, in a real browser: each is named, and opens where it is."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from page.visit import Visit
from PIL import Image
from playwright.sync_api import Locator, expect

from cineseek.answer_identity import Candidate, Identification
from cineseek.library import Library

Opener = Callable[..., Visit]


@pytest.fixture
def holders(library: Library, monkeypatch: pytest.MonkeyPatch) -> list[Candidate]:
    """Films that the library says hold whatever it is asked with, at different times."""
    found = []
    for number, film in enumerate(library.films()):
        footage = library.footages(film.id)[0]
        frame = library.details(library.shots(footage)[number]).frames[0]
        file = library.folder / frame.file
        found.append(Candidate(film, 0.33, footage, frame.second, "mirrored", file))
    said = Identification(
        None,
        0.33,
        "This very frame is in several films; nothing tells which.",
        tuple(found[:1]),
        0.6,
        among=tuple(found),
        together=0.97,
    )
    monkeypatch.setattr(library, "identify", lambda *asked, **how: said)
    return found


def _ask(visit: Visit) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (160, 90), (90, 120, 150)).save(picture, "JPEG")
    visit.open("/identify")
    visit.page.locator("main input[type=file]").set_input_files(
        {"name": "frame.jpg", "mimeType": "image/jpeg", "buffer": picture.getvalue()}
    )
    visit.page.wait_for_url("**/identify?image=*", timeout=60_000)


def _films(visit: Visit) -> Locator:
    return visit.page.locator("main section").get_by_role("link")


def test_each_of_the_films_is_told_and_opens_where_the_frame_is(
    visit: Visit, holders: list[Candidate]
) -> None:
    _ask(visit)
    many = len(holders)
    assert many > 2
    expect(visit.page.locator("main h2").first).to_have_text(f"This very frame is in {many} films")
    assert visit.heard() == (
        f"This very frame is in {many} films. It is from one of them, but nothing tells which."
    )
    assert "mirrored" in visit.page.get_by_role("figure", name="In each of these").inner_text()
    meter = visit.page.get_by_role("meter", name="How surely it is from one of them")
    assert meter.get_attribute("aria-valuetext") == "97%"
    expect(visit.page.get_by_text("I don't know")).to_have_count(0)
    links = _films(visit)
    expect(links).to_have_count(many)
    for at, one in enumerate(holders):
        expect(links.nth(at)).to_contain_text(f"{one.film.title} ({one.film.year})")
        visit.wait_until(f"document.querySelectorAll('main li img')[{at}].naturalWidth > 0")
    last = holders[-1]
    assert last.footage is not None
    assert last.second is not None
    links.last.click()
    visit.page.wait_for_url(f"**/film/{last.film.id}?footage={last.footage.id}&t={last.second:.2f}")
    visit.wait_until(f"document.querySelector('section video')?.currentTime > {last.second - 0.5}")


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_it_has_no_serious_faults(
    visits: Opener, site: str, holders: list[Candidate], theme: str
) -> None:
    visit = visits(site, theme=theme)
    _ask(visit)
    expect(_films(visit)).to_have_count(len(holders))
    visit.check_access(f"films that hold one frame, {theme}")


@pytest.mark.parametrize(
    ("language", "said", "why", "opens"),
    [
        (
            "fa-IR",
            "همین قاب در ۳ فیلم هست",
            "از یکی از آن‌هاست، ولی معلوم نیست از کدام.",
            "گشودن فیلم در",
        ),
        (
            "ru-RU",
            "Этот самый кадр есть в 3 фильмах",
            "Это один из них, но какой именно, определить нельзя.",
            "Открыть фильм на",
        ),
    ],
)
def test_it_is_said_in_other_languages(
    visits: Opener,
    site: str,
    holders: list[Candidate],
    language: str,
    said: str,
    why: str,
    opens: str,
) -> None:
    visit = visits(site, language=language, size=(390, 844))
    _ask(visit)
    expect(visit.page.locator("main h2").first).to_have_text(said)
    expect(visit.page.get_by_text(why, exact=True).first).to_be_visible()
    for at, one in enumerate(holders):
        expect(_films(visit).nth(at)).to_contain_text(one.film.title)
        expect(_films(visit).nth(at)).to_contain_text(opens)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390
    visit.check_access(f"films that hold one frame in {language}")
