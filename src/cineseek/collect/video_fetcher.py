"""Fetches videos with yt-dlp, and lays out lists of them: bounded, resumable, as robots.txt allows.

A video that was begun goes on where it stopped, from its part file. Formats are taken that need no
other program: one file with picture and sound.
"""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cineseek.collect.fetcher import Fetched, FetchFailedError
from cineseek.collect.manners import ROBOT
from cineseek.collect.ytdlp import Trusts, open_ytdlp
from cineseek.errors import FetchError, StorageFullError
from cineseek.sources.fetch_rules import plain
from cineseek.sources.source import Ask

LISTED = "videos.json"
"""What a list of videos is given back as."""
_STEM = "video"
_ROOM = 256 * 1024 * 1024
"""Bytes of disk that are left alone."""
_SUFFIXES = frozenset((".mp4", ".m4v", ".webm", ".mkv", ".mov", ".flv", ".ts", ".3gp"))
_LASTING = frozenset((400, 401, 403, 404, 405, 406, 410, 451))
"""Answers that will be the same tomorrow."""
_SEARCH = re.compile(r"[a-z]+search\d*:")
_BUSY = re.compile(r"not a bot|rate.?limit|too many requests", re.IGNORECASE)
"""What YouTube says in the place of a 429."""
_BUSY_SECONDS = 900.0
_PROTOCOLS = "[protocol~='^(https?|m3u8_native|http_dash_segments)$']"
"""What yt-dlp fetches itself, by the one way that it may connect."""
_MOST_ROBOTS = 512 * 1024


@dataclass(frozen=True, slots=True)
class VideoRules:
    """What may be taken, and how politely."""

    most_bytes: int = 500_000_000
    """Of one video."""
    longest: float = 600.0
    """Seconds of one video."""
    most_lines: int = 720
    """Of the picture; the best that is not above is taken."""
    most_entries: int = 1000
    """Videos of one list."""
    delay: float = 1.0
    """Seconds before a video is fetched, and between requests for its page."""
    bytes_per_second: int | None = None
    timeout: float = 30.0
    retries: int = 3
    user_agent: str = ""
    """Empty: as yt-dlp asks."""


class VideoFetcher:
    """Fetches asks of kind `video` into a folder, and those of kind `videos` as a list in JSON."""

    def __init__(self, rules: VideoRules, trusts: Trusts) -> None:
        """`trusts`: whether the user named a host and port himself, so that they may be private."""
        self._rules, self._trusts = rules, trusts
        self._robots: dict[str, tuple[Any, str]] = {}
        self._lock = threading.Lock()

    def __call__(self, ask: Ask, folder: Path, stop: threading.Event) -> Fetched:
        """Fetch a video, going on with what an earlier call left; or lay out a list.

        FetchFailedError where it cannot be had, is not within the limits, or when `stop` is set;
        FetchError where robots.txt forbids it, or it is not on the public internet.
        """
        said = self._allowed(ask.url, stop)
        if ask.kind == "videos":
            return self._list(ask, folder, stop, said)
        return self._video(ask, folder, stop, said)

    def _video(self, ask: Ask, folder: Path, stop: threading.Event, said: str) -> Fetched:
        rules, told = self._rules, list[str]()
        options = {
            **_options(rules),
            "format": _format(rules.most_lines),
            "paths": {"home": str(folder), "temp": str(folder)},
            "outtmpl": {"default": f"{_STEM}.%(ext)s"},
            "noplaylist": True,
            "playlist_items": "1",
            "max_filesize": rules.most_bytes,
            "match_filter": _filter(rules, told),
            "continuedl": True,
            "overwrites": False,
            "concurrent_fragment_downloads": 1,
            "progress_hooks": [_watch(rules, stop, folder)],
        }
        found = self._run(ask, options, stop, download=True)
        if told:
            raise FetchFailedError(told[0], passing=False)
        entries = found.get("entries")
        one = next(iter(entries), None) if entries is not None else found
        files = [
            path
            for path in sorted(folder.glob(f"{_STEM}.*"))
            if path.suffix.casefold() in _SUFFIXES and path.stat().st_size
        ]
        if one is None or not files:
            limits = f"{rules.most_bytes:,} bytes and {rules.longest:.0f} s"
            raise FetchFailedError(f"there is no video within {limits}", passing=False)
        url = plain(str(one.get("url") or ask.url))
        return Fetched(files[0], url, said, str(one.get("license") or ""))

    def _list(self, ask: Ask, folder: Path, stop: threading.Event, said: str) -> Fetched:
        most = self._rules.most_entries
        options = {**_options(self._rules), "extract_flat": True, "playlistend": most}
        found = self._run(ask, options, stop, download=False)
        entries = found.get("entries")
        some = list(entries)[:most] if entries is not None else [found]
        told = [
            {
                "id": one.get("id"),
                "url": one.get("webpage_url") or one.get("url"),
                "title": one.get("title"),
                "duration": one.get("duration"),
            }
            for one in some
            if isinstance(one, Mapping)
        ]
        path = folder / LISTED
        path.write_text(json.dumps({"entries": told}, ensure_ascii=False), encoding="utf-8")
        return Fetched(path, plain(ask.url), said)

    def _run(
        self, ask: Ask, options: Mapping[str, Any], stop: threading.Event, *, download: bool
    ) -> Mapping[str, Any]:
        from yt_dlp.utils import YoutubeDLError

        try:
            with open_ytdlp(options, self._trusts) as ytdlp:
                if ask.about.get("direct"):  # the source knows that it is the file itself
                    told = {"id": _STEM, "title": _STEM, "url": ask.url, "ext": "mp4"}
                    found = ytdlp.process_ie_result({**told, "extractor": "direct"}, download)
                else:
                    found = ytdlp.extract_info(ask.url, download=download)
        except YoutubeDLError as error:
            raise _failure(error, stop) from error
        except OSError as error:
            raise _failure(error, stop) from error
        if not isinstance(found, Mapping):
            raise FetchFailedError("it is no page of a video that yt-dlp can read", passing=False)
        return found

    def _allowed(self, url: str, stop: threading.Event) -> str:
        """What robots.txt says of an address; FetchError where it forbids it.

        A search has no address: the user who wanted it answers for it.
        """
        if _SEARCH.match(url):
            return "a search that the user asked for"
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc.casefold()}"
        with self._lock:
            if origin not in self._robots:
                self._robots[origin] = self._read_robots(origin, stop)
            rules, said = self._robots[origin]
        if rules is not None and not rules.can_fetch(url, ROBOT):
            raise FetchError(f"robots.txt of {parts.netloc} does not allow it")
        return said

    def _read_robots(self, origin: str, stop: threading.Event) -> tuple[Any, str]:
        from protego import Protego
        from yt_dlp.networking.exceptions import HTTPError
        from yt_dlp.utils import YoutubeDLError

        try:
            with open_ytdlp(_options(self._rules), self._trusts) as ytdlp:
                answer = ytdlp.urlopen(f"{origin}/robots.txt")
                text = answer.read(_MOST_ROBOTS).decode("utf-8", "replace")
        except HTTPError as error:
            if error.status == 429 or error.status >= 500:
                raise FetchFailedError(f"{origin}/robots.txt answers {error.status}") from error
            return None, f"no robots.txt ({error.status})"
        except (YoutubeDLError, OSError) as error:
            raise _failure(error, stop) from error
        return Protego.parse(text), "allowed by robots.txt"


