"""What a library lets machines tell of its shots: captions, text in the picture, speech."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from cineseek.library_holdings import Holdings

if TYPE_CHECKING:
    from cineseek.captions.report import CaptionProgress, CaptionReport
    from cineseek.models.describer import Describer, Listener


class Captions(Holdings):
    """The verbs of a library that give its shots words. They open no vectors."""

    def caption(
        self,
        by: str | Describer,
        *,
        batch: int | None = None,
        workers: int | None = None,
        limit: int | None = None,
        again: bool = False,
        retry_failed: bool = False,
        progress: Callable[[CaptionProgress], None] | None = None,
        stop: threading.Event | None = None,
    ) -> CaptionReport:
        """Tell in words every shot that was not told yet, at most `limit`; resumes.

        `by` is a captioning model of transformers by folder or hub name, or any describer: a
        server, or a reader of text in pictures. With `again` also shots that another model told;
        with `retry_failed` those that were refused. ModelError where it gives up.
        """
        from cineseek.captions.describing import BATCH, describe_shots
        from cineseek.captions.turn import only_one
        from cineseek.models.captioner import open_captioner

        describer = open_captioner(by) if isinstance(by, str) else by
        with only_one(self.folder, describer.kind):
            return describe_shots(
                self.catalogue,
                self.folder,
                describer,
                batch=batch or BATCH,
                workers=workers,
                limit=limit,
                again=again,
                retry_failed=retry_failed,
                tell=progress,
                stop=stop,
            )

    def transcribe(
        self,
        listener: Listener,
        *,
        limit: int | None = None,
        again: bool = False,
        progress: Callable[[CaptionProgress], None] | None = None,
        stop: threading.Event | None = None,
    ) -> CaptionReport:
        """Write down what is said in every footage with sound, at most `limit`; resumes.

        Reads the footages themselves, which have to lie where they were added from. With `again`
        also what another model wrote down.
        """
        from cineseek.captions.listening import transcribe
        from cineseek.captions.turn import only_one

        with only_one(self.folder, "speech"):
            return transcribe(
                self.catalogue, listener, limit=limit, again=again, tell=progress, stop=stop
            )
