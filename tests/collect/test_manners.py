"""What a site may ask of us, and what a page may not: opt-outs, rules, addresses, sizes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from collect.small_site import Leading, Reply, Site, fill, gather, serve, still

from cineseek.collect import Manners, collect
from cineseek.collect.guarding import Guard
from cineseek.collect.optout import read_licence, read_opt_out
from cineseek.errors import FetchError, SourceError
from cineseek.sources.source import Answer, Ask, Finding, PairFound


def test_a_page_that_opts_out_gives_no_pictures_and_says_so(tmp_path: Path) -> None:
    site = fill(Site(), films=2)
    page = site.replies["/film/0"]
    assert isinstance(page, Reply)
    page.body = b"<meta name='robots' content='noai'>"  # and no links: the source would trip
    site.replies["/film/1"] = Reply(b"/still/1-0.jpg", headers={"TDM-Reservation": "1"})
    with serve(site):
        report = gather(site, tmp_path)
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


def test_an_api_that_does_not_want_to_be_found_by_search_engines_has_not_opted_out() -> None:
    told = {"content-type": "application/json", "x-robots-tag": "noindex"}
    assert read_opt_out(told, "{}").keep
    assert not read_opt_out({**told, "x-robots-tag": "noai"}, "{}").keep


def test_what_robots_txt_forbids_is_not_asked_and_is_listed(tmp_path: Path) -> None:
    site = fill(Site(), films=2, stills=1)
    rules = b"User-agent: cineseek\nDisallow: /still/0\n\nUser-agent: *\nDisallow: /\n"
    site.replies["/robots.txt"] = Reply(rules, "text/plain")
    with serve(site):
        report = gather(site, tmp_path)
    assert (report.pictures, report.refused_count, report.films) == (1, 1, 2)
    assert "robots.txt" in report.refused[0].why
    assert site.count("/still/0-0.jpg") == 0
    assert site.count("/robots.txt") == 1


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
        report = gather(site, tmp_path, Leading(f"{site.url}/list", *onward))
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
        report = gather(site, tmp_path, source)
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
        report = gather(site, tmp_path, picture_bytes=50_000, retries=0)
    assert "50000" in report.failed[0].why.replace(",", "")


def test_a_header_that_is_no_utf_8_costs_no_picture(tmp_path: Path) -> None:
    site = fill(Site(), films=1, stills=1)
    named = {"Content-Disposition": 'inline; filename="caf\xe9.jpg"'}
    site.replies["/still/0-0.jpg"] = Reply(still(1), "image/jpeg", headers=named)
    with serve(site):
        assert gather(site, tmp_path).pictures == 1


def test_pictures_that_are_none_are_listed_with_the_reason(tmp_path: Path) -> None:
    site = fill(Site(), films=1, stills=4)
    site.replies["/still/0-0.jpg"] = Reply(b"<svg xmlns='x'/>", "image/svg+xml")
    site.replies["/still/0-1.jpg"] = Reply(still(1, size=(8, 8)), "image/jpeg")
    site.replies["/still/0-2.jpg"] = Reply(still(2), "image/jpeg", cut=True)
    with serve(site):
        report = gather(site, tmp_path, retries=1)
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
        report = gather(here, tmp_path, Keyed(f"{here.url}/list"), trusted_hosts=trusted)
    assert report.failed_count == 0
    assert here.headers[-1]["x-key"] == "secret"
    assert "x-key" not in there.headers[-1]
    assert "referer" not in there.headers[-1]
