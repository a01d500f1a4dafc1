"""Finds the videos and pictures in files and folders. Knows suffixes, and opens no file."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

_PARTIAL = frozenset(
    (".part", ".partial", ".filepart", ".!qb", ".!ut", ".bc!", ".crdownload", ".download",
     ".opdownload", ".aria2", ".tmp", ".temp", ".ytdl")
)  # fmt: skip
_SYSTEM_FILES = frozenset(("thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"))
_SYSTEM_FOLDERS = frozenset(
    ("$recycle.bin", "system volume information", "lost+found", "@eadir", "#recycle", "@recycle",
     "__macosx", "backup.bdmv", "node_modules")
)  # fmt: skip
_BESIDE = frozenset(
    (".srt", ".vtt", ".ass", ".ssa", ".sub", ".idx", ".sup", ".smi", ".nfo", ".json",
     ".jsonl", ".txt", ".md", ".xml", ".url", ".log", ".sfv", ".md5", ".ifo", ".bup", ".bdmv",
     ".clpi", ".mpls")
)  # fmt: skip
"""What belongs to a footage beside it, and is no news when it is not added."""
_ARTWORK = re.compile(
    r"(?:.*[-_.])?(?:poster|fanart|folder|cover|backdrop|banner|logo|clearlogo|clearart|disc|thumb|"
    r"landscape|keyart|albumart\w*|movie)\d*",
    re.IGNORECASE,
)
_SAMPLE = re.compile(r"(?:.*[-_. ])?sample|sample[-_. ].*", re.IGNORECASE)
_OUTSIDE = "a link that leads out of the folders that may be read"
_MENU = re.compile(r"video_ts|vts_\d\d_0", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was met."""

    path: Path
    sort: Literal["video", "picture", "ignored", "unreadable"]
    why: str = ""
    """Why it is ignored or cannot be read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for, by suffix: `.mkv`, in lower case."""

    videos: Set[str]
    pictures: Set[str]
    samples: bool = False
    """Take `sample.mkv` and the like too."""
    allowed: Callable[[Path], bool] | None = None
    """Whether a file or folder may be read, wherever links lead; None: all may."""

    def may(self, path: Path) -> bool:
        """Whether this one may be read."""
        return self.allowed is None or self.allowed(path)


def find_files(paths: Iterable[str | Path], wanted: Wanted) -> Iterator[Found]:
    """Every video and picture in these files and folders, in natural order, each once.

    What is ignored or unreadable comes too, with the reason; hidden files and sidecars do not.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        start = Path(os.path.abspath(Path(path).expanduser()))  # noqa: PTH100  keeps links
        try:
            about = start.stat()
        except (OSError, ValueError) as error:
            yield Found(start, "unreadable", _reason(error))
            continue
        if not wanted.may(start):
            yield Found(start, "ignored", _OUTSIDE)
            continue
        if stat.S_ISDIR(about.st_mode):
            yield from _walk(start, wanted, seen)
        else:
            yield from _look_at(start, about, wanted, seen, named=True)


def natural_key(name: str) -> list[tuple[int, int, str]]:
    """Sorts `cd2` before `cd10`."""
    parts = re.findall(r"\d+|\D+", name.casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]


def _walk(folder: Path, wanted: Wanted, seen: set[tuple[int, int]]) -> Iterator[Found]:
    """Files of a folder, then its folders. A stack, since trees may be deeper than Python's."""
    stack = [folder]
    while stack:
        here = stack.pop()
        try:
            about = here.stat()
            if (about.st_dev, about.st_ino) in seen:
                continue  # a link back up, or a folder named twice
            seen.add((about.st_dev, about.st_ino))
            with os.scandir(here) as entries:
                names = sorted((entry.name for entry in entries), key=natural_key)
        except OSError as error:
            yield Found(here, "unreadable", _reason(error))
            continue
        folders = []
        aside = frozenset(names)
        for name in names:
            path = here / name
            if _is_hidden(name):
                continue
            try:
                about = path.stat()
            except OSError as error:
                yield Found(path, "unreadable", _reason(error))
                continue
            if not wanted.may(path):
                if path.suffix.lower() not in _BESIDE:
                    yield Found(path, "ignored", _OUTSIDE)
            elif not stat.S_ISDIR(about.st_mode):
                yield from _look_at(path, about, wanted, seen, aside=aside)
            elif name.casefold() in _SYSTEM_FOLDERS or _is_backup(path):
                continue
            elif not wanted.samples and name.casefold() in ("sample", "samples"):
                yield Found(path, "ignored", "a folder of samples")
            else:
                folders.append(path)
        stack.extend(reversed(folders))


def _look_at(
    path: Path,
    about: os.stat_result,
    wanted: Wanted,
    seen: set[tuple[int, int]],
    *,
    named: bool = False,
    aside: Set[str] = frozenset(),
) -> Iterator[Found]:
    """One file that is no folder; `named` where the user named it, so that it is wanted."""
    suffix = path.suffix.lower()
    if not named and (suffix in _BESIDE or path.name.casefold() in _SYSTEM_FILES):
        return
    why = _why_not(path, about, wanted, named=named, aside=aside)
    if why:
        yield Found(path, "ignored", why)
        return
    if (about.st_dev, about.st_ino) not in seen:
        seen.add((about.st_dev, about.st_ino))
        yield Found(path, "picture" if suffix in wanted.pictures else "video")


def _why_not(
    path: Path, about: os.stat_result, wanted: Wanted, *, named: bool, aside: Set[str]
) -> str:
    """Why a file is not taken; empty where it is."""
    suffix = path.suffix.lower()
    if not stat.S_ISREG(about.st_mode):
        return "not a regular file"
    if suffix in _PARTIAL or f"{path.name}.aria2" in aside:
        return "a download that has not finished"
    if suffix not in wanted.videos and suffix not in wanted.pictures:
        return f"{suffix or 'a name without a suffix'} is neither a video nor a picture"
    if named:
        return ""
    if suffix in wanted.pictures and _ARTWORK.fullmatch(path.stem):
        return "artwork, not a still"
    if suffix in wanted.videos and not wanted.samples and _SAMPLE.fullmatch(path.stem):
        return "a sample"
    if suffix == ".vob" and _MENU.fullmatch(path.stem):
        return "the menu of a DVD"
    return ""


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$"))


def _is_backup(path: Path) -> bool:
    """True for the second copy that a Blu-ray keeps of its lists."""
    return path.name.upper() == "BACKUP" and path.parent.name.upper() == "BDMV"


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file, or the link leads nowhere"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return (error.strerror if isinstance(error, OSError) else str(error)) or str(error)
