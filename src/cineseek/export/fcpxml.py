"""Writes pieces as FCPXML 1.8, for Final Cut Pro and DaVinci Resolve. Cuts no pictures.

OpenTimelineIO's adapter leaves out the frame duration at 23.976, 29.97 and 59.94 frames a second,
rounds times, and fails on names with an apostrophe, so this is written here; it is read back with
that adapter in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

from cineseek.export.piece import Piece, Source, count_frames
from cineseek.file_name import shown

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_fcpxml(
    pieces: Sequence[Piece],
    sources: Mapping[Path, Source],
    *,
    title: str,
    rate: Fraction | None = None,
) -> str:
    """The pieces as one project, in the rate of the first piece or in `rate`."""
    first = sources[pieces[0].path]
    rate = rate or first.rate
    root = ElementTree.Element("fcpxml", version="1.8")
    resources = ElementTree.SubElement(root, "resources")
    formats: dict[tuple[Fraction, int, int], str] = {}
    sequence_format = _format(resources, formats, rate, first.width, first.height)
    assets = {
        path: _asset(resources, formats, source, number)
        for number, (path, source) in enumerate(sources.items(), 1)
    }
    event = ElementTree.SubElement(root, "event", name=_text(title))
    project = ElementTree.SubElement(event, "project", name=_text(title))
    sequence = ElementTree.SubElement(
        project, "sequence", format=sequence_format, tcStart="0s", tcFormat=_counting(rate)
    )
    spine = ElementTree.SubElement(sequence, "spine")
    offset = 0
    for piece in pieces:
        source = sources[piece.path]
        start = count_frames(piece.span.start, source.rate)
        # On the timeline every time must fall on one of its own frames.
        frames = max(1, count_frames(piece.span.end, rate) - count_frames(piece.span.start, rate))
        clip = ElementTree.SubElement(
            spine,
            "asset-clip",
            name=_text(piece.name),
            ref=assets[piece.path],
            offset=_time(offset, rate),
            start=_time(source.start_frame + start, source.rate),
            duration=_time(frames, rate),
            format=formats[source.rate, source.width, source.height],
            tcFormat=_counting(source.rate),
        )
        if piece.hit.text:
            ElementTree.SubElement(clip, "note").text = _text(piece.hit.text)
        offset += frames
    sequence.set("duration", _time(offset, rate))
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n{text}\n'


def _format(
    resources: ElementTree.Element,
    formats: dict[tuple[Fraction, int, int], str],
    rate: Fraction,
    width: int,
    height: int,
) -> str:
    """The id of the format of this rate and size, made where there is none."""
    key = (rate, width, height)
    if key not in formats:
        formats[key] = f"format{len(formats) + 1}"
        ElementTree.SubElement(
            resources,
            "format",
            id=formats[key],
            name=f"{width}x{height} {float(rate):.5g}",
            frameDuration=_time(1, rate),
            width=str(width),
            height=str(height),
        )
    return formats[key]


def _asset(
    resources: ElementTree.Element,
    formats: dict[tuple[Fraction, int, int], str],
    source: Source,
    number: int,
) -> str:
    name = f"asset{number}"
    format_id = _format(resources, formats, source.rate, source.width, source.height)
    asset = ElementTree.SubElement(
        resources,
        "asset",
        id=name,
        name=_text(shown(source.path.name)),
        src=source.url,
        start=_time(source.start_frame, source.rate),
        duration=_time(source.frames, source.rate),
        format=format_id,
        hasVideo="1",
    )
    if source.has_audio:
        asset.set("hasAudio", "1")
        asset.set("audioSources", "1")
        asset.set("audioChannels", str(source.channels))
        asset.set("audioRate", str(source.sample_rate))
    return name


def _time(frames: int, rate: Fraction) -> str:
    """A time as FCPXML writes it: an exact fraction of a second."""
    if frames == 0:
        return "0s"
    return f"{frames * rate.denominator}/{rate.numerator}s"


def _counting(rate: Fraction) -> str:
    return "DF" if rate.denominator == 1001 and round(rate) % 30 == 0 else "NDF"


def _text(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _FORBIDDEN.sub(" ", text)
