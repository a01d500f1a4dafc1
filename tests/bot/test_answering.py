"""What answers say in each language, character by character."""

from __future__ import annotations

from dataclasses import fields, replace
from string import Formatter

import pytest

from cineseek.answer_identity import Candidate, Identification
from cineseek.bot.answering import tell_film
from cineseek.bot.texts import LANGUAGES, texts_of
from cineseek.film import Film, Footage

SALT = Film("salt-wind-1998", "Salt Wind", 1998)
NIGHT = Film("night-windows-2011", "Night Windows", 2011)
SAFFRON = Film("saffron", "زعفران", None)
FEATURE = Footage("f" * 32, SALT.id, "/f.mp4", "feature", 5400, 1280, 720, 24)
TRAILER = Footage("e" * 32, SALT.id, "/t.mp4", "trailer", 90, 1280, 720, 24)

SURE = Identification(
    SALT, 0.973, "", (Candidate(SALT, 0.973, TRAILER, 3725.4, "mirrored, inside another picture"),)
)
UNSURE = Identification(
    None,
    0.3,
    "",
    (Candidate(SALT, 0.3, FEATURE, 62.4), Candidate(SAFFRON, 0.12), Candidate(NIGHT, 0.004)),
)
SHARED = Identification(
    None,
    0.5,
    "",
    (Candidate(SALT, 0.5, FEATURE, 62.4), Candidate(NIGHT, 0.48), Candidate(SAFFRON, 0.01)),
    among=(
        Candidate(SALT, 0.5, FEATURE, 62.4, "mirrored"),
        Candidate(NIGHT, 0.48, TRAILER, 1.2, "mirrored"),
    ),
    together=0.98,
)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            "Salt Wind (1998)\ntrailer · 1:02:05 · 97% sure\n"
            "Your picture is mirrored. I found it inside your picture.",
        ),
        (
            "ru",
            "Salt Wind (1998)\nтрейлер · 1:02:05 · уверенность 97%\n"
            "Ваша картинка отражена зеркально. Кадр нашёлся внутри вашей картинки.",
        ),
        (
            "fa",
            "\u200f\u2068Salt Wind\u2069 (۱۹۹۸)\n\u200fتریلر · ۱:۰۲:۰۵ · اطمینان ۹۷٪\n"
            "\u200fعکس شما آینه‌ای است. آن را درون عکس شما پیدا کردم.",
        ),
    ],
)
def test_a_film_that_is_sure(code: str, said: str) -> None:
    assert tell_film(texts_of(code), SURE) == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            "I don't know which film this is.\nIt could be:\n"
            "1. Salt Wind (1998) · 1:02 · 30%\n2. \u2068زعفران\u2069 · 12%",
        ),
        (
            "ru",
            "Я не знаю, что это за фильм.\nВозможно, это:\n"
            "1. Salt Wind (1998) · 1:02 · 30%\n2. \u2068زعفران\u2069 · 12%",
        ),
        (
            "fa",
            "\u200fنمی‌دانم این کدام فیلم است.\n\u200fشاید یکی از این‌ها باشد:\n"
            "\u200f۱. \u2068Salt Wind\u2069 (۱۹۹۸) · ۱:۰۲ · ۳۰٪\n"
            "\u200f۲. \u2068زعفران\u2069 · ۱۲٪",
        ),
    ],
)
def test_films_that_it_could_be(code: str, said: str) -> None:
    assert tell_film(texts_of(code), UNSURE) == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            "This very frame is in several films.\n"
            "It is from one of them (98% sure), but nothing tells which:\n"
            "1. Salt Wind (1998) · 1:02\n2. Night Windows (2011) · trailer · 0:01\n"
            "Your picture is mirrored.",
        ),
        (
            "ru",
            "Этот самый кадр есть в нескольких фильмах.\n"
            "Это один из них (уверенность 98%), но какой именно, определить нельзя:\n"
            "1. Salt Wind (1998) · 1:02\n2. Night Windows (2011) · трейлер · 0:01\n"
            "Ваша картинка отражена зеркально.",
        ),
        (
            "fa",
            "\u200fهمین تصویر در چند فیلم هست.\n"
            "\u200fاز یکی از آن‌هاست (اطمینان ۹۸٪)، ولی معلوم نیست از کدام:\n"
            "\u200f۱. \u2068Salt Wind\u2069 (۱۹۹۸) · ۱:۰۲\n"
            "\u200f۲. \u2068Night Windows\u2069 (۲۰۱۱) · تریلر · ۰:۰۱\n"
            "\u200fعکس شما آینه‌ای است.",
        ),
    ],
)
def test_films_that_hold_the_very_frame(code: str, said: str) -> None:
    assert tell_film(texts_of(code), SHARED) == said


@pytest.mark.parametrize(
    ("code", "said"), [("en", "and 3 more"), ("ru", "и ещё 3"), ("fa", "\u200fو ۳ فیلم دیگر")]
)
def test_of_many_films_that_hold_a_frame_the_rest_is_counted(code: str, said: str) -> None:
    many = replace(SHARED, among=tuple(Candidate(SALT, 0.07, FEATURE, 1.0) for _ in range(13)))
    lines = tell_film(texts_of(code), many).split("\n")
    assert len(lines) == 2 + 10 + 1
    assert lines[-1] == said


def test_no_answer_is_wholly_sure() -> None:
    sure = Identification(SALT, 1.0, "", (Candidate(SALT, 1.0, FEATURE, 5.0),))
    assert "over 99% sure" in tell_film(texts_of("en"), sure)
    assert "اطمینان بیش از ۹۹٪" in tell_film(texts_of("fa"), sure)


def test_nothing_like_it_is_said_where_there_are_only_guesses() -> None:
    guess = Identification(None, 0.004, "", (Candidate(SALT, 0.004, FEATURE, 5.0),))
    assert tell_film(texts_of("en"), guess) == (
        "I don't know which film this is.\nNothing in the films that I know looks like it."
    )


def test_every_language_says_everything_and_fills_in_the_same() -> None:
    for field in fields(type(texts_of("en"))):
        values = [getattr(texts, field.name) for texts in LANGUAGES.values()]
        if isinstance(values[0], str) and field.name not in ("code", "name"):
            assert all(values), field.name
            filled = [sorted(one[1] for one in Formatter().parse(v) if one[1]) for v in values]
            assert filled[0] == filled[1] == filled[2], field.name
        elif not isinstance(values[0], bool | str):
            assert values[0].keys() == values[1].keys() == values[2].keys(), field.name


def test_a_title_as_long_as_a_novel_fits_a_caption() -> None:
    for title in ("Long " * 900, "🎬" * 900):
        film = Film("long", title, 1998)
        answer = Identification(film, 0.9, "", (Candidate(film, 0.9, FEATURE, 5.0),))
        for texts in LANGUAGES.values():
            said = tell_film(texts, answer)
            assert len(said.encode("utf-16-le")) // 2 <= 1024  # as Telegram counts
            assert title[:100] in said
