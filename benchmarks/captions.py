"""What captions add to a search by words, and what they cost in time. Prints both.

    python benchmarks/captions.py --data DATA [--queries 600] [--blip] [--threads 2]

Search: pictures with five sentences by five people. One sentence stands for a captioner's, the
other four are queries; right is the picture itself. Gallery: all pictures of `DATA/images` (COCO,
never trained on by `mini`) and `DATA/train/flickr8k` (540 of 600 were). Beside search with looks
alone: with captions, by their words; and what vectors of captions would add on top, by the same
fusion. Intervals are 95%, by 1,000 resamples of pictures.

Text: words drawn on the photographs at 1080p, by the height of their letters, read from the frames
that a library saves (360 pixels high); and the same photographs without any. With `--text`.

Time: shots a second through the whole pipeline with a server that answers after 0.2 s, by workers;
with `--blip` also by a BLIP of the size of `blip-image-captioning-large` with random weights.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

import cineseek
import cineseek.models.torchvision_schemas  # before transformers
from cineseek.ask.search.answering import WEIGHTS
from cineseek.ask.search.fusion import fuse
from cineseek.ask.search.words import find_captioned
from cineseek.film import TextLine
from cineseek.index.tellings import Telling

sys.path[:0] = [str(Path(__file__).parents[1] / "tests" / part) for part in ("", "captions")]
DEPTH = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=600, help="of Flickr8k, at most")
    parser.add_argument("--blip", action="store_true", help="time a large BLIP, which takes 4 GB")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--text", action="store_true", help="only what is read in pictures")
    parser.add_argument("--time-only", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.text:
            measure_text(options.data, Path(folder))
            return
        if not options.time_only:
            measure_search(options.data, Path(folder), options.queries)
        measure_server(Path(folder))
    if options.blip:
        measure_blip(options.threads)


def measure_shares(
    library: cineseek.Library, asked: Sequence[tuple[int, str]], shots: Mapping[int, cineseek.Shot]
) -> None:
    """What is found by words alone, by the share that a caption must have of them."""
    print("\n| share | Acc@1 | Acc@10 | mean captions found | found though its own is not there |")
    print("|---|---|---|---|---|")
    ids = {number: shot.footage_id for number, shot in shots.items()}
    found = [
        (
            ids[number],
            library.catalogue.search_text(plain(text), kinds=["caption"], limit=500),
        )
        for number, text in asked
    ]
    for least in (0.6, 0.5, 0.4, 0.3, 0.2):
        lists = [[m.footage_id for m in some if m.score >= least] for _, some in found]
        own = [one for one, _ in found]
        first, ten = (
            np.mean([one in some[:k] for one, some in zip(own, lists, strict=True)])
            for k in (1, DEPTH)
        )
        many = np.mean([len(some) for some in lists])
        alarm = np.mean([bool(set(some) - {one}) for one, some in zip(own, lists, strict=True)])
        print(f"| {least} | {first:.3f} | {ten:.3f} | {many:.1f} | {alarm:.3f} |", flush=True)


def measure_search(data: Path, folder: Path, most: int) -> None:
    """Acc@k with looks alone, and with captions."""
    sentences = read_sentences(data)
    links = folder / "pictures"
    links.mkdir()
    for number, path in enumerate(sentences):
        (links / f"Picture {number:04}{path.suffix}").symlink_to(path)
    with cineseek.open(folder / "all.cine", model="mini") as library:
        library.add(links)
        owner = {Path(one.path).stem: one for one in library.footages()}
        keys = [owner.get(f"Picture {number:04}") for number in range(len(sentences))]
        known = [number for number, one in enumerate(keys) if one is not None]
        shots = {number: library.shots(keys[number])[0] for number in known}
        told = {number: said[0] for number, said in enumerate(sentences.values())}
        rng = np.random.default_rng(0)
        asked: dict[str, list[tuple[int, str]]] = {"COCO": [], "Flickr8k": []}
        for number, (path, said) in enumerate(sentences.items()):
            name = "COCO" if path.parent.name == "images" else "Flickr8k"
            asked[name] += [(number, one) for one in said[1:] if number in shots]
        picked = rng.choice(len(asked["Flickr8k"]), min(most, len(asked["Flickr8k"])), False)
        asked["Flickr8k"] = [asked["Flickr8k"][one] for one in sorted(picked)]
        print(f"{len(known)} pictures; one sentence of each is its caption\n")
        print("| queries of | number | ways | Acc@1 | Acc@5 | Acc@10 | empty |")
        print("|---|---|---|---|---|---|---|")
        before = {name: searched(library, some, shots) for name, some in asked.items()}
        library.catalogue.tellings.put([telling(shots[number], told[number]) for number in known])
        for name, some in asked.items():
            row(name, some, "search by look", before[name])
            row(name, some, "search with captions", searched(library, some, shots))
            for way, ranks in fused(library, some, shots, told).items():
                row(name, some, way, ranks)
        for name, some in asked.items():
            print(f"\n{name}:")
            measure_shares(library, some, shots)


def read_sentences(data: Path) -> dict[Path, list[str]]:
    """Pictures with five English sentences each."""
    found: dict[Path, list[str]] = defaultdict(list)
    for one in json.loads((data / "images" / "captions.json").read_text()):
        found[data / "images" / one["file"]] += one["captions_en"]
    with (data / "train" / "flickr8k_captions.csv").open(newline="") as file:
        for one in csv.DictReader(file):
            found[data / "train" / "flickr8k" / one["image"]].append(one["caption"])
    return {path: said for path, said in found.items() if path.is_file() and len(said) >= 5}


def telling(shot: cineseek.Shot, text: str) -> tuple[Telling, list[TextLine]]:
    told = Telling(shot.footage_id, shot.span, "caption", "en", "people")
    return told, [TextLine(shot.span, text, "caption", "en")]


def searched(
    library: cineseek.Library, asked: Sequence[tuple[int, str]], shots: Mapping[int, cineseek.Shot]
) -> np.ndarray:
    """The rank of the right picture for each query, from 1; 0 where not among the first ten, and
    -1 where nothing was found at all."""
    ranks = []
    for number, text in asked:
        hits = library.search(plain(text), limit=DEPTH)
        places = [hit.rank for hit in hits if hit.shot.id == shots[number].id]
        ranks.append(places[0] if places else 0 if len(hits) else -1)
    return np.array(ranks)


def fused(
    library: cineseek.Library,
    asked: Sequence[tuple[int, str]],
    shots: Mapping[int, cineseek.Shot],
    told: Mapping[int, str],
) -> dict[str, np.ndarray]:
    """Ranks by fusion of whole lists, without the gate of search: what each part adds."""
    numbers = list(shots)
    encoder = library.encoder
    frames = {shots[n].id: library.catalogue.frames(shots[n].footage_id)[0] for n in numbers}
    ids = {n: cineseek_frame_id(frames[shots[n].id]) for n in numbers}
    held_points = library.vectors.get(list(ids.values()), vectors=("look",))
    points = {one.id: one.vectors["look"] for one in held_points}
    looks = np.stack([points[ids[n]] for n in numbers])
    captions = encoder.encode_texts([told[n] for n in numbers])
    queries = encoder.encode_texts([plain(text) for _, text in asked])
    by_id = {shots[n].id: n for n in numbers}
    parts: dict[str, list[list[int]]] = {"look": [], "caption": [], "vector": []}
    for vector, (_, text) in zip(queries, asked, strict=True):
        parts["look"].append([numbers[i] for i in np.argsort(-(looks @ vector))[:100]])
        parts["vector"].append([numbers[i] for i in np.argsort(-(captions @ vector))[:100]])
        found = find_captioned(library.catalogue, plain(text))
        parts["caption"].append([by_id[f"{key[0]}-{key[1]}"] for key in found])
    ways = {
        "lists: look": ("look",),
        "lists: words of captions": ("caption",),
        "lists: vectors of captions": ("vector",),
        "lists: look, words": ("look", "caption"),
        "lists: look, words, vectors": ("look", "caption", "vector"),
    }
    weights = WEIGHTS | {"vector": WEIGHTS["caption"]}
    ranks = {}
    for name, some in ways.items():
        held = []
        for at, (number, _) in enumerate(asked):
            scores = fuse({part: parts[part][at] for part in some}, weights)
            order = sorted(scores, key=scores.__getitem__, reverse=True)[:DEPTH]
            held.append(order.index(number) + 1 if number in order else 0 if order else -1)
        ranks[name] = np.array(held)
    return ranks


def cineseek_frame_id(frame: object) -> str:
    from cineseek.index.vectors import frame_id

    return frame_id(frame.footage_id, frame.second)  # type: ignore[attr-defined]


def plain(text: str) -> str:
    """Words alone: nothing of a sentence is an operator of the query language."""
    return " ".join("".join(c if c.isalnum() or c == "'" else " " for c in text).split())


def row(name: str, asked: Sequence[tuple[int, str]], way: str, ranks: np.ndarray) -> None:
    owners = np.array([number for number, _ in asked])
    cells = [interval((ranks >= 1) & (ranks <= k), owners) for k in (1, 5, 10)]
    empty = f"{(ranks == -1).mean():.3f}"
    print(f"| {name} | {len(asked)} | {way} | {' | '.join(cells)} | {empty} |", flush=True)


def interval(right: np.ndarray, owners: np.ndarray) -> str:
    """A share with its interval; pictures are drawn anew, with all their queries."""
    rng = np.random.default_rng(0)
    names = np.unique(owners)
    sums = np.array([right[owners == one].sum() for one in names], float)
    counts = np.array([(owners == one).sum() for one in names], float)
    drawn = rng.integers(0, len(names), (1000, len(names)))
    shares = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    low, high = np.quantile(shares, (0.025, 0.975))
    return f"{right.mean():.3f} ({low:.3f} to {high:.3f})"


def measure_text(data: Path, folder: Path) -> None:
    """Share of words that are read as they were drawn, and lines read where there are none."""
    from PIL import Image, ImageDraw, ImageFont

    from cineseek.index.text import tokens
    from cineseek.models.text_reader import TextReader

    words = ["harbour", "seven", "garden", "winter", "letter", "market", "station", "velvet"]
    photographs = sorted((data / "images").glob("*.jpg"))
    rng = np.random.default_rng(0)
    signs = folder / "signs"
    signs.mkdir()
    meant: dict[str, tuple[int, list[str]]] = {}
    for number, path in enumerate(photographs):
        picture = Image.open(path).convert("RGB").resize((1920, 1080))
        height = (0, 96, 64, 48, 36)[number % 5]
        chosen = [words[at] for at in rng.choice(len(words), 3, replace=False)] if height else []
        if chosen:
            ImageDraw.Draw(picture).text(
                (200, int(rng.integers(100, 900))), " ".join(chosen), fill="white",
                font=ImageFont.load_default(height), stroke_width=3, stroke_fill="black",
            )  # fmt: skip
        picture.save(signs / f"Sign {number}.png")
        meant[f"Sign {number}"] = height, chosen
    reader = TextReader()
    right: dict[int, list[bool]] = defaultdict(list)
    extra = []
    with cineseek.open(folder / "signs.cine", model="toy") as library:
        library.add(signs)
        report = library.caption(reader)
        for footage in library.footages():
            height, chosen = meant[Path(footage.path).stem]
            read = library.catalogue.texts(footage.id, ["ocr"])
            seen = [word for line in read for word in tokens(line.text)]
            right[height] += [word in seen for word in chosen]
            if not height:
                extra.append(" ".join(seen))
    print("| height of letters at 1080p | words | read |\n|---|---|---|")
    for height, found in sorted(right.items(), reverse=True):
        if height:
            print(f"| {height} | {len(found)} | {np.mean(found):.2f} |")
    print(f"\nwithout drawn words: {len(extra)} photographs, read there: {[e for e in extra if e]}")
    print(f"{report.seconds / (report.told + report.empty):.2f} s a picture")


def measure_server(folder: Path) -> None:
    """Shots a second with a server that takes 0.2 s for an answer."""
    from caption_server import CaptionServer
    from PIL import Image
    from tiny_captioner import WORDS, draw

    from cineseek.models.captioner_server import ServerCaptioner

    films = folder / "drawn"
    films.mkdir()
    for number in range(120):
        words = list(WORDS)[number % len(WORDS)]
        picture = draw(words, seed=number, width=640, height=360)
        Image.fromarray(picture).save(films / f"Drawn {number}.png")
    server = CaptionServer()
    server.delay = 0.2
    print("\n| workers, one picture a request | shots a second | at best |\n|---|---|---|")
    with cineseek.open(folder / "drawn.cine", model="toy") as library:
        library.add(films)
        for number, workers in enumerate((1, 4, 8)):
            captioner = ServerCaptioner(server.plain, language=f"x{'abc'[number]}")
            report = library.caption(captioner, batch=1, workers=workers)
            speed = report.told / report.seconds
            print(f"| {workers} | {speed:.1f} | {workers / server.delay:.1f} |", flush=True)
    server.close()


def measure_blip(threads: int) -> None:
    """Seconds a picture of BLIP large, random weights, by batch."""
    import torch
    from transformers import BlipConfig, BlipForConditionalGeneration

    torch.set_num_threads(threads)
    torch.manual_seed(0)
    config = BlipConfig(
        vision_config={
            "hidden_size": 1024, "intermediate_size": 4096, "num_hidden_layers": 24,
            "num_attention_heads": 16, "image_size": 384,
        },
        text_config={"encoder_hidden_size": 1024},
    )  # fmt: skip
    model = BlipForConditionalGeneration(config).eval()
    size = sum(one.numel() for one in model.parameters()) / 1e6
    print(f"\nBLIP large, {size:.0f} million random weights, {threads} threads, 12 tokens\n")
    print("| batch | seconds a picture |\n|---|---|")
    for batch in (1, 4):
        pixels = torch.randn(batch, 3, 384, 384)
        print(f"| {batch} | {timed(lambda: _generate(model, pixels)) / batch:.2f} |", flush=True)  # noqa: B023


def _generate(model: object, pixels: object) -> None:
    import torch

    with torch.inference_mode():
        model.generate(  # type: ignore[attr-defined]
            pixel_values=pixels, min_new_tokens=12, max_new_tokens=12, do_sample=False
        )


def timed(run: Callable[[], None]) -> float:
    run()
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
