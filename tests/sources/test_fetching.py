"""Fetching a file from a server that may be anything, over real connections."""

from __future__ import annotations

import errno
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest
from file_server import FILM, PUBLIC, Seen, dialling, files_served, kept

from cineseek.errors import FetchError, StorageFullError
from cineseek.media.formats import IMAGE_SUFFIXES, VIDEO_SUFFIXES
from cineseek.sources.fetched import sweep
from cineseek.sources.fetching import Fetcher, FetchStopped, Rules
from cineseek.sources.folder import Wanted

HOST = "http://films.example"
HOSTS = {
    "films.example": [PUBLIC],
    "inside.example": ["10.1.2.3"],
    "both.example": [PUBLIC, "127.0.0.1"],
    "empty.example": [],
}


@pytest.fixture
def served() -> Iterator[Seen]:
    with files_served() as seen:
        yield seen


def resolve(host: str, port: int) -> list[str]:
    """Hosts of the tests as they are told; addresses in all their forms as the system does."""
    if host in HOSTS:
        return HOSTS[host]
    return [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def fetcher(served: Seen, *, context: ssl.SSLContext | None = None, **rules: object) -> Fetcher:
    settings = {"room": 0, "patience": 5.0, **rules}
    return Fetcher(
        Wanted(videos=VIDEO_SUFFIXES, pictures=IMAGE_SUFFIXES),
        Rules(**settings),  # type: ignore[arg-type]
        resolve=resolve,
        dial=dialling(served.port),
        context=context,
        waits=(0.01, 0.01, 0.01),
    )


# What it should do


@pytest.mark.parametrize("name", ["film.mp4", "plain.mp4", "sized.mp4", "chunked.mp4"])
def test_a_file_comes_whole_whatever_way_it_is_sent(
    served: Seen, tmp_path: Path, name: str
) -> None:
    told: list[tuple[str, int, int]] = []
    path = fetcher(served).fetch(f"{HOST}/{name}", tmp_path, tell=lambda *step: told.append(step))
    assert path.name == name
    assert path.read_bytes() == FILM
    assert kept(tmp_path) == [name]
    assert told[-1] == (name, len(FILM), len(FILM))


def test_the_host_is_spoken_to_by_its_name(served: Seen, tmp_path: Path) -> None:
    fetcher(served).fetch(f"{HOST}/film.mp4", tmp_path)
    ((_, headers),) = served.requests
    assert headers["Host"] == "films.example"
    assert headers["Accept-Encoding"] == "identity"


def test_redirects_are_followed(served: Seen, tmp_path: Path) -> None:
    url = f"{HOST}/to?{HOST}/to?/film.mp4"
    assert fetcher(served).fetch(url, tmp_path).read_bytes() == FILM
    assert len(served.requests) == 3


def test_what_broke_off_goes_on_where_it_was(served: Seen, tmp_path: Path) -> None:
    path = fetcher(served).fetch(f"{HOST}/breaks.mp4", tmp_path)
    assert path.read_bytes() == FILM
    begun = [headers.get("Range") for _, headers in served.requests]
    assert begun == [None, "bytes=200000-", "bytes=400000-", "bytes=600000-"]
    assert served.requests[1][1]["If-Range"] == '"one"'


def test_a_file_that_changed_meanwhile_is_not_patched_together(
    served: Seen, tmp_path: Path
) -> None:
    path = fetcher(served).fetch(f"{HOST}/changes.mp4", tmp_path)
    assert path.read_bytes() == FILM[::-1]


def test_a_server_that_sends_another_part_than_was_asked_is_begun_anew(
    served: Seen, tmp_path: Path
) -> None:
    assert fetcher(served).fetch(f"{HOST}/liar.mp4", tmp_path).read_bytes() == FILM


def test_what_is_there_already_is_not_sent_again(served: Seen, tmp_path: Path) -> None:
    first = fetcher(served).fetch(f"{HOST}/film.mp4", tmp_path)
    again = fetcher(served).fetch(f"{HOST}/film.mp4", tmp_path)
    assert again == first
    assert served.requests[1][1]["If-None-Match"] == '"one"'
    sized = fetcher(served).fetch(f"{HOST}/sized.mp4", tmp_path)
    before = sized.stat().st_mtime_ns
    assert fetcher(served).fetch(f"{HOST}/sized.mp4", tmp_path).stat().st_mtime_ns == before


def test_a_kill_between_the_last_byte_and_the_name_costs_one_byte(
    served: Seen, tmp_path: Path
) -> None:
    path = fetcher(served).fetch(f"{HOST}/film.mp4", tmp_path)
    path.rename(path.parent / ".part")
    notes = path.parent / ".fetched.json"
    notes.write_text(notes.read_text().replace('"file"', '"lost"'))
    assert fetcher(served).fetch(f"{HOST}/film.mp4", tmp_path).read_bytes() == FILM
    assert served.requests[1][1]["Range"] == f"bytes={len(FILM) - 1}-"


def test_a_busy_server_is_asked_again(served: Seen, tmp_path: Path) -> None:
    assert fetcher(served).fetch(f"{HOST}/sorry", tmp_path).read_bytes() == FILM


def test_files_of_one_name_do_not_meet(served: Seen, tmp_path: Path) -> None:
    one = fetcher(served).fetch(f"{HOST}/film.mp4?a", tmp_path)
    two = fetcher(served).fetch(f"{HOST}/film.mp4?b", tmp_path)
    assert one != two
    assert one.name == two.name == "film.mp4"


# What it must not do


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/film.mp4",
        "http://localhost/film.mp4",
        "http://127.1/film.mp4",
        "http://2130706433/film.mp4",
        "http://0x7f000001/film.mp4",
        "http://0177.0.0.1/film.mp4",
        "http://0/film.mp4",
        "http://[::1]/film.mp4",
        "http://[::]/film.mp4",
        "http://[::ffff:127.0.0.1]/film.mp4",
        "http://[::ffff:7f00:1]/film.mp4",
        "http://[64:ff9b::7f00:1]/film.mp4",
        "http://[2002:7f00:1::]/film.mp4",
        "http://169.254.169.254/latest/meta-data/x.mp4",
        "http://[fd00:ec2::254]/latest/x.mp4",
        "http://192.0.0.192/x.mp4",
        "http://168.63.129.16/x.mp4",
        "http://100.100.100.200/x.mp4",
        "http://10.0.0.1/x.mp4",
        "http://192.168.1.1/x.mp4",
        "http://224.0.0.1/x.mp4",
        "http://255.255.255.255/x.mp4",
        "http://[fe80::1]/x.mp4",
        "http://[ff02::1]/x.mp4",
        "http://inside.example/film.mp4",
        "http://both.example/film.mp4",
        "http://empty.example/film.mp4",
    ],
)
def test_nothing_that_is_not_public_is_reached_neither_at_once_nor_on_a_redirect(
    served: Seen, tmp_path: Path, target: str
) -> None:
    """`dialling` fails the test where anything but the public address is connected to."""
    with pytest.raises(FetchError):
        fetcher(served).fetch(target, tmp_path)
    assert served.requests == []
    with pytest.raises(FetchError):
        fetcher(served).fetch(f"{HOST}/to?{target}", tmp_path)
    assert len(served.requests) == 1
    assert kept(tmp_path) == []


