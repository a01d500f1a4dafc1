"""The server under load: latency and throughput, what HTTP and JSON add, shedding, and memory.

A real `cineseek serve` in a process of its own, asked over loopback from this one. Two thirds of
the words are English, the others Persian; pictures are sent as JPEG with each question. Clients
ask again as soon as they are answered.

    python benchmarks/server.py --shots 100000 --keep FOLDER
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from urllib.parse import quote

import numpy as np
import psutil
from large_library import Picture, make_library

import cineseek

CLIENTS = (1, 8, 64, 200)
LIMIT = 20
SENT_AWAY = 0.25
"""Seconds after which a client that was sent away asks again; a polite one would wait longer."""
BOUNDARY = "cineseek"


@dataclass
class Seen:
    """What some clients met."""

    seconds: list[float] = field(default_factory=list)
    """Of questions that were answered, from the first byte sent to the last received."""
    inside: list[float] = field(default_factory=list)
    """Of the same, spent inside the library, as the server says."""
    statuses: Counter[int] = field(default_factory=Counter)
    hits: int = 0
    sizes: list[int] = field(default_factory=list)

    def line(self, took: float) -> str:
        p50, p95, p99 = np.percentile(self.seconds, (50, 95, 99)) * 1000
        answered = len(self.seconds) / took
        others = ", ".join(f"{n} x {code}" for code, n in self.statuses.items() if code != 200)
        line = f"p50 {p50:8.1f}  p95 {p95:8.1f}  p99 {p99:8.1f} ms  {answered:7.1f}/s"
        return f"{line}  {others}" if others else line


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--shots", type=int, default=100_000)
    options.add_argument("--pictures", type=int, default=2000, help="drawn; others are near them")
    options.add_argument("--seconds", type=float, default=20.0, help="for each row of the table")
    options.add_argument(
        "--requests", type=int, default=20_000, help="while memory is watched; or 0"
    )
    options.add_argument("--keep", type=Path, help="folder in which the library stays")
    chosen = options.parse_args()
    if chosen.keep:
        chosen.keep.mkdir(parents=True, exist_ok=True)
        measure(chosen, chosen.keep)
    else:
        with tempfile.TemporaryDirectory() as folder:
            measure(chosen, Path(folder))


def measure(chosen: argparse.Namespace, folder: Path) -> None:
    library = folder / f"{chosen.shots}.cine"
    print(f"\n{chosen.shots:,} shots, encoder mini, {os.cpu_count()} cores, {LIMIT} answers a page")
    pictures = make_library(library, chosen.shots, chosen.pictures)
    questions = {"words": list(words(pictures)), "pictures": list(posted(pictures))}
    for kind in questions:
        print(f"  {kind:<8} in Python, no HTTP  {alone(library, pictures, kind, chosen.seconds)}")
    with served(library) as (process, port):
        for kind, asked in questions.items():
            warm = asyncio.run(load(port, asked, 1, 3.0))
            assert warm.hits, (warm.statuses, "nothing is found")
            for clients in CLIENTS:
                began, worked = time.perf_counter(), cpu(process)
                seen = asyncio.run(load(port, asked, clients, chosen.seconds))
                took, worked = time.perf_counter() - began, cpu(process) - worked
                each = worked * 1000 / len(seen.seconds)
                line = f"{seen.line(took)}, {each:.0f} ms of a core each"
                print(f"  {kind:<8} {clients:>4} clients  {line}", flush=True)
                if clients == 1 and kind == "words":
                    print(f"  {'':8} {http_part(seen)}")
            again = asyncio.run(load(port, asked, 1, 5.0))
            print(f"  {kind:<8}    1 client after that  {again.line(5.0)}")
        # A picture that is sent has to be decoded and kept, too: HTTP alone is seen without that.
        kept = asyncio.run(by_id(port, pictures[:200]))
        began = time.perf_counter()
        seen = asyncio.run(load(port, kept, 1, chosen.seconds))
        print(f"  by id       1 client   {seen.line(time.perf_counter() - began)}")
        print(f"  {'':8} {http_part(seen)}")
        if chosen.requests:
            watch_memory(process, port, questions, chosen.requests)


# Questions


def words(pictures: Sequence[Picture]) -> Iterator[bytes]:
    """GET requests, each with other words."""
    for number, picture in enumerate(pictures):
        yield asked_for(text_of(picture, number))


def text_of(picture: Picture, number: int) -> str:
    return (picture.drawn.persian if number % 3 == 0 else picture.drawn.english)[0]


def asked_for(text: str) -> bytes:
    path = f"/api/search?q={quote(text)}&limit={LIMIT}"
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()


def posted(pictures: Sequence[Picture], path: str = "/api/search") -> Iterator[bytes]:
    """POST requests, each with another picture."""
    part = f"--{BOUNDARY}\r\nContent-Disposition: form-data; name="
    image = f'{part}"image"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'.encode()
    limit = f'\r\n{part}"limit"\r\n\r\n{LIMIT}' if path == "/api/search" else ""
    rest = f"{limit}\r\n--{BOUNDARY}--\r\n".encode()
    for picture in pictures:
        body = image + picture.jpeg + rest
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        yield head.encode() + body


async def by_id(port: int, pictures: Sequence[Picture]) -> list[bytes]:
    """GET requests with pictures that were sent before."""
    line = await asyncio.open_connection("127.0.0.1", port)
    asked = []
    for question in posted(pictures, "/api/images"):
        status, body = await ask(*line, question)
        assert status == 200, body
        path = f"/api/search?image={json.loads(body)['id']}&limit={LIMIT}"
        asked.append(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    line[1].close()
    return asked


# Without a server


def alone(folder: Path, pictures: Sequence[Picture], kind: str, seconds: float) -> str:
    """The same search, called in Python by one caller."""
    from cineseek.media.image import read_image

    spent: list[float] = []
    with cineseek.open(folder) as library:
        library.search("warm", limit=1)
        ends = time.perf_counter() + seconds
        for number, picture in cycle(enumerate(pictures)):
            began = time.perf_counter()
            if kind == "words":
                library.search(text_of(picture, number), limit=LIMIT)
            else:
                library.search(image=read_image(picture.jpeg), limit=LIMIT)
            spent.append(time.perf_counter() - began)
            if time.perf_counter() > ends:
                break
    p50, p95, p99 = np.percentile(spent, (50, 95, 99)) * 1000
    return f"p50 {p50:8.1f}  p95 {p95:8.1f}  p99 {p99:8.1f} ms"


def http_part(seen: Seen) -> str:
    """What is not spent in the library: HTTP, gates, JSON, the way there and back."""
    inside, all_ = np.array(seen.inside), np.array(seen.seconds)
    part = np.percentile(all_ - inside, (50, 95)) * 1000
    size = np.median(seen.sizes) / 1000
    return (
        f"of which the library {np.median(inside) * 1000:.1f} ms; HTTP and JSON ({size:.0f} kB) "
        f"p50 {part[0]:.2f}  p95 {part[1]:.2f} ms (wanted: at most 5 at the median)"
    )


# With one


@contextmanager
def served(folder: Path) -> Iterator[tuple[psutil.Process, int]]:
    """`cineseek serve` as it is, but for the limit on what one address may ask in a minute."""
    command = [sys.executable, "-m", "cineseek", "serve", "--library", str(folder), "--port", "0"]
    limits = json.dumps({"requests_per_minute": 100_000_000})
    server = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"CINESEEK_LIMITS": limits}
    )
    assert server.stdout is not None
    try:
        found = re.search(r":(\d+)/", server.stdout.readline())
        assert found, "the server did not start"
        yield psutil.Process(server.pid), int(found[1])
    finally:
        server.terminate()
        server.wait(60)
        server.stdout.close()


async def load(
    port: int,
    asked: Sequence[bytes],
    clients: int,
    seconds: float = float("inf"),
    requests: float = float("inf"),
) -> Seen:
    """So many clients ask one question after the other."""
    seen, questions = Seen(), cycle(asked)
    ends = time.perf_counter() + seconds

    async def client() -> None:
        line = await asyncio.open_connection("127.0.0.1", port)
        while time.perf_counter() < ends and seen.statuses.total() < requests:
            began = time.perf_counter()
            status, body = await ask(*line, next(questions))
            seen.statuses[status] += 1
            if status == 200:
                seen.seconds.append(time.perf_counter() - began)
                told = json.loads(body)
                seen.inside.append(told["seconds"]["total"])
                seen.hits += len(told["hits"])
                seen.sizes.append(len(body))
            else:
                await asyncio.sleep(SENT_AWAY)
        line[1].close()

    await asyncio.gather(*(client() for _ in range(clients)))
    return seen


async def ask(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, question: bytes
) -> tuple[int, bytes]:
    writer.write(question)
    head = await reader.readuntil(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
    assert length, head
    return int(head[9:12]), await reader.readexactly(int(length[1]))


def cpu(process: psutil.Process) -> float:
    """Seconds of a core: unlike those of a clock, they do not depend on who else is at work."""
    times = process.cpu_times()
    return times.user + times.system


def watch_memory(
    process: psutil.Process, port: int, questions: dict[str, list[bytes]], requests: int
) -> None:
    """Memory over many requests of both kinds: its own, without what is mapped from files."""
    mixed = [one for pair in zip(*questions.values(), strict=True) for one in pair]
    sizes = []
    for tenth in range(1, 11):
        asyncio.run(load(port, mixed, 8, requests=requests / 10))
        told = process.memory_info()
        sizes.append((told.rss - getattr(told, "shared", 0)) / 1024**2)
        mapped = getattr(told, "shared", 0) / 1024**2
        line = (
            f"{tenth * requests // 10:>7,} requests  {sizes[-1]:7.1f} MB, and {mapped:.0f} of files"
        )
        print(f"  memory   {line}", flush=True)
    print(f"  from the second tenth to the last: {sizes[-1] - sizes[1]:+.1f} MB", flush=True)


if __name__ == "__main__":
    main()
