"""Files come whole or not at all, and go on where they broke off."""

from __future__ import annotations

import asyncio
import io
import re
import stat
import zipfile
from pathlib import Path

import httpx
import pytest
from scripted_server import Scripted, reply, scripted

from cineseek.client import AsyncClient, Client, Exported, flows
from cineseek.client.saving import name_sent, safe_name
from cineseek.client.unzip import unzip
from cineseek.errors import ExportError, ServerError, ServerUnreachableError

FILM = bytes(range(256)) * 40
ETAG = '"abc-1"'
ID = "0" * 32


@pytest.fixture(autouse=True)
def nobody_waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows, "backoff", lambda tried: 0.01)
    monkeypatch.setattr("cineseek.client.saving.backoff", lambda tried: 0.01)


def whole(data: bytes = FILM, sent: int | None = None, etag: str = ETAG) -> bytes:
    """The file, or as much of it as arrives."""
    return reply(data[:sent], kind="video/mp4", Content_Length=len(data), ETag=etag)


def rest(begin: int, end: int | None = None, etag: str = ETAG) -> bytes:
    return reply(
        FILM[begin:end],
        "206 Partial Content",
        "video/mp4",
        Content_Length=len(FILM) - begin,
        Content_Range=f"bytes {begin}-{len(FILM) - 1}/{len(FILM)}",
        ETag=etag,
    )


def asked_for(server: Scripted, number: int) -> str | None:
    found = re.search(rb"(?i)^range: bytes=(.*?)\r$", server.asked[number], re.M)
    return found[1].decode() if found else None


def test_a_download_goes_on_where_the_line_broke(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with (
        scripted(whole(sent=4000), rest(4000, 7000), rest(7000)) as server,
        Client(server.url, retries=1) as client,
    ):
        path = client.download(
            ID, tmp_path / "heat.mkv", progress=lambda done, total: told.append((done, total))
        )
        assert [asked_for(server, n) for n in range(3)] == [None, "4000-", "7000-"]
        assert b'If-Range: "abc-1"' in server.asked[1]
    assert path == tmp_path / "heat.mkv"
    assert path.read_bytes() == FILM
    assert told[-1] == (len(FILM), len(FILM))
    assert [one.name for one in tmp_path.iterdir()] == ["heat.mkv"]


def test_a_download_goes_on_in_another_run(tmp_path: Path) -> None:
    target = tmp_path / "heat.mkv"
    with scripted(whole(sent=4000), b"") as server, Client(server.url, retries=0) as client:
        with pytest.raises(ServerUnreachableError):
            client.download(ID, target)
        assert not target.exists()
    with scripted(rest(4000)) as server:

        async def again() -> Path:
            async with AsyncClient(server.url) as client:
                return await client.download(ID, target)

        asyncio.run(again())
        assert asked_for(server, 0) == "4000-"
    assert target.read_bytes() == FILM


def test_a_file_that_has_changed_is_fetched_anew(tmp_path: Path) -> None:
    target, other = tmp_path / "heat.mkv", FILM[::-1]
    with (
        scripted(whole(sent=4000), whole(other, etag='"abc-2"')) as server,
        Client(server.url) as client,
    ):
        client.download(ID, target)
        assert asked_for(server, 1) == "4000-"
    assert target.read_bytes() == other


def test_a_part_that_is_no_part_is_thrown_away(tmp_path: Path) -> None:
    refused = reply(
        {"error": {"code": "range", "message": "No such range.", "remedy": ""}},
        "416 Range Not Satisfiable",
    )
    (tmp_path / ".heat.mkv.part").write_bytes(FILM + FILM)
    (tmp_path / ".heat.mkv.etag").write_text(ETAG)
    with scripted(refused, whole()) as server, Client(server.url) as client:
        client.download(ID, tmp_path / "heat.mkv")
        assert [asked_for(server, n) for n in range(2)] == [f"{2 * len(FILM)}-", None]
    assert (tmp_path / "heat.mkv").read_bytes() == FILM


def test_without_a_strong_tag_a_file_begins_anew(tmp_path: Path) -> None:
    with (
        scripted(whole(sent=4000, etag='W/"x"'), whole(etag='W/"x"')) as server,
        Client(server.url) as client,
    ):
        client.download(ID, tmp_path / "heat.mkv")
        assert asked_for(server, 1) is None
    assert (tmp_path / "heat.mkv").read_bytes() == FILM


def test_a_file_that_always_breaks_at_the_same_place_is_given_up(tmp_path: Path) -> None:
    with (
        scripted(whole(sent=4000, etag="")) as server,
        Client(server.url, retries=2) as client,
        pytest.raises(ServerUnreachableError),
    ):
        client.download(ID, tmp_path / "heat.mkv")
    assert len(server.asked) == 4
    assert not (tmp_path / "heat.mkv").exists()


def test_a_part_other_than_asked_for_is_not_put_behind_it(tmp_path: Path) -> None:
    with scripted(whole(sent=4000), rest(5000), whole()) as server, Client(server.url) as client:
        client.download(ID, tmp_path / "heat.mkv")
    assert (tmp_path / "heat.mkv").read_bytes() == FILM


def test_nothing_is_replaced_that_was_not_meant_to_be(tmp_path: Path) -> None:
    target = tmp_path / "heat.mkv"
    target.write_text("mine")
    with scripted(whole()) as server, Client(server.url) as client:
        with pytest.raises(ExportError, match="is there already"):
            client.download(ID, target)
        assert not server.asked
        client.download(ID, target, overwrite=True)
    assert target.read_bytes() == FILM
    with (
        scripted(whole()) as server,
        Client(server.url) as client,
        pytest.raises(ExportError, match="cannot be written"),
    ):
        client.download(ID, target / "below" / "a file")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ('attachment; filename="cineseek.edl"', "cineseek.edl"),
        ("attachment; filename=plain.csv; size=3", "plain.csv"),
        ("attachment; filename=\"_.csv\"; filename*=UTF-8''%D8%B4%D8%A8.csv", "شب.csv"),
        ('attachment; filename="../../.ssh/keys"', "keys"),
        ("attachment; filename*=UTF-8''..%2F..%5Cwindows%5Cwin.ini", "win.ini"),
        ('attachment; filename=".."', None),
        ("attachment", None),
    ],
)
def test_a_name_that_is_sent_leads_nowhere_else(said: str, name: str | None) -> None:
    assert name_sent(httpx.Headers({"content-disposition": said})) == name


