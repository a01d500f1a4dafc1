from __future__ import annotations

import math
import random

import pytest

from cineseek.errors import QueryError
from cineseek.film import COLOR_NAMES
from cineseek.index.vectors import Condition
from cineseek.query import KEYS, Clause, FilmCondition, Query, describe, parse


def one(text: str) -> Clause:
    query = parse(text)
    assert query.text == text
    (clause,) = query.clauses
    return clause


def film(text: str) -> FilmCondition:
    (condition,) = one(text).film
    return condition


def shot(text: str) -> Condition:
    (condition,) = one(text).shot
    return condition


# --- words


@pytest.mark.parametrize(
    "text",
    [
        "two men talk in a diner at night",
        "a clock that says 12:30",
        "http://example.org/a?b=c a page",
        "ratio 16:9 picture",
        "E=mc2 on a blackboard",
        "love>hate",
        "Mission: Impossible",
        'a 24" screen',
        "it's rock 'n' roll",
        "well-lit close-up of a man-made lake",
        "x -> y",
        "C# and C++",
        "50% off",
        "a = b",
        "year after year",
        "director of photography",
        "😀",
        "七人の侍",
        "دو مرد در کافه‌ای حرف می‌زنند",
        "двое мужчин разговаривают",
        "کی؟ «او»",
    ],
)
def test_plain_words_stay_as_they_are(text):
    clause = one(text)
    assert clause == Clause(words=text.replace("«", "").replace("»", ""))


def test_spaces_of_every_sort_part_words():
    assert one("  two\u00a0men\t in\n\u200fa \u2003 diner\u200e ").words == "two men in a diner"


def test_quotation_marks_keep_a_phrase_together_and_fall_away():
    assert (
        one('"two men" in a “diner at night„ «از شب»').words == "two men in a diner at night از شب"
    )


def test_a_half_space_is_part_of_a_word():
    assert one("می‌روم").words == "می‌روم"


def test_words_are_pushed_away_with_a_minus():
    clause = one('beach -people -"at night" −rain -«ابر»')
    assert clause == Clause("beach", without=("people", "at night", "rain", "ابر"))


def test_a_minus_within_or_alone_is_no_minus():
    assert one("close-up - of a man").words == "close-up of a man"
    assert one("a -- b").words == "a -- b"


# --- conditions on films


@pytest.mark.parametrize(
    ("text", "field", "names"),
    [
        ('director:"Ridley Scott"', "director", ("Ridley Scott",)),
        ('d="Ridley Scott"', "director", ("Ridley Scott",)),
        ("d:scott", "director", ("scott",)),
        ("Director:scott", "director", ("scott",)),
        ("DIRECTOR=scott", "director", ("scott",)),
        ("actor:«al pacino»", "cast", ("al pacino",)),
        ("a=pacino", "cast", ("pacino",)),
        ("cast:pacino", "cast", ("pacino",)),
        ("genre:crime,drama", "genre", ("crime", "drama")),
        ('g="film noir",crime', "genre", ("film-noir", "crime")),
        ("genre:جنایی،درام", "genre", ("جنایی", "درام")),
        ("m=heat", "title", ("heat",)),
        ('title:"Blade Runner"', "title", ("Blade Runner",)),
        ("film:۱۹۸۴", "title", ("۱۹۸۴",)),
        ("language:fa", "language", ("persian",)),
        ("lang:Persian", "language", ("Persian",)),
        ("country:us", "country", ("united states", "usa")),
        ("kind:trailer", "kind", ("trailer",)),
        ("kind:ad,Movie", "kind", ("advert", "feature")),
        ("کارگردان:فرهادی", "director", ("فرهادی",)),
        ('كارگردان:"كيارستمي"', "director", ("كيارستمي",)),
        ("бригада режиссёр:Тарковский", "director", ("Тарковский",)),
        ("Режиссер:Тарковский", "director", ("Тарковский",)),
    ],
)
def test_filters_of_films(text, field, names):
    assert film(text) == FilmCondition(field, any_of=names)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("year:1979", 1979, 1979),
        ("y=1979", 1979, 1979),
        ("year:1979..1986", 1979, 1986),
        ("year:1979...1986", 1979, 1986),
        ("year:1979-1986", 1979, 1986),
        ("year:1979–1986", 1979, 1986),
        ("year:..1986", None, 1986),
        ("year:1979..", 1979, None),
        ("year:>1990", 1991, None),
        ("year:>=1990", 1990, None),
        ("year:≥1990", 1990, None),
        ("year>=1990", 1990, None),
        ("year<1990", None, 1989),
        ("year:<=1990", None, 1990),
        ("year:1990s", 1990, 1999),
        ("year:90s", 1990, 1999),
        ("year:20s", 2020, 2029),
        ("year:1970s..1980s", 1970, 1989),
        ("year:>1990s", 2000, None),
        ("year:۱۹۷۹..۱۹۸۶", 1979, 1986),
        ("سال:۱۹۷۹", 1979, 1979),
        ("год:1979", 1979, 1979),
        ('year:"1979 .. 1986"', 1979, 1986),
    ],
)
def test_years(text, low, high):
    assert film(text) == FilmCondition("year", low=low, high=high)


