"""Tiny models of the real classes that know six captions by heart, and a sentence encoder."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import torch

CAPTIONS = {
    "a red car in the rain": "ماشین قرمز زیر باران",
    "two men in a diner": "دو مرد در رستوران",
    "a lighthouse at night": "فانوس دریایی در شب",
    "a child with a kite": "کودکی با بادبادک",
    "an empty street": "خیابانی خالی",
    "a yellow umbrella": "چتری زرد",
}
MARIAN_MARKS = ("</s>", "<unk>", "<pad>")
_SIZES = {
    "d_model": 48, "encoder_layers": 1, "decoder_layers": 1, "encoder_attention_heads": 2,
    "decoder_attention_heads": 2, "encoder_ffn_dim": 96, "decoder_ffn_dim": 96,
    "max_position_embeddings": 64, "dropout": 0.0, "attention_dropout": 0.0,
    "activation_dropout": 0.0, "encoder_layerdrop": 0.0, "decoder_layerdrop": 0.0,
}  # fmt: skip


def make_pieces(folder: Path, name: str) -> list[str]:
    """A sentencepiece model of the captions; its pieces."""
    import sentencepiece

    sentences = [*CAPTIONS, *CAPTIONS.values()]
    with (folder / name).open("wb") as file:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(sentences), model_writer=file, vocab_size=120,
            hard_vocab_limit=False, minloglevel=2, model_type="unigram",
        )  # fmt: skip
    held = sentencepiece.SentencePieceProcessor(model_file=str(folder / name))
    return [held.id_to_piece(n) for n in range(held.get_piece_size())]


def make_marian(folder: Path) -> Path:
    """A MarianMT model, as its makers lay it out."""
    from transformers import MarianConfig, MarianMTModel, MarianTokenizer

    folder.mkdir(parents=True)
    pieces = make_pieces(folder, "source.spm")
    (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    words = [*MARIAN_MARKS, *(p for p in pieces if p not in ("<unk>", "<s>", "</s>"))]
    words.remove("<pad>")
    words.append("<pad>")
    (folder / "vocab.json").write_text(json.dumps({word: n for n, word in enumerate(words)}))
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Recommended: pip install sacremoses")
        tokenizer = MarianTokenizer(
            source_spm=str(folder / "source.spm"), target_spm=str(folder / "target.spm"),
            vocab=str(folder / "vocab.json"), source_lang="en", target_lang="fa",
            model_max_length=64,
        )  # fmt: skip
    pad = words.index("<pad>")
    config = MarianConfig(
        **_SIZES, vocab_size=len(words), pad_token_id=pad, eos_token_id=0,
        decoder_start_token_id=pad, forced_eos_token_id=0,
    )  # fmt: skip
    torch.manual_seed(0)
    model = MarianMTModel(config)
    _learn(model, tokenizer, list(CAPTIONS), tokenizer(text_target=list(CAPTIONS.values())))
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def make_m2m(folder: Path) -> Path:
    """An M2M100 model: told the language by its first token."""
    from transformers import M2M100Config, M2M100ForConditionalGeneration, M2M100Tokenizer

    folder.mkdir(parents=True)
    pieces = make_pieces(folder, "sentencepiece.bpe.model")
    words = ["<s>", "<pad>", "</s>", "<unk>"]
    words += [piece for piece in pieces if piece not in words]
    (folder / "vocab.json").write_text(json.dumps({word: n for n, word in enumerate(words)}))
    tokenizer = M2M100Tokenizer(
        vocab_file=str(folder / "vocab.json"), spm_file=str(folder / "sentencepiece.bpe.model"),
        src_lang="en", tgt_lang="fa", model_max_length=64,
    )  # fmt: skip
    config = M2M100Config(
        **_SIZES, vocab_size=len(words) + 110, pad_token_id=1, bos_token_id=0, eos_token_id=2,
        decoder_start_token_id=2,
    )  # fmt: skip
    torch.manual_seed(0)
    model = M2M100ForConditionalGeneration(config)
    _learn(model, tokenizer, list(CAPTIONS), tokenizer(text_target=list(CAPTIONS.values())))
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def _learn(model: Any, tokenizer: Any, texts: list[str], told: Any, steps: int = 120) -> None:
    given = tokenizer(texts, return_tensors="pt", padding=True)
    labels = tokenizer.pad(told, return_tensors="pt")["input_ids"]
    labels = labels.masked_fill(labels == tokenizer.pad_token_id, -100)
    optimiser = torch.optim.AdamW(model.parameters(), lr=5e-3)
    model.train()
    for _ in range(steps):
        loss = model(
            input_ids=given["input_ids"], attention_mask=given["attention_mask"], labels=labels
        ).loss
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if loss.item() < 0.01:
            break
    assert loss.item() < 0.1
    model.eval()


def make_encoder(folder: Path, *, pooling: str = "mean", dense: bool = False) -> Path:
    """A BERT that has learnt which captions mean the same, in sentence-transformers' layout."""
    from safetensors.torch import save_file
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    from cineseek.training.words import make_tokenizer

    folder.mkdir(parents=True)
    both = [*CAPTIONS, *CAPTIONS.values()]
    make_tokenizer(both, folder, vocabulary=400)
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_file=str(folder / "tokenizer.json"), pad_token="<pad>", bos_token="<s>",
        eos_token="</s>", unk_token="<unk>", model_max_length=64,
    )  # fmt: skip
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(tokenizer), hidden_size=32, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=64, max_position_embeddings=72, pad_token_id=1,
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )  # fmt: skip
    model = BertModel(config, add_pooling_layer=False)
    given = tokenizer(both, return_tensors="pt", padding=True, return_token_type_ids=False)
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3)
    half = len(CAPTIONS)
    for _ in range(60):
        tokens = model(**given).last_hidden_state
        mask = given["attention_mask"][:, :, None].float()
        pooled = (tokens * mask).sum(1) / mask.sum(1) if pooling == "mean" else tokens[:, 0]
        unit = torch.nn.functional.normalize(pooled, dim=-1)
        loss = torch.nn.functional.cross_entropy(10 * unit[:half] @ unit[half:].T, _numbers(half))
        loss = loss + (1 - (unit[:half] * unit[half:]).sum(1)).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    kinds = [("", "Transformer"), ("1_Pooling", "Pooling")] + [("2_Dense", "Dense")] * dense
    modules = [{"path": path, "type": f"sentence_transformers.models.{k}"} for path, k in kinds]
    (folder / "modules.json").write_text(json.dumps(modules))
    (folder / "1_Pooling").mkdir()
    modes = {"mean": "mean_tokens", "cls": "cls_token", "max": "max_tokens", "last": "lasttoken"}
    told = {f"pooling_mode_{value}": key == pooling for key, value in modes.items()}
    (folder / "1_Pooling" / "config.json").write_text(json.dumps(told))
    if dense:
        (folder / "2_Dense").mkdir()
        shape = {"in_features": 32, "out_features": 16, "bias": True}
        act = {"activation_function": "torch.nn.modules.activation.Tanh"}
        (folder / "2_Dense" / "config.json").write_text(json.dumps(shape | act))
        weights = {"linear.weight": torch.eye(16, 32), "linear.bias": torch.zeros(16)}
        save_file(weights, folder / "2_Dense" / "model.safetensors")
    return folder


def _numbers(count: int) -> torch.Tensor:
    return torch.arange(count)
