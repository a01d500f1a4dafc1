"""Every shot that has not been told yet is told in words, batch by batch; each batch is kept.

Batches are read and told by several workers, a bounded number at a time, and stored by one. A run
that is killed loses the batches in hand and repeats nothing. Needs no vectors: a server may have
the library open meanwhile.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.answer import Failure
from cineseek.captions.report import CaptionProgress, CaptionReport, Tally
from cineseek.errors import MediaError, ModelError
from cineseek.film import Frame, TextLine
from cineseek.index.catalogue import Catalogue
from cineseek.index.tellings import Telling, Untold
from cineseek.ingest.pictures import load_picture
from cineseek.models.describer import Describer, Refused, tidy

if TYPE_CHECKING:
    from cineseek.models.base import Pixels

BATCH = 8
"""Shots at once."""
_PAGE = 500
_PATIENCE = 0.2
"""Seconds after which a run that waits looks whether it was stopped."""
_AHEAD = 2
"""Batches in hand for every worker: one that is told and one that waits for it."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A shot and the frames that it is told by."""

    shot: Untold
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class _Batch:
    """What became of some shots."""

    told: tuple[tuple[Untold, str | Refused], ...]
    refusal: str
    """Why, where the describer refused every picture of them; else empty."""


def describe_shots(
    catalogue: Catalogue,
    folder: Path,
    describer: Describer,
    *,
    batch: int = BATCH,
    workers: int | None = None,
    limit: int | None = None,
    again: bool = False,
    retry_failed: bool = False,
    tell: Callable[[CaptionProgress], None] | None = None,
    stop: threading.Event | None = None,
) -> CaptionReport:
    """Tell what has not been told; `limit` shots at most.

    With `again` also what another model or server told, and with `retry_failed` what was refused.
    ModelError where the describer gives up: what was told until then stays.
    """
    if batch < 1 or (workers is not None and workers < 1) or (limit is not None and limit < 1):
        raise ValueError(f"batch, workers and limit are at least 1: {batch}, {workers}, {limit}")
    tellings = catalogue.tellings
    unless = describer.maker if again else None
    asked = (describer.kind, describer.language)
    waiting = tellings.count_untold(*asked, maker=unless, retry=retry_failed)
    tally = Tally(min(waiting, limit or waiting), lambda: describer.spent, tell)
    untold = tellings.untold(*asked, maker=unless, retry=retry_failed, page=_PAGE)
    shown = _shown(catalogue, islice(untold, limit), every=describer.every_frame)
    count = workers or describer.workers

    def stopped() -> bool:
        return stop is not None and stop.is_set()

    # Of one that never told anything, what it refuses at first waits here.
    strange = not tellings.has_any(*asked)
    refused: list[_Batch] = []

    def keep(told: _Batch) -> None:
        tellings.put(_rows(describer, told, tally))
        tally.step(len(told.told))

    def give_up() -> ModelError:
        return ModelError(f"{describer.maker} tells nothing: {tidy(refused[0].refusal)}")

    with ThreadPoolExecutor(count, "cineseek-caption") as pool:
        running: set[Future[_Batch]] = set()
        try:
            tally.step(0)
            while True:
                while len(running) < _AHEAD * count and not stopped():
                    some = list(islice(shown, batch))
                    if not some:
                        break
                    running.add(pool.submit(_describe, folder, describer, some))
                if not running:
                    break
                done, running = wait(running, _PATIENCE, return_when=FIRST_COMPLETED)
                if stopped():
                    describer.interrupt()
                for future in done:
                    try:
                        told = future.result()
                    except ModelError:
                        if stopped():  # it was interrupted: its shots are for the next run
                            continue
                        raise
                    if strange and told.refusal:
                        refused.append(told)
                        if sum(len(one.told) for one in refused) >= BATCH:
                            raise give_up()  # it is not the pictures: nothing is noted
                        continue
                    strange = False
                    keep(told)
            if strange and refused and not stopped():
                raise give_up()
            for told in () if strange else refused:
                keep(told)
        except BaseException:
            # Ctrl-C, a server that is gone: nobody goes on waiting to ask it again.
            pool.shutdown(wait=False, cancel_futures=True)
            begun = [one for one in running if not one.cancelled()]  # waited for, those never end
            while wait(begun, _PATIENCE).not_done:
                describer.interrupt()
            raise
    left = waiting - round(tally.done)
    return tally.report(describer.kind, describer.maker, left=left)


def _shown(catalogue: Catalogue, untold: Iterator[Untold], *, every: bool) -> Iterator[_Shown]:
    """Shots with their frames: every look, or the one nearest the middle."""
    while page := list(islice(untold, _PAGE)):
        frames = catalogue.frames_of([(one.footage_id, one.number) for one in page])
        for one in page:
            some = frames.get((one.footage_id, one.number), [])
            looks = [frame for frame in some if frame.look] or some
            if looks and not every:
                middle = (one.span.start + one.span.end) / 2
                looks = [min(looks, key=lambda frame: abs(frame.second - middle))]
            yield _Shown(one, tuple(looks))


def _describe(folder: Path, describer: Describer, some: Sequence[_Shown]) -> _Batch:
    """What a describer says of shots; those without a readable picture are refused here."""
    pictures: list[Pixels] = []
    owners: list[int] = []
    said: list[list[str | Refused]] = [[] for _ in some]
    for number, one in enumerate(some):
        for frame in one.frames:
            try:
                pictures.append(load_picture(folder, frame.file))
                owners.append(number)
            except MediaError as error:
                said[number].append(Refused(str(error)))
    told = describer.describe(pictures) if pictures else []
    for number, text in zip(owners, told, strict=True):
        said[number].append(text)
    refused = [one.why for one in told if isinstance(one, Refused)]
    return _Batch(
        tuple((one.shot, _joined(texts)) for one, texts in zip(some, said, strict=True)),
        refused[0] if refused and len(refused) == len(told) else "",
    )


def _joined(texts: Sequence[str | Refused]) -> str | Refused:
    """What the frames of a shot say together, each line once; refused where all are."""
    if not texts:
        return Refused("no frame of it is saved")
    told = [one for one in texts if not isinstance(one, Refused)]
    if not told:
        return next(one for one in texts if isinstance(one, Refused))
    return "\n".join(dict.fromkeys(line for one in told for line in one.splitlines() if line))


def _rows(
    describer: Describer, batch: _Batch, tally: Tally
) -> list[tuple[Telling, tuple[TextLine, ...]]]:
    """What a batch leaves in the catalogue; counted."""
    kind, language, maker = describer.kind, describer.language, describer.maker
    rows: list[tuple[Telling, tuple[TextLine, ...]]] = []
    for shot, said in batch.told:
        why: str | None = None
        lines: tuple[TextLine, ...] = ()
        if isinstance(said, Refused):
            why = tidy(said.why)
            tally.failed.append(Failure(f"{shot.footage_id}-{shot.number}", why))
        elif said:
            lines = (TextLine(shot.span, said, kind, language or None),)
            tally.told += 1
            tally.lines += 1
        else:
            tally.empty += 1
        rows.append((Telling(shot.footage_id, shot.span, kind, language, maker, why), lines))
    return rows
