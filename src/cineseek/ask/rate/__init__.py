"""How good a film may be: an expected score with an interval, beside simpler ways of guessing."""

from __future__ import annotations

from cineseek.ask.rate.rating import rate

__all__ = ["rate"]
