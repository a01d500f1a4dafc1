"""Fetches an encoder's folder from the model hub: which files, to where, and nothing unhashed."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from cineseek.errors import DownloadError, ModelError
from cineseek.models.base import ModelCard
from cineseek.models.catalogue import BUILT_IN, CARDS, size_of
from cineseek.models.folder import CARD, CONFIG, NEEDED, read_folder
from cineseek.models.hub import Repository, is_intact

if TYPE_CHECKING:
    from huggingface_hub import RepoFile

_NOT_OURS = (".armnn", ".rknn", ".tflite")  # exports of the same towers for other runtimes


@dataclass(frozen=True, slots=True)
class Fetched:
    """How far a download is."""

    file: str
    done: int
    """Bytes of all files."""
    total: int
    """Bytes of all files."""


Progress = Callable[[Fetched], None]


def pull(
    name: str,
    *,
    models_dir: Path | None = None,
    endpoint: str | None = None,
    progress: Progress | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Path:
    """The folder of an encoder, fetched where it is not here yet; every file is hashed.

    Goes to `models_dir/NAME`, or to the hub client's own cache (HF_HOME) where that is None. A
    broken download goes on where it stopped, at once or at the next call.
    """
    card = CARDS.get(name)
    if card is None or name in BUILT_IN:
        known = ", ".join(other for other in CARDS if other not in BUILT_IN)
        raise ModelError(f"no encoder to fetch is called {name!r}: there are {known}")
    remedy = f"run `cineseek models pull {name}` again"
    hub = Repository(card.source, card.revision, endpoint, remedy, sleep)
    commit, listed = hub.files()
    files = _choose(listed, card)
    place = _Cache(hub, commit) if models_dir is None else _Folder(models_dir / name)
    total = sum(file.size for file in files)
    _check_room(place.root, total, card)
    before = 0
    for file in files:

        def tell(done: int, file: RepoFile = file, before: int = before) -> None:
            if progress is not None:
                progress(Fetched(file.path, before + min(done, file.size), total))

        if not is_intact(place.final(file), file):
            partial = place.partial(file)
            hub.fetch(file, commit, partial, tell)
            place.final(file).parent.mkdir(parents=True, exist_ok=True)
            partial.replace(place.final(file))
        place.settle(file)
        before += file.size
        tell(file.size)
    read_folder(place.folder(), card)
    return place.folder()


class _Folder:
    """A plain folder of ours."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def final(self, file: RepoFile) -> Path:
        return self.root / file.path

    def partial(self, file: RepoFile) -> Path:
        return self.root / ".partial" / _identity(file)

    def settle(self, file: RepoFile) -> None:
        """Nothing to do: the file lies where it is used."""

    def folder(self) -> Path:
        shutil.rmtree(self.root / ".partial", ignore_errors=True)
        return self.root


class _Cache:
    """The hub client's own cache: files by hash, and links to them by name, made by the client."""

    def __init__(self, hub: Repository, commit: str) -> None:
        from huggingface_hub import constants
        from huggingface_hub.file_download import repo_folder_name

        self._hub = hub
        self._commit = commit
        self._cache = Path(constants.HF_HUB_CACHE)
        self.root = self._cache / repo_folder_name(repo_id=hub.source, repo_type="model")

    def final(self, file: RepoFile) -> Path:
        return self.root / "blobs" / _identity(file)

    def partial(self, file: RepoFile) -> Path:
        return self.root / "blobs" / f"{_identity(file)}.cineseek.incomplete"

    def settle(self, file: RepoFile) -> None:
        """Let the client link the file that is there; it downloads nothing for that."""
        from huggingface_hub import hf_hub_download
        from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

        try:
            link = hf_hub_download(
                self._hub.source,
                file.path,
                revision=self._hub.revision,
                endpoint=self._hub.endpoint,
                cache_dir=self._cache,
            )
        except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as error:
            raise DownloadError(
                f"{file.path} of {self._hub.source} could not be put into {self._cache}: "
                f"{error}. {self._hub.remedy}"
            ) from error
        if not is_intact(Path(link), file):
            Path(link).unlink(missing_ok=True)
            raise DownloadError(
                f"{file.path} of {self._hub.source} changed meanwhile: {self._hub.remedy}"
            )

    def folder(self) -> Path:
        return self.root / "snapshots" / self._commit


def _choose(listed: list[RepoFile], card: ModelCard) -> list[RepoFile]:
    """The files to fetch, small ones first."""
    wanted = [file for file in listed if _is_wanted(file.path)]
    missing = set(NEEDED) - {file.path for file in wanted}
    if missing:
        raise DownloadError(
            f"{card.source} has no {', '.join(sorted(missing))}: it is no encoder in the layout "
            "that cineseek reads"
        )
    return sorted(wanted, key=lambda file: file.size)


def _is_wanted(path: str) -> bool:
    """Whether a file belongs to the encoder; a name that leaves the folder stops everything."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or "\\" in path or ":" in path or "\0" in path:
        raise DownloadError(
            f"the hub lists a file {path!r}, outside of the model's folder: refused"
        )
    if len(pure.parts) == 1:
        return path in (CONFIG, CARD)
    towers = len(pure.parts) == 2 and pure.parts[0] in ("visual", "textual")
    return towers and not path.endswith(_NOT_OURS) and not pure.name.startswith(".")


def _identity(file: RepoFile) -> str:
    """The hash a file is kept under, as the hub names it."""
    name = file.lfs.sha256 if file.lfs is not None else file.blob_id
    if not re.fullmatch(r"[0-9a-f]{40,64}", name):
        raise DownloadError(f"the hub names {file.path} by {name!r}, which is no hash: refused")
    return name


def _check_room(place: Path, needed: int, card: ModelCard) -> None:
    here = next(folder for folder in (place, *place.parents) if folder.exists())
    free = shutil.disk_usage(here).free
    held = sum(f.stat().st_size for f in place.rglob("*") if f.is_file()) if place.exists() else 0
    if free + held < needed:
        raise DownloadError(
            f"{card.name} needs {needed / 1e6:.0f} MB ({size_of(card)}), and {here} has "
            f"{free / 1e6:.0f} MB left: make room or name another folder"
        )
