"""The model hub's wire: lists of files and their bytes, resumed and hashed. Knows no encoder.

The hub's own client finds addresses, login, proxies and offline mode; the bytes are read here,
because the client (2.4) starts a broken download again from nothing at the next call.
"""

from __future__ import annotations

import errno
import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cineseek.errors import DownloadError

if TYPE_CHECKING:
    from huggingface_hub import RepoFile

T = TypeVar("T")
log = logging.getLogger(__name__)

_WAITS = (1.0, 3.0, 9.0)  # seconds before each new attempt; the count starts anew when bytes came
_LONGEST = 50  # attempts at one file, whatever came


@dataclass(frozen=True, slots=True)
class Repository:
    """One repository of the hub."""

    source: str
    """Owner and name."""
    revision: str
    endpoint: str | None
    """None for the client's own, HF_ENDPOINT."""
    remedy: str
    """What a user does to try again."""
    sleep: Callable[[float], None]

    def files(self) -> tuple[str, list[RepoFile]]:
        """The commit, and every file of it."""
        from huggingface_hub import HfApi, RepoFile

        api = HfApi(endpoint=self.endpoint)

        def ask() -> tuple[str, list[RepoFile]]:
            commit = api.model_info(self.source, revision=self.revision).sha or self.revision
            tree = api.list_repo_tree(self.source, recursive=True, revision=commit)
            return commit, [entry for entry in tree if isinstance(entry, RepoFile)]

        for wait in (*_WAITS, None):
            try:
                with _translated(self, "the list of files"):
                    return ask()
            except _Passing as trouble:
                self._rest(wait, trouble, "the list of files")
        raise AssertionError("unreachable")

    def fetch(
        self, file: RepoFile, commit: str, partial: Path, tell: Callable[[int], None]
    ) -> None:
        """One whole file into `partial`, from where that stopped, its hash checked."""
        partial.parent.mkdir(parents=True, exist_ok=True)
        tries = 0
        for _ in range(_LONGEST):
            before = partial.stat().st_size if partial.exists() else 0
            try:
                with _translated(self, file.path):
                    self._read(file, commit, partial, tell)
                break
            except _Passing as trouble:
                came = partial.exists() and partial.stat().st_size > before
                tries = 0 if came else tries + 1
                wait = None if tries > len(_WAITS) else _WAITS[max(0, tries - 1)]
                self._rest(wait, trouble, file.path)
        if not is_intact(partial, file):
            partial.unlink(missing_ok=True)
            raise DownloadError(
                f"{file.path} of {self.source} is not what the hub promised (its hash differs) "
                f"and was removed. {self.remedy}; if it happens again, something between here "
                "and the hub changes files"
            )

    def _read(
        self, file: RepoFile, commit: str, partial: Path, tell: Callable[[int], None]
    ) -> None:
        from huggingface_hub import get_session, hf_hub_url
        from huggingface_hub.utils import (  # type: ignore[attr-defined]
            build_hf_headers,
            hf_raise_for_status,
        )

        done = partial.stat().st_size if partial.exists() else 0
        if done > file.size:
            partial.unlink()
            done = 0
        tell(done)
        if done == file.size and done > 0:
            return
        url = hf_hub_url(self.source, file.path, revision=commit, endpoint=self.endpoint)
        headers = build_hf_headers() | {"Accept-Encoding": "identity"}
        if done:
            headers["Range"] = f"bytes={done}-"
        with (
            get_session().stream("GET", url, headers=headers, follow_redirects=True) as answer,
            partial.open("ab") as out,
        ):
            hf_raise_for_status(answer)
            if answer.status_code != 206:  # from the start, whatever was asked
                out.truncate(0)
                done = 0
            for part in answer.iter_raw():
                done += len(part)
                if done > file.size:
                    break  # more than was promised: the hash tells
                out.write(part)
                tell(done)
        if done < file.size:
            raise _Passing("the connection broke")

    def _rest(self, wait: float | None, trouble: _Passing, what: str) -> None:
        if wait is None:
            raise DownloadError(
                f"{what} of {self.source} could not be fetched: {trouble}. What came is kept; "
                f"{self.remedy} to go on"
            ) from trouble.__cause__
        log.info("%s: %s; trying again in %g s", what, trouble, wait)
        self.sleep(wait)


def is_intact(path: Path, file: RepoFile) -> bool:
    """Size and hash as the hub lists them: SHA-256 of large files, git's SHA-1 of small ones."""
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    with path.open("rb") as opened:
        if file.lfs is not None:
            return hashlib.file_digest(opened, "sha256").hexdigest() == file.lfs.sha256
        blob = hashlib.sha1(f"blob {file.size}\0".encode(), usedforsecurity=False)
        while part := opened.read(1 << 20):
            blob.update(part)
    return blob.hexdigest() == file.blob_id


class _Passing(Exception):
    """Trouble that may pass: worth another attempt."""


@contextmanager
def _translated(hub: Repository, what: str) -> Iterator[None]:
    from huggingface_hub import errors

    try:
        yield
    except _Passing:
        raise
    except errors.OfflineModeIsEnabled as error:
        raise DownloadError(
            f"{hub.source} cannot be fetched: HF_HUB_OFFLINE is set. Unset it, or copy the "
            "folder from a machine that has it"
        ) from error
    except errors.GatedRepoError as error:
        raise DownloadError(
            f"{hub.source} asks for a login: accept its terms on the hub, then set HF_TOKEN"
        ) from error
    except (errors.RepositoryNotFoundError, errors.RevisionNotFoundError) as error:
        raise DownloadError(
            f"the hub has no {hub.source} at {hub.revision}, or hides it without HF_TOKEN"
        ) from error
    except errors.RemoteEntryNotFoundError as error:
        raise DownloadError(f"the hub has no {what} in {hub.source}") from error
    except errors.LocalEntryNotFoundError as error:
        raise _Passing("the hub does not answer") from error
    except errors.HfHubHTTPError as error:
        status = error.response.status_code if error.response is not None else 0
        if status in (401, 403):
            raise DownloadError(f"the hub refuses {hub.source} ({status}): set HF_TOKEN") from error
        if 400 <= status < 500 and status not in (408, 416, 429):
            raise DownloadError(f"the hub refuses {what} of {hub.source} ({status})") from error
        raise _Passing(
            f"the hub answers {status}" if status else "the hub does not answer"
        ) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS):
            raise DownloadError(f"{what} cannot be stored: {error.strerror}") from error
        raise _Passing(f"the connection broke ({type(error).__name__})") from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] not in ("httpx", "httpx2", "httpcore"):
            raise
        raise _Passing(f"the connection broke ({type(error).__name__})") from error
