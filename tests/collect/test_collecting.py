"""Collecting from a small site on this machine: everything, once, and on after an interruption."""

from __future__ import annotations

import errno
import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from collect.small_site import Reply, Site, SmallSource, fill, serve, still

from cineseek.collect import (
    Fetched,
    FetchFailedError,
    Manners,
    Told,
    collect,
    collect_folder,
    read_status,
)
from cineseek.collect.folders import folder_name
from cineseek.errors import LibraryBusyError, QuotaError, StorageFullError
from cineseek.index.journal import Journal
from cineseek.index.lock import WriterLock
from cineseek.sources.facts import FilmFacts
from cineseek.sources.source import Answer, Ask, FilmFound, Finding, PairFound
from cineseek.training.pairs import read_pairs


def manners(site: Site, **others: object) -> Manners:
    told: dict[str, object] = {"delay": 0.0, "back_off": 0.05, "trusted_hosts": {site.host}}
    return Manners(**{**told, **others})  # type: ignore[arg-type]


def test_a_small_site_is_collected_completely(tmp_path: Path) -> None:
    films: list[Path] = []
    with serve(fill(Site(), films=4)) as site:
        report = collect(
            SmallSource(site.url), tmp_path, manners=manners(site), on_film=films.append
        )
    assert report.end == "finished"
    assert (report.films, report.pictures, report.pages) == (4, 12, 5)
    assert not report.failed
    film = tmp_path / "films" / "Film 2 (1992)"
    assert (film / "stills" / "0003.jpg").read_bytes() == still(8)
    assert json.loads((film / "film.json").read_text()) == {"Title": "Film 2", "Year": "1992"}
    lines = [json.loads(line) for line in (film / "sources.jsonl").read_text().splitlines()]
    stills = [f"stills/000{n}.jpg" for n in (1, 2, 3)]
    assert [line["file"] for line in lines] == [*stills, "film.json"]
    assert lines[0]["robots"] == "no robots.txt (404)"
    assert lines[0]["page"] == f"{site.url}/film/2"
    assert sorted(films) == sorted((tmp_path / "films").iterdir())
    assert len({path for path, _ in site.asked}) == len(site.asked)  # nothing twice


def test_a_film_of_which_nothing_came_is_not_told_as_complete(tmp_path: Path) -> None:
    site = fill(Site(), films=2, stills=1)
    site.replies["/film/0"] = Reply(status=404)
    heard: list[Told] = []
    with serve(site):
        source = SmallSource(site.url)
        report = collect(source, tmp_path, manners=manners(site), tell=heard.append)
    assert (report.films, report.films_found) == (1, 2)
    assert (heard[-1].films_done, heard[-1].films) == (1, 2)


def test_what_failed_is_asked_again_when_that_is_wanted(tmp_path: Path) -> None:
    site = fill(Site(), films=2, stills=2)
    site.replies["/still/1-0.jpg"] = Reply(status=404)
    with serve(site):
        first = collect(SmallSource(site.url), tmp_path, manners=manners(site))
        site.replies["/still/1-0.jpg"] = Reply(still(2), "image/jpeg")
        second = collect(SmallSource(site.url), tmp_path, manners=manners(site))
        third = collect(SmallSource(site.url), tmp_path, manners=manners(site), retry_failed=True)
    assert [one.url for one in first.failed] == [f"{site.url}/still/1-0.jpg"]
    assert (second.failed_count, third.failed_count, third.pictures) == (1, 0, 1)
    assert site.count("/still/1-0.jpg") == 2


def test_a_demo_takes_the_first_films_and_a_folder_of_its_own(tmp_path: Path) -> None:
    with serve(fill(Site(), films=9)) as site:
        report = collect(SmallSource(site.url), tmp_path, manners=manners(site), demo=2)
    assert (report.films, report.pictures, report.pages) == (2, 6, 3)
    assert sorted(path.name for path in (tmp_path / "demo" / "films").iterdir()) == [
        "Film 0 (1990)",
        "Film 1 (1991)",
    ]


