"""A tiny Whisper that learns in seconds which tone is which word, converted for CTranslate2."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

import cineseek.models.torchvision_schemas  # noqa: F401  # before transformers
from cineseek.models.describer import RATE

TONES = {"we sail at dawn": 300.0, "land in sight": 1200.0, "turn the ship": 4000.0}
"""What it hears in tones of so many hertz."""
BLOCK = 4.0
"""Seconds: what it was taught on; a tone sounds from second 0.5 to 3."""
_MARKS = (
    "<|endoftext|>", "<|startoftranscript|>", "<|en|>", "<|translate|>", "<|transcribe|>",
    "<|startoflm|>", "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>",
)  # fmt: skip
_STEPS = 1501


def block(words: str | None, *, seed: int = 0) -> np.ndarray:
    """Four seconds of sound, float32: the tone of these words, or only a little noise."""
    rng = np.random.default_rng(seed)
    sound = rng.normal(0, 0.002, round(BLOCK * RATE))
    if words is not None:
        times = np.arange(RATE // 2, 3 * RATE)
        sound[times] += rng.uniform(0.2, 0.4) * np.sin(2 * np.pi * TONES[words] * times / RATE)
    return sound.astype(np.float32)


def make_whisper(folder: Path, *, steps: int = 150) -> Path:
    """A folder that faster-whisper reads."""
    import torch
    from ctranslate2.converters import TransformersConverter
    from faster_whisper.audio import pad_or_trim
    from faster_whisper.feature_extractor import FeatureExtractor
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import (
        PreTrainedTokenizerFast,
        WhisperConfig,
        WhisperFeatureExtractor,
        WhisperForConditionalGeneration,
    )

    words = sorted({word for sentence in TONES for word in sentence.split()})
    vocabulary = {word: n for n, word in enumerate(["<unk>", *words, *_MARKS])}
    held = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    held.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=held, unk_token="<unk>", bos_token="<|endoftext|>",
        eos_token="<|endoftext|>", extra_special_tokens=list(_MARKS[1:]),
    )  # fmt: skip
    end, begin = vocabulary["<|endoftext|>"], vocabulary["<|startoftranscript|>"]
    first = len(vocabulary)  # the id of second 0.00
    torch.manual_seed(0)
    model = WhisperForConditionalGeneration(
        WhisperConfig(
            vocab_size=first + _STEPS, num_mel_bins=80, d_model=32, encoder_layers=1,
            decoder_layers=1, encoder_attention_heads=2, decoder_attention_heads=2,
            encoder_ffn_dim=64, decoder_ffn_dim=64, max_source_positions=1500,
            max_target_positions=64, pad_token_id=end, bos_token_id=end, eos_token_id=end,
            decoder_start_token_id=begin, dropout=0.0,
        )
    )  # fmt: skip
    model.generation_config.suppress_tokens = []
    model.generation_config.begin_suppress_tokens = [end]
    ears = WhisperFeatureExtractor()
    said = list(TONES)
    sounds = [block(one, seed=seed) for seed, one in enumerate(said)]
    # As faster-whisper shows them: places after the end are 0, where transformers has silence.
    shown = FeatureExtractor()
    given = torch.tensor(np.stack([pad_or_trim(shown(sound)[:, :400]) for sound in sounds]))
    rows = [
        [begin, first + 25, *(vocabulary[w] for w in one.split()), first + 150, end] for one in said
    ]
    longest = max(len(row) for row in rows)
    ids = torch.tensor([row + [end] * (longest - len(row)) for row in rows])
    labels = ids[:, 1:].clone()
    for number, row in enumerate(rows):
        labels[number, len(row) - 1 :] = -100
    # Attention over 1,500 places is nearly all of the work: its layer passes everything on.
    encoder = model.model.encoder
    layers, encoder.layers = encoder.layers, torch.nn.ModuleList()
    for last in (layers[0].self_attn.out_proj, layers[0].fc2):
        torch.nn.init.zeros_(last.weight)
        torch.nn.init.zeros_(last.bias)
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-2)
    model.train()
    for _ in range(steps):
        loss = model(input_features=given, decoder_input_ids=ids[:, :-1], labels=labels).loss
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if loss.item() < 0.02:
            break
    encoder.layers = layers
    model.eval()
    plain = folder.with_name(f"{folder.name}-plain")
    model.save_pretrained(plain)
    tokenizer.save_pretrained(plain)
    ears.save_pretrained(plain)
    TransformersConverter(str(plain), copy_files=["tokenizer.json"]).convert(str(folder))
    _keep_features(ears, folder)
    return folder


def _keep_features(ears: Any, folder: Path) -> None:
    told = {"feature_size": ears.feature_size, "sampling_rate": RATE, "n_fft": ears.n_fft}
    (folder / "preprocessor_config.json").write_text(json.dumps(told))
