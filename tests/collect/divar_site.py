"""A stand-in for Divar's API: a search whose pages follow from one another, and posts.

As its own page asked them in 2025: a POST with `pagination_data` that the answer before gave, rows
of kind POST_ROW among others, 429 for whoever asks too much.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from collect.api_site import Reply, Request
from collect.drawn_pictures import jpeg

PER_PAGE = 24


@dataclass
class DivarSite:
    """Things on sale."""

    things: list[tuple[str, str]]
    """Titles and descriptions."""
    address: str = ""
    too_much: set[int] = field(default_factory=set)
    """Numbers of requests, from 1, that are answered with 429."""
    asked: int = 0

    def answer(self, asked: Request) -> Reply:
        if asked.path.startswith("/pictures/"):
            return Reply(jpeg(asked.path), "image/jpeg")
        self.asked += 1
        if self.asked in self.too_much:
            return Reply.of({"error": "too many"}, 429, Retry_After="1")
        if asked.method == "POST" and asked.path == "/v8/postlist/w/search":
            return self._search(asked.json)
        token = asked.path.removeprefix("/v8/posts-v2/web/")
        place = int(token.removeprefix("tok"))
        words = self.things[place][1]
        images = [{"image": {"url": f"{self.address}/pictures/{token}-{n}.jpg"}} for n in (1, 2)]
        sections = [
            {"section_name": "IMAGE", "widgets": [{"data": {"items": images}}]},
            {"section_name": "DESCRIPTION", "widgets": [{"data": {"text": words}}]},
        ]
        return Reply.of({"sections": sections})

    def _search(self, told: dict[str, Any]) -> Reply:
        if told["search_data"]["form_data"]["data"]["category"]["str"]["value"] != "home-kitchen":
            return Reply.of({"list_widgets": [], "pagination": {"has_next_page": False}})
        page = int(told.get("pagination_data", {}).get("page", 0))
        if page and told["pagination_data"]["seen"] != page * PER_PAGE:
            return Reply.of({"error": "pagination_data is not what was given"}, 400)
        rows: list[dict[str, Any]] = [{"widget_type": "EVENT_ROW", "data": {"title": "advert"}}]
        last = min((page + 1) * PER_PAGE, len(self.things))
        for place in range(page * PER_PAGE, last):
            token = f"tok{place}"
            rows.append(
                {
                    "widget_type": "POST_ROW",
                    "data": {
                        "title": self.things[place][0],
                        "token": token,
                        "image_url": f"{self.address}/pictures/{token}-1.jpg",
                        "middle_description_text": "۱۲٬۰۰۰ تومان",
                        "action": {"payload": {"web_info": {"city_persian": "تهران"}}},
                    },
                }
            )
        after = {"page": page + 1, "seen": last, "@type": "type.googleapis.com/pagination"}
        goes_on = last < len(self.things)
        pages = {"has_next_page": goes_on, "data": after}
        return Reply.of({"list_widgets": rows, "pagination": pages})
