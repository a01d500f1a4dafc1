"""The journal of a collection: what is asked next, once, and what is remembered."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cineseek.index.journal import Journal
from cineseek.index.journal_rows import AskRow, FileRow, Found, PairRow, Waiting


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with closing(Journal(tmp_path)) as opened:
        yield opened


def ask(name: str, **others: object) -> AskRow:
    told = {"host": "a", "step": "page", "kind": "page", **others}
    return AskRow(key=name, url=f"http://a/{name}", **told)  # type: ignore[arg-type]


def following(journal: Journal, *, now: float = 0.0, host: str = "a") -> list[str]:
    return [one.row.key for one in journal.next_asks("s", host, now=now, limit=100)]


def first(journal: Journal) -> Waiting:
    return journal.next_asks("s", "a", now=1e9, limit=1)[0]


def settle(journal: Journal, *asks: AskRow, **others: object) -> None:
    one = first(journal)
    journal.settle("s", one, at="2026", found=Found(asks=asks), **others)  # type: ignore[arg-type]


def test_what_belongs_to_a_film_comes_before_the_next_film(journal: Journal) -> None:
    journal.begin("s", [Found(asks=(ask("list"),))])
    settle(journal, ask("film1", film="1"), ask("film2", film="2"), ask("more", urgency=1))
    assert following(journal) == ["more", "film1", "film2"]
    settle(journal)
    settle(journal, ask("still1", film="1", kind="picture"), ask("still2", film="1"))
    assert following(journal) == ["still1", "still2", "film2"]


def test_an_ask_is_made_once_however_often_it_is_named(journal: Journal) -> None:
    journal.begin("s", [Found(asks=(ask("list"),))])
    settle(journal, ask("list"), ask("x"), ask("x"))
    assert following(journal) == ["x"]
    assert journal.tally("s") == {("page", "done"): 1, ("page", "waiting"): 1}


def test_what_is_to_be_asked_later_is_not_asked_now(journal: Journal) -> None:
    journal.begin(
        "s",
        [
            Found(
                asks=(
                    ask("x"),
                    ask("y"),
                )
            )
        ],
    )
    journal.postpone(first(journal), until=50.0, status=503, why="busy")
    assert following(journal, now=49.0) == ["y"]
    assert following(journal, now=50.0) == ["x", "y"]
    assert (journal.due("s"), journal.due("s", "b")) == (0.0, None)


def test_a_new_round_asks_lists_again_and_only_those_that_changed_lead_on(
    journal: Journal,
) -> None:
    journal.begin("s", [Found(asks=(ask("list"),))])
    settle(journal, ask("page2"), ask("film1", film="1"), digest="old")
    for digest in ("2", "f"):
        settle(journal, digest=digest)
    journal.begin("s", [Found(asks=(ask("list"),))])
    assert following(journal) == ["list"]
    settle(journal, ask("page2"), ask("film1", film="1"), digest="new")
    assert following(journal) == ["page2"]
    settle(journal, ask("list"), digest="also new")  # and not round in circles
    assert following(journal) == []


def test_a_film_is_complete_when_nothing_of_it_waits(journal: Journal) -> None:
    journal.begin("s", [Found(asks=(ask("list"),))])
    settle(journal, ask("film1", film="1"))
    one = first(journal)
    told = journal.settle(
        "s",
        one,
        at="2026",
        found=Found((ask("still1", film="1", kind="picture"),), (("1", {"title": "Heat"}),)),
    )
    assert told.films_done == ()
    journal.set_folder(1, "films/Heat")
    file = FileRow("films/Heat/stills/0001.jpg", "u", "p", "t", "allowed", "none", "00", 9)
    told = journal.settle("s", first(journal), at="2026", file=file)
    assert told.films_done == (1,)
    assert journal.film(1).facts == {"title": "Heat"}
    assert [one.file for one in journal.files("films/Heat")] == [file.file]
    assert [one.id for one in journal.unwritten()] == [1]
    journal.note_written("films/Heat")
    assert journal.unwritten() == []
    assert journal.forget_files("s") == [file.file]
    assert journal.sources() == []


def test_a_demo_knows_only_so_many_films_and_pairs(journal: Journal) -> None:
    journal.begin("s", [Found(asks=(ask("list"),))])
    found = Found(
        tuple(ask(f"film{n}", film=str(n)) for n in range(5)),
        (("9", {"title": "no room"}),),
        tuple(PairRow(ask(f"p{n}", kind="picture"), ("a",), {}) for n in range(5)),
    )
    journal.settle("s", first(journal), at="2026", found=found, most_films=2)
    assert journal.count_films("s") == (2, 0)
    journal.set_folder(1, "films/9")  # it has no ask, so nothing is missing
    assert journal.count_films("s") == (2, 1)
    assert len(following(journal)) == 3


def test_a_days_requests_are_counted(journal: Journal) -> None:
    assert [journal.quotas.spend("s", "2026-01-01", most=2) for _ in range(3)] == [
        True,
        True,
        False,
    ]
    assert journal.quotas.spend("s", "2026-01-02", most=2)
    journal.quotas.close_day("s", "2026-01-02")
    assert not journal.quotas.spend("s", "2026-01-02", most=None)
    assert journal.quotas.spent("s", "2026-01-02") == (1, True)


def test_another_sources_facts_join_a_film_by_its_folder(journal: Journal) -> None:
    journal.begin("s", [Found(asks=(ask("list", film="1"),))])
    journal.note_facts("s", "1", {"title": "Heat"})
    journal.set_folder(1, "films/Heat")
    journal.note_facts("facts", "films/Heat", {"title": "Heat!", "year": 1995})
    assert [one.source for one in journal.in_folder("films/Heat")] == ["s", "facts"]


def test_many_asks_cost_no_memory_and_no_time_to_choose_from(
    journal: Journal,
) -> None:
    journal.begin("s", (Found(asks=(ask(f"x{n}", film=str(n)),)) for n in range(20_000)))
    tracemalloc.start()
    began = time.perf_counter()
    for _ in range(100):
        settle(journal, ask("x", film="7"))
    took = time.perf_counter() - began
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_000_000
    assert took / 100 < 0.05
