"""The features of a trailer against the earlier way to them, two ffmpeg runs, on the same files.

    python benchmarks/trailers.py [--data FOLDER] [--rounds 3] [--no-full]

The earlier way, as the first trailer-likeness work had it: `ffmpeg -ss 5 -t 125 -vf fps=1/12` for
ten frames, then `-lavfi showspectrumpic=s=224x224` for a picture of the sound. Ours, twice: with
`read_classic`, which gives the same ten frames and picture, and with `read_shots` in the fast gear,
which gives all that a library keeps: every shot with its facets, pictures dense enough to find any
moment again, and the sound of the whole file.

Two trailers of 150 s in 1080p are drawn on the first run (minutes) and kept; `--data` adds the real
Sintel trailer. ffmpeg is that of PyPI's imageio-ffmpeg in an environment of its own, `.venv-peers`.
All are timed in turns. A time by the clock is the median of the rounds and counts ffmpeg's starts,
as each trailer costs them, but not ours, once for a whole folder; `cpu` is processor time.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from trailer_clips import PLANS, make_trailer

from cineseek.media.classic import read_classic
from cineseek.media.reader import read_shots

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / ".venv-peers"
REAL = ("sintel_trailer_480x204_a.mp4", "sintel_trailer_480x204_b.mp4")


@dataclass
class Times:
    """Of one way on one file, a number a round."""

    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    def take(self, work: Callable[..., object], *given: object) -> None:
        clock, processor = time.perf_counter(), _processor()
        work(*given)
        self.clock.append(time.perf_counter() - clock)
        self.processor.append(_processor() - processor)

    @property
    def seconds(self) -> float:
        return statistics.median(self.clock)

    @property
    def cpu(self) -> float:
        return statistics.median(self.processor)


def _processor() -> float:
    """Seconds of all processors that this process and its children have used."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def find_ffmpeg() -> str:
    """The peers' ffmpeg, fetched once."""
    python = PEERS / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
    ask = [python, "-c", "import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())"]
    found = subprocess.run(ask, capture_output=True, text=True, check=False)
    if found.returncode:
        print(f"fetching imageio-ffmpeg into {PEERS} (once)", file=sys.stderr)
        subprocess.run([python, "-m", "pip", "install", "-q", "imageio-ffmpeg"], check=True)
        found = subprocess.run(ask, capture_output=True, text=True, check=True)
    return found.stdout.strip()


def two_passes(ffmpeg: str, video: Path, folder: Path) -> None:
    """Ten frames and the sound's picture, as files."""
    cut = [ffmpeg, "-v", "error", "-y", "-ss", "5", "-t", "125", "-i", str(video)]
    subprocess.run([*cut, "-vf", "fps=1/12", str(folder / "%02d.jpg")], check=True)
    picture = str(folder / "sound.png")
    subprocess.run([*cut, "-lavfi", "showspectrumpic=s=224x224", picture], check=True)


def whole(video: Path) -> tuple[int, int]:
    """Everything a library keeps; shots and pictures found."""
    shots = [shot for chunk in read_shots(video) for shot in chunk.shots]
    return len(shots), sum(len(shot.pictures) for shot in shots)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = os.environ.get("CINESEEK_DATA")
    parser.add_argument("--data", type=Path, default=Path(data) if data else None)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-full", action="store_true", help="leave the whole reading out")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "cineseek-trailers"
    )
    asked = parser.parse_args()
    ffmpeg = find_ffmpeg()
    videos = [make_trailer(plan, asked.folder) for plan in PLANS]
    if asked.data:
        videos += [asked.data / "film" / name for name in REAL]
    print(f"{'':28}{'two ffmpeg runs':>17}{'classic':>25}{'whole':>25}")
    columns = f"{'s':>9}{'cpu':>8}" + 2 * f"{'s':>9}{'cpu':>8}{'faster':>8}"
    print(f"{'file':28}{columns}  shots, pictures")
    all_times: list[list[Times]] = []
    for video in videos:
        theirs, classic, full = times = [Times(), Times(), Times()]
        read_classic(video)  # the file is in memory, and tables are made, for all
        found = whole(video) if not asked.no_full else (0, 0)
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(asked.rounds):
                theirs.take(two_passes, ffmpeg, video, Path(folder))
                classic.take(read_classic, video)
                if not asked.no_full:
                    full.take(whole, video)
        all_times.append(times)
        _tell(video.stem, times, f"{found[0]}, {found[1]}")
    _tell("all", [_sum([times[way] for times in all_times]) for way in range(3)], "")


def _sum(times: list[Times]) -> Times:
    kept = [one for one in times if one.clock]
    if not kept:
        return Times()
    return Times([sum(one.seconds for one in kept)], [sum(one.cpu for one in kept)])


def _tell(name: str, times: list[Times], found: str) -> None:
    line = f"{name:28}{times[0].seconds:>9.2f}{times[0].cpu:>8.2f}"
    for ours in times[1:]:
        if ours.clock:
            factor = times[0].seconds / ours.seconds
            line += f"{ours.seconds:>9.3f}{ours.cpu:>8.3f}{factor:>8.1f}"
        else:
            line += " " * 25
    print(f"{line}  {found}", flush=True)


if __name__ == "__main__":
    main()
