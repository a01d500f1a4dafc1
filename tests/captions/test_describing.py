"""Shots get words once, whoever is killed on the way; they are found by them and learnt from."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from tiny_captioner import WORDS

import cineseek
from cineseek.captions.turn import only_one
from cineseek.errors import LibraryBusyError, ModelError
from cineseek.index.holes import copy_folder
from cineseek.models.captioner_server import ServerCaptioner
from cineseek.training.pairs import library_pairs


def captions_of(library) -> dict[str, list[str]]:
    """What is said of each footage, by the words that it was drawn for."""
    return {
        Path(one.path).stem.rpartition(" ")[0] + one.id[:4]: [
            line.text for line in library.catalogue.texts(one.id, ["caption"])
        ]
        for one in library.footages()
    }


def all_right(told: dict[str, list[str]]) -> bool:
    right = {words.title().replace(" ", ""): words for words in WORDS}
    return all(lines == [right[name[:-4]]] for name, lines in told.items())


def test_a_model_captions_every_shot_once(folder: Path, blip: Path) -> None:
    with cineseek.open(folder) as library:
        seen = []
        report = library.caption(str(blip), batch=3, progress=seen.append)
        assert (report.told, report.empty, report.failed, report.left) == (10, 0, (), 0)
        assert seen[-1].done == seen[-1].total == 10
        assert seen[-1].rate > 0
        assert all_right(captions_of(library))
        assert library.caption(str(blip)).told == 0


def test_captions_are_found_by_their_words_and_say_so(filled: Path, blip: Path, tmp_path) -> None:
    whole = copy_folder(filled, tmp_path / "whole.cine")
    with cineseek.open(whole) as library:
        before = {hit.footage.id for hit in library.search("umbrella")}
        library.caption(str(blip))
        hits = library.search("umbrella")
        named = [hit for hit in hits if "Umbrella" in hit.footage.path]
        assert len(named) == 2 > len(before & {hit.footage.id for hit in named})
        assert all("caption" in hit.because for hit in named)
        assert named[0].text == "a yellow umbrella in the street"
        assert [hit.because for hit in library.search('said:"white snow"')] == [("caption",)] * 2
        assert not any("caption" in hit.because for hit in library.search("-umbrella umbrella"))


def test_captions_become_training_pairs_of_their_own_labels(folder: Path, blip: Path) -> None:
    with cineseek.open(folder) as library:
        library.caption(str(blip))
        pairs = library_pairs(library)
    assert len(pairs) == 10
    assert {pair.captions for pair in pairs} == {(words,) for words in WORDS}


def test_a_run_goes_on_where_it_stopped_and_asks_nothing_twice(folder: Path, server) -> None:
    captioner = ServerCaptioner(server.plain)
    with cineseek.open(folder) as library:
        report = library.caption(captioner, limit=4, batch=2)
        assert (report.told, report.left) == (4, 6)
        report = library.caption(captioner, batch=2)
        assert (report.told, report.left) == (6, 0)
        assert all_right(captions_of(library))
    assert set(server.pictures.values()) == {1}
    assert report.spent.requests == 5
    assert report.spent.cost == pytest.approx(5 * server.cost)


def test_several_workers_are_bounded_and_all_is_kept(folder: Path, server) -> None:
    server.delay = 0.05
    with cineseek.open(folder) as library:
        report = library.caption(ServerCaptioner(server.plain), batch=1, workers=3)
        assert report.told == 10
        assert all_right(captions_of(library))
    assert server.together == 3


def test_stopped_it_keeps_what_it_has(folder: Path, server) -> None:
    stop = threading.Event()
    with cineseek.open(folder) as library:
        report = library.caption(
            ServerCaptioner(server.plain),
            batch=1,
            workers=1,
            stop=stop,
            progress=lambda step: stop.set() if step.done else None,
        )
        assert 1 <= report.told < 10
        assert report.told + report.left == 10
        assert library.caption(ServerCaptioner(server.plain)).told == report.left


def test_stopped_it_does_not_wait_for_a_server_that_is_away(folder: Path, server) -> None:
    server.faults.extend([(503, {"Retry-After": "100"}, {"error": "away"})] * 4)
    stop = threading.Event()
    threading.Timer(0.5, stop.set).start()
    begun = time.monotonic()
    with cineseek.open(folder) as library:
        report = library.caption(ServerCaptioner(server.plain), stop=stop, workers=2)
        assert (report.told, report.left) == (0, 10)
        assert time.monotonic() - begun < 20
        server.faults.clear()
        assert library.caption(ServerCaptioner(server.plain)).told == 10


def test_a_server_that_is_lost_on_the_way_keeps_no_worker_waiting(folder: Path, server) -> None:
    server.faults.append((401, {}, {"error": "no"}))
    server.faults.extend([(503, {"Retry-After": "100"}, {"error": "away"})] * 3)
    begun = time.monotonic()
    with cineseek.open(folder) as library, pytest.raises(ModelError, match="401: no"):
        library.caption(ServerCaptioner(server.plain), batch=1, workers=2)
    assert time.monotonic() - begun < 20


def test_what_is_refused_is_noted_and_tried_again_on_request(folder: Path, server) -> None:
    server.refused = "umbrella"
    captioner = ServerCaptioner(server.openai, api="openai", model="eyes")
    with cineseek.open(folder) as library:
        report = library.caption(captioner)
        assert report.told == 8
        assert len(report.failed) == 2
        assert "content policy" in report.failed[0].why
        asked = len(server.asked)
        assert library.caption(captioner).told == 0
        assert len(server.asked) == asked
        server.refused = ""
        assert library.caption(captioner, retry_failed=True).told == 2
        assert all_right(captions_of(library))


def test_a_server_that_refuses_everything_stops_the_run_and_nothing_is_noted(
    folder: Path, server
) -> None:
    server.refused = " "
    with cineseek.open(folder) as library:
        with pytest.raises(ModelError, match=r"tells nothing: .*no caption"):
            library.caption(ServerCaptioner(server.plain))
        server.refused = ""
        assert library.caption(ServerCaptioner(server.plain)).told == 10


def test_a_first_picture_that_is_refused_stops_nothing(folder: Path, server) -> None:
    refusal = {"choices": [{"message": {"content": None, "refusal": "no \ud800\x1b"}}]}
    server.faults.append((200, {}, refusal))
    captioner = ServerCaptioner(server.openai, api="openai", model="eyes")
    with cineseek.open(folder) as library:
        report = library.caption(captioner, batch=1, workers=1)
        assert (report.told, len(report.failed), report.left) == (9, 1, 0)
        assert report.failed[0].why == "the server has no caption for it (no )"
        assert library.caption(captioner).told == 0


def test_again_with_another_prompt_tells_anew(folder: Path, server) -> None:
    with cineseek.open(folder) as library:
        library.caption(ServerCaptioner(server.plain))
        other = ServerCaptioner(server.plain, prompt="Name the colours.")
        assert library.caption(other).told == 0
        assert library.caption(other, again=True).told == 10
        assert library.caption(other, again=True).told == 0


def test_again_replaces_what_another_told(folder: Path, server, blip: Path) -> None:
    with cineseek.open(folder) as library:
        footage = library.footages()[0].id
        library.caption(ServerCaptioner(server.plain))
        assert library.caption(str(blip)).told == 0
        report = library.caption(str(blip), again=True)
        assert report.told == 10
        assert len(library.catalogue.texts(footage, ["caption"])) == 1
        (told,) = library.catalogue.tellings.of(footage, "caption", "en")
        assert told.maker.startswith(str(blip))
        assert library.caption(str(blip), again=True).told == 0


def test_captions_in_two_languages_stand_side_by_side(folder: Path, server) -> None:
    with cineseek.open(folder) as library:
        library.caption(ServerCaptioner(server.plain))
        library.caption(ServerCaptioner(server.plain, language="fa"))
        footage = library.footages()[0].id
        lines = library.catalogue.texts(footage, ["caption"])
        assert [line.language for line in lines] == ["en", "fa"]
    assert server.asked[-1]["language"] == "fa"


def test_a_frame_that_is_gone_is_told_and_the_rest_goes_on(folder: Path, server) -> None:
    with cineseek.open(folder) as library:
        frame = next(library.catalogue.all_frames())
        (folder / frame.file).unlink()
        report = library.caption(ServerCaptioner(server.plain))
    assert report.told == 9
    assert "doctor" in report.failed[0].why
    assert report.failed[0].path == f"{frame.footage_id}-1"


def test_two_runs_of_a_kind_exclude_each_other_and_the_library_stays_open(
    folder: Path, server
) -> None:
    with (
        cineseek.open(folder) as library,
        only_one(folder, "caption"),
        pytest.raises(LibraryBusyError, match="another process"),
    ):
        library.caption(ServerCaptioner(server.plain))


def test_killed_on_the_way_it_ends_as_if_undisturbed(folder: Path, server) -> None:
    server.delay = 0.15
    command = [sys.executable, "-m", "cineseek", "caption", "--library", str(folder)]
    command += ["--endpoint", server.plain, "--batch", "1", "--workers", "2"]
    for seen in (2, 6):
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while len(server.asked) < seen and time.monotonic() < until:
            time.sleep(0.01)
        child.kill()
        child.wait()
    server.delay = 0.0
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    assert "have words now" in done.stdout
    with cineseek.open(folder) as library:
        assert all_right(captions_of(library))
    assert len(server.pictures) == 10
    # Two batches for each of two workers may have been in hand at each of two kills.
    assert sum(server.pictures.values()) <= 10 + 2 * 4
