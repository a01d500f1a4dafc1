"""Opens a library, or makes one: which encoder it has, and whether this cineseek can read it."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.errors import LibraryError, ModelError
from cineseek.index.address import read_address
from cineseek.index.lock import WriterLock
from cineseek.ingest.room import writing_to
from cineseek.library import Library
from cineseek.library_catalogue import FOLDER, new_catalogue, place_of
from cineseek.library_file import NAME, LibraryFile, describe, read_library_file, write_library_file
from cineseek.library_index import new_index, same_place
from cineseek.library_parts import Parts
from cineseek.models.base import Encoder
from cineseek.swap import finish_swap, swap_is_due

if TYPE_CHECKING:
    from cineseek.models.sound_encoder import SoundEncoder

log = logging.getLogger(__name__)


def open_library(
    path: str | Path,
    model: str | Encoder | None = None,
    *,
    create: bool = True,
    models_dir: Path | None = None,
    offline: bool | None = None,
    allow_download: bool = False,
    index: str | None = None,
    catalogue: str | None = None,
) -> Library:
    """Open the library in this folder, or make one there.

    A new library without a named model takes the best that is on this machine (or, with
    `allow_download`, that can be fetched); `library.notes` says so where it had to fall back.
    `index` is the address of a Qdrant server that has the vectors of a new one; its key is read
    from CINESEEK_INDEX_KEY. `catalogue` is that of a PostgreSQL server for the catalogue of a new
    one, `postgresql://user@host/database`; its password is read from CINESEEK_CATALOGUE_PASSWORD.
    """
    folder = Path(path).expanduser().absolute()

    def load(name: str) -> Encoder:
        from cineseek.models import load_encoder

        return load_encoder(name, models_dir=models_dir, allow_download=allow_download)

    def load_sound(name: str) -> SoundEncoder:
        from cineseek.models.sound_encoder import load_sound_encoder

        return load_sound_encoder(name, models_dir=models_dir)

    def parts(content: LibraryFile, encoder: Encoder | None) -> Parts:
        return Parts(
            folder,
            content,
            encoder=encoder,
            load=load,
            load_sound=load_sound,
            models_dir=models_dir,
        )

    if _is_new(folder):
        if not create:
            raise LibraryError(
                f"there is no library at {folder}; "
                f"`cineseek add PATH... --library {folder}` makes one there"
            )
        content, encoder = _choose(model, load, models_dir, offline, allow_download)
        if index is not None:
            content = replace(content, index=new_index(index, folder))
        content = replace(content, catalogue=new_catalogue(catalogue or FOLDER))
        with writing_to(folder):
            try:
                folder.mkdir(parents=True, exist_ok=True)
                write_library_file(folder, content)
            except PermissionError as error:
                raise LibraryError(
                    f"{folder} cannot be written to ({error.strerror}); name another folder"
                ) from error
        made = Library(parts(content, encoder))
        if index is not None:
            with contextlib.ExitStack() as undo:
                undo.callback(made.close)
                _ = made.vectors  # what is wrong with the server is told before anything is read
                undo.pop_all()
        return made
    if swap_is_due(folder):
        with WriterLock(folder):
            finish_swap(folder)
    content = read_library_file(folder)
    if catalogue is not None and place_of(catalogue) != content.catalogue:
        raise LibraryError(
            f"{folder} has its catalogue in {content.catalogue or 'its folder'}, not in "
            f"{catalogue}; `cineseek migrate {folder} --catalogue {catalogue}` moves it"
        )
    given = None if model is None or isinstance(model, str) else model
    library = Library(parts(content, given))
    with contextlib.ExitStack() as undo:
        undo.callback(library.close)
        _warn_of_a_lost_catalogue(library)
        index = index and str(read_address(index))  # refuses a key, which would be told
        if index is not None and not (content.index and same_place(content.index, index)):
            raise LibraryError(
                f"{folder} has its vectors {'in ' + (content.index or 'its folder')}, not in "
                f"{index}; `cineseek migrate {folder} --index {index}` moves them"
            )
        if model is not None and not _is_its_own(content, model):
            _take_other(library, content, model)
        undo.pop_all()
    return library


def _is_new(folder: Path) -> bool:
    """Nothing is there yet, or only what a crash left of making it."""
    if not folder.exists():
        return True
    if not folder.is_dir():
        raise LibraryError(f"{folder} is a file, and a library is a folder; name another path")
    if (folder / NAME).exists():
        return False
    try:
        others = [one.name for one in folder.iterdir() if one.name != f"{NAME}.part"]
    except PermissionError as error:
        raise LibraryError(f"{folder} cannot be read ({error.strerror})") from error
    if others:
        raise LibraryError(
            f"{folder} is not a cineseek library: it holds {others[0]!r} and no {NAME}; "
            "name a folder that does not exist yet"
        )
    return True


def _choose(
    model: str | Encoder | None,
    load: Callable[[str], Encoder],
    models_dir: Path | None,
    offline: bool | None,
    allow_download: bool,
) -> tuple[LibraryFile, Encoder]:
    """The encoder of a new library."""
    notes: tuple[str, ...] = ()
    if model is None:
        from cineseek.models.catalogue import choose_default

        default = choose_default(
            models_dir=models_dir, offline=bool(offline), allow_download=allow_download
        )
        model = default.name
        if default.sentence and not default.needs_download:
            notes = (default.sentence,)
    encoder = load(model) if isinstance(model, str) else model
    name = model if isinstance(model, str) else encoder.card.name
    return describe(name, encoder.fingerprint, encoder.card, notes), encoder


def _warn_of_a_lost_catalogue(library: Library) -> None:
    """A catalogue that is missing is begun anew, in which nobody should add for weeks."""
    if library.catalogue.is_empty() and not library.footages() and _keeps_frames(library.folder):
        log.warning(
            "%s keeps frames of films, and its catalogue knows of none: if it was lost, put it "
            "back from a backup; `cineseek doctor` says more",
            library.folder,
        )


def _keeps_frames(folder: Path) -> bool:
    from cineseek.ingest.strays import keeps_frames

    return keeps_frames(folder)


def _is_its_own(content: LibraryFile, model: str | Encoder) -> bool:
    """Whether that is the encoder of a library."""
    if isinstance(model, str):
        return model in {content.encoder, content.card.get("name")}
    return model.fingerprint == content.fingerprint


def _take_other(library: Library, content: LibraryFile, model: str | Encoder) -> None:
    """Another encoder, where there is nothing yet: vectors of two encoders never mix."""
    if not library.footages() and not _keeps_frames(library.folder):
        library.reindex(model)
        return
    name = model if isinstance(model, str) else model.card.name
    raise ModelError(
        f"{library.folder} was made with {content.encoder}, not {name}; "
        f"`cineseek reindex --model {name}` changes its encoder, or leave the model out"
    )
