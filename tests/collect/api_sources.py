"""Sources over the stand-ins, as a door makes them; and what a process runs that may be killed."""

from __future__ import annotations

import threading
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from cineseek.collect import CollectReport, Manners, Told, collect
from cineseek.collect.video_fetcher import VideoFetcher, VideoRules
from cineseek.sources.flim import Flim, FlimSearch
from cineseek.sources.imdb import Imdb
from cineseek.sources.listing import make_listing
from cineseek.sources.movielens import TrailerLine
from cineseek.sources.omdb import Omdb
from cineseek.sources.pairs import Pairs
from cineseek.sources.source import Source
from cineseek.sources.wanted import WantedFilm
from cineseek.sources.youtube import YouTube

OMDB_KEY = "k3y-of-the-test"
FLIM_TOKEN = "t0ken-of-the-test"
DIVAR = Path(__file__).parents[2] / "src" / "cineseek" / "sources" / "listings" / "divar.toml"


def omdb(address: str, films: int = 100, *, daily: int = 1000) -> Omdb:
    """Facts of so many films, of which every tenth is known by its IMDb id."""
    wanted = [
        WantedFilm(f"Film {n}", 1950 + n % 70, f"tt{n:07}" if n % 10 == 0 else None)
        for n in range(1, films + 1)
    ]
    return Omdb(wanted, OMDB_KEY, address=f"{address}/", daily=daily)


def flim(address: str, *, most: int = 5000, per_page: int = 200) -> Flim:
    """All pictures of a search."""
    search = FlimSearch(words="film", without={"genres": ["ANIMATION"]})
    return Flim([search], token=FLIM_TOKEN, address=f"{address}/2.0.0", most=most,
                per_page=per_page)  # fmt: skip


def divar(address: str) -> Pairs:
    """The listing that comes with the package, at another address."""
    text = DIVAR.read_text(encoding="utf-8").replace("https://api.divar.ir", address)
    return Pairs(make_listing(tomllib.loads(text)))


def imdb(address: str, ids: list[str]) -> Imdb:
    """Pages of titles, and a list of trailers."""
    films = [WantedFilm(None, None, id) for id in ids]
    return Imdb(films, pages=["/trailers/"], address=address)


def youtube(address: str, count: int) -> YouTube:
    """Trailers of a list."""
    lines = [TrailerLine(f"id-{n:08}", n, f"Film {n}", 1950 + n) for n in range(1, count + 1)]
    return YouTube(lines, address=address, search=f"{address}/search.rss?n={{most}}&q={{quoted}}")


def gather(
    source: Source,
    address: str,
    folder: Path,
    *,
    day: int = 0,
    delay: float = 0.0,
    clock: Callable[[], float] | None = None,
    tell: Callable[[Told], None] | None = None,
    stop: threading.Event | None = None,
) -> CollectReport:
    """Collect from a stand-in, without waiting."""
    host = urlsplit(address).netloc
    manners = Manners(delay=delay, concurrency=8, back_off=0.05, trusted_hosts=frozenset({host}))
    rules = VideoRules(delay=delay, user_agent=manners.user_agent)
    fetch = VideoFetcher(rules, lambda name, port: f"{name}:{port}" == host)
    began = time.monotonic()
    now = clock or (lambda: day * 86400.0 + 100.0 + time.monotonic() - began)
    return collect(source, folder, manners=manners, fetch=fetch, clock=now, tell=tell, stop=stop)


SOURCES: dict[str, Callable[[str], Source]] = {
    "omdb": omdb,
    "omdb of 2,500 films": lambda address: omdb(address, 2500),
    "flim": flim,
    "divar": divar,
    "youtube": lambda address: youtube(address, 6),
    "youtube of 60 trailers": lambda address: youtube(address, 60),
}


def gather_kind(kind: str, address: str, folder: str, day: int = 0) -> None:
    """What a process that may be killed runs."""
    gather(SOURCES[kind](address), address, Path(folder), day=day)


def on_disk(folder: Path, secret: str) -> list[Path]:
    """The files of a collection that hold a key."""
    raw = secret.encode()
    return [one for one in folder.rglob("*") if one.is_file() and raw in one.read_bytes()]
