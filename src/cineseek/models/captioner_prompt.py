"""What a captioner that can be asked in words is asked. Knows no model and no server."""

from __future__ import annotations

import hashlib

_NAMES = {
    "ar": "Arabic", "az": "Azerbaijani", "bn": "Bengali", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "ku": "Kurdish",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tg": "Tajik", "th": "Thai",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def usual_prompt(language: str) -> str:
    """The request for one sentence about a picture, in the language of this ISO 639-1 code."""
    name = _NAMES.get(language, f"the language whose code is {language}")
    asked = "" if language == "en" else f" Answer in {name}."
    return (
        "Describe this frame of a film in one plain sentence: who or what is seen, what they do, "
        f"where it is. No preamble.{asked}"
    )


def of_prompt(prompt: str) -> str:
    """What a maker's name gets for a request of one's own: with another one, captions are others'.

    Else `--again` with another prompt would find that all is told already.
    """
    return f" asked {hashlib.sha256(prompt.encode()).hexdigest()[:8]}" if prompt else ""
