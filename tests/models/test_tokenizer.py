"""Words into ids: what is done to a text before a model's own tokenizer reads it."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit

from cineseek.models.tokenizer import Words, read_words

SENTENCE = "مردی با 2 سگ کوچک راه می‌رود"


@pytest.fixture(scope="module", params=[False, True], ids=["as it is", "canonical"])
def words(request, tmp_path_factory) -> Words:
    vocabulary = ["<pad>", "<unk>", *SENTENCE.split(), "كلب", "في", "البيت", "cafe\u0301", "dog"]
    tokenizer = Tokenizer(
        WordLevel({word: at for at, word in enumerate(vocabulary)}, unk_token="<unk>")
    )
    tokenizer.pre_tokenizer = WhitespaceSplit()
    path = tmp_path_factory.mktemp("tokenizer") / "tokenizer.json"
    tokenizer.save(str(path))
    return read_words(path, {"pad_token": "<pad>"}, context_length=8, canonicalize=request.param)


def test_persian_of_an_arabic_keyboard_becomes_the_same_ids(words):
    typed = "مردي با ٢ سگ كـوچك راهْ مي\u200cرود"
    ids, mask = words.tokens([SENTENCE, typed])
    assert ids[0].tolist() == [2, 3, 4, 5, 6, 7, 8, 0]
    assert ids[1].tolist() == ids[0].tolist()
    assert mask[1].tolist() == [1] * 7 + [0]


def test_arabic_keeps_the_letters_that_the_model_has_seen(words):
    assert words.tokens(["كلب في البيت"])[0][0, :3].tolist() == [9, 10, 11]


def test_latin_text_reaches_the_tokenizer_unchanged(words):
    assert words.tokens(["cafe\u0301 dog"])[0][0, :2].tolist() == [12, 13]
