"""Takes the pictures of docs/page.md: the page as it is, over the demo films, in Debian's Chromium.

python docs/pictures/page.py [FOLDER]

FOLDER holds the demo films (`cineseek demo --folder FOLDER`); without it they are drawn first,
which takes minutes.
"""

from __future__ import annotations

import io
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av
from PIL import Image, ImageDraw, ImageOps
from playwright.sync_api import Browser, Page, sync_playwright

import cineseek
from cineseek.demo.tour import LONGER, draw_tour
from cineseek.demo.trailers import draw_trailers
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig
from cineseek.server.running import Server, listen

HERE = Path(__file__).parent
HEAVIEST = 150_000
WIDE, PHONE = (1280, 800), (390, 780)
QUIET = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--autoplay-policy=no-user-gesture-required",
]


class Camera:
    """A browser pointed at a server."""

    def __init__(self, browser: Browser, base: str) -> None:
        self.browser, self.base = browser, base

    @contextmanager
    def on(
        self,
        path: str,
        *,
        size: tuple[int, int] = WIDE,
        theme: str = "dark",
        language: str = "en-GB",
    ) -> Iterator[Page]:
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="light" if theme == "light" else "dark",
            locale=language,
        )
        page = context.new_page()
        page.goto(self.base + path)
        page.locator(".card, [role=alert], h1").first.wait_for()
        page.wait_for_load_state("networkidle")
        yield page
        context.close()


def keep(name: str, *shots: bytes) -> None:
    """Save screenshots side by side, light enough for a page of documentation."""
    pictures = [Image.open(io.BytesIO(shot)).convert("RGB") for shot in shots]
    gap = 24 if len(pictures) > 1 else 0
    width = sum(one.width for one in pictures) + gap * (len(pictures) - 1)
    whole = Image.new("RGB", (width, max(one.height for one in pictures)), "#808080")
    left = 0
    for one in pictures:
        whole.paste(one, (left, 0))
        left += one.width + gap
    for quality in (86, 78, 70, 60):
        file = io.BytesIO()
        whole.save(file, "WEBP", quality=quality, method=6)
        if file.tell() < HEAVIEST:
            break
    (HERE / f"page-{name}.webp").write_bytes(file.getvalue())
    print(f"page-{name}.webp  {file.tell() / 1000:.0f} kB")


