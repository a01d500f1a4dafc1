"""Questions on their way to `ask`: queries parsed, pictures read, names found. Answers nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.answer import Classifications, Hits
from cineseek.answer_copies import Copy, Overlap
from cineseek.film import Film, Footage, Shot
from cineseek.library_names import find_film, find_footage, find_shot
from cineseek.library_parts import Parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.ask.classify import Labels, Part
    from cineseek.query import Clause

    Pixels = NDArray[np.uint8]

log = logging.getLogger(__name__)


def search(
    parts: Parts,
    query: str | Pixels,
    *,
    image: Pixels | str | Path | None,
    like: Shot | str | None,
    within: Sequence[Footage] | None,
    limit: int,
    offset: int,
) -> Hits:
    """The shots that answer words in the query language, a picture, a shot, or all of these."""
    from cineseek.ask.search import named_pictures, search
    from cineseek.media.image import read_image
    from cineseek.query import Clause, Query, parse

    given = [one for one in (None if isinstance(query, str) else query, image) if one is not None]
    images = [read_image(one) if isinstance(one, str | Path) else one for one in given]
    words = query if isinstance(query, str) else ""
    shown = bool(images) or like is not None
    asked = parse(words) if words.strip() or not shown else Query((Clause(),))
    return search(
        parts.catalogue,
        parts.vectors,
        parts.encoder,
        asked,
        images=images,
        pictures={name: read_image(name) for name in named_pictures(asked)},
        like=find_shot(parts.catalogue, like) if isinstance(like, str) else like,
        within=None if within is None else [footage.id for footage in within],
        limit=limit,
        offset=offset,
        frames_root=parts.folder,
    )


def classify(
    parts: Parts,
    labels: Labels,
    *,
    query: str,
    within: str | Film | Footage | None,
    image: Pixels | str | Path | None,
    part: Part,
    top: int | None,
    none: bool,
    templates: Sequence[str] | None,
    tell: Callable[[int, int], None] | None,
) -> Classifications:
    """What every frame, shot or footage, or a picture, is of some labels."""
    from cineseek.ask.classify import classify
    from cineseek.media.image import read_image
    from cineseek.query import Clause, parse

    if image is not None and (query.strip() or within is not None):
        raise ValueError("a picture is classified as it is: leave the filters out")
    clauses = parse(query).clauses if query.strip() else (Clause(),)
    if len(clauses) > 1:
        raise ValueError("classify takes filters of single shots, and no >>")
    if labels == "genres" and part == "footage" and image is None:
        trained = _by_trained_genres(parts, clauses[0], within, top, none)
        if trained is not None:
            return trained
    return classify(
        parts.catalogue,
        parts.vectors,
        parts.encoder,
        labels,
        clause=clauses[0],
        footage_ids=None if within is None else _footage_ids(parts, within),
        image=read_image(image) if isinstance(image, str | Path) else image,
        part=part,
        top=top,
        none=none,
        templates=templates,
        tell=tell,
    )


def _by_trained_genres(
    parts: Parts,
    clause: Clause,
    within: str | Film | Footage | None,
    top: int | None,
    none: bool,
) -> Classifications | None:
    """By the head in heads/genres; None where there is none that fits this library."""
    from cineseek.ask.classify import classify_by_head
    from cineseek.ingest.profiles import profiles_of
    from cineseek.models.folder import CONFIG
    from cineseek.models.genre_head import open_genre_head
    from cineseek.models.head_folder import same_weights

    folder = parts.folder / "heads" / "genres"
    if not (folder / CONFIG).is_file():
        return None
    head = open_genre_head(folder)
    wanted, here = head.config.fingerprint, parts.encoder.fingerprint
    if wanted and not same_weights(wanted, here):
        log.warning(
            "%s was trained on looks of another encoder (%s, and here is %s): train it again with "
            "`cineseek train genres`; genres are told by words instead", folder, wanted, here,
        )  # fmt: skip
        return None
    return classify_by_head(
        parts.catalogue,
        head,
        lambda: {name: one.parts for name, one in profiles_of(parts.stores(writing=False)).items()},
        clause=clause,
        footage_ids=None if within is None else _footage_ids(parts, within),
        top=top,
        none=none,
    )


def copies(
    parts: Parts,
    video: str | Path,
    *,
    limit: int | None,
    tell: Callable[[int, int], None] | None,
) -> tuple[Copy, ...]:
    """Where parts of a video are in the library."""
    from cineseek.ask.copies import find_copies

    path = Path(video).expanduser()
    return find_copies(parts.catalogue, parts.vectors, parts.folder, path, limit=limit, tell=tell)


def dedupe(parts: Parts, *, tell: Callable[[int, int], None] | None) -> tuple[Overlap, ...]:
    """Footages that are the same, or share stretches."""
    from cineseek.ask.copies import find_overlaps

    return find_overlaps(parts.catalogue, parts.vectors, parts.folder, tell=tell)


def _footage_ids(parts: Parts, name: str | Film | Footage) -> list[str]:
    """The footages of a film, or one footage, as a user names them; NotFoundError for neither."""
    if isinstance(name, Footage):
        return [parts.catalogue.footage(name.id).id]
    if isinstance(name, str):
        footage = find_footage(parts.catalogue, name)
        if footage is not None:
            return [footage.id]
        name = find_film(parts.catalogue, name)
    return [one.id for one in parts.catalogue.footages(parts.catalogue.film(name.id).id)]