def test_a_name_that_changes_its_address_after_the_check_changes_nothing(
    served: Seen, tmp_path: Path
) -> None:
    """The resolver is asked once for a connection, and the connection goes to what it said."""
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    asking = fetcher(served)
    asking._resolve = lambda host, port: next(answers)
    assert asking.fetch(f"{HOST}/film.mp4", tmp_path).read_bytes() == FILM
    with pytest.raises(FetchError, match="public"):
        asking.fetch(f"{HOST}/plain.mp4", tmp_path)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://films.example/film.mp4",
        "gopher://films.example/film.mp4",
        "//films.example/film.mp4",
        "http:///film.mp4",
        "http://",
        "http://user:secret@films.example/film.mp4",
        "http://films.example@127.0.0.1/film.mp4",
        "http://films.example:22/film.mp4",
        "http://films.example:99999/film.mp4",
        "http://films.example:port/film.mp4",
        "http://films.example/a b.mp4",
        "http://films.example/\r\nHost: inside",
        "http://films.example\\@127.0.0.1/film.mp4",
        "http://films..example/film.mp4",
        f"http://{'a' * 64}.example/film.mp4",
        "http://films.example/half\ud83d.mp4",
        "film.mp4",
        "",
    ],
)
def test_addresses_that_are_none_are_refused_before_anything_is_asked(
    served: Seen, tmp_path: Path, url: str
) -> None:
    for act in (lambda: fetcher(served).check(url), lambda: fetcher(served).fetch(url, tmp_path)):
        with pytest.raises(FetchError):
            act()
    assert served.requests == []


