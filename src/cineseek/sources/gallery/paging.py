"""How a gallery goes on: on a next page, behind a button, or by itself at the end of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from cineseek.sources.gallery import addresses
from cineseek.sources.gallery.outline import Outline

MORE_WORDS = (
    "load more", "show more", "view more", "see more", "more", "more photos", "more images",
    "more pictures", "load all", "show all", "mehr laden", "mehr anzeigen", "mehr", "weitere",
    "voir plus", "charger plus", "plus", "afficher plus", "ver más", "cargar más", "más",
    "mostrar más", "carica altro", "mostra altro", "altro", "ver mais", "carregar mais", "mais",
    "загрузить ещё", "показать ещё", "ещё", "نمایش بیشتر", "بیشتر", "موارد بیشتر",
    "بارگذاری بیشتر", "عرض المزيد", "المزيد", "もっと見る", "加载更多", "查看更多", "더 보기",
    "daha fazla", "załaduj więcej",
)  # fmt: skip
"""What buttons say that show more of the same, in lower case."""
_NEXT_WORDS = frozenset((
    "next", "next page", "next »", "next >", "next →", "older", "older posts", "older entries",
    "»", "›", ">", ">>", "→", "▶", "►", "weiter", "nächste", "nächste seite", "suivant",
    "page suivante", "siguiente", "página siguiente", "successiva", "avanti", "próxima",
    "seguinte", "следующая", "далее", "вперед", "بعدی", "صفحه بعد", "صفحه بعدی", "التالي", "次へ",
    "下一页", "다음", "volgende", "nästa", "sonraki", "następna",
))  # fmt: skip
_PAGE_KEYS = frozenset(
    ("page", "p", "pg", "paged", "pagenum", "offset", "start", "from", "seite", "cursor")
)
_NUMBER = re.compile(r"\d+")


def next_page(text: str, url: str) -> str | None:
    """The address of the page on which this one goes on, as it says; None where it says nothing.

    By what it says of itself (`rel`), by the words of a link, by a button's attributes, or by a
    row of page numbers in which the number after this page's own is a link.
    """
    outline = Outline(text)
    here = addresses.absolute(url, url) or url
    for found in (_by_relation, _by_words, _by_button, _by_numbers):
        for address in found(outline, here):
            if address != here and _may_follow(address, here):
                return address
    return None


def _may_follow(address: str, here: str) -> bool:
    return urlsplit(address).hostname == urlsplit(here).hostname and not addresses.is_picture(
        address
    )


def _by_relation(outline: Outline, url: str) -> Iterator[str]:
    for number in range(len(outline)):
        element = outline[number]
        relations = element.attributes.get("rel", "").lower().split()
        if element.tag not in ("a", "link") or "next" not in relations:
            continue
        if address := addresses.absolute(url, element.attributes.get("href", "")):
            yield address


def _by_words(outline: Outline, url: str) -> Iterator[str]:
    for number in range(len(outline)):
        element = outline[number]
        if element.tag != "a" or not element.attributes.get("href"):
            continue
        told = {
            " ".join(one.split()).lower()
            for one in (
                outline.text(number, most=60),
                element.attributes.get("aria-label", ""),
                element.attributes.get("title", ""),
            )
        }
        if told & _NEXT_WORDS or any(one in MORE_WORDS[:9] for one in told):
            address = addresses.absolute(url, element.attributes["href"])
            if address and _is_like(address, url):
                yield address


def _by_button(outline: Outline, url: str) -> Iterator[str]:
    """A button that says `load more` and keeps the address in an attribute."""
    for number in range(len(outline)):
        element = outline[number]
        if element.tag not in ("button", "a", "div", "span") or outline[number].end - number > 6:
            continue
        if outline.text(number, most=60).lower().strip(" .…") not in MORE_WORDS:
            continue
        for name, value in element.attributes.items():
            if name in ("class", "id", "style") or not value.startswith(("/", "http", "?")):
                continue
            if address := addresses.absolute(url, value):
                yield address


def _by_numbers(outline: Outline, url: str) -> Iterator[str]:
    """Links whose words are numbers; the one after this page's own."""
    pages: dict[int, str] = {}
    for number in range(len(outline)):
        element = outline[number]
        if element.tag == "a" and element.attributes.get("href"):
            words = outline.text(number, most=12)
            if words.isdecimal() and int(words) < 10_000:
                address = addresses.absolute(url, element.attributes["href"])
                if address and (_has_number(address, int(words)) or int(words) == 1):
                    pages.setdefault(int(words), address)
    if len(pages) < 1:
        return
    own = next((n for n, address in pages.items() if address == url), None)
    if own is None:
        own = _own_number(url, pages)
    if own + 1 in pages:
        yield pages[own + 1]


def _own_number(url: str, pages: dict[int, str]) -> int:
    """Of the page itself, which is often no link: where its address is one of the series."""
    shape = {_NUMBER.sub("0", address) for address in pages.values()}
    numbers = [int(one) for one in _NUMBER.findall(url)]
    if _NUMBER.sub("0", url) in shape and numbers:
        for candidate in reversed(numbers):
            if candidate + 1 in pages and _NUMBER.sub("0", url) == _NUMBER.sub(
                "0", pages[candidate + 1]
            ):
                return candidate
    return 1


def _has_number(address: str, number: int) -> bool:
    return str(number) in _NUMBER.findall(address) or str(number - 1) in _NUMBER.findall(address)


def _is_like(address: str, url: str) -> bool:
    """Whether a page is the same with another number: `next` may also lead to the next article."""
    one, other = urlsplit(address), urlsplit(url)
    if one.path.rstrip("/") == other.path.rstrip("/"):
        return True
    if _NUMBER.sub("0", one.path) == _NUMBER.sub("0", other.path):
        return True
    keys = {name for name, _ in parse_qsl(one.query)}
    before, after = other.path.rstrip("/"), one.path.rstrip("/")
    return bool(keys & _PAGE_KEYS) or (after.startswith(before + "/") and after[-1].isdecimal())
