"""Does `similar` find the same footage again, and the rest of the same film; and how fast?

    CINESEEK_DATA=shared/data python benchmarks/similar.py [--footages 100000] [--keep FOLDER]

On the real films of the data folder: every clip encoded anew (another codec, size, bit rate and
sound) asks a library of the originals; then every clip cut in halves, and each half asks a library
of all halves: the rest of its film is right. Means of average precision, with intervals over films,
for each part alone, for all at their usual weights, and for the mean of looks, as others search
videos. With `--footages`, a library of so many made-up footages is asked, filters and moments too;
beside it the time of comparing all of them exactly, and how many of the ten best are the same.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import av
import numpy as np
from similar_crowd import fill

import cineseek
from cineseek.evaluation.metrics import average_precision
from cineseek.film import Span
from cineseek.ingest.profiles import profiles_of
from cineseek.library import Library
from cineseek.library_similar import prepare
from cineseek.media.video import probe

ONE_FILM = ("popeye", "sintel")
"""Files whose names begin so are of one film."""
FINE = {"crf": "18", "preset": "superfast"}
PARTS = ("look", "sound", "rhythm", "palette")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--footages", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="folder for the library of made-up footages")
    parser.add_argument("--model", default="mini")
    given = parser.parse_args()
    data = os.environ.get("CINESEEK_DATA")
    if data:
        videos = sorted((Path(data) / "film").glob("*.m[pk][4v]"))
        with tempfile.TemporaryDirectory() as folder:
            again(videos, Path(folder), given.model)
            halves(videos, Path(folder), given.model)
    if given.footages:
        with tempfile.TemporaryDirectory() as folder:
            speed(given.keep or Path(folder) / "crowd.cine", given.footages)


def again(videos: Sequence[Path], folder: Path, model: str) -> None:
    """The same in another encoding."""
    with cineseek.open(folder / "originals.cine", model=model) as library:
        for video in videos:
            library.add(video)
        first, least = 0, 1.0
        missed = []
        for video in videos:
            copy = encode(video, folder / f"again-{video.stem}.mkv")
            answer = library.similar(copy, limit=1)[0]
            right = _film(Path(answer.footage.path)) == _film(video)
            first += right
            least = min(least, answer.score)
            if not right:
                missed.append(video.name)
    print(f"in another encoding: {first} of {len(videos)} nearest to themselves; {missed}")
    print(f"  the least alike scores {least:.2f}")


def halves(videos: Sequence[Path], folder: Path, model: str) -> None:
    """The rest of the same film."""
    with cineseek.open(folder / "halves.cine", model=model) as library:
        owner: dict[str, str] = {}
        for video in videos:
            length = probe(video).duration
            for at, (start, end) in enumerate(((0.0, length / 2), (length / 2, length))):
                part = encode(
                    video, folder / f"{video.stem}-half{at}.mkv", Span(start, end), same=True
                )
                (footage,) = library.add(part).added
                owner[footage.id] = _film(video)
        stores = library._parts.stores()
        profiles = profiles_of(stores)
        gallery = prepare(library._parts).gallery
    ids = list(gallery.footages)
    rows = np.arange(len(ids))
    like = [gallery.likeness(profiles[one].parts, rows) for one in ids]
    ways: dict[str, Mapping[str, float]] = {part: {part: 1.0} for part in PARTS}
    ways["all, usual weights"] = {"look": 1.0, "sound": 0.5, "rhythm": 0.2, "palette": 0.5}
    films = np.array([owner[one] for one in ids])
    print(f"halves: {len(ids)} of {len(set(films))} films")
    print("| compared by | mean average precision | 95% interval | first is right |")
    print("|---|---|---|---|")
    for name, weights in ways.items():
        found, firsts = [], []
        for at in rows:
            scores = sum(
                (w * np.nan_to_num(like[at][p]) for p, w in weights.items() if p in like[at]),
                np.zeros(len(ids)),
            )
            others = rows != at
            right = films[others] == films[at]
            if right.any() and any(p in like[at] for p in weights):
                found.append(average_precision(scores[others], right))
                firsts.append(bool(right[int(scores[others].argmax())]))
            else:
                found.append(np.nan)
                firsts.append(False)
        values = np.array(found)
        kept = ~np.isnan(values)
        low, high = interval(values[kept], films[kept])
        share = np.mean(np.array(firsts)[kept])
        print(
            f"| {name} ({kept.sum()}) | {values[kept].mean():.3f} | {low:.3f} to {high:.3f} | "
            f"{share:.3f} |"
        )


def speed(folder: Path, count: int) -> None:
    """How long an answer takes, and what the first look misses."""
    with cineseek.open(folder, model="mini") as library:
        fill(library, count)
        began = time.perf_counter()
        gallery = prepare(library._parts).gallery
        print(f"{len(gallery):,} footages; made ready in {time.perf_counter() - began:.1f} s")
        chance = np.random.default_rng(3)
        asked = [gallery.footages[at] for at in chance.integers(len(gallery), size=100)]
        for said, options in (
            ("ten films, three moments each", {}),
            ("no moments", {"meetings": 0}),
            ("filtered to a genre (a quarter)", {"query": "genre:crime"}),
            ("filtered to a year (1%)", {"query": "year:1950"}),
        ):
            _timed(library, asked, said, options)
        _recall(library, asked[:50])


def _timed(
    library: Library, asked: Sequence[str], said: str, options: Mapping[str, object]
) -> None:
    library.similar(library.catalogue.footage(asked[0]), **options)
    spent = []
    for one in asked:
        footage = library.catalogue.footage(one)
        began = time.perf_counter()
        library.similar(footage, **options)
        spent.append(1000 * (time.perf_counter() - began))
    p50, p95 = np.percentile(spent, [50, 95])
    print(f"  {said}: p50 {p50:.1f} ms, p95 {p95:.1f} ms")


def _recall(library: Library, asked: Sequence[str]) -> None:
    gallery = prepare(library._parts).gallery
    weights = {"look": 1.0, "sound": 0.5, "rhythm": 0.2, "palette": 0.5}
    every = np.arange(len(gallery))
    met, spent = 0, []

    def ten_best(parts: Mapping[str, np.ndarray], rows: np.ndarray) -> set[int]:
        likeness = gallery.likeness(parts, rows)
        scores = sum(w * np.nan_to_num(likeness[n]) for n, w in weights.items())
        return set(rows[np.argpartition(-scores, 10)[:10]].tolist())

    for one in asked:
        parts = gallery.parts_of(gallery.rows[one])
        began = time.perf_counter()
        exact = ten_best(parts, every)
        spent.append(1000 * (time.perf_counter() - began))
        met += len(exact & ten_best(parts, gallery.nearest(parts, weights, None, 400)))
    print(f"  all compared exactly: p50 {np.median(spent):.1f} ms (without names and moments)")
    print(f"  of its ten best {met / (10 * len(asked)):.3f} are found")


def encode(source: Path, target: Path, span: Span | None = None, *, same: bool = False) -> Path:
    """A video anew: at another size, quality, and with other codecs, unless `same`."""
    if target.exists():
        return target
    span = span or Span(0.0, 1e9)
    with av.open(str(source)) as given, av.open(str(target), "w") as made:
        pictures = given.streams.video[0]
        rate = pictures.average_rate
        height = min(pictures.height, 432) if same else max(120, min(360, pictures.height // 2))
        height = height // 2 * 2
        width = round(pictures.width * height / pictures.height) // 2 * 2
        out = made.add_stream(
            "libx264" if same else "mpeg4", rate=rate, options=FINE if same else {}
        )
        out.width, out.height, out.pix_fmt = width, height, "yuv420p"
        if not same:
            out.bit_rate = 400_000
        heard = given.streams.audio[0] if given.streams.audio else None
        sound = made.add_stream("aac" if same else "libmp3lame", rate=44100) if heard else None
        resampler = (
            av.AudioResampler(format=sound.format, layout="stereo", rate=44100) if sound else None
        )
        number = 0
        for frame in given.decode(*[one for one in (pictures, heard) if one is not None]):
            second = float(frame.pts * frame.time_base) if frame.pts is not None else 0.0
            if second not in span:
                continue
            if isinstance(frame, av.VideoFrame):
                one = frame.reformat(width, height, "yuv420p")
                one.pts, one.time_base, number = number, 1 / rate, number + 1
                one.pict_type = 0
                made.mux(out.encode(one))
            elif sound is not None and resampler is not None:
                frame.pts = None
                for piece in resampler.resample(frame):
                    made.mux(sound.encode(piece))
        made.mux(out.encode(None))
        if sound is not None:
            made.mux(sound.encode(None))
    return target


def interval(values: np.ndarray, films: np.ndarray, draws: int = 2000) -> tuple[float, float]:
    """95%, films drawn with replacement."""
    sums = {film: (values[films == film].sum(), (films == film).sum()) for film in set(films)}
    totals = np.array(list(sums.values()))
    picked = np.random.default_rng(0).integers(len(totals), size=(draws, len(totals)))
    means = totals[picked].sum(axis=1)
    low, high = np.percentile(means[:, 0] / means[:, 1], [2.5, 97.5])
    return float(low), float(high)


def _film(video: Path) -> str:
    name = video.stem.removeprefix("again-")
    return next((one for one in ONE_FILM if name.startswith(one)), name)


if __name__ == "__main__":
    main()
