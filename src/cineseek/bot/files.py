"""What a file is by its first bytes. Names and types that a sender claims are not looked at."""

from __future__ import annotations

from typing import Literal

Sort = Literal["picture", "video", "other"]

HEAD = 512
"""Bytes that are enough to tell."""

_PICTURES = (
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"GIF87a", ".gif"),
    (b"GIF89a", ".gif"),
    (b"BM", ".bmp"),
    (b"II*\x00", ".tif"),
    (b"MM\x00*", ".tif"),
)
_VIDEOS = (
    (b"\x1a\x45\xdf\xa3", ".mkv"),  # EBML: Matroska and WebM
    (b"OggS", ".ogv"),
    (b"FLV\x01", ".flv"),
    (b"\x00\x00\x01\xba", ".mpg"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", ".wmv"),
)
_BRANDS_OF_PICTURES = frozenset({b"avif", b"avis", b"heic", b"heix", b"mif1", b"msf1"})
_BOXES = frozenset({b"ftyp", b"moov", b"mdat", b"free", b"wide", b"skip"})


def sniff(head: bytes) -> tuple[Sort, str]:
    """What begins with these bytes, and the suffix that such files have."""
    for mark, suffix in _PICTURES:
        if head.startswith(mark):
            return "picture", suffix
    for mark, suffix in _VIDEOS:
        if head.startswith(mark):
            return "video", suffix
    if head[:4] == b"RIFF":
        if head[8:12] == b"WEBP":
            return "picture", ".webp"
        return ("video", ".avi") if head[8:12] == b"AVI " else ("other", "")
    if head[4:8] in _BOXES:  # ISO base media: MP4, QuickTime, AVIF
        if head[4:8] == b"ftyp" and head[8:12] in _BRANDS_OF_PICTURES:
            return "picture", ".avif"
        return "video", ".mp4"
    if len(head) > 188 and head[0] == head[188] == 0x47:  # an MPEG transport stream
        return "video", ".ts"
    return "other", ""
