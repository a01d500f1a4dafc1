"""Opens what tells whether people are in a picture, with as little installed as will do."""

from __future__ import annotations

from importlib.util import find_spec

from cineseek.models.detector_folder import find_detector
from cineseek.models.people import open_detector
from cineseek.training.films_data import HasPeople


def load_people(name: str) -> HasPeople:
    """A detector by folder or hub name; ModelError or DownloadError where there is none."""
    if find_spec("torch") is None:  # only needed for one that has weights and no ONNX file
        return open_detector(find_detector(name)).has_people
    from cineseek.training.detectors import load_detector

    return load_detector(name).has_people
