"""Runs the stages one after the other; those that films pass through go on side by side.

Each stage goes on where it stopped: a chain that was stopped or killed is run again, and does only
what is left.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cineseek.chain.flowing import Flow
from cineseek.chain.learning import evaluate, train
from cineseek.chain.report import ChainReport, Stage, StageName
from cineseek.collect import CollectReport, Manners, collect, read_status
from cineseek.errors import CineseekError, MissingExtraError
from cineseek.library import Library
from cineseek.opening import open_library
from cineseek.sources.source import Source
from cineseek.telling import count

if TYPE_CHECKING:
    from cineseek.collect import Fetch, Told
    from cineseek.models.describer import Describer

LIBRARY = "films.cine"
RUNS = "runs"
_FILMS = "films"
_AFTER: tuple[StageName, ...] = ("facts", "ingest", "caption", "train", "evaluate", "search")
Tell = Callable[[StageName, str], None]
"""Hears which stage is at work, and on what."""


@dataclass(frozen=True, slots=True)
class Chain:
    """What is wanted of a chain."""

    films: int
    """So many, the first that the source tells of."""
    model: str | None = "mini"
    """The encoder of the library; None: the best there is."""
    captioner: str | Describer | None = None
    """By name or folder; None: films are told of by their facts alone."""
    facts: Callable[[Path], Source] | None = None
    """Where facts come from, given the collection's folder."""
    question: str | None = None
    """What is searched for at the end. Default: words of a caption."""
    manners: Manners = field(default_factory=Manners)
    fetch: Fetch | None = None
    retry_failed: bool = False


def run_chain(
    source: Source,
    folder: Path,
    chain: Chain,
    *,
    tell: Tell | None = None,
    told: Callable[[Told], None] | None = None,
    stop: threading.Event | None = None,
) -> ChainReport:
    """Collect, facts, ingest, caption, train, evaluate, search: in FOLDER/demo, for a few films.

    What stands in the way of all stages is raised; what goes wrong in one of them is in the report.
    `told` hears of the collector's progress.
    """
    began = time.monotonic()
    stop = stop or threading.Event()
    place = Path(folder).absolute() / "demo"
    stages = _Stages(tell or (lambda *_: None))
    place.mkdir(parents=True, exist_ok=True)
    describer = _captioner(chain.captioner, stages)
    with open_library(place / LIBRARY, chain.model) as library:
        going = _flow(source, folder, place, chain, describer, library, stages, told, stop)
        if going:
            _search(library, chain.question, stages)
    run: Path | None = None
    if going:
        with stages.at("train") as stage:
            run, said, figures = train(place / LIBRARY, place / RUNS)
            stage.end(said, figures)
        with stages.at("evaluate") as stage:
            stage.end(*evaluate(run))
    order = list(StageName.__args__)  # type: ignore[attr-defined]
    done = sorted(stages.done, key=lambda one: order.index(one.name))
    return ChainReport(place, tuple(done), time.monotonic() - began)


def _flow(
    source: Source,
    folder: Path,
    place: Path,
    chain: Chain,
    describer: Describer | None,
    library: Library,
    stages: _Stages,
    told: Callable[[Told], None] | None,
    stop: threading.Event,
) -> bool:
    """Collect; meanwhile films that are complete come into the library and get captions.

    Whether there is something to go on with.
    """
    caption = None if describer is None else lambda: library.caption(describer)
    began = time.monotonic()
    stages.tell("collect", source.name)
    with Flow(lambda film: library.add(film), caption, stop) as flow:
        report = collect(
            source,
            folder,
            manners=chain.manners,
            demo=chain.films,
            retry_failed=chain.retry_failed,
            fetch=chain.fetch,
            tell=told,
            stop=stop,
            on_film=flow.take,
        )
    collected = _collected("collect", report, place, time.monotonic() - began)
    stages.done.append(collected)
    if stop.is_set():
        return False
    if collected.outcome == "failed":
        for name in _AFTER:
            if name not in {one.name for one in stages.done}:
                stages.leave_out(name, "no film came")
        return False
    if chain.facts is None:
        stages.leave_out("facts", "nobody to ask: OMDb is, where CINESEEK_OMDB_KEY is set")
    else:
        with stages.at("facts") as stage:
            facts = collect(chain.facts(place), place, manners=chain.manners, tell=told, stop=stop)
            stage.end_as(_collected("facts", facts, place, facts.seconds))
    with stages.at("ingest", began) as stage:
        # All of it once more: what a stopped run left, and facts that came since.
        flow.added.append(library.add(place / _FILMS))
        failed = tuple(f"{one.path}: {one.why}" for one in flow.added[-1].failed)
        size = library.catalogue.counts()
        stage.end(
            ", ".join(
                (count(size.films, "film"), count(size.shots, "shot"), count(size.frames, "frame"))
            ),
            {"films": size.films, "shots": size.shots, "frames": size.frames},
            failed,
        )
    if describer is not None:
        with stages.at("caption", began) as stage:
            last = library.caption(describer, retry_failed=chain.retry_failed)
            lines = sum(one.lines for one in (*flow.captioned, last))
            texts = library.catalogue.counts().texts
            stage.end(
                f"{count(texts, 'caption')}, {lines} of them new",
                {"captions": texts, "new": lines},
                tuple(f"{one.path}: {one.why}" for one in last.failed),
            )
    return not stop.is_set()