def test_a_redirect_may_not_lead_to_another_scheme_or_port(served: Seen, tmp_path: Path) -> None:
    for target in ("file:///etc/passwd", f"{HOST}:8080/film.mp4", "http://u:p@films.example/"):
        with pytest.raises(FetchError, match="no address to fetch from"):
            fetcher(served).fetch(f"{HOST}/to?{target}", tmp_path)


@pytest.mark.parametrize("path", ["round", "nowhere"])
def test_redirects_without_end_or_goal_are_given_up(
    served: Seen, tmp_path: Path, path: str
) -> None:
    with pytest.raises(FetchError, match="leads on"):
        fetcher(served).fetch(f"{HOST}/{path}", tmp_path)
    assert len(served.requests) <= 6


def test_a_page_is_not_a_film(served: Seen, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="text/html"):
        fetcher(served).fetch(f"{HOST}/page", tmp_path)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418])
def test_a_refusal_is_not_asked_again(served: Seen, tmp_path: Path, status: int) -> None:
    with pytest.raises(FetchError, match=str(status)):
        fetcher(served).fetch(f"{HOST}/status?{status}", tmp_path)
    assert len(served.requests) == 1


def test_a_packed_body_is_refused_unopened(served: Seen, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="packed"):
        fetcher(served).fetch(f"{HOST}/packed.mp4", tmp_path)


def test_a_body_without_end_is_cut_and_leaves_nothing(served: Seen, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="larger than"):
        fetcher(served, most_bytes=3_000_000).fetch(f"{HOST}/endless.mp4", tmp_path)
    assert not any(one.name == ".part" for one in tmp_path.rglob("*"))


def test_a_promise_of_too_much_is_not_taken_at_all(served: Seen, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="larger than"):
        fetcher(served).fetch(f"{HOST}/huge.mp4", tmp_path)


def test_more_than_was_promised_is_left(served: Seen, tmp_path: Path) -> None:
    assert fetcher(served).fetch(f"{HOST}/long.mp4", tmp_path).stat().st_size == 1000


def test_less_than_was_promised_is_no_file(served: Seen, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="broke"):
        fetcher(served).fetch(f"{HOST}/short.mp4", tmp_path)
    assert kept(tmp_path) == []


def test_an_empty_file_is_none(served: Seen, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="empty"):
        fetcher(served).fetch(f"{HOST}/empty.mp4", tmp_path)


def test_a_body_that_only_drips_is_given_up(served: Seen, tmp_path: Path) -> None:
    began = time.monotonic()
    with pytest.raises(FetchError, match="slow"):
        fetcher(served, pace=0.3).fetch(f"{HOST}/slow.mp4", tmp_path)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("path", ["silent", "headers", "still.mp4"])
