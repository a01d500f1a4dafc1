"""Sentences about a label, and their mean as one vector. Knows no library.

Several sentences say better than one what is meant (Radford et al. 2021, section 3.1.4).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

import numpy as np

from cineseek.persian import is_persian

if TYPE_CHECKING:
    from cineseek.models.base import Encoder, Vectors

Language = Literal["en", "fa", ""]
Templates = Mapping[str, Sequence[str]]

PLAIN = ("{}",)
THINGS: Templates = {
    "en": ("{}", "a photo of {}", "a film still of {}", "a scene with {}", "{} in a film"),
    "fa": ("{}", "عکسی از {}", "تصویری از {}", "صحنه‌ای با {}", "نمایی از {} در یک فیلم"),
}
"""For what can be seen in a picture. None names a colour, a light or a thing itself."""
GENRES: Templates = {
    "en": ("a scene from a {} film", "a still of a {} movie", "a {} film", "the {} genre"),
    "fa": ("صحنه‌ای از یک فیلم {}", "تصویری از فیلمی در ژانر {}", "فیلم {}", "ژانر {}"),
}
"""For what a film is as a whole."""

_ARABIC_SCRIPT = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_NOT_PERSIAN = re.compile("[ةأإٹڈڑںےہھەڭڕڤۆێټډړښځڅ]")
_LATIN = re.compile("[A-Za-z]")


def language_of(label: str) -> Language:
    """Whose sentences a label takes, told by its script; none where that tells nothing.

    Latin letters take English ones, which does other languages in them little harm. Arabic script
    takes Persian ones, unless a letter says that it is another language.
    """
    if _ARABIC_SCRIPT.search(label):
        return "fa" if is_persian(label) or not _NOT_PERSIAN.search(label) else ""
    return "en" if _LATIN.search(label) else ""


def prompts_of(label: str, templates: Templates | Sequence[str]) -> list[str]:
    """The sentences of a label, from templates by language or from the same for all."""
    if isinstance(templates, Mapping):
        templates = templates.get(language_of(label), PLAIN)
    return [one.replace("{}", label) for one in templates]


def check_templates(templates: Sequence[str]) -> tuple[str, ...]:
    """The templates, or ValueError for one without a place for the label."""
    if not templates:
        raise ValueError("templates must have at least one sentence with {} for the label")
    for one in templates:
        if "{}" not in one:
            raise ValueError(f"the template {one!r} has no {{}} where the label goes")
    return tuple(templates)


def mean_texts(encoder: Encoder, prompts: Sequence[Sequence[str]]) -> Vectors:
    """One unit vector for each list of sentences: the direction of the mean of their vectors."""
    told = list(dict.fromkeys(sentence for some in prompts for sentence in some))
    vectors = encoder.encode_texts(told)
    row = {sentence: at for at, sentence in enumerate(told)}
    means = np.stack(
        [vectors[[row[one] for one in some]].mean(axis=0, dtype=np.float64) for some in prompts]
    )
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    return means.astype(np.float32)
