"""Everything the bot says, by language. Sends nothing."""

from __future__ import annotations

from collections.abc import Mapping

from cineseek.bot.texts.english import ENGLISH
from cineseek.bot.texts.form import Texts
from cineseek.bot.texts.persian import PERSIAN
from cineseek.bot.texts.russian import RUSSIAN

__all__ = ["LANGUAGES", "Texts", "texts_of"]

LANGUAGES: Mapping[str, Texts] = {one.code: one for one in (ENGLISH, RUSSIAN, PERSIAN)}
"""By ISO 639-1 code."""


def texts_of(code: str | None) -> Texts:
    """The texts for a language as Telegram calls it: `fa`, `fa-IR`; English for all others."""
    return LANGUAGES.get((code or "").replace("_", "-").partition("-")[0].lower(), ENGLISH)
