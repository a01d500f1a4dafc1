"""A page as a tree that was counted once: words, headings and links of any part in no time.

Scripts, styles and templates are no words. Nothing here looks at names of classes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cineseek.errors import SourceError

MOST_CHARACTERS = 8_000_000
_MOST_ELEMENTS = 200_000
_FAR = 20
"""Elements that are looked at for each character of a text: links may stand in links."""
_SILENT = frozenset(("script", "style", "template", "noscript", "head", "title", "svg"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a page."""

    tag: str
    """In lower case."""
    attributes: Mapping[str, str]
    parent: int
    """Its number; -1 for the first."""
    end: int
    """The number after that of the last element inside it."""
    own_text: str
    """Before its first child."""
    tail: str
    """After it."""


class Outline:
    """The elements of a page in the order of the document, each with a number."""

    def __init__(self, text: str) -> None:
        """SourceError where the page is too large, or is no page at all."""
        if len(text) > MOST_CHARACTERS:
            raise SourceError(f"the page has {len(text):,} characters, too many for a page")
        self.elements: list[Element] = []
        root = _parse(text)
        if root is not None:
            self._walk(root)
        self._silent: list[bool] = []
        for element in self.elements:
            above = element.parent >= 0 and self._silent[element.parent]
            self._silent.append(above or element.tag in _SILENT)
        self._words, self._headings = self._count()

    def __len__(self) -> int:
        return len(self.elements)

    def __getitem__(self, number: int) -> Element:
        return self.elements[number]

    def above(self, number: int) -> Iterator[int]:
        """Its ancestors, from the nearest."""
        number = self.elements[number].parent
        while number >= 0:
            yield number
            number = self.elements[number].parent

    def holds(self, outer: int, inner: int) -> bool:
        """Whether one is inside the other, or is it."""
        return outer <= inner < self.elements[outer].end

    def children(self, number: int) -> Iterator[int]:
        """What is directly inside."""
        child = number + 1
        while child < self.elements[number].end:
            yield child
            child = self.elements[child].end

    def part(self, outer: int, inner: int) -> int:
        """The child of an element that another is in; -1 where it is in none."""
        way = (inner, *self.above(inner))
        return next((one for one in way if self.elements[one].parent == outer), -1)

    def meeting(self, one: int, other: int) -> int:
        """The nearest that holds both."""
        while not self.holds(one, other):
            one = self.elements[one].parent
        return one

    def words(self, number: int) -> int:
        """How many words stand in it."""
        return self._words[number]

    def headings(self, number: int) -> int:
        """How many headings there are in it."""
        return self._headings[number]

    def text(self, number: int, *, most: int = 2000) -> str:
        """Its words, on one line; of what has very many elements, those of the first."""
        parts, length = [], 0
        if not self._words[number]:
            return ""
        for inner in range(number, min(self.elements[number].end, number + most * _FAR)):
            element = self.elements[inner]
            if not self.is_silent(inner):
                parts.append(element.own_text)
            if inner != number and not self.is_silent(element.parent):
                parts.append(element.tail)
            length += len(element.own_text) + len(element.tail)
            if length > most * 4:
                break
        return " ".join(" ".join(parts).split())[:most]

    @cached_property
    def about(self) -> str:
        """What the page says that it is about, in small letters: its title and first headings."""
        told = (one for one in range(len(self)) if self.elements[one].tag in ("title", "h1"))
        return " / ".join(
            " ".join(self.elements[one].own_text.split()) or self.text(one) for one in told
        ).lower()

    def title(self, number: int) -> str:
        """The words of the first heading in it; where there is none, all of its words."""
        if self._headings[number]:
            for inner in range(number, self.elements[number].end):
                if self.elements[inner].tag in HEADINGS and self._words[inner]:
                    return self.text(inner)
        return self.text(number)

    def is_silent(self, number: int) -> bool:
        """Whether its words are not for the reader of the page."""
        return self._silent[number]

    def _walk(self, root: Any) -> None:
        ends: dict[int, int] = {}
        waiting: list[tuple[Any, int, int]] = [(root, -1, 0)]
        found: list[tuple[Any, int]] = []
        open_: list[int] = []
        while waiting:
            node, parent, depth = waiting.pop()
            while len(open_) > depth:
                ends[open_.pop()] = len(found)
            if len(found) >= _MOST_ELEMENTS:
                raise SourceError(f"the page has more than {_MOST_ELEMENTS:,} elements")
            number = len(found)
            found.append((node, parent))
            open_.append(number)
            waiting.extend((child, number, depth + 1) for child in reversed(node))
        while open_:
            ends[open_.pop()] = len(found)
        for number, (node, parent) in enumerate(found):
            real = isinstance(node.tag, str)  # comments and the like have none
            self.elements.append(
                Element(
                    node.tag.lower() if real else "",
                    {str(k).lower(): str(v) for k, v in node.attrib.items()} if real else {},
                    parent,
                    ends[number],
                    (node.text or "") if real else "",
                    node.tail or "",
                )
            )

    def _count(self) -> tuple[list[int], list[int]]:
        words, headings = [0] * len(self.elements), [0] * len(self.elements)
        for number in range(len(self.elements) - 1, -1, -1):
            element, parent = self.elements[number], self.elements[number].parent
            if self._silent[number]:
                words[number] = 0
            else:
                words[number] += len(element.own_text.split())
            headings[number] += element.tag in HEADINGS
            if parent >= 0:
                words[parent] += words[number] + len(element.tail.split())
                headings[parent] += headings[number]
        return words, headings


def _parse(text: str) -> Any:
    try:
        from lxml import etree
    except ImportError as error:
        raise SourceError(
            "pages are read with lxml, which is not installed: pip install 'cineseek[collect]'"
        ) from error
    # No network, no entities of its own; what is nested deeper than a browser would is cut.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        return etree.fromstring(text.encode("utf-8", "replace") or b" ", parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(f"it is no page that can be read ({error})") from error
