"""Where does any part of this video appear in the library? And what of the library is there twice?

Prints propose, pixels decide: every frame votes for the moments whose prints are nearest, votes
that agree on one line of time make a proposal, and the saved frames along that line are compared
with the video's own. Knows no door and no other question.
"""

from cineseek.ask.copies.finding import find_copies
from cineseek.ask.copies.overlaps import find_overlaps

__all__ = ["find_copies", "find_overlaps"]
