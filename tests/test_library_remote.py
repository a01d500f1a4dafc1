"""Libraries whose vectors are on a Qdrant server: made, read by several, moved there and back."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tests.index.qdrant_server import QdrantServer, qdrant_server
from typer.testing import CliRunner

import cineseek
from cineseek.cli import app
from cineseek.errors import IndexUnreachableError, LibraryBusyError, LibraryError
from cineseek.index.copying import Copied, compare_points, copy_points
from cineseek.index.exact import ExactStore
from cineseek.index.holes import copy_folder
from cineseek.index.vectors import Point, frame_id
from cineseek.library_file import write_library_file
from cineseek.library_index import drop_quietly
from cineseek.models.toy import ToyEncoder


class _Other(ToyEncoder):
    """The toy with other weights."""

    @property
    def fingerprint(self) -> str:
        return "other-1"


@pytest.fixture
def server() -> Iterator[QdrantServer]:
    with qdrant_server() as running:
        yield running


@pytest.fixture(scope="module")
def stills(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six pictures of two films."""
    folder = tmp_path_factory.mktemp("stills")
    rng = np.random.default_rng(0)
    for n in range(6):
        film = folder / ("Red Sea (1999)" if n % 2 else "Long Way (2004)")
        film.mkdir(exist_ok=True)
        pixels = np.repeat(np.repeat(rng.integers(0, 255, (6, 8, 3), np.uint8), 16, 0), 16, 1)
        Image.fromarray(pixels).save(film / f"{n}.png")
    return folder