def _failure(error: Exception, stop: threading.Event) -> Exception:
    """What yt-dlp says as what the collector understands."""
    said = re.sub(r"\x1b\[[0-9;]*m", "", str(error)).removeprefix("ERROR: ")
    for end in ("; please report", " (caused by", " Set --", ". Use --"):
        said = said.partition(end)[0]
    if "No space left" in said:
        return StorageFullError(f"the disk is full ({said[:100]}); make room, and run it again")
    statuses = {getattr(one, "status", None) for one in _causes(error)}
    if _BUSY.search(said):
        return FetchFailedError(said[:300], passing=True, wait=_BUSY_SECONDS)
    refused = next((one for one in _causes(error) if isinstance(one, FetchError)), None)
    if refused is not None:
        return refused
    lasting = bool(statuses & _LASTING) or "Unsupported URL" in said
    if any(getattr(one, "expected", False) for one in _causes(error)) and statuses == {None}:
        lasting = True  # the site says it in words: private, removed, not in this country
    return FetchFailedError(said[:300], passing=stop.is_set() or not lasting)


def _causes(error: BaseException) -> list[BaseException]:
    """An error and all that led to it."""
    found: list[BaseException] = []
    stack: list[Any] = [error]
    while stack and len(found) < 20:
        one = stack.pop()
        if isinstance(one, BaseException) and one not in found:
            found.append(one)
            stack += [one.__cause__, one.__context__, getattr(one, "cause", None)]
            stack.append((getattr(one, "exc_info", None) or (None, None))[1])
    return found


def _options(rules: VideoRules) -> dict[str, Any]:
    options: dict[str, Any] = {
        "socket_timeout": rules.timeout,
        "retries": rules.retries,
        "fragment_retries": rules.retries,
        "extractor_retries": rules.retries,
        "file_access_retries": 0,
        "sleep_interval_requests": rules.delay,
        "sleep_interval": rules.delay,
        "ratelimit": rules.bytes_per_second,
    }
    if rules.user_agent:
        options["http_headers"] = {"User-Agent": rules.user_agent}
    return options


def _format(lines: int) -> str:
    """One file with picture and sound; without sound where there is none other."""
    some = (
        f"best[height<={lines}][ext=mp4]",
        f"best[height<={lines}]",
        "best[height=?0][ext=mp4]",
        f"bestvideo[height<={lines}][ext=mp4]",
        f"bestvideo[height<={lines}]",
        "best",
    )
    return "/".join(one + _PROTOCOLS for one in some)


def _filter(rules: VideoRules, told: list[str]) -> Any:
    def fits(info: Mapping[str, Any], *, incomplete: bool = False) -> str | None:
        length = info.get("duration")
        why = None
        if info.get("is_live") or info.get("live_status") in ("is_live", "is_upcoming"):
            why = "it is live and has no end"
        elif isinstance(length, int | float) and length > rules.longest:
            why = f"it is {length:.0f} s long, and {rules.longest:.0f} s is the limit"
        if why is not None:
            told.append(why)
        return why

    return fits


def _watch(rules: VideoRules, stop: threading.Event, parts: Path) -> Any:
    from yt_dlp.utils import DownloadCancelled

    def look(told: Mapping[str, Any]) -> None:
        if stop.is_set():
            raise DownloadCancelled("stopped")
        if int(told.get("downloaded_bytes") or 0) > rules.most_bytes:
            raise DownloadCancelled(f"it is larger than {rules.most_bytes:,} bytes")
        if parts.is_dir() and shutil.disk_usage(parts).free < _ROOM:
            raise DownloadCancelled("No space left on the disk")

    return look
