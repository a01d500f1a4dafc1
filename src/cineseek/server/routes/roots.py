"""The folders that films may be added from, and what is in them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query

from cineseek.server.schemas_server import RootFolder
from cineseek.server.schemas_server import Roots as RootList
from cineseek.server.serving import Served, errors

router = APIRouter(prefix="/api/roots", tags=["adding"])

Source = Annotated[str, Query(min_length=1, max_length=2000, examples=["films/Heat (1995)"])]


@router.get("", response_model=RootList, responses=errors())
def roots(served: Served) -> dict[str, Any]:
    """What films may be added from, and whether by address too."""
    return {
        "roots": [{"name": name} for name in served.roots.names],
        "urls": served.fetcher is not None,
    }


@router.get("/files", response_model=RootFolder, responses=errors(404))
def files_in_root(source: Source, served: Served) -> dict[str, Any]:
    """The folders, videos and pictures in a folder of a root."""
    listing = served.roots.look_into(source, served.library)
    return {
        "entries": [asdict(one) for one in listing.entries],
        "left_off": listing.left_off,
    }
