"""Keeps a secret out of every log record of the process, whoever writes it.

The token is part of each address of the Bot API, and so of what HTTP clients log and of what their
errors say.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

SHOWN = "TOKEN"
"""What stands in its place."""


def without(text: str, *secrets: str) -> str:
    """A text without secrets."""
    for secret in secrets:
        if secret:
            text = text.replace(secret, SHOWN)
    return text


@contextmanager
def unlogged(*secrets: str) -> Iterator[None]:
    """Meanwhile no log record of any logger has the secrets, in its text or its traceback.

    A filter would not do: one on a logger is not asked for records of loggers below it.
    """
    before = logging.getLogRecordFactory()
    formatter = logging.Formatter()

    def clean(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = before(*args, **kwargs)
        try:
            text = record.getMessage()
        except (TypeError, ValueError, KeyError):  # a call of logging with wrong arguments
            text = str(record.msg)
        # Always: what the arguments are may change before somebody writes the record down.
        record.msg, record.args = without(text, *secrets), ()
        if record.exc_info and record.exc_info[0] is not None:
            # Formatters take this text where it is there, and make none of their own.
            record.exc_text = without(formatter.formatException(record.exc_info), *secrets)
            record.exc_info = None
        return record

    logging.setLogRecordFactory(clean)
    try:
        yield
    finally:
        logging.setLogRecordFactory(before)
