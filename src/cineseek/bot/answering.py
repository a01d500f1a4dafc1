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
_LISTED = 10
"""Films that are listed, of those that hold one frame."""
_QUOTED = 120
"""Characters of a question that are said again."""


def tell_film(texts: Texts, answer: Identification) -> str:
    """Which film it is, or which several hold it or could be it, or that nobody knows."""
    best = answer.best
    if answer.film is not None and best is not None:
        name = texts.titled(answer.film.title, answer.film.year)
        sure = texts.sure.format(percent=texts.percent(answer.probability))
        lines = [name, _joined(_where(texts, best), sure)]
        return _cut(texts.lines(*lines, _changes(texts, best)))
    if answer.among:
        return _tell_several(texts, answer)
    candidates = worth_telling(answer)
    if not candidates:
        return texts.lines(texts.unknown, texts.nothing_like_it)
    listed = [
        _listed(texts, number, one, texts.percent(one.probability))
        for number, one in enumerate(candidates, 1)
    ]
    return _cut(texts.lines(texts.unknown, texts.maybe, *listed))


def _tell_several(texts: Texts, answer: Identification) -> str:
    """Which films hold the very frame, and where."""
    sure = texts.sure.format(percent=texts.percent(answer.together))
    some = answer.among[:_LISTED]
    listed = [_listed(texts, number, one) for number, one in enumerate(some, 1)]
    if rest := len(answer.among) - len(some):
        listed.append(texts.more.format(number=texts.number(rest)))
    changes = _changes(texts, some[0])
    return _cut(texts.lines(texts.among.format(sure=sure), *listed, changes))


def worth_telling(answer: Identification) -> tuple[Candidate, ...]:
    """What is shown of an answer: the film; the frame that several share, once; or the films that
    it could be, but of less than one in a hundred nobody learns."""
    if answer.film is not None or answer.among:
        return (answer.among or answer.candidates)[:1]
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


def _listed(texts: Texts, number: int, one: Candidate, sure: str = "") -> str:
    """A film in a numbered list."""
    named = texts.titled(one.film.title, one.film.year)
    return f"{texts.digits(str(number))}. " + _joined(named, _where(texts, one), sure)


def _changes(texts: Texts, one: Candidate) -> str:
    """What was done to the film's picture, in whole sentences."""
    said = (texts.transforms.get(change, "") for change in one.transform.split(", "))
    return " ".join(filter(None, said))


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
