import random
import threading
from dataclasses import dataclass, replace

import pytest
from tests.index.samples import (
    AMELIE,
    FOOTAGE,
    FRAMES,
    HEAT,
    OTHER,
    SHOTS,
    TRAILER,
    begin,
    frame,
    line,
    shot,
)

from cineseek.errors import LibraryBusyError, LibraryError, NotFoundError, StorageFullError
from cineseek.film import Span
from cineseek.index.catalogue import Catalogue
from cineseek.index.opening import open_tables
from cineseek.index.vectors import Condition
from cineseek.origin import Origin


def test_everything_comes_back_as_it_was_put(catalogue, place):
    catalogue.close()
    again = Catalogue(place)
    assert again.films() == [HEAT]
    assert again.film(HEAT.id) == HEAT
    assert again.footages() == [FOOTAGE]
    assert again.footage(FOOTAGE.id) == FOOTAGE
    assert again.shots(FOOTAGE.id) == SHOTS
    assert again.shot(FOOTAGE.id, 2) == SHOTS[1]
    assert again.frames(FOOTAGE.id) == FRAMES
    assert again.frames(FOOTAGE.id, 2) == FRAMES[2:]
    assert list(again.all_frames()) == FRAMES
    assert again.ingest_state(FOOTAGE.id).state == "done"
    again.close()


@pytest.mark.parametrize(
    "ask",
    [
        lambda c: c.film("x"),
        lambda c: c.footage("x"),
        lambda c: c.shot(FOOTAGE.id, 99),
        lambda c: c.ingest_state("x"),
        lambda c: c.remove_film("x"),
        lambda c: c.remove_footage("x"),
        lambda c: c.finish_footage("x"),
        lambda c: c.commit_chunk("x", [], [], [], reached=1, resume=""),
        lambda c: begin(c, OTHER),
    ],
)
def test_what_is_not_there_is_said_so(catalogue, ask):
    with pytest.raises(NotFoundError):
        ask(catalogue)


def test_a_film_put_again_has_its_new_facts_and_keeps_its_footage(catalogue):
    catalogue.put_film(replace(HEAT, directors=("Somebody",), year=None))
    assert catalogue.film(HEAT.id).directors == ("Somebody",)
    assert catalogue.footages(HEAT.id) == [FOOTAGE]
    assert not catalogue.films_where([Where("director", ("mann",))])


def test_films_are_found_however_their_title_is_written(catalogue):
    catalogue.put_film(AMELIE)
    for text in ("amelie-2001", "AMÉLIE", "destin d'amelie", "poulain"):
        assert catalogue.find_films(text) == [AMELIE]
    assert catalogue.find_films("tt0113277") == [HEAT]
    assert catalogue.find_films("") == []
    assert catalogue.find_films("%") == []


@dataclass
class Where:
    field: str
    any_of: tuple = ()
    low: int | None = None
    high: int | None = None
    negate: bool = False


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ([], {"heat-1995", "amelie-2001"}),
        ([Where("director", ("MANN",))], {"heat-1995"}),
        ([Where("cast", ("de niro",)), Where("cast", ("pacino",))], {"heat-1995"}),
        ([Where("genre", ("crime", "western"))], {"heat-1995"}),
        ([Where("genre", ("crime",), negate=True)], {"amelie-2001"}),
        ([Where("title", ("amelie",))], {"amelie-2001"}),
        ([Where("title", ("heat-1995",))], {"heat-1995"}),
        ([Where("title", ("heat-1995",), negate=True)], {"amelie-2001"}),
        ([Where("year", low=1990, high=1999)], {"heat-1995"}),
        ([Where("year", low=1996)], {"amelie-2001"}),
        ([Where("year", high=2000, negate=True)], {"amelie-2001"}),
        ([Where("language", ("en",))], set()),
        ([Where("language", ("english",))], {"heat-1995"}),
        ([Where("country", ("usa",))], {"heat-1995"}),
        ([Where("kind", ("trailer",))], {"heat-1995"}),
        ([Where("kind", ("trailer",), negate=True)], {"heat-1995", "amelie-2001"}),
        ([Where("kind", ("feature",), negate=True)], {"heat-1995"}),
        ([Where("director", ("x' OR 1=1 --",))], set()),
        ([Where("director")], set()),
    ],
)
def test_films_meet_conditions(catalogue, conditions, found):
    catalogue.put_film(AMELIE)
    begin(catalogue, TRAILER)
    begin(catalogue, OTHER)
    assert set(catalogue.films_where(conditions)) == found


