"""Encoding speed: torch eager float32 against cineseek's int8 towers, in one run, turn by turn.

Towers have the sizes of CLIP ViT-B/32 and SigLIP 2 B/16 and random weights (no hub is needed):
    python benchmarks/encode.py [--rounds 5] [--threads N] [--only vit-b-32|siglip2-b-16]
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch

from cineseek.models.dual_encoder import load_dual_encoder
from cineseek.models.folder import TEXTUAL, VISUAL
from cineseek.models.preprocess import prepare, read_preprocess
from cineseek.models.samples import SENTENCES, draw_samples
from cineseek.models.tokenizer import canonical

GOAL = 2.5
SIZES = {
    "vit-b-32": ("export_clip", {"image": 224, "patch": 32, "width": 768, "depth": 12, "heads": 12,
                 "text_width": 512, "text_heads": 8, "context": 77, "dimension": 512}),
    "siglip2-b-16": ("export_siglip2", {"image": 256, "patch": 16, "width": 768, "depth": 12,
                     "heads": 12, "context": 64}),
}  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--images", type=int, default=16)
    options.add_argument("--threads", type=int, default=None)
    options.add_argument("--batches", type=int, nargs="*", default=[1, 4, 16])
    options.add_argument("--only", choices=SIZES, default=None)
    asked = options.parse_args()
    if asked.threads:
        torch.set_num_threads(asked.threads)
    exporting = _exporting()
    for name, (export, sizes) in SIZES.items():
        if asked.only in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                made = getattr(exporting, export)(Path(folder) / name, **sizes)
                measure(name, made, asked)


def measure(name: str, made, asked: argparse.Namespace) -> None:
    """Print images and texts a second of both, the ratio, and the cosine to float32."""
    pictures = draw_samples(asked.images, seed=11)
    texts = list(SENTENCES) * 2
    plain = load_dual_encoder(made.folder, precision="float32", threads=asked.threads)
    ours = {
        batch: load_dual_encoder(made.folder, threads=asked.threads, batch=batch)
        for batch in asked.batches
    }
    first = next(iter(ours.values()))
    started = time.perf_counter()
    choices = {tower: first.choice(tower) for tower in (VISUAL, TEXTUAL)}
    print(f"\n{name}: int8 made and checked in {time.perf_counter() - started:.0f} s")
    for tower, choice in choices.items():
        size = choice.path.stat().st_size / 1e6
        print(f"  {tower}: {choice.precision}, {size:.0f} MB, cosine {choice.cosine:.5f}")
    wanted, got = plain.encode_images(pictures), first.encode_images(pictures)
    cosines = (wanted * got).sum(axis=1)
    reference = (wanted * made.images(pictures)).sum(axis=1)
    print(f"  pictures: cosine to float32 mean {cosines.mean():.5f} least {cosines.min():.5f}; "
          f"float32 to transformers {reference.min():.6f}")  # fmt: skip
    wanted, got = plain.encode_texts(texts), first.encode_texts(texts)
    cosines = (wanted * got).sum(axis=1)
    words = [canonical(text) for text in texts] if made.canonicalize else texts
    reference = (wanted * made.texts(words)).sum(axis=1)
    print(f"  texts:    cosine to float32 mean {cosines.mean():.5f} least {cosines.min():.5f}; "
          f"float32 to transformers {reference.min():.6f}")  # fmt: skip

    how = read_preprocess(_settings(made.folder), made.folder)

    def eager_images() -> None:
        pixels = torch.from_numpy(prepare(pictures, how))
        with torch.inference_mode():
            made.model.get_image_features(pixel_values=pixels)

    race("pictures", len(pictures), eager_images, plain.encode_images,
         {b: e.encode_images for b, e in ours.items()}, pictures, asked.rounds)  # fmt: skip
    race("texts", len(texts), lambda: made.texts(words), plain.encode_texts,
         {b: e.encode_texts for b, e in ours.items()}, texts, asked.rounds)  # fmt: skip


def race(what, count, eager, plain, ours, inputs, rounds) -> None:
    """Turn by turn, so that a busy moment slows all alike; medians."""
    runs = {"torch eager float32": eager, "ours float32": lambda: plain(inputs)}
    runs |= {f"ours int8, batch {b}": (lambda e=e: e(inputs)) for b, e in ours.items()}
    taken = {name: [] for name in runs}
    for run in runs.values():
        run()
    for _ in range(rounds):
        for name, run in runs.items():
            wall, cpu = time.perf_counter(), time.process_time()
            run()
            taken[name].append((time.perf_counter() - wall, time.process_time() - cpu))
    middle = {name: np.median(values, axis=0) for name, values in taken.items()}
    base = middle["torch eager float32"]
    for name, (wall, cpu) in middle.items():
        by_wall, by_cpu = base / (wall, cpu)
        verdict = ""
        if "int8" in name:
            verdict = f"  goal {GOAL}: {'held' if by_wall >= GOAL else 'missed'}"
        print(
            f"  {what:9}{name:24}{count / wall:8.1f}/s  x{by_wall:.2f} by the clock, "
            f"x{by_cpu:.2f} by processor time{verdict}",
            flush=True,
        )


def _settings(folder: Path) -> dict:
    import json

    return json.loads((folder / "visual" / "preprocess_cfg.json").read_text())


def _exporting():
    """The exporter that the tests use."""
    path = Path(__file__).parent.parent / "tests" / "models" / "exporting.py"
    spec = importlib.util.spec_from_file_location("exporting", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["exporting"] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    np.set_printoptions(precision=5, suppress=True)
    main()
