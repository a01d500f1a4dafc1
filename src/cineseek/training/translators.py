"""Translation models of transformers: Marian, NLLB and M2M100, mBART, T5. Knows no server.

Each family is told the languages in its own way; which code it gives a language can be said where
the short table here does not know it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from cineseek.errors import TrainingError
from cineseek.training.pretrained import Pretrained, load
from cineseek.training.translation import Refused

_NLLB = {
    "ar": "arb_Arab", "de": "deu_Latn", "en": "eng_Latn", "es": "spa_Latn", "fa": "pes_Arab",
    "fr": "fra_Latn", "hi": "hin_Deva", "it": "ita_Latn", "ja": "jpn_Jpan", "ko": "kor_Hang",
    "nl": "nld_Latn", "pl": "pol_Latn", "pt": "por_Latn", "ru": "rus_Cyrl", "tr": "tur_Latn",
    "uk": "ukr_Cyrl", "ur": "urd_Arab", "zh": "zho_Hans",
}  # fmt: skip
_MBART = {
    "ar": "ar_AR", "de": "de_DE", "en": "en_XX", "es": "es_XX", "fa": "fa_IR", "fr": "fr_XX",
    "hi": "hi_IN", "it": "it_IT", "ja": "ja_XX", "ko": "ko_KR", "nl": "nl_XX", "pl": "pl_PL",
    "pt": "pt_XX", "ru": "ru_RU", "tr": "tr_TR", "uk": "uk_UA", "ur": "ur_PK", "zh": "zh_CN",
}  # fmt: skip
_MARIAN = {"fa": ("pes", "fas", "prs"), "en": ("eng",), "ar": ("ara",), "de": ("deu",)}
_NAMES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
    "fr": "French", "it": "Italian", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "tr": "Turkish",
}  # fmt: skip
_ROOM = 24  # tokens more than twice those of the sentence, before a translation is found endless


class ModelTranslator:
    """A seq2seq model of transformers."""

    def __init__(
        self,
        name: str,
        source: str,
        target: str,
        *,
        source_code: str | None = None,
        target_code: str | None = None,
        beams: int | None = None,
        device: str = "cpu",
    ) -> None:
        """`source_code`, `target_code`: what the model calls the languages; `beams`: by default
        as many as its makers set.
        """
        from transformers import AutoModelForSeq2SeqLM

        self._held = load(AutoModelForSeq2SeqLM, name, device)
        self._before, self._first = _address(
            self._held, (source, source_code), (target, target_code)
        )
        self._beams = beams
        self._most = _positions(self._held)

    @property
    def name(self) -> str:
        """As it was asked for."""
        return self._held.name

    @property
    def revision(self) -> str:
        """The hub's commit, or a hash of the weights."""
        return self._held.revision

    def translate(self, texts: Sequence[str]) -> list[str | Refused]:
        """One for each text; refused where it is too long for the model, or has no end."""
        tokenizer = self._held.tokenizer
        lengths = [len(ids) for ids in tokenizer([self._before + text for text in texts]).input_ids]
        fit = [number for number, length in enumerate(lengths) if length <= self._most]
        found: list[str | Refused] = [Refused("too long for the model") for _ in texts]
        if not fit:
            return found
        most = min(self._most, 2 * max(lengths[number] for number in fit) + _ROOM)
        rows = self._generate([self._before + texts[number] for number in fit], most)
        pad = tokenizer.pad_token_id
        # Not every tokenizer knows that the language's own mark is no word of the translation.
        plain = rows if self._first is None else rows.masked_fill(rows == self._first, pad)
        told = tokenizer.batch_decode(plain, skip_special_tokens=True)
        for number, row, said in zip(fit, rows, told, strict=True):
            # A beginning mark, and then as many as there was room for: it went round in circles.
            endless = int((row[1:] != pad).sum()) >= most
            found[number] = Refused("its translation has no end") if endless else said
        return found

    def _generate(self, texts: list[str], most: int) -> torch.Tensor:
        held = self._held
        given = held.tokenizer(texts, return_tensors="pt", padding=True).to(held.device)
        how: dict[str, Any] = {"max_new_tokens": most, "do_sample": False}
        if self._beams is not None:
            how["num_beams"] = self._beams
        if self._first is not None:
            how["forced_bos_token_id"] = self._first
        with torch.inference_mode():
            out = held.model.generate(
                input_ids=given["input_ids"], attention_mask=given["attention_mask"], **how
            )
        return torch.as_tensor(out).cpu()


_Language = tuple[str, str | None]
"""Its ISO code, and what the model calls it where that was said."""


def _address(held: Pretrained, source: _Language, target: _Language) -> tuple[str, int | None]:
    """What goes before every text, and the first token of the translation."""
    kind = held.model.config.model_type
    tokenizer = held.tokenizer
    if kind == "marian":
        return _marian(held, target), None
    if kind in ("t5", "mt5", "umt5"):
        return _t5(tokenizer, source, target), None
    if kind not in ("m2m_100", "mbart"):
        raise TrainingError(
            f"{held.name} is a {kind}: translation is known of marian, m2m_100 (also NLLB), "
            "mbart and t5"
        )
    if hasattr(tokenizer, "get_lang_id"):  # M2M100 itself
        first, last = (given or code for code, given in (source, target))
        marks = [f"__{first}__", f"__{last}__"]
    else:
        table = _NLLB if kind == "m2m_100" else _MBART
        first, last = (given or table.get(code, code) for code, given in (source, target))
        marks = [first, last]
    ids = [tokenizer.convert_tokens_to_ids(mark) for mark in marks]
    for mark, one in zip(marks, ids, strict=True):
        if one is None or one == tokenizer.unk_token_id:
            raise TrainingError(
                f"{held.name} knows no language {mark}: name the model's own code with "
                "--source-code or --target-code"
            )
    tokenizer.src_lang = first
    return "", int(ids[1])


def _marian(held: Pretrained, target: _Language) -> str:
    """Models into several languages want `>>pes<<`; those into one want nothing."""
    known = list(getattr(held.tokenizer, "supported_language_codes", []) or [])
    if not known:
        return ""
    code, given = target
    for one in (given,) if given else (code, *_MARIAN.get(code, ())):
        if f">>{one}<<" in known:
            return f">>{one}<< "
    raise TrainingError(
        f"{held.name} knows no language {given or code}, only {', '.join(known[:20])}: name one "
        "with --target-code"
    )


def _t5(tokenizer: Any, source: _Language, target: _Language) -> str:
    """MADLAD has marks such as <2fa>; T5 itself was taught by a sentence."""
    mark = f"<2{target[1] or target[0]}>"
    if tokenizer.convert_tokens_to_ids(mark) not in (None, tokenizer.unk_token_id):
        return f"{mark} "
    first, last = (given or _NAMES.get(code, code) for code, given in (source, target))
    return f"translate {first} to {last}: "


def _positions(held: Pretrained) -> int:
    """Tokens that a sentence may have."""
    config = held.model.config
    most = getattr(config, "max_position_embeddings", None) or 512
    return min(int(most), int(min(held.tokenizer.model_max_length, 1 << 20)))