def test_a_server_that_keeps_one_waiting_is_given_up(
    served: Seen, tmp_path: Path, path: str
) -> None:
    began = time.monotonic()
    with pytest.raises(FetchError, match=r"slow|in time"):
        fetcher(served, patience=0.5).fetch(f"{HOST}/{path}", tmp_path)
    assert time.monotonic() - began < 10


def test_time_is_limited_for_all_of_a_file(served: Seen, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="longer"):
        fetcher(served, seconds=0.3).fetch(f"{HOST}/slow.mp4", tmp_path)


def test_what_does_not_speak_http_is_given_up(served: Seen, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="could not be fetched"):
        fetcher(served).fetch(f"{HOST}/noise", tmp_path)


def test_messages_do_not_tell_what_may_be_a_secret_in_an_address(
    served: Seen, tmp_path: Path
) -> None:
    for url in (
        f"{HOST}/status?403&token=hush",
        f"{HOST}/page?token=hush",
        f"{HOST}/empty.mp4?token=hush",
        f"{HOST}/to?{HOST}/page?token=hush",
        "http://user:hush@films.example/film.mp4",
        "ftp://films.example/film.mp4?token=hush",
        "http://[hush",
    ):
        with pytest.raises(FetchError) as caught:
            fetcher(served).fetch(url, tmp_path)
        assert "hush" not in str(caught.value)


# Stopping, and the disk


@pytest.mark.parametrize("path", ["slow.mp4", "still.mp4", "silent", "endless.mp4"])
def test_a_stop_ends_it_at_once(served: Seen, tmp_path: Path, path: str) -> None:
    stop = threading.Event()
    threading.Timer(0.4, stop.set).start()
    began = time.monotonic()
    with pytest.raises(FetchStopped):
        fetcher(served).fetch(f"{HOST}/{path}", tmp_path, stop=stop)
    assert time.monotonic() - began < 3
    assert kept(tmp_path) == []


def test_a_stop_does_not_wait_for_the_resolver(served: Seen, tmp_path: Path) -> None:
    stop, held = threading.Event(), threading.Event()
    asking = fetcher(served)
    asking._resolve = lambda host, port: [str(held.wait(20))]
    threading.Timer(0.3, stop.set).start()
    began = time.monotonic()
    with pytest.raises(FetchStopped):
        asking.fetch(f"{HOST}/film.mp4", tmp_path, stop=stop)
    assert time.monotonic() - began < 3
    held.set()


def test_what_was_stopped_goes_on_later(served: Seen, tmp_path: Path) -> None:
    stop = threading.Event()
    with pytest.raises(FetchStopped):
        fetcher(served).fetch(f"{HOST}/breaks.mp4", tmp_path, stop=stop, tell=lambda *_: stop.set())
    assert fetcher(served).fetch(f"{HOST}/breaks.mp4", tmp_path).read_bytes() == FILM
    assert served.requests[-1][1]["Range"] != "bytes=0-"


def test_a_full_disk_is_said_before_it_is_full(
    served: Seen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(0, 0, 1_000_000))
    with pytest.raises(StorageFullError, match="make room"):
        fetcher(served, room=500_000).fetch(f"{HOST}/film.mp4", tmp_path)
    with pytest.raises(StorageFullError):
        fetcher(served, room=1_000_001).fetch(f"{HOST}/endless.mp4", tmp_path)
    assert not any(one.name == ".part" for one in tmp_path.rglob("*"))


