"""Names of models of transformers: a folder, or `OWNER/NAME` of the hub, perhaps `@REVISION`."""

from __future__ import annotations

import hashlib
from pathlib import Path

_PATIENCE = 15.0
"""Seconds that the hub has to answer."""


def split_name(name: str) -> tuple[str, str]:
    """A folder or a hub name, and its revision (a folder has none); ValueError where it is none."""
    if Path(name).is_dir():
        return name, ""
    place, _, revision = name.partition("@")
    if place.count("/") != 1 or place.startswith(("/", ".", "~")):
        raise ValueError(f"there is no folder {name}, and no model of the hub is named so")
    return place, revision


def is_hub_there(place: str) -> bool:
    """Whether the hub answers when it is asked for a model, with whatever; one request.

    A loader that finds nobody there tries for minutes, file by file, and prints of each.
    """
    from huggingface_hub import HfApi

    try:
        HfApi().model_info(place, timeout=_PATIENCE)
    except Exception as error:  # noqa: BLE001  the transport's have no class of ours
        # Anything else, as of a name that is none: the loader says more about it.
        return type(error).__module__.partition(".")[0] not in ("httpx", "httpx2", "httpcore")
    return True


def hash_weights(folder: Path, pattern: str = "*.safetensors") -> str:
    """Names the weights in a folder: 16 hexadecimal digits of all files of this pattern."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob(pattern)):
        with file.open("rb") as held:
            digest.update(hashlib.file_digest(held, "sha256").digest())
    return digest.hexdigest()[:16]
