"""A shard written anew, so that nothing is left on disk of points that were deleted.

Qdrant Edge marks what is deleted and leaves its bytes in segments and log until it optimises.
"""

from __future__ import annotations

import qdrant_edge as qdrant

from cineseek.index.current import CurrentShard, finished
from cineseek.index.pointer import next_name
from cineseek.index.shard import create_shard, open_shard, retrieve, translated, upsertion

_BATCH = 500


def rewrite(current: CurrentShard) -> None:
    """Copy all points into a new shard and let it take the place; searches go on meanwhile.

    A search graph is not copied: build it anew. Stopped halfway, the old shard stays the one.
    """
    with current.writing:
        pointer = current.pointer
        new = current.folder / next_name(current.folder, "new")
        create_shard(new, pointer.vectors, pointer.half)
        folder = new.rename(finished(new))
        shard = open_shard(folder)
        try:
            after = None
            while True:
                request = qdrant.ScrollRequest(
                    offset=after, limit=_BATCH, with_payload=False, with_vector=False
                )
                with current.using() as old:
                    page, after = old.scroll(request)
                    points = retrieve(old, [str(one.id) for one in page], vectors=True)
                with translated(folder):
                    if points:
                        shard.update(upsertion(points))
                if after is None:
                    break
            with translated(folder):
                shard.flush()
        except BaseException:
            with translated(folder):
                shard.close()
            raise
        current.replace(shard, folder, built=0)
