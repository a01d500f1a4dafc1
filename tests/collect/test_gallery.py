"""Galleries of any site, collected from a site on this machine: pages, viewers, and by eyes."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from collect.small_site import Reply, Site, serve, still
from real_chromium import chromium
from typer.testing import CliRunner

from cineseek.cli import app
from cineseek.collect import CollectReport, Manners, collect
from cineseek.collect.page_parts import FetchPart, PageRequest, Sight
from cineseek.errors import SourceError
from cineseek.sources.gallery import GallerySource

ASIDE = """<ul>{}</ul><footer><img src="/logo.png" width=120 height=40></footer>""".format(
    "".join(
        f'<li><a href="/film/{n}/"><img src="/small/{n}.jpg" width=90 height=60></a>'
        f'<a href="/film/{n}/">Another film, number {n}</a></li>'
        for n in range(8)
    )
)


def run(site: Site, folder: Path, source: GallerySource, **others: object) -> CollectReport:
    told = {"delay": 0.0, "back_off": 0.02, "trusted_hosts": frozenset({site.host}), **others}
    return collect(source, folder, manners=Manners(**told))  # type: ignore[arg-type]


def gallery(site: Site, *, pages: int, each: int, viewer: bool = False) -> Site:
    """A gallery over some pages: small pictures that lead to large ones, or to pages of these."""
    for page in range(1, pages + 1):
        items = ""
        for n in range((page - 1) * each, page * each):
            link = f"/heat/view?id={n}" if viewer else f"/large/heat-{n:02}.jpg"
            items += f'<div><a href="{link}"><img src="/thumb/heat-{n:02}.jpg" width=200></a></div>'
            site.replies[f"/large/heat-{n:02}.jpg"] = Reply(still(n), "image/jpeg")
            site.replies[f"/thumb/heat-{n:02}.jpg"] = Reply(still(n, size=(40, 22)), "image/jpeg")
            site.replies[f"/heat/view?id={n}"] = Reply(
                f'<header><img src="/logo.png"></header><img src="/large/heat-{n:02}.jpg">'.encode()
            )
        onward = f'<a href="/heat?page={page + 1}">Next</a>' if page < pages else ""
        licence = '<a rel="license" href="http://licence.test/by/4.0/">CC BY 4.0</a>'
        text = f"<title>x</title><h1>Heat (1995)</h1><div>{items}</div>{onward}{licence}{ASIDE}"
        path = "/heat" if page == 1 else f"/heat?page={page}"
        site.replies[path] = Reply(text.encode())
    site.replies["/logo.png"] = Reply(still(99), "image/jpeg")
    return site


def test_a_gallery_over_three_pages_becomes_one_film_in_its_order(tmp_path: Path) -> None:
    with serve(gallery(Site(), pages=3, each=5)) as site:
        report = run(site, tmp_path, GallerySource([f"{site.url}/heat"]))
    assert (report.films, report.pages, report.pictures) == (1, 3, 15)
    film = tmp_path / "films" / "Heat (1995)"
    assert (film / "stills" / "0012.jpg").read_bytes() == still(11)
    assert len(list((film / "stills").iterdir())) == 15
    lines = map(json.loads, (film / "sources.jsonl").read_text().splitlines())
    line = [one for one in lines if one["file"].startswith("stills/")][-1]
    assert line["licence"] == "CC BY 4.0 http://licence.test/by/4.0/"
    assert line["page"] == f"{site.url}/heat?page=3"
    assert not site.count("/logo.png")
    assert not site.count("/small/1.jpg")


def test_pages_about_pictures_are_asked_for_the_large_ones(tmp_path: Path) -> None:
    with serve(gallery(Site(), pages=1, each=6, viewer=True)) as site:
        report = run(site, tmp_path, GallerySource([f"{site.url}/heat"]))
    assert (report.films, report.pages, report.pictures) == (1, 7, 6)
    stills = tmp_path / "films" / "Heat (1995)" / "stills"
    assert (stills / "0003.jpg").read_bytes() == still(2)
    assert not any(path.startswith("/thumb/") for path, _ in site.asked)


def test_a_page_about_a_picture_may_be_the_picture(tmp_path: Path) -> None:
    site = gallery(Site(), pages=1, each=6, viewer=True)
    for n in range(6):
        site.replies[f"/heat/view?id={n}"] = Reply(still(n), "image/jpeg")
    with serve(site) as site:
        report = run(site, tmp_path, GallerySource([f"{site.url}/heat"]))
    assert (report.films, report.pictures) == (1, 6)
    stills = tmp_path / "films" / "Heat (1995)" / "stills"
    assert (stills / "0003.jpg").read_bytes() == still(2)


@pytest.mark.parametrize("why", ["robots.txt", "gone", "its picture is gone"])
def test_where_the_page_about_a_picture_gives_nothing_the_small_one_is_kept(
    why: str, tmp_path: Path
) -> None:
    site = gallery(Site(), pages=1, each=6, viewer=True)
    if why == "robots.txt":
        site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /heat/view", "text/plain")
    else:
        for n in range(6):
            text = f'<img src="/large/gone-{n}.jpg" width=900 height=500>'.encode()
            status = 404 if why == "gone" else 200
            site.replies[f"/heat/view?id={n}"] = Reply(text, status=status)
    with serve(site):
        report = run(site, tmp_path, GallerySource([f"{site.url}/heat"]))
    assert (report.films, report.pictures) == (1, 6)
    assert report.failed_count + report.refused_count == 6
    small = still(2, size=(40, 22))
    assert (tmp_path / "films" / "Heat (1995)" / "stills" / "0003.jpg").read_bytes() == small


def test_a_large_picture_that_comes_later_takes_the_place_of_the_small_one(tmp_path: Path) -> None:
    site = gallery(Site(), pages=1, each=6, viewer=True)
    there = site.replies.pop("/heat/view?id=2")
    with serve(site):
        run(site, tmp_path, GallerySource([f"{site.url}/heat"]))
        site.replies["/heat/view?id=2"] = there
        told = {"delay": 0.0, "trusted_hosts": frozenset({site.host})}
        source = GallerySource([f"{site.url}/heat"])
        report = collect(source, tmp_path, manners=Manners(**told), retry_failed=True)  # type: ignore[arg-type]
    assert report.failed_count == 0
    film = tmp_path / "films" / "Heat (1995)"
    assert (film / "stills" / "0003.jpg").read_bytes() == still(2)
    assert len(list((film / "stills").iterdir())) == 6
    lines = map(json.loads, (film / "sources.jsonl").read_text().splitlines())
    assert [one["url"] for one in lines if one["file"] == "stills/0003.jpg"] == [
        f"{site.url}/large/heat-02.jpg"
    ]


def test_where_the_largest_picture_is_none_the_next_is_taken_but_not_against_its_owner(
    tmp_path: Path,
) -> None:
    site = gallery(Site(), pages=1, each=6)
    site.replies["/large/heat-02.jpg"] = Reply(b"<p>Not for you</p>")
    site.replies["/large/heat-03.jpg"] = Reply(b"nothing", status=404)
    kept_back = {"X-Robots-Tag": "noai"}
    site.replies["/large/heat-04.jpg"] = Reply(still(4), "image/jpeg", headers=kept_back)
    with serve(site):
        report = run(site, tmp_path, GallerySource([f"{site.url}/heat"]))
    assert (report.pictures, report.failed_count, report.refused_count) == (5, 2, 1)
    stills = tmp_path / "films" / "Heat (1995)" / "stills"
    assert (stills / "0003.jpg").read_bytes() == still(2, size=(40, 22))
    assert (stills / "0004.jpg").read_bytes() == still(3, size=(40, 22))
    assert not (stills / "0005.jpg").exists()
    assert not site.count("/thumb/heat-04.jpg")


def test_no_more_pages_are_read_than_are_wanted(tmp_path: Path) -> None:
    with serve(gallery(Site(), pages=4, each=4)) as site:
        report = run(site, tmp_path, GallerySource([f"{site.url}/heat"], most_pages=2))
    assert (report.pages, report.pictures) == (2, 8)


def test_a_page_without_a_gallery_is_a_failure_that_says_what_may_help(tmp_path: Path) -> None:
    chromium()
    site = Site(replies={"/words": Reply(b"<h1>Words</h1><p>and nothing else</p>")})
    with serve(site):
        report = run(site, tmp_path, GallerySource([f"{site.url}/words"]))
        seen = run(site, tmp_path, GallerySource([f"{site.url}/words"], eyes=True))
    assert "try --eyes" in report.failed[0].why
    assert [one.why for one in seen.failed if one.url.endswith("#eyes")] == [
        "there is no gallery to be seen in it"
    ]


def test_the_command_says_by_its_code_that_a_page_had_no_gallery(tmp_path: Path) -> None:
    with serve(Site(replies={"/words": Reply(b"<h1>Words</h1><p>and nothing else</p>")})) as site:
        words = ["collect", "gallery", f"{site.url}/words", "--delay", "0", "--into", str(tmp_path)]
        result = CliRunner().invoke(app, words)
    assert result.exit_code == 1
    assert "try --eyes" in " ".join(result.output.split())


def test_the_command_collects_a_gallery(tmp_path: Path) -> None:
    into = tmp_path / "collected"
    with serve(gallery(Site(), pages=1, each=4)) as site:
        told = ["gallery", f"{site.url}/heat", "--into", str(into), "--title", "Ronin"]
        ran = CliRunner().invoke(app, ["collect", *told, "--delay", "0", "--json"])
        wrong = CliRunner().invoke(app, ["collect", *told, "http://b.test/"])
    assert ran.exit_code == 0, ran.output
    assert len(list((into / "films" / "Ronin (1995)" / "stills").iterdir())) == 4
    assert json.loads(ran.stdout)["pictures"] == 4
    assert wrong.exit_code == 2


def test_eyes_without_a_browser_end_the_run_and_say_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chromium()
    monkeypatch.setattr("cineseek.collect.eyes._BROWSERS", ("no-such-browser",))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "none"))
    with serve(gallery(Site(), pages=1, each=4)) as site:
        with pytest.raises(SourceError, match="apt-get install chromium"):
            run(site, tmp_path, GallerySource([f"{site.url}/heat"], eyes=True))
        monkeypatch.undo()
        report = run(site, tmp_path, GallerySource([f"{site.url}/heat"], eyes=True))
    assert (report.pictures, report.failed_count) == (4, 0)


class Glance:
    """Looks at a page alone, and at nothing in it."""

    def __init__(self, **_: object) -> None: ...

    async def close(self) -> None: ...

    async def look(self, url: str, fetch: FetchPart) -> Sight:
        return Sight(await fetch(PageRequest(url)), 1)


def test_a_pause_that_a_page_asks_of_eyes_holds_for_its_whole_host(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.collect.looking.Eyes", Glance)
    page = Reply(b"<h1>Heat</h1>")  # without marks of a browser there is nothing to be seen in it
    busy = Reply(status=429, headers={"Retry-After": "1"})
    with serve(Site({"/heat": [busy, page], "/ronin": page})) as site:
        source = GallerySource([f"{site.url}/heat", f"{site.url}/ronin"], eyes=True)
        run(site, tmp_path, source, concurrency=1)
    began, *later = [moment for path, moment in site.asked if path != "/robots.txt"]
    assert len(later) == 2
    assert min(later) - began >= 1.0


def test_what_eyes_are_led_to_elsewhere_is_asked_as_its_own_host_wants(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.collect.looking.Eyes", Glance)
    with serve(Site()) as there, serve(Site()) as site:
        there.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 0.5", "text/plain")
        for name in ("/heat", "/ronin"):
            away = {"Location": f"http://localhost:{there.port}{name}"}
            site.replies[name] = Reply(status=302, headers=away)
        source = GallerySource([f"{site.url}/heat", f"{site.url}/ronin"], eyes=True)
        run(site, tmp_path, source, trusted_hosts={site.host, f"localhost:{there.port}"})
    moments = [moment for _, moment in there.asked]
    assert len(moments) == 3
    assert all(b - a >= 0.45 for a, b in pairwise(moments))


ENDLESS = """<!DOCTYPE html><title>Endless</title><h1>Heat (1995)</h1><div id=all></div>
<script>
let n = 0, busy = false;
async function more() {
  if (busy || n >= 24) return;
  busy = true;
  for (const one of await (await fetch('/more/' + n)).json()) {
    const a = document.createElement('a'), i = new Image();
    a.href = one; i.src = one.replace('large', 'thumb'); i.width = 400; i.height = 225;
    a.appendChild(i); document.getElementById('all').appendChild(a); n++;
  }
  busy = false;
}
addEventListener('scroll', () => {
  if (innerHeight + scrollY > document.body.scrollHeight - 300) more();
});
more();
fetch('/secret/of-robots'); fetch('http://127.0.0.2:PORT/inside').catch(() => 0);
new WebSocket('ws://127.0.0.1:PORT/socket');
navigator.sendBeacon('/beacon', 'x');
</script><img src="/logo.png" width=50>"""


def test_eyes_scroll_a_page_without_end_by_the_rules_of_all_other_requests(tmp_path: Path) -> None:
    chromium()
    site = gallery(Site(), pages=1, each=24)
    for n in range(0, 24, 8):
        large = [f"/large/heat-{m:02}.jpg" for m in range(n, n + 8)]
        site.replies[f"/more/{n}"] = Reply(json.dumps(large).encode(), "application/json")
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /secret/", "text/plain")
    with serve(site):
        text = ENDLESS.replace("PORT", str(site.port))
        site.replies["/endless"] = Reply(text.encode())
        source = GallerySource([f"{site.url}/endless"], eyes=True)
        report = run(site, tmp_path, source, delay=0.05)
    assert (report.films, report.pictures, report.failed_count) == (1, 24, 0)
    stills = tmp_path / "films" / "Heat (1995)" / "stills"
    assert (stills / "0024.jpg").read_bytes() == still(23)
    asked = {path for path, _ in site.asked}
    assert {"/more/0", "/more/8", "/more/16"} <= asked
    assert not asked & {"/secret/of-robots", "/inside", "/socket", "/beacon"}
    agents = {headers.get("user-agent", "") for headers in site.headers}
    assert len(agents) == 1
    assert agents.pop().startswith("cineseek/")
    moments = sorted(moment for _, moment in site.asked)
    assert all(b - a > 9 * 0.05 * 0.8 for a, b in zip(moments, moments[9:], strict=False))
