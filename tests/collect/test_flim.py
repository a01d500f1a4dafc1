"""Collecting from a stand-in of flim's API: all of it, once, with numbers that hold."""

from __future__ import annotations

import json
import threading
from pathlib import Path

from collect.api_site import asked_twice, serve
from collect.api_sources import FLIM_TOKEN, flim, gather, on_disk
from collect.flim_site import FlimSite
from collect.killing import contents

from cineseek.collect import Told
from cineseek.training.pairs import read_pairs


def test_flim_is_paged_to_the_most_that_was_asked_for(tmp_path: Path) -> None:
    site = FlimSite({"m1": ("Film one", 1990, 70), "m2": ("Film two", 1991, 60),
                     "m3": ("Cartoon film", 1991, 60)}, genres={"m3": "ANIMATION"})  # fmt: skip
    with serve(site.answer) as served:
        site.address = served.address
        source = flim(served.address, most=120, per_page=25)
        report = gather(source, served.address, tmp_path)
        assert (report.pages, report.pictures, report.failed_count) == (5, 120, 0)
        assert not asked_twice(served)
    film = tmp_path / "films" / "Film one (1990)"
    assert len(list((film / "stills").iterdir())) == 70
    assert json.loads((film / "film.json").read_text())["Director"] == "A Director"
    pairs = read_pairs(tmp_path / "pairs")
    assert len(pairs) == 60  # every second one has a caption
    assert {pair.film for pair in pairs} == {"Film one", "Film two"}
    assert not on_disk(tmp_path, FLIM_TOKEN)


def test_pictures_keep_their_numbers_when_a_run_goes_on_and_the_answers_have_shifted(
    tmp_path: Path,
) -> None:
    site = FlimSite({"m1": ("Film one", 1990, 40), "m2": ("Film two", 1991, 20)})
    stop = threading.Event()

    def tell(told: Told) -> None:
        if told.what == "picture":  # of the first page
            stop.set()

    with serve(site.answer) as served:
        site.address = served.address
        source = flim(served.address, per_page=25)
        report = gather(source, served.address, tmp_path, tell=tell, stop=stop)
        assert (report.end, report.pages) == ("stopped", 1)
        before = contents(tmp_path / "films")
        site.newer = 3
        report = gather(source, served.address, tmp_path)
        assert (report.end, report.failed_count) == ("finished", 0)
    after = contents(tmp_path / "films")
    stills = [name for name in before if name.endswith(".jpg")]
    assert stills
    assert all(after[name] == before[name] for name in stills)
    for film, count in (("Film one (1990)", 40), ("Film two (1991)", 23)):
        names = sorted(one.name for one in (tmp_path / "films" / film / "stills").iterdir())
        assert names == [f"{number:04}.jpg" for number in range(1, count + 1)]
