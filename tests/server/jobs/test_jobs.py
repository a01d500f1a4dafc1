"""Adding over HTTP, from the request to what is in the library."""

from __future__ import annotations

import json
import shutil
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import httpx
import pytest
from live_server import serving

from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig
from cineseek.server.jobs import runner
from cineseek.server.schemas_server import JobAnswer

from .conftest import ended, events, held, waited


def test_a_folder_is_added_and_the_job_says_what_became_of_each_file(
    asking: httpx.Client, empty: Library, root: Path
) -> None:
    (root / "broken.mkv").write_text("not a film")
    (root / "page.html").write_text("<p>")
    answer = asking.post("/api/jobs", json={"sources": ["films"]})
    assert answer.status_code == 201
    job = JobAnswer.model_validate(answer.json())
    assert (job.state, job.sources, job.kind) == ("queued", ["films"], None)
    assert answer.headers["Location"] == f"/api/jobs/{job.id}"
    done = JobAnswer.model_validate(ended(asking, job.id))
    assert done.state == "done"
    assert (done.added, done.skipped, done.failed) == (3, 1, 1)
    assert (done.files_done, done.files_total) == (4, 4)
    counts = empty.catalogue.counts()
    assert (done.shots, done.frames) == (counts.shots, counts.frames)
    assert {(one.file, one.film, one.stage) for one in done.files} == {
        ("Heat (1995).mp4", "Heat", "added"),
        ("Alien (1979).mp4", "Alien", "added"),
        ("Ran (1985).mp4", "Ran", "added"),
        ("broken.mkv", "", "failed"),
        ("page.html", "", "skipped"),
    }
    assert all(one.why for one in done.files if one.stage != "added")
    assert done.started_at is not None
    assert done.ended_at is not None
    assert done.created_at <= done.started_at <= done.ended_at
    assert str(root.parent) not in json.dumps(done.model_dump())
    assert asking.get("/api/films").json()["total"] == 3


def test_what_is_there_already_is_skipped_without_a_word_of_where_it_is(
    asking: httpx.Client, empty: Library, root: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "private place"
    elsewhere.mkdir()
    empty.add(shutil.copy(root / "Ran (1985).mp4", elsewhere / "my copy.mp4"))
    job = asking.post("/api/jobs", json={"sources": ["films/Ran (1985).mp4"]}).json()
    done = ended(asking, job["id"])
    assert (done["added"], done["skipped"]) == (0, 1)
    assert done["files"][0]["why"] == "is in the library already, as my copy.mp4"


def test_a_kind_may_be_told(asking: httpx.Client, empty: Library) -> None:
    sources = ["films/Heat (1995).mp4", "films/Ran (1985).mp4"]
    job = asking.post("/api/jobs", json={"sources": sources, "kind": "trailer"}).json()
    assert ended(asking, job["id"])["added"] == 2
    assert {one.kind for one in empty.footages()} == {"trailer"}


def test_jobs_run_one_after_the_other_in_order(asking: httpx.Client) -> None:
    names = ["Heat (1995).mp4", "Alien (1979).mp4", "Ran (1985).mp4"]
    jobs = [asking.post("/api/jobs", json={"sources": [f"films/{one}"]}).json() for one in names]
    told = [ended(asking, job["id"]) for job in jobs]
    for before, after in pairwise(told):
        assert before["ended_at"] <= after["started_at"]
    listed = asking.get("/api/jobs").json()["jobs"]
    assert [job["id"] for job in listed] == [job["id"] for job in reversed(jobs)]


@pytest.mark.parametrize(
    ("source", "status", "code"),
    [
        ("films/none.mp4", 404, "not_found"),
        ("other/Heat (1995).mp4", 404, "not_found"),
        ("films/../empty.cine", 404, "not_found"),
        ("/etc/passwd", 404, "not_found"),
        ("https://films.example/heat.mp4", 403, "no_urls"),
        ("file:///etc/passwd", 403, "no_urls"),
        ("", 422, "invalid_request"),
        ("x" * 2001, 422, "invalid_request"),
    ],
)
def test_what_can_only_fail_is_refused_at_once(
    asking: httpx.Client, source: str, status: int, code: str
) -> None:
    answer = asking.post("/api/jobs", json={"sources": ["films", source]})
    assert answer.status_code == status
    assert answer.json()["error"]["code"] == code
    assert asking.get("/api/jobs").json()["jobs"] == []


def test_without_roots_nothing_is_added_by_path(empty: Library) -> None:
    with serving(create_app(empty, ServerConfig())) as url:
        answer = httpx.post(f"{url}/api/jobs", json={"sources": ["films"]})
        assert httpx.get(f"{url}/api/roots").json() == {"roots": [], "urls": False}
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "no_roots")


