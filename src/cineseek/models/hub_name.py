"""Names of models of transformers: a folder, or `OWNER/NAME` of the hub, perhaps `@REVISION`."""

from __future__ import annotations

import hashlib
from pathlib import Path


def split_name(name: str) -> tuple[str, str]:
    """A folder or a hub name, and its revision (a folder has none); ValueError where it is none."""
    if Path(name).is_dir():
        return name, ""
    place, _, revision = name.partition("@")
    if place.count("/") != 1 or place.startswith(("/", ".", "~")):
        raise ValueError(f"there is no folder {name}, and no model of the hub is named so")
    return place, revision


def hash_weights(folder: Path, pattern: str = "*.safetensors") -> str:
    """Names the weights in a folder: 16 hexadecimal digits of all files of this pattern."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob(pattern)):
        with file.open("rb") as held:
            digest.update(hashlib.file_digest(held, "sha256").digest())
    return digest.hexdigest()[:16]
