"""How a query could go on where somebody is typing it."""

from __future__ import annotations

import pytest

from cineseek.answer import ValueCount
from cineseek.query import parse
from cineseek.query.suggest import NOTHING_KNOWN, Vocabulary
from cineseek.query.typed import find_typed


def _counts(**values: int) -> list[ValueCount]:
    return [ValueCount(value.replace("_", " "), count) for value, count in values.items()]


KNOWN = Vocabulary(
    {
        "title": _counts(Heat=1, Blade_Runner=2, The_Big_Heat=1, چتر_زرد=1),
        "director": [*_counts(Michael_Mann=3, Michael_Curtiz=1), ValueCount("Agnès Varda", 2)],
        "actor": [*_counts(Michael_Caine=4), ValueCount('"Kid" Ory', 1)],
        "genre": _counts(Crime=3, Drama=5),
        "color": _counts(teal=40, tan=1, blue=7),
        "kind": _counts(feature=3, trailer=2),
        "year": _counts(**{"1990..1999": 2, "1995": 1}),
        "people": _counts(**{"2": 9, "1": 30}),
        "light": [],
    }
)


def typed(query: str, **options: int) -> tuple[list[str], str]:
    """Suggestions where `|` stands, and the query once the first is taken."""
    caret = query.index("|")
    text = query.replace("|", "")
    found = KNOWN.suggest(text, caret, **options)
    texts = [one.text for one in found.suggestions]
    taken = text[: found.start] + texts[0] + text[found.end :] if texts else ""
    return texts, taken


@pytest.mark.parametrize(
    ("query", "taken"),
    [
        ("dir|", "director:"),
        ("night dir| sea", "night director: sea"),
        ("hea|", "title:Heat"),
        ("sunset mann|", 'sunset director:"Michael Mann"'),
        ("michael ma|", 'director:"Michael Mann"'),
        ("a man blade run|", 'a man title:"Blade Runner"'),
        ("the big he|", 'title:"The Big Heat"'),
        ("tea|", "color:teal"),
        ("-tea|", "-color:teal"),
        ("rain >> tea|", "rain >> color:teal"),
        ("rain>>tea|", "rain>>color:teal"),
        ("director:mich|", 'director:"Michael Mann"'),
        ('director:"Mich|', 'director:"Michael Mann"'),
        ('director:"Michael c|', 'director:"Michael Curtiz"'),
        ('director:"Mich|ael" sea', 'director:"Michael Mann" sea'),
        ('director:"mi| said:"no"', 'director:"Michael Mann" said:"no"'),
        ("director:“mi|", 'director:"Michael Mann"'),
        ("d=mi| sea", 'd="Michael Mann" sea'),
        ("-director:mi|", '-director:"Michael Mann"'),
        ("director:varda|", 'director:"Agnès Varda"'),
        ("director:AGNES|", 'director:"Agnès Varda"'),
        ("genre:crime,dr|", "genre:crime,Drama"),
        ("genre:crime,|", "genre:crime,Drama"),
        ('director:"Michael Mann",cur|', 'director:"Michael Mann","Michael Curtiz"'),
        ("year:199|", "year:1990..1999"),
        ("year:1990s|", "year:1990..1999"),
        ("people:|", "people:1"),
        ("color:turq|", "color:teal"),
        ("color:فیروزه|", "color:teal"),
        ("آب|", "color:blue"),
        ("چتر|", 'title:"چتر زرد"'),
        ("کارگر|", "کارگردان:"),
        ("کارگردان:mann|", 'کارگردان:"Michael Mann"'),
        ("actor:kid|", 'actor:«"Kid" Ory»'),
        ("duration:|", "duration:>5s"),
        ("bw:|", "bw:yes"),
        ("kind:|", "kind:feature"),
        ("te|al", "color:teal"),
    ],
)
def test_what_is_typed_goes_on(query: str, taken: str) -> None:
    texts, result = typed(query)
    assert result == taken, texts


@pytest.mark.parametrize(
    "query", ["said:he|", "image:he|", "director:mann |x", "year>19|", "a >>|", "xyzzy|", '"zz|']
)
def test_nothing_is_made_up(query: str) -> None:
    texts, _ = typed(query)
    assert not [text for text in texts if not text.endswith(":")]


def test_each_sort_has_its_turn_and_the_frequent_come_first() -> None:
    assert typed("m|")[0][:4] == [
        "motion:", 'actor:"Michael Caine"', 'director:"Michael Mann"', 'director:"Michael Curtiz"',
    ]  # fmt: skip
    assert typed("color:t|")[0] == ["color:teal", "color:tan"]
    assert typed("director:|")[0] == [
        'director:"Michael Mann"', 'director:"Agnès Varda"', 'director:"Michael Curtiz"',
    ]  # fmt: skip
    assert len(typed("|", limit=5)[0]) == 5


def test_a_value_that_no_shot_has_is_not_offered() -> None:
    assert typed("light:|")[0] == []
    assert "light:dark" not in typed("dark|")[0]


def test_where_no_library_is_known_choices_are_offered() -> None:
    found = NOTHING_KNOWN.suggest("color:te", 8)
    assert [one.text for one in found.suggestions] == ["color:teal"]


def test_a_suggestion_that_is_taken_can_be_parsed() -> None:
    for query in ("michael |", "d|", "director:|", "genre:|", "color:|", "y|", "k|", "people:|"):
        texts, taken = typed(query.replace(" |", "|"))
        for text in texts:
            if not text.endswith(":"):
                parse(text)
        assert taken


@pytest.mark.parametrize("caret", [-5, 0, 3, 99])
def test_a_caret_outside_the_query_is_at_its_end_or_start(caret: int) -> None:
    found = KNOWN.suggest("teal", caret)
    assert 0 <= found.start <= found.end <= 4


def test_any_text_and_caret_is_answered() -> None:
    text = ' -"a«b:“,،c=d>>3s \u200c\ud800 e\'f year:>1 a:b,"c'
    for start in range(len(text)):
        for caret in range(len(text) - start + 1):
            typed_here = find_typed(text[start:], caret)
            assert 0 <= typed_here.start <= typed_here.end <= len(text)
            KNOWN.suggest(text[start:], caret)
