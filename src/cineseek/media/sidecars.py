"""Finds the subtitle files that belong to a video, and their languages, by name alone."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from cineseek.media.formats import kind_of
from cineseek.media.languages import language_of

_FOLDERS = frozenset({"subs", "sub", "subtitles", "subtitle"})
_FLAGS = frozenset({"forced", "sdh", "cc", "full", "default", "foreign", "commentary"})
# `en.hi.srt` is for the hard of hearing; `hi.srt` alone is Hindi.
_SECOND_FLAGS = frozenset({"hi"})


def find_sidecars(video_path: str | Path) -> list[tuple[Path, str | None]]:
    """Subtitle files of a video with their languages: NAME*.srt beside it and in Subs/."""
    video = Path(video_path)
    near = _listed(video.parent)
    videos = [_folded(p.stem) for p in near if kind_of(p) == "video"]
    own = _folded(video.stem)
    found = {p: _rest(p.stem, own) for p in near if _belongs(p, own, videos)}
    for folder in (p for p in near if _folded(p.name) in _FOLDERS and p.is_dir()):
        inside = _listed(folder)
        for path in inside:
            if _belongs(path, own, videos):
                found[path] = _rest(path.stem, own)
            elif path.is_dir() and _folded(path.name) == own:
                found |= {p: p.stem for p in _listed(path) if kind_of(p) == "subtitle"}
            elif kind_of(path) == "subtitle" and len(set(videos)) <= 1:
                found[path] = path.stem
    return [(path, _language(rest)) for path, rest in sorted(found.items())]


def _belongs(path: Path, own: str, videos: list[str]) -> bool:
    """True where no other video's name fits a subtitle file better than ours."""
    if kind_of(path) != "subtitle" or not _fits(path, own):
        return False
    return not any(len(other) > len(own) and _fits(path, other) for other in videos)


def _fits(path: Path, stem: str) -> bool:
    name = _folded(path.stem)
    return name == stem or name.startswith(stem + ".")


def _rest(name: str, own: str) -> str:
    """What a file's name says beyond the video's."""
    return _folded(name)[len(own) :]


def _language(rest: str) -> str | None:
    """The last word that is a language, once words that say something else are off."""
    words = [w for w in re.split(r"[.\s_()\[\]]+", rest) if w]
    while words and (
        words[-1].lower() in _FLAGS or (len(words) > 1 and words[-1].lower() in _SECOND_FLAGS)
    ):
        words.pop()
    for word in reversed(words):
        language = language_of(word)
        if language:
            return language
    return None


def _folded(name: str) -> str:
    """macOS writes names in another normal form than everyone else."""
    return unicodedata.normalize("NFC", name).casefold()


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
