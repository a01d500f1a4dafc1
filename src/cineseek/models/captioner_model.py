"""Captions by a model of transformers: BLIP, BLIP-2, GIT, Florence-2, and those that chat.

Safetensors only, and no code of others is run. What a family is told besides the picture differs:
nothing, a task of its own, or words; so does whether it repeats them. Knows no library.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from PIL import Image

import cineseek.models.torchvision_schemas  # noqa: F401  # before transformers
from cineseek.errors import ModelError
from cineseek.film import TextKind
from cineseek.models.captioner_prompt import of_prompt, usual_prompt
from cineseek.models.describer import Refused, Spent, tidy_caption
from cineseek.models.hub_name import hash_weights, is_hub_there, split_name
from cineseek.models.reading_weights import BROKEN, hide_weights_bar

if TYPE_CHECKING:
    from cineseek.models.base import Pixels

_TASKS = {"florence2": "<CAPTION>"}
"""What these want to be told before they caption."""
_TOKENS = 60


class ModelCaptioner:
    """One model. May be used from several threads."""

    kind: TextKind = "caption"
    every_frame = False
    workers = 1
    spent = Spent()

    def __init__(
        self,
        name: str,
        *,
        language: str = "en",
        prompt: str = "",
        beams: int = 1,
        device: str = "cpu",
    ) -> None:
        """`name`: a folder or a hub name, `NAME@REVISION` pins it. `language` is what it writes;
        one that chats is asked for it. `prompt`: a beginning that it goes on from, or for one that
        chats the request itself. ModelError where it cannot be loaded.
        """
        self._name = name
        self.language = language
        self._beams = beams
        self._processor, self._model, self._revision = _load(name, device)
        self._type = str(self._model.config.model_type)
        self._asked = prompt
        self._prompt = self._told(prompt)
        self._turn = threading.Lock()

    @property
    def maker(self) -> str:
        """The name as it was asked for, the hub's commit or a hash of the weights, and whether it
        was told something of one's own."""
        return f"{self._name.partition('@')[0]}@{self._revision}{of_prompt(self._asked)}"

    def interrupt(self) -> None:
        """Nothing waits here."""

    def describe(self, pictures: Sequence[Pixels]) -> list[str | Refused]:
        """One caption for each picture (h x w x 3 uint8, RGB)."""
        try:
            return self._describe([Image.fromarray(picture) for picture in pictures])
        except (ValueError, IndexError, TypeError, RuntimeError) as error:
            why = " ".join(str(error).split())[:200]
            if isinstance(error, RuntimeError) and self._model.device.type != "cpu":
                raise ModelError(
                    f"{self._name} cannot go on on {self._model.device} with {len(pictures)} "
                    f"pictures at once ({why}): take a smaller --batch. What was captioned stays"
                ) from error
            if len(pictures) == 1:
                return [Refused(f"the model cannot take it: {why}")]
            # One that it cannot take must not stop the others, this time and every time after.
            return [said for picture in pictures for said in self.describe([picture])]

    def _describe(self, images: list[Image.Image]) -> list[str | Refused]:
        with self._turn:  # it uses all cores by itself
            given = self._given(images)
            with torch.inference_mode():
                out = self._model.generate(
                    **given, max_new_tokens=_TOKENS, num_beams=self._beams, do_sample=False
                )
        rows = torch.as_tensor(out).cpu()
        asked = given.get("input_ids")
        return [
            self._words(row, None if asked is None else asked[number].cpu())
            for number, row in enumerate(rows)
        ]

    def _told(self, prompt: str) -> str:
        if self._chats:
            text = prompt or usual_prompt(self.language)
            content = [{"type": "image"}, {"type": "text", "text": text}]
            told = self._processor.apply_chat_template(
                [{"role": "user", "content": content}], add_generation_prompt=True, tokenize=False
            )
            return str(told)
        return prompt or _TASKS.get(self._type, "")

    @property
    def _chats(self) -> bool:
        return getattr(self._processor, "chat_template", None) is not None

    def _given(self, images: list[Image.Image]) -> Any:
        how: dict[str, Any] = {"images": images, "return_tensors": "pt"}
        if self._prompt:
            how |= {"text": [self._prompt] * len(images), "padding": True}
        if self._chats:  # some take several pictures a text, and so a list of lists
            how["images"] = [[image] for image in images]
        given = self._processor(**how).to(self._model.device)
        if self._type == "git" and self._prompt:  # its beginnings are closed with an end
            given.pop("token_type_ids", None)
            for name in ("input_ids", "attention_mask"):
                given[name] = given[name][:, :-1]
        dtype = self._model.dtype
        return {
            name: value.to(dtype) if torch.is_floating_point(value) else value
            for name, value in given.items()
            if isinstance(value, torch.Tensor)
        }

    def _words(self, row: torch.Tensor, asked: torch.Tensor | None) -> str:
        """The caption; what was asked is left out where the model repeats it."""
        repeated = asked is not None and torch.equal(row[: len(asked)], asked)
        if asked is not None and repeated and (self._chats or self._type in _TASKS):
            row = row[len(asked) :]  # elsewhere it is the beginning of the sentence
        return tidy_caption(self._processor.decode(row, skip_special_tokens=True))


def _load(name: str, device: str) -> tuple[Any, Any, str]:
    """Processor, model, and what names its weights."""
    from transformers import AutoModelForImageTextToText, AutoProcessor

    hide_weights_bar()
    try:
        place, revision = split_name(name)
    except ValueError as error:
        raise ModelError(str(error)) from error
    asked: dict[str, Any] = {"trust_remote_code": False}
    if revision:
        asked["revision"] = revision
    there = Path(place).is_dir() or is_hub_there(place)
    asked["local_files_only"] = not there  # what was fetched before does without the hub
    number = torch.float32 if device == "cpu" else torch.float16
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            processor: Any = AutoProcessor.from_pretrained(place, **asked)  # type: ignore[no-untyped-call]
            model: Any = AutoModelForImageTextToText.from_pretrained(
                place, use_safetensors=True, dtype=number, **asked
            )
    except BROKEN as error:
        if not there:
            raise ModelError(
                f"{name} is not on this machine, and the hub does not answer: try again with a "
                "network, or name a folder"
            ) from error
        raise ModelError(
            f"{name} cannot be loaded as a captioner: {error}. Name a folder or a model of the hub "
            "that makes text of images and has its weights as safetensors"
        ) from error
    tokenizer = getattr(processor, "tokenizer", None)
    if tokenizer is None or not hasattr(processor, "image_processor"):
        raise ModelError(f"{name} takes no pictures, or writes no words: it is no captioner")
    tokenizer.padding_side = "left"  # new words follow the last one that was given
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.eos_token
    try:
        model = model.to(device).eval()
    except (RuntimeError, AssertionError) as error:
        raise ModelError(f"there is no device {device!r}: {error}") from error
    commit = getattr(model.config, "_commit_hash", None) or revision
    return processor, model, commit or hash_weights(Path(place))
