"""A site on this machine that is built like FILMGRAB, and counts how it is treated.

A list from A to Z, film pages in three layouts (the masonry of a plugin, a tiled gallery, single
pictures in the text), and what goes wrong on the web: 429 above a rate, 503 now and then, slow
pages, pictures that are cut off or no pictures, rules of robots. Run as a program it serves until
its input ends, so that a benchmark can have it in a process of its own.
"""

# ruff: noqa: E501  HTML as the site writes it

from __future__ import annotations

import asyncio
import io
import itertools
import json
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from html import escape
from urllib.parse import quote, unquote, urlsplit

from PIL import Image

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WORDS = [
    "Night",
    "River",
    "Window",
    "Stranger",
    "Harbour",
    "Summer",
    "Letter",
    "Bridge",
    "Winter",
    "Garden",
]


@dataclass(frozen=True)
class Plan:
    """What the site is like."""

    films: int = 30
    stills: int = 4
    size: tuple[int, int] = (96, 54)
    crawl_delay: float = 0.0
    latency: float = 0.0
    """Seconds every answer takes."""
    slow: float = 0.0
    """Seconds that every tenth film page takes longer."""
    rate: float = 0.0
    """Requests a second that are allowed; more get 429. 0: as many as one likes."""
    busy: int = 0
    """Every so many-th picture answers 503 when it is asked first; 0: none."""
    damage: bool = True
    """One picture is cut off for good, one only the first time, one is no picture, one opts out,
    one is where robots.txt forbids to go, one is gone."""


@dataclass
class Seen:
    """What the site was asked."""

    requests: list[tuple[float, str, int]] = field(default_factory=list)
    """When, what, and the status of the answer."""
    most_at_once: int = 0
    agents: set[str] = field(default_factory=set)

    def paths(self, status: int | None = None) -> Counter[str]:
        return Counter(p for _, p, s in self.requests if status in (None, s) and p != "/robots.txt")

    def gaps(self) -> list[float]:
        """Seconds between each request and the one before it."""
        times = sorted(at for at, _, _ in self.requests)
        return [b - a for a, b in itertools.pairwise(times)]

    def most_in(self, seconds: float) -> int:
        """The most requests within so many seconds."""
        times = sorted(at for at, _, _ in self.requests)
        first = most = 0
        for last, at in enumerate(times):
            while at - times[first] >= seconds:
                first += 1
            most = max(most, last - first + 1)
        return most


def title(film: int) -> str:
    return f"{_LETTERS[film % 26]} {_WORDS[film % 10]} {film}"


def year(film: int) -> int:
    return 1950 + film % 70


def path_of(film: int) -> str:
    return (
        f"/{2010 + film % 10}/0{1 + film % 9}/1{film % 10}/{title(film).lower().replace(' ', '-')}/"
    )


def picture_path(film: int, number: int) -> str:
    """Of the whole picture; with a blank and a bracket in it, as the real ones have."""
    if film % 3 == 0:
        return f"/wp-content/uploads/photo-gallery/{film}_{number:02} (1).jpg"
    return f"/wp-content/uploads/2016/1{film % 3}/film{film}-{number:02}.jpg"


def still(film: int, number: int, size: tuple[int, int]) -> bytes:
    image = Image.linear_gradient("L").resize(size)
    shade = (film * 53 + number * 17) % 256
    out = io.BytesIO()
    Image.merge(
        "RGB", (image, image.point(lambda v: (v + shade) % 256), Image.new("L", size, shade))
    ).save(out, "JPEG", quality=90)
    return out.getvalue()


def odd_pictures(plan: Plan) -> dict[str, str]:
    """Which pictures have something wrong with them, and what."""
    if not plan.damage:
        return {}
    kinds = ("cut", "cut once", "no picture", "opted out", "forbidden", "gone")
    return {
        picture_path((3 + 4 * at) % plan.films, 1 + at % plan.stills): kind
        for at, kind in enumerate(kinds)
    }


