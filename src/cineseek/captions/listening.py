"""What is said in footages, written down stretch by stretch; each stretch is kept.

A stretch ends before words that go on beyond it, and the next begins with them. A footage that was
begun goes on after its last stretch.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from cineseek.answer import Failure
from cineseek.captions.report import CaptionProgress, CaptionReport, Tally
from cineseek.errors import MediaError
from cineseek.file_name import shown
from cineseek.film import Footage, Span, TextLine
from cineseek.index.catalogue import Catalogue
from cineseek.index.tellings import Telling
from cineseek.media.track import Track
from cineseek.models.describer import RATE, Heard, Listener, Spent, tidy

STRETCH = 300.0
"""Seconds that are heard at once: 19 MB of samples, and what a kill may lose."""
_EDGE = 2.0
"""Seconds before the end of a stretch in which words may go on beyond it."""
_SLACK = 0.5
"""Seconds by which a sound track may be shorter than its pictures."""


def transcribe(
    catalogue: Catalogue,
    listener: Listener,
    *,
    stretch: float = STRETCH,
    limit: int | None = None,
    again: bool = False,
    tell: Callable[[CaptionProgress], None] | None = None,
    stop: threading.Event | None = None,
) -> CaptionReport:
    """Write down what is said in `limit` footages at most; `again`: also what another wrote down.

    A footage that cannot be read is reported, and tried again by the next run.
    """
    if limit is not None and limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    waiting: list[tuple[Footage, float]] = []
    for footage in catalogue.footages():
        reached = _reached(catalogue, footage, listener, again=again)
        if footage.kind != "still" and reached < footage.duration - _SLACK:
            waiting.append((footage, reached))
    chosen = waiting[:limit]
    total = sum(footage.duration - reached for footage, reached in chosen)
    tally = Tally(round(total), Spent, tell)
    ended = 0
    tally.step(0)
    for footage, reached in chosen:
        if stop is not None and stop.is_set():
            break
        if again and not reached:
            catalogue.tellings.forget(footage.id, "speech", listener.language)
        try:
            lines = _hear(catalogue, listener, footage, reached, stretch, tally, stop)
        except MediaError as error:
            tally.failed.append(Failure(shown(footage.path), str(error)))
            ended += 1
            continue
        if lines is not None:
            ended += 1
            tally.told += bool(lines)
            tally.empty += not lines
    return tally.report("speech", listener.maker, left=len(waiting) - ended)


def _reached(catalogue: Catalogue, footage: Footage, listener: Listener, *, again: bool) -> float:
    """The second up to which a footage was written down."""
    told = catalogue.tellings.of(footage.id, "speech", listener.language)
    if again and any(one.maker != listener.maker for one in told):
        return 0.0
    return max((one.span.end for one in told), default=0.0)


def _hear(
    catalogue: Catalogue,
    listener: Listener,
    footage: Footage,
    reached: float,
    stretch: float,
    tally: Tally,
    stop: threading.Event | None,
) -> int | None:
    """Write down a footage from a second on; how many lines, or None where it was stopped."""
    count = 0
    with Track(footage.path, rate=RATE, since=reached) as track:
        while True:
            samples, last = track.look(stretch)
            begin = track.second
            heard = listener.listen(samples) if len(samples) else []
            length = len(samples) / RATE
            cut = length if last else _cut(heard, length)
            end = max(footage.duration, begin + length) if last else begin + cut
            lines = _lines([one for one in heard if one.start < cut or last], begin, end)
            telling = Telling(
                footage.id, Span(begin, end), "speech", listener.language, listener.maker
            )
            catalogue.tellings.put([(telling, lines)])
            count += len(lines)
            tally.lines += len(lines)
            tally.step(end - begin)
            if last:
                return count
            track.drop(cut)
            if stop is not None and stop.is_set():
                return None


def _cut(heard: Sequence[Heard], length: float) -> float:
    """Where a stretch of this length ends: before words that may go on beyond it.

    Words as long as half of it are cut all the same, so that there is always a step forward.
    """
    if heard and heard[-1].end > length - _EDGE and heard[-1].start > length / 2:
        return heard[-1].start
    return length


def _lines(heard: Sequence[Heard], begin: float, end: float) -> list[TextLine]:
    lines = []
    for one in heard:
        text = tidy(one.text)
        start = min(begin + max(0.0, one.start), end)
        if text:
            span = Span(start, min(end, max(start, begin + one.end)))
            lines.append(TextLine(span, text, "speech", one.language or None))
    return lines
