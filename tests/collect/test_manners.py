"""What a site may ask of us, and what a page may not: opt-outs, waits, addresses, sizes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from collect.small_site import Reply, Site, SmallSource, fill, serve, still

from cineseek.collect import CollectReport, Manners, Told, collect
from cineseek.collect.asking import host_of
from cineseek.collect.guarding import Guard
from cineseek.collect.optout import read_licence, read_opt_out
from cineseek.collect.rules import origin_of
from cineseek.errors import FetchError, SourceError
from cineseek.sources.source import Answer, Ask, Finding, PairFound


def run(site: Site, folder: Path, source: object = None, **others: object) -> CollectReport:
    told = {"delay": 0.0, "back_off": 0.02, "trusted_hosts": frozenset({site.host}), **others}
    return collect(
        source or SmallSource(site.url),  # type: ignore[arg-type]
        folder,
        manners=Manners(**told),  # type: ignore[arg-type]
    )


def test_a_page_that_opts_out_gives_no_pictures_and_says_so(tmp_path: Path) -> None:
    site = fill(Site(), films=2)
    page = site.replies["/film/0"]
    assert isinstance(page, Reply)
    page.body = b"<meta name='robots' content='noai'>"  # and no links: the source would trip
    site.replies["/film/1"] = Reply(b"/still/1-0.jpg", headers={"TDM-Reservation": "1"})
    with serve(site):
        report = run(site, tmp_path)
    assert report.pictures == 0
    assert site.count("/still/1-0.jpg") == 0
    assert [one.why[:10] for one in report.refused] == ["opted out:"] * report.refused_count
    assert report.refused_count == 2


@pytest.mark.parametrize(
    ("headers", "text", "keep", "follow"),
    [
        ({}, "", True, True),
        ({"x-robots-tag": "noai, noarchive"}, "", False, True),
        ({"x-robots-tag": "otherbot: noai"}, "", True, True),
        ({"x-robots-tag": "otherbot: noindex, nofollow, cineseek: noimageai"}, "", False, True),
        ({"x-robots-tag": "unavailable_after: 25 Jun 2050, max-snippet: 5"}, "", True, True),
        ({}, "<META NAME=Robots CONTENT='NOINDEX, nofollow'>", False, False),
        ({}, "<meta name='googlebot' content='noindex'>", True, True),
        ({}, "<meta name=tdm-reservation content=1>", False, True),
        ({"tdm-reservation": "0"}, "", True, True),
    ],
)
def test_opt_outs_are_read_as_they_are_written(
    headers: dict[str, str], text: str, keep: bool, follow: bool
) -> None:
    told = read_opt_out({"content-type": "text/html", **headers}, text)
    assert (told.keep, told.follow) == (keep, follow)


@pytest.mark.parametrize(
    ("text", "licence"),
    [
        ("<link rel=license href=/terms>", "http://a/terms"),
        (
            '<a class="x" rel="noopener license" href="https://cc.org/by/4.0/">',
            "https://cc.org/by/4.0/",
        ),
        ("<a href='/by?a=1&amp;b=2' rel='license'>", "http://a/by?a=1&b=2"),
        ("<a rel=licensed href=/x>", ""),
        ("<a " + "rel=a " * 50_000, ""),
    ],
)
def test_a_licence_that_a_page_links_to_is_noted(text: str, licence: str) -> None:
    ask = Ask("http://a/page", "film")
    answer = Answer(ask, ask.url, 200, {"content-type": "text/html"}, text.encode())
    assert read_licence(answer) == licence


def test_a_host_that_is_down_ends_the_run_and_nothing_is_given_up(tmp_path: Path) -> None:
    now = [1e6]

    def clock() -> float:
        now[0] += 2.0
        return now[0]

    with serve(Site()) as site:
        pass  # and it is gone
    source = Leading(f"{site.url}/list")
    told = Manners(delay=0.0, back_off=0.0001, trusted_hosts=frozenset({site.host}))
    heard: list[Told] = []
    report = collect(source, tmp_path, manners=told, clock=clock, tell=heard.append)
    assert (report.end, report.waiting, report.failed_count) == ("waiting", 1, 0)
    (wait,) = (one.text for one in heard if one.what == "wait")
    assert wait.startswith(f"{site.host}: Connect call failed")
    assert report.resumes_at is not None
    assert report.resumes_at - now[0] > 500


def test_a_host_that_complained_and_then_fell_silent_is_not_one_that_never_answered(
    tmp_path: Path,
) -> None:
    site = fill(Site(), films=1, stills=1)
    page = site.replies["/film/0"]
    assert isinstance(page, Reply)
    broken = replace(page, cut=True)
    site.replies["/film/0"] = [Reply(status=429, headers={"Retry-After": "0"}), *[broken] * 6, page]
    with serve(site):
        report = run(site, tmp_path, retries=20, back_off=0.001)
    assert (report.end, report.pictures) == ("finished", 1)


def test_an_api_that_does_not_want_to_be_found_by_search_engines_has_not_opted_out() -> None:
    told = {"content-type": "application/json", "x-robots-tag": "noindex"}
    assert read_opt_out(told, "{}").keep
    assert not read_opt_out({**told, "x-robots-tag": "noai"}, "{}").keep


def test_what_robots_txt_forbids_is_not_asked_and_is_listed(tmp_path: Path) -> None:
    site = fill(Site(), films=2, stills=1)
    rules = b"User-agent: cineseek\nDisallow: /still/0\n\nUser-agent: *\nDisallow: /\n"
    site.replies["/robots.txt"] = Reply(rules, "text/plain")
    with serve(site):
        report = run(site, tmp_path)
    assert (report.pictures, report.refused_count, report.films) == (1, 1, 2)
    assert "robots.txt" in report.refused[0].why
    assert site.count("/still/0-0.jpg") == 0
    assert site.count("/robots.txt") == 1


def test_a_robots_txt_that_cannot_be_had_forbids_everything_until_it_can(tmp_path: Path) -> None:
    site = fill(Site(), films=1, stills=1)
    site.replies["/robots.txt"] = [Reply(status=503), Reply(b"User-agent: *\nAllow: /\n")]
    with serve(site):
        report = run(site, tmp_path)
    assert [path for path, _ in site.asked][:3] == ["/robots.txt", "/robots.txt", "/list"]
    assert report.pictures == 1


def test_a_robots_txt_that_names_hours_is_not_asked_for_again_before(tmp_path: Path) -> None:
    site = fill(Site(), films=1, stills=1)
    site.replies["/robots.txt"] = Reply(status=503, headers={"Retry-After": "7200"})
    with serve(site):
        report = run(site, tmp_path)
    assert (report.end, report.waiting) == ("waiting", 1)
    assert [path for path, _ in site.asked] == ["/robots.txt"]


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("http://A.test:80/x", "http://a.test"),
        ("https://a.test:443/", "https://a.test"),
        ("https://a.test:80/", "https://a.test:80"),
        ("http://[::1]:8000/x", "http://[::1]:8000"),
    ],
)
def test_a_delay_is_kept_by_the_name_that_asks_know_a_host_by(url: str, origin: str) -> None:
    assert origin_of(url) == origin
    assert urlsplit(origin).netloc == host_of(url)


def test_retry_after_is_waited_for_by_the_whole_host(tmp_path: Path) -> None:
    site = fill(Site(), films=3, stills=1)
    page = site.replies["/film/0"]
    assert isinstance(page, Reply)
    site.replies["/film/0"] = [Reply(status=429, headers={"Retry-After": "1"}), page]
    with serve(site):
        report = run(site, tmp_path, concurrency=1)
    assert report.films == 3
    at = [moment for path, moment in site.asked if path == "/film/0"]
    between = [path for path, moment in site.asked if at[0] < moment < at[1]]
    assert at[1] - at[0] >= 1.0
    assert between == []


def test_what_leads_to_a_host_that_wants_a_pause_waits_and_is_not_asked_in_vain(
    tmp_path: Path,
) -> None:
    site = fill(Site(), films=1, stills=6)
    with serve(Site()) as there, serve(site):
        for n in range(6):
            away = {"Location": f"http://localhost:{there.port}/{n}.jpg"}
            site.replies[f"/still/0-{n}.jpg"] = Reply(status=302, headers=away)
            there.replies[f"/{n}.jpg"] = Reply(still(n), "image/jpeg")
        busy = Reply(status=429, headers={"Retry-After": "1"})
        there.replies["/0.jpg"] = [busy, Reply(still(0), "image/jpeg")]
        trusted = frozenset({site.host, f"localhost:{there.port}"})
        report = run(site, tmp_path, trusted_hosts=trusted)
    assert (report.pictures, report.failed_count) == (6, 0)
    assert max(site.count(f"/still/0-{n}.jpg") for n in range(6)) == 2


def test_what_leads_to_a_host_that_is_down_is_given_up_and_ends_no_run(tmp_path: Path) -> None:
    site = fill(Site(), films=2, stills=2)
    with serve(Site()) as gone:
        pass
    with serve(site):
        away = {"Location": f"http://localhost:{gone.port}/0.jpg"}
        site.replies["/still/0-0.jpg"] = Reply(status=302, headers=away)
        trusted = frozenset({site.host, f"localhost:{gone.port}"})
        report = run(site, tmp_path, trusted_hosts=trusted)
    assert (report.end, report.pictures, report.failed_count) == ("finished", 3, 1)
    assert "tried 6x" in report.failed[0].why


@pytest.mark.parametrize("odd", ["http://[x", "http://a.test:99999/"])
def test_what_leads_to_no_address_is_given_up_at_once_and_its_host_not_blamed(
    odd: str, tmp_path: Path
) -> None:
    site = fill(Site(), films=1, stills=2)
    site.replies["/still/0-0.jpg"] = Reply(status=302, headers={"Location": odd})
    with serve(site):
        report = run(site, tmp_path)
    assert (report.pictures, report.failed_count) == (1, 1)
    assert "leads to what is no address" in report.failed[0].why
    assert site.count("/still/0-0.jpg") == 1


def test_no_more_are_asked_at_once_than_allowed_though_more_lie_ready(tmp_path: Path) -> None:
    site = fill(Site(), films=6, stills=3)
    for path, reply in list(site.replies.items()):
        if path.startswith("/still/"):
            assert isinstance(reply, Reply)
            site.replies[path] = replace(reply, seconds=0.05)
    with serve(site):
        report = run(site, tmp_path, concurrency=3)
    assert report.pictures == 18
    assert site.most_at_once <= 3


def test_a_host_that_wants_hours_ends_the_run_which_says_when_to_go_on(tmp_path: Path) -> None:
    site = fill(Site(), films=1, stills=1)
    site.replies["/film/0"] = Reply(status=429, headers={"Retry-After": "7200"})
    with serve(site):
        report = collect(
            SmallSource(site.url),
            tmp_path,
            manners=Manners(delay=0.0, trusted_hosts=frozenset({site.host})),
            clock=lambda: 1_000_000.0,
        )
    assert (report.end, report.waiting) == ("waiting", 1)
    assert report.resumes_at == 1_007_200.0


class Leading:
    """A page that leads wherever one wants."""

    name = "leading"
    daily = None

    def __init__(self, start: str, *onward: str) -> None:
        self._start, self._onward = start, onward

    def start(self) -> Iterator[Ask]:
        yield Ask(self._start, "list")

    def read(self, answer: Answer) -> Iterator[Finding]:
        for url in self._onward:
            yield Ask(url, "still", "picture", film="one")


def test_a_page_cannot_send_us_into_a_private_network(tmp_path: Path) -> None:
    site = Site({"/list": Reply(b"x"), "/away": Reply(status=302, headers={"Location": ""})})
    with serve(site):
        site.replies["/away"] = Reply(status=302, headers={"Location": "http://169.254.169.254/"})
        other = f"http://localhost:{site.port}/list"
        onward = (
            other,
            f"http://2130706433:{site.port}/list",
            f"http://[::1]:{site.port}/list",
            "http://10.0.0.1/x.jpg",
            f"{site.url}/away",
        )
        report = run(site, tmp_path, Leading(f"{site.url}/list", *onward))
    assert report.refused_count == len(onward)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/list", "/away"]


def test_addresses_that_nobody_can_ask_are_listed_and_cost_no_other_of_their_page(
    tmp_path: Path,
) -> None:
    class Strange(Leading):
        def read(self, answer: Answer) -> Iterator[Finding]:
            yield from super().read(answer)
            yield PairFound(Ask("data:,x", "still", "picture"), ("a red chair",))

    odd = ("http://[x", "ftp://a.test/1.jpg", f"http://a.test/{'x' * 9000}", "http://\ud800.test/")
    site = Site({"/list": Reply(b"x"), "/1.jpg": Reply(still(1), "image/jpeg")})
    with serve(site):
        source = Strange(f"{site.url}/list", *odd, f"{site.url}/1.jpg")
        report = run(site, tmp_path, source)
        again = collect(source, tmp_path, manners=Manners(), retry_failed=True)
    assert (report.end, report.pictures, report.failed_count) == ("finished", 1, 5)
    assert {one.why for one in report.failed} == {"it is no address of the web"}
    assert max(len(one.url) for one in report.failed) <= 200
    assert (again.end, again.failed_count) == ("finished", 5)


def test_an_address_that_the_user_typed_wrongly_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"ftp://a\.test/list' is no address of the web"):
        collect(Leading("ftp://a.test/list"), tmp_path)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a.jpg",
        "file:///etc/passwd",
        "http://user:secret@example.org/a.jpg",
        "http://example.org:22/a.jpg",
        "http://127.0.0.1/a.jpg",
        "http://[fe80::1]/a.jpg",
        "http:///a.jpg",
    ],
)
def test_odd_addresses_are_refused_by_what_they_are(url: str) -> None:
    with pytest.raises(FetchError):
        Guard(()).check(url)


def test_what_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    site = fill(Site(), films=1, stills=1)
    site.replies["/still/0-0.jpg"] = Reply(bytes(200_000), "image/jpeg")
    with serve(site):
        report = run(site, tmp_path, picture_bytes=50_000, retries=0)
    assert "50000" in report.failed[0].why.replace(",", "")


def test_a_header_that_is_no_utf_8_costs_no_picture(tmp_path: Path) -> None:
    site = fill(Site(), films=1, stills=1)
    named = {"Content-Disposition": 'inline; filename="caf\xe9.jpg"'}
    site.replies["/still/0-0.jpg"] = Reply(still(1), "image/jpeg", headers=named)
    with serve(site):
        assert run(site, tmp_path).pictures == 1


def test_pictures_that_are_none_are_listed_with_the_reason(tmp_path: Path) -> None:
    site = fill(Site(), films=1, stills=4)
    site.replies["/still/0-0.jpg"] = Reply(b"<svg xmlns='x'/>", "image/svg+xml")
    site.replies["/still/0-1.jpg"] = Reply(still(1, size=(8, 8)), "image/jpeg")
    site.replies["/still/0-2.jpg"] = Reply(still(2), "image/jpeg", cut=True)
    with serve(site):
        report = run(site, tmp_path, retries=1)
    assert (report.pictures, report.failed_count) == (1, 3)
    whys = " | ".join(one.why for one in report.failed)
    assert "damaged" in whys
    assert "8 x 8" in whys
    assert (tmp_path / "films" / "Film 0 (1990)" / "stills" / "0004.jpg").is_file()


def test_manners_that_make_no_sense_are_refused() -> None:
    for wrong in ({"delay": -1.0}, {"concurrency": 0}, {"contact": "a\nb"}):
        with pytest.raises(ValueError, match=r"must|cannot"):
            Manners(**wrong)  # type: ignore[arg-type]
    assert Manners(contact="me@example.org").user_agent.endswith("complaints: me@example.org)")


def test_a_redirect_to_another_host_takes_no_key_along(tmp_path: Path) -> None:
    class Keyed(Leading):
        def start(self) -> Iterator[Ask]:
            yield Ask(self._start, "list", headers=(("X-Key", "secret"),))

    with serve(Site({"/there": Reply(b"x")})) as there, serve(Site()) as here:
        away = f"http://localhost:{there.port}/there"
        here.replies["/list"] = Reply(status=302, headers={"Location": away})
        trusted = frozenset({here.host, f"localhost:{there.port}"})
        report = run(here, tmp_path, Keyed(f"{here.url}/list"), trusted_hosts=trusted)
    assert report.failed_count == 0
    assert here.headers[-1]["x-key"] == "secret"
    assert "x-key" not in there.headers[-1]
    assert "referer" not in there.headers[-1]