class FilmGrabSite:
    """Answers like FILMGRAB."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.seen, self.port = plan, Seen(), 0
        self._odd = odd_pictures(plan)
        self._films = {path_of(film): film for film in range(plan.films)}
        self._pictures = {
            picture_path(film, n): (film, n)
            for film in range(plan.films)
            for n in range(1, plan.stills + 1)
        }
        for path, kind in self._odd.items():
            if kind == "forbidden":
                self._pictures[f"/private{path}"] = self._pictures[path]
        self._asked: Counter[str] = Counter()
        self._allowance, self._filled = max(1.0, plan.rate), time.monotonic()
        self._at_once = 0
        self._drawn: dict[tuple[int, int], bytes] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    async def answer(self, path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body; a body shorter than Content-Length is cut off."""
        self._asked[path] += 1
        status, told, body = self._answer(path, headers)
        await asyncio.sleep(self._wait(path))
        return status, told, body

    def _wait(self, path: str) -> float:
        film = self._films.get(path)
        return self.plan.latency + (self.plan.slow if film is not None and film % 10 == 4 else 0.0)

    def _answer(self, path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        html = {"Content-Type": "text/html; charset=UTF-8"}
        if path == "/robots.txt":
            delay = f"Crawl-delay: {self.plan.crawl_delay:g}\n" if self.plan.crawl_delay else ""
            rules = f"User-agent: *\n{delay}Disallow: /private/\nDisallow: /wp-admin/\n"
            return 200, {"Content-Type": "text/plain"}, rules.encode()
        if not self._may():
            return 429, {**html, "Retry-After": "1"}, b"too many requests"
        if path == "/movies-a-z/":
            etag = f'"{self.plan.films}"'
            if headers.get("if-none-match") == etag:
                return 304, {"ETag": etag}, b""
            return 200, {**html, "ETag": etag, "Cache-Control": "no-cache"}, self._list()
        if path in self._films:
            return 200, {**html, "Cache-Control": "max-age=0"}, self._film(self._films[path])
        return self._picture(path)

    def _may(self) -> bool:
        if not self.plan.rate:
            return True
        now = time.monotonic()
        gained = (now - self._filled) * self.plan.rate
        self._allowance, self._filled = (
            min(max(1.0, self.plan.rate / 4), self._allowance + gained),
            now,
        )
        if self._allowance < 1:
            return False
        self._allowance -= 1
        return True

    def _picture(self, path: str) -> tuple[int, dict[str, str], bytes]:
        which = self._pictures.get(path)
        html = {"Content-Type": "text/html"}
        kind = self._odd.get(path, "")
        if which is None or kind == "gone":
            return 404, html, b"not here"
        busy = self.plan.busy and (which[0] * self.plan.stills + which[1]) % self.plan.busy == 0
        if busy and self._asked[path] == 1:
            return 503, {**html, "Retry-After": "0"}, b"busy"
        if which not in self._drawn:
            self._drawn[which] = still(*which, self.plan.size)
        body = self._drawn[which]
        jpeg = {"Content-Type": "image/jpeg", "Content-Length": str(len(body))}
        if kind == "cut":
            half = body[: len(body) // 2]
            return 200, {**jpeg, "Content-Length": str(len(half))}, half
        if kind == "cut once" and self._asked[path] == 1:
            return 200, jpeg, body[: len(body) // 2]
        if kind == "no picture":
            return 200, html, b"<html>sign in first</html>"
        if kind == "opted out":
            return 200, {**jpeg, "X-Robots-Tag": "noai"}, body
        return 200, jpeg, body

    def _list(self) -> bytes:
        items = "".join(
            f'<li class="listing-item"><a class="title" href="{self.url}{path}">{escape(title(film))}'
            f"</a></li>\n"
            for path, film in self._films.items()
        )
        return (
            "<html><head><title>Movies A-Z – FILMGRAB</title></head><body><div id='primary'>"
            "<nav><a class='title' href='/about/'>About</a></nav>"
            f'<ul class="display-posts-listing">{items}</ul></div></body></html>'
        ).encode()

    def _film(self, film: int) -> bytes:
        gallery = (self._masonry, self._tiled, self._single)[film % 3](film)
        return (
            f"<html><head><title>{title(film)} – FILMGRAB</title>"
            f'<meta name="robots" content="max-image-preview:large"></head><body>'
            f'<header><img src="/logo.png"></header><article class="post">'
            f'<h1 class="entry-title">{escape(title(film))}</h1><div class="entry-content">'
            f"<p>Director: Ada Director &amp; Ben Second<br>Director of Photography: Cy Light</p>"
            f"<p>Year: {year(film)}</p>{gallery}"
            f'<div class="sharedaddy"><img src="/share.png"></div>'
            f'<div class="jp-relatedposts"><a href="{path_of(0)}"><img src="/related.jpg"></a></div>'
            f"</div></article></body></html>"
        ).encode()

    def _address(self, film: int, number: int) -> str:
        path = picture_path(film, number)
        kind = self._odd.get(path, "")
        return quote(f"/private{path}" if kind == "forbidden" else path)

    def _masonry(self, film: int) -> str:
        items = ""
        for n in range(1, self.plan.stills + 1):
            whole = self._address(film, n)
            thumb = whole.replace("/photo-gallery/", "/photo-gallery/thumb/")
            items += (
                f'<div class="bwg-item"><a class="bwg-a bwg_lightbox" data-image-id="{n}" '
                f'href="{self.url}{whole}?bwg=15472{n}"><div class="bwg-item0"><img class="skip-lazy '
                f'bwg_lazyload lazy_loader" data-src="{self.url}{thumb}?bwg=15472{n}" '
                f'src="/wp-content/plugins/photo-gallery/images/lazy_placeholder.gif"></div></a></div>'
            )
        return f'<div class="bwg_container"><div class="bwg-container-0 bwg-masonry-thumbnails">{items}</div></div>'

    def _tiled(self, film: int) -> str:
        items = ""
        for n in range(1, self.plan.stills + 1):
            whole = f"{self.url}{self._address(film, n)}"
            page = f"{self.url}{path_of(film)}still-{n}/"
            items += (
                f'<figure class="tiled-gallery-item"><a href="{page}"><img data-permalink="{page}" '
                f'data-orig-file="{whole}" data-large-file="{whole}?w=940" '
                f'src="{whole}?w=440&amp;h=300&amp;crop=1" srcset="{whole}?w=440 440w, {whole}?w=880 880w">'
                f"</a></figure>"
            )
        return f'<div class="tiled-gallery">{items}</div>'

    def _single(self, film: int) -> str:
        items = ""
        for n in range(1, self.plan.stills + 1):
            whole = f"{self.url}{self._address(film, n)}"
            image = f'<img class="alignnone size-full" src="{whole}?w=640&amp;h=360" width="640">'
            items += f'<p><a href="{whole}">{image}</a></p>' if n % 2 else f"<p>{image}</p>"
        return items

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while line := await reader.readline():
                target = line.split()[1].decode()
                headers = {}
                while (row := (await reader.readline()).strip()) != b"":
                    name, _, value = row.decode("latin-1").partition(":")
                    headers[name.lower()] = value.strip()
                if target == "/_count":
                    status, told, body = 200, {}, str(len(self.seen.requests)).encode()
                elif target == "/_seen":
                    status, told, body = (
                        200,
                        {},
                        json.dumps(asdict(self.seen), default=list).encode(),
                    )
                else:
                    status, told, body = await self._count(unquote(urlsplit(target).path), headers)
                told.setdefault("Content-Length", str(len(body)))
                head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
                writer.write(f"HTTP/1.1 {status} It\r\n{head}\r\n".encode() + body)
                await writer.drain()
                if int(told["Content-Length"]) != len(body):
                    break
        except (ConnectionError, asyncio.IncompleteReadError, IndexError):
            pass
        finally:
            writer.close()

    async def _count(self, path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        at = time.monotonic()
        self._at_once += 1
        self.seen.most_at_once = max(self.seen.most_at_once, self._at_once)
        self.seen.agents.add(headers.get("user-agent", ""))
        try:
            status, told, body = await self.answer(path, headers)
        finally:
            self._at_once -= 1
        self.seen.requests.append((at, path, status))
        return status, told, body

    async def run(self, ready: threading.Event, stop: asyncio.Event) -> None:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await stop.wait()
        server.close()


@contextmanager
def serving(plan: Plan) -> Iterator[FilmGrabSite]:
    """The site, in a thread of this process."""
    site, ready = FilmGrabSite(plan), threading.Event()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()
    thread = threading.Thread(
        target=loop.run_until_complete, args=(site.run(ready, stop),), daemon=True
    )
    thread.start()
    ready.wait(10)
    try:
        yield site
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0.01))
        loop.close()


def main() -> None:
    """Serve in a process of its own; the plan is the argument, the port goes to stdout."""
    told = json.loads(sys.argv[1])
    plan = Plan(**{**told, "size": tuple(told.get("size", (96, 54)))})

    async def run() -> None:
        site, ready, stop = FilmGrabSite(plan), threading.Event(), asyncio.Event()
        task = asyncio.ensure_future(site.run(ready, stop))
        while not ready.is_set():
            await asyncio.sleep(0.01)
        print(site.port, flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
        stop.set()
        await task

    asyncio.run(run())


if __name__ == "__main__":
    main()
