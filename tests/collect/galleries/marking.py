"""How well what a reader found fits what a page's gallery is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from collect.galleries.draft import Page

from cineseek.sources.gallery import pictures_in_doubt, read_gallery


@dataclass(frozen=True)
class Mark:
    """Counts of one page."""

    right: int
    found: int
    """All that was named; a second naming of a picture is wrong."""
    wanted: int
    largest: int
    """Of those that are right: named by the address of the largest version."""

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else float(self.wanted == 0)

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0


def mark(page: Page, named: Iterable[str]) -> Mark:
    """Compare addresses with the truth."""
    named = list(named)
    owner = {url: index for index, one in enumerate(page.truth) for url in one.versions}
    seen: set[int] = set()
    largest = 0
    for url in named:
        index = owner.get(url)
        if index is not None and index not in seen:
            seen.add(index)
            largest += page.truth[index].largest == url
    return Mark(len(seen), len(named), len(page.truth), largest)


def named(page: Page, text: str | None = None) -> list[str]:
    """What the reader names on a page as it is sent, or in another text of it.

    As in a collection: pictures that it is in doubt about are measured first.
    """
    text = page.html if text is None else text
    asked = pictures_in_doubt(text, page.url)
    sizes = {one: page.sizes[one] for one in asked if one in page.sizes}
    return [one.url for one in read_gallery(text, page.url, sizes=sizes).pictures]
