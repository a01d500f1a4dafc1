"""Encoders exported once a run, and a stand-in of the model hub."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def clip(tmp_path_factory):
    """A small CLIP in the documented layout, with transformers' own beside it."""
    from exporting import export_clip

    return export_clip(tmp_path_factory.mktemp("clip") / "small-clip")


@pytest.fixture(scope="session")
def siglip2(tmp_path_factory):
    """A small SigLIP 2 in the documented layout, with transformers' own beside it."""
    from exporting import export_siglip2

    return export_siglip2(tmp_path_factory.mktemp("siglip") / "small-siglip2")
