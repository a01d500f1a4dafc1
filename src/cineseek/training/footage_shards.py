"""Footages in tars, as webdataset has them: written from a library, streamed from disk or the web.

A footage is the files ID.json (film, footage, seconds), ID.0001.jpg and so on (its saved frames),
ID.sound.png (its spectrogram, T x 64 grey) and ID.PART.npy (what it is as a whole). A tar may come
from anyone: sizes are checked, nothing is unpickled, and no name in it becomes a path.
"""

from __future__ import annotations

import hashlib
import io
import json
import logging
import tarfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from cineseek.errors import TrainingError
from cineseek.film import Film, Footage, FootageKind
from cineseek.training.footages import VIDEOS, FootageExample
from cineseek.training.shards import expand, find_shards
from cineseek.training.tar_streams import BLOCK, Careful, Opener, is_address, open_tar
from cineseek.training.tars import MOST_BYTES

if TYPE_CHECKING:
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

PER_SHARD = 64
"""Footages to a tar."""
_MOST_FRAMES = 20_000  # of one footage
_MOST_FOOTAGE = 1 << 30  # bytes of one footage's files
_MOST_JSON = 4 << 20
_MOST_PART = 1 << 20
_BANDS = 64
_NO_FOOTAGE = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    OSError,
    RecursionError,
    Image.DecompressionBombError,
)
"""What reading a forged one raises."""


@dataclass(frozen=True, slots=True)
class ShardFootages:
    """Footages of tars, in their order; each tar is read once from beginning to end."""

    tars: Sequence[str]
    """Paths, or addresses of an object storage."""
    kinds: Sequence[FootageKind] = VIDEOS
    open: Opener | None = None
    """None: files from disk, addresses over HTTP."""

    @property
    def key(self) -> str:
        """Of the names, and of local files their sizes and times."""
        digest = hashlib.sha256(repr(tuple(self.kinds)).encode())
        for tar in self.tars:
            digest.update(tar.encode("utf-8", "surrogateescape"))
            if not is_address(tar) and Path(tar).is_file():
                stat = Path(tar).stat()
                digest.update(f"{stat.st_size} {stat.st_mtime_ns}".encode())
        return digest.hexdigest()[:16]

    def __iter__(self) -> Iterator[FootageExample]:
        for tar in self.tars:
            with (self.open or open_tar)(tar) as file:
                for one in stream_tar(file, tar):
                    if one.footage.kind in self.kinds:
                        yield one


def find_tars(data: str) -> list[str]:
    """The tars a user means: a folder, `name-{000..012}.tar`, an address with such braces."""
    if is_address(data):
        return list(expand(data))
    return [str(one) for one in find_shards(Path(data))]


def write_tars(
    footages: Iterable[FootageExample],
    folder: Path,
    *,
    per_shard: int = PER_SHARD,
    progress: Callable[[int], None] | None = None,
) -> list[Path]:
    """Write footages into FOLDER/footages-00000.tar and on; a tar that is there is whole."""
    if per_shard < 1:
        raise ValueError(f"a tar holds one footage or more, not {per_shard}")
    folder.mkdir(parents=True, exist_ok=True)
    if list(folder.glob("*.tar")):
        raise TrainingError(f"{folder} has tars already: name another folder")
    written: list[Path] = []
    tar: tarfile.TarFile | None = None
    count = 0
    try:
        for count, one in enumerate(footages, 1):
            if tar is None:
                place = folder / f"footages-{len(written):05}.tar"
                tar = tarfile.open(place.with_suffix(".part"), "w")  # noqa: SIM115
                written.append(place)
            _write_one(tar, one)
            if progress is not None:
                progress(count)
            if count % per_shard == 0:
                tar.close()
                written[-1].with_suffix(".part").replace(written[-1])
                tar = None
    finally:
        if tar is not None:
            tar.close()
    if tar is not None:
        written[-1].with_suffix(".part").replace(written[-1])
    if not written:
        raise TrainingError("there are no footages to write")
    return written


