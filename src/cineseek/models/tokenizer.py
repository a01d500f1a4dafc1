"""Words into a text tower's numbers: the model's own tokenizer, padded and cut to its context."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from tokenizers import Tokenizer

from cineseek.errors import ModelError
from cineseek.persian import normalize

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NO_PUNCTUATION = str.maketrans("", "", string.punctuation)


class Words:
    """A tokenizer with a fixed context length."""

    def __init__(self, tokenizer: Tokenizer, *, canonicalize: bool) -> None:
        self._tokenizer = tokenizer
        self._canonicalize = canonicalize

    def tokens(self, texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Ids and attention mask, both n x context."""
        plain = [normalize(text) for text in texts]
        cleaned = [canonical(text) if self._canonicalize else text for text in plain]
        encoded = self._tokenizer.encode_batch(cleaned)
        ids = np.array([one.ids for one in encoded], dtype=np.int64)
        mask = np.array([one.attention_mask for one in encoded], dtype=np.int64)
        return ids, mask


def canonical(text: str) -> str:
    """Lower case, no punctuation, single spaces: what SigLIP was trained on (big_vision)."""
    bare = text.replace("_", " ").translate(_NO_PUNCTUATION).lower()
    return " ".join(bare.split())


def read_words(
    path: Path, settings: Mapping[str, Any], *, context_length: int, canonicalize: bool
) -> Words:
    """The tokenizer of `tokenizer.json` with the padding of `tokenizer_config.json`."""
    try:
        tokenizer = Tokenizer.from_buffer(path.read_bytes())
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}") from error
    except Exception as error:  # the library raises bare Exception and ValueError
        raise ModelError(f"{path} is damaged or no tokenizer: fetch the model again") from error
    pad = settings.get("pad_token")
    if isinstance(pad, Mapping):  # an added token is written with its flags
        pad = pad.get("content")
    if pad is None:
        raise ModelError(f"{path.with_name('tokenizer_config.json')} names no `pad_token`")
    pad_id = tokenizer.token_to_id(pad) if isinstance(pad, str) else None
    if pad_id is None:
        raise ModelError(f"{path} does not know the `pad_token` {pad!r} of its configuration")
    sides = {name: settings.get(f"{name}_side", "right") for name in ("padding", "truncation")}
    for name, side in sides.items():
        if side not in ("left", "right"):
            raise ModelError(f"{path}: `{name}_side` must be left or right, not {side!r}")
    # Cutting counts the tokens that the tokenizer's own template adds, so an end mark stays.
    tokenizer.enable_truncation(context_length, direction=sides["truncation"])
    tokenizer.enable_padding(
        length=context_length, pad_id=pad_id, pad_token=pad, direction=sides["padding"]
    )
    return Words(tokenizer, canonicalize=canonicalize)