def test_a_field_films_do_not_have_is_refused(catalogue):
    with pytest.raises(ValueError, match="budget"):
        catalogue.films_where([Where("budget", ("1",))])


@pytest.mark.parametrize(
    ("conditions", "numbers"),
    [
        ([], [1, 2]),
        ([Condition("colors", ("teal",))], [1]),
        ([Condition("colors", ("teal", "red"))], [1, 2]),
        ([Condition("colors", ("teal",), negate=True)], [2]),
        ([Condition("light", ("dark",))], [1]),
        ([Condition("people", (2,))], [1]),
        ([Condition("people", (2,), negate=True)], [2]),
        ([Condition("people", at_least=1)], [1]),
        ([Condition("people", at_most=9, negate=True)], [2]),
        ([Condition("black_and_white", (True,))], [2]),
        ([Condition("black_and_white", (False,))], [1]),
        ([Condition("warmth", at_least=-0.6, at_most=0)], [1]),
        ([Condition("duration", at_least=6)], [2]),
        ([Condition("duration", at_most=4)], [1]),
        ([Condition("kind", ("feature",)), Condition("shot", (2,))], [2]),
        ([Condition("genres", ("crime",))], [1, 2]),
        ([Condition("cast", ("al pacino",), negate=True)], []),
        ([Condition("year", at_least=1995, at_most=1995)], [1, 2]),
        ([Condition("film", ())], []),
        ([Condition("film", (), negate=True)], [1, 2]),
    ],
)
def test_shots_meet_conditions(catalogue, conditions, numbers):
    assert [s.number for s in catalogue.shots_where(None, conditions)] == numbers


def test_shots_are_paged_within_films(catalogue):
    assert catalogue.shots_where([HEAT.id], [], limit=1, offset=1) == SHOTS[1:]
    assert catalogue.shots_where(["other"], []) == []
    assert catalogue.shots_where([], []) == []
    with pytest.raises(ValueError, match="file"):
        catalogue.shots_where(None, [Condition("file", ("x",))])


def test_a_known_file_is_recognised_by_path_size_and_time(catalogue):
    assert catalogue.footage_by_path(FOOTAGE.path, 1, 2) == FOOTAGE
    assert catalogue.footage_by_path(FOOTAGE.path, 1, 3) is None
    assert catalogue.footage_by_path("/elsewhere", 1, 2) is None


def test_a_moved_file_is_the_same_footage(catalogue):
    moved = replace(FOOTAGE, path="/moved.mkv")
    assert begin(catalogue, moved, size=1, mtime_ns=7).state == "done"
    assert catalogue.footage(FOOTAGE.id).path == "/moved.mkv"
    assert [one.source for one in catalogue.sources(FOOTAGE.id)] == [FOOTAGE.path, "/moved.mkv"]
    assert catalogue.sources(FOOTAGE.id)[0].noted_at == "1970-01-01T00:00:00Z"


def test_reading_goes_on_where_it_stopped(empty):
    empty.put_film(HEAT)
    assert begin(empty, FOOTAGE).reached == 0.0
    empty.commit_chunk(FOOTAGE.id, SHOTS[:1], FRAMES[:2], [], reached=4.0, resume="token")
    state = begin(empty, FOOTAGE)
    assert (state.state, state.reached, state.resume) == ("reading", 4.0, "token")
    empty.fail_footage(FOOTAGE.id, "broken at 5 s")
    state = empty.ingest_state(FOOTAGE.id)
    assert (state.state, state.why, state.resume) == ("failed", "broken at 5 s", "token")
    empty.commit_chunk(FOOTAGE.id, SHOTS[1:], FRAMES[2:], [], reached=10.0, resume="end")
    assert empty.ingest_state(FOOTAGE.id).why is None
    empty.finish_footage(FOOTAGE.id)
    assert empty.ingest_state(FOOTAGE.id).state == "done"