def _search(library: Library, question: str | None, stages: _Stages) -> None:
    with stages.at("search") as stage:
        asked = question or _some_words(library)
        hits = library.search(asked, limit=5)
        first = f"first {hits[0].film.title}" if hits else "nothing found"
        stage.end(f"{asked!r}: {first}", {"hits": len(hits)})


def _some_words(library: Library) -> str:
    """Of a caption, else the title of a film."""
    for film in library.films():
        for footage in library.footages(film.id):
            for line in library.catalogue.texts(footage.id, ["caption"]):
                return line.text
    films = library.films()
    return f'title:"{films[0].title}"' if films else "a film"


def _collected(name: StageName, report: CollectReport, place: Path, seconds: float) -> Stage:
    """What is there now that a run of the collector ended, as a stage."""
    # Of a source that had nothing to ask the collection tells nothing.
    now = next((one for one in read_status(place) if one.source == report.source), report)
    figures = {
        "films": float(now.films),
        "pages": float(now.pages),
        "pictures": float(now.pictures),
        "videos": float(now.videos),
        "bytes": float(now.bytes),
    }
    films = count(now.films, "film")
    said = f"{films}, {count(now.pictures, 'picture')}, {now.bytes / 1e6:.1f} MB"
    if name == "facts":
        said = f"of {count(report.films, 'film')}"
    if report.end == "quota":
        said += "; the day's limit is reached: run the same again tomorrow"
    if report.end == "waiting":
        said += "; the site does not answer, or wants to be left alone: run the same again later"
    failed = tuple(f"{one.url}: {one.why}" for one in report.failed)
    nothing = report.end == "waiting" and not (place / _FILMS).is_dir()
    return Stage(name, "failed" if nothing else "done", said, seconds, figures, failed)


def _captioner(given: str | Describer | None, stages: _Stages) -> Describer | None:
    """What captions; None where none is wanted. ModelError where one was named and is not there."""
    from cineseek.models.captioner import open_captioner

    if given is None:
        stages.leave_out("caption", "no captioner was named: films are told of by their facts")
        return None
    return open_captioner(given) if isinstance(given, str) else given


class _Stages:
    """The stages that were, and the one at work."""

    def __init__(self, tell: Tell) -> None:
        self.tell = tell
        self.done: list[Stage] = []

    def leave_out(self, name: StageName, why: str) -> None:
        """Say that a stage was not run."""
        self.done.append(Stage(name, "left out", why, 0.0, {}))

    @contextmanager
    def at(self, name: StageName, began: float | None = None) -> Iterator[_Ending]:
        """A stage; what goes wrong in it is its own affair."""
        self.tell(name, "")
        ending = _Ending(name, time.monotonic() if began is None else began)
        try:
            yield ending
        except MissingExtraError as error:
            self.leave_out(name, str(error))
            return
        except CineseekError as error:
            took = time.monotonic() - ending.began
            self.done.append(Stage(name, "failed", " ".join(str(error).split()), took, {}))
            return
        if ending.stage is not None:
            self.done.append(ending.stage)


@dataclass
class _Ending:
    name: StageName
    began: float
    stage: Stage | None = None

    def end(self, said: str, figures: dict[str, Any], failed: tuple[str, ...] = ()) -> None:
        """What there is now."""
        took = time.monotonic() - self.began
        numbers = {key: float(value) for key, value in figures.items()}
        self.stage = Stage(self.name, "done", said, took, numbers, failed)

    def end_as(self, stage: Stage) -> None:
        """What another run says of itself."""
        self.stage = stage
