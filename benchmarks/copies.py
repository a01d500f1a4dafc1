"""Are altered copies of real clips found, and where? Segment precision and recall, beside peers.

    CINESEEK_DATA=/path/to/data python benchmarks/copies.py [--each 6] [--seed 2] [--keep FOLDER]

The library holds all footage of the folder `film`. Clips are cut out of it, altered and encoded
anew (benchmarks/copy_clips.py says how). A found segment is right where the footage is of the true
family and its stretch of the clip and its stretch of the footage both share at least half with the
true ones (intersection over union). A true piece is found where a right segment is for it, in any
footage of its family. Peers (benchmarks/copy_peers.py) get the same clips and the same footage, and
the threshold that is best for them on these very clips. Then every footage is asked whole: whatever
is found in another film is a false copy.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from copy_clips import (
    Clip,
    Piece,
    duration_of,
    family_of,
    family_second,
    films_in,
    make_clips,
    read_frames,
)
from copy_peers import Found, hashed, videohash, voted, vpdq

import cineseek

HALF = 0.5
CLOSE = 4  # pictures a second of known footage, in a variant of a peer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = os.environ.get("CINESEEK_DATA")
    parser.add_argument("folder", type=Path, nargs="?", default=data and Path(data) / "film")
    parser.add_argument("--each", type=int, default=6, help="clips of each kind")
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="keep library and clips here, or use those there")
    parser.add_argument("--no-films", action="store_true", help="leave out the films asked whole")
    parser.add_argument("--no-clips", action="store_true", help="ask the films only")
    chosen = parser.parse_args()
    if not chosen.folder:
        parser.error("name a folder of films, or set CINESEEK_DATA")
    with tempfile.TemporaryDirectory() as scratch:
        keep = chosen.keep or Path(scratch)
        files = films_in(chosen.folder)
        with cineseek.open(keep / "copies.cine", model="toy") as library:
            library.add(chosen.folder)
            if not chosen.no_clips:
                clips = make_clips(files, keep / "clips", each=chosen.each, seed=chosen.seed)
                measure(library, files, clips)
            if not chosen.no_films:
                ask_films(library, files)


def measure(library: cineseek.Library, files: Sequence[Path], clips: Sequence[Clip]) -> None:
    ours, took = {}, []
    for clip in clips:
        began = time.perf_counter()
        ours[clip] = [
            Found(
                Path(one.footage.path),
                (one.query.start, one.query.end),
                (one.span.start, one.span.end),
                one.score,
                one.speed,
            )
            for one in library.copies(clip.path)
        ]
        took.append(time.perf_counter() - began)
    print(f"copies asked, {sum(took):.0f} s", flush=True)
    known = {file: by_second(file) for file in files}
    close = {file: vpdq(*by_second(file, CLOSE)) for file in files}
    asked = {clip: by_second(clip.path) for clip in clips}
    hashes = {file: (vpdq(*one), videohash(one[0]), one[1]) for file, one in known.items()}
    votes, more, wholes = {}, {}, {}
    for clip in clips:
        pictures, seconds = asked[clip]
        votes[clip] = voted(vpdq(pictures, seconds), {f: h[0] for f, h in hashes.items()})
        more[clip] = voted(vpdq(pictures, seconds), close)
        wholes[clip] = hashed(pictures, seconds, {f: (h[1], h[2]) for f, h in hashes.items()})
    print(f"{len(clips)} clips, {sum(len(c.pieces) for c in clips)} pieces, {len(files)} footages")
    print(f"seconds a clip, median: {np.median(took):.1f}")
    ways = {
        "cineseek": ours,
        "frame voting": best_cut(clips, votes),
        f"frame voting, {CLOSE} a second known": best_cut(clips, more),
        "whole-video hash": best_cut(clips, wholes),
    }
    print("| kind | pieces | " + " | ".join(f"{way}: precision, recall" for way in ways) + " |")
    print("|---" * (2 + len(ways)) + "|")
    kinds = list(dict.fromkeys(clip.kind for clip in clips))
    for kind in [*kinds, "all"]:
        some = [clip for clip in clips if kind in (clip.kind, "all")]
        cells = []
        for found in ways.values():
            right, given, got, true = tally(some, found)
            cells.append(f"{right}/{given} {share(right, given)}, {got}/{true} {share(got, true)}")
        print(f"| {kind} | {sum(len(c.pieces) for c in some)} | " + " | ".join(cells) + " |")
    raw = {"cineseek": ours} | dict(zip(list(ways)[1:], (votes, more, wholes), strict=True))
    tell_films(clips, raw)
    tell_edges(clips, ours)
    tell_scores(clips, ours)
    for clip in clips:
        for piece in clip.pieces:
            if not any(is_right(one, piece) for one in ours[clip]):
                print(f"  missed: {clip.path.name} {said(piece)}")
        for one in ours[clip]:
            if not any(is_right(one, piece) for piece in clip.pieces):
                print(f"  wrong: {clip.path.name} {one}")


def by_second(file: Path, rate: int = 1) -> tuple[list[np.ndarray], list[float]]:
    """So many pictures every second."""
    seconds = [k / rate for k in range(max(1, int(duration_of(file) * rate)))]
    return list(read_frames(file, seconds)), seconds


def best_cut(clips: Sequence[Clip], found: dict[Clip, list[Found]]) -> dict[Clip, list[Found]]:
    """Those from the score on that gives the best F1."""

    def kept(least: float) -> dict[Clip, list[Found]]:
        return {clip: [one for one in found[clip] if one.score >= least] for clip in clips}

    def f1(least: float) -> float:
        right, given, got, true = tally(clips, kept(least))
        precision, recall = right / max(1, given), got / max(1, true)
        return 2 * precision * recall / max(1e-9, precision + recall)

    scores = sorted({one.score for some in found.values() for one in some})
    return kept(max(scores[:: max(1, len(scores) // 60)], key=f1, default=0.0))


def tally(clips: Sequence[Clip], found: dict[Clip, list[Found]]) -> tuple[int, int, int, int]:
    """Right segments of those given, and pieces found of the true ones."""
    right = given = got = true = 0
    for clip in clips:
        given += len(found[clip])
        right += sum(any(is_right(one, piece) for piece in clip.pieces) for one in found[clip])
        true += len(clip.pieces)
        got += sum(any(is_right(one, piece) for one in found[clip]) for piece in clip.pieces)
    return right, given, got, true


def is_right(one: Found, piece: Piece) -> bool:
    family, start = family_second(piece.file, piece.start)
    end = family_second(piece.file, piece.end)[1]
    if family_of(one.file) != family:
        return False
    # A short footage of the family may hold only a part of the piece.
    first, last = (family_second(one.file, at)[1] for at in (0.0, duration_of(one.file)))
    low, high = max(start, first), min(end, last)
    if high - low < 1:
        return False
    per = (piece.query[1] - piece.query[0]) / (end - start)
    query = (piece.query[0] + (low - start) * per, piece.query[0] + (high - start) * per)
    span = tuple(family_second(one.file, at)[1] for at in one.span)
    return union(one.query, query) >= HALF and union(span, (low, high)) >= HALF


def union(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """Intersection over union of two stretches."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0.0, both) / (max(one[1], other[1]) - min(one[0], other[0]))


