"""Which film is this, in a real browser: dropped, pasted, picked, shared, not known, by keys."""

from __future__ import annotations

import base64
import io
import re
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from live_server import serving
from page.visit import Visit
from PIL import Image, ImageOps
from playwright.sync_api import Locator, expect

import cineseek
from cineseek.index.holes import copy_file
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

Opener = Callable[..., Visit]

_GIVE = """
([type, data, kind]) => {
  const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], "file", {type: kind}));
  const init = {bubbles: true, cancelable: true};
  const event = type === "paste"
    ? new ClipboardEvent("paste", {...init, clipboardData: transfer})
    : new DragEvent(type, {...init, dataTransfer: transfer});
  document.body.dispatchEvent(event);
}
"""


@pytest.fixture(scope="session")
def film(films: Path) -> Path:
    """The file of Night Windows."""
    return films / "Night Windows (2011)" / "night-windows.mp4"


@pytest.fixture(scope="session")
def picture(film: Path) -> Image.Image:
    """A frame of it, between those that are saved."""
    with av.open(str(film)) as container:
        return next(
            one.to_image() for one in container.decode(video=0) if one.time and one.time > 4.9
        )


@pytest.fixture(scope="session")
def mirrored(picture: Image.Image) -> bytes:
    """That frame the other way round, as a stranger might have it."""
    return _jpeg(ImageOps.mirror(picture))


@pytest.fixture(scope="session")
def stranger() -> bytes:
    """A picture of no film."""
    chance = np.random.default_rng(1).integers(0, 255, (9, 16, 3), np.uint8)
    return _jpeg(Image.fromarray(chance).resize((640, 360), Image.Resampling.BICUBIC))


def _jpeg(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=70)
    return file.getvalue()


def _give(visit: Visit, way: str, content: bytes, kind: str = "image/jpeg") -> None:
    visit.page.evaluate(_GIVE, [way, base64.b64encode(content).decode(), kind])


def _pick(visit: Visit, content: bytes, kind: str = "image/jpeg") -> None:
    visit.page.locator("main input[type=file]").set_input_files(
        {"name": "file", "mimeType": kind, "buffer": content}  # type: ignore[arg-type]
    )


def _named(visit: Visit) -> Locator:
    """What the answer says it is."""
    visit.page.wait_for_url("**/identify?image=*", timeout=60_000)
    heading = visit.page.locator("main h2").first
    heading.wait_for()
    return heading


def test_a_dropped_frame_is_shown_beside_its_film(visit: Visit, mirrored: bytes) -> None:
    visit.open("/identify")
    _give(visit, "dragenter", mirrored)
    expect(visit.page.get_by_text("Drop it to see which film it is from")).to_be_visible()
    _give(visit, "drop", mirrored)
    expect(_named(visit)).to_have_text(re.compile(r"Night Windows \(2011\) at \W*0:0[45]\.\d"))
    main = visit.page.locator("main")
    expect(main.get_by_role("figure", name="In the film")).to_contain_text("mirrored")
    shown = main.get_by_role("figure").get_by_role("img")
    expect(shown).to_have_count(2)
    for number in range(2):
        visit.wait_until(f"document.querySelectorAll('main figure img')[{number}].naturalWidth > 0")
    expect(
        main.get_by_text(re.compile(r"Night Windows \(2011\), (over )?\d+% sure: .*mirrored"))
    ).to_be_visible()
    meter = main.get_by_role("meter", name="How surely it is this film").first
    assert float(meter.get_attribute("aria-valuenow") or 0) > 0.5
    expect(main.get_by_text(re.compile("answers? as sure as this"))).to_be_visible()
    expect(main.get_by_text(re.compile("at most 1% of pictures from films"))).to_be_visible()
    assert "Night Windows" in visit.heard()


def test_a_pasted_frame_is_asked_with_and_its_address_shared(
    visits: Opener, site: str, mirrored: bytes
) -> None:
    visit = visits(site)
    visit.open("/identify")
    _give(visit, "paste", mirrored)
    _named(visit)
    asked = [one for one in visit.asked if one.startswith("/api/identify")]
    assert asked == ["/api/identify"]
    other = visits(site)
    other.page.goto(visit.page.url)
    expect(_named(other)).to_contain_text("Night Windows")
    visit.page.reload()
    expect(_named(visit)).to_contain_text("Night Windows")


def test_the_film_opens_at_that_second(visit: Visit, mirrored: bytes) -> None:
    visit.open("/identify")
    _pick(visit, mirrored)
    _named(visit)
    visit.page.get_by_role("link", name=re.compile("Open the film at")).click()
    visit.page.wait_for_url("**/film/night-windows-2011?footage=*&t=*")
    visit.wait_until("document.querySelector('section video')?.currentTime > 3.5")
    assert visit.second() == pytest.approx(4.9, abs=1.0)


def test_the_same_picture_is_searched_with(visit: Visit, mirrored: bytes) -> None:
    visit.open("/identify")
    _pick(visit, mirrored)
    _named(visit)
    visit.page.get_by_role("link", name="Search with this picture").click()
    visit.page.wait_for_url("**/?image=*")
    visit.answered()
    assert visit.titles()[0] == "Night Windows"


def test_a_picture_of_no_film_is_not_known(visit: Visit, stranger: bytes) -> None:
    visit.open("/identify")
    _pick(visit, stranger)
    expect(_named(visit)).to_have_text("I don't know")
    assert visit.heard().startswith("I don't know")
    main = visit.page.locator("main")
    expect(main.get_by_role("figure", name="The likeliest, not sure enough")).to_be_visible()
    others = main.locator("button[aria-pressed]")
    assert others.count() in (2, 3)
    assert "as it is" not in main.inner_text()  # nothing was done to a picture that is not there
    expect(others.first).to_have_attribute("aria-pressed", "true")
    others.nth(1).click()
    expect(main.get_by_role("figure", name="Another candidate")).to_be_visible()
    expect(others.nth(1)).to_have_attribute("aria-pressed", "true")


