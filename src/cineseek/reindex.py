"""Look vectors of another encoder from the saved frames. Knows not where they are kept."""

from __future__ import annotations

from collections.abc import Callable

from cineseek.doctor import make_points_agree
from cineseek.index.vectors import frame_id
from cineseek.ingest.rebuilding import rebuild_points
from cineseek.ingest.stores import Stores
from cineseek.mapped import MAPPED


def embed_all(stores: Stores, told: Callable[[int, int], None] | None) -> None:
    """Fill a store with the points of all frames; what it holds already is kept.

    `stores` have the new encoder. Films may have come, gone or changed since an earlier attempt.
    """
    held = set(stores.vectors.ids()) - set(stores.vectors.ids(MAPPED))
    total = stores.catalogue.counts().frames
    done = 0
    for footage in stores.catalogue.footages():
        frames = stores.catalogue.frames(footage.id)
        missing = [one for one in frames if frame_id(footage.id, one.second) not in held]
        done += len(frames) - len(missing)
        for points in rebuild_points(stores, footage, missing):
            stores.vectors.upsert(points)
            done += len(points)
            if told:
                told(done, total)
    make_points_agree(stores)
    stores.vectors.settle()
