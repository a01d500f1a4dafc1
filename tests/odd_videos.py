"""Odd videos that must be read: turned, squeezed, deep, late, of every container and name."""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path

import numpy as np
from clips import draw_video, flag, tone
from odd_pictures import hdr_flag
from odd_table import FLAGS, OddFile, maker, video

# -- turned, squeezed, deep, interlaced --------------------------------------------------------

_TURNED = {
    90: np.rot90(flag(), -1),
    180: np.rot90(flag(), 2),
    270: np.rot90(flag(), 1),
}
for _angle, _stored in _TURNED.items():
    video(f"rotated {_angle}", rotation=_angle, pictures=[_stored] * 6)
video("rotated 90 mkv", "film.mkv", rotation=90, pictures=[_TURNED[90]] * 6)
video("mirrored", mirrored=True, pictures=[flag()[:, ::-1]] * 6)
video("rotate tag", "film.mkv", tag_rotation=90, pictures=[_TURNED[270]] * 6)
video("wide pixels", size=(128, 48), sample_aspect=Fraction(2))
video("tall pixels", size=(48, 48), sample_aspect=Fraction(3, 4))
video("mad pixels", sample_aspect=Fraction(200, 1), pictures=FLAGS)
video("444", pixel_format="yuv444p")
video("422 ten bits", "film.mov", codec="prores_ks", pixel_format="yuv422p10le")
video("ten bits", pixel_format="yuv420p10le")
video("bt709", matrix=1)
video("full range", matrix=1, full_range=True)
video("bt2020 sdr", "film.mkv", matrix=9)
_HDR = {"pixel_format": "yuv420p10le", "primaries": 9, "matrix": 9}
video("hdr pq", "film.mkv", pictures=[hdr_flag("pq")] * 6, transfer=16, **_HDR)
video("hdr hlg", "film.mkv", pictures=[hdr_flag("hlg")] * 6, transfer=18, **_HDR)
video("interlaced", "film.ts", options={"x264-params": "interlaced=1:tff=1"})
video("interlaced mpeg2", "film.mpg", codec="mpeg2video", options={"flags": "+ildct+ilme"})
video("gray", "film.mkv", codec="ffv1", pixel_format="gray", shows=False)
video("rgb", "film.mkv", codec="ffv1", pixel_format="bgr0")
video("alpha", "film.mov", codec="png", pixel_format="rgba")

# -- sizes and times ---------------------------------------------------------------------------

video("one pixel", "film.mkv", codec="ffv1", size=(1, 1), shows=False, pictures=[flag(1, 1)] * 6)
video(
    "three by five",
    "film.mov",
    codec="png",
    pixel_format="rgb24",
    size=(3, 5),
    pictures=[flag(3, 5)] * 6,
)
video(
    "odd size",
    "film.mkv",
    codec="ffv1",
    size=(641, 359),
    pictures=[flag(641, 359)] * 2,
    seconds=0.08,
)
video("very wide", size=(16384, 96), pictures=[flag(16384, 96)] * 2, seconds=0.08)


@maker("too wide")
def _too_wide(place: Path) -> OddFile:
    path = draw_video(place / "film.mkv", [flag(16400, 2)] * 2, codec="ffv1")
    return OddFile("too wide", path, "error", says="larger than")


video("one frame", pictures=[flag()], seconds=0.04)


@maker("uneven times")
def _uneven(place: Path) -> OddFile:
    path = draw_video(place / "film.mp4", FLAGS, seconds=[0, 0.1, 0.5, 0.55, 0.6, 2.0])
    return OddFile("uneven times", path, "video", (64, 48), seconds=2.04)


@maker("huge gap")
def _huge_gap(place: Path) -> OddFile:
    times = [0, 0.04, 0.08, 9000, 9000.04, 9000.08]
    path = draw_video(place / "film.mkv", FLAGS, seconds=times)
    return OddFile("huge gap", path, "video", (64, 48), seconds=9000.12)


video("late start mkv", "film.mkv", start=5.0)
video("late start ts", "film.ts", start=5.0)
video("late start with sound", "film.mkv", start=3.0, sound=tone(0.3))
video(
    "negative times",
    "film.mp4",
    start=-0.2,
    seconds=None,
    container_options={"avoid_negative_ts": "disabled"},
)
video("b frames", options={"bf": "3", "preset": "medium"})

# -- streams -----------------------------------------------------------------------------------

video("two videos", "film.mkv", second_stream=[flag(32, 24)[::-1]] * 6, default=0)
video(
    "second video is default",
    "film.mkv",
    pictures=[flag(32, 24)[::-1]] * 6,
    second_stream=FLAGS,
    default=1,
)
video("cover art", cover=flag(200, 200)[::-1])
video("no sound")
video("silent sound", sound=np.zeros((2, 12000), np.float32))
video("surround", "film.mkv", sound=tone(0.25, channels=6), sound_layout="5.1", sound_codec="ac3")
video(
    "telephone sound",
    "film.mkv",
    sound=tone(0.25, rate=8000, channels=1),
    sound_rate=8000,
    sound_layout="mono",
    sound_codec="pcm_s16le",
)
video("sound in 24 bits", "film.mkv", sound=tone(0.25), sound_codec="pcm_s24le")

# -- containers and names ----------------------------------------------------------------------

video("avi", "film.avi", codec="mpeg4")
video("webm", "film.webm", codec="libvpx-vp9", options={"deadline": "realtime", "cpu-used": "8"})
video("ts", "film.ts")
video("mjpeg", "film.avi", codec="mjpeg", pixel_format="yuvj420p")
video("raw h264", "film.mkv", container="h264")
video("wmv", "film.wmv", codec="wmv2")
video("flv", "film.flv", codec="flv")
video("mp4 named mkv", "film.mkv", container="mp4")
video("mkv named mp4", "film.mp4", container="matroska")
video("emoji name", "🎬🍿 film.mp4")
video("right to left name", "فیلم کوتاه.mp4")
video("long name", "x" * 240 + ".mp4")
video("percent name", "film%03d.mp4")
video("colon name", "http:film.mp4")
video("newline name", "fi\nlm.mp4")
video("upper case suffix", "FILM.MP4", container="mp4")


@maker("not utf-8 name")
def _bad_name(place: Path) -> OddFile:
    path = draw_video(place / "film.mp4", FLAGS)
    named = Path(os.fsdecode(os.fsencode(place) + b"/fi\xfflm.mp4"))
    path.rename(named)
    return OddFile("not utf-8 name", named, "video", (64, 48))
