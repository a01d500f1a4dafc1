"""Names of models of transformers: a folder, or `OWNER/NAME` of the hub, perhaps `@REVISION`."""

from __future__ import annotations

import hashlib
from pathlib import Path

_PATIENCE = 15.0
"""Seconds."""


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
    from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled

    try:
        HfApi().model_info(place, timeout=_PATIENCE)
    except (HfHubHTTPError, OfflineModeIsEnabled):
        return True  # the loader says more about it
    except Exception as error:  # of the client's transport, which has no class of ours
        if type(error).__module__.partition(".")[0] not in ("httpx", "httpx2", "httpcore"):
            raise
        return False
    return True


def hash_weights(folder: Path, pattern: str = "*.safetensors") -> str:
    """Names the weights in a folder: 16 hexadecimal digits of all files of this pattern."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob(pattern)):
        with file.open("rb") as held:
            digest.update(hashlib.file_digest(held, "sha256").digest())
    return digest.hexdigest()[:16]
