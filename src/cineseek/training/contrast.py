"""The contrast recipe: pictures and their captions close together, everything else apart.

Read from top to bottom: settings, data, model, fit. Lightning runs the loop: what is learnt from a
batch is in `learning`, what is kept of a step in `keeping`.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from cineseek.errors import TrainingError
from cineseek.models.preprocess import Preprocess
from cineseek.training.batches import Batches, open_reader
from cineseek.training.checkpoint import BEST, LAST, RunFolder
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.image_towers import make_image_tower, preprocess_of
from cineseek.training.keeping import Done, Keeping, Progress, Tell
from cineseek.training.learning import Beside, Learning
from cineseek.training.origins import count_sources
from cineseek.training.pair_model import PairModel
from cineseek.training.pairs import Pair, split_pairs, write_tested
from cineseek.training.parallel import Parallel
from cineseek.training.scoring import score
from cineseek.training.stopping import stop
from cineseek.training.text_towers import TEXT_FAMILIES, make_text_tower, pretrained_words
from cineseek.training.towers import freeze, scratch
from cineseek.training.trainer import ONE_DEVICE, Hardware, learn, make_trainer
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
    sources: Mapping[str, int] = field(default_factory=dict)
    """Of their pictures: how many came from each source."""


def fit(
    pairs: Sequence[Pair],
    settings: ContrastSettings,
    folder: Path,
    *,
    test: Sequence[Pair] | None = None,
    parallel: Parallel | None = None,
    start: Path | None = None,
    hardware: Hardware = ONE_DEVICE,
    teacher: Encoder | None = None,
    progress: Progress | None = None,
    tell: Tell | None = None,
) -> Fitted:
    """Learn from pairs; goes on where a run in this folder was stopped.

    `test`: pairs to test on, where they are not to be split off from `pairs`; `parallel`: sentences
    with translations, learnt beside them; `start`: the folder of a run whose best weights this one
    begins with; `tell` is given every line of the log. Processes that Lightning starts beside the
    first end here.
    """
    train = list(pairs)
    if test is None:
        train, test = split_pairs(
            pairs, settings.test_share, seed=settings.seed, apart=settings.apart
        )
    how = preprocess_of(settings.image_tower, settings.pixels)
    scratch(settings.text_tower, TEXT_FAMILIES)  # a wrong name is said before all else
    trainer = make_trainer(
        hardware,
        settings.precision,
        max_epochs=1,  # all the batches that are left
        accumulate_grad_batches=settings.accumulate,
        gradient_clip_val=settings.clip,
    )
    _check_shares(settings, parallel, trainer.world_size)
    run = RunFolder(folder)
    run.begin(
        asdict(settings)
        | {"data": _hash(train, test, parallel), "teacher": teacher and teacher.fingerprint}
        | ({"start": _hash_file(start / BEST)} if start is not None else {})
    )
    write_tested(folder, test)
    if start is not None and not (folder / WORDS).exists():
        shutil.copytree(start / WORDS, folder / WORDS)
    model = make_model(settings, train, folder / WORDS, parallel)
    if start is not None:
        _start_from(model, start)
    reader = open_reader(settings, how, folder / WORDS)
    done = _resume(run, model)
    if done.steps < settings.steps:
        learning = Learning(
            model,
            settings,
            Batches(train, settings, reader, done.steps * settings.accumulate),
            Beside(parallel, teacher),
            optimiser=done.optimiser,
            stop=lambda *what: stop(run, model, *what),
        )
        keeping = Keeping(
            run,
            done,
            score=lambda device: score(model, reader, test, device),
            worth=lambda scores: sum(
                scores.get(f"{one} Acc@1", 0.0) for one in ("picture", "text")
            ),
            tell=tell,
            progress=progress,
        )
        learn(trainer, learning, keeping)
    fitted = _ended(run, model, settings, how, len(train), len(test))
    return replace(fitted, sources=count_sources(pair.picture for pair in train))


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


def _check_shares(settings: ContrastSettings, parallel: Parallel | None, processes: int) -> None:
    for name in ("batch", *(["parallel_batch"] if parallel is not None else [])):
        if getattr(settings, name) % processes:
            raise TrainingError(
                f"{name} is {getattr(settings, name)}, which {processes} devices cannot share"
            )


def _resume(run: RunFolder, model: PairModel) -> Done:
    """How far the run in this folder came; the model has its weights then."""
    state = run.load(LAST)
    if state is None:
        return Done()
    model.load_state_dict(state["model"])
    return Done(int(state["step"]), float(state["best"]), state["optimiser"])


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
