"""What questions about whole footages share: patience with what is sent, and pictures."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Literal

from cineseek.server.problems import Problem
from cineseek.server.serving import Serving


def hurry(served: Serving, verb: Literal["similar", "rate"]) -> Callable[[str, int, int], None]:
    """A listener of progress that ends the work once it takes too long."""
    until = time.monotonic() + served.config.limits.trailer_patience

    def told(_: str, done: int, total: int) -> None:
        if time.monotonic() > until:
            raise Problem(
                422,
                "too_long",
                f"Reading the trailer took too long: {done} of {total} seconds were read.",
                f"Send a shorter piece of it, or use `cineseek {verb}` where the library is.",
            )

    return told


def thumbnails(served: Serving, footages: Sequence[str]) -> dict[str, str]:
    """The names of the frames that stand for footages, by their ids."""
    found = served.library.catalogue.lists.faces(footages)
    return {footage: PurePath(frame.file).name for footage, frame in found.items()}
