"""Captions from a server: by a small JSON form of our own, or OpenAI's chat with pictures.

`plain`: POST to the address: `{"images": [BASE64 of a JPEG, ...], "language": "en", "prompt": ...}`
and back comes `{"captions": ["...", ...]}`, null for a picture it refuses; optionally `"model"` and
`"cost"` of the request.
`openai`: POST to ADDRESS/chat/completions, one picture a request, as vLLM, llama.cpp, Ollama,
OpenRouter and others speak it too.
"""

from __future__ import annotations

import base64
import io
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from cineseek.errors import ModelError
from cineseek.film import TextKind
from cineseek.models.captioner_prompt import of_prompt, usual_prompt
from cineseek.models.describer import Refused, Spent, tidy_caption
from cineseek.models.json_server import (
    LONGEST_WAIT,
    AnswerError,
    JsonServer,
    StatusError,
    base_of,
)

if TYPE_CHECKING:
    from cineseek.models.base import Pixels

KEY = "CINESEEK_CAPTION_KEY"
"""The variable with the key of a server, which a door reads."""
_REFUSING = frozenset({400, 413, 415, 422})
_SIDE = 768
"""Pixels of the longer side that is sent: captioners see no more."""
_QUALITY = 88
_TOKENS = 200

Api = Literal["plain", "openai"]


@dataclass(frozen=True, slots=True)
class Prices:
    """What a server takes; in any currency."""

    tokens_in: float = 0.0
    """For a million tokens that are sent."""
    tokens_out: float = 0.0
    """For a million tokens that come back."""
    picture: float = 0.0
    """For one picture."""