def zipped(*members: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return made.getvalue()


def export_clips(archive: bytes, folder: Path) -> Exported:
    with (
        scripted(reply(archive, kind="application/zip")) as server,
        Client(server.url, retries=0) as client,
    ):
        return client.export("rain", "clips", folder)


def test_clips_are_unpacked_into_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "clips"
    made = export_clips(zipped(("001 Heat.mp4", b"one"), ("002 شب.mp4", b"two")), folder)
    assert made == Exported((folder / "001 Heat.mp4", folder / "002 شب.mp4"))
    assert [one.read_bytes() for one in made.written] == [b"one", b"two"]
    assert sorted(folder.iterdir()) == list(made.written)
    again = export_clips(zipped(("001 Heat.mp4", b"other"), ("003.mp4", b"three")), folder)
    assert again == Exported((folder / "003.mp4",), (folder / "001 Heat.mp4",))
    assert (folder / "001 Heat.mp4").read_bytes() == b"one"


def link() -> zipfile.ZipInfo:
    member = zipfile.ZipInfo("link.mp4")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return member


@pytest.mark.parametrize(
    "name",
    ["../out.mp4", "/etc/out.mp4", "a/b.mp4", "..\\out.mp4", "C:\\out.mp4", "C:out", "..", link()],
    ids=str,
)
def test_an_archive_that_would_write_elsewhere_is_refused_whole(
    tmp_path: Path, name: zipfile.ZipInfo | str
) -> None:
    archive = zipped(("good.mp4", b"good"), (name, b"/etc/passwd"))
    with pytest.raises(ServerError, match="no file's name"):
        export_clips(archive, tmp_path / "clips")
    assert list(tmp_path.rglob("*.mp4")) == []
    assert [one.name for one in tmp_path.iterdir()] == ["clips"]


def test_an_archive_that_grows_beyond_reason_is_refused(tmp_path: Path) -> None:
    bomb = zipped(("bomb.mp4", bytes(80 * 1024 * 1024)))
    with pytest.raises(ServerError, match="which is no export"):
        export_clips(bomb, tmp_path / "clips")
    same = zipped(("a.mp4", b"1"), ("A.mp4", b"2"))
    with pytest.raises(ServerError, match="which is no export"):
        export_clips(same, tmp_path / "clips")
    (tmp_path / "broken.zip").write_bytes(zipped(("a.mp4", b"1"))[:-30])
    with pytest.raises(ServerError, match="cannot be unpacked"):
        unzip(tmp_path / "broken.zip", tmp_path / "clips")


def test_names_with_control_characters_are_mended() -> None:
    assert safe_name("a\x1b[2Jb\n.mp4") == "a[2Jb.mp4"
    assert safe_name(" . ") is None
