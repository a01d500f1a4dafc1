"""What must not be in the user's environment, and what must not be imported."""

import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def _closure(package: str) -> set[str]:
    """Everything that installing a package brings, without its extras."""
    found: set[str] = set()
    coming: list[tuple[str, frozenset[str]]] = [(package, frozenset())]
    seen = set()
    while coming:
        one = coming.pop()
        if one in seen:
            continue
        seen.add(one)
        name, extras = one
        found.add(name)
        try:
            lines = requires(name) or []
        except PackageNotFoundError:  # for another system or Python
            continue
        for line in lines:
            wanted = Requirement(line)
            marker = wanted.marker
            if marker is None or any(marker.evaluate({"extra": x}) for x in {"", *extras}):
                coming.append((canonicalize_name(wanted.name), frozenset(wanted.extras)))
    return found


def test_cineseek_alone_brings_no_torchvision_and_one_small_opencv() -> None:
    brought = _closure("cineseek")
    assert {"onnxruntime", "numpy"} <= brought
    assert not [name for name in brought if re.match(r"torch|timm|pytorch", name)]
    assert [name for name in brought if name.startswith("opencv")] == ["opencv-python-headless"]


def test_text_in_pictures_brings_no_second_opencv() -> None:
    brought = _closure("rapidocr")
    assert [name for name in brought if name.startswith("opencv")] == ["opencv-python-headless"]


def test_importing_cineseek_loads_nothing_heavy() -> None:
    heavy = "numpy av PIL onnxruntime qdrant_edge torch torchvision rich typer sqlite3 pydantic"
    code = f"import sys, cineseek; print(*(set(sys.modules) & set('{heavy}'.split())))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == []


_SEARCH = """
import sys, cineseek
from PIL import Image
Image.new("RGB", (64, 48), (200, 30, 30)).save(sys.argv[1] + "/red.png")
with cineseek.open(sys.argv[1] + "/films.cine", model="toy") as library:
    library.add(sys.argv[1] + "/red.png")
    assert list(library.search("red"))
print(*(set(sys.modules) & {"torch", "torchvision", "timm", "transformers", "pytorch_lightning"}))
"""


def test_adding_and_searching_loads_nothing_of_training(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SEARCH, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
