"""A captioner of BLIP's real classes, so small that it learns a few drawn pictures in seconds."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

import cineseek.models.torchvision_schemas  # noqa: F401  # before transformers

WORDS = {
    "a red box on a dark wall": (205, 40, 40),
    "a green field under the sun": (40, 165, 60),
    "the blue sea at night": (40, 60, 205),
    "a yellow umbrella in the street": (225, 200, 40),
    "white snow on the road": (238, 238, 238),
}
"""What it says of pictures that are mostly of a colour."""
SIZE = 32
_MARKS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[DEC]")


def draw(words: str, *, seed: int = 0, width: int = 96, height: int = 54) -> np.ndarray:
    """A picture that these words are right for: h x w x 3 uint8."""
    rng = np.random.default_rng(seed)
    picture = Image.new("RGB", (width, height), tuple(rng.integers(0, 90, 3).tolist()))
    left, top = rng.integers(0, width // 6), rng.integers(0, height // 6)
    box = (left, top, left + width * 3 // 4, top + height * 3 // 4)
    ImageDraw.Draw(picture).rectangle([int(one) for one in box], fill=WORDS[words])
    noise = rng.normal(0, 8, (height, width, 3))
    return np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8)


def make_tokenizer(folder: Path):
    """BERT's tokenizer of the words there are, as BLIP has it."""
    from transformers import BertTokenizer

    folder.mkdir(parents=True, exist_ok=True)
    words = sorted({word for sentence in WORDS for word in sentence.split()})
    vocabulary = {word: number for number, word in enumerate([*_MARKS, *words])}
    return BertTokenizer(vocab=vocabulary, bos_token="[DEC]", model_max_length=32)


def make_blip(folder: Path, *, steps: int = 150) -> Path:
    """A BLIP that says `WORDS` of drawn pictures; a folder as the hub has it."""
    import torch
    from transformers import BlipConfig, BlipForConditionalGeneration, BlipProcessor
    from transformers.models.blip.image_processing_pil_blip import BlipImageProcessorPil

    tokenizer = make_tokenizer(folder)
    images = BlipImageProcessorPil(size={"height": SIZE, "width": SIZE})
    processor = BlipProcessor(images, tokenizer)
    small = {
        "hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 1,
        "num_attention_heads": 2,
    }  # fmt: skip
    marks = {
        "pad_token_id": 0, "sep_token_id": 3, "eos_token_id": 3, "bos_token_id": 5,
        "vocab_size": len(tokenizer), "max_position_embeddings": 32, "encoder_hidden_size": 32,
        "hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0, "projection_dim": 32,
    }  # fmt: skip
    torch.manual_seed(0)
    config = BlipConfig(
        text_config=small | marks,
        vision_config=small | {"image_size": SIZE, "patch_size": 8, "projection_dim": 32},
        projection_dim=32,
    )
    model = BlipForConditionalGeneration(config)
    texts = list(WORDS) * 8
    given = processor(
        images=[Image.fromarray(draw(words, seed=seed)) for seed, words in enumerate(texts)],
        text=texts, return_tensors="pt", padding=True,
    )  # fmt: skip
    given["input_ids"][:, 0] = 5
    labels = given["input_ids"].masked_fill(given["input_ids"] == 0, -100)
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3)
    model.train()
    for _ in range(steps):
        loss = model(**given, labels=labels).loss
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if loss.item() < 0.15:
            break
    model.eval()
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder
