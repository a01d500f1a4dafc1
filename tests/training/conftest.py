"""Drawn pairs, made once a run."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
os.environ["CUDA_VISIBLE_DEVICES"] = ""  # what is exact is exact on a processor


@pytest.fixture(scope="session")
def film_folder(tmp_path_factory):
    """Six films of sixteen frames, one caption a film, with their captions.csv."""
    from drawn_pairs import draw_films

    folder = tmp_path_factory.mktemp("drawn")
    pairs = draw_films(folder, 16)
    rows = [f"{pair.picture.name},{pair.film},{pair.captions[0]}\n" for pair in pairs]
    (folder / "captions.csv").write_text("file,film,caption\n" + "".join(rows))
    return folder


@pytest.fixture(autouse=True, scope="session")
def one_thread():
    """Networks this small are slower on several threads, the more so beside other tests."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
