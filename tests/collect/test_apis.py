"""Collecting from stand-ins of APIs and of sites of trailers: all of it, politely, once."""

from __future__ import annotations

import json
import threading
from collections import Counter
from pathlib import Path

import pytest
from collect.api_site import asked_twice, serve
from collect.api_sources import OMDB_KEY, divar, gather, gather_kind, imdb, omdb, on_disk
from collect.api_sources import youtube as youtube_source
from collect.divar_site import DivarSite
from collect.imdb_site import ROBOTS, ImdbSite
from collect.killing import contents, killed
from collect.omdb_site import OmdbSite, omdb_film
from collect.video_site import Trailer, VideoSite, video_site

from cineseek.collect.fetcher import FetchFailedError
from cineseek.collect.video_fetcher import VideoFetcher, VideoRules
from cineseek.errors import BarredError, FetchError
from cineseek.index.journal import Journal
from cineseek.sources.omdb import Omdb
from cineseek.sources.source import Ask
from cineseek.sources.wanted import WantedFilm, wanted_of_collection
from cineseek.sources.youtube import YouTube
from cineseek.training.pairs import read_pairs

VIDEO = bytes(range(256)) * 1200
"""Not a real one: nobody here looks into it."""


def omdb_site(films: int = 100, daily: int = 40) -> OmdbSite:
    known = {f"tt{n:07}": omdb_film(n, f"Film {n}", 1950 + n % 70) for n in range(1, films + 1)}
    return OmdbSite(known, daily=daily)


def trailers(count: int) -> list[Trailer]:
    return [
        Trailer(f"id-{n:08}", f"Film {n} ({1950 + n}) Official Trailer", VIDEO + bytes([n]))
        for n in range(1, count + 1)
    ]


# OMDb


def test_facts_of_a_hundred_films_take_three_days_of_forty_requests(tmp_path: Path) -> None:
    site = omdb_site(101)
    day = 0
    site.clock = lambda: day * 86400.0
    with serve(site.answer) as served:
        source = omdb(served.address, daily=40)
        first = gather(source, served.address, tmp_path, day=0)
        assert (first.end, first.resumes_at, first.films) == ("quota", 86400.0, 40)
        again = gather(source, served.address, tmp_path, day=0)
        assert (again.end, again.pages) == ("quota", 0)
        for day in (1, 2):
            last = gather(source, served.address, tmp_path, day=day)
        assert (last.end, last.films, last.waiting, last.failed_count) == ("finished", 100, 0, 0)
        assert site.spent == {0: 40, 1: 40, 2: 20}
        assert not site.refused
        assert not asked_twice(served)
        # What was answered is known for ever: other wishes cost only what is new.
        more = gather(omdb(served.address, 101, daily=40), served.address, tmp_path, day=9)
        assert more.pages == 1
    facts = json.loads((tmp_path / "films" / "Film 7 (1957)" / "film.json").read_text())
    assert (facts["imdbID"], facts["Runtime"]) == ("tt0000007", "87 min")
    assert not on_disk(tmp_path, OMDB_KEY)


def test_a_limit_that_omdb_says_itself_ends_the_day_and_loses_nothing(tmp_path: Path) -> None:
    site = omdb_site(30, daily=20)
    day = 0
    site.clock = lambda: day * 86400.0
    with serve(site.answer) as served:
        source = omdb(served.address, 30)
        first = gather(source, served.address, tmp_path, day=0)
        assert (first.end, first.films, first.failed_count) == ("quota", 20, 0)
        assert 0 < site.refused[0] <= 8  # those under way when the first was refused
        day = 1
        assert gather(source, served.address, tmp_path, day=1).films == 30


def test_a_wrong_key_stops_the_run_and_says_where_one_comes_from(tmp_path: Path) -> None:
    with serve(omdb_site().answer) as served:
        source = Omdb([WantedFilm("Film 1", 1951)], "wrong", address=f"{served.address}/")
        with pytest.raises(BarredError, match="CINESEEK_OMDB_KEY"):
            gather(source, served.address, tmp_path)
        right = Omdb([WantedFilm("Film 1", 1951)], OMDB_KEY, address=f"{served.address}/")
        assert gather(right, served.address, tmp_path).films == 1


def test_a_doubtful_film_waits_for_a_person_and_is_done_with_when_he_chose(tmp_path: Path) -> None:
    site = OmdbSite({"tt0000001": omdb_film(1, "Home", 2015),
                     "tt0000002": omdb_film(2, "Home", 2009)})  # fmt: skip
    wanted = [WantedFilm("Home", None)]
    with serve(site.answer) as served:
        address = f"{served.address}/"
        gather(Omdb(wanted, OMDB_KEY, address=address), served.address, tmp_path)
        journal = Journal(tmp_path)
        (doubt,) = journal.doubts("omdb")
        assert (doubt.title, len(doubt.candidates)) == ("Home", 2)
        chosen = Omdb(wanted, OMDB_KEY, address=address, choices={doubt.film: "tt0000002"})
        gather(chosen, served.address, tmp_path)
        assert journal.doubts("omdb") == []
        journal.close()
    assert "tt0000002" in (tmp_path / "films" / "Home (2009)" / "film.json").read_text()


