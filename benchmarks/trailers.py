"""The features of a trailer against the earlier way to them, two ffmpeg runs, on the same files.

    python benchmarks/trailers.py [--data FOLDER] [--rounds 3] [--only-classic]

The earlier way, as the first trailer-likeness work had it: `ffmpeg -ss 5 -t 125 -vf fps=1/12` for
ten frames, then `-lavfi showspectrumpic=s=224x224` for a picture of the sound. Ours, thrice: with
`read_classic`, which gives the same ten frames and picture (`classic`); with `read_shots` in the
fast gear, every shot with pictures and colours, and all sound (`shots`); and with pictures so dense
that any moment can be found again, which is what a library keeps (`library`).

Two trailers of 150 s in 1080p are drawn on the first run (minutes) and kept; `--data` adds the real
Sintel trailer. ffmpeg is that of PyPI's imageio-ffmpeg in an environment of its own, `.venv-peers`.
All are timed in turns. A time by the clock is the median of the rounds and counts ffmpeg's starts,
as each trailer costs them, but not ours, once for a whole folder; `cpu` is processor time.
"""

from __future__ import annotations

import argparse
import math
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


def find_shots(video: Path, interval: float) -> str:
    """Read a video; how many shots and pictures there are, in words."""
    chunks = read_shots(video, print_interval=interval)
    shots = [shot for chunk in chunks for shot in chunk.shots]
    return f"{len(shots)} shots, {sum(len(shot.pictures) for shot in shots)} pictures"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = os.environ.get("CINESEEK_DATA")
    parser.add_argument("--data", type=Path, default=Path(data) if data else None)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only-classic", action="store_true", help="leave the readings out")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "cineseek-trailers"
    )
    asked = parser.parse_args()
    ffmpeg = find_ffmpeg()
    videos = [make_trailer(plan, asked.folder) for plan in PLANS]
    if asked.data:
        videos += [asked.data / "film" / name for name in REAL]
    ways: dict[str, Callable[[Path], object]] = {"classic": read_classic}
    if not asked.only_classic:
        ways["shots"] = lambda video: find_shots(video, math.inf)
        ways["library"] = lambda video: find_shots(video, 1.0)
    print(f"{'':28}{'two ffmpeg runs':>17}" + "".join(f"{name:>25}" for name in ways))
    print(f"{'file':28}{'s':>9}{'cpu':>8}" + len(ways) * f"{'s':>9}{'cpu':>8}{'faster':>8}")
    totals = [Times() for _ in range(1 + len(ways))]
    for video in videos:
        times = [Times() for _ in totals]
        found = [work(video) for work in ways.values()]  # the file is in memory then, and tables
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(asked.rounds):
                times[0].take(two_passes, ffmpeg, video, Path(folder))
                for one, work in zip(times[1:], ways.values(), strict=True):
                    one.take(work, video)
        for total, one in zip(totals, times, strict=True):
            total.clock.append(one.seconds)
            total.processor.append(one.cpu)
        _tell(video.stem, [(one.seconds, one.cpu) for one in times])
        for name, what in zip(ways, found, strict=True):
            if isinstance(what, str):
                print(f"{'':28}{name}: {what}", flush=True)
    _tell("all", [(sum(one.clock), sum(one.processor)) for one in totals])


def _tell(name: str, times: list[tuple[float, float]]) -> None:
    (theirs, cpu), *rest = times
    line = f"{name:28}{theirs:>9.2f}{cpu:>8.2f}"
    for seconds, processor in rest:
        line += f"{seconds:>9.3f}{processor:>8.3f}{theirs / seconds:>8.1f}"
    print(line, flush=True)


if __name__ == "__main__":
    main()
