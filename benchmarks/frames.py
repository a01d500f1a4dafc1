"""Are films found again by their own frames? Prints the share of random frames whose film and
second come first, plain and mirrored, of all and of those that are not one flat colour, and every
miss.

    CINESEEK_DATA=/path/to/data python benchmarks/frames.py [FOLDER] [--frames 200] [--seed 1 2]

A film folder is read into a new library with the named encoder. Frames are drawn at random moments
(files weighted by duration), shrunk to 320 pixels across, recompressed as JPEG of quality 60 to 75,
and asked as they are and mirrored. Right is: a file with the same content and at most 2 s off.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import tempfile
import time
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from PIL import Image

import cineseek
from cineseek.media.formats import VIDEO_SUFFIXES
from cineseek.media.picture import upright
from cineseek.media.video import probe

NEAR = 2.0  # seconds
# Files of the test folder that hold the same film: (part of the name, name of the film, seconds
# that its first frame has in that film).
SAME = (
    ("sintel_trailer_clip_10s", "sintel trailer", 7.0),
    ("sintel_trailer", "sintel trailer", 0.0),
)


@dataclass(frozen=True)
class Question:
    file: Path
    second: float
    rgb: np.ndarray


def place(file: Path, second: float) -> tuple[str, float]:
    """The film and second of a moment of a file, whichever copy it is."""
    for part, film, offset in SAME:
        if part in file.name:
            return film, second + offset
    return file.name, second


def draw(files: list[Path], count: int, seed: int) -> Iterator[Question]:
    """Frames at random moments; each file is decoded once."""
    chance = random.Random(seed)
    lengths = [probe(file).duration for file in files]
    moments: dict[Path, list[float]] = {}
    ends = np.cumsum(lengths)
    for _ in range(count):
        at = chance.uniform(0, float(ends[-1]))
        which = min(bisect_right(list(ends), at), len(files) - 1)
        moments.setdefault(files[which], []).append(at - float(ends[which]) + lengths[which])
    for file, seconds in sorted(moments.items()):
        wanted = sorted(seconds)
        info = probe(file)
        with av.open(str(file)) as container:
            stream = container.streams[info.stream_index]
            stream.thread_type = "AUTO"
            last, second = None, 0.0
            for frame in container.decode(stream):
                if frame.pts is None or not wanted:
                    continue
                last, second = frame, float(frame.pts * stream.time_base) - info.start
                while wanted and wanted[0] <= second:
                    wanted.pop(0)
                    yield Question(file, second, upright(frame, info, max_height=1080))
            # The last moments may lie behind the last frame's start.
            for _ in wanted:
                if last is not None:
                    yield Question(file, second, upright(last, info, max_height=1080))


def spoil(rgb: np.ndarray, quality: int, *, mirror: bool) -> np.ndarray:
    image = Image.fromarray(rgb)
    image = image.resize(
        (320, max(1, round(image.height * 320 / image.width))), Image.Resampling.BICUBIC
    )
    if mirror:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file).convert("RGB"))


def is_flat(rgb: np.ndarray) -> bool:
    """Whether the frame is one colour: every part of it the same within four levels of 255."""
    parts = np.asarray(Image.fromarray(rgb).resize((32, 18), Image.Resampling.BOX), dtype=int)
    return int(np.ptp(parts, axis=(0, 1)).max()) <= 4


def ask(library: cineseek.Library, questions: list[Question], *, mirror: bool, seed: int) -> float:
    chance = random.Random(seed)
    right, took, flat, flat_right = 0, [], 0, 0
    for question in questions:
        even = is_flat(question.rgb)
        flat += even
        rgb = spoil(question.rgb, chance.randint(60, 75), mirror=mirror)
        began = time.perf_counter()
        hits = library.search(rgb, limit=3)
        took.append(time.perf_counter() - began)
        film, second = place(question.file, question.second)
        if hits:
            found, at = place(Path(hits[0].footage.path), hits[0].second)
            if found == film and abs(at - second) <= NEAR:
                right += 1
                flat_right += even
                continue
            what = f"{hits[0].footage.path.rsplit('/')[-1]} {hits[0].second:.2f}"
            what += f" (score {hits[0].score:.3f}, {'+'.join(hits[0].because)})"
        else:
            what = hits.reason
        level = float(rgb.mean())
        colour = "one colour" if even else f"light {level:.0f}"
        print(f"  miss: {question.file.name} {question.second:.2f} {colour} -> {what}")
    share = right / len(questions)
    name = "mirrored" if mirror else "plain"
    print(
        f"{name}: {right} of {len(questions)} first, {100 * share:.1f}%"
        f"; not of one colour {right - flat_right} of {len(questions) - flat}"
        f" (median {1000 * float(np.median(took)):.0f} ms a question)"
    )
    return share


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = os.environ.get("CINESEEK_DATA")
    parser.add_argument("folder", type=Path, nargs="?", default=data and Path(data) / "film")
    parser.add_argument("--frames", type=int, default=200)
    parser.add_argument("--model", default="toy")
    parser.add_argument("--seed", type=int, nargs="+", default=[1])
    parser.add_argument("--library", type=Path, help="keep the library here, or use the one there")
    chosen = parser.parse_args()
    if not chosen.folder:
        parser.error("name a folder of films, or set CINESEEK_DATA")
    files = sorted(f for f in chosen.folder.rglob("*") if f.suffix.lower() in VIDEO_SUFFIXES)
    with tempfile.TemporaryDirectory() as scratch:
        target = chosen.library or Path(scratch) / "frames.cine"
        with cineseek.open(target, model=chosen.model) as library:
            report = library.add([chosen.folder])
            print(
                f"{len(report.added)} files added, {len(report.skipped)} skipped, "
                f"{len(report.failed)} failed, {library.catalogue.counts()}"
            )
            for failure in report.failed:
                print(f"  failed: {failure.path}: {failure.why}")
            for seed in chosen.seed:
                print(f"seed {seed}")
                questions = list(draw(files, chosen.frames, seed))
                for mirror in (False, True):
                    ask(library, questions, mirror=mirror, seed=seed)


if __name__ == "__main__":
    main()
