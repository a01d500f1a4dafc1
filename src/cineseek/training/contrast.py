"""The contrast recipe: pictures and their captions close together, everything else apart.

Read from top to bottom: settings, data, model, loss, fit. A plain loop, since gradient caching
steps twice through a batch and going on exactly where a run was killed needs batches by number.
"""

from __future__ import annotations

import hashlib
import math
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from cineseek.errors import TrainingError
from cineseek.models.preprocess import Preprocess
from cineseek.training.batches import batches, open_reader
from cineseek.training.checkpoint import BEST, LAST, RunFolder
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.image_towers import make_image_tower, preprocess_of
from cineseek.training.learning import learn_pairs, learn_parallel
from cineseek.training.pair_model import PairModel
from cineseek.training.pairs import Pair, split_pairs
from cineseek.training.parallel import Parallel
from cineseek.training.scoring import score
from cineseek.training.stepping import rate_at
from cineseek.training.stopping import stop
from cineseek.training.text_towers import TEXT_FAMILIES, make_text_tower, pretrained_words
from cineseek.training.towers import freeze, scratch
from cineseek.training.words import make_tokenizer

if TYPE_CHECKING:
    from cineseek.models.base import Encoder

WORDS = "words"


@dataclass(frozen=True, slots=True)
class Fitted:
    """A run that ended."""

    folder: Path
    model: PairModel
    """With the best weights."""
    settings: ContrastSettings
    how: Preprocess
    losses: list[float]
    scores: dict[str, float]
    """Acc@k of the best weights on the pairs kept apart; empty where none were."""
    gallery: int
    """Pictures they were measured over."""
    pairs: int
    """Pairs learnt from."""


Progress = Callable[[int, int, float], None]
"""Told of steps done, steps in all, and the loss."""


def fit(
    pairs: Sequence[Pair],
    settings: ContrastSettings,
    folder: Path,
    *,
    test: Sequence[Pair] | None = None,
    parallel: Parallel | None = None,
    start: Path | None = None,
    device: str = "cpu",
    teacher: Encoder | None = None,
    progress: Progress | None = None,
    tell: Callable[[Mapping[str, Any]], None] | None = None,
) -> Fitted:
    """Learn from pairs; goes on where a run in this folder was stopped.

    `test`: pairs to test on, where they are not to be split off from `pairs`; `parallel`: sentences
    with translations, learnt beside them; `start`: the folder of a run whose best weights this one
    begins with; `tell` is given every line of the log.
    """
    train = list(pairs)
    if test is None:
        train, test = split_pairs(
            pairs, settings.test_share, seed=settings.seed, apart=settings.apart
        )
    how = preprocess_of(settings.image_tower, settings.pixels)
    scratch(settings.text_tower, TEXT_FAMILIES)  # a wrong name is said before all else
    run = RunFolder(folder)
    run.begin(
        asdict(settings)
        | {"data": _hash(train, test, parallel), "teacher": teacher and teacher.fingerprint}
        | ({"start": _hash_file(start / BEST)} if start is not None else {})
    )
    if start is not None and not (folder / WORDS).exists():
        shutil.copytree(start / WORDS, folder / WORDS)
    model = make_model(settings, train, folder / WORDS, parallel)
    if start is not None:
        _start_from(model, start)
    try:
        model = model.to(device)
    except (RuntimeError, AssertionError) as error:
        raise TrainingError(f"there is no device {device!r} to train on: {error}") from error
    reader = open_reader(settings, how, folder / WORDS)
    optimiser = _optimiser(model, settings)
    done, best = _resume(run, model, optimiser)
    optimiser.zero_grad()
    coming = batches(train, settings, reader, first=done * settings.accumulate)
    for step in range(done, settings.steps):
        model.learn()
        rate = rate_at(step, settings.steps, settings.warmup, settings.rate)
        for group in optimiser.param_groups:
            group["lr"] = rate
        loss = translated = 0.0
        for turn in range(settings.accumulate):
            number = step * settings.accumulate + turn
            batch = next(coming)
            part = learn_pairs(model, batch, settings, number, device, teacher)
            loss += float(part) / settings.accumulate
            if parallel is not None:
                part = learn_parallel(model, parallel, reader, settings, number, device)
                translated += float(part) / settings.accumulate
            if not math.isfinite(loss + translated):
                stop(run, model, batch, step, "loss", loss + translated)
        norm = float(torch.nn.utils.clip_grad_norm_(model.parameters(), settings.clip))
        if not math.isfinite(norm):
            stop(run, model, batch, step, "gradient", norm)
        optimiser.step()
        optimiser.zero_grad()
        model.clamp()
        line: dict[str, Any] = {"step": step + 1, "loss": loss, "rate": rate, "norm": norm}
        line["scale"] = float(model.scale.detach())
        if parallel is not None:
            line["translated"] = translated
        if (step + 1) % settings.every == 0 or step + 1 == settings.steps:
            line |= score(model, reader, test, device)
            found = line.get("picture Acc@1", 0.0) + line.get("text Acc@1", 0.0)
            if found > best or not test:
                best = found
                run.save(BEST, {"model": model.state_dict(), "step": step + 1})
            run.tell(line)
            run.save(
                LAST,
                {
                    "model": model.state_dict(),
                    "optimiser": optimiser.state_dict(),
                    "step": step + 1,
                    "best": best,
                },
            )
        else:
            run.tell(line)
        if tell is not None:
            tell(line)
        if progress is not None:
            progress(step + 1, settings.steps, loss)
    return _ended(run, model, settings, how, len(train), len(test))


