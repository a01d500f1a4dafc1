"""Gives a browser what a drawn page asks for, without any connection."""

from __future__ import annotations

import io
from functools import lru_cache

from collect.galleries.draft import Page

from cineseek.collect.page_parts import FetchPart, PageAnswer, PageRequest


def fetch_of(page: Page, asked: list[str] | None = None) -> FetchPart:
    """What gives the page, its pictures and its further answers; 404 for all else."""

    async def fetch(request: PageRequest) -> PageAnswer:
        if asked is not None:
            asked.append(request.url)
        return give(page, request.url)

    return fetch


def give(page: Page, url: str) -> PageAnswer:
    """One answer of a page's sites."""
    url = url.partition("#")[0]
    if url == page.url:
        return PageAnswer(
            200, {"content-type": "text/html; charset=utf-8"}, page.html.encode(), url
        )
    if url in page.answers:
        kind, text = page.answers[url]
        told = {"content-type": f"{kind}; charset=utf-8", "access-control-allow-origin": "*"}
        return PageAnswer(200, told, text.encode(), url)
    if url in page.sizes:
        return PageAnswer(200, {"content-type": "image/jpeg"}, draw(*page.sizes[url]), url)
    return PageAnswer(404, {"content-type": "text/plain"}, b"not here", url)


@lru_cache(500)
def draw(width: int, height: int) -> bytes:
    """A picture of this size; what is on it does not matter."""
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (width, height), (width % 256, height % 256, 128)).save(
        out, "JPEG", quality=20
    )
    return out.getvalue()
