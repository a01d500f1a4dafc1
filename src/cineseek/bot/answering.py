"""What an answer of the library says, in one of the bot's languages. Sends nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cineseek.answer import Hits
from cineseek.answer_identity import Candidate, Identification
from cineseek.bot.texts import Texts

LONGEST_CAPTION = 1024
"""Of a picture, in the units of UTF-16: so Telegram counts, and emoji are two."""
_LEAST = 0.01
"""Probability of a film that is named as one that it could be."""
_QUOTED = 120
"""Characters of a question that are said again."""


def tell_film(texts: Texts, answer: Identification) -> str:
    """Which film it is, or which it could be, or that nobody knows."""
    best = answer.best
    if answer.film is not None and best is not None:
        name = texts.titled(answer.film.title, answer.film.year)
        sure = texts.sure.format(percent=texts.percent(answer.probability))
        lines = [name, _joined(_where(texts, best), sure)]
        changes = [texts.transforms.get(one, "") for one in best.transform.split(", ")]
        return _cut(texts.lines(*lines, " ".join(one for one in changes if one)))
    candidates = worth_telling(answer)
    if not candidates:
        return texts.lines(texts.unknown, texts.nothing_like_it)
    listed = [
        f"{texts.digits(str(number))}. "
        + _joined(
            texts.titled(one.film.title, one.film.year),
            _where(texts, one),
            texts.percent(one.probability),
        )
        for number, one in enumerate(candidates, 1)
    ]
    return _cut(texts.lines(texts.unknown, texts.maybe, *listed))


def worth_telling(answer: Identification) -> tuple[Candidate, ...]:
    """The film, or the films that it could be: of less than one in a hundred nobody learns."""
    if answer.film is not None:
        return answer.candidates[:1]
    return tuple(one for one in answer.candidates if one.probability >= _LEAST)


def tell_scenes(texts: Texts, question: str, hits: Hits, *, languages: Sequence[str] = ()) -> str:
    """Which scenes there are, numbered as the pictures are; or that there are none."""
    said = question if len(question) <= _QUOTED else question[:_QUOTED].rstrip() + "…"
    said = texts.apart(said)
    if not hits:
        known = texts.languages_known.format(languages=texts.and_.join(languages))
        return texts.lines(texts.no_scenes.format(question=said), known if languages else "")
    listed = [
        f"{texts.digits(str(number))}. "
        + _joined(
            texts.titled(hit.film.title, hit.film.year),
            texts.kinds.get(hit.footage.kind, ""),
            texts.at(hit.second) if hit.footage.kind != "still" else "",
        )
        for number, hit in enumerate(hits, 1)
    ]
    return _cut(texts.lines(texts.scenes.format(question=said), *listed))


def pictures_of(found: Sequence[Candidate] | Hits) -> list[Path]:
    """The frames of an answer that are there to be shown, in its order."""
    return [one.thumbnail for one in found if one.thumbnail is not None and one.thumbnail.is_file()]


def _where(texts: Texts, one: Candidate) -> str:
    """When, and in which footage where that is not the film itself."""
    if one.footage is None:
        return ""
    kind = texts.kinds.get(one.footage.kind, "")
    if one.second is None or one.footage.kind == "still":
        return kind
    return _joined(kind, texts.at(one.second))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _cut(text: str) -> str:
    return text.encode("utf-16-le")[: 2 * LONGEST_CAPTION].decode("utf-16-le", "ignore")
