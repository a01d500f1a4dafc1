"""Clips of footage that is turned, interlaced, odd in size, HDR, or in a transport stream."""

from __future__ import annotations

import struct
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from cineseek.export import export_hits
from cineseek.media.video import probe


def encode(path: Path, pictures: list[np.ndarray], *, pixel_format: str, codec: str = "libx264",
           size: tuple[int, int] | None = None, options: dict[str, str] | None = None,
           channels: str | None = None, colours: dict[str, int] | None = None) -> Path:  # fmt: skip
    height, width = pictures[0].shape[:2]
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=25, options=options or {"preset": "ultrafast"})
        stream.width, stream.height = size or (width, height)
        stream.pix_fmt = pixel_format
        for name, value in (colours or {}).items():
            setattr(stream.codec_context, name, value)
        voice = container.add_stream("aac", rate=44100, layout=channels) if channels else None
        for index, picture in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(picture, "rgb24")
            frame.pts, frame.time_base = index, Fraction(1, 25)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if voice is not None:
            count = len(av.AudioLayout(channels).channels)
            noise = np.random.default_rng(0).normal(0, 0.1, (count, len(pictures) * 1764))
            block = av.AudioFrame.from_ndarray(noise.astype(np.float32), "fltp", channels)
            block.sample_rate, block.pts, block.time_base = 44100, 0, Fraction(1, 44100)
            container.mux(voice.encode(block))
            container.mux(voice.encode(None))
    return path


def turn(path: Path, matrix: tuple[int, ...]) -> None:
    """Write a display matrix into the header of an MP4, as a phone does."""
    data = bytearray(path.read_bytes())
    at = data.index(b"tkhd") + 4 + 40
    data[at : at + 36] = struct.pack(">9i", *matrix)
    path.write_bytes(data)


def first(path: Path) -> np.ndarray:
    with av.open(str(path)) as container:
        return next(container.decode(video=0)).to_ndarray(format="rgb24")


def numbers(path: Path, draw) -> list[int]:
    with av.open(str(path)) as container:
        return [draw.number(f.to_ndarray(format="rgb24")) for f in container.decode(video=0)]


ONE, W, H = 1 << 16, 240 << 16, 120 << 16


@pytest.mark.parametrize(
    ("matrix", "size", "red"),
    [
        ((0, ONE, 0, -ONE, 0, 0, H, 0, 1 << 30), (120, 240), (20, 105)),
        ((-ONE, 0, 0, 0, -ONE, 0, W, H, 1 << 30), (240, 120), (105, 210)),
        ((0, -ONE, 0, ONE, 0, 0, 0, W, 1 << 30), (120, 240), (210, 15)),
        ((-ONE, 0, 0, 0, ONE, 0, W, 0, 1 << 30), (240, 120), (15, 210)),
    ],
    ids=["90 right", "180", "90 left", "mirrored"],
)
def test_a_display_matrix_turns_the_pictures_and_not_twice(tmp_path, draw, matrix, size, red):
    path = draw.footage(tmp_path / "phone.mp4", frames=10)
    turn(path, matrix)
    (clip,) = export_hits(
        [draw.hit(path, 0, 0.4, duration=0.4)], tmp_path / "clips", format="clips"
    ).written
    info = probe(clip)
    assert (info.width, info.height, info.rotation, info.mirrored) == (*size, 0, False)
    pixel = first(clip)[red].astype(int)
    assert pixel[0] > pixel[1] + 80


def test_a_transport_stream_with_an_offset_is_cut_to_the_frame(tmp_path, draw):
    path = draw.footage(tmp_path / "a.ts", frames=120, gop=25, sound=True, first=50)
    assert probe(path).start > 1
    report = export_hits([draw.hit(path, 2.2, 3.4)], tmp_path / "clips", format="clips")
    assert numbers(report.written[0], draw) == list(range(55, 85))


def test_odd_sizes_and_full_colour_become_playable(tmp_path, draw):
    pictures = [draw.picture(n, 241, 121) for n in range(10)]
    path = encode(tmp_path / "odd.mkv", pictures, pixel_format="yuv444p")
    report = export_hits([draw.hit(path, 0.08, 0.4)], tmp_path / "clips", format="clips")
    info = probe(report.written[0])
    assert (info.width, info.height, info.pixel_format) == (242, 122, "yuv420p")
    assert numbers(report.written[0], draw) == list(range(2, 10))


def test_six_channels_become_two(tmp_path, draw):
    pictures = [draw.picture(n) for n in range(30)]
    path = encode(tmp_path / "a.mkv", pictures, pixel_format="yuv420p", channels="5.1")
    report = export_hits([draw.hit(path, 0.2, 1)], tmp_path / "clips", format="clips")
    with av.open(str(report.written[0])) as container:
        sound = container.streams.audio[0]
        assert (sound.channels, sound.rate) == (2, 44100)
        assert max(np.abs(f.to_ndarray()).max() for f in container.decode(sound)) > 0.05


def test_high_dynamic_range_stays_so(tmp_path, draw):
    pictures = [draw.picture(n) for n in range(10)]
    path = encode(
        tmp_path / "hdr.mkv", pictures, pixel_format="yuv420p10le",
        colours={"color_trc": 16, "color_primaries": 9, "colorspace": 9},
    )  # fmt: skip
    assert probe(path).transfer == "pq"
    report = export_hits([draw.hit(path, 0, 0.4)], tmp_path / "clips", format="clips")
    info = probe(report.written[0])
    assert (info.transfer, info.pixel_format) == ("pq", "yuv420p10le")


def test_interlaced_pictures_are_woven_out(tmp_path, draw):
    pictures = [draw.picture(n) for n in range(20)]
    path = encode(
        tmp_path / "i.mkv", pictures, pixel_format="yuv420p",
        options={"preset": "ultrafast", "flags": "+ildct+ilme", "x264-params": "tff=1"},
    )  # fmt: skip
    assert probe(path).interlaced
    report = export_hits([draw.hit(path, 0.2, 0.6)], tmp_path / "clips", format="clips")
    assert numbers(report.written[0], draw) == list(range(5, 15))
    assert not probe(report.written[0]).interlaced


def test_pixels_become_square(tmp_path, draw):
    path = tmp_path / "sar.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = 240, 120, "yuv420p"
        stream.codec_context.sample_aspect_ratio = Fraction(4, 3)
        for index in range(5):
            frame = av.VideoFrame.from_ndarray(draw.picture(index), "rgb24")
            frame.pts, frame.time_base = index, Fraction(1, 25)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    report = export_hits([draw.hit(path, 0, 0.2)], tmp_path / "clips", format="clips")
    info = probe(report.written[0])
    assert (info.width, info.height, info.sample_aspect) == (320, 120, 1)


def test_damage_in_the_middle_costs_only_what_is_damaged(tmp_path, draw):
    path = draw.footage(tmp_path / "a.ts", frames=100, gop=10)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 600] = bytes(600)
    path.write_bytes(data)
    report = export_hits([draw.hit(path, 0, 4)], tmp_path / "clips", format="clips")
    kept = numbers(report.written[0], draw)
    assert len(kept) > 80
    assert kept[-1] == 99