def test_a_chunk_stored_twice_is_there_once(catalogue):
    texts = [line(1, 2, "Hello"), line(1, 2, "Hello", language="en")]
    for _ in range(2):
        catalogue.commit_chunk(FOOTAGE.id, SHOTS, FRAMES, texts, reached=10.0, resume="end")
        catalogue.finish_footage(FOOTAGE.id, texts)
    assert vars_of(catalogue) == (1, 1, 2, 3, 2)
    assert len(catalogue.search_text("hello", phrase=True)) == 2


def vars_of(catalogue):
    counts = catalogue.counts()
    return counts.films, counts.footages, counts.shots, counts.frames, counts.texts


def test_a_chunk_that_fails_leaves_nothing(catalogue):
    stray = frame(FOOTAGE, 99, 9.0)
    with pytest.raises(LibraryError):
        catalogue.commit_chunk(
            FOOTAGE.id, [shot(FOOTAGE, 3, 10, 11)], [stray], [], reached=11.0, resume="later"
        )
    assert catalogue.shots(FOOTAGE.id) == SHOTS
    assert catalogue.ingest_state(FOOTAGE.id).reached == 10.0


def test_removing_a_film_removes_all_of_it(catalogue):
    catalogue.finish_footage(FOOTAGE.id, [line(1, 2, "Hello")])
    catalogue.remove_film(HEAT.id)
    assert vars_of(catalogue) == (0, 0, 0, 0, 0)
    assert catalogue.search_text("hello") == []
    assert catalogue.sources(FOOTAGE.id) == []
    assert catalogue.check() == []


def test_removing_a_footage_leaves_the_film(catalogue):
    catalogue.remove_footage(FOOTAGE.id)
    assert vars_of(catalogue) == (1, 0, 0, 0, 0)


def test_all_frames_are_met_once_whatever_the_page(catalogue, monkeypatch):
    monkeypatch.setattr("cineseek.index.catalogue._PAGE", 2)
    assert list(catalogue.all_frames()) == FRAMES


def test_frames_of_many_shots_are_read_at_once_as_one_by_one(catalogue):
    every = list(catalogue.all_frames())
    keys = {(one.footage_id, one.shot) for one in every}
    found = catalogue.frames_of([*keys, ("nowhere", 1)])
    assert found == {key: catalogue.frames(*key) for key in keys}
    assert sorted(one.file for frames in found.values() for one in frames) == sorted(
        one.file for one in every
    )
    assert catalogue.frames_of([]) == {}
    assert catalogue.frames("nowhere", 1) == []


def test_a_catalogue_is_empty_until_it_has_a_shot(empty):
    assert empty.is_empty()
    empty.put_film(HEAT)
    begin(empty, FOOTAGE)
    assert empty.is_empty()
    empty.commit_chunk(FOOTAGE.id, SHOTS, FRAMES, [], reached=10.0, resume="end")
    assert not empty.is_empty()


def test_a_plot_a_path_and_an_address_may_be_longer_than_an_entry_of_an_index(catalogue):
    long = "".join(random.Random(0).choices("abcdefghij ", k=9000))  # which packs to 4,000 bytes
    lines = [line(0, 1, long, "plot"), line(0, 1, f"{long}!", "plot")]
    for _ in range(2):
        catalogue.finish_footage(FOOTAGE.id, lines)
        catalogue.note_source(FOOTAGE.id, f"http://films.example/{long}")
        catalogue.origins.note(FOOTAGE.id, f"/{long}", [Origin("filmgrab", f"http://x/{long}")])
    begin(catalogue, replace(FOOTAGE, id="far", path=f"/{long}"), size=7, mtime_ns=7)
    assert catalogue.texts(FOOTAGE.id) == lines
    assert catalogue.footage_by_path(f"/{long}", 7, 7).id == "far"
    assert len(catalogue.origins.of(FOOTAGE.id)) == 1
    assert len(catalogue.sources(FOOTAGE.id)) == 2


