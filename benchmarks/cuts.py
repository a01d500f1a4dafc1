"""Cut finding against PySceneDetect's AdaptiveDetector with its defaults, on the same clips.

    python benchmarks/cuts.py [--data FOLDER] [--classes real,scenecut,...] [--rounds 3]

Clips are made on the first run and kept: joined from the footage that CINESEEK_DATA points at, or
drawn where there is none. The peer lives in an environment of its own (`.venv-peers`, made on the
first run), since its OpenCV must not enter ours. Both are timed in turns, each in a process that
has already loaded its libraries; a clip's time is the median of the rounds.

A reported cut is right if it lies within 0.1 s of a true hard cut that no other has taken. One
inside a true gradual transition is neither right nor wrong, for either side.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from cut_clips import Clip, Encoding, Plan, make_clip, real_clips

from cineseek.media.cuts import Gear, find_cuts

TOLERANCE = 0.1  # seconds, for both
ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / ".venv-peers"

FIXED = (("g", "240"), ("keyint_min", "240"), ("sc_threshold", "0"))
REALTIME = (("deadline", "realtime"), ("cpu-used", "8"))


def _small(codec: str, suffix: str = ".mp4", **options: str) -> Encoding:
    return Encoding(codec, tuple(options.items()), 1280, 720, suffix)


PLANS: dict[str, tuple[Plan, ...]] = {
    "scenecut": tuple(Plan("scenecut", 60, 1.5, 7, Encoding(), seed) for seed in (21, 22)),
    "busy": tuple(Plan("scenecut", 60, 1.5, 7, Encoding(), seed) for seed in (51, 52, 53, 54)),
    "others": tuple(Plan("scenecut", 60, 1.5, 7, Encoding(), seed) for seed in (71, 72, 73, 74)),
    "fixedgop": tuple(
        Plan("fixedgop", 60, 1.5, 7, Encoding(options=FIXED), seed) for seed in (23, 24)
    ),
    "short": (
        Plan("short", 60, 0.5, 0.5, Encoding(), 25),
        Plan("shortfixed", 60, 0.5, 0.5, Encoding(options=FIXED), 26),
    ),
    "dissolve": (Plan("dissolve", 60, 2, 6, Encoding(width=960, height=540), 27, dissolves=True),),
    "hevc": (Plan("hevc", 40, 1, 5, _small("libx265", preset="fast"), 28),),
    "vp9": (Plan("vp9", 30, 1, 5, Encoding("libvpx-vp9", REALTIME, 1280, 720, ".webm"), 29),),
    "mpeg4": (Plan("mpeg4", 40, 1, 5, _small("mpeg4", ".avi", b="3M"), 30),),
    "mpeg2": (Plan("mpeg2", 40, 1, 5, _small("mpeg2video", ".ts", b="6M", bf="2"), 31),),
    "av1": (Plan("av1", 30, 1, 5, _small("libsvtav1", ".mkv", preset="10"), 32),),
}

# Runs in the peer's environment: a path a line in, seconds taken and cuts out.
PEER = """
import json, sys, time
from scenedetect import AdaptiveDetector, detect
for line in sys.stdin:
    begun = time.perf_counter()
    scenes = detect(line.strip(), AdaptiveDetector())
    took = time.perf_counter() - begun
    cuts = [scene[0].seconds for scene in scenes[1:]]
    print(json.dumps({"took": took, "cuts": cuts}), flush=True)
"""


@dataclass
class Score:
    """Counts and seconds of one side over a class."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    gradual: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def add(self, clip: Clip, cuts: list[float]) -> None:
        left = list(clip.cuts)
        found = set()
        for cut in cuts:
            near = min(left, key=lambda true: abs(true - cut), default=None)
            if near is not None and abs(near - cut) <= TOLERANCE + 1e-6:
                left.remove(near)
                self.right += 1
                continue
            inside = [
                span for span in clip.gradual
                if span[0] - TOLERANCE <= cut <= span[1] + TOLERANCE
            ]  # fmt: skip
            found.update(inside)
            if not inside:
                self.wrong += 1
                self.faults.append(f"{clip.path.name} +{cut:.2f}")
        self.missed += len(left)
        self.gradual += len(found)
        self.faults += [f"{clip.path.name} -{true:.2f}" for true in left]

    @property
    def row(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"{f1:.3f} {precision:.3f} {recall:.3f}"


class Peer:
    """PySceneDetect in a process of its own."""

    def __init__(self) -> None:
        python = PEERS / "bin" / "python"
        if not python.exists():
            print(f"making {PEERS} with scenedetect (once)", file=sys.stderr)
            subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
            subprocess.run(
                [python, "-m", "pip", "install", "-q", "scenedetect>=0.7",
                 "opencv-python-headless"],
                check=True,
            )  # fmt: skip
        self._process = subprocess.Popen(
            [python, "-W", "ignore", "-c", PEER],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip

    def find(self, path: Path) -> tuple[float, list[float]]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        return answer["took"], answer["cuts"]

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def ours(path: Path, gear: Gear) -> tuple[float, list[float]]:
    begun = time.perf_counter()
    cuts = find_cuts(path, gear=gear)
    return time.perf_counter() - begun, [cut.second for cut in cuts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = os.environ.get("CINESEEK_DATA")
    parser.add_argument("--data", type=Path, default=Path(data) if data else None)
    parser.add_argument("--classes", default="real,scenecut,busy,others,fixedgop,short,dissolve")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--gear", choices=("fast", "exact"), default="fast")
    parser.add_argument("--faults", action="store_true", help="list every wrong and missed cut")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "cineseek-cut-clips"
    )
    asked = parser.parse_args()
    peer = Peer()
    print(f"{'':10}{'':>12}  {'cineseek ' + asked.gear:^17}  {'PySceneDetect':^17}")
    print(
        f"{'class':10}{'clips':>6}{'cuts':>6}  {'F1    P     R':17}  {'F1    P     R':17}"
        f"{'s':>8}{'peer s':>8}{'faster':>8}  gradual found"
    )
    for name in asked.classes.split(","):
        clips = _clips(name, asked.folder, asked.data)
        a, b = Score(), Score()
        for clip in clips:
            mine, theirs = [], []
            for _ in range(asked.rounds):
                mine.append(ours(clip.path, asked.gear))
                theirs.append(peer.find(clip.path))
            a.seconds += statistics.median(took for took, _ in mine)
            b.seconds += statistics.median(took for took, _ in theirs)
            a.add(clip, mine[0][1])
            b.add(clip, theirs[0][1])
        if not clips:
            print(f"{name:10}  no footage; point CINESEEK_DATA at it", file=sys.stderr)
            continue
        gradual = sum(len(clip.gradual) for clip in clips)
        print(
            f"{name:10}{len(clips):>6}{a.right + a.missed:>6}  {a.row}  {b.row}"
            f"{a.seconds:>8.2f}{b.seconds:>8.2f}{b.seconds / a.seconds:>8.1f}"
            f"  {a.gradual}/{b.gradual} of {gradual}",
            flush=True,
        )
        if asked.faults:
            print("   ours:", ", ".join(a.faults), "\n   peer:", ", ".join(b.faults))
    peer.close()


def _clips(name: str, folder: Path, data: Path | None) -> list[Clip]:
    if name == "real":
        return real_clips(data) if data else []
    return [make_clip(plan, folder, data) for plan in PLANS[name]]


if __name__ == "__main__":
    main()
