from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from clips import blank, corners, flag, scene
from odd_pictures import animation_of, deep_png, picture_of, png_bomb, see_through
from PIL import Image, ImageCms

from cineseek.errors import MediaError
from cineseek.media.image import read_animation, read_image, shown_size


def test_a_picture_is_read_from_path_bytes_and_stream(tmp_path: Path) -> None:
    data = picture_of(flag(), "PNG")
    (tmp_path / "still.png").write_bytes(data)
    for source in (tmp_path / "still.png", str(tmp_path / "still.png"), data, io.BytesIO(data)):
        assert (read_image(source) == flag()).all()


def test_sixteen_bits_keep_their_greys() -> None:
    assert np.abs(read_image(deep_png(gray=True))[..., 0].astype(int) - flag()[..., 1]).max() <= 1
    assert np.abs(read_image(deep_png(gray=False)).astype(int) - flag()).max() <= 1


def test_float_and_wide_integer_pictures_are_brought_to_eight_bits() -> None:
    ramp = np.linspace(0, 1, 64, dtype=np.float32)[None].repeat(48, axis=0)
    for values in (ramp, (ramp * 65535).astype(np.int32), (ramp * 255).astype(np.int32)):
        stream = io.BytesIO()
        Image.fromarray(values).save(stream, "TIFF")
        read = read_image(stream.getvalue())
        assert (int(read.min()), int(read.max())) == (0, 255)


def test_alpha_shows_mid_grey() -> None:
    read = read_image(picture_of(see_through(), "PNG"))
    assert (read[0, 0] == 128).all()
    assert corners(read) == ["red", "green", "blue", "white"]


def test_colours_pass_through_the_profile_of_the_file() -> None:
    """The same numbers mean other colours in another space: a profile may not be ignored."""
    lab = ImageCms.createProfile("LAB")
    srgb = ImageCms.createProfile("sRGB")
    image = ImageCms.profileToProfile(Image.fromarray(flag()), srgb, lab, outputMode="LAB")
    stream = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(lab).tobytes()
    image.save(stream, "TIFF", icc_profile=profile)
    assert corners(read_image(stream.getvalue())) == ["red", "green", "blue", "white"]


def test_first_picture_that_shows_something_stands_for_an_animation() -> None:
    for kind in ("GIF", "WEBP", "PNG"):
        data = animation_of([blank(64, 48), blank(64, 48, (250, 250, 250)), flag()], kind)
        assert corners(read_image(data)) == ["red", "green", "blue", "white"]


def test_an_animation_of_nothing_still_gives_its_first_picture() -> None:
    assert read_image(animation_of([blank(64, 48), blank(64, 48, (5, 5, 5))], "GIF")).max() < 10


def test_animation_is_read_evenly_with_its_seconds() -> None:
    data = animation_of([scene(n, 64, 48) for n in range(10)], "WEBP")
    read = list(read_animation(data, most=4))
    assert [round(second, 2) for second, _ in read] == [0.0, 0.3, 0.6, 0.9]
    assert len({picture.tobytes() for _, picture in read}) == 4
    assert [second for second, _ in read_animation(picture_of(flag(), "PNG"))] == [0.0]


def test_an_animation_ends_where_patience_does() -> None:
    data = animation_of([scene(n, 64, 48) for n in range(10)], "WEBP")
    assert [second for second, _ in read_animation(data, most=4, patience=0.0)] == [0.0]
    assert len(list(read_animation(data, most=4, patience=60.0))) == 4


def test_views_of_a_stereo_picture_are_not_an_animation() -> None:
    stream = io.BytesIO()
    other = Image.fromarray(flag()[::-1])
    Image.fromarray(flag()).save(stream, "MPO", save_all=True, append_images=[other], quality=95)
    assert corners(read_image(stream.getvalue())) == ["red", "green", "blue", "white"]
    assert len(list(read_animation(stream.getvalue()))) == 1


@pytest.mark.parametrize("orientation", [1, 6])
def test_shrinking_while_decoding_equals_shrinking_after(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = picture_of(scene(3, 800, 600), "JPEG", quality=95, exif=exif.tobytes())
    quick = read_image(data, max_height=100)
    whole = Image.fromarray(read_image(data))
    slow = np.asarray(whole.resize(quick.shape[1::-1], Image.Resampling.BOX))
    assert quick.shape == ((100, 133, 3) if orientation == 1 else (100, 75, 3))
    height, width = read_image(data).shape[:2]
    assert shown_size(data) == (width, height)
    assert np.abs(quick.astype(int) - slow).mean() < 1.5


def test_bombs_are_refused_by_their_header() -> None:
    with pytest.raises(MediaError, match="megapixels"):
        read_image(png_bomb())
    with pytest.raises(MediaError, match="megapixels"):
        read_image(png_bomb(12000, 9000))
    with pytest.raises(MediaError, match="64 x 48"):
        read_image(picture_of(flag(), "PNG"), max_pixels=1000)


def outcome(data: bytes) -> str:
    """What is said of damaged bytes; anything but a picture or a MediaError fails the test."""
    try:
        return f"the picture is {read_image(data, max_pixels=10_000_000).shape}"
    except MediaError as error:
        return str(error)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF"])
def test_any_cut_gives_a_picture_or_one_clear_error(kind: str) -> None:
    whole = picture_of(scene(5), kind)
    for tenth in range(10):
        assert "the picture" in outcome(whole[: len(whole) * tenth // 10])


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "ICO", "JPEG2000"])
def test_flipped_bytes_give_a_picture_or_one_clear_error(kind: str, seed: int) -> None:
    random = np.random.default_rng(seed)
    data = np.frombuffer(picture_of(flag(), kind), np.uint8).copy()
    for _ in range(10):
        hurt = data.copy()
        hurt[random.integers(0, len(hurt), 6)] = random.integers(0, 256, 6)
        assert "the picture" in outcome(hurt.tobytes())


def test_senseless_count_is_refused() -> None:
    with pytest.raises(ValueError, match="not 0"):
        list(read_animation(picture_of(flag(), "PNG"), most=0))


@pytest.mark.data
def test_every_real_picture_is_read(real_data: Path) -> None:
    pictures = sorted((real_data / "images").glob("*.jpg"))
    assert pictures
    for path in pictures:
        assert read_image(path, max_height=360).shape[0] <= 360
