"""A zip that came from elsewhere, unpacked so that it does no harm: plain files, in one folder."""

from __future__ import annotations

import shutil
import stat
import zipfile
from pathlib import Path

from cineseek.client.answers import Exported
from cineseek.client.saving import safe_name
from cineseek.errors import ExportError, ServerError

_MOST = 10_000
_GROWTH = 4
"""Clips and tables grow little when they are unpacked."""
_SLACK = 64 * 1024 * 1024


def unzip(archive: Path, folder: Path, *, overwrite: bool = False) -> Exported:
    """Write the files of an archive into a folder; those that are there already stay.

    ServerError for an archive that would write elsewhere, or grow beyond reason.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [one for one in opened.infolist() if not one.is_dir()]
            _refuse_odd(members, archive.stat().st_size)
            written: list[Path] = []
            there: list[Path] = []
            folder.mkdir(parents=True, exist_ok=True)
            for member in members:
                target = folder / member.filename
                if target.exists() and not overwrite:
                    there.append(target)
                    continue
                part = target.with_name(f".{target.name}.part")
                with opened.open(member) as source, part.open("wb") as made:
                    shutil.copyfileobj(source, made)
                part.replace(target)
                written.append(target)
            return Exported(tuple(written), tuple(there))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise ServerError(
            f"the server sent an archive that cannot be unpacked ({error})"
        ) from error
    except OSError as error:
        raise ExportError(f"{folder} cannot be written: {error.strerror or error}") from error


def _refuse_odd(members: list[zipfile.ZipInfo], size: int) -> None:
    for member in members:
        kind = stat.S_IFMT(member.external_attr >> 16)
        if member.filename != safe_name(member.filename) or kind not in (0, stat.S_IFREG):
            raise ServerError(
                f"the server sent an archive with {member.filename!r} in it: no file's name"
            )
    names = {member.filename.casefold() for member in members}
    grown = sum(member.file_size for member in members)
    if len(names) < len(members) or len(members) > _MOST or grown > size * _GROWTH + _SLACK:
        raise ServerError(
            f"the server sent an archive of {len(members)} files and {grown:,} bytes in "
            f"{size:,}, which is no export; nothing was unpacked"
        )
