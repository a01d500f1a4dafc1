"""`cineseek search` prints answers, in tables or JSON, and says when there are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Type, json_lines


def test_json_lines_have_the_documented_shape(type_: Type, library: Path) -> None:
    result = type_("search", 'said:"yellow umbrella"', "--json")
    assert result.exit_code == 0
    (hit,) = json_lines(result.stdout)
    documented = {"rank", "score", "film", "footage", "shot", "start", "end", "second", "thumbnail"}
    assert documented <= hit.keys()
    assert hit["rank"] == 1
    assert hit["film"] == {"id": "night-windows-2011", "title": "Night Windows", "year": 2011}
    assert set(hit["footage"]) == {"id", "file", "kind"}
    assert hit["start"] <= hit["second"] <= hit["end"]
    assert "/" not in hit["thumbnail"]
    assert "yellow umbrella" in hit["text"]


def test_persian_words_are_found_and_printed(type_: Type, library: Path) -> None:
    result = type_("search", 'said:"چتر زرد"')
    assert "Night Windows (2011)" in result.stdout
    assert "چتر" in result.stdout


def test_a_table_says_film_shot_time_and_why(type_: Type, library: Path) -> None:
    result = type_("search", "title:salt light:dark")
    assert result.exit_code == 0
    assert "Salt Wind (1998)" in result.stdout
    assert "0:00.0-0:0" in result.stdout
    assert "\x1b" not in result.stdout


def test_nothing_found_is_an_answer_and_says_so(type_: Type, library: Path) -> None:
    result = type_("search", "a violin concerto", "--json")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.strip()


def test_a_bad_query_points_at_the_character_and_is_wrong_usage(type_: Type, library: Path) -> None:
    result = type_("search", "colr:teal")
    assert result.exit_code == 2
    message, query, caret = result.stderr.rstrip("\n").split("\n")[-3:]
    assert "color" in message
    assert query.strip() == "colr:teal"
    assert caret.index("^") == query.index("colr")


def test_no_question_at_all_is_wrong_usage(type_: Type, library: Path) -> None:
    assert type_("search").exit_code == 2


def test_pages_follow_each_other_without_repeating(type_: Type, library: Path) -> None:
    query = "kind:feature"
    everything = json_lines(type_("search", query, "--json").stdout)
    assert len(everything) >= 3
    paged = []
    for page in (1, 2):
        paged += json_lines(
            type_("search", query, "--json", "--limit", "2", "--page", str(page)).stdout
        )
    assert [(one["footage"], one["shot"]) for one in paged] == [
        (one["footage"], one["shot"]) for one in everything[: len(paged)]
    ]


def test_a_picture_finds_where_it_was_cut_from(type_: Type, library: Path) -> None:
    frame = next(iter(sorted((library / "frames" / "salt-wind-1998").glob("*.jpg"))))
    result = type_("search", "--image", frame, "--json")
    assert json_lines(result.stdout)[0]["film"]["title"] == "Salt Wind"


def test_a_picture_that_is_none_is_one_clear_line(
    type_: Type, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "text.png").write_text("no picture")
    result = type_("search", "--image", tmp_path / "text.png")
    assert result.exit_code == 1
    assert "text.png" in result.stderr
    assert "Traceback" not in result.output


def test_thumbnails_can_be_forced_into_a_file(type_: Type, library: Path) -> None:
    result = type_("search", "title:salt", "--thumbnails", "--limit", "1")
    assert "▀" in result.stdout
    assert "Salt Wind (1998)" in result.stdout


def test_the_toy_encoder_says_what_it_cannot_see(type_: Type, library: Path) -> None:
    assert "toy" in type_("search", "green").stderr


@pytest.mark.parametrize("query", ["-people", "-said:foo", "-night street", "-باران"])
def test_a_query_with_a_minus_first_is_told_how_to_write_it(
    type_: Type, library: Path, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")  # a frame of its own breaks lines
    result = type_("search", query)
    assert result.exit_code == 2
    assert f'`cineseek search -- "{query}"`' in result.stderr
    assert "such option" not in type_("search", "--", query).stderr
