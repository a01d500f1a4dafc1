"""A second blind set of layouts, by a third author who had not seen the reader.

Written after the mistakes on the first blind set (see `blind`) were mended, without sight of the
reader, and run once: all of it has a gallery, among much that is none.
"""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.second_archives import (
    exif_list,
    item_files,
    manifest_strip,
    press_table,
    shared_folder,
)
from collect.galleries.second_magazines import (
    film_page_rtl,
    light_carousel,
    numbered_slides,
    paged_items,
    snap_stills,
)
from collect.galleries.second_services import (
    album_rows,
    photo_post,
    project_modules,
    spoiler_thread,
)

SECOND: tuple[Layout, ...] = (
    item_files, manifest_strip, press_table, shared_folder, exif_list,
    numbered_slides, snap_stills, film_page_rtl, light_carousel, paged_items,
    project_modules, photo_post, album_rows, spoiler_thread,
)  # fmt: skip
