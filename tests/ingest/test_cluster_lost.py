"""A cluster that is gone in the middle, or whose workers hang: one clear error, and an end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import cineseek
from cineseek import __version__
from cineseek.errors import ClusterError, MediaError
from cineseek.ingest.cluster_crew import Crew
from cineseek.ingest.cluster_worker import EncoderRecipe, Errand, Hello
from cineseek.ingest.pieces import Order, Piece

# Whoever imports Ray first settles how it connects, and that has to be test_cluster.
pytestmark = pytest.mark.xdist_group("ray")


class _Ray:
    """Ray, its workers and what they are asked, in one."""

    def remote(self, *_: Any) -> Any:
        return self

    def options(self, **_: Any) -> Any:
        return self


class _Gone(_Ray):
    """What Ray's client is once its connection is lost, at the first or second thing waited for."""

    def __init__(self, waits: int) -> None:
        self.waits = waits

    @property
    def greet(self) -> Any:
        return self

    def wait(self, asked: list[Any], *, timeout: float) -> Any:
        self.waits -= 1
        if self.waits:
            return asked, []
        raise ConnectionError("Client is shutting down.")

    def get(self, _: Any) -> Any:
        raise ConnectionError("Client is shutting down.")

    def kill(self, _: Any) -> None:
        raise Exception("Ray Client is not connected.")


@pytest.mark.parametrize("waits", [1, 2])
def test_a_cluster_that_is_gone_ends_the_run_and_fails_no_film(tmp_path: Path, waits: int) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"x")
    crew = Crew(_Gone(waits), EncoderRecipe("toy", None), "toy-1", 1)
    with pytest.raises(ClusterError, match=r"cannot be reached any more .*shutting down"):
        next(crew(Order(film, picture=False), lambda: None))
    crew.dismiss()


class _Hanging(_Ray):
    """Ray, as it is where workers greet and then never answer; waiting for them takes no time."""

    def __init__(self) -> None:
        self.waited, self.killed = 0.0, 0

    @property
    def greet(self) -> Any:
        return _Greeting()

    @property
    def read_on(self) -> Any:
        return self

    def wait(self, asked: list[Any], *, timeout: float) -> Any:
        if isinstance(asked[0], _Greeting):
            return asked, []
        self.waited += timeout
        return [], asked

    def get(self, _: Any) -> Any:
        return Hello(__version__, "toy-1", "there")

    def kill(self, _: Any) -> None:
        self.killed += 1


class _Greeting:
    def remote(self) -> Any:
        return self


@pytest.mark.parametrize(
    ("order", "seconds"),
    [
        (Order(Path(), picture=False, duration=5400.0), 6300),
        (Order(Path(), picture=False), 8100),
        (Order(Path(), picture=True), 900),
    ],
    ids=["film", "unknown length", "still"],
)
def test_a_film_at_which_three_workers_hang_is_told_as_failed(
    tmp_path: Path, order: Order, seconds: int
) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"x")
    ray, heeded = _Hanging(), []
    crew = Crew(ray, EncoderRecipe("toy", None), "toy-1", 1)
    with pytest.raises(MediaError, match=rf"3 workers of the cluster hung .*for {seconds} s;"):
        next(crew(replace(order, path=film), lambda: heeded.append(1)))
    assert (ray.killed, ray.waited) == (3, 3 * seconds)
    assert len(heeded) > seconds


class _Mortal:
    """A worker that reads two pieces of whatever it is sent for, and may die."""

    def __init__(self) -> None:
        self.dead = False
        self.asked: Counter[str] = Counter()
        self.greet = self.read_on = self

    def remote(self, errand: Errand | None = None) -> Callable[[], Any]:
        if errand is None:
            return lambda: self._answer(Hello(__version__, "toy-1", "there"))
        self.asked[errand.id] += 1
        piece = Piece((), (), None, 1.0, "", done=self.asked[errand.id] == 2)
        return lambda: self._answer(piece)

    def _answer(self, answer: Any) -> Any:
        if self.dead:
            from ray.exceptions import RayError

            raise RayError("The actor died.")
        return answer


class _Mortals(_Ray):
    """Ray, as it is with workers that can die."""

    def __init__(self) -> None:
        self.hired: list[_Mortal] = []
        self.killed: list[_Mortal] = []

    def remote(self, asked: Any, *_: Any) -> Any:
        if not isinstance(asked, EncoderRecipe):
            return self
        self.hired.append(_Mortal())
        return self.hired[-1]

    def wait(self, asked: list[Any], *, timeout: float) -> Any:
        return asked, []

    def get(self, asked: Callable[[], Any]) -> Any:
        return asked()

    def kill(self, worker: _Mortal) -> None:
        self.killed.append(worker)


def test_workers_that_died_with_nothing_to_do_are_not_held_against_the_next_film(
    tmp_path: Path,
) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"x")
    ray = _Mortals()
    crew = Crew(ray, EncoderRecipe("toy", None), "toy-1", 4)
    readings = [crew(Order(film, picture=False), lambda: None) for _ in range(4)]
    for done in (False, True):
        assert [next(one).done for one in readings] == [done] * 4
    dead = list(ray.hired)
    for one in dead:
        one.dead = True
    pieces = list(crew(Order(film, picture=False), lambda: None))
    assert [one.done for one in pieces] == [False, True]
    assert (len(dead), len(ray.hired)) == (4, 5)
    assert set(ray.killed) == set(dead)


def test_patience_is_said_in_seconds_and_of_a_cluster(tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        for how in ({"patience": 9.0}, {"patience": 0.0, "ray": "local"}):
            with pytest.raises(ValueError, match="above 0, with ray"):
                library.add(tmp_path, **how)
