"""Which files are videos, pictures or subtitles, by suffix. Opens none of them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

Kind = Literal["video", "image", "subtitle", "other"]

_VIDEOS = (
    "3g2 3gp asf avi divx dv f4v flv m1v m2t m2ts m2v m4v mjpeg mjpg mkv mov mp4 mpe mpeg mpg mpv "
    "mts mxf nut ogm ogv rm rmvb ts vob webm wmv wtv y4m"
)
_IMAGES = (
    "apng avif avifs bmp gif ico j2k jfif jp2 jpe jpeg jpg mpo pbm pgm png pnm ppm "
    "tga tif tiff webp"
)

VIDEO_SUFFIXES = frozenset(f".{name}" for name in _VIDEOS.split())
IMAGE_SUFFIXES = frozenset(f".{name}" for name in _IMAGES.split())
SUBTITLE_SUFFIXES = frozenset({".srt", ".vtt", ".ass", ".ssa"})


def kind_of(path: str | Path) -> Kind:
    """What a file is by its suffix alone; `other` is nothing cineseek reads."""
    suffix = Path(path).suffix.lower()
    if suffix in VIDEO_SUFFIXES:
        return "video"
    if suffix in IMAGE_SUFFIXES:
        return "image"
    return "subtitle" if suffix in SUBTITLE_SUFFIXES else "other"