def make_model(
    settings: ContrastSettings,
    train: Sequence[Pair],
    words: Path,
    parallel: Parallel | None = None,
) -> PairModel:
    """The model before it learns; writes its tokenizer into `words` unless it is there."""
    torch.manual_seed(settings.seed)
    if not (words / "tokenizer_config.json").exists() and not pretrained_words(
        settings.text_tower, words
    ):
        captions = [caption for pair in train for caption in pair.captions]
        if parallel is not None:
            captions += [*parallel.firsts, *parallel.seconds]
        make_tokenizer(captions, words, vocabulary=settings.vocabulary)
    image = make_image_tower(settings.image_tower, settings.pixels)
    text = make_text_tower(settings.text_tower, words, settings.context)
    freeze(image, settings.image_layers)
    freeze(text, settings.text_layers)
    sigmoid = settings.loss == "siglip"  # where SigLIP begins, since most pairs are wrong
    start = {"scale": 10.0, "bias": -10.0} if sigmoid else {}
    return PairModel(image, text, settings.dimension, **start)


def _optimiser(model: PairModel, settings: ContrastSettings) -> torch.optim.AdamW:
    learnt = [weight for weight in model.parameters() if weight.requires_grad]
    groups = [
        {"params": [w for w in learnt if w.ndim > 1], "weight_decay": settings.decay},
        {"params": [w for w in learnt if w.ndim <= 1], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=settings.rate, betas=(0.9, 0.98), eps=1e-6)


def _resume(
    run: RunFolder, model: PairModel, optimiser: torch.optim.Optimizer
) -> tuple[int, float]:
    """Steps done and the best score so far."""
    state = run.load(LAST)
    if state is None:
        run.keep_lines(0)
        return 0, -1.0
    model.load_state_dict(state["model"])
    optimiser.load_state_dict(state["optimiser"])
    run.keep_lines(state["step"])
    return int(state["step"]), float(state["best"])


def _ended(
    run: RunFolder,
    model: PairModel,
    settings: ContrastSettings,
    how: Preprocess,
    learnt: int,
    tested: int,
) -> Fitted:
    best = run.load(BEST)
    lines = run.lines()
    scores: dict[str, float] = {}
    if best is not None:
        model.load_state_dict(best["model"])
        at = next((line for line in lines if line["step"] == best["step"]), {})
        scores = {name: value for name, value in at.items() if "Acc@" in name}
    model.eval()
    told = [line["loss"] for line in lines]
    return Fitted(run.path, model, settings, how, told, scores, tested, learnt)


def _start_from(model: PairModel, run: Path) -> None:
    """The best weights of another run; a TrainingError where they are of other towers."""
    state = RunFolder(run).load(BEST)
    if state is None:
        raise TrainingError(f"{run} holds no weights to start from: {BEST} is missing")
    try:
        model.load_state_dict(state["model"])
    except RuntimeError as error:
        why = str(error).splitlines()[-1].strip()
        raise TrainingError(f"the weights of {run} do not fit these towers: {why}") from error


def _hash_file(file: Path) -> str:
    if not file.is_file():
        raise TrainingError(f"{file} is missing: there is nothing to start from")
    with file.open("rb") as weights:
        return hashlib.file_digest(weights, "sha256").hexdigest()[:16]


def _hash(train: Sequence[Pair], test: Sequence[Pair], parallel: Parallel | None) -> str:
    digest = hashlib.sha256()
    for pair in (*train, *test):
        told = [pair.picture.name, *pair.captions, pair.film, pair.label, pair.source]
        digest.update("\0".join(told).encode("utf-8", "surrogateescape"))
    if parallel is not None:
        digest.update("\0".join((*parallel.firsts, *parallel.seconds)).encode())
        digest.update(b"" if parallel.vectors is None else parallel.vectors.tobytes())
    return digest.hexdigest()[:16]
