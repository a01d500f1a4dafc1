"""Sentences about labels, in the label's language."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.ask.classify.prompts import (
    GENRES,
    THINGS,
    check_templates,
    language_of,
    mean_texts,
    prompts_of,
)
from cineseek.models.toy import ToyEncoder


@pytest.mark.parametrize(
    ("label", "language"),
    [
        ("a castle", "en"),
        ("un château", "en"),
        ("قلعه", "fa"),
        ("سگ", "fa"),
        ("آبي", "fa"),
        ("مدرسة", ""),
        ("گاڑی", ""),
        ("замок", ""),
        ("城", ""),
        ("1995", ""),
    ],
)
def test_the_language_of_a_label_is_told_by_its_script(label: str, language: str) -> None:
    assert language_of(label) == language


def test_a_label_is_said_in_sentences_of_its_language() -> None:
    assert "a photo of a castle" in prompts_of("a castle", THINGS)
    assert "عکسی از قلعه" in prompts_of("قلعه", THINGS)
    assert prompts_of("замок", THINGS) == ["замок"]
    assert "a scene from a Crime film" in prompts_of("Crime", GENRES)


def test_braces_in_a_label_are_letters() -> None:
    assert prompts_of("{x}", ["a {} b"]) == ["a {x} b"]


def test_templates_of_the_user_hold_for_all_languages() -> None:
    assert prompts_of("قلعه", ("seen: {}",)) == ["seen: قلعه"]
    with pytest.raises(ValueError, match="where the label goes"):
        check_templates(["a photo"])
    with pytest.raises(ValueError, match="at least one"):
        check_templates([])


@pytest.mark.parametrize("templates", [THINGS, GENRES])
def test_templates_name_nothing_that_can_be_seen(templates) -> None:
    encoder = ToyEncoder()
    for some in templates.values():
        for sentence in some:
            alone = encoder.encode_texts([sentence.replace("{}", "")])[0]
            assert not alone[:14].any(), sentence


def test_an_ensemble_is_the_unit_mean_of_its_sentences() -> None:
    class Letters:
        def encode_texts(self, texts):
            table = {"a": (1.0, 0.0), "b": (0.0, 1.0)}
            return np.array([table[text] for text in texts], np.float32)

    both, one = mean_texts(Letters(), [["a", "b"], ["b"]])
    assert both == pytest.approx([0.5**0.5, 0.5**0.5])
    assert one == pytest.approx([0, 1])
