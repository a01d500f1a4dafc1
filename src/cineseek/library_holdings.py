"""What a library holds, as it is listed, looked up and handed on. Ranks and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cineseek.answer import FilmCard, Hit, ShotDetails, Suggestions
from cineseek.errors import NotFoundError
from cineseek.file_name import file_of
from cineseek.film import Film, Footage, Shot
from cineseek.index.catalogue import Catalogue
from cineseek.library_counts import Counts, Facets
from cineseek.library_names import find_film, find_shot
from cineseek.library_parts import Parts
from cineseek.models.base import Encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.export import ExportReport
    from cineseek.export.clips import Cut
    from cineseek.index.listing import Order
    from cineseek.index.vectors import VectorStore
    from cineseek.ingest.profiles import Profile
    from cineseek.library_size import LibrarySize

    Pixels = NDArray[np.uint8]


class Holdings:
    """The half of a library that only reads: films, footage, shots, and files made of them."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._counts = Counts(parts.catalogue)

    # What it is made of

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._parts.folder

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should know, such as which encoder it fell back to."""
        return self._parts.content.notes

    @property
    def model(self) -> str:
        """The name of its encoder."""
        return self._parts.content.encoder

    @property
    def card(self) -> Mapping[str, Any]:
        """What was known of its encoder when it was made, without opening it."""
        return self._parts.content.card

    @property
    def encoder(self) -> Encoder:
        """The encoder its look vectors are of."""
        return self._parts.encoder

    @property
    def sound_model(self) -> str:
        """The name of its encoder of sounds; empty where sounds are only measured."""
        return self._parts.sound_model[0]

    @property
    def catalogue(self) -> Catalogue:
        """Films, footage, shots, frames and words."""
        return self._parts.catalogue

    def profiles(self, progress: Callable[[int, int], None] | None = None) -> Mapping[str, Profile]:
        """What each footage is as a whole, by id; what is missing is made and kept."""
        from cineseek.ingest.profiles import profiles_of

        return profiles_of(self._parts.stores(writing=False), progress)

    @property
    def vectors(self) -> VectorStore:
        """The vector store. Only one process can have it open, so this takes the lock."""
        return self._parts.vectors

    # What it knows

    def films(self) -> list[Film]:
        """All films, by title."""
        return self.catalogue.films()

    def film(self, name: str) -> Film:
        """The film of this id, or the only one whose title has these words."""
        return find_film(self.catalogue, name)

    def footages(self, film: str | None = None) -> list[Footage]:
        """All footage, or that of a film."""
        return self.catalogue.footages(self.film(film).id if film is not None else None)

    def shots(self, footage: str | Footage) -> list[Shot]:
        """The shots of a footage, in order of time."""
        return self.catalogue.shots(footage if isinstance(footage, str) else footage.id)

    def shot(self, name: str) -> Shot:
        """The shot of this id, `FOOTAGE-7`, or NotFoundError."""
        return find_shot(self.catalogue, name)

    def details(self, shot: Shot) -> ShotDetails:
        """A shot with its frames and words."""
        return self.catalogue.lists.shot(shot.footage_id, shot.number)

    def browse(
        self, words: str = "", *, order: Order = "title", limit: int = 50, offset: int = 0
    ) -> tuple[list[FilmCard], int]:
        """A page of films, and how many there are: by title, the latest first, or as added last.

        `words` have to be in the title or in the names of directors and cast.
        """
        return self.catalogue.lists.films(words, order, limit=limit, offset=offset)

    def browse_shots(
        self, film: str, footage: str | None = None, *, limit: int = 50, offset: int = 0
    ) -> tuple[list[ShotDetails], int]:
        """A page of the shots of a film (or of one footage), in order, and how many there are."""
        found = self.film(film)
        if footage is not None and self.catalogue.footage(footage).film_id != found.id:
            raise NotFoundError(f"footage {footage!r} is not of {found.title}")
        return self.catalogue.lists.shots(found.id, footage, limit=limit, offset=offset)

    def size(self) -> LibrarySize:
        """How much it holds and takes, how much room is left, and which of its parts are open."""
        from cineseek.library_size import measure

        return measure(self._parts)

    def facets(self) -> Facets:
        """What can be filtered by: for each key its values with counts, the most frequent first.

        Films are counted, and shots for what is measured of them; years by decade.
        """
        return self._counts.facets()

    def suggest(
        self, text: str, caret: int | None = None, *, limit: int = 8, without: Sequence[str] = ()
    ) -> Suggestions:
        """How a query could go on where the caret stands (at its end): films, people, filters.

        `without` are keys that are not offered.
        """
        at = len(text) if caret is None else caret
        return self._counts.vocabulary().suggest(text, at, limit=limit, without=without)

    def reel(self, shots: Sequence[Shot]) -> tuple[Hit, ...]:
        """Shots in an order of one's own as hits, to export; a shot may have another span."""
        footages = {shot.footage_id: self.catalogue.footage(shot.footage_id) for shot in shots}
        films = {one.film_id: self.catalogue.film(one.film_id) for one in footages.values()}
        return tuple(
            Hit(
                rank=rank,
                score=1.0,
                film=films[footages[shot.footage_id].film_id],
                footage=footages[shot.footage_id],
                shot=shot,
                second=(shot.span.start + shot.span.end) / 2,
                thumbnail=None,
            )
            for rank, shot in enumerate(shots, 1)
        )

    # Files made of it

    def picture(self, footage: Footage, second: float = 0.0, *, height: int = 1080) -> Pixels:
        """A full picture of a footage at a second, upright, at most so high: h x w x 3, RGB."""
        from cineseek.media.image import read_image
        from cineseek.media.moment import read_moment

        path = Path(footage.path)
        if not path.is_file():
            raise NotFoundError(f"{file_of(footage.path)} is not where it was; add it where it is")
        if footage.kind == "still":
            return read_image(path, max_height=height)
        return read_moment(path, second, max_height=height)

    def preview(self, shot: Shot, path: str | Path) -> None:
        """Write a short clip of a shot that every browser plays: H.264, at most 480 high, 8 s."""
        from cineseek.export.preview import write_preview

        write_preview(self.catalogue.footage(shot.footage_id), shot, Path(path))

    def export(
        self,
        hits: Sequence[Hit],
        to: str,
        path: str | Path,
        *,
        handles: float = 0.0,
        frame_rate: float | None = None,
        title: str = "cineseek",
        links: bool = True,
        overwrite: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> ExportReport:
        """Write hits as an EDL, FCPXML, OTIO or CSV file, or cut them to clips in a folder.

        Without `links` footage is named by its name alone, and not by where it lies here.
        """
        from cineseek.export import export_hits

        return export_hits(
            hits,
            path,
            format=to,
            handles=handles,
            frame_rate=frame_rate,
            title=title,
            links=links,
            overwrite=overwrite,
            progress=progress,
        )

    def cut(
        self, hits: Sequence[Hit], folder: str | Path, *, handles: float = 0.0
    ) -> Iterator[Cut]:
        """Cut hits to clips in a folder like `export` to `clips`, each when it is asked for."""
        from cineseek.export.clips import cut_each
        from cineseek.export.piece import cut_pieces

        pieces, _ = cut_pieces(hits, handles)
        return cut_each(pieces, Path(folder))

    def contact_sheet(self, film: str | Film, path: str | Path) -> None:
        """Draw a film at a glance: its first footage, a feature where there is one."""
        from cineseek.export.sheet import draw_sheet

        found = self.film(film if isinstance(film, str) else film.id)
        footages = self.footages(found.id)
        chosen = next((one for one in footages if one.kind != "still"), footages[0])
        pictures: dict[int, Path] = {}
        for frame in self.catalogue.frames(chosen.id):
            if frame.look:
                pictures.setdefault(frame.shot, self.folder / frame.file)
        draw_sheet(found, chosen, self.shots(chosen), pictures, path)
