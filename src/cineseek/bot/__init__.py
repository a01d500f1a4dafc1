"""The bot: a library asked over Telegram. A door: it reads messages, asks, and sends answers.

`telegram.Bot` speaks the Bot API. Its `Updater` is not used: it tells Telegram that an update has
been seen as soon as it has been read, and what was not answered when the bot stopped would be lost.
"""

from __future__ import annotations

from cineseek.bot.config import BotConfig, BotLimits

__all__ = ["BotConfig", "BotLimits"]