def test_facts_join_the_film_that_another_source_found(tmp_path: Path) -> None:
    with serve(omdb_site().answer) as served, video_site(trailers(2)) as site:
        gather(youtube_source(site.address, 2), site.address, tmp_path)
        wanted = list(wanted_of_collection(tmp_path))
        assert [one.key for one in wanted] == ["films/Film 1 (1951)", "films/Film 2 (1952)"]
        source = Omdb(wanted, OMDB_KEY, address=f"{served.address}/")
        gather(source, served.address, tmp_path)
        assert list(wanted_of_collection(tmp_path)) == []
    (one, two) = sorted((tmp_path / "films").iterdir())
    assert (one.name, two.name) == ("Film 1 (1951)", "Film 2 (1952)")
    assert sorted(path.name for path in one.iterdir()) == ["film.json", "sources.jsonl", "trailers"]


# listings


def test_a_listing_like_divars_gives_pairs_to_train_on(tmp_path: Path) -> None:
    things = [(f"میز {n}", f"میز خوب {n}، تماس ۰۹۱۲۱۲۳۴۵۶۷") for n in range(30)]
    site = DivarSite(things, too_much={3})
    with serve(site.answer) as served:
        site.address = served.address
        report = gather(divar(served.address), served.address, tmp_path)
    assert (report.pages, report.pictures, report.failed_count) == (2 + 30, 60, 0)
    pairs = read_pairs(tmp_path / "pairs")
    assert len(pairs) == 60
    assert {caption for pair in pairs for caption in pair.captions} >= {"میز 7", "میز خوب 7، تماس"}
    lines = (tmp_path / "pairs" / "sources.jsonl").read_text().splitlines()
    assert json.loads(lines[0])["page"].startswith("https://divar.ir/v/tok")


# Trailers


def test_trailers_and_genres_come_from_imdbs_pages(tmp_path: Path) -> None:
    films = {f"tt{n:07}": (f"Film {n}", 1990 + n, ("Crime", "Drama")) for n in range(1, 4)}
    site = ImdbSite(films, lambda _: VIDEO)
    with serve(site.answer, ROBOTS) as served:
        site.address = served.address
        report = gather(imdb(served.address, ["tt0000001"]), served.address, tmp_path)
        assert (report.films, report.videos, report.failed_count) == (3, 3, 0)
        assert sorted(served.paths("/files")) == [f"/files/tt000000{n}.mp4" for n in (1, 2, 3)]
    film = tmp_path / "films" / "Film 1 (1991)"
    facts = json.loads((film / "film.json").read_text())
    assert (facts["Genre"], facts["Director"]) == ("Crime, Drama", "Michael Mann")
    assert facts["Plot"] == "Two men & a diner."
    assert (film / "trailers" / "vi0000001.mp4").read_bytes() == VIDEO


def test_trailers_come_from_a_list_and_from_a_search(tmp_path: Path) -> None:
    with video_site(trailers(4)) as site:
        wanted = [WantedFilm("Film 4", 1954), WantedFilm("Film 9", 1959)]
        search = f"{site.address}/search.rss?n={{most}}&q={{quoted}}"
        source = YouTube((), [f"{site.address}/list.rss"], wanted, search=search)
        report = gather(source, site.address, tmp_path)
        assert (report.videos, report.failed_count) == (4, 0)
        agents = {headers["User-Agent"] for _, _, headers in site.requests}
    assert all(agent.startswith("cineseek/") for agent in agents)
    journal = Journal(tmp_path)
    assert [doubt.title for doubt in journal.doubts("youtube")] == ["Film 9"]
    journal.close()
    trailer = next((tmp_path / "films" / "Film 4 (1954)" / "trailers").iterdir())
    assert trailer.read_bytes() == VIDEO + bytes([4])


def fetcher(site: VideoSite, **rules: object) -> VideoFetcher:
    told = VideoRules(delay=0, retries=0, **rules)  # type: ignore[arg-type]
    return VideoFetcher(told, lambda host, port: (host, port) == ("127.0.0.1", site.port))


def video(address: str) -> Ask:
    return Ask(address, "trailer", "video")