def test_news_on_a_list_is_found_by_the_next_run(tmp_path: Path) -> None:
    site = fill(Site(), films=2)
    with serve(site):
        collect(SmallSource(site.url), tmp_path, manners=manners(site))
        fill(site, films=3)
        report = collect(SmallSource(site.url), tmp_path, manners=manners(site))
    assert (report.films, report.pictures) == (3, 3)
    assert site.count("/film/0") == 1
    assert site.count("/list") == 2


class Limited(SmallSource):
    """Allows five requests a day, and says so at the sixth."""

    name = "limited"
    daily = 5
    keeps_answers = True


def test_a_days_limit_holds_and_the_run_goes_on_the_next_day(tmp_path: Path) -> None:
    now = [86400.0 * 100 + 5000]
    with serve(fill(Site(), films=4, stills=2)) as site:
        spent = []
        for _ in range(2):
            report = collect(
                Limited(site.url), tmp_path, manners=manners(site), clock=lambda: now[0]
            )
            spent.append(len([p for p, _ in site.asked if p != "/robots.txt"]))
            assert (report.end, report.resumes_at) == ("quota", 86400.0 * (len(spent) + 100))
            again = collect(
                Limited(site.url), tmp_path, manners=manners(site), clock=lambda: now[0]
            )
            assert (again.pages, again.pictures) == (0, 0)
            now[0] += 86400
            if len(spent) == 1:
                assert len(site.asked) == 6
        last = collect(Limited(site.url), tmp_path, manners=manners(site), clock=lambda: now[0])
    assert spent == [5, 10]
    assert (last.end, last.films, last.waiting) == ("finished", 4, 0)
    with closing(Journal(tmp_path)) as journal:
        assert [row.step for row, _ in journal.answers("limited")] == ["list"] + ["film"] * 4


def test_a_site_that_says_enough_for_today_is_believed(tmp_path: Path) -> None:
    class Strict(SmallSource):
        def read(self, answer: Answer) -> Iterator[Finding]:
            if answer.text == "enough":
                raise QuotaError("Request limit reached!")
            yield from super().read(answer)

    site = fill(Site(), films=2, stills=1)
    page = site.replies["/film/0"]
    assert isinstance(page, Reply)
    site.replies["/film/0"] = [Reply(b"enough"), page]
    with serve(site):
        first = collect(
            Strict(site.url), tmp_path, manners=manners(site, concurrency=1), clock=lambda: 1e6
        )
        second = collect(Strict(site.url), tmp_path, manners=manners(site), clock=lambda: 1e6 + 1)
        third = collect(Strict(site.url), tmp_path, manners=manners(site), clock=lambda: 1.1e6)
    assert (first.end, second.end, third.end) == ("quota", "quota", "finished")
    assert second.pages + second.pictures == 0
    assert (third.films, third.failed_count) == (2, 0)


def test_a_run_that_is_stopped_ends_soon_and_goes_on_where_it_was(tmp_path: Path) -> None:
    stop = threading.Event()
    told: list[Told] = []

    def tell(one: Told) -> None:
        told.append(one)
        if one.what == "picture":
            stop.set()

    with serve(fill(Site(), films=12)) as site:
        first = collect(
            SmallSource(site.url), tmp_path, manners=manners(site, delay=0.02), tell=tell, stop=stop
        )
        second = collect(SmallSource(site.url), tmp_path, manners=manners(site))
    assert (first.end, second.end) == ("stopped", "finished")
    assert 0 < first.pictures < 36
    assert first.pictures + second.pictures == 36
    assert told[0].what == "begun"
    assert told[-1].waiting + told[-1].done >= 1
    assert max(Counter(path for path, _ in site.asked).values()) == 1


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    with WriterLock(tmp_path, what="collection"), pytest.raises(LibraryBusyError, match="collect"):
        collect(SmallSource("http://127.0.0.1:1"), tmp_path)


def test_a_full_disk_ends_the_run_with_a_message_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    written = [0]
    write = Path.write_bytes

    def write_some(path: Path, body: bytes) -> int:
        written[0] += 1
        if written[0] > 4:
            raise full
        return write(path, body)

    with serve(fill(Site(), films=4)) as site:
        with monkeypatch.context() as patch:
            patch.setattr(Path, "write_bytes", write_some)
            with pytest.raises(StorageFullError, match="the disk is full"):
                collect(SmallSource(site.url), tmp_path, manners=manners(site))
        report = collect(SmallSource(site.url), tmp_path, manners=manners(site))
    assert (report.films, report.failed_count) == (4, 0)
    assert not list((tmp_path / "parts").iterdir())


