"""Keeping a library in order: forgetting, mending, changing its encoder. Asks it nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path

from cineseek.answer import Finding
from cineseek.errors import LibraryBusyError, LibraryError, StorageFullError
from cineseek.film import Film, Footage
from cineseek.ingest.stores import Stores
from cineseek.library_file import describe
from cineseek.library_names import find_film, find_footage
from cineseek.library_parts import SOUND_MODEL, Parts, open_vectors
from cineseek.models.base import Encoder
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


def fill_facts(parts: Parts, facts: Mapping[str, FilmFacts]) -> int:
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
            changed += put_facts(stores, replace(Film(film.id, film.title), **said), told=False)[1]
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


def look_over(parts: Parts, *, mend: bool) -> list[Finding]:
    """What is wrong, mended where it can be; a sound library gives an empty list."""
    from cineseek.doctor import examine
    from cineseek.swap import unfinished

    findings = []
    try:
        stores = parts.stores()
    except (LibraryBusyError, StorageFullError):
        raise
    except LibraryError as error:
        findings.append(Finding(f"the vectors could not be opened: {error}", mended=mend))
        if not mend:
            return findings
        parts.forget_vectors()
        stores = parts.stores()
    if unfinished(parts.folder):
        what = "a change of encoder was begun and not finished; `cineseek reindex` goes on"
        findings.append(Finding(what, mended=False))
    return findings + examine(stores, mend=mend)


def reindex(
    parts: Parts, model: str | Encoder, *, progress: Callable[[int, int], None] | None
) -> bool:
    """Change the encoder: look vectors anew from the saved frames; False where it is the same."""
    from cineseek.reindex import embed_all
    from cineseek.swap import start_next

    name = model if isinstance(model, str) else model.card.name
    encoder = parts.load(model) if isinstance(model, str) else model
    content = describe(name, encoder.fingerprint, encoder.card)
    if content.fingerprint == parts.content.fingerprint:
        return False
    _ = parts.vectors  # takes the lock, and answers until the swap
    new = open_vectors(start_next(parts.folder, content), encoder.card.dimension)
    try:
        embed_all(Stores(parts.folder, parts.catalogue, new, encoder, parts.room), progress)
    finally:
        new.close()
    parts.change_encoder(content, encoder)
    return True
