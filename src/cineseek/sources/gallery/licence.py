"""Under which licence a page says that its pictures are."""

from __future__ import annotations

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.outline import Outline

_NAMES = frozenset(("dc.rights", "dcterms.rights", "dcterms.license", "copyright", "rights"))


def licence_of(text: str, url: str) -> str:
    """What a page says, in its words and with the licence's address; nothing where it says none.

    Read are links with `rel=license` (HTML's own way), and meta tags of Dublin Core.
    """
    outline = Outline(text)
    for number in range(len(outline)):
        element = outline[number]
        relations = element.attributes.get("rel", "").lower().split()
        if element.tag in ("a", "link", "area") and "license" in relations:
            address = addresses.absolute(url, element.attributes.get("href", "")) or ""
            words = outline.text(number, most=300) or element.attributes.get("title", "")
            return " ".join(f"{words} {address}".split())
    for number in range(len(outline)):
        element = outline[number]
        if element.tag == "meta" and element.attributes.get("name", "").lower() in _NAMES:
            return " ".join(element.attributes.get("content", "").split())[:500]
    return ""
