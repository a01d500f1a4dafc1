"""Reads the subtitles of a video: files beside it, and text streams inside it."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import av.error
import pysubs2
from av.packet import Packet

from cineseek.errors import MediaError
from cineseek.film import Span, TextLine
from cineseek.media.encodings import decode_text
from cineseek.media.languages import language_of
from cineseek.media.regular import check_file
from cineseek.media.sidecars import find_sidecars
from cineseek.media.video import VideoInfo, open_container

logger = logging.getLogger(__name__)

_MAX_BYTES = 50_000_000
_LATEST = 48 * 3600.0
"""Seconds beyond which a time stamp is a typing mistake."""
_MARKUP = re.compile(r"</?[a-zA-Z][^<>\n]*>|<\d[\d:.,]*>|\{[^{}\n]*\}")
# Marks that only steer the direction or width of writing; ZWNJ stays, Persian needs it.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08]")


def read_sidecars(
    video_path: str | Path, *, allowed: Callable[[Path], bool] | None = None
) -> list[TextLine]:
    """Lines of every subtitle file that belongs to a video, by time; a broken file is logged.

    With `allowed`, only of those that may be read.
    """
    lines: list[TextLine] = []
    for path, language in find_sidecars(video_path):
        if allowed is not None and not allowed(path):
            continue
        try:
            lines += read_subtitles(path, language=language)
        except MediaError as error:
            logger.warning("%s", error)
    return _in_order(lines)


def read_subtitles(path: str | Path, *, language: str | None = None) -> list[TextLine]:
    """Lines of one srt, vtt, ass or ssa file; MediaError where it has none of these in it."""
    path = Path(path)
    if check_file(path) > _MAX_BYTES:
        raise MediaError(f"{path}: too large for subtitles; remove it or rename it")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise MediaError(f"{path}: cannot be read ({error.strerror})") from error
    text = decode_text(data, language).replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    lines = _in_order(_lines(_parse(text, path), language))
    if not lines and text.strip() and "-->" not in text and "[Events]" not in text:
        raise MediaError(f"{path}: no subtitles in it; remove it or rename it")
    return lines


def read_embedded(path: str | Path, info: VideoInfo) -> list[TextLine]:
    """Lines of all text streams in a video, in footage seconds. Subtitles drawn as pictures
    cannot be read and are logged."""
    wanted = {s.index for s in info.subtitle_streams if s.is_text}
    for stream in info.subtitle_streams:
        if not stream.is_text:
            logger.info("%s: subtitle stream %d is pictures; not read", path, stream.index)
    if not wanted:
        return []
    lines: list[TextLine] = []
    with open_container(path) as container:
        streams = [s for s in container.streams.subtitles if s.index in wanted]
        for packet in container.demux(*streams):
            lines += lines_of(packet, info)
    return _in_order(lines)


def lines_of(packet: Packet[Any], info: VideoInfo) -> list[TextLine]:
    """Lines that one packet of a text stream holds, in footage seconds; damage gives none."""
    if packet.pts is None or not packet.size:
        return []
    try:
        decoded = packet.stream.decode2(packet)
    except (av.error.FFmpegError, UnicodeError) as error:
        logger.debug("%s: a subtitle did not decode: %s", info.path, error)
        return []
    if decoded is None:
        return []
    tick = float(packet.time_base)
    start = packet.pts * tick + decoded.start_display_time / 1000.0 - info.start
    seconds = (packet.duration or 0) * tick
    if not seconds and decoded.end_display_time < 1 << 31:
        seconds = (decoded.end_display_time - decoded.start_display_time) / 1000.0
    language = language_of(packet.stream.language)
    texts = []
    for rect in decoded:
        raw = getattr(rect, "ass", b"") or b""
        # ffmpeg turns every text codec into an ASS event: eight fields, then the words.
        fields = raw.decode("utf-8", "replace").split(",", 8)
        if len(fields) == 9:
            texts.append(clean_text(pysubs2.SSAEvent(text=fields[8]).plaintext))
    return list(_line(start, start + seconds, " ".join(t for t in texts if t), language))


def clean_text(text: str) -> str:
    """One line of words: no markup, no entities, no direction marks, single spaces."""
    text = _MARKUP.sub("", html.unescape(_MARKUP.sub("", text)))
    return " ".join(_INVISIBLE.sub("", text.replace("\u00a0", " ")).split())


def _parse(text: str, path: Path) -> Iterable[pysubs2.SSAEvent]:
    """Events by what the text looks like, whatever the file is called."""
    suffix = path.suffix.lower().lstrip(".")
    if text.lstrip().startswith("WEBVTT"):
        kind = "vtt"
    elif re.search(r"^\[(Script Info|Events|V4\+? Styles)\]", text, re.M | re.I):
        kind = "ass"
    else:
        kind = "vtt" if suffix == "vtt" else "srt"
    try:
        return list(pysubs2.SSAFile.from_string(text, format_=kind))
    except (pysubs2.Pysubs2Error, ValueError, KeyError, IndexError, OverflowError) as error:
        raise MediaError(f"{path}: subtitles that cannot be understood ({error})") from error


def _lines(events: Iterable[pysubs2.SSAEvent], language: str | None) -> Iterator[TextLine]:
    for event in events:
        if not event.is_comment and not event.is_drawing:
            words = clean_text(event.plaintext)
            yield from _line(event.start / 1000.0, event.end / 1000.0, words, language)


def _line(start: float, end: float, text: str, language: str | None) -> Iterator[TextLine]:
    """The line, its times mended; nothing where there are no words or no moment to show them."""
    if not text or start > _LATEST or (end <= 0 and start < 0):
        return
    start = max(0.0, start)
    if end <= start or end > _LATEST:
        end = start + max(1.0, 0.06 * len(text))  # what it takes to read
    yield TextLine(Span(round(start, 3), round(end, 3)), text, "subtitle", language)


def _in_order(lines: Iterable[TextLine]) -> list[TextLine]:
    """By time, each once: a forced track repeats lines of the full one."""
    return sorted(
        dict.fromkeys(lines), key=lambda line: (line.span, line.language or "", line.text)
    )
