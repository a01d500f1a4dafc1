"""What must not be in the environment, and what must not be imported."""

import subprocess
import sys
from importlib.util import find_spec


def test_torchvision_and_full_opencv_stay_out_of_the_environment() -> None:
    assert find_spec("torchvision") is None
    assert find_spec("cv2") is None


def test_importing_cineseek_loads_nothing_heavy() -> None:
    heavy = "numpy av PIL onnxruntime qdrant_edge torch rich typer sqlite3 pydantic"
    code = f"import sys, cineseek; print(*(set(sys.modules) & set('{heavy}'.split())))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == []
