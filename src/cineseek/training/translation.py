"""Sentences into another language, each checked by a sentence encoder. Knows no model.

A translation far from its original in a space of both languages is dropped, and so is one that is
not in the other language at all: an encoder finds nothing more alike than a sentence and itself.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from cineseek.errors import TrainingError
from cineseek.persian import normalize
from cineseek.training.ledger import Ledger
from cineseek.training.sentences import one_line

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEAST = 0.7
"""Low on purpose: scores are kept, so `read_parallel(least=...)` can ask for more at any time."""
_SHORT = 2  # words: names and loans may be the same in both languages
_SCRIPTS = {
    "ARABIC": "ar ckb fa ps sd ug ur",
    "CYRILLIC": "be bg kk ky mk mn ru tg uk",
    "CJK": "zh",
    "DEVANAGARI": "hi mr ne",
    "GREEK": "el",
    "HANGUL": "ko",
    "HEBREW": "he yi",
}
SCRIPT = {language: script for script, held in _SCRIPTS.items() for language in held.split()}


@dataclass(frozen=True, slots=True)
class Refused:
    """A sentence that was not translated."""

    why: str


class Translator(Protocol):
    """From one language into one other."""

    @property
    def name(self) -> str:
        """The model or the server."""

    @property
    def revision(self) -> str:
        """Of its weights or its program; empty where it does not say."""

    def translate(self, texts: Sequence[str]) -> list[str | Refused]:
        """One for each text."""


class Checker(Protocol):
    """Sentences of both languages into one space."""

    @property
    def name(self) -> str:
        """The encoder."""

    @property
    def revision(self) -> str:
        """Of its weights."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """n x d, unit length."""


@dataclass(slots=True)
class Outcome:
    """What a run came to."""

    sentences: int
    """Of the data, each once."""
    before: int
    """Done by earlier runs."""
    kept: int = 0
    rejected: int = 0
    scores: list[int] = field(default_factory=lambda: [0] * 10)
    """How many scored from 0 to 0.1, to 0.2, ... to 1; to choose a threshold by."""


def translate_all(
    sentences: Sequence[str],
    translator: Translator,
    checker: Checker,
    ledger: Ledger,
    *,
    source: str,
    target: str,
    least: float = LEAST,
    batch: int = 16,
    progress: Callable[[int, int], None] | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Outcome:
    """Translate what is not in the ledger yet, batch by batch."""
    done = ledger.done()
    waiting = [text for text in sentences if text not in done]
    outcome = Outcome(len(sentences), len(sentences) - len(waiting))
    if progress is not None:
        progress(outcome.before, len(sentences))
    for at in range(0, len(waiting), batch):
        texts = waiting[at : at + batch]
        found = translator.translate(texts)
        refused = [one.why for one in found if isinstance(one, Refused)]
        if at == 0 and not outcome.before and len(refused) == len(texts):
            raise TrainingError(f"{translator.name} translates nothing: {refused[0]}")
        rows = _check(texts, found, checker, target, least)
        said = {
            "source": source,
            "target": target,
            "translator": translator.name,
            "revision": translator.revision,
            "encoder": checker.name,
            "encoder_revision": checker.revision,
            "time": now().isoformat(timespec="seconds"),
        }
        kept = [_line(source, target, row) | said for row in rows if not row[3]]
        dropped = [_line(source, target, row) | {"why": row[3]} | said for row in rows if row[3]]
        ledger.add(kept, dropped)
        outcome.kept += len(kept)
        outcome.rejected += len(dropped)
        for row in rows:
            if row[2] is not None:
                outcome.scores[min(9, max(0, int(row[2] * 10)))] += 1
        if progress is not None:
            progress(outcome.before + at + len(texts), len(sentences))
    return outcome


_Checked = tuple[str, str, float | None, str]
"""Text, translation, score, and why it is dropped."""


def _check(
    texts: Sequence[str],
    found: Sequence[str | Refused],
    checker: Checker,
    target: str,
    least: float,
) -> list[_Checked]:
    told = ["" if isinstance(one, Refused) else one_line(one) for one in found]
    flaws = [
        one.why if isinstance(one, Refused) else _flaw(text, said, target)
        for text, said, one in zip(texts, told, found, strict=True)
    ]
    good = [number for number, flaw in enumerate(flaws) if not flaw]
    scores: dict[int, float] = {}
    if good:
        firsts = checker.encode([normalize(texts[number]) for number in good])
        seconds = checker.encode([normalize(told[number]) for number in good])
        likeness = np.einsum("nd,nd->n", firsts, seconds)
        scores = {number: round(float(one), 4) for number, one in zip(good, likeness, strict=True)}
    rows: list[_Checked] = []
    for number, flaw in enumerate(flaws):
        score = scores.get(number)
        if score is not None and not score >= least:  # NaN is not
            flaw = f"score {score} is below {least}"
        if score is not None and not np.isfinite(score):
            score = None
        rows.append((texts[number], told[number], score, flaw))
    return rows


def _flaw(text: str, said: str, target: str) -> str:
    """What is wrong with a translation that needs no encoder to see; empty where nothing."""
    if not said:
        return "empty"
    if said.casefold() == text.casefold() and len(text.split()) > _SHORT:
        return "not translated"
    script = SCRIPT.get(target.lower().partition("-")[0])
    letters = [letter for letter in said if letter.isalpha()]
    own = sum(unicodedata.name(letter, "").startswith(script or "") for letter in letters)
    if (script is not None and 2 * own < len(letters)) or not letters:
        return f"not in the script of {target}"
    return ""


def _line(source: str, target: str, row: _Checked) -> dict[str, Any]:
    text, said, score, _ = row
    return {source: text, target: said} | ({} if score is None else {"score": score})
