"""A translation server that speaks LibreTranslate's API, `POST /translate`. Knows no model."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from cineseek.errors import TrainingError
from cineseek.models.json_server import LONGEST_WAIT, AnswerError, JsonServer, StatusError, base_of
from cineseek.training.sentences import one_line
from cineseek.training.translation import Refused

KEY = "CINESEEK_TRANSLATE_KEY"
"""The variable with the key of a server, which a door reads."""
_REFUSING = frozenset({400, 413, 422})


class ServerTranslator:
    """One pair of languages of a server."""

    def __init__(
        self,
        url: str,
        source: str,
        target: str,
        *,
        key: str | None = None,
        timeout: float = 60.0,
        sleep: Callable[[float], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`timeout`: seconds that an answer may take, in all. ValueError for a wrong address."""
        self._url = base_of(url, KEY, without="/translate")
        self._pair = {"source": source, "target": target, "format": "text"}
        self._key = key
        self._server = JsonServer(self._url, secret=key, timeout=timeout, sleep=sleep, clock=clock)
        self._together = 1 << 10  # texts in a request, until the server refuses so many
        self._version = self._check()

    @property
    def name(self) -> str:
        """Its address."""
        return self._url

    @property
    def revision(self) -> str:
        """The version of its program, where it says one."""
        return self._version

    def translate(self, texts: Sequence[str]) -> list[str | Refused]:
        """One for each text; refused what the server will not take."""
        if len(texts) > self._together:
            half = self._together
            return self.translate(texts[:half]) + self.translate(texts[half:])
        try:
            return list(self._ask(texts))
        except StatusError as refused:
            if refused.status not in _REFUSING:
                self._give_up(refused)
            if len(texts) == 1:
                return [Refused(f"the server refuses it ({refused})")]
        half = (len(texts) + 1) // 2
        found = self.translate(texts[:half]) + self.translate(texts[half:])
        if not any(isinstance(one, Refused) for one in found):  # it was their number
            self._together = min(self._together, half)
        return found

    def _ask(self, texts: Sequence[str]) -> list[str]:
        key = {"api_key": self._key} if self._key else {}
        answer = self._patiently("/translate", {"q": list(texts)} | self._pair | key)
        told = answer.get("translatedText") if isinstance(answer, dict) else None
        if (
            not isinstance(told, list)
            or len(told) != len(texts)
            or not all(isinstance(one, str) for one in told)
        ):
            raise TrainingError(
                f"{self._url} gave no translatedText for {len(texts)} texts: it does not speak "
                "LibreTranslate's API"
            )
        return told

    def _check(self) -> str:
        """The server's version; a TrainingError where it has no such pair of languages."""
        try:
            known = self._patiently("/languages")
        except StatusError as error:
            if error.status != 404:
                self._give_up(error)
            known = None  # a server with /translate alone
        first, last = self._pair["source"], self._pair["target"]
        if isinstance(known, list):
            targets = {
                str(one.get("code")): one.get("targets") for one in known if isinstance(one, dict)
            }
            into = targets.get(first)
            if first not in targets or (isinstance(into, list) and last not in into):
                there = ", ".join(sorted(targets))
                raise TrainingError(
                    f"{self._url} does not translate {first} into {last}; it knows {there}"
                )
        try:
            spec = self._server.ask_once("/spec")
        except (StatusError, AnswerError):
            return ""  # only a courtesy of LibreTranslate's own
        info = spec.get("info") if isinstance(spec, dict) else None
        return one_line(str(info.get("version", "")))[:40] if isinstance(info, dict) else ""

    def _patiently(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """An answer; asked again while what is wrong may pass."""
        try:
            return self._server.ask(path, body)
        except AnswerError as error:
            raise TrainingError(
                f"{error}: is it the address of a LibreTranslate server?"
            ) from error

    def _give_up(self, error: StatusError) -> NoReturn:
        remedy = "what was translated stays; run the same again to go on"
        if error.status in (401, 403):
            remedy = f"set {KEY} to a key of that server"
        elif error.status in (404, 405) or 300 <= error.status < 400:
            remedy = "name the address below which LibreTranslate's /translate is"
        elif error.wait is not None and error.wait > LONGEST_WAIT:
            remedy = f"it asks to wait {math.ceil(error.wait)} seconds; {remedy}"
        raise TrainingError(f"{self._url} does not translate ({error}): {remedy}") from error