def test_an_unknown_job_is_not_found(asking: httpx.Client) -> None:
    for path in ("", "/events", "/cancel"):
        ask = asking.post if path == "/cancel" else asking.get
        assert ask(f"/api/jobs/{'0' * 16}{path}").status_code == 404
        assert ask(f"/api/jobs/nonsense{path}").status_code == 422


def test_adding_asks_for_the_scope_write(empty: Library, config: ServerConfig) -> None:
    guarded = replace(config, read_token="r" * 32, write_token="w" * 32)
    with serving(create_app(empty, guarded)) as url:
        for token, status in (("r" * 32, 403), ("w" * 32, 200)):
            headers = {"Authorization": f"Bearer {token}"}
            for path in ("/api/jobs", "/api/roots", "/api/roots/files?source=films"):
                assert httpx.get(url + path, headers=headers).status_code == status
        assert httpx.post(f"{url}/api/jobs", json={"sources": ["films"]}).status_code == 401


# Stopping


def test_a_running_job_is_cancelled_within_seconds_and_keeps_what_it_has(
    asking: httpx.Client, empty: Library, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty.add(root / "Heat (1995).mp4")
    held(monkeypatch)
    job = asking.post("/api/jobs", json={"sources": ["films"]}).json()["id"]
    waited(lambda: asking.get(f"/api/jobs/{job}").json(), lambda told: told["files"])
    began = time.monotonic()
    assert asking.post(f"/api/jobs/{job}/cancel").status_code == 200
    told = ended(asking, job)
    assert time.monotonic() - began < 5
    assert told["state"] == "cancelled"
    assert told["ended_at"]
    assert [film.title for film in empty.films()] == ["Heat"]
    assert empty.doctor() == []
    again = asking.post(f"/api/jobs/{job}/cancel").json()
    assert again == told


def test_a_waiting_job_is_cancelled_before_it_begins(
    asking: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = held(monkeypatch)
    first, second = (
        asking.post("/api/jobs", json={"sources": ["films"]}).json()["id"] for _ in range(2)
    )
    assert asking.post(f"/api/jobs/{second}/cancel").json()["state"] == "cancelled"
    go.set()
    assert ended(asking, first)["added"] == 3
    assert asking.get(f"/api/jobs/{second}").json()["started_at"] is None


def test_too_many_waiting_jobs_are_refused(
    asking: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = held(monkeypatch)
    monkeypatch.setattr(runner, "MOST_WAITING", 3)
    for _ in range(3):
        job = asking.post("/api/jobs", json={"sources": ["films"]})
    refused = asking.post("/api/jobs", json={"sources": ["films"]})
    assert (refused.status_code, refused.json()["error"]["code"]) == (429, "too_many_jobs")
    assert int(refused.headers["Retry-After"]) > 0
    go.set()
    ended(asking, job.json()["id"])
    assert asking.post("/api/jobs", json={"sources": ["films"]}).status_code == 201


def test_a_job_that_fails_says_why_and_the_next_one_runs(
    asking: httpx.Client, empty: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cineseek.ingest import committing
    from cineseek.ingest.room import full_error

    def full(folder: Path, reserve: int) -> None:
        raise full_error(folder)

    with monkeypatch.context() as patch:
        patch.setattr(committing, "check_room", full)
        job = asking.post("/api/jobs", json={"sources": ["films"]}).json()
        told = ended(asking, job["id"])
    assert told["state"] == "failed"
    assert told["error"]["code"] == "storage_full"
    assert str(empty.folder.parent) not in json.dumps(told)
    job = asking.post("/api/jobs", json={"sources": ["films"]}).json()
    assert ended(asking, job["id"])["added"] == 3


def test_a_source_that_went_away_is_one_failed_file(
    asking: httpx.Client, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = held(monkeypatch)
    first = asking.post("/api/jobs", json={"sources": ["films/Ran (1985).mp4"]}).json()
    second = asking.post("/api/jobs", json={"sources": ["films/Heat (1995).mp4"]}).json()
    (root / "Heat (1995).mp4").unlink()
    go.set()
    ended(asking, first["id"])
    told = ended(asking, second["id"])
    assert (told["state"], told["failed"], told["added"]) == ("done", 1, 0)
    assert told["files"][0]["file"] == "Heat (1995).mp4"


def test_a_folder_with_nothing_in_it_is_told_of(asking: httpx.Client, root: Path) -> None:
    (root / "later").mkdir()
    job = asking.post("/api/jobs", json={"sources": ["films/later"]}).json()["id"]
    told = ended(asking, job)
    assert (told["state"], told["added"], told["skipped"], told["failed"]) == ("done", 0, 1, 0)
    assert [(one["file"], one["stage"], one["why"]) for one in told["files"]] == [
        ("later", "skipped", "no video and no picture is in it")
    ]


def test_thousands_of_files_make_no_giant_answer(
    asking: httpx.Client, empty: Library, root: Path
) -> None:
    for number in range(2000):
        (root / f"{number}.mkv").touch()
    job = asking.post("/api/jobs", json={"sources": ["films"] * 200}).json()
    assert len(job["sources"]) == 200
    told = ended(asking, job["id"], 120)
    assert (told["added"], told["failed"]) == (3, 2000)
    assert len(told["files"]) <= 64
    seen = events(asking, f"/api/jobs/{job['id']}/events", until=lambda name, _: name == "end")
    assert len(seen[-1][1]["sources"]) == 20
    assert len(json.dumps(seen[-1][1])) < 20_000
    assert len(asking.get("/api/jobs").json()["jobs"][0]["sources"]) == 20


# Kept on disk


def test_old_jobs_are_forgotten(
    empty: Library, config: ServerConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "KEPT", 3)
    with (
        serving(create_app(empty, config)) as url,
        httpx.Client(base_url=url, timeout=30) as client,
    ):
        jobs = [
            client.post("/api/jobs", json={"sources": ["films"]}).json()["id"] for _ in range(6)
        ]
        ended(client, jobs[-1])
        left = waited(lambda: client.get("/api/jobs").json()["jobs"], lambda told: len(told) == 3)
    assert [job["id"] for job in left] == jobs[:2:-1]
    files = sorted(one.name for one in (empty.folder / "jobs").iterdir())
    assert files == [f"{one}.json" for one in jobs[3:]]
    assert empty.doctor() == []


def test_a_new_server_knows_the_jobs_of_the_old_one(
    empty: Library, config: ServerConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What it does in the background is not tested here.
    monkeypatch.setattr("cineseek.ask.identify.learning.QUESTIONS", 1)
    with serving(create_app(empty, config)) as url:
        job = httpx.post(f"{url}/api/jobs", json={"sources": ["films"]}).json()["id"]
        with httpx.Client(base_url=url) as client:
            told = ended(client, job)
    (empty.folder / "jobs" / "0000000000000000.json").write_text("{")
    (empty.folder / "jobs" / "notes.txt").write_text("not ours")
    with serving(create_app(empty, config)) as url:
        assert httpx.get(f"{url}/api/jobs/{job}").json() == told


def test_a_server_that_stops_in_a_job_goes_on_with_it_at_the_next_start(
    empty: Library, config: ServerConfig, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = held(monkeypatch)
    with serving(create_app(empty, config)) as url:
        for name in ("films/Heat (1995).mp4", "films"):
            job = httpx.post(f"{url}/api/jobs", json={"sources": [name]}).json()["id"]
        waited(lambda: httpx.get(f"{url}/api/jobs").json()["jobs"][1], lambda one: one["files"])
        began = time.monotonic()
    assert time.monotonic() - began < 8
    kept = json.loads((empty.folder / "jobs" / f"{job}.json").read_text())
    assert kept["state"] == "queued"
    go.set()
    with serving(create_app(empty, config)) as url, httpx.Client(base_url=url) as client:
        told = ended(client, job)
    assert (told["state"], told["added"], told["skipped"]) == ("done", 2, 1)
    assert len(empty.films()) == 3
