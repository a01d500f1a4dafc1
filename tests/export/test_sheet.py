from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from cineseek.errors import ExportError
from cineseek.export import lettering
from cineseek.export.barcode import draw_barcode
from cineseek.export.sheet import choose_shots, draw_sheet
from cineseek.film import Facets, Film, Footage, Shot, Span

RED, GREEN, BLUE = "#dc1414", "#14dc14", "#1414dc"


def make_shots(*lengths: float, palettes: tuple[tuple[str, ...], ...] = ((RED,),)) -> list[Shot]:
    shots, start = [], 0.0
    for number, length in enumerate(lengths, 1):
        palette = palettes[(number - 1) % len(palettes)]
        span = Span(start, start + length)
        shots.append(Shot("f" * 32, number, span, Facets(palette=palette)))
        start += length
    return shots


def make_footage(duration: float, width: int = 320, height: int = 180) -> Footage:
    kind = "feature" if duration else "still"
    return Footage("f" * 32, "heat-1995", "/f/heat.mkv", kind, duration, width, height, 24.0)


@pytest.fixture
def pictures(tmp_path):
    files = {}
    for number, colour in enumerate((RED, GREEN, BLUE), 1):
        files[number] = tmp_path / f"{number}.jpg"
        Image.new("RGB", (320, 180), colour).save(files[number])
    return files


def near(pixel, colour: str) -> bool:
    wanted = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return bool(np.abs(np.asarray(pixel, int) - wanted).max() < 24)


def share(sheet: np.ndarray, colour: str) -> float:
    wanted = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)])
    return float((np.abs(sheet.astype(int) - wanted).max(axis=2) < 24).mean())


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
def test_a_sheet_shows_every_shot_and_the_palette(tmp_path, pictures, suffix):
    path = tmp_path / f"sheet.{suffix}"
    shots = make_shots(1, 2, 3, palettes=((RED,), (GREEN,), (BLUE,)))
    draw_sheet(Film("heat-1995", "Heat", 1995), make_footage(6), shots, pictures, path)
    with Image.open(path) as image:
        sheet = np.asarray(image.convert("RGB"))
    # Three pictures of a size, and a barcode in which blue has half the width.
    red, green, blue = (share(sheet, colour) for colour in (RED, GREEN, BLUE))
    assert 0.05 < red < green < blue
    bar = sheet[72 + 150 + 60, 80:-80]
    assert near(bar[2], RED)
    assert near(bar[len(bar) // 3], GREEN)
    assert near(bar[-2], BLUE)


def test_a_missing_or_damaged_picture_is_left_empty(tmp_path, pictures):
    pictures[2].write_bytes(b"broken")
    del pictures[3]
    shots = make_shots(1, 1, 1)
    draw_sheet(Film("x", "X"), make_footage(3), shots, pictures, tmp_path / "s.png")
    assert (tmp_path / "s.png").stat().st_size > 1000


@pytest.mark.parametrize(
    "title",
    [
        "جدایی نادر از سیمین",
        "Сталкер",
        "七人の侍",
        "Amélie",
        "😀",
        "",
        "a\nb",
        "W" * 500,
        "\U000e0001",
    ],
)
def test_a_title_in_any_script_gives_a_sheet(tmp_path, pictures, title, monkeypatch):
    for fonts in (lettering._INSTALLED, ()):
        monkeypatch.setattr(lettering, "_INSTALLED", fonts)
        lettering._fonts.cache_clear()
        path = tmp_path / "s.png"
        draw_sheet(
            Film("heat-1995", title, 1995), make_footage(2), make_shots(1, 1), pictures, path
        )
        with Image.open(path) as image:
            header = np.asarray(image.convert("L"))[60:130, 72:-72]
        assert header.max() > 200
    lettering._fonts.cache_clear()


@pytest.mark.parametrize(("width", "height"), [(108, 1920), (4000, 100), (0, 0), (1080, 1920)])
def test_odd_shapes_give_a_sheet_of_sane_size(tmp_path, pictures, width, height):
    path = tmp_path / "s.png"
    draw_sheet(Film("x", "X"), make_footage(3, width, height), make_shots(1, 1, 1), pictures, path)
    with Image.open(path) as image:
        assert 600 < image.width < 3000
        assert 400 < image.height < 3000


def test_a_still_has_a_sheet_without_times(tmp_path, pictures):
    draw_sheet(Film("x", "X"), make_footage(0), make_shots(0), pictures, tmp_path / "s.png")
    assert (tmp_path / "s.png").exists()


def test_a_long_film_shows_the_longest_shots_of_every_stretch():
    rng = np.random.default_rng(1)
    shots = make_shots(*rng.uniform(0.5, 9, 2000))
    chosen = choose_shots(shots, 60)
    assert len(chosen) == 60
    assert [shot.number for shot in chosen] == sorted(shot.number for shot in chosen)
    assert min(shot.span.duration for shot in chosen) > 7
    gaps = np.diff([shot.span.start for shot in chosen])
    assert gaps.max() < 3 * shots[-1].span.end / 60
    assert choose_shots(shots[:5], 60) == shots[:5]


def test_a_barcode_mixes_shots_narrower_than_a_pixel():
    bars = draw_barcode(make_shots(*[1.0] * 800, palettes=(("#000000",), ("#ffffff",))), 100, 10)
    assert bars.shape == (10, 100, 3)
    assert np.abs(bars.astype(int) - 127).max() < 3


def test_a_barcode_has_the_brightest_colour_on_top():
    bars = draw_barcode(make_shots(1, palettes=(("#101010", "#f0f0f0", "#808080"),)), 8, 90)
    luma = bars[:, 4, 0].astype(int)
    assert (np.diff(luma) <= 0).all()
    assert (luma[0], luma[-1]) == (240, 16)


def test_what_cannot_be_written_is_an_export_error(tmp_path, pictures):
    film, footage, shots = Film("x", "X"), make_footage(1), make_shots(1)
    with pytest.raises(ExportError, match=r"\.jpg, \.png or \.webp"):
        draw_sheet(film, footage, shots, pictures, tmp_path / "s.txt")
    with pytest.raises(ExportError, match="no shots"):
        draw_sheet(film, footage, [], pictures, tmp_path / "s.png")
    with pytest.raises(ExportError, match="cannot be written"):
        draw_sheet(film, footage, shots, pictures, tmp_path / "no" / "s.png")
