"""Which files are videos, pictures or subtitles, by suffix or first bytes. Opens none of them."""

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


_STILL_BRANDS = frozenset({b"avif", b"avis", b"mif1", b"msf1", b"heic", b"heix", b"heim", b"jp2 "})
"""Of ISO files: what a browser calls an image."""
_VIDEO_STARTS = (
    b"\x1a\x45\xdf\xa3",  # Matroska and WebM
    b"OggS",
    b"FLV\x01",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",  # ASF: WMV
    b"\x00\x00\x01\xba",  # an MPEG program stream
    b".RMF",
)
_TS_PACKET = 188


def is_video(head: bytes) -> bool:
    """Whether a file begins (some 400 bytes do) as a container of video does.

    By the signatures of containers alone: playlists, raw streams and scripts, which a decoder would
    guess at, are none.
    """
    if head[4:8] == b"ftyp":
        return head[8:12] not in _STILL_BRANDS
    if head[4:8] in (b"moov", b"mdat", b"wide", b"free") and head[:2] == b"\0\0":
        return True  # QuickTime without a brand
    if head[:4] == b"RIFF":
        return head[8:12] == b"AVI "
    transport = head[:1] == b"G" and head[_TS_PACKET : _TS_PACKET + 1] == b"G"
    return head.startswith(_VIDEO_STARTS) or (transport and head[2 * _TS_PACKET :][:1] == b"G")
