"""Captioners of other families than BLIP: real classes, tiny, taught a few steps in the test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from PIL import Image
from tiny_captioner import WORDS, draw, make_tokenizer

import cineseek.models.torchvision_schemas  # noqa: F401  # before transformers
from cineseek.models.captioner_prompt import usual_prompt

SMALL = {
    "hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 1, "num_attention_heads": 2,
}  # fmt: skip
EYES = SMALL | {"image_size": 32, "patch_size": 8}
TEMPLATE = (
    "{% for m in messages %}USER: {% for c in m['content'] %}"
    "{% if c['type'] == 'image' %}<image> {% else %}{{ c['text'] }} {% endif %}"
    "{% endfor %}{% endfor %}{% if add_generation_prompt %}ASSISTANT: {% endif %}"
)


def words_tokenizer(*, named: bool = True) -> Any:
    """Whole words, and the marks of BART, which LLaVA, BLIP-2 and Florence-2 can do with.

    BLIP-2 has the picture's mark as a token without a name.
    """
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    asked = f"USER: ASSISTANT: {usual_prompt('en')} What does the image describe?"
    words = {word for sentence in [*WORDS, asked] for word in sentence.split()}
    marks = ["<s>", "<pad>", "</s>", "<unk>", "<image>"]
    vocabulary = {word: number for number, word in enumerate([*marks, *sorted(words)])}
    held = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    held.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return PreTrainedTokenizerFast(
        tokenizer_object=held, bos_token="<s>", pad_token="<pad>", eos_token="</s>",
        unk_token="<unk>", model_max_length=256,
        extra_special_tokens={"image_token": "<image>"} if named else ["<image>"],
    )  # fmt: skip


def _clip_pictures(**how: Any) -> Any:
    from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil

    size = {"height": 32, "width": 32}
    return CLIPImageProcessorPil(size={"shortest_edge": 32}, crop_size=size, **how)


def make_git(folder: Path) -> Path:
    """GIT: one stream of picture and words; what it was given comes back."""
    from transformers import GitConfig, GitForCausalLM, GitProcessor

    tokenizer = make_tokenizer(folder)
    processor = GitProcessor(_clip_pictures(), tokenizer)
    torch.manual_seed(0)
    model = GitForCausalLM(
        GitConfig(
            vision_config=EYES, **SMALL, vocab_size=len(tokenizer), max_position_embeddings=64,
            bos_token_id=2, eos_token_id=3, pad_token_id=0, hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
    )  # fmt: skip
    given = processor(images=_pictures(), text=_texts(), return_tensors="pt", padding=True)
    return _taught(model, processor, folder, given, given["input_ids"], pad=0)


def make_blip2(folder: Path) -> Path:
    """BLIP-2: picture tokens before the words of an OPT."""
    from transformers import Blip2Config, Blip2ForConditionalGeneration, Blip2Processor
    from transformers.models.blip.image_processing_pil_blip import BlipImageProcessorPil

    tokenizer = words_tokenizer(named=False)
    pictures = BlipImageProcessorPil(size={"height": 32, "width": 32})
    processor = Blip2Processor(pictures, tokenizer, num_query_tokens=4)
    torch.manual_seed(0)
    opt = {
        "model_type": "opt", "hidden_size": 32, "ffn_dim": 64, "num_hidden_layers": 1,
        "num_attention_heads": 2, "vocab_size": len(tokenizer), "word_embed_proj_dim": 32,
        "max_position_embeddings": 128, "bos_token_id": 0, "pad_token_id": 1, "eos_token_id": 2,
        "dropout": 0.0,
    }  # fmt: skip
    former = SMALL | {"encoder_hidden_size": 32, "vocab_size": 50, "hidden_dropout_prob": 0.0}
    model = Blip2ForConditionalGeneration(
        Blip2Config(
            vision_config=EYES, qformer_config=former, text_config=opt, num_query_tokens=4,
            image_token_index=4,
        )
    )  # fmt: skip
    texts = [f"<s> {words} </s>" for words in _texts()]
    given = processor(images=_pictures(), text=texts, return_tensors="pt", padding=True)
    return _taught(model, processor, folder, given, given["input_ids"], pad=1, image=4)


def make_florence(folder: Path) -> Path:
    """Florence-2: an encoder that reads a task, a decoder that writes."""
    from transformers import Florence2Config, Florence2ForConditionalGeneration, Florence2Processor

    tokenizer = words_tokenizer()
    processor = Florence2Processor(
        _clip_pictures(image_seq_length=17), tokenizer, num_additional_image_tokens=0
    )
    torch.manual_seed(0)
    eyes = {
        "embed_dim": [16, 32], "depths": [1, 1], "num_heads": [2, 2], "num_groups": [2, 2],
        "patch_size": [7, 3], "patch_stride": [4, 2], "patch_padding": [3, 1],
        "patch_prenorm": [False, True], "window_size": 4, "projection_dim": 32,
        "max_position_embeddings": 50, "drop_path_rate": 0.0,
    }  # fmt: skip
    bart = {
        "model_type": "bart", "d_model": 32, "encoder_layers": 1, "decoder_layers": 1,
        "encoder_attention_heads": 2, "decoder_attention_heads": 2, "encoder_ffn_dim": 64,
        "decoder_ffn_dim": 64, "vocab_size": len(tokenizer), "max_position_embeddings": 256,
        "bos_token_id": 0, "pad_token_id": 1, "eos_token_id": 2, "decoder_start_token_id": 2,
        "forced_eos_token_id": 2, "dropout": 0.0,
    }  # fmt: skip
    model = Florence2ForConditionalGeneration(
        Florence2Config(
            vision_config=eyes, text_config=bart, image_token_id=tokenizer.image_token_id
        )
    )
    tasks = ["<CAPTION>"] * len(_texts())
    given = processor(images=_pictures(), text=tasks, return_tensors="pt", padding=True)
    texts = [f"{words} </s>" for words in _texts()]
    told = tokenizer(texts, return_tensors="pt", padding=True)["input_ids"]
    return _taught(model, processor, folder, given, told, pad=1)


def make_chatting(folder: Path) -> Path:
    """LLaVA: a chat in which a picture is part of what the user says."""
    from transformers import LlavaConfig, LlavaForConditionalGeneration, LlavaProcessor

    tokenizer = words_tokenizer()
    processor = LlavaProcessor(
        _clip_pictures(), tokenizer, patch_size=8, vision_feature_select_strategy="default",
        num_additional_image_tokens=1, chat_template=TEMPLATE,
    )  # fmt: skip
    torch.manual_seed(0)
    llama = SMALL | {
        "model_type": "llama", "num_key_value_heads": 2, "vocab_size": len(tokenizer),
        "max_position_embeddings": 256, "bos_token_id": 0, "pad_token_id": 1, "eos_token_id": 2,
    }  # fmt: skip
    eyes = EYES | {"model_type": "clip_vision_model", "num_hidden_layers": 2}
    model = LlavaForConditionalGeneration(
        LlavaConfig(vision_config=eyes, text_config=llama, image_token_index=4)
    )
    told = f"USER: <image> {usual_prompt('en')} ASSISTANT: "
    texts = [f"{told}{words} </s>" for words in _texts()]
    given = processor(images=_pictures(), text=texts, return_tensors="pt", padding=True)
    longest = max(len(words.split()) for words in WORDS) + 1
    labels = given["input_ids"].clone()
    labels[:, :-longest] = 1  # only the answer is to be learnt
    return _taught(model, processor, folder, given, labels, pad=1)


def _texts() -> list[str]:
    return list(WORDS) * 6


def _pictures() -> list[Image.Image]:
    return [Image.fromarray(draw(words, seed=seed)) for seed, words in enumerate(_texts())]


def _taught(
    model: Any,
    processor: Any,
    folder: Path,
    given: Any,
    labels: torch.Tensor,
    *,
    pad: int,
    image: int = -1,
    steps: int = 200,
) -> Path:
    labels = labels.masked_fill((labels == pad) | (labels == image), -100)
    optimiser = torch.optim.AdamW(model.parameters(), lr=4e-3)
    model.train()
    for _ in range(steps):
        loss = model(**given, labels=labels).loss
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if loss.item() < 0.1:
            break
    model.eval()
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder
