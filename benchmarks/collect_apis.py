"""Collecting from stand-ins of APIs and of a site of trailers: killed, and not.

    python benchmarks/collect_apis.py [--kills 20] [--only omdb|flim|divar|youtube]

OMDb: facts of 2,500 films at 1,000 requests a day, over three simulated days. flim: a search of
6,000 pictures, paged to the 5,000 that it gives. Divar: 600 things with a page and two pictures
each, and a 429 now and then. Trailers: 60 files by yt-dlp. The stand-ins are those of the tests
(tests/collect), on this machine, and count what they are asked. The claims: runs that are killed at
random moments end with the same files as one that was not, ask for nothing twice but what was under
way, and never for more than a day allows.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

# In the place of this folder, whose own `collect` is another benchmark.
sys.path.pop(0)
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from collect.api_site import serve
from collect.api_sources import gather_kind
from collect.divar_site import DivarSite
from collect.flim_site import FlimSite
from collect.killing import contents, killed
from collect.omdb_site import OmdbSite, omdb_film
from collect.video_site import Trailer, video_site

AT_ONCE = 8
"""Requests under way, in `api_sources.gather`."""


class Bench:
    """One service: how it is served, how many days it takes, how its requests are told apart."""

    def __init__(
        self,
        kind: str,
        open_site: Callable[[int], AbstractContextManager[Any]],
        asked: Callable[[Any], Counter[str]],
        *,
        days: int = 1,
        within: float = 2.0,
        set_day: Callable[[int], None] = lambda day: None,
    ) -> None:
        self.kind, self.open_site, self.asked = kind, open_site, asked
        self.days, self.within, self.set_day = days, within, set_day


def run(bench: Bench, kills: int) -> bool:
    """Undisturbed, then killed; whether all claims hold."""
    with tempfile.TemporaryDirectory() as folder:
        calm, rough = Path(folder, "calm"), Path(folder, "rough")
        with bench.open_site(0) as site:
            began = time.monotonic()
            for day in range(bench.days):
                bench.set_day(day)
                killed(gather_kind, bench.kind, site.address, str(calm), day, kills=0,
                       within=0, seed=0)  # fmt: skip
            took = time.monotonic() - began
            once = bench.asked(site)
            port = site.port  # addresses name pictures
        with bench.open_site(port) as site:
            done = 0
            for day in range(bench.days):
                bench.set_day(day)
                share = kills // bench.days + (day < kills % bench.days)
                done += killed(gather_kind, bench.kind, site.address, str(rough), day, kills=share,
                               within=bench.within, seed=day)  # fmt: skip
            rough_asked = bench.asked(site)
        ours, theirs = contents(calm), contents(rough)
        same = ours == theirs
        again = sum(rough_asked.values()) - len(rough_asked)
        twice = sum(once.values()) - len(once)
        print(
            f"{bench.kind}: {len(once):,} requests in {took:.1f} s undisturbed ({twice} twice), "
            f"{len(ours):,} files; killed {done} times: {'the same' if same else 'NOT THE SAME'}, "
            f"{again} of {sum(rough_asked.values()):,} requests twice (at most {done * AT_ONCE} "
            "were under way)"
        )
        for name in sorted(set(ours) | set(theirs)):
            if ours.get(name) != theirs.get(name):
                print(f"  {name}: {str(ours.get(name))[:300]} and {str(theirs.get(name))[:300]}")
        return same and twice == 0 and again <= done * AT_ONCE


def _of_api(site: Any) -> Counter[str]:
    return Counter(
        f"{one.method} {one.path} {sorted(one.query.items())} {one.body!r}" for one in site.requests
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--only", choices=("omdb", "flim", "divar", "youtube"))
    args = parser.parse_args()
    day = [0]
    films = {f"tt{n:07}": omdb_film(n, f"Film {n}", 1950 + n % 70) for n in range(1, 2501)}
    sites: list[OmdbSite] = []

    def omdb(port: int) -> AbstractContextManager[Any]:
        sites.append(OmdbSite(films, clock=lambda: day[0] * 86400.0))
        return serve(sites[-1].answer, port=port)

    def flim(port: int) -> AbstractContextManager[Any]:
        site = FlimSite({f"m{n}": (f"Film {n}", 1950 + n, 100) for n in range(60)})
        return _Addressed(site, port)

    def divar(port: int) -> AbstractContextManager[Any]:
        things = [(f"میز {n}", f"یک میز خوب، شماره {n}") for n in range(600)]
        return _Addressed(DivarSite(things, too_much=set(range(100, 10_000, 400))), port)

    def youtube(port: int) -> AbstractContextManager[Any]:
        body = bytes(range(256)) * 2000
        return video_site(
            [
                Trailer(f"id-{n:08}", f"Film {n} ({1950 + n}) Official Trailer", body + bytes([n]))
                for n in range(1, 61)
            ],
            slow=0.005,
        )

    def of_videos(site: Any) -> Counter[str]:
        return Counter(site.paths("/watch"))

    def set_day(number: int) -> None:
        day[0] = number

    benches = {
        "omdb": Bench("omdb of 2,500 films", omdb, _of_api, days=3, set_day=set_day),
        "flim": Bench("flim", flim, _of_api, within=2.5),
        "divar": Bench("divar", divar, _of_listing),
        "youtube": Bench("youtube of 60 trailers", youtube, of_videos, within=2.5),
    }
    good = [run(one, args.kills) for name, one in benches.items() if args.only in (None, name)]
    for site in sites:
        print(f"omdb, by day: {dict(site.spent)} answered, {dict(site.refused)} refused")
    sys.exit(0 if all(good) else 1)


def _of_listing(site: Any) -> Counter[str]:
    """Without what was answered by 429, which is to be asked again."""
    return site.answered()


class _Addressed(AbstractContextManager[Any]):
    """A site that has to know its own address."""

    def __init__(self, site: Any, port: int) -> None:
        self._site, self._serving = site, serve(self._answer, port=port)
        self._refused: list[Any] = []

    def _answer(self, asked: Any) -> Any:
        reply = self._site.answer(asked)
        if reply.status == 429:
            self._refused.append(asked)
        return reply

    def __enter__(self) -> Any:
        served = self._serving.__enter__()
        self._site.address = served.address
        served.answered = lambda: _of_api(  # type: ignore[attr-defined]
            type("Answered", (), {"requests": [one for one in served.requests
                                               if one not in self._refused]})
        )  # fmt: skip
        return served

    def __exit__(self, *error: Any) -> None:
        self._serving.__exit__(*error)


if __name__ == "__main__":
    main()
