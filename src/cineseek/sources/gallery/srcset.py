"""What a `srcset`, or what a site invented in its place, lists: addresses with widths."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENTRY = re.compile(r"([^\s,|]\S*,(?=\s|$)|[^\s,|]\S*)(?:(?<!,)\s+([^,|]{0,40}))?")
_LONGEST = 20_000
"""Characters that are read."""


def read_srcset(text: str) -> Iterator[tuple[str, int | None, float | None]]:
    """Addresses in a `srcset`, with a width in pixels or a density.

    As HTML says: an address goes to the next space, and ends the entry where it ends with a comma.
    """
    for found in _ENTRY.finditer(text[:_LONGEST]):
        told = found[2] or ""
        if found[1].endswith(","):
            told = ""
        wide, dense = (
            re.search(r"(?<![\d.])(\d{1,5})(?:w\b|$)", told),
            re.search(r"(\d+\.?\d*)x\b", told),
        )
        yield (
            found[1].rstrip(","),
            int(wide[1]) if wide else None,
            float(dense[1]) if dense else None,
        )
