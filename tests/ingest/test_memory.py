"""Freed pictures go back to the system."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

KEPT = """
import resource
from pathlib import Path
from cineseek.ingest.memory import give_back_large_blocks

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()

give_back_large_blocks()
large = bytearray(30_000_000)
del large  # from now on glibc takes blocks up to this size from its heap
before = resident()
pictures, between = [], []
for _ in range(100):
    picture = bytearray(700_000)
    picture[::4096] = picture[::4096]  # what nobody wrote to takes no memory
    pictures.append(picture)
    between.append(bytearray(2000))
pictures.clear()
del picture
print(resident() - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another allocator")
def test_freed_pictures_do_not_stay_in_the_heap_for_what_was_allocated_after_them() -> None:
    left = int(subprocess.check_output([sys.executable, "-c", KEPT]))
    assert left < 10_000_000  # 70 MB where nothing is asked