def settled(page: Page, seconds: float = 0.6) -> bytes:
    """A screenshot once pictures are there and nothing fades any more."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(seconds * 1000)
    return page.screenshot()


def take_searches(camera: Camera, films: Path) -> None:
    """Words, Persian words, a picture, filters, a chain, a mistake."""
    with camera.on("/") as page:
        keep("start", settled(page))
        page.keyboard.press("/")
        page.keyboard.type("balloons over mountains director:a", delay=15)
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("ArrowDown")
        keep("suggestions", settled(page))
    with camera.on("/?q=balloons+over+misty+mountains+at+sunset") as page:
        keep("words", settled(page))
    with camera.on("/?q=بالن+بالای+کوه‌های+مه‌آلود+هنگام+غروب", language="fa-IR") as page:
        keep("persian", settled(page))
    with camera.on("/") as page:
        page.locator("input[type=file]").set_input_files(
            {"name": "frame.jpg", "mimeType": "image/jpeg", "buffer": frame(films)}
        )
        page.wait_for_url("**image=*")
        page.locator(".wall .card").first.wait_for()
        keep("picture", settled(page))
    with camera.on("/?q=color:orange,purple+-kind:advert+light:normal") as page:
        page.locator("[data-cell]").nth(1).hover()
        page.locator(".card video").wait_for()
        keep("filters", settled(page, 1.2))
    with camera.on("/?q=light:dark+>>+light:bright", theme="light") as page:
        keep("chain", settled(page))
    with camera.on("/?q=rain+color:gren") as page:
        keep("mistake", settled(page))


def frame(films: Path) -> bytes:
    """A frame of Night Windows as a stranger might have it."""
    with av.open(str(films / "Night Windows (2011)" / "night-windows.mp4")) as container:
        shown = next(one for one in container.decode(video=0) if one.time and one.time > 17)
        picture = Image.fromarray(shown.to_ndarray(format="rgb24")).resize((320, 180))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=40)
    return file.getvalue()


def take_identify(camera: Camera, films: Path) -> None:
    """Which film is this: mirrored; in a page on a phone, of no film, and in Persian."""

    def asked(picture: Image.Image, **how: object) -> bytes:
        with camera.on("/identify", **how) as page:  # type: ignore[arg-type]
            page.locator("main input[type=file]").set_input_files(
                {"name": "frame.jpg", "mimeType": "image/jpeg", "buffer": jpeg(picture)}
            )
            page.wait_for_url("**image=*")
            page.locator("[role=meter]").first.wait_for()
            return settled(page)

    known = Image.open(io.BytesIO(frame(films)))
    mirrored = ImageOps.mirror(known)
    keep("which", asked(mirrored))
    keep(
        "which-phone",
        asked(in_a_page(known), size=PHONE, theme="light"),
        asked(Image.effect_mandelbrot((640, 360), (-2, -1.2, 1, 1.2), 90), size=PHONE),
        asked(mirrored, size=PHONE, language="fa-IR"),
    )


def in_a_page(picture: Image.Image) -> Image.Image:
    """A screenshot of a page with this picture in it."""
    page = Image.new("RGB", (720, 720), "#f6f6f2")
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 720, 56), "#35507a")
    page.paste(picture.resize((480, 270)), (60, 110))
    for row in range(420, 680, 26):
        draw.rectangle((60, row, 640 - row * 7 % 150, row + 9), "#9a9a96")
    return page


def jpeg(picture: Image.Image) -> bytes:
    """A picture as a file."""
    file = io.BytesIO()
    picture.convert("RGB").save(file, "JPEG", quality=70)
    return file.getvalue()


def take_alike(camera: Camera, films: Path) -> None:
    """A film and what is like it, a video that is compared, the map; the same on phones."""
    video = films / "Night Windows (2011)" / "night-windows.mp4"

    def film(**how: object) -> bytes:
        with camera.on("/film/first-snow-2015", **how) as page:  # type: ignore[arg-type]
            page.locator("section[aria-labelledby=like-this] li").first.wait_for()
            first = "[aria-label='Expected IMDb score']"
            page.evaluate(f'scrollTo(0, document.querySelector("{first}").offsetTop - 110)')
            return settled(page, 1.0)

    def sent(**how: object) -> bytes:
        with camera.on("/similar", **how) as page:  # type: ignore[arg-type]
            page.locator("main input[type=file]").set_input_files(str(video))
            page.locator("main ol > li").first.wait_for()
            page.wait_for_timeout(3000)
            return settled(page, 1.0)

    def map_of(**how: object) -> bytes:
        with camera.on("/map", **how) as page:  # type: ignore[arg-type]
            field = page.get_by_role("application")
            field.focus()
            page.keyboard.press("ArrowRight")
            page.keyboard.press("+")
            return settled(page, 1.0)

    keep("like", film())
    keep("similar", sent(theme="light"))
    keep("map", map_of())
    keep(
        "like-phone",
        film(size=PHONE, theme="light"),
        map_of(size=PHONE),
        sent(size=PHONE, language="fa-IR"),
    )


def take_films(camera: Camera) -> None:
    """A shot that is open, a film, all films, the keyboard."""
    with camera.on("/?q=said:umbrella") as page:
        page.locator("[data-cell]").first.click()
        page.get_by_role("dialog").get_by_role("heading", name="Measured").wait_for()
        page.wait_for_timeout(1400)
        page.keyboard.press("k")
        page.locator("dialog").get_by_role("slider", name="Time").hover(
            position={"x": 160, "y": 20}
        )
        keep("shot", settled(page))
    with camera.on("/film/salt-wind-1998") as page:
        page.get_by_role("button", name="Hold the wheel").click()
        keep("film", settled(page, 1.0))
    with camera.on("/films?sort=year", theme="light") as page:
        keep("films", settled(page))
    with camera.on("/?q=kind:feature") as page:
        page.keyboard.press("/")
        page.keyboard.press("ArrowDown")
        for key in ("x", "ArrowRight", "x", "ArrowDown", "ArrowRight"):
            page.keyboard.press(key)
        keep("keyboard", settled(page))
        page.keyboard.press("?")
        keep("keys", settled(page))


def take_reel(camera: Camera) -> None:
    """Shots in a reel, about to be exported."""
    with camera.on("/?q=kind:feature") as page:
        for number in (3, 5, 7, 11):
            page.locator("[data-cell]").nth(number).focus()
            page.keyboard.press("x")
        page.goto(camera.base + "/reel")
        page.get_by_label("Before, seconds").nth(1).fill("0.5")
        page.get_by_label("After, seconds").nth(2).fill("-1.2")
        page.get_by_label("Title").fill("Night and day")
        keep("reel", settled(page))


def take_phone(camera: Camera) -> None:
    """Three phones: answers, a film, and Persian."""
    shots = []
    for path, language in (
        ("/?q=boats+on+the+sea", "en-GB"),
        ("/film/night-windows-2011?t=16", "en-GB"),
        ("/?q=color:blue", "fa-IR"),
    ):
        with camera.on(path, size=PHONE, language=language) as page:
            shots.append(settled(page, 1.0))
    keep("phone", *shots)


def take_adding(browser: Browser, films: Path) -> None:
    """Films on their way into an empty library."""
    with (
        tempfile.TemporaryDirectory() as home,
        cineseek.open(Path(home) / "new.cine", model="mini") as library,
        served(library, (films,)) as base,
        Camera(browser, base).on("/add") as page,
    ):
        for name in ("First Snow (2015)", "Saffron Road (1987)", "The Golden Ascent (2014)"):
            page.get_by_role("checkbox", name=name).check()
        page.get_by_role("button", name="Add", exact=True).first.click()
        page.locator("article", has_text="added").first.wait_for()
        keep("add", page.screenshot())
        page.locator("article[data-state=done]").wait_for()


@contextmanager
def served(library: Library, roots: tuple[Path, ...] = ()) -> Iterator[str]:
    """The address of a server of a library."""
    listener = listen("127.0.0.1", 0)
    server = Server(create_app(library, ServerConfig(roots=roots, allow_urls=True)))
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(30)


def main() -> None:
    with tempfile.TemporaryDirectory() as drawn, sync_playwright() as playwright:
        home = Path(sys.argv[1] if len(sys.argv) > 1 else drawn)
        films = home / "films"
        draw_tour(films, LONGER)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        with cineseek.open(home / "films.cine", model="mini") as library:
            library.add(films)
            with served(library, (films,)) as base:
                camera = Camera(browser, base)
                take_searches(camera, films)
                library.prepare_identify()
                take_identify(camera, films)
                take_films(camera)
                take_reel(camera)
                take_phone(camera)
                draw_trailers(home / "trailers", 80, seed=3)
                library.add(home / "trailers")
                library.prepare_similar()
                take_alike(camera, films)
        take_adding(browser, films)
        browser.close()


if __name__ == "__main__":
    main()
