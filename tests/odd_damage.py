"""Damaged files, files that are not what they say, and subtitles in unknown encodings."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
from clips import draw_video, flag, tone
from odd_pictures import picture_of
from odd_table import FLAGS, MAKERS, Maker, OddFile, maker, written

# -- damage ------------------------------------------------------------------------------------

_INTRA = {"g": "1", "bf": "0"}


def _cut_short(kind: str, tenth: int) -> Maker:
    name = f"{kind} cut at {tenth} tenths"

    def make(place: Path) -> OddFile:
        suffix = "mkv" if kind == "mkv" else "mp4"
        front = {"movflags": "faststart"} if kind == "mp4 index first" else {}
        grain = np.random.default_rng(0).integers(-12, 13, (20, 96, 128, 3))
        pictures = [(flag(128, 96) + g).clip(0, 255).astype(np.uint8) for g in grain]
        path = draw_video(
            place / f"film.{suffix}", pictures, options=_INTRA, container_options=front
        )
        data = path.read_bytes()
        path.write_bytes(data[: len(data) * tenth // 10])
        if kind == "mp4":  # its index lies at the end
            return OddFile(name, path, "error", says="damaged")
        return OddFile(name, path, "video", (128, 96))

    MAKERS[name] = make
    return make


for _tenth in range(1, 10):
    _cut_short("mp4", _tenth)
    _cut_short("mkv", _tenth)
    _cut_short("mp4 index first", _tenth)


@maker("damaged in the middle")
def _damaged(place: Path) -> OddFile:
    path = draw_video(place / "film.mkv", [flag()] * 30, options=_INTRA)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 300] = bytes(300)
    path.write_bytes(data)
    return OddFile("damaged in the middle", path, "video", (64, 48))


@maker("zero frame rate")
def _zero_rate(place: Path) -> OddFile:
    path = draw_video(place / "film.avi", FLAGS, codec="mpeg4")
    data = bytearray(path.read_bytes())
    main, stream = data.find(b"avih"), data.find(b"strh")
    data[main + 8 : main + 12] = bytes(4)  # microseconds a frame
    data[stream + 28 : stream + 36] = bytes(8)  # scale and rate
    path.write_bytes(data)
    return OddFile("zero frame rate", path, "video", (64, 48))


@maker("size changes")
def _size_changes(place: Path) -> OddFile:
    first = draw_video(place / "a.ts", FLAGS)
    second = draw_video(place / "b.ts", [flag(96, 96)] * 6)
    path = place / "film.ts"
    path.write_bytes(first.read_bytes() + second.read_bytes())
    first.unlink()
    second.unlink()
    return OddFile("size changes", path, "video", (64, 48))


@maker("only sound")
def _only_sound(place: Path) -> OddFile:
    path = draw_video(place / "film.mp4", sound=tone(0.3))
    return OddFile("only sound", path, "error", says="only sound")


@maker("sound with cover")
def _sound_with_cover(place: Path) -> OddFile:
    path = draw_video(place / "film.mp4", sound=tone(0.3), cover=flag())
    return OddFile("sound with cover", path, "error", says="only sound")


_TEXT = b"This is not a film.\nIt is a text.\n" * 40
written("empty video", "film.mp4", b"", "error", says="empty")
written("empty picture", "still.png", b"", "error", says="empty")
written("text named mp4", "film.mp4", _TEXT, "error", says="not a video")
written("text named jpg", "still.jpg", _TEXT, "error", says="not a picture")
written("noise named mkv", "film.mkv", np.random.default_rng(1).bytes(5000), "error")
written("zeros named mp4", "film.mp4", bytes(5000), "error")
written(
    "playlist named mp4",
    "film.mp4",
    b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n/etc/passwd\n#EXT-X-ENDLIST\n",
    "error",
)
written(
    "script named mp4", "film.mp4", b"ffconcat version 1.0\nfile /etc/passwd\nduration 9\n", "error"
)
written(
    "jpg named mp4", "film.mp4", lambda: picture_of(flag(), "JPEG"), "error", says="not a video"
)
written("text file", "notes.txt", _TEXT, "ignored")
written("no suffix", "film", _TEXT, "ignored")


@maker("folder named mp4")
def _folder(place: Path) -> OddFile:
    path = place / "film.mp4"
    path.mkdir()
    return OddFile("folder named mp4", path, "ignored")


@maker("loop of links")
def _loop(place: Path) -> OddFile:
    (place / "inner").symlink_to(place, target_is_directory=True)
    return OddFile("loop of links", place / "inner", "ignored")


@maker("link to itself")
def _self_link(place: Path) -> OddFile:
    path = place / "film.mp4"
    path.symlink_to(path)
    return OddFile("link to itself", path, "error", says="leads back to itself")


@maker("link to nothing")
def _dangling(place: Path) -> OddFile:
    path = place / "film.mp4"
    path.symlink_to(place / "gone.mp4")
    return OddFile("link to nothing", path, "error", says="no such file")


@maker("pipe")
def _pipe(place: Path) -> OddFile:
    path = place / "film.mp4"
    os.mkfifo(path)
    return OddFile("pipe", path, "error", says="pipe or device")


@maker("pipe named jpg")
def _pipe_picture(place: Path) -> OddFile:
    path = place / "still.jpg"
    os.mkfifo(path)
    return OddFile("pipe named jpg", path, "error", says="pipe or device")


@maker("device")
def _device(place: Path) -> OddFile:
    path = place / "film.mp4"
    path.symlink_to("/dev/zero")
    return OddFile("device", path, "error", says="pipe or device")


# -- subtitles ------------------------------------------------------------------------------------


def _subtitled(name: str, file: str, data: bytes, *lines: str) -> None:
    def make(place: Path) -> OddFile:
        path = draw_video(place / "film.mp4", FLAGS)
        (place / file).write_bytes(data)
        return OddFile(name, path, "video", (64, 48), lines=lines)

    MAKERS[name] = make


def _srt(*texts: str) -> str:
    return "".join(
        f"{n}\n00:00:0{n - 1},000 --> 00:00:0{n},000\n{t}\n\n" for n, t in enumerate(texts, 1)
    )


_RUSSIAN = ("Что ты здесь делаешь?", "Пойдём домой, уже поздно.")
_PERSIAN = ("کجا بودي تا حالا؟", "بيا اينجا، حرف بزنيم.")
_PERSIAN = tuple(line.replace("ی", "ي").replace("ک", "ك") for line in _PERSIAN)
_FRENCH = ("Où êtes-vous allé hier soir ?", "Ça va très bien, merci.")
_JAPANESE = ("こんにちは、元気ですか。", "ありがとう、さようなら。")
_subtitled("subtitles in cp1251", "film.srt", _srt(*_RUSSIAN).encode("cp1251"), *_RUSSIAN)
_subtitled("subtitles in koi8", "film.ru.srt", _srt(*_RUSSIAN).encode("koi8_r"), *_RUSSIAN)
_subtitled("subtitles in cp1256", "film.fa.srt", _srt(*_PERSIAN).encode("cp1256"), *_PERSIAN)
_subtitled("subtitles in cp1252", "film.srt", _srt(*_FRENCH).encode("cp1252"), *_FRENCH)
_subtitled("subtitles in shift-jis", "film.srt", _srt(*_JAPANESE).encode("cp932"), *_JAPANESE)
_subtitled("subtitles in utf-16", "film.srt", _srt(*_RUSSIAN).encode("utf-16"), *_RUSSIAN)
_subtitled("subtitles of noise", "film.srt", np.random.default_rng(2).bytes(3000))
_subtitled("empty subtitles", "film.srt", b"")
