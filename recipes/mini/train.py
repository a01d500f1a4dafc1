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
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from cineseek.cli.progress import counted
from cineseek.cli.terminal import answers
from cineseek.demo.stills import draw_stills
from cineseek.training.checkpoint import RunFolder
from cineseek.training.contrast import WORDS, Fitted, fit
from cineseek.training.contrast_settings import ContrastSettings, Source
from cineseek.training.export import card_of, export
from cineseek.training.pairs import Pair
from cineseek.training.parallel import Parallel, read_parallel
from cineseek.training.plot import draw_run

HERE = Path(__file__).parent
DRAWN_SEED, DRAWN_TEST_SEED = 101, 102
"""Films of `cineseek demo` are drawn from seed 2026: none of their pictures is learnt."""
ENGLISH = ("{}", "{}", "a photo of {}", "a picture of {}", "a close-up of {}", "{} in a film")
PERSIAN = ("{}", "{}", "عکس {}", "تصویری از {}", "نمای نزدیک {}")
TESTED_PHOTOGRAPHS, TESTED_DRAWINGS = 60, 200


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
    chosen = json.loads((HERE / "settings.json").read_text(encoding="utf-8"))
    chosen |= {name: json.loads(value) for name, _, value in (x.partition("=") for x in asked.set)}
    chosen["sources"] = {name: Source(**one) for name, one in chosen["sources"].items()}
    settings = ContrastSettings(**chosen)
    place = asked.pictures or asked.out / "pictures"
    train = drawn(place / "drawn", asked.drawn, DRAWN_SEED)
    test = [
        replace(pair, captions=(pair.captions[0], pair.captions[3]))  # which are true of no other
        for pair in drawn(place / "drawn-test", TESTED_DRAWINGS, DRAWN_TEST_SEED)
    ]
    parallel = None
    if asked.drawn_only:
        rows = round(settings.batch * settings.sources["drawn"].share)
        alone = replace(settings.sources["drawn"], share=1.0)
        settings = replace(settings, sources={"drawn": alone}, batch=rows)
    else:
        photographs = flickr(asked.data)
        test += photographs[:TESTED_PHOTOGRAPHS]
        train += photographs[TESTED_PHOTOGRAPHS:] + things(asked.data / "tiny-imagenet", place)
        parallel = translations(asked.data, asked.held_out)
        if asked.sentences:
            parallel = taught(parallel, asked.sentences, place)
    with counted("learning", name="steps") as told:
        fitted = fit(
            train, settings, asked.out, test=test, parallel=parallel,
            progress=lambda step, steps, _: told(step, steps),
        )  # fmt: skip
    draw_run(RunFolder(asked.out).lines(), asked.out)
    save(fitted, asked.out)


def save(fitted: Fitted, out: Path) -> None:
    """The encoder folder."""
    card = card_of(fitted, "mini")
    for one in export(
        fitted.model, fitted.how, out / WORDS, out / "encoder",
        context=fitted.settings.context, card=card,
    ):  # fmt: skip
        answers().print(one)


def drawn(folder: Path, count: int, seed: int) -> list[Pair]:
    """Drawn shots; those of which the same is true are right for each other's captions."""
    said = folder / "said.json"
    if not said.exists():
        folder.mkdir(parents=True, exist_ok=True)
        rows = []
        with counted("drawing", name="pictures") as told:
            for number, one in enumerate(draw_stills(seed, count, size=(192, 108))):
                one.picture.save(folder / f"{number:06}.jpg", quality=88)
                rows.append((*one.english, *one.persian))
                told(number + 1, count)
        said.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    return [
        Pair(folder / f"{n:06}.jpg", tuple(row), place_of(row[1]), f"drawn {row[0]}", {}, "drawn")
        for n, row in enumerate(json.loads(said.read_text(encoding="utf-8"))[:count])
    ]


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
