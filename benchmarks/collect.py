"""Collecting 300 films from a site on this machine: killed, and beside threads and requests.

    python benchmarks/collect.py [--films 300] [--stills 9] [--kills 20] [--rounds 3]
        [--latency 0.2] [--only killed|delay|free|limited|many]

The site (tests/collect/filmgrab_site.py, in a process of its own) has FILMGRAB's structure. The
claims, each with the site's own count of what it was asked: a run that is killed ends like one that
was not, and asks for nothing twice but what was in flight; a Crawl-delay holds; and beside the
earlier way, sixty threads with requests, it takes no longer where the site allows any rate, and
never exceeds a rate that the site tells. Where the site sets no bound, how many are asked at once
is ours to choose: sixty, as many as threads, and a hundred are measured.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from queue import Queue
from typing import Any

import requests

from cineseek.sources.filmgrab import FilmGrab
from cineseek.sources.source import Answer, Ask, FilmFound

_SITE = Path(__file__).parents[1] / "tests" / "collect" / "filmgrab_site.py"
sys.path.append(str(_SITE.parent))

from filmgrab_site import Plan, Seen, odd_pictures  # noqa: E402

_CHILD = """
import sys, time
from pathlib import Path
import cineseek.collect.crawl
from cineseek.collect import Manners, collect
from cineseek.sources.filmgrab import FilmGrab
url, folder, at_once = sys.argv[1:]
before = time.process_time()
report = collect(FilmGrab(url), Path(folder), manners=Manners(
    delay=0.0, back_off=0.1, concurrency=int(at_once),
    trusted_hosts=frozenset({url.partition("//")[2]})))
print(report.films, report.pictures, report.failed_count, report.refused_count, report.seconds,
      time.process_time() - before)
