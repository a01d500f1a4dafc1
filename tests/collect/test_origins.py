"""From a site to a library and out of it again: where everything is from is known all the way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from collect.small_site import Site, SmallSource, fill, serve

import cineseek
from cineseek.collect import Manners, collect
from cineseek.curation.forgetting import find_traces, forget
from cineseek.sources.source import Answer, Ask, Finding


class Loose(SmallSource):
    """The same stills, of no film."""

    name = "loose"

    def read(self, answer: Answer) -> Iterator[Finding]:
        for one in super().read(answer):
            if isinstance(one, Ask):
                film = one.film if one.kind == "page" else None
                yield Ask(one.url, one.step, one.kind, film, about={"licence": "CC0"})


def test_what_a_site_gave_is_known_by_it_and_can_be_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "collected"
    with serve(fill(Site(), films=2)) as site:
        source = SmallSource(site.url)
        collect(source, folder, manners=Manners(delay=0.0, trusted_hosts=frozenset({site.host})))
    assert (folder / "pages.sqlite").exists()
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(folder / "films")
        footage = library.footages("Film 1")[0]
        (noted,) = library.catalogue.origins.of(footage.id)
        assert noted.origin.source == source.name
        assert noted.origin.url.startswith(site.url)
        assert noted.origin.robots == "no robots.txt (404)"
        assert noted.origin.fetched_at.endswith("Z")
        assert [one.origin.source for one in library.catalogue.origins.of(footage.film_id)] == [
            source.name
        ]
        forget(find_traces(source.name, library=library), library)
        assert library.films() == []
        assert library.vectors.count() == 0
    assert not list(folder.rglob("*.jpg"))
    assert not (folder / "pages.sqlite").exists()
    for file in folder.glob("collection.sqlite*"):
        assert b"Film 1" not in file.read_bytes()


def test_a_picture_of_no_film_has_its_line_too(tmp_path: Path) -> None:
    with serve(fill(Site(), films=1)) as site:
        manners = Manners(delay=0.0, trusted_hosts=frozenset({site.host}))
        report = collect(Loose(site.url), tmp_path, manners=manners)
    lines = (tmp_path / "films" / "loose" / "sources.jsonl").read_text().splitlines()
    told = [json.loads(line) for line in lines]
    assert len(told) == report.pictures > 0
    assert {one["licence"] for one in told} == {"CC0"}
    assert all((tmp_path / "films" / "loose" / one["file"]).is_file() for one in told)
    forget(find_traces("loose", collections=[tmp_path]))
    assert not list(tmp_path.rglob("*.jpg"))
