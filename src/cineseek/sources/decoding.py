"""The text of a page, by what its header, its first bytes or it itself say of its encoding."""

from __future__ import annotations

import codecs
import re

_BOMS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_META = re.compile(
    rb"<meta\s[^<>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
_LOOKED_AT = 2048
"""Bytes in which a page may say it: HTML allows 1,024."""
_NO_PAGE = frozenset(("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"))
"""Codecs of Python that no page is in: they fail, take hours, or make of text what it is not."""
_WESTERN = frozenset(("ascii", "iso8859-1"))
"""What calls itself so on the web is Windows' code page (https://encoding.spec.whatwg.org)."""


def decode_page(body: bytes, content_type: str) -> str:
    """A body as its header or it itself says, else as UTF-8; what is wrong in it is replaced."""
    for mark, name in _BOMS.items():
        if body.startswith(mark):
            return body.decode(name, "replace").removeprefix("\ufeff")
    if said := _CHARSET.search(content_type):
        return body.decode(_codec(said[1]), "replace")
    if found := _META.search(body, 0, _LOOKED_AT):
        name = _codec(found[1].decode("ascii", "replace"))
        # What could be read so far has a byte a letter, whatever it says.
        return body.decode("utf-8" if name.startswith(("utf-16", "utf-32")) else name, "replace")
    return body.decode("utf-8", "replace")


def _codec(name: str) -> str:
    """As Python calls it; UTF-8 for what it does not know."""
    try:
        info = codecs.lookup(name)
    except LookupError:
        return "utf-8"
    known = info.name.replace("_", "-")
    if known in _NO_PAGE or not getattr(info, "_is_text_encoding", True):
        return "utf-8"
    return "cp1252" if known in _WESTERN else info.name
