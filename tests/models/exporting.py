"""Dual encoders with the real CLIP and SigLIP 2 architectures and random weights, exported by torch
into the documented folder layout; with transformers' own processors beside them as the reference.
"""

from __future__ import annotations

import json
import logging
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cineseek.models.torchvision_schemas  # noqa: F401  # before transformers

# isort: split
import numpy as np
import torch
from PIL import Image
from tokenizers import (
    AddedToken,
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    trainers,
)
from tokenizers import processors as post
from transformers import (
    CLIPConfig,
    CLIPImageProcessorPil,
    CLIPModel,
    CLIPTokenizer,
    PreTrainedTokenizerFast,
    SiglipConfig,
    SiglipImageProcessorPil,
    SiglipModel,
)

CORPUS = [
    "a red square on a grey ground", "two men talk in a diner at night", "the quick brown fox",
    "a wide shot of a mountain lake in the morning mist", "close up of hands holding a letter",
    "مردی در باران راه می‌رود", "زنی با چتر قرمز", "دو مرد شب‌هنگام در رستوران حرف می‌زنند",
    "it's 1995, and they don't know what's coming", "Heat, Brooklyn & Primer", "la vie en rose",
] * 3  # fmt: skip


@dataclass
class Exported:
    """A folder in the documented layout, and transformers' own way to the same vectors."""

    folder: Path
    model: Any
    processor: Any
    tokenizer: Any
    context: int
    canonicalize: bool = False

    def images(self, pictures: Iterable[np.ndarray]) -> np.ndarray:
        """transformers' image vectors, preprocessing included."""
        rows = []
        for picture in pictures:
            mode = "L" if picture.ndim == 2 else "RGB"
            feed = self.processor(images=Image.fromarray(picture, mode), return_tensors="pt")
            with torch.inference_mode():
                rows.append(_tensor(self.model.get_image_features(**feed))[0].numpy())
        return _unit(np.stack(rows))

    def texts(self, texts: Iterable[str]) -> np.ndarray:
        """transformers' text vectors, tokenizing included."""
        feed = self.tokenizer(
            list(texts), padding="max_length", max_length=self.context, truncation=True,
            return_tensors="pt",
        )  # fmt: skip
        keys = ("input_ids",) if self.canonicalize else ("input_ids", "attention_mask")
        with torch.inference_mode():
            return _unit(
                _tensor(self.model.get_text_features(**{k: feed[k] for k in keys})).numpy()
            )


def export_clip(
    folder: Path, *, fixed_batch: bool = False, mask: bool = False, half: bool = False, **sizes: int
) -> Exported:
    """CLIP: centre crop, byte-level BPE, causal text tower with an end mark."""
    torch.manual_seed(0)
    tokenizer = CLIPTokenizer(**_clip_vocabulary())
    ends = tokenizer.eos_token_id
    image = sizes.get("image", 64)
    context = sizes.get("context", 16)
    width, depth = sizes.get("width", 64), sizes.get("depth", 3)
    text = {
        "vocab_size": sizes.get("vocabulary", len(tokenizer)),
        "hidden_size": sizes.get("text_width", width),
        "intermediate_size": 4 * sizes.get("text_width", width), "num_hidden_layers": depth,
        "num_attention_heads": sizes.get("text_heads", 4), "max_position_embeddings": context,
        "eos_token_id": ends, "bos_token_id": tokenizer.bos_token_id, "pad_token_id": ends,
    }  # fmt: skip
    vision = {
        "hidden_size": width, "intermediate_size": 4 * width, "num_hidden_layers": depth,
        "num_attention_heads": sizes.get("heads", 4), "image_size": image,
        "patch_size": sizes.get("patch", 16),
    }  # fmt: skip
    dimension = sizes.get("dimension", 48)
    model = CLIPModel(
        CLIPConfig(text_config=text, vision_config=vision, projection_dim=dimension)
    ).eval()
    _enliven(model)
    processor = CLIPImageProcessorPil(
        size={"shortest_edge": image}, crop_size={"height": image, "width": image}
    )
    _write(
        folder, dimension, context, {}, image,
        {"mean": list(processor.image_mean), "std": list(processor.image_std),
         "interpolation": "bicubic", "resize_mode": "shortest"},
    )  # fmt: skip
    tokenizer.save_pretrained(folder / "textual")
    _save_towers(folder, model, image, context, fixed_batch=fixed_batch, mask=mask, half=half)
    return Exported(folder, model, processor, tokenizer, context)


def export_siglip2(folder: Path, **sizes: int) -> Exported:
    """SigLIP 2: squashed pictures, Gemma's tokenizer lower-cased, last token pooled."""
    torch.manual_seed(1)
    tokenizer = _gemma_tokenizer()
    image = sizes.get("image", 64)
    context = sizes.get("context", 16)
    width, depth = sizes.get("width", 64), sizes.get("depth", 3)
    tower = {
        "hidden_size": width, "intermediate_size": 4 * width, "num_hidden_layers": depth,
        "num_attention_heads": sizes.get("heads", 4),
    }  # fmt: skip
    config = SiglipConfig(
        text_config=tower | {
            "vocab_size": sizes.get("vocabulary", len(tokenizer)),
            "max_position_embeddings": context,
            "projection_size": width, "pad_token_id": tokenizer.pad_token_id,
            "eos_token_id": tokenizer.eos_token_id, "bos_token_id": None,
        },
        vision_config=tower | {"image_size": image, "patch_size": sizes.get("patch", 16)},
    )  # fmt: skip
    model = SiglipModel(config).eval()
    _enliven(model)
    processor = SiglipImageProcessorPil(size={"height": image, "width": image}, resample=2)
    _write(
        folder, width, context, {"tokenizer_kwargs": {"clean": "canonicalize"}}, [image, image],
        {"mean": [0.5] * 3, "std": [0.5] * 3, "interpolation": "bilinear", "resize_mode": "squash"},
    )  # fmt: skip
    tokenizer.save_pretrained(folder / "textual")
    _save_towers(folder, model, image, context)
    return Exported(folder, model, processor, tokenizer, context, canonicalize=True)