@pytest.fixture(scope="module")
def full(stills: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of those in a folder, not to be changed."""
    folder = tmp_path_factory.mktemp("full") / "films.cine"
    with cineseek.open(folder, model="toy") as library:
        library.add(stills)
    return folder


@pytest.fixture
def library(full: Path, tmp_path: Path) -> Path:
    copy_folder(full, tmp_path / "films.cine")
    return tmp_path / "films.cine"


def content(library: cineseek.Library) -> dict[str, Point]:
    store = library.vectors
    points = store.get(list(store.ids()), vectors=list(store.dimensions))
    return {point.id: point for point in points}


def same(one: dict[str, Point], other: dict[str, Point]) -> bool:
    return one.keys() == other.keys() and all(
        point.vectors.keys() == other[name].vectors.keys()
        and all(v.tobytes() == other[name].vectors[k].tobytes() for k, v in point.vectors.items())
        and dict(point.payload) == dict(other[name].payload)
        for name, point in one.items()
    )


def found(library: cineseek.Library) -> list[tuple[str, float]]:
    return [(hit.shot.id, round(hit.score, 5)) for hit in library.search("red")]


def test_a_new_library_on_a_server_holds_and_finds_what_one_in_a_folder_does(
    server: QdrantServer, stills: Path, full: Path, tmp_path: Path
) -> None:
    with cineseek.open(tmp_path / "far.cine", model="toy", index=server.url) as far:
        far.add(stills)
        assert not (far.folder / "vectors").exists()
        with cineseek.open(full) as near:
            assert same(content(near), content(far))
            assert found(near) == found(far) != []
        assert far.doctor() == []
        assert far.size().graph == "unneeded"
    (name,) = server.collections
    assert name.startswith("far-")
    told = json.loads((tmp_path / "far.cine" / "library.json").read_text())
    assert told["index"] == f"{server.url}/{name}"
    with cineseek.open(tmp_path / "far.cine", index=server.url) as again:
        again.remove("Red Sea")
        assert again.vectors.count() == 3
    with pytest.raises(LibraryError, match="cineseek migrate"):
        cineseek.open(tmp_path / "far.cine", index="http://127.0.0.1:1/other")


def test_several_processes_may_read_while_one_writes(
    server: QdrantServer, stills: Path, tmp_path: Path
) -> None:
    with cineseek.open(tmp_path / "far.cine", model="toy", index=server.url) as writer:
        writer.add(stills)
        with cineseek.open(tmp_path / "far.cine") as reader:
            assert found(reader) == found(writer)
            assert reader.identify(next(stills.rglob("1.png"))).candidates
            reader._parts.patience = 0
            with pytest.raises(LibraryBusyError):
                reader.add(stills)
            with pytest.raises(LibraryBusyError):
                reader.remove("Red Sea")
            assert found(reader)
    with cineseek.open(tmp_path / "far.cine") as later:
        later.remove("Red Sea")


def test_a_collection_of_another_library_is_never_taken(
    server: QdrantServer, tmp_path: Path
) -> None:
    cineseek.open(tmp_path / "one.cine", model="toy", index=f"{server.url}/films").close()
    with pytest.raises(LibraryError, match="already"):
        cineseek.open(tmp_path / "two.cine", model="toy", index=f"{server.url}/films")
    assert not (tmp_path / "two.cine").exists()


def test_a_library_moves_to_a_server_and_back_and_nothing_is_lost(
    server: QdrantServer, library: Path
) -> None:
    with cineseek.open(library) as known:
        before, hits = content(known), found(known)
        seen: list[tuple[str, int, int]] = []
        there = known.migrate(
            index=f"{server.url}/films?shards=2",
            progress=lambda *told: seen.append(told),
        )
        assert there is not None
        assert (there.points, there.identical, there.same_checksum) == (6, 6, True)
        assert seen == [("copied", 6, 6), ("compared", 6, 6)]
        assert not (library / "vectors").exists()
        assert known.migrate(index=server.url) is None
        assert same(before, content(known))
    with cineseek.open(library) as known:
        assert found(known) == hits
        back = known.migrate(index="edge")
        assert back == there
        assert known.migrate(index="edge") is None
        assert not server.collections
    with cineseek.open(library) as known:
        assert same(before, content(known))
        assert found(known) == hits
        assert known.doctor() == []
    assert json.loads((library / "library.json").read_text())["format"] == 1


def test_what_is_moved_may_be_kept_where_it_was_too(server: QdrantServer, library: Path) -> None:
    with cineseek.open(library) as known:
        known.migrate(index=f"{server.url}/films", keep=True)
        assert (known.folder / "vectors.moved" / "shard.json").exists()
        known.catalogue.set_meta("left_index", known._parts.content.index)  # killed without keep
        known.migrate(index="edge", keep=True)
    assert server.collections["films"].store.count() == 6


def test_a_move_that_was_stopped_goes_on_and_changes_nothing_before_its_end(
    server: QdrantServer, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.index.copying.BATCH", 2)

    def stop(what: str, done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with cineseek.open(library) as known:
        hits = found(known)
        with pytest.raises(KeyboardInterrupt):
            known.migrate(index=server.url, progress=stop)
        assert found(known) == hits
        assert ["move" in finding.what for finding in known.doctor()] == [True]
    (name,) = server.collections
    sent = server.asked["PUT points"]
    with cineseek.open(library) as known:
        assert known.migrate(index=server.url) is not None
        assert found(known) == hits
    assert list(server.collections) == [name]
    assert server.asked["PUT points"] == sent + 2  # of three requests one was made before


def test_a_move_to_a_server_that_fails_leaves_the_library_as_it_was(
    server: QdrantServer, library: Path
) -> None:
    with cineseek.open(library) as known:
        hits = found(known)
        server.collections.clear()
        server.trouble.append((401, {}, b"Invalid API key or JWT"))
        with pytest.raises(LibraryError, match="CINESEEK_INDEX_KEY"):
            known.migrate(index=server.url)
        assert found(known) == hits
        assert known.doctor() == []


@pytest.mark.parametrize("to_server", [True, False])
@pytest.mark.parametrize("step", range(4))
def test_a_kill_while_vectors_change_places_leaves_one_or_the_other(
    server: QdrantServer, library: Path, monkeypatch: pytest.MonkeyPatch, step: int, to_server: bool
) -> None:
    class Killed(BaseException):
        pass

    steps = iter(range(9))

    def unless_due(does: Callable[..., object]) -> Callable[..., object]:
        def step_by_step(*values: object, **options: object) -> object:
            if next(steps) == step:
                raise Killed
            return does(*values, **options)

        return step_by_step

    with cineseek.open(library) as known:
        if not to_server:
            known.migrate(index=server.url)
        before, hits = content(known), found(known)
        with monkeypatch.context() as patch:
            patch.setattr(Path, "rename", unless_due(Path.rename))
            patch.setattr("cineseek.swap.write_library_file", unless_due(write_library_file))
            patch.setattr("cineseek.library_parts.drop_quietly", unless_due(drop_quietly))
            with contextlib.suppress(Killed):
                known.migrate(index=server.url if to_server else "edge")
    with cineseek.open(library) as known:
        assert same(before, content(known))
        assert found(known) == hits
        known.doctor()
        known.migrate(index="edge")
        assert known.doctor() == []
    assert not server.collections


def test_a_collection_that_could_not_be_removed_is_removed_by_doctor(
    server: QdrantServer, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cineseek.open(library) as known:
        known.migrate(index=server.url)
        with monkeypatch.context() as patch:
            patch.setattr("cineseek.library_parts.drop_quietly", lambda index: False)
            known.migrate(index="edge")
            assert [finding.mended for finding in known.doctor()] == [False]
        assert server.collections
        assert [finding.mended for finding in known.doctor()] == [True]
        assert not server.collections
        assert known.doctor() == []


def test_vectors_that_come_to_a_collection_once_left_are_not_taken_for_what_was_left_there(
    server: QdrantServer, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cineseek.open(library) as known:
        before = content(known)
        known.migrate(index=f"{server.url}/films?shards=2")
        with monkeypatch.context() as patch:
            patch.setattr("cineseek.library_parts.drop_quietly", lambda index: False)
            known.migrate(index="edge")
        server.collections.clear()  # somebody removed it by hand
        known.migrate(index=f"{server.url}/films")
        assert same(before, content(known))
        assert known.doctor() == []


def test_the_encoder_of_a_library_on_a_server_is_changed_there(
    server: QdrantServer, stills: Path, tmp_path: Path
) -> None:
    with cineseek.open(tmp_path / "far.cine", model="toy", index=server.url) as far:
        far.add(stills)
        (old,) = server.collections
        assert far.reindex(_Other())
        (new,) = server.collections
        assert new != old
        assert far.vectors.count() == 6
        assert far.doctor() == []


def test_doctor_makes_a_lost_collection_again_and_never_because_nobody_answers(
    server: QdrantServer, stills: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cineseek.open(tmp_path / "far.cine", model="toy", index=server.url) as far:
        far.add(stills)
        before, address = content(far), far._parts.content.index
    server.collections.clear()
    with cineseek.open(tmp_path / "far.cine") as far:
        with pytest.raises(LibraryError, match="doctor"):
            far.search("red")
        findings = far.doctor()
        assert findings[0].mended, findings
        assert "no such collection" in findings[0].what
        assert same(before, content(far))
        server.dead_shards = 1
        assert ["dead" in finding.what for finding in far.doctor()] == [True]
    assert address.rpartition("/")[2] in server.collections
    monkeypatch.setattr("cineseek.index.remote_collection.FIRST_PATIENCE", 0.2)
    server.trouble.extend([(503, {}, b"")] * 20)
    with cineseek.open(tmp_path / "far.cine") as far, pytest.raises(IndexUnreachableError):
        far.doctor()
    server.trouble.clear()
    assert server.collections


def test_a_copy_that_differs_is_mended_or_refused() -> None:
    sizes = {"look": 4}
    points = [
        Point(frame_id("f", n), {"look": np.eye(4, dtype=np.float32)[n]}, {"shot": n})
        for n in range(4)
    ]
    source, target = ExactStore(None, sizes), ExactStore(None, sizes)
    source.upsert(points)
    target.upsert([Point(points[0].id, points[1].vectors, {"shot": 9}), *points[1:]])
    assert compare_points(source, target).same_checksum
    target.upsert([Point(frame_id("g", 1), {}, {})])
    with pytest.raises(LibraryError, match="5 points are in the copy, and 4"):
        compare_points(source, target)
    copy_points(source, target)
    itself = compare_points(source, source)
    assert compare_points(source, target) == itself == Copied(4, 4, itself.checksum, True)

    class Forgetful(ExactStore):
        def upsert(self, points: object) -> None:
            """Takes nothing any more."""

    bad = Forgetful(None, sizes)
    bad._points = {points[0].id: points[0]} | {p.id: Point(p.id, {}, {}) for p in points[1:]}
    with pytest.raises(LibraryError, match="not the same"):
        compare_points(source, bad)


def test_the_commands_make_move_and_say_what_is_wrong(
    server: QdrantServer, stills: Path, tmp_path: Path
) -> None:
    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, list(words))
        return result.exit_code, result.output

    folder = str(tmp_path / "far.cine")
    made = run("add", str(stills), "-l", folder, "--model", "toy", "--index", server.url)
    assert made[0] == 0, made[1]
    code, said = run("migrate", folder, "--index", "edge", "--json")
    assert code == 0
    assert json.loads(said.splitlines()[-1])["identical"] == 6
    code, said = run("migrate", folder, "--index", f"{server.url}/films")
    assert code == 0
    assert "6 points, compared: the same bit for bit" in said
    assert "already" in run("migrate", folder, "--index", server.url)[1]
    assert run("migrate", folder)[0] == 2
    assert run("migrate", folder, "--index", "qdrant")[0] == 2
    assert run("add", str(stills), "-l", folder, "--index", "http://me:pw@q")[0] == 2
    code, said = run("migrate", folder, "--index", "http://127.0.0.1:9/x")
    assert code == 1
    assert "cannot be used" in said
