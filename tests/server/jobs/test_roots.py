"""Finding one's way in the folders that may be added from, and not out of them."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from live_server import serving

from cineseek.errors import NotFoundError
from cineseek.library import Library
from cineseek.server import roots as roots_module
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig
from cineseek.server.roots import Roots

from .conftest import ended


def names(client: httpx.Client, source: str = "films") -> list[str]:
    answer = client.get("/api/roots/files", params={"source": source})
    assert answer.status_code == 200, answer.text
    return [one["name"] for one in answer.json()["entries"]]


def test_a_folder_is_listed_as_people_would(asking: httpx.Client, root: Path) -> None:
    for name in ("cd10.mkv", "cd2.mkv", "notes.txt", ".hidden.mkv", "subtitles.srt", "a.JPG"):
        (root / name).touch()
    for name in ("Season 10", "Season 2", ".git", "empty"):
        (root / name).mkdir()
    os.mkfifo(root / "pipe.mkv")
    assert asking.get("/api/roots").json() == {"roots": [{"name": "films"}], "urls": False}
    assert names(asking) == [
        "empty", "Season 2", "Season 10",
        "a.JPG", "Alien (1979).mp4", "cd2.mkv", "cd10.mkv", "Heat (1995).mp4", "Ran (1985).mp4",
    ]  # fmt: skip


def test_an_entry_tells_what_a_job_takes_and_whether_it_is_known(
    asking: httpx.Client, root: Path, clips: list[Path]
) -> None:
    inner = root / "Heat (1995)" / "extras"
    inner.mkdir(parents=True)
    shutil.copy(clips[0], inner / "trailer.mp4")
    (folder,) = asking.get("/api/roots/files", params={"source": "films/Heat (1995)"}).json()[
        "entries"
    ]
    assert folder == {
        "name": "extras",
        "source": "films/Heat (1995)/extras",
        "folder": True,
        "size": None,
        "known": False,
    }
    (file,) = asking.get("/api/roots/files", params={"source": folder["source"]}).json()["entries"]
    assert file["source"] == "films/Heat (1995)/extras/trailer.mp4"
    assert (file["size"], file["known"]) == (clips[0].stat().st_size, False)
    job = asking.post("/api/jobs", json={"sources": [file["source"]]}).json()
    assert ended(asking, job["id"])["added"] == 1
    (file,) = asking.get("/api/roots/files", params={"source": folder["source"]}).json()["entries"]
    assert file["known"]


@pytest.mark.parametrize(
    "source",
    [
        "films/..",
        "films/../films",
        "films/../../etc",
        "films/./x",
        "films//etc",
        "films/\0",
        "films/out",
        "films/out/private.mp4",
        "films/file-out.mp4",
        "films/ring",
        "films/dead",
        "films/.hidden",
        "films/.hidden/film.mp4",
        "films/%2e%2e",
        "films/..\\..\\etc",
        "films/" + "x/" * 900,
        "films/" + "y" * 300,
        "..",
        ".",
        "/",
        "/etc/passwd",
        "C:\\films",
        "~",
        "other",
    ],
)
def test_no_way_leads_out(asking: httpx.Client, root: Path, clips: list[Path], source: str) -> None:
    private = root.parent / "private"
    private.mkdir()
    shutil.copy(clips[0], private / "private.mp4")
    (root / "out").symlink_to(private)
    (root / "file-out.mp4").symlink_to(private / "private.mp4")
    (root / "ring").symlink_to(root / "ring")
    (root / "dead").symlink_to(root / "nowhere")
    (root / ".hidden").mkdir()
    shutil.copy(clips[0], root / ".hidden" / "film.mp4")
    answer = asking.get("/api/roots/files", params={"source": source})
    assert answer.status_code == 404, answer.text
    assert str(root.parent) not in answer.text
    assert asking.post("/api/jobs", json={"sources": [source]}).status_code == 404
    assert not {"out", "file-out.mp4", "ring", "dead"} & set(names(asking))


def test_a_folder_with_links_out_is_added_without_what_they_lead_to(
    asking: httpx.Client, empty: Library, root: Path, clips: list[Path]
) -> None:
    private = root.parent / "private"
    private.mkdir()
    shutil.copy(clips[0], private / "secret plans.mp4")
    for path in root.glob("*.mp4"):
        path.unlink()
    (root / "out").symlink_to(private)
    (root / "plans.mp4").symlink_to(private / "secret plans.mp4")
    job = asking.post("/api/jobs", json={"sources": ["films"]}).json()
    told = ended(asking, job["id"])
    assert (told["added"], told["skipped"]) == (0, 2)
    assert empty.films() == []


def test_links_that_stay_inside_are_fine(asking: httpx.Client, root: Path) -> None:
    (root / "best").mkdir()
    (root / "best" / "link.mp4").symlink_to(root / "Heat (1995).mp4")
    (root / "again").symlink_to(root / "best")
    assert names(asking, "films/again") == ["link.mp4"]
    job = asking.post("/api/jobs", json={"sources": ["films/again/link.mp4"]}).json()
    assert ended(asking, job["id"])["added"] == 1


def test_roots_of_one_name_are_told_apart(empty: Library, tmp_path: Path) -> None:
    folders = [tmp_path / one for one in ("a/films", "b/films", "c/films-2", "d/films")]
    for number, folder in enumerate(folders):
        folder.mkdir(parents=True)
        (folder / f"{number}.mkv").touch()
    roots = Roots(folders)
    assert roots.names == ["films", "films-2", "films-2-2", "films-3"]
    for number, name in enumerate(roots.names):
        assert roots.find(f"{name}/{number}.mkv") == folders[number] / f"{number}.mkv"
    with serving(create_app(empty, ServerConfig(roots=tuple(folders)))) as url:
        assert len(httpx.get(f"{url}/api/roots").json()["roots"]) == 4


def test_the_root_of_the_disk_and_hidden_folders_have_names_too(tmp_path: Path) -> None:
    hidden = tmp_path / ".films"
    hidden.mkdir()
    assert Roots([Path("/"), hidden]).names == ["root", "films"]


def test_a_root_may_itself_be_a_link(tmp_path: Path, root: Path) -> None:
    (tmp_path / "link").symlink_to(root)
    roots = Roots([tmp_path / "link"])
    assert roots.names == ["films"]
    assert roots.find("films/Heat (1995).mp4") == root / "Heat (1995).mp4"


def test_names_that_are_no_text_can_be_found_and_added(
    asking: httpx.Client, root: Path, clips: list[Path]
) -> None:
    folder = root / os.fsdecode(b"gem\xe6lde")
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system has no such names")
    shutil.copy(clips[0], folder / os.fsdecode(b"Sm\xf8rrebr\xf8d (1999).mp4"))
    assert names(asking)[0] == r"gem\xe6lde"
    source = r"films/gem\xe6lde/Sm\xf8rrebr\xf8d (1999).mp4"
    assert names(asking, r"films/gem\xe6lde") == [source.split("/")[-1]]
    job = asking.post("/api/jobs", json={"sources": [source]}).json()
    assert ended(asking, job["id"])["added"] == 1


def test_a_very_large_folder_says_that_there_is_more(
    asking: httpx.Client, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1010):
        (root / f"{number}.mkv").touch()
    listing = asking.get("/api/roots/files", params={"source": "films"}).json()
    assert (len(listing["entries"]), listing["left_off"]) == (1000, 13)
    monkeypatch.setattr(roots_module, "_MOST_SEEN", 500)
    listing = asking.get("/api/roots/files", params={"source": "films"}).json()
    assert len(listing["entries"]) <= 500
    assert listing["left_off"] >= 1


def test_a_file_is_not_a_folder(asking: httpx.Client) -> None:
    answer = asking.get("/api/roots/files", params={"source": "films/Heat (1995).mp4"})
    assert answer.status_code == 404
    assert "not a folder" in answer.json()["error"]["message"]


def test_a_root_that_is_not_mounted_now_is_no_crash(
    empty: Library, config: ServerConfig, tmp_path: Path
) -> None:
    gone = replace(config, roots=(tmp_path / "usb",))
    with serving(create_app(empty, gone)) as url:
        answer = httpx.get(f"{url}/api/roots/files", params={"source": "usb"})
    assert answer.status_code == 404
    with pytest.raises(NotFoundError):
        Roots([tmp_path / "usb"]).find("usb/film.mkv")