def _clip_vocabulary() -> dict[str, Any]:
    """A small byte-level BPE with CLIP's word ends, trained on a few sentences."""
    raw = Tokenizer(models.BPE(end_of_word_suffix="</w>", unk_token="<|endoftext|>"))
    raw.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=900, end_of_word_suffix="</w>", initial_alphabet=alphabet, show_progress=False
    )
    raw.train_from_iterator(CORPUS, trainer)
    saved = json.loads(raw.to_str())["model"]
    vocabulary = dict(saved["vocab"])
    for letter in alphabet:  # every byte, alone and at a word's end
        vocabulary.setdefault(letter, len(vocabulary))
        vocabulary.setdefault(letter + "</w>", len(vocabulary))
    for mark in ("<|startoftext|>", "<|endoftext|>"):
        vocabulary[mark] = len(vocabulary)
    return {"vocab": vocabulary, "merges": [tuple(merge) for merge in saved["merges"]]}


def _gemma_tokenizer() -> PreTrainedTokenizerFast:
    """SentencePiece-like BPE with byte fallback that ends every text with <eos>."""
    raw = Tokenizer(models.BPE(unk_token="<unk>", byte_fallback=True, fuse_unk=True))
    raw.normalizer = normalizers.Sequence([normalizers.Lowercase(), normalizers.Replace(" ", "▁")])
    raw.pre_tokenizer = pre_tokenizers.Split(" ", "merged_with_previous")
    raw.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback()])
    marks = ["<pad>", "<eos>", "<bos>", "<unk>"]
    pieces = [*marks, *(f"<0x{byte:02X}>" for byte in range(256))]
    trainer = trainers.BpeTrainer(vocab_size=900, special_tokens=pieces, show_progress=False)
    raw.train_from_iterator([line.replace(" ", "▁") for line in CORPUS], trainer)
    raw.post_processor = post.TemplateProcessing(single="$A <eos>", special_tokens=[("<eos>", 1)])
    raw.add_special_tokens([AddedToken(mark, special=True) for mark in marks])
    return PreTrainedTokenizerFast(
        tokenizer_object=raw, pad_token="<pad>", eos_token="<eos>", unk_token="<unk>",
        padding_side="right",
    )  # fmt: skip


def _enliven(model: torch.nn.Module) -> None:
    """Weights large enough that different inputs give different vectors."""
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.ndim > 1:
                torch.nn.init.normal_(weight, std=1.2 * weight[0].numel() ** -0.5)
            elif "bias" in name:
                torch.nn.init.normal_(weight, std=0.02)


def _write(
    folder: Path, dimension: int, context: int, text: dict[str, Any], size: Any, how: dict[str, Any]
) -> None:
    for name in ("visual", "textual"):
        (folder / name).mkdir(parents=True)
    config = {"embed_dim": dimension, "text_cfg": {"context_length": context, **text}}
    (folder / "config.json").write_text(json.dumps(config))
    settings = {"size": size, "mode": "RGB", **how}
    (folder / "visual" / "preprocess_cfg.json").write_text(json.dumps(settings))


class _Visual(torch.nn.Module):
    def __init__(self, model: Any, half: bool) -> None:
        super().__init__()
        self.model, self.half_input = model, half

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        return _tensor(self.model.get_image_features(image.float() if self.half_input else image))


class _Textual(torch.nn.Module):
    def __init__(self, model: Any) -> None:
        super().__init__()
        self.model = model

    def forward(self, text: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        if mask is not None:
            mask = mask.long()
        return _tensor(self.model.get_text_features(input_ids=text.long(), attention_mask=mask))


def _save_towers(
    folder: Path,
    model: Any,
    image: int,
    context: int,
    *,
    fixed_batch: bool = False,
    mask: bool = False,
    half: bool = False,
) -> None:
    rows = 1 if fixed_batch else 2
    picture = torch.zeros(rows, 3, image, image, dtype=torch.float16 if half else torch.float32)
    ids = torch.zeros(rows, context, dtype=torch.int64 if mask else torch.int32)
    ids[:, -1] = model.config.text_config.eos_token_id or 0
    batch = {} if fixed_batch else {0: "batch"}
    names = ["input_ids", "attention_mask"] if mask else ["text"]
    feeds = (ids, torch.ones_like(ids)) if mask else (ids,)
    _export(_Visual(model, half), (picture,), folder / "visual", ["image"], [batch])
    _export(_Textual(model), feeds, folder / "textual", names, [batch] * len(feeds))


def _export(
    module: torch.nn.Module,
    feeds: tuple[Any, ...],
    folder: Path,
    names: list[str],
    shapes: list[Any],
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of its own insides
        logging.getLogger("torch.onnx").setLevel(logging.ERROR)
        torch.onnx.export(
            module.eval(),
            feeds,
            str(folder / "model.onnx"),
            input_names=names,
            output_names=["unit_free_vectors"],
            dynamo=True,
            dynamic_shapes=tuple(dict.fromkeys(s, torch.export.Dim.DYNAMIC) for s in shapes),
            external_data=False,
            verbose=False,
        )


def _tensor(output: Any) -> torch.Tensor:
    return output if isinstance(output, torch.Tensor) else output.pooler_output


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
