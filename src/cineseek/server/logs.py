"""How a server logs: lines for people, or on demand JSON, each with the id of its request."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any

from cineseek.server.gates.request_ids import REQUEST_ID


class JsonLines(logging.Formatter):
    """One object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """A record as JSON."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        name = REQUEST_ID.get()
        if name is not None:
            line["request_id"] = name
        line |= getattr(record, "facts", {})
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class Lines(logging.Formatter):
    """A line for people, with the id of its request in brackets."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        """The line without a traceback."""
        line = super().formatMessage(record)
        name = REQUEST_ID.get()
        return line if name is None else f"{line} [{name}]"


def log_requests(*, as_json: bool, verbose: bool) -> None:
    """Log what the server and its requests have to tell to stderr."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if as_json else Lines())
    for name in ("cineseek", "uvicorn", "opentelemetry"):
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.propagate = False
    ours = logging.getLogger("cineseek")
    if as_json and ours.level > logging.INFO:
        ours.setLevel(logging.INFO)
    # uvicorn tells at INFO how it starts and stops, which we say ourselves.
    logging.getLogger("uvicorn").setLevel(logging.INFO if verbose else logging.ERROR)
