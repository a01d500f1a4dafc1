"""Compares catalogue, vectors and frames of a library, and mends what does not agree.

The catalogue is the truth; points are made again from the saved frames, and frames from the
footage where it still is.
"""

from __future__ import annotations

from pathlib import Path

from cineseek.answer import Finding
from cineseek.errors import CineseekError
from cineseek.film import Footage, Frame
from cineseek.index.vectors import Point, frame_id
from cineseek.ingest.identity import content_id
from cineseek.ingest.payload import point_fields
from cineseek.ingest.pictures import FOLDER, encode_pictures, is_whole, save_picture
from cineseek.ingest.reading import keep_pictures
from cineseek.ingest.rebuilding import in_batches, rebuild_points
from cineseek.ingest.stores import Stores
from cineseek.ingest.strays import find_strays
from cineseek.media.reader import Gear, read_shots

_REFUSED = (
    "; a stopped `add` leaves less, so nothing was deleted. Was the catalogue lost, or is it older "
    "than they are? Then put the right one back, or `cineseek add` these films again. "
    "`cineseek doctor --clear-unknown` deletes them"
)


def examine(stores: Stores, *, mend: bool, clear_unknown: bool = False) -> list[Finding]:
    """Everything that is wrong with a library; nothing is changed unless `mend`.

    With `clear_unknown` also frames and vectors go of films that the catalogue does not know.
    """
    findings = _check_catalogue(stores, mend=mend)
    findings += _check_films(stores, mend=mend)
    for footage in stores.catalogue.footages():
        findings += _check_reading(stores, footage)
        findings += _check_frames(stores, footage, mend=mend)
    findings += _check_strays(stores, mend=mend, clear_unknown=clear_unknown)
    return findings + _check_points(stores, mend=mend)


def _check_catalogue(stores: Stores, *, mend: bool) -> list[Finding]:
    """The file itself; the table that words are found by can be made anew."""
    before = stores.catalogue.check()
    if before and mend:
        stores.catalogue.rebuild_words()
    left = stores.catalogue.check() if before and mend else before
    return [Finding(line, mended=line not in left) for line in before]


def _check_films(stores: Stores, *, mend: bool) -> list[Finding]:
    """No film without footage: a kill may come between the two."""
    used = {footage.film_id for footage in stores.catalogue.footages()}
    bare = [film for film in stores.catalogue.films() if film.id not in used]
    for film in bare if mend else ():
        stores.catalogue.remove_film(film.id)
    return [Finding(f"{film.title} is a film without footage", mended=mend) for film in bare]


def _check_reading(stores: Stores, footage: Footage) -> list[Finding]:
    """Was it read to its end, and is it still there?"""
    found = []
    state = stores.catalogue.ingest_state(footage.id)
    if state.state == "reading":
        found.append(
            f"{footage.path} was read up to second {state.reached:.0f} of {footage.duration:.0f}; "
            f'`cineseek add "{footage.path}"` goes on from there'
        )
    elif state.state == "failed":
        found.append(f"{footage.path} could be read only in part: {state.why}")
    if not Path(footage.path).exists():
        found.append(
            f"{footage.path} is not there any more; searching goes on without it, and adding it "
            "from its new place tells the library where it is"
        )
    return [Finding(line, mended=False) for line in found]


def _check_frames(stores: Stores, footage: Footage, *, mend: bool) -> list[Finding]:
    """Every frame has its file; a missing one is made again from the footage."""
    frames = stores.catalogue.frames(footage.id)
    missing = [frame for frame in frames if not is_whole(stores.folder / frame.file)]
    if not missing:
        return []
    what = f"{len(missing)} of {len(frames)} saved frames of {footage.path} are missing or damaged"
    if not mend:
        return [Finding(what, mended=False)]
    try:
        left = _read_again(stores, footage, missing)
    except CineseekError as error:
        return [Finding(f"{what}, and cannot be made again: {error}", mended=False)]
    if left:
        return [Finding(f"{what}, and {left} cannot be made again", mended=False)]
    return [Finding(what, mended=True)]


