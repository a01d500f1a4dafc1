"""What a refusal has to look like, whoever asks for what."""

from __future__ import annotations

import json

import httpx
from raw_http import Raw

SECRET = "nobody-may-read-this"
"""Stands in files that no request may reach."""


def check_refusal(answer: Raw | httpx.Response, *statuses: int) -> None:
    """It is one of these, in the one shape, and gives nothing away."""
    body = answer.body if isinstance(answer, Raw) else answer.content
    status = answer.status if isinstance(answer, Raw) else answer.status_code
    assert status in statuses, (status, body[:300])
    assert SECRET.encode() not in body
    assert b"Traceback" not in body
    assert b"root:" not in body
    error = json.loads(body)["error"]
    assert set(error) <= {"code", "message", "remedy", "at", "request_id"}
    assert error["code"]
    assert error["message"]
    assert error["remedy"]
    assert "/tmp/" not in error["message"]
