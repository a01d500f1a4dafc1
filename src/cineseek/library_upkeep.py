"""Keeping a library in order: forgetting, mending, changing its encoder. Asks it nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, replace
from pathlib import Path

from cineseek.answer import Finding
from cineseek.errors import (
    LibraryBusyError,
    LibraryError,
    LibraryUnreachableError,
    StorageFullError,
)
from cineseek.film import Film, Footage
from cineseek.ingest.stores import Stores
from cineseek.library_file import describe
from cineseek.library_index import next_content, open_index
from cineseek.library_names import find_film, find_footage
from cineseek.library_parts import LEFT, SOUND_MODEL, Parts
from cineseek.mapped import (
    LOOKS,
    MAPPED,
    in_words,
    keep_report,
    kept_report,
    make_true,
    map_all,
)
from cineseek.mapped import make_some_true as some_true
from cineseek.models.base import Encoder
from cineseek.origin import Origin
from cineseek.relevance.background import forget_backgrounds
from cineseek.sources.facts import FilmFacts


def remove(parts: Parts, name: str | Film) -> tuple[Footage, ...]:
    """Forget a film, by id or title, or one footage, by id or file; returns what is gone."""
    from cineseek.ingest.removing import remove_film, remove_footage

    if isinstance(name, str):
        footage = find_footage(parts.catalogue, name)
        if footage is not None:
            remove_footage(parts.stores(), footage)
            if not parts.catalogue.footages(footage.film_id):
                parts.catalogue.remove_film(footage.film_id)
            return (footage,)
    film = find_film(parts.catalogue, name) if isinstance(name, str) else name
    gone = tuple(parts.catalogue.footages(film.id))
    remove_film(parts.stores(), film)
    return gone


def fill_facts(parts: Parts, facts: Mapping[str, FilmFacts], source: str = "") -> int:
    """Facts by film id, which fill what is not known; how many films know more now."""
    from cineseek.ingest.facts import put_facts

    stores, changed = parts.stores(), 0
    for film in parts.catalogue.films():
        told = facts.get(film.id)
        if told is not None:
            said = {
                one.name: value
                for one in fields(told)
                if one.name not in ("title", "year") and (value := getattr(told, one.name))
            }
            more = put_facts(stores, replace(Film(film.id, film.title), **said), told=False)[1]
            changed += more
            if more and source:
                parts.catalogue.origins.note(film.id, "", [Origin(source, "")])
    return changed


def hear_with(parts: Parts, name: str | None) -> None:
    """Name the encoder of sounds; None goes back to measuring them. Profiles follow when asked."""
    if name is None:
        parts.catalogue.set_meta(SOUND_MODEL, None)
        return
    encoder = parts.load_sound(name)
    if encoder.folder == Path(name).expanduser().absolute():
        name = str(encoder.folder)  # found from any working folder
    told = {"name": name, "fingerprint": encoder.fingerprint}
    parts.catalogue.set_meta(SOUND_MODEL, json.dumps(told))


def look_over(parts: Parts, *, mend: bool, clear_unknown: bool) -> list[Finding]:
    """What is wrong, mended where it can be; a sound library gives an empty list."""
    from cineseek.doctor import examine
    from cineseek.swap import begun

    if clear_unknown and not mend:
        raise ValueError("clear_unknown deletes, and without mend nothing is changed")
    findings = []
    try:
        _ = parts.vectors
    except (LibraryBusyError, StorageFullError, LibraryUnreachableError):
        raise
    except LibraryError as error:
        findings.append(Finding(f"the vectors could not be opened: {error}", mended=mend))
        if not mend:
            return findings
        parts.forget_vectors()
    stores = parts.stores()  # what is wrong with the catalogue is no matter of the vectors
    change = begun(parts.folder)
    if change is not None:
        moving = change.fingerprint == parts.content.fingerprint
        what = "a move of the vectors was begun and not finished; `cineseek migrate` goes on"
        if not moving:
            what = "a change of encoder was begun and not finished; `cineseek reindex` goes on"
        findings.append(Finding(what, mended=False))
    findings += _check_left(parts, mend=mend)
    if guessed := mapped(parts):
        findings.append(Finding(guessed, mended=False))
    findings += [Finding(line, mended=False) for line in stores.vectors.check()]
    return findings + examine(stores, mend=mend, clear_unknown=clear_unknown)


def _check_left(parts: Parts, *, mend: bool) -> list[Finding]:
    """A collection on a server that a change was to take away, and did not."""
    left = parts.catalogue.get_meta(LEFT)
    if not left or left == parts.content.index:
        return []
    mended = mend and parts.drop_left()
    return [Finding(f"{left} is on its server still, and of no use any more", mended=mended)]


def reindex(
    parts: Parts,
    model: str | Encoder | None,
    *,
    lazy: bool,
    progress: Callable[[int, int], None] | None,
) -> bool:
    """Change the encoder, or go on with a change that was lazy; False where nothing was to do."""
    from cineseek.reindex import embed_all
    from cineseek.swap import start_next

    old = parts.content
    if model is None:
        return _finish_mapped(parts, progress)
    name = model if isinstance(model, str) else model.card.name
    encoder = parts.load(model) if isinstance(model, str) else model
    content = replace(describe(name, encoder.fingerprint, encoder.card), catalogue=old.catalogue)
    if content.fingerprint == old.fingerprint:
        return not lazy and _finish_mapped(parts, progress)
    parts.hold()
    source = parts.vectors  # answers until the swap
    content = next_content(parts.folder, content, old.index)
    new = open_index(start_next(parts.folder, content), content, create=True)
    stores = Stores(parts.folder, parts.catalogue, new, encoder, parts.room)
    try:
        report = map_all(source, stores, old.encoder, told=progress) if lazy else None
        if report is None:
            embed_all(stores, progress)
    finally:
        new.close()
    keep_report(parts.catalogue, report, beside=old.fingerprint)
    parts.change_vectors(content, encoder)
    keep_report(parts.catalogue, report)
    return True


def _finish_mapped(parts: Parts, progress: Callable[[int, int], None] | None) -> bool:
    """Put what was guessed through the encoder; False where nothing was."""
    if kept_report(parts.catalogue, parts.content.fingerprint) is None:
        return False
    stores = parts.stores()
    if make_true(stores, progress) == 0:
        keep_report(parts.catalogue, None)
    forget_backgrounds(stores.vectors)
    return True


def make_some_true(parts: Parts, most: int, without: Collection[str]) -> tuple[str, int]:
    """Put some guessed frames of one footage through the encoder: of which, and how many."""
    if kept_report(parts.catalogue, parts.content.fingerprint) is None:
        return "", 0
    stores = parts.stores()
    done = some_true(stores, most, without)
    if not done[0] and not without:
        keep_report(parts.catalogue, None)
        forget_backgrounds(stores.vectors)
    return done


def mapped(parts: Parts) -> str:
    """What a user should know of looks that are guessed; nothing where none is."""
    report = kept_report(parts.catalogue, parts.content.fingerprint)
    if report is None:
        return ""
    left = parts.vectors.count(MAPPED)
    return in_words(report, left, parts.vectors.count(LOOKS)) if left else ""