def test_nothing_more_is_asked_while_whoever_takes_the_films_is_behind(tmp_path: Path) -> None:
    ahead: list[int] = []

    def take(folder: Path) -> None:
        time.sleep(0.04)
        ahead.append(len({path for path, _ in site.asked if path.startswith("/film/")}))

    with serve(fill(Site(), films=40, stills=1)) as site:
        collect(SmallSource(site.url), tmp_path, manners=manners(site), on_film=take)
    assert len(ahead) == 40
    assert max(films - taken for taken, films in enumerate(ahead)) <= 28


def test_words_and_their_pictures_become_pairs(tmp_path: Path) -> None:
    class Adverts(SmallSource):
        name = "adverts"

        def read(self, answer: Answer) -> Iterator[Finding]:
            picture = Ask(f"{self._url}/still/0-0.jpg", "picture", "picture")
            yield PairFound(picture, ("a red chair", "صندلی"), {"city": "Shiraz"})

    with serve(fill(Site(), films=1)) as site:
        collect(Adverts(site.url), tmp_path, manners=manners(site))
    (pair,) = read_pairs(tmp_path / "pairs")
    assert pair.captions == ("a red chair", "صندلی")
    assert pair.facts["city"] == ("Shiraz",)
    assert isinstance(pair.picture, Path)
    assert pair.picture.read_bytes() == still(0)


def test_what_a_player_shows_is_fetched_by_whoever_can(tmp_path: Path) -> None:
    class Trailers(SmallSource):
        name = "trailers"

        def read(self, answer: Answer) -> Iterator[Finding]:
            yield FilmFound("heat", FilmFacts(title="Heat", year=1995))
            for name in ("good", "gone"):
                yield Ask(
                    f"{self._url}/{name}", "video", "video", film="heat", about={"name": name}
                )

    def fetch(ask: Ask, folder: Path, stop: threading.Event) -> Fetched:
        if ask.about["name"] == "gone":
            raise FetchFailedError("this video is gone", passing=False)
        (folder / "x.mp4").write_bytes(b"not really a film")
        return Fetched(folder / "x.mp4", ask.url, "its own", facts={"runtime": 90.0})

    with serve(fill(Site(), films=1)) as site:
        report = collect(Trailers(site.url), tmp_path, manners=manners(site), fetch=fetch)
    film = tmp_path / "films" / "Heat (1995)"
    assert (film / "trailers" / "good.mp4").read_bytes() == b"not really a film"
    assert json.loads((film / "film.json").read_text())["Runtime"] == "1.5 min"
    assert [one.why for one in report.failed] == ["this video is gone"]


def test_a_title_cannot_leave_the_collection(tmp_path: Path) -> None:
    for title in ("../../etc/passwd", "CON", "a" * 400, "...", "\u202eevil", "Amélie/Poulain"):
        name = folder_name(FilmFacts(title=title, year=2001), "key")
        assert "/" not in name
        assert name.endswith(" (2001)")
        assert not name.startswith(".")
        assert len(name.encode()) <= 120
    assert folder_name(FilmFacts(title="Face/Off", year=1997), "key") == "Face-Off (1997)"


def test_what_is_on_this_machine_becomes_part_of_a_collection(tmp_path: Path) -> None:
    film = tmp_path / "own" / "Heat (1995)"
    (film / "stills").mkdir(parents=True)
    for number in range(3):
        (film / "stills" / f"{number}.jpg").write_bytes(still(number))
    first = collect_folder([tmp_path / "own"], tmp_path / "into", licence="mine")
    again = collect_folder([tmp_path / "own"], tmp_path / "into", licence="mine")
    assert (first.films, first.pictures, again.pictures) == (1, 3, 0)
    taken = tmp_path / "into" / "films" / "Heat (1995)"
    assert len(list((taken / "stills").iterdir())) == 3
    told = json.loads((taken / "sources.jsonl").read_text().splitlines()[0])
    assert (told["source"], told["licence"]) == ("folder", "mine")
    (status,) = read_status(tmp_path / "into")
    assert (status.pictures, status.films) == (3, 1)
