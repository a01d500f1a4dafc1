"""What kind is it? Frames, shots, footage or a picture, told apart by labels of any kind."""

from __future__ import annotations

from cineseek.ask.classify.classifying import classify
from cineseek.ask.classify.labels import READY, Labels, check_labels
from cineseek.ask.classify.targets import Part
from cineseek.ask.classify.trained import classify_by_head

__all__ = ["READY", "Labels", "Part", "check_labels", "classify", "classify_by_head"]
