"""`python -m cineseek` is the command `cineseek`."""

from __future__ import annotations

from cineseek.cli import main

if __name__ == "__main__":
    main()
