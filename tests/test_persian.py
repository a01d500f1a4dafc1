"""Persian as people type it: a table of what becomes of it, and of what is left alone."""

from __future__ import annotations

import pytest

from cineseek.index.text import fold, tokens
from cineseek.persian import is_persian, normalize

CASES = {
    "Arabic yeh and kaf": ("يك سگ كوچك", "یک سگ کوچک"),
    "an Arabic keyboard throughout": ("مردي در باران", "مردی در باران"),
    "alef maksura": ("موسى در خانه است", "موسی در خانه است"),
    "Persian digits": ("۱۲ مرد", "12 مرد"),
    "Arabic digits in Persian": ("سال ١٩٩٥ گذشت", "سال 1995 گذشت"),
    "European digits": ("3 چتر", "3 چتر"),
    "short vowels": ("گُلِ سُرخ", "گل سرخ"),
    "tanwin and shadda": ("مثلاً بچّه", "مثلا بچه"),
    "hamza and madda make letters": ("آب مسئول تأثیر خانۀ", "آب مسئول تأثیر خانۀ"),
    "tatweel": ("کـــتاب قرمـز", "کتاب قرمز"),
    "a half space stays": ("می‌رود", "می‌رود"),
    "two half spaces are one": ("می\u200c\u200cرود", "می‌رود"),
    "a half space beside a space": ("می\u200c رود\u200c", "می رود"),
    "a space of no width was one": ("می\u200bرود", "می‌رود"),
    "so was a not sign": ("می¬رود", "می‌رود"),
    "direction marks": ("\u202bسگ\u202c \u200fسیاه", "سگ سیاه"),
    "letters by shape": ("ﺳﮓ ﺳﯿﺎﻩ", "سگ سیاه"),
    "lam-alef by shape": ("ﮐﻼﻩ", "کلاه"),
    "a mark by shape": ("گﹸل", "گل"),
    "two scripts": ("يك سگ and a CAT", "یک سگ and a CAT"),
    "Latin letters keep theirs": ("café يک", "café یک"),
}


@pytest.mark.parametrize(("typed", "normal"), CASES.values(), ids=CASES)
def test_persian_gets_one_spelling(typed, normal):
    assert normalize(typed) == normal


@pytest.mark.parametrize(("typed", "normal"), CASES.values(), ids=CASES)
def test_normalizing_twice_is_normalizing_once(typed, normal):
    assert normalize(normal) == normal


@pytest.mark.parametrize(("typed", "normal"), CASES.values(), ids=CASES)
def test_search_finds_either_spelling(typed, normal):
    if typed in ("می\u200bرود", "می¬رود"):
        return  # search reads these as a space and as a mark
    assert tokens(typed) == tokens(normal)
    assert fold(typed).split() == fold(normal).split()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It's 1995, and they DON'T know what's_coming!",
        "naïve cafe\u0301, 東京 🎬 \u200f\u200b",
        "क्\u200cष هندی",
        "¬ not",
        "٣",
    ],
)
def test_what_is_no_persian_stays_as_it_is(text):
    assert normalize(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "كلب أسود في البيت",
        "رجل يمشي على الشاطئ مع ٣ كلاب",
        "يو سړی په کور کې ناست دی ي",
        "بىر كىشى دېڭىزدا",
    ],
    ids=["Arabic", "Arabic with digits", "Pashto", "Uyghur"],
)
def test_other_languages_keep_their_own_letters(text):
    assert normalize(text) == text
    assert not is_persian(text)


def test_vowels_and_tatweel_go_from_arabic_too():
    assert normalize("كِتـــاب") == "كتاب"


@pytest.mark.parametrize("text", ["سگ", "مردي در باران", "۲۰", "خانه\u200cها", "a سیب red"])
def test_persian_is_told_by_letters_digits_half_spaces_and_words(text):
    assert is_persian(text)


@pytest.mark.parametrize("text", ["", "a dog", "باران", "٢٠", "क्\u200cष"])
def test_in_doubt_it_is_not_persian(text):
    assert not is_persian(text)
