"""Where a page leaves it open which pictures are its gallery, some are asked for their sizes."""

from __future__ import annotations

from pathlib import Path

import pytest
from collect.small_site import Reply, Site, serve, still
from collect.test_gallery import run

from cineseek.collect.eyes import Eyes
from cineseek.collect.measuring import Measures
from cineseek.collect.page_parts import FetchPart, PageAnswer, Sight
from cineseek.sources.gallery import GallerySource

TITLES = ("Plan of the harbour", "A chart of the north", "Roads through the valley", "Old walls",
          "The river and its mouth", "Three islands", "Coast by coast", "Mountains")  # fmt: skip


def search(*shapes: tuple[int, int]) -> Site:
    """Titled works, each with a page of its own; their pictures have these shapes in turn."""
    site, items = Site(), ""
    for n, title in enumerate(TITLES):
        items += (
            f'<div><a href="/detail/{title.replace(" ", "-").lower()}">'
            f'<img src="/thumb/{n}.jpg"></a><p>{title}, printed in colours</p></div>'
        )
        site.replies[f"/thumb/{n}.jpg"] = Reply(
            still(n, size=shapes[n % len(shapes)]), "image/jpeg"
        )
    page = f"<h1>Search results</h1><div>{items}</div>".encode()
    site.replies["/search"] = Reply(page, headers={"ETag": '"a"'})
    return site


def test_works_of_many_shapes_are_collected_after_a_few_were_measured(tmp_path: Path) -> None:
    with serve(search((400, 300), (260, 400), (400, 250))) as site:
        report = run(site, tmp_path, GallerySource([f"{site.url}/search"]))
        measured = [told for told in site.headers if "range" in told]
        again = run(site, tmp_path, GallerySource([f"{site.url}/search"]))
    assert report.pictures == len(TITLES)
    assert [told["range"] for told in measured] == ["bytes=0-65535"] * len(TITLES)
    assert again.pictures == 0
    assert len([told for told in site.headers if "range" in told]) == len(TITLES), (
        "no news, no doubt"
    )


def test_cards_that_are_cut_alike_are_measured_and_left(tmp_path: Path) -> None:
    with serve(search((400, 300))) as site:
        report = run(site, tmp_path, GallerySource([f"{site.url}/search"]))
    assert "no gallery" in report.failed[0].why
    assert report.pictures == 0


@pytest.mark.parametrize(
    "answer", [Reply(b"gone", status=410), Reply(b"GIF8 no picture", "image/gif"), Reply()]
)
def test_what_cannot_be_measured_is_not_known_and_fails_nothing(
    tmp_path: Path, answer: Reply
) -> None:
    site = search((400, 300), (260, 400), (400, 250))
    for n in (0, 1, 2):
        site.replies[f"/thumb/{n}.jpg"] = answer
    with serve(site):
        report = run(site, tmp_path, GallerySource([f"{site.url}/search"]))
    assert report.pictures == len(TITLES) - 3


def test_robots_rules_hold_for_what_is_only_measured(tmp_path: Path) -> None:
    site = search((400, 300), (260, 400), (400, 250))
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /thumb/\n", "text/plain")
    with serve(site):
        report = run(site, tmp_path, GallerySource([f"{site.url}/search"]))
    assert not any(path.startswith("/thumb/") for path, _ in site.asked)
    assert "no gallery" in report.failed[0].why


def test_a_page_that_opted_out_has_nothing_measured(tmp_path: Path) -> None:
    site = search((400, 300), (260, 400), (400, 250))
    site.replies["/search"].headers["X-Robots-Tag"] = "noai"  # type: ignore[union-attr]
    with serve(site):
        run(site, tmp_path, GallerySource([f"{site.url}/search"]))
    assert not any(path.startswith("/thumb/") for path, _ in site.asked)


def test_what_the_end_of_a_run_cuts_off_is_measured_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def end(self: Measures, url: str) -> None:
        self._run.stopping.set()

    with serve(search((400, 300), (260, 400), (400, 250))) as site:
        with monkeypatch.context() as first:
            first.setattr(Measures, "_size_of", end)
            report = run(site, tmp_path, GallerySource([f"{site.url}/search"]))
        assert (report.failed, report.pictures) == ((), 0)
        report = run(site, tmp_path, GallerySource([f"{site.url}/search"]))
    assert report.pictures == len(TITLES)


def test_a_page_that_the_end_of_a_run_cut_off_under_eyes_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def look(self: Eyes, url: str, fetch: FetchPart) -> Sight:
        fetch.__self__._run.stopping.set()  # type: ignore[attr-defined]
        return Sight(
            PageAnswer(200, {"content-type": "text/html"}, b"<h1>Nothing yet</h1>", url), 1
        )

    with serve(search((400, 300))) as site:
        monkeypatch.setattr(Eyes, "look", look)
        source = GallerySource([f"{site.url}/search"], eyes=True)
        report = run(site, tmp_path, source)
        assert (report.failed, report.pages) == ((), 0)
