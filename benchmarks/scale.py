"""What a film hour takes, measured; and from that what many films would take, reckoned.

    python benchmarks/scale.py [--folder FILMS --match "*.mkv"] [--minutes 2] [--long] [--repeat 20]

Each film is read into pieces with one thread of the encoder (processor time of decoding and of the
image tower apart), then the pieces are committed to a library, `--repeat` times under other names,
so that the library grows to where its fixed parts do not count. Without --folder drawn films. With
--long as much is kept of them as of films of `--hours`, else as much as of what is that short.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from ingest import size_of

HOUR = 3600.0


@dataclass
class Timed:
    """An encoder that counts what it is given and what that takes."""

    inner: Any
    pictures: int = 0
    processor: float = 0.0

    def encode_images(self, images: Sequence[np.ndarray]) -> np.ndarray:
        began = time.process_time()
        vectors = self.inner.encode_images(images)
        self.processor += time.process_time() - began
        self.pictures += len(images)
        return vectors


@dataclass(frozen=True)
class Reckoning:
    """What is asked about."""

    films: int
    hours: float
    cores: int


@dataclass
class Measured:
    """Of all films of a kind together."""

    seconds: float = 0.0
    file: int = 0
    shots: int = 0
    frames: int = 0
    looks: int = 0
    jpeg: int = 0
    sent: int = 0
    reading: float = 0.0
    looking: float = 0.0
    committing: float = 0.0
    committed: float = 0.0
    """Seconds of film that were committed."""
    catalogue: float = 0.0
    vectors: float = 0.0
    """Bytes a second of film and bytes a frame, by their growth."""


def measure(
    paths: Sequence[Path], folder: Path, model: str, repeat: int, length: float | None
) -> Measured:
    import pickle

    import cineseek
    from cineseek.film import Film, Footage
    from cineseek.ingest.committing import commit_pieces
    from cineseek.ingest.pieces import Order
    from cineseek.ingest.reading import read_pieces
    from cineseek.media.formats import IMAGE_SUFFIXES
    from cineseek.media.video import probe
    from cineseek.models import load_encoder

    told = Measured()
    encoder = Timed(load_encoder(model, threads=1))
    encoder.encode_images([np.zeros((36, 64, 3), np.uint8)])
    encoder.pictures, encoder.processor = 0, 0.0
    growth: list[tuple[float, float, int, int]] = []  # seconds, frames, catalogue, vectors
    shutil.rmtree(folder, ignore_errors=True)
    with cineseek.open(folder, model=load_encoder(model, threads=1)) as library:
        stores = library._parts.stores()
        for path in paths:
            still = path.suffix.lower() in IMAGE_SUFFIXES
            duration = 0.0 if still else probe(path).duration
            order = Order(path, still, length or duration)
            began = time.process_time()
            pieces = list(
                read_pieces(order, lambda: None, encoder=encoder, encoding=threading.Lock())
            )
            told.reading += time.process_time() - began
            told.seconds += duration
            told.file += path.stat().st_size
            told.sent += sum(len(pickle.dumps(one, protocol=5)) for one in pieces)
            shots = [shot for one in pieces for shot in one.shots]
            kept = [frame for shot in shots for frame in shot.frames]
            told.shots += len(shots)
            told.frames += len(kept)
            told.looks += sum(frame.seen.look is not None for frame in kept)
            told.jpeg += sum(len(frame.data) for frame in kept)
            for turn in range(repeat):
                name = f"{path.name} {turn}"
                film = Film(f"film-{len(growth)}", name)
                footage = Footage(
                    hashlib.blake2b(name.encode(), digest_size=16).hexdigest(), film.id, str(path),
                    "still" if still else "feature", duration, 640, 360, 24.0,
                )  # fmt: skip
                began = time.process_time()
                stores.catalogue.put_film(film)
                stores.catalogue.begin_footage(
                    footage, size=1, mtime_ns=1, gear="fast", encoder=stores.encoder.fingerprint
                )
                commit_pieces(
                    stores, film, footage, (replace(one) for one in pieces), resumed=False,
                    texts=(), reached=lambda _: None, heed=lambda: None,
                )  # fmt: skip
                told.committing += time.process_time() - began
                told.committed += duration
                before = growth[-1] if growth else (0.0, 0.0, 0, 0)
                growth.append(
                    (
                        before[0] + duration,
                        before[1] + len(kept),
                        sum(one.stat().st_size for one in folder.glob("catalogue.sqlite*")),
                        size_of(folder / "vectors"),
                    )
                )
    told.looking = encoder.processor
    half = growth[len(growth) // 2 :]
    seconds, frames, catalogue, vectors = np.array(half, float).T
    if np.ptp(seconds):
        told.catalogue = float(np.polyfit(seconds, catalogue, 1)[0])
    told.vectors = float(np.polyfit(frames, vectors, 1)[0])
    return told


def tell(name: str, told: Measured, reckoned: Reckoning) -> None:
    hours = told.seconds / HOUR
    rows = [
        ("file", "MB", told.file / hours / 1e6),
        ("shots", "", told.shots / hours),
        ("frames with a look", "", told.looks / hours),
        ("frames", "", told.frames / hours),
        ("frames as JPEG", "MB", told.jpeg / hours / 1e6),
        ("vectors", "MB", told.vectors * told.frames / hours / 1e6),
        ("vectors, a frame", "bytes", told.vectors),
        ("catalogue", "MB", told.catalogue * HOUR / 1e6),
        ("sent by a worker", "MB", told.sent / hours / 1e6),
        ("decoding and prints", "processor s", (told.reading - told.looking) / hours),
        ("looks", "processor s", told.looking / hours),
        ("looks, each", "processor ms", 1000 * told.looking / max(told.looks, 1)),
        ("committing", "processor s", told.committing / (told.committed / HOUR)),
    ]
    print(f"\n{name}: {told.seconds:.0f} s of film; load {os.getloadavg()[0]:.1f}; an hour takes")
    for what, unit, value in rows:
        print(f"  {what:20} {value:10.1f} {unit}")
    films, length = reckoned.films, reckoned.hours
    total = films * length
    stored = told.jpeg / hours + told.vectors * told.frames / hours + told.catalogue * HOUR
    spent = told.reading / hours
    print(f"reckoned from that, not measured: {films:,} films of {length} h")
    print(f"  library              {total * stored / 1e12:10.1f} TB")
    print(f"  frames               {total * told.frames / hours / 1e6:10.0f} million")
    print(f"  reading              {total * spent / HOUR:10.0f} core hours")
    print(f"    on {reckoned.cores} cores {total * spent / HOUR / reckoned.cores:17.1f} hours")
    print(f"  one writer           {total * told.committing / told.committed:10.0f} hours")
    print(f"  cores a writer feeds {spent / (told.committing / (told.committed / HOUR)):10.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, help="films of your own; default: drawn ones")
    parser.add_argument("--match", default="*.m*", help="files of the folder")
    parser.add_argument("--films", type=int, default=2)
    parser.add_argument("--minutes", type=int, default=2)
    parser.add_argument("--long", action="store_true", help="keep as much as of whole films")
    parser.add_argument("--height", type=int, default=360)
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--model", default="mini")
    parser.add_argument("--of", type=int, default=100_000, help="films to reckon for")
    parser.add_argument("--hours", type=float, default=1.8, help="of each")
    parser.add_argument("--cores", type=int, default=256)
    parser.add_argument("--keep", type=Path, help="keep the drawn films and the library here")
    options = parser.parse_args()
    place = options.keep or Path(tempfile.mkdtemp())
    try:
        if options.folder:
            paths = sorted(options.folder.glob(options.match))
            name = f"{len(paths)} of {options.folder / options.match}"
        else:
            from scale_films import draw_films

            paths = draw_films(
                place / f"films {options.height} {options.minutes}",
                options.films, options.minutes, options.height,
            )  # fmt: skip
            name = f"drawn, {options.height} high, {options.minutes} minutes"
        length = options.hours * HOUR if options.long else None
        told = measure(paths, place / "scale.cine", options.model, options.repeat, length)
        name += f", kept as of {options.hours} h" if options.long else ""
        tell(name, told, Reckoning(options.of, options.hours, options.cores))
    finally:
        if not options.keep:
            shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    main()
