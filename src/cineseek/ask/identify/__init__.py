"""Which film a picture or a clip is from, or that it is not known."""

from __future__ import annotations

from cineseek.ask.identify.ground import Ground
from cineseek.ask.identify.identifying import identify
from cineseek.ask.identify.learning import is_due, learn
from cineseek.ask.identify.preparing import prepare

__all__ = ["Ground", "identify", "is_due", "learn", "prepare"]