def test_meta_is_kept_changed_and_forgotten(catalogue):
    assert catalogue.get_meta("encoder") is None
    catalogue.set_meta("encoder", "toy")
    catalogue.set_meta("encoder", "mini")
    assert catalogue.get_meta("encoder") == "mini"
    catalogue.set_meta("encoder", None)
    assert catalogue.get_meta("encoder") is None


def test_many_threads_read_while_one_writes(catalogue):
    errors, stop = [], threading.Event()

    def read():
        try:
            while not stop.is_set():
                shots, frames = catalogue.counts().shots, catalogue.frames(FOOTAGE.id)
                assert shots >= 2
                assert len(frames) >= 3
        except (AssertionError, LibraryError) as error:
            errors.append(error)

    readers = [threading.Thread(target=read) for _ in range(8)]
    for reader in readers:
        reader.start()
    for number in range(3, 60):
        start = float(10 * number)
        catalogue.commit_chunk(
            FOOTAGE.id,
            [shot(FOOTAGE, number, start, start + 10)],
            [frame(FOOTAGE, number, start)],
            [line(start, start + 1, f"line {number}")],
            reached=start + 10,
            resume="",
        )
    stop.set()
    for reader in readers:
        reader.join()
    assert not errors
    assert vars_of(catalogue) == (1, 1, 59, 60, 57)


def test_check_finds_nothing_in_a_sound_catalogue(catalogue):
    assert catalogue.check() == []


def test_check_names_lost_words_and_rebuilding_brings_them_back(catalogue, behind):
    catalogue.finish_footage(FOOTAGE.id, [line(1, 2, "Hello there"), line(5, 6, "Goodbye")])
    behind("DELETE FROM words WHERE rowid = 1")
    assert any("no search can find" in problem for problem in catalogue.check())
    catalogue.rebuild_words()
    assert catalogue.check() == []
    assert [m.shots for m in catalogue.search_text("hello", phrase=True)] == [(1,)]


def test_check_names_rows_that_belong_to_nothing(catalogue, behind):
    behind("DELETE FROM shots WHERE number = 1")
    assert any("frames belong to nothing" in problem for problem in catalogue.check())


def test_a_file_that_is_no_catalogue_is_refused(tmp_path):
    file = tmp_path / "catalogue.sqlite"
    file.write_bytes(b"not a database, but long enough to look at" * 100)
    with pytest.raises(LibraryError, match="damaged"):
        Catalogue(file)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_damaged_catalogue_says_what_to_do(catalogue, tmp_path):
    catalogue.finish_footage(FOOTAGE.id, [line(n, n + 1, f"line {n} " * 50) for n in range(500)])
    catalogue.close()
    file = tmp_path / "catalogue.sqlite"
    content = bytearray(file.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    file.write_bytes(content)
    with pytest.raises(LibraryError, match="doctor"):
        Catalogue(file).texts(FOOTAGE.id)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(LibraryError, match="nowhere"):
        Catalogue(tmp_path / "nowhere" / "catalogue.sqlite")


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_full_disk_is_called_so_and_loses_nothing(catalogue):
    with catalogue._db.writing():
        pages = catalogue._db._writer.execute("PRAGMA page_count").fetchone()[0]
    catalogue._db._writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageFullError, match="safe"):
        catalogue.finish_footage(FOOTAGE.id, [line(n, n + 1, "x" * 4000) for n in range(100)])
    assert catalogue.shots(FOOTAGE.id) == SHOTS
    catalogue._db._writer.execute("PRAGMA max_page_count = 1000000")
    catalogue.finish_footage(FOOTAGE.id, [line(0, 1, "room again")])
    assert catalogue.texts_near(FOOTAGE.id, Span(0, 1)) == [line(0, 1, "room again")]


def test_a_catalogue_that_another_process_writes_to_is_busy_not_broken(catalogue, place):
    impatient = open_tables(place, patience=0.05)
    with (
        catalogue._db.writing(),
        pytest.raises(LibraryBusyError),
        impatient.writing(),
    ):
        pass
    impatient.close()


def test_a_closed_catalogue_says_so(catalogue):
    catalogue.close()
    with pytest.raises(LibraryError, match="closed"):
        catalogue.films()
