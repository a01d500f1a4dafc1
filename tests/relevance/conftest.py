"""What relevance is measured on."""

from __future__ import annotations

import pytest
from cone import Cone


@pytest.fixture
def cone() -> type[Cone]:
    return Cone
