"""The tokenizer a text tower learns with: a pretrained one, or a small one made from the captions.

Written as the two files of an encoder folder, and read by the reader that the encoder will use.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers

from cineseek.models.tokenizer import Words, read_words
from cineseek.persian import normalize

BEGIN, PAD, UNKNOWN, END = "<s>", "<pad>", "<unk>", "</s>"
MARKS = (BEGIN, PAD, UNKNOWN, END)
"""In the order of their ids. The end is not 2, which CLIP in transformers reads as an old model."""


def make_tokenizer(captions: Iterable[str], folder: Path, *, vocabulary: int) -> None:
    """A byte-level BPE for any script, lower-cased, from these captions.

    They are spelt as the encoder will spell what it is asked: see `cineseek.persian`.
    """
    raw = Tokenizer(models.BPE(unk_token=UNKNOWN))
    raw.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=list(MARKS),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    raw.train_from_iterator(sorted({normalize(caption) for caption in captions}), trainer)
    raw.post_processor = processors.TemplateProcessing(
        single=f"{BEGIN} $A {END}", special_tokens=[(BEGIN, 0), (END, MARKS.index(END))]
    )
    write_tokenizer(raw, PAD, folder)


def write_tokenizer(tokenizer: Tokenizer, pad: str, folder: Path) -> None:
    """`tokenizer.json` and `tokenizer_config.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    (folder / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps({"pad_token": pad}), encoding="utf-8")


def open_words(folder: Path, *, context: int) -> Words:
    """The tokenizer of that folder, as the encoder will read it."""
    settings = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
    return read_words(
        folder / "tokenizer.json", settings, context_length=context, canonicalize=False
    )


def count_words(folder: Path) -> int:
    """Rows that a table of embeddings needs."""
    return int(Tokenizer.from_file(str(folder / "tokenizer.json")).get_vocab_size())
