import pytest

from cineseek.index.text import fold, spellings, tokens, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Amélie", "amelie"),
        ("SØREN  Łódź", "soren lodz"),
        ("İstanbul", "istanbul"),
        ("Straße", "strasse"),
        ("O\u2019Brien", "o'brien"),
        ("كتاب يک", "کتاب یک"),
        ("ﻛﺘﺎﺏ ﯾﮏ", "کتاب یک"),
        ("موسى خانهٔ خانۀ", "موسی خانه خانه"),
        ("می\u200cروم", "می روم"),
        ("١٢٣ ۴۵۶ ४", "123 456 4"),
        ("مُحَمَّد", "محمد"),
        ("کـــتاب", "کتاب"),
        ("Ｆｕｌｌ", "full"),
        ("\u202bRTL\u202c\ufeff", "rtl"),
        ("  two\n lines ", "two lines"),
        ("ёлка", "елка"),
        ("ガ", "ガ"),
    ],
)
def test_a_name_folds_to_what_people_type(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize("text", ["Amélie", "می\u200cروم", "I\u0307", "ﬁ ½ ①", "ẛ̣", "ΑΣ"])
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_vowel_signs_of_hindi_and_thai_are_not_stripped():
    assert tokens("हिन्दी") == ["हिन्दी"]
    assert fold("ภาษาไทย") == "ภาษาไทย"


def test_punctuation_is_no_part_of_a_word():
    assert tokens("- Stop! (now)... \u201cNow\u201d?") == ["stop", "now", "now"]


def test_an_apostrophe_joins_or_parts():
    assert spellings("don\u2019t") == (("dont",), ("don", "t"))
    assert spellings("dont") == (("dont",),)


def test_a_persian_half_space_joins_or_parts():
    assert spellings("می\u200cروم") == (("میروم",), ("می", "روم"))


def test_scripts_without_spaces_are_tokens_by_character():
    assert tokens("東京へ") == ["東", "京", "へ"]
    assert words("東京 go") == ((("東", "京"),), (("go",),))


def test_words_are_counted_once_and_symbols_are_none():
    assert words("go go ♪ ...") == ((("go",),),)
