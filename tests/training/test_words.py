"""The tokenizer made from captions."""

from __future__ import annotations

from pathlib import Path

from cineseek.training.words import make_tokenizer, open_words


def test_one_persian_word_is_learnt_once_however_it_was_typed(tmp_path: Path) -> None:
    persian, arabic = "پسر و کتابی قرمز", "پسر و كتابي قرمز"  # letters of two keyboards
    for name, captions in (("one", [persian]), ("both", [persian, arabic])):
        make_tokenizer(captions, tmp_path / name, vocabulary=300)
    one, both = ((tmp_path / name / "tokenizer.json").read_text() for name in ("one", "both"))
    assert one == both
    words = open_words(tmp_path / "both", context=16)
    ids, _ = words.tokens([persian, arabic])
    assert ids[0].tolist() == ids[1].tolist()
