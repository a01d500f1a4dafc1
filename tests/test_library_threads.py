"""One library asked from many threads, also while films come and go."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from drawn_clips import draw_clip

import cineseek
from cineseek.answer import Hits
from cineseek.errors import NotFoundError
from cineseek.library import Library

THREADS = 16


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three films that stay, and three that come and go."""
    folder = tmp_path_factory.mktemp("clips")
    for name in ("stays", "comes"):
        (folder / name).mkdir()
        for number in range(3):
            path = folder / name / f"Film {name} {number} (200{number}).mp4"
            draw_clip(path, seed=ord(name[0]) + number, seconds=3, shot=1.0)
            path.with_suffix(".srt").write_text(
                f"1\n00:00:00,100 --> 00:00:02,500\nwe {name} here {number}\n"
            )
    return folder


@pytest.fixture
def library(clips: Path, tmp_path: Path) -> Iterator[Library]:
    with cineseek.open(tmp_path / "films.cine", model="toy") as opened:
        opened.add(clips / "stays")
        yield opened


def _questions(library: Library) -> list[Callable[[], Hits]]:
    shot = library.shots(library.footages()[0])[0]
    frame = library.folder / library.catalogue.frames(shot.footage_id)[0].file
    return [
        lambda: library.search("red"),
        lambda: library.search("blue -red", limit=5),
        lambda: library.search("said:here"),
        lambda: library.search("duration:>0.1s", limit=200),
        lambda: library.search("kind:feature light:normal"),
        lambda: library.search("green >> red"),
        lambda: library.search(image=frame),
        lambda: library.search("we stay", image=frame, limit=3),
        lambda: library.search(like=shot),
    ]


def _hammer(
    library: Library, ask: Callable[[int], None], meanwhile: Callable[[], None] | None = None
) -> list[BaseException]:
    """Many threads ask, while something else goes on; what went wrong."""
    wrong: list[BaseException] = []
    stop, ready = threading.Event(), threading.Barrier(THREADS + 1)

    def work(number: int) -> None:
        ready.wait()
        turns = 0
        while not stop.is_set() and not wrong and (meanwhile is not None or turns < 12):
            try:
                ask(number * 1000 + turns)
            except BaseException as error:  # noqa: BLE001
                wrong.append(error)
            turns += 1

    threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    ready.wait()
    try:
        if meanwhile is not None:
            meanwhile()
            stop.set()
    except BaseException as error:  # noqa: BLE001
        wrong.append(error)
        stop.set()
    for thread in threads:
        thread.join()
    return wrong


def test_many_threads_get_the_answers_that_one_gets(library: Library) -> None:
    questions = _questions(library)
    alone = [question() for question in questions]
    assert sum(len(hits) for hits in alone) > 10

    def ask(seed: int) -> None:
        which = random.Random(seed).randrange(len(questions))
        assert questions[which]() == alone[which]

    assert _hammer(library, ask) == []


def test_films_may_come_and_go_while_many_ask(library: Library, clips: Path) -> None:
    questions = _questions(library)
    staying = {footage.id for footage in library.footages()}
    seen: set[str] = set()

    def ask(seed: int) -> None:
        chance = random.Random(seed)
        hits = chance.choice(questions)()
        for hit in hits:
            assert hit.shot.footage_id == hit.footage.id
            seen.add(hit.footage.id)
        library.facets()
        library.suggest("film c")
        for card in library.browse()[0]:
            try:
                library.browse_shots(card.film.id)
            except NotFoundError:  # it went between the two
                assert not {one.id for one in card.footages} & staying

    def come_and_go() -> None:
        for _ in range(3):
            report = library.add(clips / "comes")
            assert [len(report.added), report.failed] == [3, ()]
            for film in library.films():
                if "comes" in film.title:
                    library.remove(film)

    assert _hammer(library, ask, come_and_go) == []
    assert staying <= seen
    assert {footage.id for footage in library.footages()} == staying
    assert library.doctor(mend=False) == []
