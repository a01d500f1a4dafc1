"""Debian's Chromium, for the tests that look at pages."""

from __future__ import annotations

import os
import shutil

import pytest


def chromium() -> str:
    """Where Chromium is; its absence is told loudly, and is an error where everything is there."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found:
        return found
    reason = "NO PAGE IS LOOKED AT: no Chromium here (Debian: apt-get install chromium)"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
