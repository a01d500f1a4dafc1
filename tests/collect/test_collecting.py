"""Collecting from a small site on this machine: everything, once, and on after an interruption."""

from __future__ import annotations

import json
from pathlib import Path

from collect.small_site import Site, SmallSource, fill, serve, still

from cineseek.collect import Manners, collect


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
    assert [line["file"] for line in lines] == [f"stills/000{n}.jpg" for n in (1, 2, 3)]
    assert lines[0]["robots"] == "no robots.txt (404)"
    assert sorted(films) == sorted((tmp_path / "films").iterdir())
    assert len({path for path, _ in site.asked}) == len(site.asked)  # nothing twice
