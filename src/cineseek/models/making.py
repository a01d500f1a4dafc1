"""The process that makes int8 weights: `python -m cineseek.models.making FOLDER TOWER PLACE`.

A process of its own because it needs twice the memory of the float32 file, once, and a program
that adds films shall not have it for the rest of its days.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def make_apart(folder: Path, tower: str, place: Path) -> None:
    """Make a tower's int8 weights in another process; ValueError says why it failed."""
    command = [sys.executable, "-m", __name__, str(folder), tower, str(place)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"its process ended with {done.returncode}"]
        raise ValueError(said[-1])


def main() -> None:
    """Make one tower's weights, with the note that says how good they are."""
    from cineseek.models.dual_encoder import DualEncoder
    from cineseek.models.folder import read_folder
    from cineseek.models.session import CPU
    from cineseek.models.workshop import Workshop

    folder, tower, place = sys.argv[1:]
    encoder = DualEncoder(read_folder(Path(folder)), Workshop(Path(place)), providers=(CPU,))
    encoder.make_int8(tower)


if __name__ == "__main__":
    main()
