"""The spider: what becomes of every answer. It holds nothing; all it learns goes to the journal."""

from __future__ import annotations

import asyncio
import logging
import shutil
from typing import TYPE_CHECKING, Any, cast

from scrapy import Spider
from scrapy.exceptions import DownloadCancelledError, IgnoreRequest
from scrapy.http import Response

from cineseek.collect.asking import ask_of, found_of
from cineseek.collect.fetcher import FetchFailedError
from cineseek.collect.folders import Folders
from cineseek.collect.guarding import HeldError
from cineseek.collect.keeping import Keeping
from cineseek.collect.optout import read_licence, read_opt_out
from cineseek.collect.parts import headers_of
from cineseek.collect.patience import PASSING, Patience, read_retry_after
from cineseek.collect.pictures import check_picture
from cineseek.collect.rules import PostponedError, RefusedError
from cineseek.collect.state import State, written
from cineseek.collect.traits import instead, keeps_answers, reads, signed
from cineseek.collect.videos import VideoFetched
from cineseek.errors import (
    BarredError,
    CineseekError,
    FetchError,
    LibraryError,
    MediaError,
    QuotaError,
    SourceError,
)
from cineseek.index.journal_rows import AskState, FileRow, Found, Settled, Waiting
from cineseek.sources.source import Answer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from twisted.python.failure import Failure

    from cineseek.collect.fetcher import Fetched
    from cineseek.collect.frontier import Frontier

log = logging.getLogger(__name__)

_REDIRECTS = 300
_AT_ONCE = 128 * 1024
"""Bytes of a picture that is looked at sooner than a thread would begin to."""


