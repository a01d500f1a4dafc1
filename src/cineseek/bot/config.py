"""What a bot is told when it starts. Reads no environment: the command does."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

TELEGRAM = "https://api.telegram.org"
"""The Bot API of Telegram itself; `telegram-bot-api` may run elsewhere."""


@dataclass(frozen=True, slots=True)
class BotLimits:
    """How much the bot takes."""

    file_bytes: int = 20_000_000
    """Of one file; api.telegram.org hands out no larger ones."""
    video_seconds: float = 300.0
    question_length: int = 500
    """Characters."""
    questions_per_minute: int = 10
    """Of one user."""
    inline_per_minute: int = 60
    """Of one user, who asks with every few keys."""
    waiting: int = 40
    """Questions in the queue. Telegram hands out at most 100 updates that are not yet answered."""
    waiting_each: int = 5
    """Of one user."""
    scenes: int = 6
    """Answers to words; an album has at most ten pictures."""
    download_seconds: float = 120.0
    """For one file."""


@dataclass(frozen=True, slots=True)
class BotConfig:
    """One bot."""

    token: str = field(repr=False)
    state: Path
    """A folder for what it remembers: languages, and which updates are answered."""
    api: str = TELEGRAM
    webhook: str | None = None
    """The https address that Telegram sends updates to; None: the bot fetches them."""
    listen: str = "127.0.0.1"
    port: int = 8721
    secret: str = field(default="", repr=False)
    """What Telegram shows with every update that it sends; without one, one is made."""
    keep: Path | None = None
    """Where what users send is kept; None: it is not."""
    cache_chat: int | None = None
    """A chat for the pictures of inline answers; None: those have no pictures."""
    limits: BotLimits = BotLimits()
