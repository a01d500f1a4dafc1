"""The bot: a library asked over Telegram. A door: it reads messages, asks, and sends answers.

`telegram.Bot` speaks the Bot API. Its `Updater` is not used: it tells Telegram that an update has
been seen as soon as it has been read, and what was not answered when the bot stopped would be lost.
"""

from __future__ import annotations

import os

# Lengths of time are timedeltas then, as in its next version, and it does not warn of the change.
os.environ.setdefault("PTB_TIMEDELTA", "1")

from cineseek.bot.config import BotConfig, BotLimits

__all__ = ["BotConfig", "BotLimits"]
