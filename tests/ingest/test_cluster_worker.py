"""What a worker of a cluster does, without a cluster."""

from __future__ import annotations

import pickle
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from drawn_clips import draw_clip

import cineseek
from cineseek.errors import MediaError, ModelError
from cineseek.ingest import reading
from cineseek.ingest.cluster_worker import ClusterWorker, EncoderRecipe, Errand
from cineseek.ingest.pieces import ForeignTokenError, Order, Piece
from cineseek.media.reader import read_shots
from cineseek.models import load_encoder


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("film") / "Red Sea (1999).mkv"
    draw_clip(path, seed=1, seconds=12, options={"g": "8"})
    return path


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        reading, "read_shots", lambda path, **how: read_shots(path, segment=1.0, **how)
    )


@pytest.fixture
def worker() -> ClusterWorker:
    return ClusterWorker(EncoderRecipe("toy", None))


def _errand(order: Order, name: str = "1") -> Errand:
    return Errand(name, order, order.path.stat().st_size)


def _all(worker: ClusterWorker, errand: Errand) -> list[Piece]:
    pieces = []
    while (piece := worker.read_on(errand)) is not None:
        pieces.append(piece)
    return pieces


def _told(pieces: list[Piece]) -> list[bytes]:
    return [pickle.dumps(piece) for piece in pieces]


def test_a_worker_gives_the_pieces_that_this_process_would_read(
    worker: ClusterWorker, film: Path
) -> None:
    order = Order(film, picture=False, duration=12.0)
    here = list(
        reading.read_pieces(
            order, lambda: None, encoder=load_encoder("toy"), encoding=threading.Lock()
        )
    )
    there = [pickle.loads(pickle.dumps(piece)) for piece in _all(worker, _errand(order))]
    assert len(here) > 3
    assert _told(there) == _told(here)


def test_a_worker_goes_on_after_the_piece_it_is_told(worker: ClusterWorker, film: Path) -> None:
    order = Order(film, picture=False, duration=12.0)
    whole = _all(worker, _errand(order))
    rest = _all(worker, _errand(replace(order, resume=whole[1].resume), "2"))
    assert _told(rest) == _told(whole[2:])


def test_another_errand_ends_the_one_before(worker: ClusterWorker, film: Path) -> None:
    order = Order(film, picture=False, duration=12.0)
    first = worker.read_on(_errand(order))
    assert first is not None
    again = worker.read_on(_errand(order, "2"))
    assert again is not None
    assert _told([again]) == _told([first])


def test_a_worker_that_sees_another_file_says_so(worker: ClusterWorker, film: Path) -> None:
    order = Order(film, picture=False)
    with pytest.raises(MediaError, match="same path"):
        worker.read_on(Errand("1", order, 17))
    assert worker.read_on(Errand("1", order, 17)) is None  # what was asked ahead
    with pytest.raises(MediaError, match="No such file"):
        worker.read_on(Errand("2", replace(order, path=film.parent / "gone.mkv"), 17))


def test_a_worker_says_that_it_does_not_understand_a_token(
    worker: ClusterWorker, film: Path
) -> None:
    order = Order(film, picture=False, resume="of old")
    with pytest.raises(ForeignTokenError):
        worker.read_on(_errand(order))


def test_a_worker_greets_with_what_it_has(worker: ClusterWorker) -> None:
    hello = worker.greet()
    assert (hello.version, hello.fingerprint) == (cineseek.__version__, "toy-1")
    with pytest.raises(ModelError, match="no encoder is called 'none'"):
        ClusterWorker(EncoderRecipe("none", None)).greet()
