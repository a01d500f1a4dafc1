"""Values out of HTML that a stranger wrote, by CSS selector. Runs nothing that is in it.

A selector may end in `@attribute`; without, it gives the text. `@srcset` gives the largest picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

from cineseek.errors import CineseekError

if TYPE_CHECKING:
    from parsel import Selector

_SPLIT = re.compile(r"(?P<css>.*?)(?:@(?P<attribute>[a-zA-Z][\w-]*))?")
_LONGEST = 10_000  # characters of a value


def parse_html(text: str) -> Selector:
    """A page to select from; CineseekError where parsel is not installed."""
    if find_spec("parsel") is None:
        raise CineseekError("reading HTML needs parsel: pip install 'cineseek[collect]'")
    from parsel import Selector

    return Selector(text=text or "<html></html>")


def select(page: Selector, selector: str) -> list[Selector]:
    """The elements of a selector; ValueError where it is none."""
    from cssselect import SelectorError

    try:
        return list(page.css(selector))
    except SelectorError as error:
        raise ValueError(f"{selector!r} is no CSS selector: {error}") from error


def select_texts(page: Selector, selector: str) -> Iterator[str]:
    """The texts or attributes that a selector names, blanks put in order; empty ones left out."""
    found = _SPLIT.fullmatch(selector.strip())
    css, attribute = (found["css"].strip(), found["attribute"]) if found else (selector, None)
    for one in select(page, css) if css else [page]:
        if attribute is None:
            text = " ".join("".join(one.css("::text").getall()).split())
        else:
            text = (one.attrib.get(attribute) or "").strip()
            if attribute == "srcset":
                text = largest_of(text)
        if text:
            yield text[:_LONGEST]


def largest_of(srcset: str) -> str:
    """The address of the largest picture in a `srcset`; of those without a size the last."""
    best, size = "", -1.0
    for part in re.split(r",\s+|,(?=https?:)", srcset.strip()):
        words = part.split()
        if not words:
            continue
        number = re.fullmatch(r"(\d{1,9}(?:\.\d{1,9})?)[wx]", words[1]) if len(words) > 1 else None
        told = float(number[1]) if number else 0.0
        if told >= size:
            best, size = words[0].rstrip(","), told
    return best
