"""What IMDb's pages of a title and of a video say, out of the JSON in their scripts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from cineseek.sources.facts import FilmFacts
from cineseek.sources.joining import join_address
from cineseek.sources.reading_json import find_all, find_one, find_text, find_year, plain_text
from cineseek.sources.scripts import read_scripts

_TITLE_ID = re.compile(r"tt[0-9]{5,10}")
_VIDEO_ID = re.compile(r"\bvi[0-9]{5,12}\b")
_DURATION = re.compile(r"PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?")
_ABOVE = "props.pageProps.aboveTheFoldData"
_VIDEO = "props.pageProps.videoPlaybackData.video"
_MOST_VIDEOS = 500


@dataclass(frozen=True, slots=True)
class TitlePage:
    """What a title's page says."""

    facts: FilmFacts
    videos: tuple[str, ...]
    """Ids of its trailers, `vi2524815897`, the main one first."""


@dataclass(frozen=True, slots=True)
class VideoPage:
    """What a video's page says."""

    facts: FilmFacts
    """Of the film that it is of."""
    name: str
    """`Official Trailer`."""
    kind: str
    """`Trailer`, `Clip`; empty where it does not say."""
    duration: float | None
    """Seconds."""
    files: tuple[tuple[int, str, str], ...]
    """Lines of the picture (0: unknown), MIME type, address; the best first."""


def read_title_page(text: str) -> TitlePage:
    """The facts, genres and trailers of a page such as `/title/tt0113277/`."""
    linked, given = read_scripts(text)
    above = find_one(given, _ABOVE)
    film = next((one for one in linked if _id_in(find_text(one, "url"))), {})
    given_facts = _given_facts(above)
    facts = _linked_facts(film).over(given_facts)
    if given_facts.year is not None:
        # `datePublished` is of the country that asks, often years after the film came out.
        facts = replace(facts, year=given_facts.year)
    videos = [find_text(film, "trailer.embedUrl"), find_text(film, "trailer.url")]
    videos += [str(one) for one in find_all(above, "primaryVideos.edges[*].node.id")]
    ids = [found[0] for one in videos if (found := _VIDEO_ID.search(one))]
    return TitlePage(facts, tuple(dict.fromkeys(ids)))


def read_video_page(text: str) -> VideoPage:
    """The files of a page such as `/video/vi2524815897/`, and the film that it is of."""
    linked, given = read_scripts(text)
    video = find_one(given, _VIDEO)
    length = find_text(video, "runtime.value")
    files = []
    for one in find_all(video, "playbackURLs[*]"):
        address = join_address("", find_text(one, "url"))
        kind = (find_text(one, "videoMimeType") or find_text(one, "mimeType")).casefold()
        lines = re.match(r"(\d{3,4})p", find_text(one, "displayName.value"))
        if address is not None:
            files.append((int(lines[1]) if lines else 0, kind, address))
    files.sort(key=lambda one: ("mp4" in one[1], one[0]), reverse=True)
    facts = _given_facts(find_one(video, "primaryTitle"))
    for one in linked:
        facts = facts.over(_linked_facts(one)) if _id_in(find_text(one, "url")) else facts
    return VideoPage(
        facts,
        find_text(video, "name.value"),
        find_text(video, "contentType.displayName.value"),
        float(length) if re.fullmatch(r"\d{1,6}(?:\.\d+)?", length) else None,
        tuple(files),
    )


def find_videos(text: str) -> Iterator[str]:
    """Ids of all videos that a page links to, each once: a list of trailers."""
    seen = dict.fromkeys(re.findall(r"/video/(?:imdb/)?(vi[0-9]{5,12})\b", text))
    yield from list(seen)[:_MOST_VIDEOS]


def _linked_facts(film: Mapping[str, Any]) -> FilmFacts:
    """Of JSON-LD."""
    published = re.match(r"[12]\d{3}(?=-|$)", find_text(film, "datePublished"), re.ASCII)
    length = _DURATION.fullmatch(find_text(film, "duration"))
    hours, minutes, seconds = (int(part or 0) for part in length.groups()) if length else (0, 0, 0)
    genres = film.get("genre")
    return FilmFacts(
        title=_plain(find_text(film, "name")),
        year=int(published[0]) if published else None,
        imdb_id=_id_in(find_text(film, "url")),
        genres=_texts(genres if isinstance(genres, list) else [genres]),
        directors=_texts(find_all(film, "director[*].name")),
        cast=_texts(find_all(film, "actor[*].name")),
        plot=_plain(find_text(film, "description")),
        rating=_rating(find_text(film, "aggregateRating.ratingValue")),
        votes=_count(find_text(film, "aggregateRating.ratingCount")),
        runtime=float(hours * 3600 + minutes * 60 + seconds) or None,
    )


def _given_facts(film: Any) -> FilmFacts:
    """Of what the page's framework was given: the same shape on pages of titles and of videos."""
    return FilmFacts(
        title=find_text(film, "titleText.text") or None,
        year=find_year(film, "releaseYear.year"),
        imdb_id=_id_in(find_text(film, "id")),
        genres=_texts(find_all(film, "genres.genres[*].text")),
        plot=find_text(film, "plot.plotText.plainText") or None,
        rating=_rating(find_text(film, "ratingsSummary.aggregateRating")),
        votes=_count(find_text(film, "ratingsSummary.voteCount")),
        runtime=float(_count(find_text(film, "runtime.seconds")) or 0) or None,
    )


def _id_in(text: str) -> str | None:
    found = _TITLE_ID.search(text)
    return found[0] if found else None


def _plain(text: str) -> str | None:
    return plain_text(html.unescape(text)) or None


def _texts(values: Any) -> tuple[str, ...] | None:
    names = (plain_text(html.unescape(one)) for one in values if isinstance(one, str))
    return tuple(dict.fromkeys(name for name in names if name)) or None


def _rating(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 1 <= number <= 10 else None


def _count(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 12 else None
