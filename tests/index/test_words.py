import random

import pytest
from tests.index.samples import FOOTAGE, HEAT, TRAILER, begin, line, shot

from cineseek.film import Span

LINES = [
    line(3.0, 6.0, "Don\u2019t let yourself get \u201cattached\u201d,\nto anything!"),
    line(1.0, 2.0, "東京へ行きます"),
    line(1.5, 2.0, "می\u200cخواهم به خانه بروم", language="fa"),
    line(6.5, 7.0, "♪ ♪"),
    line(7.0, 8.0, "L'homme qui marche, 1,000 fois..."),
    line(7.5, 8.0, "STOP", kind="ocr"),
    line(0.0, 10.0, "A thief tells a detective to stop.", kind="plot"),
]


@pytest.fixture
def spoken(catalogue):
    catalogue.finish_footage(FOOTAGE.id, LINES)
    return catalogue


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("don't let yourself", 0),
        ("DONT LET", 0),
        ("don t let", 0),
        ('get "attached" to anything', 0),
        ("attached; to anything?", 0),
        ("attached anything", None),
        ("tach", None),
        ("東京", 1),
        ("行き", 1),
        ("京東", None),
        ("می‌خواهم", 2),
        ("می خواهم به", 2),
        ("ميخواهم به", 2),
        ("♪", 3),
        ("homme qui marche", 4),
        ("l\u2019homme", 4),
        ("lhomme", 4),
        ("1000", None),
        ("1,000 fois", 4),
        ('"', None),
        ("NEAR(stop", None),
        ("a* OR b", None),
        ("", None),
        ("   ", None),
    ],
)
def test_a_phrase_is_found_as_a_person_would_expect(spoken, said, found):
    lines = [match.line for match in spoken.search_text(said, phrase=True)]
    assert lines == ([] if found is None else [LINES[found]])


def test_a_line_across_a_cut_belongs_to_both_shots_the_longer_first(spoken):
    (match,) = spoken.search_text("attached", phrase=True)
    assert match.shots == (2, 1)
    assert match.footage_id == FOOTAGE.id


def test_a_plot_belongs_to_no_shot(spoken):
    (match,) = spoken.search_text("detective", kinds=["plot"])
    assert match.shots == ()


def test_a_line_at_a_cut_or_without_length_has_one_shot(spoken):
    spoken.finish_footage(
        FOOTAGE.id,
        [line(4.0, 4.0, "at the cut"), line(2.0, 4.0, "up to it"), line(10.5, 11.0, "too late")],
    )
    assert spoken.search_text("at the cut", phrase=True)[0].shots == (2,)
    assert spoken.search_text("up to it", phrase=True)[0].shots == (1,)
    assert spoken.search_text("too late", phrase=True)[0].shots == (2,)


def test_the_caption_of_a_still_is_found(catalogue):
    begin(catalogue, TRAILER)
    still = shot(TRAILER, 1, 0.0, 0.0)
    catalogue.commit_chunk(
        TRAILER.id, [still], [], [line(0.0, 0.0, "a red car", "caption")], reached=0, resume=""
    )
    assert catalogue.search_text("red car")[0].shots == (1,)


def test_lines_can_be_kept_to_kinds_and_footage(spoken):
    assert [m.line.kind for m in spoken.search_text("stop", kinds=["ocr"])] == ["ocr"]
    assert spoken.search_text("stop", footage_ids=["x"]) == []
    assert spoken.search_text("stop", footage_ids=[]) == []
    assert len(spoken.search_text("stop", footage_ids=[FOOTAGE.id])) == 2
    assert len(spoken.search_text("stop", limit=1)) == 1
    assert spoken.search_text("stop", limit=0) == []


def test_more_and_rarer_words_score_higher(catalogue):
    catalogue.finish_footage(
        FOOTAGE.id,
        [line(n / 10, n / 10 + 1, f"the house number {n}") for n in range(50)]
        + [line(6, 7, "the submarine"), line(7, 8, "the house of the submarine")],
    )
    matches = catalogue.search_text("the house submarine", limit=60)
    assert matches[0].line.text == "the house of the submarine"
    assert matches[0].score == 1.0
    assert matches[1].line.text == "the submarine"
    assert all(0 < m.score < matches[1].score for m in matches[2:])


def test_a_word_nobody_said_lowers_every_score(spoken):
    (match,) = spoken.search_text("attached zebra")
    assert match.score < 0.6


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "''",
        "a AND",
        "NOT",
        "*",
        "col:x",
        "(",
        "joined:stop",
        "-stop",
        "a\x00b",
        "^",
        "🎬",
        "{}",
    ],
)
def test_no_text_of_a_user_breaks_the_search(spoken, text):
    spoken.search_text(text)
    spoken.search_text(text, phrase=True)


def test_texts_near_are_those_that_share_a_moment(spoken):
    assert spoken.texts_near(FOOTAGE.id, Span(6.0, 7.0)) == [LINES[6], LINES[3]]
    assert spoken.texts(FOOTAGE.id, ["ocr"]) == [LINES[5]]
    assert len(spoken.texts(FOOTAGE.id)) == len(LINES)


def test_every_line_of_a_long_film_is_found_by_its_own_text_in_its_shot(empty):
    rng = random.Random(7)
    empty.put_film(HEAT)
    begin(empty, FOOTAGE)
    shots, texts, start = [], [], 0.0
    for number in range(1, 301):
        end = start + rng.uniform(0.5, 8)
        shots.append(shot(FOOTAGE, number, start, end))
        start = end
    alphabet = [
        "go",
        "Don't",
        "wait—",
        "“no”",
        "Mr.",
        "O’Neil",
        "...",
        "100%",
        "تا",
        "می‌روم",
        "東京",
    ]
    for n in range(600):
        begins = n * start / 600
        words = " ".join(rng.choices(alphabet, k=rng.randint(1, 7)))
        texts.append(line(begins, begins + rng.uniform(0.2, 5), f"{words} {n}"))
    empty.commit_chunk(FOOTAGE.id, shots, [], texts, reached=start, resume="")
    spans = {s.number: s.span for s in shots}
    for text in texts:
        (match,) = [m for m in empty.search_text(text.text, phrase=True) if m.line == text]
        overlaps = {
            n: min(s.end, text.span.end) - max(s.start, text.span.start) for n, s in spans.items()
        }
        expected = [n for n in sorted(overlaps, key=lambda n: -overlaps[n]) if overlaps[n] > 0]
        assert list(match.shots) == expected