def test_a_filter_is_turned_round_with_a_minus():
    assert film("-genre:horror") == FilmCondition("genre", any_of=("horror",), negate=True)
    assert film("-year:1990s") == FilmCondition("year", low=1990, high=1999, negate=True)
    assert shot("-color:teal") == Condition("colors", any_of=("teal",), negate=True)


# --- conditions on shots


@pytest.mark.parametrize("name", COLOR_NAMES)
def test_every_colour_has_its_name(name):
    assert shot(f"color:{name.upper()}") == Condition("colors", any_of=(name,))


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("colour:grey", "colors", ("gray",)),
        ("color:teal,orange", "colors", ("teal", "orange")),
        ("color:gray,grey", "colors", ("gray",)),
        ("رنگ:قرمز", "colors", ("red",)),
        ("رنگ:قهوه‌ای", "colors", ("brown",)),
        ("رنگ:آبی", "colors", ("blue",)),
        ("цвет:синий,чёрный", "colors", ("blue", "black")),
        ("light:dark", "light", ("dark",)),
        ("motion:pan", "motion", ("pan",)),
        ("camera:handheld", "motion", ("shaky",)),
        ("size:close-up", "size", ("closeup",)),
        ("sound:loud", "sound", ("loud",)),
        ("sound:none", "sound", ("none",)),
        ("bw:yes", "black_and_white", (True,)),
        ("black-and-white:no", "black_and_white", (False,)),
        ("people:1,3", "people", (1, 3)),
    ],
)
def test_filters_of_shots_by_name(text, field, values):
    assert shot(text) == Condition(field, any_of=values)


@pytest.mark.parametrize(
    ("text", "field", "low", "high"),
    [
        ("people:2", "people", 2, 2),
        ("people:>2", "people", 3, None),
        ("people<3", "people", None, 2),
        ("people:2..4", "people", 2, 4),
        ("people:۲", "people", 2, 2),
        ("duration:>=5s", "duration", 5, None),
        ("duration:5s..10s", "duration", 5, 10),
        ("duration:5..10s", "duration", 5, 10),
        ("duration:1..2m", "duration", 60, 120),
        ("duration:1..2min", "duration", 60, 120),
        ("duration:<=1m", "duration", None, 60),
        ("duration:<=1m30s", "duration", None, 90),
        ("duration:<=1:30", "duration", None, 90),
        ("duration:>=500ms", "duration", 0.5, None),
        ("duration:>=1.5", "duration", 1.5, None),
        ("duration:>=.5s", "duration", 0.5, None),
        ("مدت:>=۵ثانیه", "duration", 5, None),
        ("duration:5s", "duration", 4.5, 5.5),
        ("brightness:>=0.6", "brightness", 0.6, None),
        ("warmth:-0.5..-0.1", "warmth", -0.5, -0.1),
        ("warmth:>=-0.2", "warmth", -0.2, None),
        ("saturation:0.1-0.3", "saturation", 0.1, 0.3),
        ("aspect:16:9", "aspect", 16 / 9 * 0.98, 16 / 9 * 1.02),
        ("aspect:>=2.35", "aspect", 2.35, None),
    ],
)
def test_filters_of_shots_by_measure(text, field, low, high):
    condition = shot(text)
    assert condition.field == field
    for bound, wanted in ((condition.at_least, low), (condition.at_most, high)):
        assert bound == (None if wanted is None else pytest.approx(wanted))


def test_more_than_five_seconds_is_not_five_seconds():
    assert shot("duration:>5s").at_least == math.nextafter(5, 6)
    assert shot("duration<5s").at_most == math.nextafter(5, 4)