class Taker(Spider):
    """Takes every answer, and settles its ask."""

    name = "cineseek"

    def __init__(self, run: State, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.run = run
        self._folders = Folders(run.folder, run.journal)
        self._keeping = Keeping(run, self._folders)
        self._patience = Patience(run)

    async def start(self) -> AsyncIterator[Any]:
        """Nothing: the frontier holds what is asked first, too."""
        nothing: tuple[Any, ...] = ()
        for one in nothing:
            yield one

    @property
    def _frontier(self) -> Frontier:
        return cast("Frontier", self.crawler.engine.scheduler)

    def give_back(self, ask: Waiting, why: str) -> None:
        """An ask that cannot be made at all."""
        self._settle(ask, state="failed", why=why)

    async def answered(self, response: Response) -> None:
        """An answer came, of whatever status."""
        request = response.request
        assert request is not None
        ask: Waiting = request.meta["ask"]
        try:
            why = await self._understood(ask, response, str(request.meta.get("robots", "")))
            if why:
                self._do_without(ask, status=response.status, why=why)
        except (LibraryError, BarredError, OSError) as error:  # the disk, the journal, a key
            self.run.give_up(error)
        finally:
            self._frontier.settled(ask.id)

    async def _understood(self, ask: Waiting, response: Response, robots: str) -> str:
        """Take an answer; why it could not be understood, or nothing."""
        try:
            await self._take(ask, response, robots)
        except (LibraryError, BarredError, OSError):
            raise
        except CineseekError as error:
            return str(error)
        except Exception as error:  # a reader that trips over one page must not stop the others
            log.warning("%s", response.url, exc_info=True)
            return f"cannot be read ({type(error).__name__}: {error})"
        return ""

    async def failed(self, failure: Failure) -> None:
        """No answer came."""
        request = failure.request  # type: ignore[attr-defined]
        ask: Waiting = request.meta["ask"]
        error = failure.value
        host = request.meta["download_slot"]
        elsewhere = host != ask.row.host  # its own host answered, and sent it there
        try:
            if isinstance(error, VideoFetched):
                await self._keep_video(ask, error.fetched)
            elif isinstance(error, FetchFailedError):
                if error.passing and not self.run.stopping.is_set():
                    self._again(ask, None, str(error), least=error.wait)
                elif not error.passing:
                    self._settle(ask, state="failed", why=str(error))
            elif isinstance(error, RefusedError | FetchError):
                self._do_without(ask, state="refused", why=str(error))
            elif isinstance(error, HeldError):
                self._patience.held(ask, host)
            elif isinstance(error, PostponedError) and not elsewhere:
                self._patience.undecided(ask, str(error), error.wait)
            elif isinstance(error, PostponedError):
                self._again(ask, None, str(error))
            elif isinstance(error, IgnoreRequest | DownloadCancelledError):
                self._settle(ask, state="failed", why=str(error) or "was not asked")
            elif not isinstance(error, asyncio.CancelledError):
                if not elsewhere:
                    self._patience.trouble(host)
                self._again(ask, None, f"{type(error).__name__}: {error}")
        except (CineseekError, OSError) as trouble:
            self.run.give_up(trouble)
        finally:
            self._frontier.settled(ask.id)

    async def _take(self, ask: Waiting, response: Response, robots: str) -> None:
        status = response.status
        understood = reads(self.run.source, status)
        if status in PASSING and not understood:
            told = (response.headers.get("Retry-After") or b"").decode("latin-1")
            wait = read_retry_after(told, self.run.clock())
            self._again(ask, status, f"the site answers {status}", least=wait or 0.0)
            return
        self.run.host(ask.row.host).troubles = 0
        if not 200 <= status < _REDIRECTS and not understood:
            self._do_without(ask, status=status, why=f"the site answers {status}")
            return
        headers = headers_of(response)
        plain = ask_of(ask.row)
        # An address that was signed has a key in it.
        url = response.url if signed(self.run.source, plain) is plain else plain.url
        sizes = response.request.meta.get("sizes", {}) if response.request else {}
        answer = Answer(plain, url, status, headers, response.body, sizes)
        if ask.row.kind == "page":
            self._read(ask, answer)
        else:
            await self._keep_picture(ask, answer, robots)

    def _read(self, ask: Waiting, answer: Answer) -> None:
        """A page: what it leads to, as far as it allows that."""
        found, why = Found(), ""
        if answer.digest != ask.digest:  # else it is asked again, and there is no news
            opted = read_opt_out(answer.headers, answer.text)
            try:
                findings = list(self.run.source.read(answer))
            except QuotaError as error:
                self._patience.close_day(ask, str(error))
                return
            licence = read_licence(answer) if opted.keep else ""
            found = found_of(findings, answer.url, licence, keep=opted.keep, follow=opted.follow)
            why = f"opted out: {', '.join(opted.words)}" if opted.words else ""
        kept = keeps_answers(self.run.source)
        self._settle(
            ask,
            status=answer.status,
            why=why,
            digest=answer.digest,
            found=found,
            answer=answer.body if kept else None,
        )

    async def _keep_picture(self, ask: Waiting, answer: Answer, robots: str) -> None:
        opted = read_opt_out(answer.headers, picture=True)
        if not opted.keep:
            why = f"opted out: {', '.join(opted.words)}"
            self._settle(ask, state="refused", status=answer.status, why=why)
            return
        try:
            kind = answer.headers.get("content-type", "")
            most = self.run.manners.picture_pixels
            if len(answer.body) <= _AT_ONCE:
                suffix = check_picture(answer.body, kind, most_pixels=most)
            else:
                suffix = await asyncio.to_thread(check_picture, answer.body, kind, most_pixels=most)
        except MediaError as error:
            if ask.tries == 0:  # cut off on the way, perhaps
                self._again(ask, answer.status, str(error))
            else:
                self._do_without(ask, status=answer.status, why=str(error))
            return
        row = self._keeping.picture(ask, answer, suffix, robots)
        self._settle(ask, status=answer.status, file=row)

    async def _keep_video(self, ask: Waiting, fetched: Fetched) -> None:
        if ask.row.kind == "videos":
            headers = {"content-type": "application/json"}
            body = fetched.path.read_bytes()
            try:
                self._read(ask, Answer(ask_of(ask.row), ask.row.url, 200, headers, body))
            except SourceError as error:
                self._settle(ask, state="failed", why=str(error))
            shutil.rmtree(fetched.path.parent, ignore_errors=True)
            return
        row = await self._keeping.video(ask, fetched)
        films = ((ask.row.film, dict(fetched.facts)),) if ask.row.film and fetched.facts else ()
        self._settle(ask, file=row, found=Found(films=films))

    def _do_without(
        self, ask: Waiting, *, state: AskState = "failed", status: int | None = None, why: str
    ) -> None:
        """A site has not, or does not give, what was asked for: perhaps there is something else."""
        found = found_of(instead(self.run.source, ask_of(ask.row)))
        self._settle(ask, state=state, status=status, why=why, found=found)

    def _settle(
        self,
        ask: Waiting,
        *,
        state: AskState = "done",
        status: int | None = None,
        why: str = "",
        digest: str = "",
        found: Found | None = None,
        file: FileRow | None = None,
        answer: bytes | None = None,
    ) -> None:
        run = self.run
        settled = run.journal.settle(
            run.source.name,
            ask,
            state=state,
            at=written(run.clock()),
            status=status,
            why=why,
            digest=digest or ask.digest,
            found=found,
            file=file,
            answer=answer,
            most_films=run.most_films,
        )
        run.tally[ask.row.kind, "waiting"] -= 1
        run.tally[ask.row.kind, state] += 1
        if state == "done":
            run.done[ask.row.kind] += 1
        if file is not None:
            run.done["bytes"] += file.bytes
        for kind, number in settled.asks.items():
            run.tally[kind, "waiting"] += number
        for kind, number in settled.again.items():
            run.tally[kind, "done"] -= number
        run.films_found += settled.films
        run.films_done -= settled.reopened
        self._frontier.look_anew(settled.hosts)
        text = why if state in ("failed", "refused") else (file.file if file else ask.row.url)
        if state in ("failed", "refused"):
            text = f"{ask.row.url}: {why}"
        run.tell(ask.row.kind if state == "done" else state, text)  # type: ignore[arg-type]
        self._complete(settled)

    def _complete(self, settled: Settled) -> None:
        """A checkpoint for every film that is complete: its facts and provenance on disk."""
        for film_id in settled.films_done:
            run = self.run
            self._folders.describe([run.journal.film(film_id)])
            folder = run.journal.film(film_id).folder
            if folder is not None:
                run.films_done += 1
                run.tell("film", folder)
                if run.hand_over:
                    run.films.put(folder)

    def _again(self, ask: Waiting, status: int | None, why: str, *, least: float = 0.0) -> None:
        """Ask again later, or give up."""
        if self._patience.again(ask, status, why, least=least):
            self._frontier.look_anew([ask.row.host])
        else:
            self._settle(ask, state="failed", status=status, why=f"{why}; tried {ask.tries + 1}x")
