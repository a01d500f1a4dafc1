"""`library.json`: the format of a library, the encoder of its looks, and where it is kept.

Addresses never hold a key or a password: those come from the environment.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cineseek.errors import LibraryError
from cineseek.models.base import ModelCard

FORMAT = 2
"""Goes up when an older cineseek could not read what a newer one writes."""
_ON_THIS_DISK = 1
"""The format of a library that is all in its folder, which older ones read as well."""
NAME = "library.json"


@dataclass(frozen=True, slots=True)
class LibraryFile:
    """What `library.json` says."""

    encoder: str
    """The name or folder the encoder is loaded by."""
    fingerprint: str
    """Of the encoder: weights and precision."""
    card: dict[str, Any]
    """The encoder's card, for people and for a machine that lacks the encoder."""
    notes: tuple[str, ...] = ()
    """What the user should know, such as a fallback encoder."""
    index: str = ""
    """The address of the Qdrant server that has the vectors; empty where the folder has them."""
    catalogue: str = ""
    """The `postgresql://` address of the catalogue; empty where the folder has it."""

    @property
    def format(self) -> int:
        """The oldest format that says all of this: 2 where something is kept elsewhere."""
        return FORMAT if self.index or self.catalogue else _ON_THIS_DISK


def describe(
    encoder: str, fingerprint: str, card: ModelCard, notes: tuple[str, ...] = ()
) -> LibraryFile:
    """The file of a library of this encoder."""
    return LibraryFile(
        encoder=encoder, fingerprint=fingerprint, card=_plain(asdict(card)), notes=notes
    )


def write_library_file(folder: Path, content: LibraryFile, *, name: str = NAME) -> None:
    """Write it; the file appears whole or not at all."""
    part = folder / f"{name}.part"
    elsewhere = {"index": content.index, "catalogue": content.catalogue}
    told = {key: value for key, value in asdict(content).items() if key not in elsewhere}
    told |= {"format": content.format} | {key: value for key, value in elsewhere.items() if value}
    part.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", "utf-8")
    part.replace(folder / name)


def read_library_file(folder: Path, *, name: str = NAME) -> LibraryFile:
    """Read and check it."""
    path = folder / name
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise LibraryError(
            f"{folder} holds no {name}, so it is not a cineseek library; "
            "check the path, or name a folder that does not exist yet to make one"
        ) from error
    except (OSError, ValueError) as error:
        raise LibraryError(f"{path} cannot be read ({error}); put it back from a backup") from error
    version = content.get("format") if isinstance(content, dict) else None
    if not isinstance(version, int) or version < 1:
        raise LibraryError(f"{path} names no format version; put it back from a backup")
    if version > FORMAT:
        raise LibraryError(
            f"{folder} was written in format {version} by a newer cineseek, and this one reads "
            f"format {FORMAT}: upgrade with `pip install --upgrade cineseek`"
        )
    try:
        return LibraryFile(
            encoder=str(content["encoder"]),
            fingerprint=str(content["fingerprint"]),
            card=dict(content["card"]),
            notes=tuple(content.get("notes", ())),
            index=str(content.get("index", "")),
            catalogue=str(content.get("catalogue", "")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LibraryError(f"{path} lacks {error}; put it back from a backup") from error


def _plain(card: dict[str, Any]) -> dict[str, Any]:
    """JSON has lists, not tuples."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in card.items()}
