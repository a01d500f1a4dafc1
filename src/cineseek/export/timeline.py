"""Writes pieces as an OpenTimelineIO timeline, and that as OTIO or EDL. Cuts no pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import opentimelineio as otio

from cineseek.errors import ExportError
from cineseek.export.piece import Piece, Source, count_frames
from cineseek.file_name import shown

_REEL_LENGTH = 8


def build_timeline(
    pieces: Sequence[Piece],
    sources: Mapping[Path, Source],
    *,
    title: str,
    rate: Fraction | None = None,
    sound: bool = True,
) -> otio.schema.Timeline:
    """A timeline of the pieces one after the other, each at its own rate or all at `rate`."""
    timeline = otio.schema.Timeline(_line(title))
    pictures = otio.schema.Track("V1", kind=otio.schema.TrackKind.Video)
    voices = otio.schema.Track("A1", kind=otio.schema.TrackKind.Audio)
    for piece in pieces:
        source = sources[piece.path]
        clip = _clip(piece, source, rate or source.rate)
        pictures.append(clip)
        if source.has_audio:
            voices.append(clip.clone())
        else:
            voices.append(otio.schema.Gap(source_range=_from_zero(clip.source_range)))
    timeline.tracks.append(pictures)
    if sound and any(source.has_audio for source in sources.values()):
        timeline.tracks.append(voices)
    return timeline


def write_otio(
    pieces: Sequence[Piece],
    sources: Mapping[Path, Source],
    *,
    title: str,
    rate: Fraction | None = None,
) -> str:
    """The pieces as OTIO's JSON."""
    timeline = build_timeline(pieces, sources, title=title, rate=rate)
    return str(otio.adapters.write_to_string(timeline, "otio_json"))


def write_edl(
    pieces: Sequence[Piece],
    sources: Mapping[Path, Source],
    *,
    title: str,
    rate: Fraction | None = None,
) -> str:
    """The pieces as a CMX 3600 EDL, all in one frame rate: the first piece's, or `rate`."""
    rate = rate or sources[pieces[0].path].rate
    timeline = build_timeline(pieces, sources, title=title, rate=rate, sound=False)
    reels = _reels([piece.path for piece in pieces])
    for clip, piece in zip(timeline.tracks[0], pieces, strict=True):
        # Editing programs find the file of an EDL event by this name.
        clip.name = _line(shown(piece.path.name))
        clip.metadata["cmx_3600"] = {
            "reel": reels[piece.path],
            "comments": [f"CINESEEK: {_line(piece.name)}"],
        }
    try:
        text = str(otio.adapters.write_to_string(timeline, "cmx_3600", rate=float(rate)))
    except (otio.exceptions.OTIOError, ValueError) as error:
        raise ExportError(f"no EDL at {float(rate):.3f} frames a second: {error}") from error
    mode = "DROP FRAME" if rate.denominator == 1001 and round(rate) % 30 == 0 else "NON-DROP FRAME"
    return re.sub(r"\A(TITLE:.*\n)", rf"\1FCM: {mode}\n", text)


def _clip(piece: Piece, source: Source, rate: Fraction) -> otio.schema.Clip:
    # The file's first timecode was counted at its own rate.
    first = round(Fraction(source.start_frame) / source.rate * rate)
    start = count_frames(piece.span.start, rate)
    frames = max(1, count_frames(piece.span.end, rate) - start)
    reference = otio.schema.ExternalReference(
        target_url=source.url,
        available_range=_range(first, max(1, count_frames(source.duration, rate)), rate),
    )
    reference.name = shown(source.path.name)
    hit = piece.hit
    metadata = {
        "cineseek": {
            "rank": piece.rank,
            "score": hit.score,
            "film": hit.film.id,
            "title": hit.film.title,
            "shot": hit.shot.number,
            "start": hit.span.start,
            "end": hit.span.end,
            "second": hit.second,
            "text": hit.text or "",
        }
    }
    return otio.schema.Clip(
        name=_line(piece.name),
        media_reference=reference,
        source_range=_range(first + start, frames, rate),
        metadata=metadata,
    )


def _range(start: int, frames: int, rate: Fraction) -> otio.opentime.TimeRange:
    return otio.opentime.TimeRange(
        otio.opentime.RationalTime(start, float(rate)),
        otio.opentime.RationalTime(frames, float(rate)),
    )


def _from_zero(span: otio.opentime.TimeRange) -> otio.opentime.TimeRange:
    return otio.opentime.TimeRange(otio.opentime.RationalTime(0, span.duration.rate), span.duration)


def _reels(paths: Sequence[Path]) -> dict[Path, str]:
    """A reel name for each file: eight letters and digits, no two alike."""
    reels: dict[Path, str] = {}
    for path in paths:
        if path in reels:
            continue
        letters = re.sub(r"[^A-Z0-9]", "", path.stem.upper()) or "REEL"
        reel, number = letters[:_REEL_LENGTH], 1
        while reel in reels.values():
            number += 1
            reel = f"{letters[: _REEL_LENGTH - len(str(number))]}{number}"
        reels[path] = reel
    return {path: reel.ljust(_REEL_LENGTH) for path, reel in reels.items()}


def _line(text: str) -> str:
    """A name on one line: an EDL's comment ends where the line does."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
