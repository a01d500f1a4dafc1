"""From pairs to an encoder folder: learn, draw the run, export, tell whoever follows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cineseek.models.folder import is_encoder_folder
from cineseek.training.checkpoint import RunFolder
from cineseek.training.contrast import WORDS, Fitted, fit
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.export import Parity, card_of, check, export
from cineseek.training.pairs import Pair
from cineseek.training.plot import draw_run
from cineseek.training.run_notes import ENCODER

if TYPE_CHECKING:
    from cineseek.training.tracking import Telling


def learn_encoder(
    pairs: Sequence[Pair],
    settings: ContrastSettings,
    out: Path,
    *,
    telling: Telling | None = None,
    progress: Callable[[int, int], None] | None = None,
    **beside: Any,
) -> tuple[Fitted, list[Parity]]:
    """Learn from pairs in a run's folder, and write `encoder` there; goes on where it stopped.

    `beside` is handed to `fit`. Also how alike what is written is to what was learnt.
    """
    fitted = fit(
        pairs,
        settings,
        out,
        **beside,
        progress=None if progress is None else lambda step, every, _: progress(step, every),
        tell=telling,
    )
    plots = draw_run(RunFolder(out).lines(), out)
    folder = out / ENCODER
    if is_encoder_folder(folder):  # of this very run, and whole: it is put there at its end
        found = check(fitted.model, fitted.how, out / WORDS, folder, context=settings.context)
    else:
        found = export(
            fitted.model,
            fitted.how,
            out / WORDS,
            folder,
            context=settings.context,
            card=card_of(fitted, out.resolve().name),
        )
    if telling is not None:
        telling.keep(plots, folder, fitted.scores)
    return fitted, found
