"""A library of drawn stills and one short film, and what captions them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from tiny_captioner import WORDS, draw

import cineseek
from cineseek.index.holes import copy_file

sys.path.insert(0, str(Path(__file__).parent))
os.environ["CUDA_VISIBLE_DEVICES"] = ""


@pytest.fixture(autouse=True, scope="session")
def one_thread() -> Iterator[None]:
    """Networks this small are slower on several threads, the more so beside other tests."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def blip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A captioner's folder."""
    from tiny_captioner import make_blip

    return make_blip(tmp_path_factory.mktemp("captioner") / "blip")


@pytest.fixture(scope="session")
def stills(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two stills for each of the words, `Red Sea 0.png` and so on."""
    folder = tmp_path_factory.mktemp("stills")
    for number, words in enumerate(list(WORDS) * 2):
        picture = draw(words, seed=number, width=320, height=180)
        Image.fromarray(picture).save(folder / f"{words.title().replace(' ', '')} {number}.png")
    return folder


@pytest.fixture(scope="session")
def filled(stills: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library's folder as `add` left it."""
    folder = tmp_path_factory.mktemp("filled") / "films.cine"
    with cineseek.open(folder, model="toy") as library:
        library.add(stills)
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """A copy of it, without the vectors, which nothing here opens."""
    ignored = shutil.ignore_patterns("vectors", ".lock", "lock")
    return shutil.copytree(filled, tmp_path / "films.cine", ignore=ignored, copy_function=copy_file)


@pytest.fixture
def server() -> Iterator[object]:
    """A captioning server."""
    from caption_server import CaptionServer

    running = CaptionServer()
    yield running
    running.close()
