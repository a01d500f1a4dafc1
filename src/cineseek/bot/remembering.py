"""What a bot remembers between two runs: ids and languages, and nothing that anybody sent."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cineseek.private_file import write_private

log = logging.getLogger(__name__)

Place = tuple[int, int]
"""A message: the ids of its chat and of itself."""


class Languages:
    """Which language each user has chosen; those who have not chosen are not in it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._chosen: dict[str, str] = {k: str(v) for k, v in _read(file, dict).items()}

    def of(self, user: int) -> str | None:
        """What a user has chosen; None where nothing."""
        return self._chosen.get(str(user))

    def choose(self, user: int, language: str) -> None:
        """Remember it for good."""
        self._chosen[str(user)] = language
        _write(self._file, self._chosen)


class Answered:
    """Which updates are answered although Telegram still hands them out, and who was told to wait.

    It is on disk before the next update is looked at, so that nothing is answered twice after the
    process was killed.
    """

    def __init__(self, file: Path, *, most: int = 1000) -> None:
        self._file = file
        self._most = most
        content = _read(file, dict)
        self._ids = {int(one) for one in content.get("answered", ())}
        self._notices: dict[int, Place] = {
            int(update): (int(place[0]), int(place[1]))
            for update, place in content.get("notices", {}).items()
        }

    def __contains__(self, update: int) -> bool:
        return update in self._ids

    def add(self, update: int) -> None:
        """It is answered."""
        self._ids.add(update)
        self._notices.pop(update, None)
        self._save()

    def keep(self, updates: Iterable[int]) -> None:
        """Forget all but these: the others will not come again."""
        kept = set(updates)
        if not (self._ids <= kept and self._notices.keys() <= kept):
            self._ids &= kept
            self._notices = {one: place for one, place in self._notices.items() if one in kept}
            self._save()

    def notice(self, update: int) -> Place | None:
        """The message that told the asker to wait."""
        return self._notices.get(update)

    def set_notice(self, update: int, place: Place | None) -> None:
        """Remember that message, or that it is gone."""
        if place is None:
            self._notices.pop(update, None)
        else:
            self._notices[update] = place
        self._save()

    def _save(self) -> None:
        if len(self._ids) > self._most:  # with a webhook nobody says what will not come again
            self._ids = set(sorted(self._ids)[-self._most :])
        # Not synced: it has to outlive the process, and the disk takes longer than an answer.
        content = {"answered": sorted(self._ids), "notices": self._notices}
        _write(self._file, content, synced=False)


class Uploads:
    """Under which id Telegram keeps a frame that was sent to it once; the oldest are forgotten."""

    def __init__(self, file: Path, *, most: int = 5000) -> None:
        self._file = file
        self._most = most
        self._ids: dict[str, str] = {k: str(v) for k, v in _read(file, dict).items()}

    def get(self, frame: str) -> str | None:
        """The id of a frame; None where it has not been sent."""
        return self._ids.get(frame)

    def add(self, found: dict[str, str]) -> None:
        """Remember ids of frames."""
        self._ids.update(found)
        for old in list(self._ids)[: max(0, len(self._ids) - self._most)]:
            del self._ids[old]
        _write(self._file, self._ids)

    def forget(self, frames: Iterable[str]) -> None:
        """These are of no use any more."""
        for frame in frames:
            self._ids.pop(frame, None)
        _write(self._file, self._ids)


def _read(file: Path, sort: type[dict[str, Any]]) -> dict[str, Any]:
    """What a file holds; nothing, with a warning, where it is damaged."""
    try:
        content = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        log.warning("%s cannot be read (%s): beginning anew", file, error)
        return {}
    return content if isinstance(content, sort) else {}


def _write(file: Path, content: object, *, synced: bool = True) -> None:
    write_private(file, json.dumps(content, ensure_ascii=False), synced=synced)
