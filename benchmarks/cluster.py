"""A Ray cluster of this machine's processes beside one process: the same library, and how fast.

    python benchmarks/cluster.py [--films 4] [--minutes 3] [--rounds 3] [--keep FOLDER]

One process with one thread, held to one core (`alone`); two such processes at once, each on a core
of its own with half of the films (`two apart`: what the machine gives two that have nothing to do
with each other); and a cluster of two workers with one thread each, held to a core each, which Ray
and the process that writes share. They run in turns. By the clock is seconds of film a second; by
processor is seconds of film in a second of processor time, all processes together, which other work
on the machine disturbs less. Starting is left out. Then the cluster once more with a worker killed
in the middle, and once with a writer that is slow.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

WORKERS = 2
READING = "ray::ClusterWorker"


def run_alone(films: list[Path], library: Path, model: str, core: int) -> dict[str, Any]:
    """One process, one thread of the encoder, one core."""
    import cineseek
    from cineseek.models import load_encoder

    os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[core]})
    encoder = load_encoder(model, threads=1)
    with cineseek.open(library, model=encoder) as opened:
        _ = opened.vectors
        encoder.encode_images([])
        clock, processor = time.monotonic(), time.process_time()
        report = opened.add(films, workers=1)
        took = {"clock": time.monotonic() - clock, "processor": time.process_time() - processor}
    assert not report.failed, report.failed
    return took


def run_cluster(
    films: list[Path], library: Path, model: str, kill: bool, slow: float
) -> dict[str, Any]:
    """Two workers of one thread each; with `kill` one of them dies on the way."""
    import psutil

    import cineseek
    from cineseek.ingest.adding import add
    from cineseek.ingest.cluster import crew_at
    from cineseek.ingest.cluster_worker import EncoderRecipe

    me = psutil.Process()
    cores = sorted(os.sched_getaffinity(0))
    spent: dict[int, float] = {}
    kinds: dict[int, str] = {}
    memory: dict[str, float] = {"writer": 0.0, "worker": 0.0}
    killed = 0

    def look() -> None:
        """Processor time and memory of all processes, as they are now."""
        for one in [me, *me.children(recursive=True)]:
            try:
                times, rss = one.cpu_times(), one.memory_info().rss / 1e6
                name = "".join(one.cmdline()[:1])
            except psutil.Error:
                continue
            spent[one.pid] = times.user + times.system
            kind = (
                "worker" if name.startswith(READING) else "writer" if one.pid == me.pid else "ray"
            )
            kinds[one.pid] = kind
            memory[kind] = max(memory.get(kind, 0.0), rss)

    def tell(step: cineseek.Progress) -> None:
        nonlocal killed
        time.sleep(slow)
        look()
        if kill and not killed and 0 < step.done < step.total:
            victims = [
                one for one in me.children(recursive=True)
                if "".join(one.cmdline()[:1]).startswith(READING + ".read_on")
            ]  # fmt: skip
            for one in victims[:1]:
                one.send_signal(signal.SIGKILL)
                killed += 1

    recipe = EncoderRecipe(model, None)
    with cineseek.open(library, model=model) as opened:
        fingerprint = opened.encoder.fingerprint
        with crew_at("local", recipe, fingerprint, workers=WORKERS) as crew:
            _warm(crew, library.parent)
            look()
            hands = [pid for pid, kind in kinds.items() if kind == "worker" and pid in spent]
            for core, pid in zip(cores, hands, strict=False):
                psutil.Process(pid).cpu_affinity([core])
            began = dict(spent)
            clock = time.monotonic()
            report = add(
                opened._parts.stores(), films, workers=crew.at_once, reader=crew, tell=tell
            )
            clock = time.monotonic() - clock
    assert not report.failed, report.failed
    parts = dict.fromkeys(("worker", "writer", "ray"), 0.0)
    for pid, seconds in spent.items():
        parts[kinds[pid]] += seconds - began.get(pid, 0.0)
    return {
        "clock": clock,
        "processor": sum(parts.values()),
        "parts": parts,
        "killed": killed,
        "memory": memory,
    }


def _warm(crew: Any, place: Path) -> None:
    """Let all workers load their encoder."""
    from PIL import Image

    from cineseek.ingest.pieces import Order

    still = place / "warm.png"
    Image.new("RGB", (64, 36), (200, 30, 30)).save(still)

    def read(_: int) -> None:
        list(crew(Order(still, picture=True), lambda: None))
        time.sleep(1)

    for _ in range(3):
        with ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(read, range(WORKERS)))


def digest(library: Path) -> str:
    """A hash of all that a library holds: rows, files, vectors, payloads."""
    import cineseek

    told = hashlib.sha256()
    with cineseek.open(library) as opened:
        assert opened.doctor() == []
        catalogue = opened.catalogue
        for footage in opened.footages():
            spectrum = catalogue.wholes.spectrum(footage.id)
            told.update(
                repr((footage, opened.shots(footage), catalogue.texts(footage.id))).encode()
            )
            told.update(b"" if spectrum is None else spectrum.tobytes())
        told.update(repr((opened.films(), list(catalogue.all_frames()))).encode())
        for path in sorted((library / "frames").rglob("*.jpg")):
            told.update(path.read_bytes())
        for point in opened.vectors.get(sorted(opened.vectors.ids()), vectors=("look", "print")):
            vectors = sorted((name, one.tobytes()) for name, one in point.vectors.items())
            told.update(repr((point.id, vectors, sorted(point.payload.items()))).encode())
    return told.hexdigest()


def started(how: str, films: list[Path], library: Path, model: str, core: int = 0) -> Any:
    """A run in a process of its own, begun."""
    shutil.rmtree(library, ignore_errors=True)
    return subprocess.Popen(
        [sys.executable, __file__, "--run", how, str(library), model, str(core), *map(str, films)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    )


def ended(child: Any) -> dict[str, Any]:
    """What it found."""
    out, _ = child.communicate()
    assert child.returncode == 0
    found: dict[str, Any] = json.loads(out.splitlines()[-1])
    return found


def run_apart(films: list[Path], place: Path, model: str) -> dict[str, Any]:
    """Two processes, each with its own films, core and library."""
    both = [
        started("alone", films[core::WORKERS], place / f"apart {core}.cine", model, core)
        for core in range(WORKERS)
    ]
    found = [ended(one) for one in both]
    return {
        "clock": max(one["clock"] for one in found),
        "processor": sum(one["processor"] for one in found),
    }


def main() -> None:
    if sys.argv[1:2] == ["--run"]:
        how, library, model, core = sys.argv[2:6]
        films = [Path(one) for one in sys.argv[6:]]
        if how == "alone":
            print(json.dumps(run_alone(films, Path(library), model, int(core))))
        else:
            slow = 2.0 if how == "slow" else 0.0
            print(json.dumps(run_cluster(films, Path(library), model, how == "killed", slow)))
        return
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--films", type=int, default=4)
    parser.add_argument("--minutes", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--model", default="mini")
    parser.add_argument("--folder", type=Path, help="films of your own instead of drawn ones")
    parser.add_argument("--keep", type=Path, help="keep the drawn films and the libraries here")
    options = parser.parse_args()
    place = options.keep or Path(tempfile.mkdtemp())
    try:
        measure(options, place)
    finally:
        if not options.keep:
            shutil.rmtree(place, ignore_errors=True)


def measure(options: argparse.Namespace, place: Path) -> None:
    from scale_films import draw_films

    from cineseek.media.video import probe

    if options.folder:
        films = sorted(one for one in options.folder.iterdir() if one.suffix in (".mkv", ".mp4"))
    else:
        films = draw_films(place / "films", options.films, options.minutes)
    model, seconds = options.model, sum(probe(one).duration for one in films)
    print(f"{len(films)} films, {seconds:.0f} s, encoder {model}")
    told: dict[str, list[dict[str, Any]]] = {"alone": [], "two apart": [], "cluster": []}
    digests: dict[str, str] = {}
    for _ in range(options.rounds):
        for how, runs in told.items():
            if how == "two apart":
                runs.append(run_apart(films, place, model))
            else:
                runs.append(ended(started(how, films, place / f"{how}.cine", model)))
                digests[how] = digest(place / f"{how}.cine")
            last = runs[-1]
            print(
                f"  {how:9} {seconds / last['clock']:6.1f} by the clock, "
                f"{seconds / last['processor']:6.1f} by processor; load {os.getloadavg()[0]:.1f}",
                flush=True,
            )
    compare(told)
    parts = told["cluster"][-1]["parts"]
    told_of = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in parts.items())
    print(f"processor time of the last cluster: {told_of}")
    for how in ("killed", "slow"):
        run = ended(started(how, films, place / f"{how}.cine", model))
        digests[how] = digest(place / f"{how}.cine")
        told[how] = [run]
    print(f"workers killed: {told['killed'][0]['killed']}")
    for name, how in (("as above", "cluster"), ("writer 2 s slower a piece", "slow")):
        memory = told[how][-1]["memory"]
        print(f"peak memory, {name}: {memory['writer']:.0f} MB, {memory['worker']:.0f} MB a worker")
    same = len(set(digests.values())) == 1
    print(f"the same library: {'yes' if same else digests}")


def compare(told: dict[str, list[dict[str, Any]]]) -> None:
    """What a worker does, as a share of what a process alone does."""
    cluster = told["cluster"]
    for name, how, what, share in (
        ("alone, by the clock", "alone", "clock", WORKERS),
        ("two apart, by the clock", "two apart", "clock", 1),
        ("alone, by processor", "alone", "processor", 1),
        ("two apart, by processor", "two apart", "processor", 1),
    ):
        each = [a[what] / (share * c[what]) for a, c in zip(told[how], cluster, strict=True)]
        print(
            f"a worker against {name}: {statistics.median(each):.2f} "
            f"({min(each):.2f} to {max(each):.2f})"
        )


if __name__ == "__main__":
    main()