def stream_tar(file: IO[bytes], name: str) -> Iterator[FootageExample]:
    """The footages of a tar that is read forward only; TrainingError where it is damaged."""
    last, files, size = "", dict[str, bytes](), 0
    try:
        with tarfile.open(fileobj=Careful(file), mode="r|", bufsize=BLOCK) as tar:
            while (info := tar.next()) is not None:
                tar.members.clear()  # type: ignore[attr-defined]  # else it remembers them all
                if not info.isreg() or info.issparse():
                    continue
                key, _, kind = info.name.partition(".")
                if key != last:
                    if files:
                        yield _read_one(files, f"{name} ({last!r})")
                    last, files, size = key, {}, 0
                size += info.size
                if info.size > MOST_BYTES or size > _MOST_FOOTAGE:
                    raise TrainingError(f"{name}: {info.name!r} is larger than any real one")
                if len(files) > _MOST_FRAMES + 16:
                    raise TrainingError(f"{name}: {key!r} has more files than any footage")
                held = tar.extractfile(info)
                content = b"" if held is None else held.read()
                if len(content) < info.size:
                    raise TrainingError(f"{name} was cut short: copy or download it again")
                files[kind] = content
    except (tarfile.TarError, EOFError, ValueError, OverflowError) as error:
        raise TrainingError(f"{name} is damaged or no tar of footages: {error}") from error
    if files:
        yield _read_one(files, f"{name} ({last!r})")


def _write_one(tar: tarfile.TarFile, one: FootageExample) -> None:
    name = one.footage.id
    told = {
        "film": asdict(one.film),
        "footage": {**asdict(one.footage), "path": Path(one.footage.path).name},
        "seconds": list(one.seconds),
        "encoder": one.encoder,
        "sources": list(one.sources),
    }
    _add(tar, f"{name}.json", json.dumps(told, ensure_ascii=False).encode())
    for number, picture in enumerate(one.pictures):
        content = picture.read_bytes() if isinstance(picture, Path) else picture
        _add(tar, f"{name}.{number:05}.jpg", content)
    if one.spectrum is not None:
        buffer = io.BytesIO()
        if len(one.spectrum):
            Image.fromarray(np.ascontiguousarray(one.spectrum)).save(buffer, "PNG")
        _add(tar, f"{name}.sound.png", buffer.getvalue())
    for part, vector in one.parts.items():
        buffer = io.BytesIO()
        np.save(buffer, np.asarray(vector, np.float32), allow_pickle=False)
        _add(tar, f"{name}.{part}.npy", buffer.getvalue())


def _add(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size = len(content)
    tar.addfile(info, io.BytesIO(content))


def _read_one(files: Mapping[str, bytes], where: str) -> FootageExample:
    if "json" not in files or len(files["json"]) > _MOST_JSON:
        raise TrainingError(f"{where}: its .json is missing or too large to be of a footage")
    try:
        told = json.loads(files["json"])
        film = _made(Film, told["film"])
        footage = _made(Footage, told["footage"])
        seconds = tuple(float(one) for one in told["seconds"])
        numbers = sorted(kind for kind in files if kind.endswith(".jpg"))
        if len(numbers) != len(seconds) or list(seconds) != sorted(seconds):
            raise ValueError(f"{len(numbers)} frames at {len(seconds)} seconds")
        parts = {
            kind.removesuffix(".npy"): _vector(files[kind])
            for kind in files
            if kind.endswith(".npy")
        }
        spectrum = _spectrum(files["sound.png"]) if "sound.png" in files else None
    except _NO_FOOTAGE as error:
        raise TrainingError(
            f"{where} is no footage as `cineseek train shards` writes it: {error}"
        ) from error
    return FootageExample(
        film,
        footage,
        seconds,
        tuple(files[kind] for kind in numbers),
        spectrum,
        parts,
        str(told.get("encoder", "")),
        tuple(map(str, told.get("sources", ()))),
    )


def _made(kind: Any, told: Mapping[str, Any]) -> Any:
    """A film or footage of what JSON says; lists are tuples, and every fact of a plain type."""
    values = {}
    for one in fields(kind):
        value = told.get(one.name)
        if value is None:
            continue
        if isinstance(value, list):
            value = tuple(str(part) for part in value)
        elif not isinstance(value, str | int | float):
            raise ValueError(f"{one.name} is {type(value).__name__}")
        values[one.name] = value
    return kind(**values)


def _vector(content: bytes) -> NDArray[np.float32]:
    if len(content) > _MOST_PART:
        raise ValueError(f"a vector of {len(content)} bytes")
    found = np.load(io.BytesIO(content), allow_pickle=False)
    if found.dtype != np.float32 or found.ndim != 1 or not np.isfinite(found).all():
        raise ValueError(f"a vector of {found.dtype} and {found.ndim} sides")
    return np.asarray(found)


def _spectrum(content: bytes) -> NDArray[np.uint8]:
    if not content:
        return np.zeros((0, _BANDS), np.uint8)
    with Image.open(io.BytesIO(content), formats=["PNG"]) as picture:
        if picture.mode != "L" or picture.width != _BANDS:
            raise ValueError(f"a spectrogram of {picture.size} and mode {picture.mode}")
        return np.asarray(picture)