def test_a_disk_that_fills_meanwhile_keeps_what_came(
    served: Seen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.open

    class Full:
        def __init__(self, file):
            self.file = file

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.file.close()

        def write(self, data):
            if self.file.tell() > 100_000:
                raise OSError(errno.ENOSPC, "No space left on device")
            return self.file.write(data)

        def __getattr__(self, name):
            return getattr(self.file, name)

    def opened(self: Path, mode: str = "r", *args, **more):
        file = real(self, mode, *args, **more)
        return Full(file) if self.name == ".part" and "b" in mode else file

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(StorageFullError, match="make room"):
        fetcher(served).fetch(f"{HOST}/film.mp4", tmp_path)
    monkeypatch.undo()
    assert fetcher(served).fetch(f"{HOST}/film.mp4", tmp_path).read_bytes() == FILM
    assert "Range" in served.requests[-1][1]


def test_what_nobody_went_on_with_is_swept_away(served: Seen, tmp_path: Path) -> None:
    whole = fetcher(served).fetch(f"{HOST}/film.mp4", tmp_path)
    with pytest.raises(FetchError):
        fetcher(served).fetch(f"{HOST}/short.mp4", tmp_path)
    sweep(tmp_path, 3600, now=time.time())
    assert len(list(tmp_path.iterdir())) == 2
    sweep(tmp_path, 3600, now=time.time() + 7200)
    assert list(tmp_path.iterdir()) == [whole.parent]
    sweep(tmp_path / "none", 0, now=0)


# TLS


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Key and certificate of `films.example`, made for this run."""
    path = tmp_path_factory.mktemp("tls") / "films.pem"
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl to make a certificate with")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-keyout", f"{path}.key", "-out", f"{path}.crt", "-subj", "/CN=films.example",
         "-addext", "subjectAltName=DNS:films.example"],
        check=True,
        capture_output=True,
    )  # fmt: skip
    path.write_text(Path(f"{path}.key").read_text() + Path(f"{path}.crt").read_text())
    return path


@pytest.fixture
def secure(certificate: Path) -> Iterator[tuple[Seen, list[str | None], ssl.SSLContext]]:
    """A server of https, the names it was asked for, and a client's trust in it."""
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda sock, name, ctx: names.append(name)
    trusting = ssl.create_default_context(cafile=f"{certificate}.crt")
    with files_served(context) as seen:
        yield seen, names, trusting


def test_over_tls_the_host_is_asked_for_and_checked_by_its_name(
    secure: tuple[Seen, list[str | None], ssl.SSLContext], tmp_path: Path
) -> None:
    served, names, trusting = secure
    asking = fetcher(served, context=trusting)
    assert asking.fetch("https://films.example/film.mp4", tmp_path).read_bytes() == FILM
    assert names == ["films.example"]
    assert served.requests[0][1]["Host"] == "films.example"


def test_a_certificate_of_another_host_or_of_nobody_is_refused(
    secure: tuple[Seen, list[str | None], ssl.SSLContext],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    served, _, trusting = secure
    monkeypatch.setitem(HOSTS, "other.example", [PUBLIC])
    with pytest.raises(FetchError, match="cannot prove"):
        fetcher(served, context=trusting).fetch("https://other.example/film.mp4", tmp_path)
    with pytest.raises(FetchError, match="cannot prove"):
        fetcher(served).fetch("https://films.example/film.mp4", tmp_path)
    assert served.requests == []


def test_encryption_is_not_given_up_on_the_way(
    secure: tuple[Seen, list[str | None], ssl.SSLContext], tmp_path: Path
) -> None:
    served, _, trusting = secure
    with pytest.raises(FetchError, match="without encryption"):
        fetcher(served, context=trusting).fetch(
            "https://films.example/to?http://films.example/film.mp4", tmp_path
        )


def test_a_stop_in_the_middle_of_tls_writes_nothing_undeciphered(
    secure: tuple[Seen, list[str | None], ssl.SSLContext], tmp_path: Path
) -> None:
    served, _, trusting = secure
    stop = threading.Event()
    with pytest.raises(FetchStopped):
        fetcher(served, context=trusting).fetch(
            "https://films.example/endless.mp4", tmp_path, stop=stop, tell=lambda *_: stop.set()
        )
    (part,) = tmp_path.rglob(".part")
    assert not any(part.read_bytes())  # it sends zeros
