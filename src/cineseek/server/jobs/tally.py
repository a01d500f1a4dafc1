"""Adds up what a job's files report. Knows no threads: it is told one thing at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from pathlib import Path

from cineseek.answer import AddReport, Failure
from cineseek.file_name import file_of, without_folders
from cineseek.index.catalogue import Catalogue
from cineseek.ingest.progress import Progress
from cineseek.server.jobs.job import Job, JobFile

_LATELY = 40
"""Files that are done with and still shown."""
_FAILED = 20
"""Files that failed and are shown for longer than others."""


class Tally:
    """How far a job is, in numbers and in the files worth showing."""

    def __init__(self, catalogue: Catalogue, *, since: str | None = None) -> None:
        """`since` is when a job that goes on was started first: what came since, it added."""
        self._catalogue, self._since = catalogue, since
        self._counted: set[str] = set()
        self._told: set[str] = set()
        self._order = count()
        self._working: dict[str, tuple[int, JobFile]] = {}
        self._lately: deque[tuple[int, JobFile]] = deque(maxlen=_LATELY)
        self._failures: deque[tuple[int, JobFile]] = deque(maxlen=_FAILED)
        self._before = (0, 0)  # files done and all, of the parts that are done
        self._part = (0, 0)
        self.parts_left = False
        """Whether there is more than the files known by now."""
        self.rate = 0.0
        self.left: float | None = None
        self.added = self.skipped = self.failed = self.shots = self.frames = 0

    def step(self, step: Progress) -> None:
        """A step of `Library.add`."""
        self._part = (step.files_done, step.files_total)
        self.rate, self.left = step.rate, step.left
        one = JobFile(
            file_of(step.path),
            step.film,
            step.stage,
            round(step.done, 3),
            round(step.total, 3),
            without_folders(step.why, step.path),
            step.footage or None,
        )
        if step.stage == "reading":
            self._work(step.path, one)
            return
        shots, frames = step.shots, step.frames
        if step.stage == "skipped" and self._is_own(step.footage):
            footage = self._catalogue.footage(step.footage)
            film = self._catalogue.film(footage.film_id).title
            one = replace(one, film=film, stage="added", why="")
            shots = len(self._catalogue.shots(footage.id))
            frames = len(self._catalogue.frames(footage.id))
        if one.stage == "added":
            self._counted.add(step.footage)
            self.added += 1
            self.shots += shots
            self.frames += frames
        elif one.stage == "skipped":
            self.skipped += 1
        else:
            self.failed += 1
        self._told.add(step.path)
        self._end(step.path, one)

    def fetching(self, url: str, name: str, done: int, total: int) -> None:
        """So much of a file has come."""
        self._part = (0, 1)
        self._work(url, JobFile(name, "", "fetching", float(done), float(total)))

    def fetched(self, url: str) -> None:
        """A file has come; it is read next."""
        self._working.pop(url, None)

    def fail(self, source: str, name: str, why: str) -> None:
        """A source that gave nothing to read."""
        self._part = (1, 1)
        self.failed += 1
        self._end(source, JobFile(name, "", "failed", 0.0, 0.0, without_folders(why)))

    def skip_folder(self, path: str) -> None:
        """A folder that has nothing to add."""
        self.skipped += 1
        why = "no video and no picture is in it"
        self._end(path, JobFile(file_of(path), "", "skipped", 0.0, 0.0, why))

    def close_part(self, report: AddReport | None = None) -> None:
        """A part of the job is done with; its report names what was never begun, too."""
        if report is not None:
            self.skipped += self._untold(report.skipped, "skipped")
            self.failed += self._untold(report.failed, "failed")
        done, total = self._before
        self._before = (done + self._part[0], total + self._part[1])
        self._part = (0, 0)
        self._told.clear()
        self._working.clear()

    def job(self, job: Job) -> Job:
        """A job with what is known by now."""
        shown = dict([*self._failures, *self._lately, *self._working.values()])
        return replace(
            job,
            files_done=self._before[0] + self._part[0],
            files_total=self._before[1] + self._part[1],
            rate=round(self.rate, 2),
            left=None if self.left is None or self.parts_left else round(self.left, 1),
            files=tuple(shown[order] for order in sorted(shown, reverse=True)),
            added=self.added,
            skipped=self.skipped,
            failed=self.failed,
            shots=self.shots,
            frames=self.frames,
        )

    def _is_own(self, footage: str) -> bool:
        """Whether a footage that is there already was added by this job, before a restart."""
        if self._since is None or not footage or footage in self._counted:
            return False
        sources = self._catalogue.sources(footage)
        return bool(sources) and sources[0].noted_at >= self._since

    def _work(self, key: str, file: JobFile) -> None:
        order = self._working[key][0] if key in self._working else next(self._order)
        self._working[key] = (order, file)

    def _end(self, key: str, file: JobFile) -> None:
        self._working.pop(key, None)
        entry = (next(self._order), file)
        self._lately.append(entry)
        if file.stage == "failed":
            self._failures.append(entry)

    def _untold(self, failures: Iterable[Failure], stage: str) -> int:
        """Tell of files that no step told of, since they were not read; how many there are."""
        untold = [one for one in failures if one.path not in self._told]
        for one in untold[-_LATELY:]:
            why = without_folders(one.why, one.path, Path(one.path).parent)
            name = file_of(one.path)
            self._end(
                one.path,
                JobFile(name, "", "failed" if stage == "failed" else "skipped", 0.0, 0.0, why),
            )
        return len(untold)