def test_a_clip_dropped_anywhere_is_asked_about(visit: Visit, film: Path) -> None:
    visit.open()
    _give(visit, "drop", film.read_bytes(), "video/mp4")
    expect(_named(visit)).to_contain_text("Night Windows")
    expect(visit.page.get_by_text("8 pictures of the clip were looked at")).to_be_visible()
    parts = visit.page.get_by_role("region", name="All parts of this clip")
    parts.get_by_role("button", name="Find where each is from").click()
    first = parts.get_by_role("listitem").first
    expect(first).to_contain_text("Night Windows (2011)", timeout=30_000)
    expect(first).to_contain_text("as it is")
    visit.check_access("the parts of a clip")
    first.get_by_role("link").click()
    visit.page.wait_for_url("**/film/night-windows-2011?footage=*&t=*")


def test_what_is_no_picture_is_refused_and_can_be_mended(visit: Visit, mirrored: bytes) -> None:
    visit.expected = {422}
    visit.open("/identify")
    _pick(visit, b"not a picture")
    alert = visit.page.get_by_role("alert")
    expect(alert).to_contain_text("not a picture")
    visit.expected = set()
    _pick(visit, mirrored)
    expect(_named(visit)).to_contain_text("Night Windows")
    expect(alert).to_have_count(0)


def test_what_is_kept_no_more_is_asked_for_again(visit: Visit) -> None:
    visit.expected = {404}
    visit.open("/identify", image="0" * 64)
    alert = visit.page.get_by_role("alert")
    expect(alert).to_contain_text("not kept any more")
    expect(alert.get_by_role("button", name="Pick a file")).to_be_visible()
    visit.check_access("a picture that is gone")


def test_who_asks_too_early_is_told_so_and_answered_by_itself(
    visits: Opener,
    library: Library,
    mirrored: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("cineseek.server.preparing.PATIENCE", 0.05)
    monkeypatch.setattr("cineseek.ask.identify.learning.QUESTIONS", 8)
    seen = threading.Event()
    prepare = Library.prepare_identify

    def patiently(self: Library, *told: Any) -> None:
        seen.wait(30)  # however long the page takes to say it
        prepare(self, *told)

    monkeypatch.setattr(Library, "prepare_identify", patiently)
    own = tmp_path / "films.cine"
    shutil.copytree(
        library.folder,
        own,
        ignore=shutil.ignore_patterns("details", "*lock*"),
        copy_function=copy_file,
    )
    with (
        cineseek.open(own, model="mini", create=False) as fresh,
        serving(create_app(fresh, ServerConfig())) as base,
    ):
        visit = visits(base)
        visit.expected = {503}
        visit.open("/identify")
        _pick(visit, mirrored)
        expect(visit.page.get_by_text("The library is being made ready")).to_be_visible()
        visit.check_access("being made ready")
        seen.set()
        expect(_named(visit)).to_contain_text("Night Windows")


def test_it_is_asked_by_keys_alone(visit: Visit, mirrored: bytes) -> None:
    visit.open()
    press = visit.page.keyboard.press
    press("g")
    press("i")
    visit.page.wait_for_url("**/identify")
    pick = visit.page.get_by_role("button", name="Pick a file")
    with visit.page.expect_file_chooser() as choosing:
        pick.press("Enter")  # focus and key at once: the page moves the focus when it opens
    choosing.value.set_files(
        {"name": "frame.jpg", "mimeType": "image/jpeg", "buffer": mirrored}  # type: ignore[arg-type]
    )
    _named(visit)
    visit.page.get_by_role("link", name=re.compile("Open the film at")).focus()
    press("Enter")
    visit.page.wait_for_url("**/film/night-windows-2011?*")


@pytest.mark.parametrize(
    ("language", "said", "how"),
    [("fa-IR", "این کدام فیلم است؟", "آینه‌ای"), ("ru-RU", "Из какого фильма это?", "отражён")],
)
def test_it_is_said_in_other_languages(
    visits: Opener, site: str, mirrored: bytes, language: str, said: str, how: str
) -> None:
    visit = visits(site, language=language, size=(390, 844))
    visit.open("/identify")
    expect(visit.page.get_by_role("heading", level=1)).to_have_text(said)
    _pick(visit, mirrored)
    expect(_named(visit)).to_contain_text("Night Windows")
    figures = visit.page.get_by_role("figure")
    expect(figures.nth(1)).to_contain_text(how)
    english = visit.page.get_by_text(re.compile("sure|mirrored|frame|details"))
    expect(english).to_have_count(0)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390
    first, second = figures.nth(0).bounding_box(), figures.nth(1).bounding_box()
    assert first
    assert second
    assert second["y"] > first["y"] + first["height"] - 1
    visit.check_access(f"an answer in {language}")


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_no_state_of_it_has_serious_faults(
    visits: Opener, site: str, mirrored: bytes, stranger: bytes, theme: str
) -> None:
    visit = visits(site, theme=theme)
    visit.open("/identify")
    visit.check_access("before anything is asked")
    _pick(visit, mirrored)
    _named(visit)
    visit.check_access("an answer")
    _pick(visit, stranger)
    visit.page.get_by_role("heading", name="I don't know").wait_for()
    visit.check_access("no answer")
