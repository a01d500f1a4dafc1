"""The process that builds a search graph: `python -m cineseek.index.build FOLDER`, job on stdin.

A process of its own because Qdrant Edge holds Python's lock for as long as it builds.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from cineseek.errors import LibraryError
from cineseek.index.shard import build_shard

_PR_SET_PDEATHSIG = 1


def main() -> int:
    """Build one shard; 0 when it is built."""
    job = json.load(sys.stdin)
    _die_with(job["parent"])
    with suppress(AttributeError, OSError):
        os.nice(10)
    try:
        build_shard(Path(sys.argv[1]), job["vectors"], job["half"], threads=job["threads"])
    except LibraryError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _die_with(parent: int) -> None:
    """On Linux, end when the parent does. Elsewhere an orphan builds on, for nobody."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if hasattr(os, "getppid") and os.getppid() != parent:
        sys.exit(1)


if __name__ == "__main__":
    sys.exit(main())