def tell_films(clips: Sequence[Clip], ways: dict[str, dict[Clip, list[Found]]]) -> None:
    """Whether the films of each clip are named, wherever in them; each way with its best cut."""
    true = {(clip, family_of(piece.file)) for clip in clips for piece in clip.pieces}
    for way, found in ways.items():
        best = (0.0, 0, 0)
        scores = sorted({one.score for some in found.values() for one in some})
        for least in scores[:: max(1, len(scores) // 60)] if way != "cineseek" else [0.0]:
            named = {
                (clip, family_of(one.file))
                for clip in clips
                for one in found[clip]
                if one.score >= least
            }
            right = len(named & true)
            f1 = 2 * right / max(1, len(named) + len(true))
            best = max(best, (f1, right, len(named)))
        _, right, given = best
        print(f"films named by {way}: {right} right of {given}, of {len(true)} true")


def tell_edges(clips: Sequence[Clip], found: dict[Clip, list[Found]]) -> None:
    """How far edges are from the true ones, in the very footage that a clip was made from."""
    off = defaultdict(list)
    for clip in clips:
        for piece in clip.pieces:
            for one in found[clip]:
                if one.file.name == piece.file.name and is_right(one, piece):
                    off["clip"] += np.abs(np.subtract(one.query, piece.query)).tolist()
                    ends = (piece.start, piece.end)
                    off["footage"] += np.abs(np.subtract(one.span, ends)).tolist()
                    off["speed"].append(abs(one.speed - clip.speed))
    for side in ("clip", "footage"):
        some = np.array(off[side])
        print(
            f"edges in the {side}: {len(some)}, off by {np.median(some):.2f} s in the median, "
            f"{np.percentile(some, 90):.2f} s at the 90th percentile; "
            f"{(some <= 0.5).mean():.1%} within half a second"
        )
    speed = np.array(off["speed"])
    near = (speed <= 0.02).mean()
    print(f"speed off by {np.median(speed):.3f} in the median, by at most 0.02: {near:.1%}")


def tell_scores(clips: Sequence[Clip], found: dict[Clip, list[Found]]) -> None:
    """How many segments of each score are right."""
    for low, high in ((0.0, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        some = [
            any(is_right(one, piece) for piece in clip.pieces)
            for clip in clips
            for one in found[clip]
            if low <= one.score < high
        ]
        print(f"score {low:.1f} to {min(high, 1):.1f}: {sum(some)} right of {len(some)}")


def ask_films(library: cineseek.Library, files: Sequence[Path]) -> None:
    """Every footage whole against all: what is found in another film is a false copy."""
    false, own, pairs = [], 0, 0
    for file in files:
        families = {family_of(one) for one in files if family_of(one) != family_of(file)}
        pairs += len(families)
        for one in library.copies(file):
            if family_of(Path(one.footage.path)) in families:
                false.append((file.name, one))
            elif Path(one.footage.path).name == file.name:
                own += 1
    print(f"films asked whole: {len(files)}, pairs of different films: {pairs}")
    print(f"segments in themselves: {own}; in other films, which are false: {len(false)}")
    for name, one in false:
        print(f"  false: {name} {one.to_json()}")
    for both in library.dedupe():
        names = (Path(both.first.path), Path(both.second.path))
        kind = "right" if family_of(names[0]) == family_of(names[1]) else "FALSE"
        same = "same" if both.same else "part"
        print(f"  dedupe, {kind}: {names[0].name} {names[1].name} {same} {both.seconds:.1f} s")


def share(some: int, all_: int) -> str:
    return f"{some / all_:.3f}" if all_ else "-"


def said(piece: Piece) -> str:
    return f"{piece.file.name} {piece.start:.1f}-{piece.end:.1f} at {piece.query[0]:.1f}"


if __name__ == "__main__":
    main()
