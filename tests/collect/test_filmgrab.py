"""FILMGRAB: its three galleries, what goes wrong on the way, and what is left when it is over."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from collect.filmgrab_site import FilmGrabSite, Plan, odd_pictures, path_of, serving, title, year

from cineseek.collect import CollectReport, Manners, collect
from cineseek.sources.facts import FilmFacts
from cineseek.sources.filmgrab import FilmGrab
from cineseek.sources.source import Answer, Ask, FilmFound


def manners(site: FilmGrabSite, **others: object) -> Manners:
    told = {"delay": 0.0, "back_off": 0.02, "trusted_hosts": frozenset({site.host}), **others}
    return Manners(**told)  # type: ignore[arg-type]


def run(site: FilmGrabSite, folder: Path, **others: object) -> CollectReport:
    return collect(FilmGrab(site.url), folder, manners=manners(site, **others))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file that a collection is made of, without what tells the time."""
    found = {}
    for path in sorted((folder / "films").rglob("*")):
        if path.is_file():
            body = path.read_bytes()
            if path.name == "sources.jsonl":
                lines = [json.loads(line) for line in body.decode().splitlines()]
                body = json.dumps([{**one, "fetched_at": ""} for one in lines]).encode()
            found[str(path.relative_to(folder))] = body
    return found


def test_a_site_like_filmgrab_is_collected_completely(tmp_path: Path) -> None:
    plan = Plan(films=26, busy=7, slow=0.2)
    with serving(plan) as site:
        report = run(site, tmp_path)
    odd = odd_pictures(plan)
    assert report.end == "finished"
    assert (report.films, report.films_found, report.waiting) == (26, 26, 0)
    assert report.pictures == 26 * 4 - 5
    why = {one.url.partition(site.host)[2]: one.why for one in (*report.failed, *report.refused)}
    assert len(why) == len(odd) - 1
    assert any("cut off" in one for one in why.values())
    assert any("text/html" in one for one in why.values())
    assert any("opted out: noai" in one for one in why.values())
    assert any("answers 404" in one for one in why.values())
    assert any("robots.txt" in one and "/private/" in url for url, one in why.items())
    film = tmp_path / "films" / f"{title(4)} ({year(4)})"
    facts = json.loads((film / "film.json").read_text())
    assert facts == {
        "Title": title(4),
        "Year": str(year(4)),
        "Director": "Ada Director, Ben Second",
    }
    told = json.loads((film / "sources.jsonl").read_text().splitlines()[0])
    assert told["page"].endswith(path_of(4))
    assert told["robots"] == "allowed by robots.txt"
    assert not any(path.startswith("/private") for path in site.seen.paths())
    assert all(path == "/movies-a-z/" or "/thumb/" not in path for path in site.seen.paths())


def test_what_is_complete_is_asked_for_news_and_for_nothing_else(tmp_path: Path) -> None:
    with serving(Plan(films=4, damage=False)) as site:
        run(site, tmp_path)
        before = len(site.seen.requests)
        report = run(site, tmp_path)
        again = site.seen.requests[before:]
    assert [(path, status) for _, path, status in again] == [("/movies-a-z/", 304)]
    assert report.films == 4
    assert report.pictures == 0


def test_a_crawl_delay_holds_as_the_site_measures_it(tmp_path: Path) -> None:
    with serving(Plan(films=3, stills=2, crawl_delay=0.25, latency=0.03, damage=False)) as site:
        report = run(site, tmp_path)
    assert report.films == 3
    assert min(site.seen.gaps()) >= 0.25


def test_a_rate_that_the_site_enforces_is_learned_from_its_429s(tmp_path: Path) -> None:
    with serving(Plan(films=8, rate=40.0, damage=False)) as site:
        report = run(site, tmp_path)
    assert (report.films, report.pictures, report.failed) == (8, 32, ())
    refused = site.seen.paths(429).total()
    assert 0 < refused <= 12
    assert {agent.partition("/")[0] for agent in site.seen.agents} == {"cineseek"}
    assert "github.com/cineseek" in next(iter(site.seen.agents))


_CHILD = """
import sys
from pathlib import Path
from cineseek.collect import Manners, collect
from cineseek.sources.filmgrab import FilmGrab
url, folder = sys.argv[1:]
collect(FilmGrab(url), Path(folder), manners=Manners(
    delay=0.0, back_off=0.02, trusted_hosts=frozenset({url.partition("//")[2]})))
"""


@pytest.mark.slow
def test_a_run_that_is_killed_again_and_again_ends_like_one_that_was_not(tmp_path: Path) -> None:
    plan = Plan(films=22, stills=3, busy=9, latency=0.03)
    with serving(plan) as site:
        run(site, tmp_path / "whole")
    expected = tree(tmp_path / "whole")
    chance = random.Random(7)
    with serving(plan) as site:
        command = [sys.executable, "-c", _CHILD, site.url, str(tmp_path / "killed")]
        kills = 0
        while True:
            child = subprocess.Popen(command, env={**os.environ})
            before = len(site.seen.requests)
            if kills < 3:
                while len(site.seen.requests) == before and child.poll() is None:
                    time.sleep(0.005)
                time.sleep(chance.uniform(0.05, 0.3))
                child.send_signal(signal.SIGKILL)
            if child.wait(60) == 0:
                break
            kills += 1
        twice = asked_twice(site)
    assert kills == 3
    assert tree(tmp_path / "killed") == _moved(expected, site)
    # What was in flight when it died: asked, or answered and not taken yet.
    assert twice <= kills * 2 * Manners().concurrency


def asked_twice(site: FilmGrabSite) -> int:
    """How many whole answers were asked for more than once."""
    cut = {path for path, kind in odd_pictures(site.plan).items() if kind.startswith("cut")}
    return sum(n - 1 for path, n in site.seen.paths(200).items() if path not in cut)


def _moved(files: dict[str, bytes], site: FilmGrabSite) -> dict[str, bytes]:
    return {
        name: re.sub(rb"127\.0\.0\.1:\d+", site.host.encode(), body) for name, body in files.items()
    }


def test_titles_years_and_directors_are_read_as_the_site_writes_them() -> None:
    page = (
        "<h1 class='entry-title'>Oldboy (2003)</h1><div class='entry-content'>"
        "<p>Director: <strong>Park Chan-wook</strong></p><p>Year: 2003</p>"
        "<img src='https://film-grab.com/wp-content/uploads/2016/01/a b.jpg?w=640'></div>"
    )
    ask = Ask("https://film-grab.com/2010/01/01/oldboy/", "film", film="oldboy")
    answer = Answer(ask, ask.url, 200, {"content-type": "text/html"}, page.encode())
    film, picture = FilmGrab().read(answer)
    assert film == FilmFound(
        "oldboy", FilmFacts(title="Oldboy", year=2003, directors=("Park Chan-wook",))
    )
    assert isinstance(picture, Ask)
    assert picture.url == "https://film-grab.com/wp-content/uploads/2016/01/a%20b.jpg"
