"""All sets of layouts, in the order in which they were measured, and which of them need eyes.

The first two are by the reader's author: those that its rules were made on, and those that were
kept apart. Each blind set is by another author who had seen neither the reader nor other layouts,
was committed before it was run, and measured once before its mistakes were looked at: in this
order, the sixth after the tenth.
"""

from __future__ import annotations

from collect.galleries import (
    blind,
    eighteenth,
    eighth,
    eleventh,
    fifteenth,
    fifth,
    fourteenth,
    fourth,
    nineteenth,
    ninth,
    second,
    seventeenth,
    seventh,
    sixteenth,
    sixth,
    tenth,
    third,
    thirteenth,
    twelfth,
    twentieth,
    twentyfirst,
)
from collect.galleries.develop import DEVELOP
from collect.galleries.draft import Layout
from collect.galleries.unseen_old import UNSEEN

SETS: dict[str, tuple[Layout, ...]] = {
    "made on": DEVELOP,
    "unseen": UNSEEN,
    "blind 1": blind.BLIND,
    "blind 2": second.SECOND,
    "blind 3": third.THIRD,
    "blind 4": fourth.FOURTH,
    "blind 5": fifth.FIFTH,
    "blind 7": seventh.SEVENTH,
    "blind 8": eighth.EIGHTH,
    "blind 9": ninth.NINTH,
    "blind 10": tenth.TENTH,
    "blind 6": sixth.SIXTH,
    "blind 11": eleventh.ELEVENTH,
    "blind 12": twelfth.TWELFTH,
    "blind 13": thirteenth.THIRTEENTH,
    "blind 14": fourteenth.FOURTEENTH,
    "blind 15": fifteenth.FIFTEENTH,
    "blind 16": sixteenth.SIXTEENTH,
    "blind 17": seventeenth.SEVENTEENTH,
    "blind 18": eighteenth.EIGHTEENTH,
    "blind 19": nineteenth.NINETEENTH,
    "blind 20": twentieth.TWENTIETH,
    "blind 21": twentyfirst.TWENTYFIRST,
}
ONLY_SEEN: frozenset[Layout] = frozenset((
    *blind.ONLY_SEEN, *third.ONLY_SEEN_THIRD, *fifth.ONLY_SEEN_FIFTH,
    *seventh.ONLY_SEEN_SEVENTH, *eighth.ONLY_SEEN_EIGHTH, *ninth.ONLY_SEEN_NINTH,
    *tenth.ONLY_SEEN_TENTH, *sixth.ONLY_SEEN_SIXTH,
    *eleventh.ONLY_SEEN_ELEVENTH, *twelfth.ONLY_SEEN_TWELFTH,
    *sixteenth.ONLY_SEEN_SIXTEENTH, *seventeenth.ONLY_SEEN_SEVENTEENTH,
    *eighteenth.ONLY_SEEN_EIGHTEENTH, *nineteenth.ONLY_SEEN_NINETEENTH,
    *twentieth.ONLY_SEEN_TWENTIETH, *twentyfirst.ONLY_SEEN_TWENTYFIRST,
))  # fmt: skip
"""Galleries of which the page as it is sent has no address: they are found with eyes alone."""

NO_GALLERY: tuple[Layout, ...] = (
    *blind.NO_GALLERY, *third.NO_GALLERY_THIRD, *fourth.NO_GALLERY_FOURTH,
    *fifth.NO_GALLERY_FIFTH, *sixth.NO_GALLERY_SIXTH, *seventh.NO_GALLERY_SEVENTH,
    *eighth.NO_GALLERY_EIGHTH, *ninth.NO_GALLERY_NINTH, *tenth.NO_GALLERY_TENTH,
    *eleventh.NO_GALLERY_ELEVENTH, *twelfth.NO_GALLERY_TWELFTH,
    *thirteenth.NO_GALLERY_THIRTEENTH, *fourteenth.NO_GALLERY_FOURTEENTH,
    *fifteenth.NO_GALLERY_FIFTEENTH, *sixteenth.NO_GALLERY_SIXTEENTH,
    *seventeenth.NO_GALLERY_SEVENTEENTH, *eighteenth.NO_GALLERY_EIGHTEENTH,
    *nineteenth.NO_GALLERY_NINETEENTH, *twentieth.NO_GALLERY_TWENTIETH,
    *twentyfirst.NO_GALLERY_TWENTYFIRST,
)  # fmt: skip
"""What somebody points at by error: nothing is to be found."""


def in_sent(layouts: tuple[Layout, ...]) -> tuple[Layout, ...]:
    """Those whose pictures stand in the page as it is sent."""
    return tuple(one for one in layouts if one not in ONLY_SEEN)
