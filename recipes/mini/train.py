"""Trains `mini`, the encoder inside the package: drawn films, small photographs, translated words.

    python recipes/mini/train.py DATA OUT [--sentences FOLDER] [--drawn-only] [--set NAME=VALUE]

DATA holds `tiny-imagenet/`, `flickr8k/`, `flickr8k_captions.csv` and `coco_captions_en_fa.jsonl`;
`--held-out` names captions.json of pictures that are tested on, so that what is said of them is not
learnt. OUT is the run's folder, as of `cineseek train contrast`; a run that was stopped goes on.
`--sentences` names a sentence encoder (a folder that transformers reads, English) whose likenesses
are learnt too.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import shutil
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from cineseek.cli.progress import counted
from cineseek.cli.terminal import answers
from cineseek.demo.stills import draw_stills, plan_stills
from cineseek.demo.words import captions, loose_captions
from cineseek.models.dual_encoder import load_dual_encoder
from cineseek.models.folder import CARD, TEXTUAL, TOKENIZER, VISUAL
from cineseek.models.samples import SENTENCES, draw_samples
from cineseek.training.checkpoint import RunFolder
from cineseek.training.contrast import WORDS, Fitted, fit
from cineseek.training.contrast_settings import ContrastSettings, Source
from cineseek.training.export import export
from cineseek.training.packing import pack
from cineseek.training.pairs import Pair
from cineseek.training.parallel import Parallel, read_parallel
from cineseek.training.plot import draw_run

HERE = Path(__file__).parent
DRAWN_SEED, DRAWN_TEST_SEED = 101, 102
"""Films of `cineseek demo` are drawn from seed 2026: none of their pictures is learnt."""
ENGLISH = ("{}", "{}", "a photo of {}", "a picture of {}", "a close-up of {}", "{} in a film")
PERSIAN = ("{}", "{}", "عکس {}", "تصویری از {}", "نمای نزدیک {}")
TESTED_PHOTOGRAPHS, TESTED_DRAWINGS = 60, 200
FULL = 3
"""How often a caption that says everything comes for each that leaves something out."""


def main() -> None:
    """Draw, unpack, learn, export."""
    ask = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    ask.add_argument("data", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--pictures", type=Path, help="where to draw and unpack")
    ask.add_argument("--held-out", type=Path, help="captions.json of pictures to test on")
    ask.add_argument("--sentences", type=Path, help="a sentence encoder to learn likenesses from")
    ask.add_argument("--drawn", type=int, default=40_000, help="pictures to draw")
    ask.add_argument("--drawn-only", action="store_true", help="leave out all that is real")
    ask.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    asked = ask.parse_args()
    place = asked.pictures or asked.out / "pictures"
    test = [
        replace(pair, captions=full_captions(pair))
        for pair in drawn(place / "drawn-test", TESTED_DRAWINGS, DRAWN_TEST_SEED)
    ]
    real: list[Pair] = []
    parallel = None
    if not asked.drawn_only:
        photographs = flickr(asked.data)
        test += photographs[:TESTED_PHOTOGRAPHS]
        real = photographs[TESTED_PHOTOGRAPHS:] + things(asked.data / "tiny-imagenet", place)
        parallel = translations(asked.data, asked.held_out)
        if asked.sentences:
            parallel = taught(parallel, asked.sentences, place)
    start = None
    for number, stage in enumerate(stages(asked.set, drawn_only=asked.drawn_only), 1):
        settings, folder = stage.settings, asked.out / f"stage-{number}"
        train = drawn(place / "drawn", asked.drawn, DRAWN_SEED, loose=stage.loose) + real
        beside = parallel if settings.text_layers != 0 else None  # a frozen tower learns no words
        with counted(f"stage {number}", name="steps") as told:
            fitted = fit(
                train, settings, folder, test=test, parallel=beside, start=start,
                progress=lambda step, steps, _, told=told: told(step, steps),
            )  # fmt: skip
        draw_run(RunFolder(folder).lines(), folder)
        start = folder
    save(fitted, asked.out)


@dataclass(frozen=True)
class Stage:
    """A run of the recipe."""

    settings: ContrastSettings
    loose: bool
    """Whether captions of drawn pictures leave things out."""


def stages(changes: Sequence[str], *, drawn_only: bool) -> Iterator[Stage]:
    """The settings of each stage: settings.json, each building on the one before."""
    chosen: dict[str, Any] = {}
    changed = {name: json.loads(value) for name, _, value in (x.partition("=") for x in changes)}
    for stage in json.loads((HERE / "settings.json").read_text(encoding="utf-8")):
        chosen |= stage | changed
        sources = {name: Source(**one) for name, one in chosen["sources"].items()}
        plain = {name: value for name, value in chosen.items() if name != "loose_captions"}
        settings = ContrastSettings(**plain | {"sources": sources})
        if drawn_only:
            rows = round(settings.batch * sources["drawn"].share)
            alone = replace(sources["drawn"], share=1.0)
            settings = replace(settings, sources={"drawn": alone}, batch=rows)
        yield Stage(settings, bool(chosen.get("loose_captions")))


def save(fitted: Fitted, out: Path) -> None:
    """The encoder as it learnt, and beside it `mini`: the same with its weights in int8."""
    folder, small = out / "encoder", out / "mini"
    for one in (folder, small):
        shutil.rmtree(one, ignore_errors=True)
    card = json.loads((HERE / "card.json").read_text(encoding="utf-8"))
    context, words = fitted.settings.context, fitted.folder / WORDS
    for parity in export(fitted.model, fitted.how, words, folder, context=context, card=card):
        answers().print(parity)
    shutil.copytree(folder, small, ignore=shutil.ignore_patterns("*.int8.onnx*", ".*"))
    for tower in (VISUAL, TEXTUAL):
        pack(folder / tower, small / tower)
    compress_words(small / TOKENIZER)
    encoders = [load_dual_encoder(one, precision="float32") for one in (folder, small)]
    looks = [one.encode_images(list(draw_samples())) for one in encoders]
    reads = [one.encode_texts(SENTENCES) for one in encoders]
    for what, (plain, packed) in (("pictures", looks), ("sentences", reads)):
        least = float((plain * packed).sum(axis=1).min())
        answers().print(f"{what}: cosine of the packed to the float32 at least {least:.5f}")
    size = sum(file.stat().st_size for file in small.rglob("*") if file.is_file())
    card["megabytes"] = 0  # to download
    text = json.dumps(card, indent=1, ensure_ascii=False)
    (small / CARD).write_text(text + "\n", encoding="utf-8")
    answers().print(f"{small}: {size / 1e6:.1f} MB")


def compress_words(file: Path) -> None:
    """The tokenizer without the spaces that only people need."""
    content = json.loads(file.read_text(encoding="utf-8"))
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8")


def drawn(folder: Path, count: int, seed: int, *, loose: bool = False) -> list[Pair]:
    """Drawn shots; those of which the same is true are right for each other's captions.

    `loose` adds what people say who leave out the number, the colour, the place or the hour.
    """
    done = folder / "done"
    if not done.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with counted("drawing", name="pictures") as told:
            for number, one in enumerate(draw_stills(seed, count, size=(192, 108))):
                one.picture.save(folder / f"{number:06}.jpg", quality=88)
                told(number + 1, count)
        done.touch()
    pairs = []
    for number, (_, plan, _) in enumerate(plan_stills(seed, count)):
        english, persian = captions(plan)
        label, place = f"drawn {english[0]}", place_of(english[1])
        if loose:
            more = loose_captions(plan)
            english, persian = english * FULL + more[0], persian * FULL + more[1]
        file = folder / f"{number:06}.jpg"
        pairs.append(Pair(file, (*english, *persian), place, label, {}, "drawn"))
    return pairs


def full_captions(pair: Pair) -> tuple[str, ...]:
    """What is true of no other drawn shot, in English and in Persian."""
    english, persian = pair.captions[0], next(c for c in pair.captions if not c.isascii())
    return english, persian


def place_of(caption: str) -> str:
    """What pictures share that differ only in colour and number: `a desert road at dawn`."""
    return "drawn " + caption.partition(",")[0]


def flickr(data: Path) -> list[Pair]:
    """Photographs with captions, in an order that their names alone decide."""
    said: dict[str, list[str]] = {}
    with (data / "flickr8k_captions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            said.setdefault(row["image"], []).append(row["caption"].removesuffix(" ."))
    names = sorted(said, key=lambda name: hashlib.sha256(name.encode()).digest())
    return [
        Pair(data / "flickr8k" / name, tuple(said[name]), name, name, {}, "photographs")
        for name in names
        if (data / "flickr8k" / name).is_file()
    ]


def things(data: Path, place: Path) -> list[Pair]:
    """Small pictures of 200 kinds of things, named in both languages."""
    folder = place / "things"
    done = folder / "done"
    if not done.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for shard in sorted(data.glob("train-*.tar")):
            with tarfile.open(shard) as tar:
                tar.extractall(folder, filter="data")
        done.touch()
    said = {row["id"]: tuple(class_captions(row["english"], row["persian"])) for row in classes()}
    return [
        Pair(file, said[kind], kind, kind, {}, "things")
        for file in sorted(folder.glob("*.webp"))
        for kind in [file.name.split("_")[0]]
    ]


def classes() -> list[dict[str, str]]:
    """The kinds of things: id, English and Persian names, the most exact first."""
    with (HERE / "classes.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def class_captions(english: str, persian: str) -> Iterator[str]:
    """What may be said of a picture of this kind."""
    for names, frames in ((english, ENGLISH), (persian, PERSIAN)):
        for name in names.split("|"):
            for frame in frames:
                article = "" if frame == "{}" or name.startswith(("a ", "an ")) else _article(name)
                yield frame.format(f"{article}{name}" if names is english else name)


def _article(name: str) -> str:
    if name.endswith("s") or name.endswith("ing"):
        return ""
    return "an " if name[0] in "aeiouAEIOU" else "a "


def translations(data: Path, held_out: Path | None) -> Parallel:
    """Captions with their Persian, and the names of things; nothing said of held-out pictures."""
    tested = set()
    if held_out is not None:
        tested = {row["image_id"] for row in json.loads(held_out.read_text(encoding="utf-8"))}
    file = data / "coco_captions_en_fa.jsonl"
    numbers = [json.loads(line)["image_id"] for line in file.read_text("utf-8").splitlines()]
    all_ = read_parallel(file)
    kept = [n for n, number in enumerate(numbers) if number not in tested]
    firsts = [all_.firsts[n] for n in kept]
    seconds = [all_.seconds[n] for n in kept]
    for row in classes():
        for one in row["english"].split("|"):
            firsts.append(one)
            seconds.append(row["persian"].split("|")[0])
    return Parallel(firsts, seconds)


def taught(parallel: Parallel, folder: Path, place: Path) -> Parallel:
    """The same with what the sentence encoder makes of the English: means over its tokens."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    digest = hashlib.sha256("\0".join(parallel.firsts).encode()).hexdigest()[:16]
    kept = place / f"sentences-{digest}.npy"
    if not kept.exists():
        read = AutoTokenizer.from_pretrained(folder)
        model = AutoModel.from_pretrained(folder, use_safetensors=True).eval()
        order = np.argsort([len(one) for one in parallel.firsts], kind="stable")
        out = np.empty((len(order), model.config.hidden_size), dtype=np.float32)
        with torch.inference_mode(), counted("reading", name="sentences") as told:
            for at in range(0, len(order), 128):
                rows = order[at : at + 128]
                tokens = read(
                    [parallel.firsts[n] for n in rows], padding=True, return_tensors="pt",
                    truncation=True, max_length=64,
                )  # fmt: skip
                mask = tokens["attention_mask"][:, :, None]
                mean = (model(**tokens).last_hidden_state * mask).sum(1) / mask.sum(1)
                out[rows] = torch.nn.functional.normalize(mean, dim=1).numpy()
                told(at + len(rows), len(order))
        np.save(kept, out)
    return replace(parallel, vectors=np.load(kept))


if __name__ == "__main__":
    main()
