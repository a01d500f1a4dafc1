"""What a two-hour 1080p film costs: memory, disk and time; and what a bare start costs.

    python benchmarks/ingest.py [--minutes 120] [--model toy] [--film FILE] [--keep FOLDER]

Without --film, a minute of shots with the spectrum of natural pictures is drawn and encoded once
and then joined to itself without encoding again, so that two hours are made in two minutes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

WIDTH, HEIGHT, RATE, SECONDS = 1920, 1080, 24, 60
_PAUSE = Fraction(1, 4)  # between two turns: packets are stored a little ahead of their pictures
ADD = """
import sys, time, cineseek
started = time.monotonic()
with cineseek.open(sys.argv[2], model=sys.argv[3]) as library:
    def tell(step):
        if time.monotonic() - tell.said > 30:
            tell.said = time.monotonic()
            print(f"  {step.done:6.0f} s of {step.total:.0f}, {step.rate:.1f}x", file=sys.stderr)
    tell.said = started
    report = library.add(sys.argv[1], progress=tell)
    assert not report.failed, report.failed
print(report.shots, report.frames, round(report.seconds, 1))
"""


def draw_minute(path: Path) -> None:
    """Encode a minute of 1080p: twenty shots that pan, with sound."""
    rng = np.random.default_rng(6)
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=RATE, options={"preset": "veryfast"})
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        audio = container.add_stream("aac", rate=48000)
        audio.layout = "stereo"
        scene = np.zeros(0)
        for number in range(RATE * SECONDS):
            within = number % (3 * RATE)
            if within == 0:
                scene = _scene(rng)
            frame = av.VideoFrame.from_ndarray(
                np.ascontiguousarray(scene[:, 3 * within : 3 * within + WIDTH]), "rgb24"
            )
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            container.mux(video.encode(frame))
            sound = rng.normal(0, 0.05, (2, 48000 // RATE)).astype(np.float32)
            heard = av.AudioFrame.from_ndarray(sound, "fltp", "stereo")
            heard.sample_rate, heard.pts = 48000, number * (48000 // RATE)
            container.mux(audio.encode(heard))
        container.mux(video.encode())
        container.mux(audio.encode())


def _scene(rng: np.random.Generator) -> np.ndarray:
    """A picture whose power falls with the square of the frequency, as that of photographs does."""
    height, width = HEIGHT, WIDTH + 9 * RATE
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :])
    frequency[0, 0] = 1
    planes = []
    for mean in rng.uniform(60, 180, 3):
        phases = np.exp(2j * np.pi * rng.random(frequency.shape))
        plane = np.fft.irfft2(phases / frequency, s=(height, width))
        planes.append(mean + 45 * plane / plane.std())
    return np.stack(planes, axis=2).clip(0, 255).astype(np.uint8)


def join(minute: Path, film: Path, times: int) -> None:
    """Write a clip many times in a row without encoding it again."""
    with av.open(str(film), "w") as target:
        streams: dict[int, av.stream.Stream] = {}
        for turn in range(times):
            with av.open(str(minute)) as source:
                for one in source.streams if turn == 0 else ():
                    streams[one.index] = target.add_stream_from_template(one)
                for packet in source.demux():
                    if packet.dts is None:
                        continue
                    shift = round(turn * (SECONDS + _PAUSE) / packet.time_base)
                    packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
                    packet.stream = streams[packet.stream.index]
                    target.mux(packet)


def size_of(folder: Path) -> int:
    """Bytes that a folder takes on the disk; sparse files count by what they fill."""
    return sum(one.stat().st_blocks * 512 for one in folder.rglob("*") if one.is_file())


def best(command: list[str], times: int = 7) -> float:
    """Seconds of the fastest run."""
    seconds = []
    for _ in range(times):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def measure_starts() -> None:
    """What it costs to begin."""
    bare = best([sys.executable, "-c", ""])
    imported = best([sys.executable, "-c", "import cineseek"])
    shown = best([sys.executable, "-m", "cineseek", "--help"])
    print(f"python -c ''         {bare:6.3f} s")
    print(f"import cineseek      {imported - bare:6.3f} s   limit 0.2")
    print(f"cineseek --help      {shown:6.3f} s   limit 0.6")


def measure_add(film: Path, library: Path, model: str) -> None:
    """Peak memory of a process that adds the film, and the size of the library."""
    child = subprocess.Popen(
        [sys.executable, "-c", ADD, str(film), str(library), model],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    said = child.stdout.read().split()
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit("adding failed")
    shots, frames, seconds = said
    with av.open(str(film)) as container:
        duration = (container.duration or 0) / av.time_base
    parts = {
        name: size_of(library / name) / 1e6 if (library / name).is_dir() else 0.0
        for name in ("frames", "vectors")
    }
    print(f"film                 {duration / 60:6.0f} min, {film.stat().st_size / 1e6:.0f} MB")
    print(f"shots, frames        {shots}, {frames}")
    print(f"time                 {float(seconds):6.0f} s, {duration / float(seconds):.1f}x")
    print(f"peak memory          {usage.ru_maxrss / 1e3:6.0f} MB  limit 800")
    print(f"library              {size_of(library) / 1e6:6.0f} MB  limit 200")
    print(f"  frames, vectors    {parts['frames']:6.0f}, {parts['vectors']:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=int, default=120)
    parser.add_argument("--model", default="toy")
    parser.add_argument("--film", type=Path, help="measure on this file instead of a drawn one")
    parser.add_argument("--keep", type=Path, help="keep the drawn film and the library here")
    parser.add_argument("--starts", action="store_true", help="only measure what a start costs")
    options = parser.parse_args()
    measure_starts()
    if options.starts:
        return
    folder = options.keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    try:
        film = options.film or folder / f"film {options.minutes}.mkv"
        if not film.exists():
            minute = folder / "minute.mkv"
            if not minute.exists():
                draw_minute(minute)
            join(minute, film, options.minutes)
        library = folder / "films.cine"
        shutil.rmtree(library, ignore_errors=True)
        measure_add(film, library, options.model)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
