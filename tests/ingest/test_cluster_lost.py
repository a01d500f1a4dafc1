"""A cluster that is gone in the middle, or whose workers hang: one clear error, and an end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import cineseek
from cineseek import __version__
from cineseek.errors import ClusterError, MediaError
from cineseek.ingest.cluster_crew import Crew
from cineseek.ingest.cluster_worker import EncoderRecipe, Hello
from cineseek.ingest.pieces import Order


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


def test_patience_is_said_in_seconds_and_of_a_cluster(tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        for how in ({"patience": 9.0}, {"patience": 0.0, "ray": "local"}):
            with pytest.raises(ValueError, match="above 0, with ray"):
                library.add(tmp_path, **how)