def _read_again(stores: Stores, footage: Footage, missing: list[Frame]) -> int:
    """Save missing frames from the footage; returns how many were not met."""
    path = Path(footage.path)
    if content_id(path) != footage.id:
        raise CineseekError(f"{path} is not the file it was")
    wanted = {frame_id(footage.id, frame.second): frame for frame in missing}
    if footage.kind == "still":
        from cineseek.media.image import read_image

        for frame in wanted.values():
            (data,) = encode_pictures([(read_image(path), True)])
            save_picture(stores.folder, frame.file, data)
        return 0
    gear: Gear = "exact" if stores.catalogue.ingest_state(footage.id).gear == "exact" else "fast"
    for chunk in read_shots(path, gear=gear):
        kept, files = keep_pictures(chunk.shots, footage.duration)
        pictures = [picture for shot in kept for picture in shot.pictures]
        for picture, data in zip(pictures, files, strict=True):
            one = frame_id(footage.id, picture.second)
            if one in wanted:
                save_picture(stores.folder, wanted.pop(one).file, data)
        if not wanted:
            break
    return len(wanted)


def _check_strays(stores: Stores, *, mend: bool, clear_unknown: bool) -> list[Finding]:
    """No file and no vector without a frame; what is more than a stopped run leaves is kept."""
    findings = []
    strays = find_strays(stores)
    left, unknown = strays.left, strays.unknown
    if mend:
        left.clear(stores)
    if left.files:
        folder = stores.folder / FOLDER
        findings.append(Finding(f"{len(left.files)} files in {folder} belong to no frame", mend))
    if left.points:
        findings.append(Finding(f"{len(left.points)} vectors belong to no frame", mend))
    if unknown.footages:
        cleared = mend and clear_unknown
        what = f"the catalogue does not know of {unknown}"
        if cleared:
            unknown.clear(stores)
        else:
            what += _REFUSED
        findings.append(Finding(what, mended=cleared, refused=not cleared))
    return findings


def make_points_agree(stores: Stores) -> None:
    """Mend the points of a store that is being filled anew: those of the frames, and no others."""
    _check_points(stores, mend=True)
    frames = {frame_id(one.footage_id, one.second) for one in stores.catalogue.all_frames()}
    for ids in in_batches(sorted(set(stores.vectors.ids()) - frames)):
        stores.vectors.delete(ids)


def _check_points(stores: Stores, *, mend: bool) -> list[Finding]:
    """Every frame has its point, with its vectors and facts."""
    findings = []
    stored = set(stores.vectors.ids())
    for footage in stores.catalogue.footages():
        frames = {
            frame_id(footage.id, frame.second): frame
            for frame in stores.catalogue.frames(footage.id)
        }
        bare, stale = _differing(stores, footage, frames, stored)
        if bare:
            made = 0
            if mend:
                lost = (frames[one] for one in bare)
                for points in rebuild_points(stores, footage, lost):
                    stores.vectors.upsert(points)
                    made += len(points)
            what = f"{len(bare)} frames of {footage.path} had no vectors"
            findings.append(Finding(what, mended=made == len(bare)))
        if stale:
            for point in stale if mend else ():
                stores.vectors.set_payload([point.id], point.payload)
            what = f"{len(stale)} vectors of {footage.path} carried other facts than the catalogue"
            findings.append(Finding(what, mended=mend))
    return findings


def _differing(
    stores: Stores, footage: Footage, frames: dict[str, Frame], stored: set[str]
) -> tuple[list[str], list[Point]]:
    """Ids of frames without their vectors, and points as their facts should be."""
    film = stores.catalogue.film(footage.film_id)
    shots = {shot.number: shot for shot in stores.catalogue.shots(footage.id)}
    bare = [one for one in frames if one not in stored]
    stale = []
    for ids in in_batches([one for one in frames if one in stored], 500):
        for point in stores.vectors.get(ids, vectors=("look", "print")):
            frame = frames[point.id]
            if "print" not in point.vectors or (frame.look and "look" not in point.vectors):
                bare.append(point.id)
                continue
            fields = point_fields(film, footage, shots[frame.shot], frame.second, frame.look)
            stored_fields = {key: _plain(point.payload.get(key)) for key in fields}
            if stored_fields != {key: _plain(value) for key, value in fields.items()}:
                stale.append(Point(point.id, {}, fields))
    return bare, stale


def _plain(value: object) -> object:
    """Stores may give a tuple back as a list, nothing as an empty list, and round a number."""
    if isinstance(value, float):
        return round(value, 5)
    if isinstance(value, list | tuple):
        return list(value) or None
    return value
