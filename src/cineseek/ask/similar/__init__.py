"""What is like this? Footages compared by look, sound, rhythm, palette, plot and trained towers."""

from __future__ import annotations

from cineseek.ask.similar.gallery import Gallery, hang
from cineseek.ask.similar.landscape import lay_out
from cineseek.ask.similar.likening import Question, liken
from cineseek.ask.similar.weighing import WEIGHTS, weigh

__all__ = ["WEIGHTS", "Gallery", "Question", "hang", "lay_out", "liken", "weigh"]