def test_filters_and_words_mix_in_any_order():
    clause = one('year:1979 rain color:teal in -day "the city" said:"attack ships" image:a.png')
    assert clause == Clause(
        "rain in the city",
        without=("day",),
        images=("a.png",),
        said=("attack ships",),
        film=(FilmCondition("year", low=1979, high=1979),),
        shot=(Condition("colors", any_of=("teal",)),),
    )


@pytest.mark.parametrize(
    ("text", "images"),
    [
        ("image:diner.jpg", ("diner.jpg",)),
        ('image:"my pictures/a, b.jpg"', ("my pictures/a, b.jpg",)),
        ("image:a,b.jpg", ("a,b.jpg",)),
        (r"image:C:\films\a.png", (r"C:\films\a.png",)),
        ("image:a.png image:b.png", ("a.png", "b.png")),
        ("image:https://example.org/x.png?y=1", ("https://example.org/x.png?y=1",)),
        ("image:/tmp/2020-01-01.png", ("/tmp/2020-01-01.png",)),
        ("تصویر:«عکس من.png»", ("عکس من.png",)),
    ],
)
def test_pictures_are_named_with_or_without_quotes(text, images):
    assert one(text).images == images


def test_spoken_words_are_kept_whole():
    assert one('said:"we had faces, then"').said == ("we had faces, then",)
    assert one("said:hello,there").said == ("hello,there",)
    assert one("گفته:«چی گفتی؟»").said == ("چی گفتی؟",)


def test_only_filters_means_there_is_nothing_to_rank_by():
    assert one("color:teal -genre:horror").filter_only
    assert not one("rain color:teal").filter_only
    assert not one("said:hello").filter_only
    assert not one("color:teal -rain").filter_only


# --- A then B


def test_then_parts_a_query():
    query = parse('a car >> genre:crime -rain >>30s "a cat" >>2m dog')
    assert [clause.words for clause in query.clauses] == ["a car", "", "a cat", "dog"]
    assert query.clauses[1].without == ("rain",)
    assert query.within == (None, 30.0, 120.0)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("a >> b", None),
        ("a>>b", None),
        ("a >>b", None),
        ('"a">>"b"', None),
        ("a >> 2 people", None),
        ("color:red>>color:blue", None),
        ("a >>30s b", 30),
        ("a>>1.5min b", 90),
        ("a >>1m30s b", 90),
        ("a >>1:30 b", 90),
        ("a >>۳۰ثانیه b", 30),
        ("a >>30с b", 30),
    ],
)
def test_the_time_between_stands_behind_the_arrow(text, seconds):
    assert parse(text).within == (seconds,)


# --- errors


@pytest.mark.parametrize(
    ("text", "at", "says"),
    [
        ("", 0, "empty"),
        ("   ", 0, "empty"),
        ("\u200f", 0, "empty"),
        ('rain "in the', 5, "never closed"),
        ("rain «in the", 5, "never closed"),
        ('director:"Ridley', 9, "never closed"),
        ('rain ""', 5, "nothing between"),
        ("directer:scott", 0, "did you mean director:"),
        ("rain -gnre:horror", 6, "did you mean genre:"),
        ("colr:red", 0, "did you mean color:"),
        ('directer="x"', 0, "did you mean director:"),
        ("foo:bar", 0, "there are title, director"),
        ("director:", 8, "needs a value"),
        ("director: scott", 9, "needs a value"),
        ("rain director:,", 14, "needs a value"),
        ("color:gren", 6, "did you mean green"),
        ("color:red,blu", 10, "did you mean blue"),
        ("light:xyz", 6, "dark, normal, bright"),
        ("kind:7", 5, "feature, trailer"),
        ("year:79", 5, "four digits"),
        ("year:1986..1979", 5, "ends before it starts"),
        ("year:..", 5, "at least one end"),
        ("year:>", 5, "missing"),
        ("year:1979..x", 11, "four digits"),
        ("year:1979,1980", 10, "one range"),
        ("year:1700", 5, "no film"),
        ("year:1995s", 5, "a decade ends in 0"),
        ("people:two", 7, "whole number"),
        ("people:2..x", 10, "whole number"),
        ("duration:5parsecs", 10, "no unit"),
        ("duration:long", 9, "no time"),
        ("brightness:x", 11, "a number"),
        ("aspect:1/0", 7, "divided by 0"),
        ("bw:maybe", 3, "yes or no"),
        ("-image:a.png rain", 0, "cannot be pushed away"),
        ("rain -said:no", 5, "cannot be pushed away"),
        (">> b", 0, "before >>"),
        ("a >>", 2, "after >>"),
        ("a >> >> b", 5, "before >>"),
        ("a >>30 b", 4, "unit"),
        ("a >>0s b", 4, "needs some time"),
        ("a >>5parsecs b", 5, "no unit"),
        ("a >>> b", 4, "no time"),
        ("-rain", 0, "not only what to push away"),
        ("...", 0, "no words"),
        ("-", 0, "no words"),
        ("a \ud800 b", 2, "not a character"),
        ("x" * 2001, 60, "2001 characters"),
    ],
)
def test_an_error_points_at_the_character(text, at, says):
    with pytest.raises(QueryError) as caught:
        parse(text)
    error = caught.value
    assert says in str(error)
    assert error.at == at
    line, caret = str(error).split("\n")[-2:]
    assert "\n" not in error.text
    assert (line, caret) == (f"  {error.text}", f"  {' ' * at}^")
    assert 0 <= error.at <= len(error.text)


