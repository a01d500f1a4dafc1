"""A cluster that is gone in the middle: one clear error, and nothing that begins another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cineseek.errors import ClusterError
from cineseek.ingest.cluster_crew import Crew
from cineseek.ingest.cluster_worker import EncoderRecipe
from cineseek.ingest.pieces import Order


class _Gone:
    """What Ray's client is once its connection is lost, at the first or second thing waited for."""

    def __init__(self, waits: int) -> None:
        self.waits = waits

    def remote(self, *_: Any) -> Any:
        return self

    def options(self, **_: Any) -> Any:
        return self

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
