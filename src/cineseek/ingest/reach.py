"""Which files a run may read, wherever links lead. Opens none of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path


def inside(folders: Sequence[Path]) -> Callable[[Path], bool]:
    """Tells whether a file, once all links are followed, lies in one of these folders."""

    def allowed(path: Path) -> bool:
        try:
            real = path.resolve(strict=True)
            return any(real.is_relative_to(one.resolve(strict=True)) for one in folders)
        except (OSError, RuntimeError, ValueError):  # gone, a ring of links, no name of a file
            return False

    return allowed