"""


@contextmanager
def site_of(plan: Plan) -> Iterator[str]:
    """The site in a process of its own; its address."""
    environment = {**os.environ, "PYTHONPATH": str(_SITE.parents[1])}
    with subprocess.Popen(
        [sys.executable, str(_SITE), json.dumps(asdict(plan))],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(child.stdout.readline())}"
        finally:
            assert child.stdin is not None
            child.stdin.close()


def seen_by(url: str) -> Seen:
    told = requests.get(f"{url}/_seen", timeout=30).json()
    told["requests"] = [tuple(one) for one in told["requests"]]
    return Seen(**told)


def count_at(url: str) -> int:
    return int(requests.get(f"{url}/_count", timeout=30).text)


def child(url: str, folder: Path, at_once: int = 4) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _CHILD, url, str(folder), str(at_once)],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def finished(process: subprocess.Popen[str]) -> list[float]:
    out, _ = process.communicate()
    assert process.returncode == 0, process.returncode
    return [float(one) for one in out.split()]


def tree(folder: Path) -> dict[str, str]:
    """Every file, without the moment and the port."""
    return {
        str(path.relative_to(folder)): re.sub(
            r'"fetched_at": "[^"]*"|127\.0\.0\.1:\d+', "", path.read_bytes().decode("latin-1")
        )
        for path in sorted((folder / "films").rglob("*"))
        if path.is_file()
    }


def twice(plan: Plan, seen: Seen) -> int:
    """Whole answers that were asked for again."""
    cut = {path for path, kind in odd_pictures(plan).items() if kind.startswith("cut")}
    return sum(n - 1 for path, n in seen.paths(200).items() if path not in cut)


def killed(plan: Plan, kills: int, place: Path) -> None:
    """Claim 1 and 2."""
    with site_of(plan) as url:
        whole = finished(child(url, place / "whole"))
        seen = seen_by(url)
    requests_made = len(seen.requests)
    print(
        f"undisturbed: {whole[0]:.0f} films, {whole[1]:.0f} pictures, {whole[2]:.0f} failed and "
        f"{whole[3]:.0f} refused as they have to be, {whole[4]:.1f} s, {requests_made} requests"
    )
    if plan.crawl_delay:
        gaps = sorted(seen.gaps())
        print(
            f"  Crawl-delay {plan.crawl_delay * 1000:.1f} ms; between two requests at the site: "
            f"least {gaps[0] * 1000:.1f} ms, 1% {gaps[len(gaps) // 100] * 1000:.1f} ms, most in "
            f"one second {seen.most_in(1.0)}"
        )
    forbidden = sum(path.startswith("/private") for path in seen.paths())
    print(f"  asked where robots.txt forbids it: {forbidden}")
    chance = random.Random(20)
    with site_of(plan) as url:
        done, began = 0, time.monotonic()
        while True:
            process = child(url, place / "killed")
            if done < kills:
                before = count_at(url)
                while process.poll() is None and count_at(url) == before:
                    time.sleep(0.02)
                time.sleep(chance.uniform(0.02, 2 * whole[4] / kills * 0.8))
                process.send_signal(signal.SIGKILL)
            process.communicate()
            if process.returncode == 0:
                break
            done += 1
        seen = seen_by(url)
    same = tree(place / "killed") == tree(place / "whole")
    again = twice(plan, seen)
    print(
        f"killed {done} times: the same {len(tree(place / 'killed'))} files: {same}; "
        f"{time.monotonic() - began:.1f} s with the starts; asked for twice: {again} "
        f"(at most {done} x 4 were asked at once, and as many taken); forbidden: "
        f"{sum(path.startswith('/private') for path in seen.paths())}"
    )


def earlier_way(url: str, folder: Path, consumers: int = 60) -> dict[str, Any]:
    """Threads that take addresses from a queue and ask with requests, as earlier projects did."""
    source = FilmGrab(url)
    work: Queue[Ask | None] = Queue()
    for ask in source.start():
        work.put(ask)
    failed: list[str] = []
    kept = [0]

    def answer_of(ask: Ask, session: requests.Session) -> requests.Response | None:
        for attempt in range(6):
            response = session.get(ask.url, timeout=60)
            if response.status_code not in (429, 503):
                return response
            time.sleep(float(response.headers.get("Retry-After", 0)) or 0.1 * 2**attempt)
        return None

    def consume() -> None:
        session = requests.Session()
        while True:
            ask = work.get()
            if ask is None:
                return
            try:
                response = answer_of(ask, session)
                if response is None or response.status_code != 200:
                    failed.append(ask.url)
                elif ask.kind == "picture":
                    path = folder / f"{ask.key}.jpg"
                    path.write_bytes(response.content)
                    kept[0] += 1
                else:
                    headers = {name.lower(): value for name, value in response.headers.items()}
                    told = Answer(ask, response.url, 200, headers, response.content)
                    for one in source.read(told):
                        if not isinstance(one, FilmFound):
                            work.put(one)  # type: ignore[arg-type]
            except Exception:
                failed.append(ask.url)
            finally:
                work.task_done()

    folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    threads = [threading.Thread(target=consume) for _ in range(consumers)]
    for thread in threads:
        thread.start()
    work.join()
    took = time.monotonic() - began
    for _ in threads:
        work.put(None)
    return {"seconds": took, "kept": kept[0], "failed": len(failed)}


def delayed(plan: Plan, place: Path) -> None:
    """Claim 2, where it is longer than what a busy machine adds and takes away."""
    with site_of(plan) as url:
        finished(child(url, place / "delayed"))
        gaps = sorted(seen_by(url).gaps()[1:])
    print(
        f"Crawl-delay {plan.crawl_delay * 1000:.0f} ms, {len(gaps)} requests: between two "
        f"at the site least {gaps[0] * 1000:.1f} ms, median {gaps[len(gaps) // 2] * 1000:.1f} ms"
    )


def many(place: Path, asks: int = 1_000_000) -> None:
    """What a frontier of a million asks costs."""
    from cineseek.index.journal import Journal
    from cineseek.index.journal_rows import AskRow, Found

    def resident() -> float:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    place.mkdir(exist_ok=True)
    before = resident()
    journal = Journal(place)
    rows = (
        Found((AskRow(f"{n:032x}", f"http://a/{n}", "a", "film", "page", film=str(n // 40)),))
        for n in range(asks)
    )
    began = time.monotonic()
    journal.begin("many", rows)
    put = time.monotonic() - began
    times = []
    for number in range(300):
        began = time.monotonic()
        (ask,) = journal.next_asks("many", "a", now=0.0, limit=1)
        new = AskRow(f"x{number}", "http://a/x", "a", "film", "page", film=ask.row.film)
        journal.settle("many", ask, at="", found=Found((new,)))
        times.append(time.monotonic() - began)
    size = (place / "collection.sqlite").stat().st_size / 1e6
    print(
        f"a journal with {asks:,} asks: {put:.0f} s to put in, {size:.0f} MB on disk, memory grew "
        f"by {resident() - before:.0f} MB; to choose and settle one: median "
        f"{statistics.median(times) * 1000:.2f} ms, 99% {sorted(times)[-3] * 1000:.2f} ms"
    )
    journal.close()


def beside(plan: Plan, rounds: int, place: Path, *at_once: int) -> None:
    """Claim 3: ours with so many requests at once, and the earlier way with sixty."""
    times: dict[str, list[float]] = {}
    told: dict[str, str] = {}
    for number in range(rounds):
        for most in at_once:
            way = f"ours, {most} at once"
            with site_of(plan) as url:
                began = time.monotonic()
                numbers = finished(child(url, place / f"{number}-{most}-{plan.rate}", most))
                whole = time.monotonic() - began
                times.setdefault(way, []).append(numbers[4])
                told[way] = (
                    f"{numbers[1]:.0f} pictures, {counts(url)}; {numbers[5]:.1f} s of processor, "
                    f"{whole:.1f} s with its start"
                )
        with site_of(plan) as url:
            before = time.process_time()
            result = earlier_way(url, place / f"earlier{number}-{plan.rate}")
            times.setdefault("earlier", []).append(result["seconds"])
            used = time.process_time() - before
            told["earlier"] = (
                f"{result['kept']} pictures, {result['failed']} failed, {counts(url)}; "
                f"{used:.1f} s of processor"
            )
    for way, seconds in times.items():
        print(
            f"  {way:<18} {statistics.median(seconds):6.1f} s "
            f"({', '.join(f'{one:.1f}' for one in seconds)}); {told[way]}"
        )


def counts(url: str) -> str:
    seen = seen_by(url)
    return (
        f"{len(seen.requests)} requests, {seen.paths(429).total()} refused with 429, most in one "
        f"second {seen.most_in(1.0)}, most at once {seen.most_at_once}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--films", type=int, default=300)
    parser.add_argument("--stills", type=int, default=9)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=["killed", "delay", "free", "limited", "many"])
    parser.add_argument("--latency", type=float, default=0.2, help="of the site, in seconds")
    told = parser.parse_args()
    size = (640, 272)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        if told.only in (None, "killed"):
            plan = Plan(
                told.films, told.stills, size, crawl_delay=0.01, latency=0.02, slow=0.3, busy=50
            )
            killed(plan, told.kills, place)
        if told.only in (None, "delay"):
            delayed(Plan(20, 2, size, crawl_delay=0.2, damage=False), place)
        if told.only in (None, "many"):
            many(place / "many")
        if told.only in (None, "free"):
            plan = Plan(told.films, told.stills, size, latency=told.latency, damage=False)
            print(f"a site that allows any rate, {told.latency:g} s an answer:")
            beside(plan, told.rounds, place, 60, 100)
        if told.only in (None, "limited"):
            plan = Plan(
                told.films,
                told.stills,
                size,
                crawl_delay=0.01,
                rate=100.0,
                latency=0.1,
                damage=False,
            )
            print("a site that allows 100 requests a second, and says so in robots.txt:")
            beside(plan, told.rounds, place, 60)


if __name__ == "__main__":
    main()
