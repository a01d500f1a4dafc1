"""An encoder from a model folder: two towers on ONNX Runtime, loaded when first needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import ModelError
from cineseek.models.base import ModelCard
from cineseek.models.folder import (
    CONFIG,
    PREPROCESS,
    TEXTUAL,
    TOKENIZER,
    TOKENIZER_CONFIG,
    VISUAL,
    EncoderFolder,
    read_folder,
)
from cineseek.models.preprocess import prepare
from cineseek.models.samples import SENTENCES, draw_samples
from cineseek.models.session import Tower, choose_providers, open_tower
from cineseek.models.tokenizer import Words, read_words
from cineseek.models.towers import Choice, Sample, choose_tower, make_int8
from cineseek.models.workshop import Workshop, open_workshop

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.base import Pixels, Vectors

    Feeds = dict[str, NDArray[Any]]

CPU_BATCH = 4  # larger ones are no faster on a CPU and cost memory
DEVICE_BATCH = 32


class DualEncoder:
    """Pictures and words into one space, as the folder's own model does it."""

    def __init__(
        self,
        folder: EncoderFolder,
        workshop: Workshop,
        *,
        providers: Sequence[str],
        precision: str | None = None,
        threads: int | None = None,
        batch: int | None = None,
    ) -> None:
        self._folder = folder
        self._workshop = workshop
        self._providers = tuple(providers)
        self._precision = precision
        self._threads = threads
        self._batch = batch or (CPU_BATCH if "CPU" in self._providers[0] else DEVICE_BATCH)
        self._lock = RLock()
        self._choices: dict[str, Choice] = {}
        self._towers: dict[str, Tower] = {}
        self._words: Words | None = None
        self._fingerprint = ""

    @property
    def card(self) -> ModelCard:
        """What is known of this encoder."""
        return self._folder.card

    @property
    def fingerprint(self) -> str:
        """Identifies weights and precision."""
        with self._lock:
            if not self._fingerprint:
                digest = hashlib.sha256()
                for name in (CONFIG, PREPROCESS, TOKENIZER, TOKENIZER_CONFIG):
                    digest.update(hashlib.sha256((self._folder.path / name).read_bytes()).digest())
                for tower in (VISUAL, TEXTUAL):
                    for path in self._folder.weights(tower):
                        digest.update(self._workshop.sha256(path).encode())
                # What is stored comes from the image tower; its precision is what counts.
                self._fingerprint = f"{digest.hexdigest()[:24]}-{self.choice(VISUAL).precision}"
            return self._fingerprint

    @property
    def providers(self) -> tuple[str, ...]:
        """The execution providers asked for, best first."""
        return self._providers

    def encode_images(self, images: Sequence[Pixels]) -> Vectors:
        """Look vectors, n x d, unit length. Images may differ in size."""
        tower = self._tower(VISUAL)
        return self._run(
            tower, len(images), lambda part: self._picture_feeds(tower, list(images[part]))
        )

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Text vectors, n x d, unit length."""
        tower = self._tower(TEXTUAL)
        return self._run(tower, len(texts), lambda part: self._word_feeds(tower, texts[part]))

    def choice(self, tower: str) -> Choice:
        """The file that runs for a tower (`VISUAL` or `TEXTUAL`) and its precision."""
        with self._lock:
            if tower not in self._choices:
                self._choices[tower] = choose_tower(
                    self._folder,
                    tower,
                    self._workshop,
                    precision=self._precision,
                    providers=self._providers,
                )
            return self._choices[tower]

    def make_int8(self, tower: str) -> None:
        """Make the int8 weights of a tower in this process; `choice` does so in another."""
        make_int8(self._folder, tower, self._workshop, self._sampler(tower))

    def _sampler(self, name: str) -> Sample:
        if name == VISUAL:
            drawn: list[Pixels] = list(draw_samples())

            def pictures(tower: Tower) -> Vectors:
                return self._run(
                    tower, len(drawn), lambda part: self._picture_feeds(tower, drawn[part])
                )

            return pictures

        def sentences(tower: Tower) -> Vectors:
            return self._run(
                tower, len(SENTENCES), lambda part: self._word_feeds(tower, SENTENCES[part])
            )

        return sentences

    def _tower(self, name: str) -> Tower:
        with self._lock:
            if name not in self._towers:
                tower = open_tower(
                    self.choice(name).path,
                    dimension=self._folder.dimension,
                    providers=self._providers,
                    threads=self._threads,
                )
                self._check(name, tower)
                self._towers[name] = tower
            return self._towers[name]

    def _check(self, name: str, tower: Tower) -> None:
        """The inputs are those of the documented layout, and the settings fit them."""
        path = self._folder.path / name
        how = self._folder.preprocess
        if name == VISUAL:
            due: tuple[int, ...] = (3, how.height, how.width)
            if len(tower.inputs) != 1:
                raise ModelError(f"{path} takes {len(tower.inputs)} inputs where a picture is due")
        else:
            due = (self._folder.context_length,)
            unknown = [port.name for port in tower.inputs[1:] if port.name != "attention_mask"]
            if unknown and len(tower.inputs) > 1 and tower.inputs[0].name != "attention_mask":
                raise ModelError(f"{path} takes inputs {unknown}, which the layout does not have")
        for port in tower.inputs:
            fixed = port.shape[1:]
            if len(fixed) != len(due) or any(
                side not in (None, wanted) for side, wanted in zip(fixed, due, strict=True)
            ):
                raise ModelError(
                    f"{path} takes `{port.name}` of {fixed} where its settings say {due}: "
                    "they belong to different models"
                )

    def _picture_feeds(self, tower: Tower, images: Sequence[Pixels]) -> Feeds:
        port = tower.inputs[0]
        return {port.name: prepare(images, self._folder.preprocess).astype(port.dtype, copy=False)}

    def _word_feeds(self, tower: Tower, texts: Sequence[str]) -> Feeds:
        with self._lock:
            if self._words is None:
                self._words = read_words(
                    self._folder.path / TOKENIZER,
                    self._folder.tokenizer_settings,
                    context_length=self._folder.context_length,
                    canonicalize=self._folder.canonicalize,
                )
        ids, mask = self._words.tokens(texts)
        return {
            port.name: (mask if port.name == "attention_mask" else ids).astype(port.dtype)
            for port in tower.inputs
        }

    def _run(self, tower: Tower, count: int, feeds: Callable[[slice], Feeds]) -> Vectors:
        """All rows in batches; a batch that an export fixed is filled up with its last row."""
        out = np.empty((count, self._folder.dimension), dtype=np.float32)
        fixed = tower.fixed_batch
        step = fixed or self._batch
        for start in range(0, count, step):
            part = slice(start, min(start + step, count))
            rows = part.stop - part.start
            batch = feeds(part)
            if fixed and rows < fixed:
                fill = fixed - rows
                batch = {k: np.concatenate([v, v[-1:].repeat(fill, 0)]) for k, v in batch.items()}
            out[part] = tower.run(batch)[:rows]
        return out


def load_dual_encoder(
    path: Path,
    *,
    card: ModelCard | None = None,
    providers: Sequence[str] | None = None,
    precision: str | None = None,
    threads: int | None = None,
    batch: int | None = None,
    cache: Path | None = None,
    apart: bool = False,
) -> DualEncoder:
    """The encoder of a model folder.

    `precision` None takes int8 for transformer towers on a CPU, float32 otherwise. `cache` is
    where int8 weights go when the folder cannot be written or, with `apart`, shall not be.
    """
    if precision not in (None, "float32", "int8"):
        raise ValueError(f"precision is float32, int8 or None, not {precision!r}")
    if batch is not None and batch < 1:
        raise ValueError(f"batch must be at least 1, not {batch}")
    folder = read_folder(path, card)
    return DualEncoder(
        folder,
        open_workshop(path, cache=cache, apart=apart),
        providers=choose_providers(providers),
        precision=precision,
        threads=threads,
        batch=batch,
    )
