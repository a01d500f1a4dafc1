"""How a host is left alone that asks for it, or is down; also by those that lead to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from collect.small_site import Leading, Reply, Site, SmallSource, fill, gather, serve, still

from cineseek.collect import Manners, Told, collect
from cineseek.collect.asking import host_of
from cineseek.collect.rules import origin_of


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
        report = gather(site, tmp_path, retries=20, back_off=0.001)
    assert (report.end, report.pictures) == ("finished", 1)


def test_a_robots_txt_that_cannot_be_had_forbids_everything_until_it_can(tmp_path: Path) -> None:
    site = fill(Site(), films=1, stills=1)
    site.replies["/robots.txt"] = [Reply(status=503), Reply(b"User-agent: *\nAllow: /\n")]
    with serve(site):
        report = gather(site, tmp_path)
    assert [path for path, _ in site.asked][:3] == ["/robots.txt", "/robots.txt", "/list"]
    assert report.pictures == 1


def test_a_robots_txt_that_names_hours_is_not_asked_for_again_before(tmp_path: Path) -> None:
    site = fill(Site(), films=1, stills=1)
    site.replies["/robots.txt"] = Reply(status=503, headers={"Retry-After": "7200"})
    with serve(site):
        report = gather(site, tmp_path)
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
        report = gather(site, tmp_path, concurrency=1)
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
        report = gather(site, tmp_path, trusted_hosts=trusted)
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
        report = gather(site, tmp_path, trusted_hosts=trusted)
    assert (report.end, report.pictures, report.failed_count) == ("finished", 3, 1)
    assert "tried 6x" in report.failed[0].why


@pytest.mark.parametrize("odd", ["http://[x", "http://a.test:99999/"])
def test_what_leads_to_no_address_is_given_up_at_once_and_its_host_not_blamed(
    odd: str, tmp_path: Path
) -> None:
    site = fill(Site(), films=1, stills=2)
    site.replies["/still/0-0.jpg"] = Reply(status=302, headers={"Location": odd})
    with serve(site):
        report = gather(site, tmp_path)
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
        report = gather(site, tmp_path, concurrency=3)
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