class ServerCaptioner:
    """One captioning model of one server. May be used from several threads."""

    kind: TextKind = "caption"
    every_frame = False

    def __init__(
        self,
        url: str,
        *,
        api: Api = "plain",
        model: str = "",
        language: str = "en",
        prompt: str = "",
        key: str | None = None,
        prices: Prices | None = None,
        workers: int = 4,
        timeout: float = 120.0,
        rate: float | None = None,
        sleep: Callable[[float], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`prompt`: instead of the usual request for one sentence. `rate`: requests a second at
        most. ValueError where the address is none.
        """
        if api == "openai" and not model:
            raise ValueError("this server has several models: name one")
        path = "/chat/completions" if api == "openai" else ""
        heads = {"Authorization": f"Bearer {key}"} if key else {}
        self._server = JsonServer(
            base_of(url, KEY, without=path),
            heads=heads,
            secret=key,
            timeout=timeout,
            rate=rate,
            spread=0.25,
            sleep=sleep,
            clock=clock,
        )
        self._api = api
        self._path = path
        self._model = model
        self.language = language
        self._prompt = prompt or usual_prompt(language)
        self._asked = prompt
        self._prices = prices or Prices()
        self.workers = workers
        self._together = 1 << 10  # pictures in a request, until the server refuses so many
        self._spent = Spent()
        self._counting = threading.Lock()

    @property
    def maker(self) -> str:
        """Its address, the model asked for, and whether it was asked in words of one's own."""
        return f"{self._server.url} {self._model}".rstrip() + of_prompt(self._asked)

    @property
    def spent(self) -> Spent:
        """So far."""
        return self._spent

    def interrupt(self) -> None:
        """Whoever waits to ask again gives up now, with a ModelError."""
        self._server.interrupt()

    def describe(self, pictures: Sequence[Pixels]) -> list[str | Refused]:
        """One caption for each picture; ModelError where the server gives up."""
        if self._api == "openai":
            return [self._chat(picture) for picture in pictures]
        return self._plain([_encoded(picture) for picture in pictures])

    def _plain(self, images: Sequence[str]) -> list[str | Refused]:
        if len(images) > self._together:
            half = self._together
            return self._plain(images[:half]) + self._plain(images[half:])
        body: dict[str, Any] = {"images": list(images), "language": self.language}
        body |= {"model": self._model} if self._model else {}
        body |= {"prompt": self._asked} if self._asked else {}
        try:
            told = self._ask(body, len(images))
        except StatusError as error:
            if error.status not in _REFUSING:
                self._give_up(error)
            if len(images) == 1:
                return [Refused(f"the server refuses it ({error})")]
            half = (len(images) + 1) // 2
            if error.status == 413:  # it was their number, and will be the next time
                self._together = min(self._together, half)
            return self._plain(images[:half]) + self._plain(images[half:])
        captions = told.get("captions") if isinstance(told, dict) else None
        if (
            not isinstance(captions, list)
            or len(captions) != len(images)
            or not all(one is None or isinstance(one, str) for one in captions)
        ):
            raise ModelError(
                f"{self._server.url} gave no `captions` for {len(images)} images: it does not "
                "speak this form, which docs/captions.md describes; is it --api openai?"
            )
        self._count(cost=_cost(told.get("cost")))
        return [
            Refused("the server has no caption for it") if one is None else tidy_caption(one)
            for one in captions
        ]

    def _chat(self, picture: Pixels) -> str | Refused:
        address = f"data:image/jpeg;base64,{_encoded(picture)}"
        content = [
            {"type": "text", "text": self._prompt},
            {"type": "image_url", "image_url": {"url": address}},
        ]
        body = {
            "model": self._model,
            "messages": [{"role": "user", "content": content}],
            "max_tokens": _TOKENS,
            "temperature": 0,
        }
        try:
            told = self._ask(body, 1)
        except StatusError as error:
            # A wrong model and a refused picture have one status: only the latter is its own fault.
            if error.status not in _REFUSING:
                self._give_up(error)
            return Refused(f"the server refuses it ({error})")
        usage = told.get("usage") if isinstance(told, dict) else None
        if isinstance(usage, dict):
            self._count(_number(usage, "prompt_tokens"), _number(usage, "completion_tokens"))
        try:
            message = told["choices"][0]["message"]
            said = message["content"]
        except (TypeError, KeyError, IndexError) as error:
            raise ModelError(
                f"{self._server.url} gave no choices with a message: it does not speak OpenAI's "
                "chat/completions; is it --api plain?"
            ) from error
        if isinstance(said, list):  # some answer in parts
            said = " ".join(str(one.get("text", "")) for one in said if isinstance(one, dict))
        if not isinstance(said, str) or not said.strip():
            refusal = message.get("refusal") if isinstance(message, dict) else None
            return Refused(f"the server has no caption for it ({refusal or 'it says nothing'})")
        return tidy_caption(said)

    def _ask(self, body: dict[str, Any], pictures: int) -> Any:
        try:
            told = self._server.ask(self._path, body)
        except AnswerError as error:
            raise ModelError(f"{error}: is it the address of a captioning server?") from error
        self._count(cost=pictures * self._prices.picture, requests=1)
        return told

    def _count(
        self, tokens_in: int = 0, tokens_out: int = 0, *, cost: float = 0.0, requests: int = 0
    ) -> None:
        prices = self._prices
        cost += (tokens_in * prices.tokens_in + tokens_out * prices.tokens_out) / 1e6
        with self._counting:
            before = self._spent
            self._spent = Spent(
                before.requests + requests,
                before.tokens_in + tokens_in,
                before.tokens_out + tokens_out,
                before.cost + cost,
            )

    def _give_up(self, error: StatusError) -> NoReturn:
        remedy = "what was captioned stays; run the same again to go on"
        if error.status in (401, 403):
            remedy = f"set {KEY} to a key of that server"
        elif error.status in (404, 405) or 300 <= error.status < 400:
            below = " below which /chat/completions is" if self._api == "openai" else ""
            remedy = f"name the address{below or ' that takes the POST itself'}"
        elif error.wait is not None and error.wait > LONGEST_WAIT:
            remedy = f"it asks to wait {error.wait:.0f} seconds; {remedy}"
        raise ModelError(f"{self._server.url} does not caption ({error}): {remedy}") from error


def _encoded(picture: Pixels) -> str:
    from PIL import Image

    image = Image.fromarray(picture)
    image.thumbnail((_SIDE, _SIDE))
    held = io.BytesIO()
    image.save(held, "JPEG", quality=_QUALITY)
    return base64.b64encode(held.getvalue()).decode()


def _cost(told: object) -> float:
    """What an answer says that it cost; 0 for what can be none."""
    return float(told) if isinstance(told, int | float) and 0 <= told < 1e9 else 0.0


def _number(usage: dict[str, Any], name: str) -> int:
    value = usage.get(name)
    return value if isinstance(value, int) and 0 <= value < 1 << 40 else 0
