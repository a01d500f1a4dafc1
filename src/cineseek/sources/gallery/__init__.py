"""The gallery of any page, found by how the page is built and by how it looks. Opens no connection.

No rule knows a name of a class: what counts is what repeats, its size, its links and addresses.
"""

from __future__ import annotations

from cineseek.sources.gallery.places import Box
from cineseek.sources.gallery.reading import (
    Gallery,
    GalleryPicture,
    pictures_in_doubt,
    read_gallery,
)
from cineseek.sources.gallery.source import GallerySource

__all__ = ["Box", "Gallery", "GalleryPicture", "GallerySource", "pictures_in_doubt", "read_gallery"]
