"""What is written in pictures becomes words of their shots: the real reader, on drawn signs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from tiny_captioner import WORDS, draw

import cineseek
from cineseek.models.describer import Refused
from cineseek.models.text_reader import TextReader


def sign(text: str, *, size: int = 44) -> np.ndarray:
    """White letters on a dark wall, 640 x 360."""
    picture = Image.new("RGB", (640, 360), (40, 60, 70))
    font = ImageFont.load_default(size)
    ImageDraw.Draw(picture).multiline_text((60, 80), text, fill=(245, 245, 240), font=font)
    return np.asarray(picture)


@pytest.fixture(scope="module")
def reader() -> TextReader:
    return TextReader()


def test_signs_are_read_from_the_top_and_pictures_without_are_empty(reader: TextReader) -> None:
    plain = draw(next(iter(WORDS)), width=640, height=360)
    credits = "Directed by\nA. VARDA        J. DEMY\nMUSIC\nM. LEGRAND"
    assert reader.describe([sign("NO EXIT\nHotel Lisboa 24"), plain, sign(credits, size=16)]) == [
        "NO EXIT\nHotel Lisboa 24",
        "",
        "Directed by\nA. VARDA\nJ. DEMY\nMUSIC\nM. LEGRAND",
    ]


def test_a_picture_of_a_strange_shape_is_refused_and_stops_nothing(reader: TextReader) -> None:
    strip = np.zeros((1, 5000, 3), np.uint8)
    refused, read = reader.describe([strip, sign("NO EXIT")])
    assert isinstance(refused, Refused)
    assert read == "NO EXIT"


def test_what_is_written_is_searched_and_each_shot_is_read_once(
    reader: TextReader, tmp_path: Path
) -> None:
    (tmp_path / "stills").mkdir()
    for number, text in enumerate(("NO EXIT", "Grand Hotel")):
        Image.fromarray(sign(text)).save(tmp_path / "stills" / f"Sign {number} (2001).png")
    Image.fromarray(draw(next(iter(WORDS)))).save(tmp_path / "stills" / "Wall (2001).png")
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(tmp_path / "stills")
        report = library.caption(reader)
        assert (report.kind, report.told, report.empty, report.failed) == ("ocr", 2, 1, ())
        (hit,) = library.search('said:"no exit"')
        assert hit.because == ("words",)
        assert hit.text == "NO EXIT"
        assert library.caption(reader).told == 0
        assert library.catalogue.texts(hit.footage.id, ["ocr"])[0].language is None