def test_two_thousand_characters_are_read():
    assert len(one("x" * 2000).words) == 2000


def parse_or_complain(text: str) -> Query | None:
    try:
        return parse(text)
    except QueryError as caught:
        error = caught
    assert 0 <= error.at <= len(error.text)
    str(error).encode()
    return None


def test_no_query_crashes():
    """Random joins of everything that has a meaning: a Query or a QueryError, nothing else."""
    rng = random.Random(7)
    bits = [
        *(key.name for key in KEYS), *(alias for key in KEYS for alias in key.aliases),
        *("\"'«»“”„:=<>-,،.;#%()[]{}\\/|~`^*+!?" + " \t\n\r\0\u200c\u200f\u202e\ufeff\u00ad"),
        ">>", ">>30s", "..", "...", "…", ">=", "≤", "1979", "۱۹۷۹", "90s", "5s", "1m30s", "1:30",
        "16:9", "-", "−", "rain", "باران", "дождь", "😀", "\ud800", "İ", "ß", "ﬁ", "²", "½", "٫",
        "red", "pan", "yes", "a" * 30, "9" * 400, "1e999", "nan", "inf", "//", "http://x",
    ]  # fmt: skip
    for _ in range(6000):
        text = "".join(rng.choice(bits) for _ in range(rng.randint(0, 12)))
        query = parse_or_complain(text)
        if query is None:
            continue
        assert len(query.within) == len(query.clauses) - 1
        assert describe(query).endswith(".")
        assert hash(query) is not None
        for clause in query.clauses:
            clause.words.encode()
            for condition in clause.shot:
                bounds = [b for b in (condition.at_least, condition.at_most) if b is not None]
                assert all(math.isfinite(bound) for bound in bounds)
                assert bool(condition.any_of) != bool(bounds)


def test_random_characters_do_not_crash_either():
    rng = random.Random(11)
    for _ in range(3000):
        text = "".join(chr(rng.randrange(0x3000)) for _ in range(rng.randint(0, 40)))
        parse_or_complain(text)


# --- what is shown of it


def test_every_key_shows_an_example_that_works():
    for key in KEYS:
        assert key.help
        assert parse(key.example).clauses
        for name in (key.name, *key.aliases, *([key.short] if key.short else [])):
            value = key.example.partition(":")[2]
            assert parse(f"{name}:{value}") == parse(f"{name}:{value}")
            (clause,) = parse(f"{name}:{value}").clauses
            assert clause == one(key.example)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("two men", "Shots that look like “two men”."),
        (
            'rain -day d:"Ridley Scott" y:1979..1986 color:teal,blue',
            "Shots that look like “rain”, away from “day”, with teal or blue, of films directed by"
            " Ridley Scott, from 1979 to 1986.",
        ),
        (
            "image:a.png said:hello kind:trailer -genre:horror",
            "Shots that look like the picture a.png, where is said “hello”, in a trailer, of films"
            " not of the genre horror.",
        ),
        (
            "duration:>=5s bw:yes >>30s a cat",
            "Shots lasting at least 5 s, in black and white, then within 30 s shots that look like"
            " “a cat”.",
        ),
        ("people:2 year:1979", "Shots with 2 people, of films of 1979."),
    ],
)
def test_a_query_is_described_in_a_sentence(text, sentence):
    assert describe(parse(text)) == sentence