def test_a_video_that_broke_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    with video_site(trailers(1), break_after=100_000) as site:
        fetch = fetcher(site)
        with pytest.raises(FetchFailedError) as failure:
            fetch(video(f"{site.address}/watch?v=id-00000001"), tmp_path, threading.Event())
        assert failure.value.passing
        site.break_after = None
        site.requests.clear()
        found = fetch(video(f"{site.address}/watch?v=id-00000001"), tmp_path, threading.Event())
        ranges = [h.get("Range") for _, path, h in site.requests if path.startswith("/files")]
        assert ranges == ["bytes=100000-"]
    assert found.path.read_bytes() == VIDEO + bytes([1])
    assert found.robots == "allowed by robots.txt"


def test_a_video_that_was_whole_but_had_no_name_yet_is_had_at_the_next_try(tmp_path: Path) -> None:
    (tmp_path / "video.mp4.part").write_bytes(VIDEO + bytes([1]))
    with video_site(trailers(1)) as site:
        ask = video(f"{site.address}/watch?v=id-00000001")
        with pytest.raises(FetchFailedError, match="416") as failure:
            fetcher(site)(ask, tmp_path, threading.Event())
        assert failure.value.passing
        found = fetcher(site)(ask, tmp_path, threading.Event())
    assert found.path.read_bytes() == VIDEO + bytes([1])


def test_a_site_that_is_away_for_a_while_is_asked_again_and_one_that_says_no_is_not(
    tmp_path: Path,
) -> None:
    with video_site(trailers(1)) as site:
        away = video(f"{site.address}/watch?v=id-00000001")
        fetch = fetcher(site)
        fetch(away, tmp_path, threading.Event())  # its robots.txt is known
    with pytest.raises(FetchFailedError) as failure:
        fetch(away, tmp_path, threading.Event())
    assert failure.value.passing
    other = tmp_path / "other"
    other.mkdir()
    with video_site([]) as site:
        nothing = video(f"{site.address}/robots.txt")
        with pytest.raises(FetchFailedError) as failure:
            fetcher(site)(nothing, other, threading.Event())
    assert not failure.value.passing


def test_a_video_is_stopped_in_the_middle(tmp_path: Path) -> None:
    with video_site(trailers(1), slow=0.05) as site:
        stop = threading.Event()
        threading.Timer(0.3, stop.set).start()
        with pytest.raises(FetchFailedError):
            fetcher(site)(video(f"{site.address}/watch?v=id-00000001"), tmp_path, stop)


def test_what_robots_or_the_limits_forbid_is_not_fetched(tmp_path: Path) -> None:
    with video_site(trailers(1)) as site:
        address = f"{site.address}/private/watch?v=id-00000001"
        with pytest.raises(FetchError, match=r"robots\.txt"):
            fetcher(site)(video(address), tmp_path, threading.Event())
        large = video(f"{site.address}/watch?v=id-00000001")
        with pytest.raises(FetchFailedError, match="within 1,000 bytes"):
            fetcher(site, most_bytes=1000)(large, tmp_path, threading.Event())
        gone = video(f"{site.address}/watch?v=nobody")
        with pytest.raises(FetchFailedError, match="404") as failure:
            fetcher(site)(gone, tmp_path, threading.Event())
        assert not failure.value.passing


def test_no_page_leads_a_fetcher_into_a_private_network(tmp_path: Path) -> None:
    with video_site(trailers(1)) as site:
        away = f"{site.address}/away?to=http://10.1.2.3/a.mp4"
        with pytest.raises(FetchError, match=r"10\.1\.2\.3 is not on the public internet"):
            fetcher(site)(video(away), tmp_path, threading.Event())
        stranger = VideoFetcher(VideoRules(delay=0, retries=0), lambda *_: False)
        with pytest.raises(FetchError, match=r"127\.0\.0\.1 is not on the public internet"):
            stranger(video(f"{site.address}/watch?v=id-00000001"), tmp_path, threading.Event())


# Killed


def test_facts_collected_by_runs_that_were_killed_are_the_same(tmp_path: Path) -> None:
    calm, rough = tmp_path / "calm", tmp_path / "rough"
    site = omdb_site(daily=1000)
    with serve(site.answer) as served:
        gather(omdb(served.address), served.address, calm)
        served.requests.clear()
        kills = killed(gather_kind, "omdb", served.address, str(rough), kills=3, within=0.8, seed=7)
        twice = asked_twice(served)
    assert kills
    assert contents(rough) == contents(calm)
    assert len(twice) <= kills * 8  # only what was under way: eight at once


def test_trailers_fetched_by_runs_that_were_killed_are_the_same(tmp_path: Path) -> None:
    calm, rough = tmp_path / "calm", tmp_path / "rough"
    with video_site(trailers(6)) as site:
        gather(youtube_source(site.address, 6), site.address, calm)
        site.slow = 0.01
        site.requests.clear()
        told = ("youtube", site.address, str(rough))
        kills = killed(gather_kind, *told, kills=3, within=1.5, seed=3)
        pages = Counter(site.paths("/watch"))
    assert kills
    assert contents(rough) == contents(calm)
    assert sum(pages.values()) - len(pages) <= kills * 8
