"""Pairs from tars: samples, patterns, and what a tar made by anyone may hold."""

from __future__ import annotations

import io
import json
import logging
import tarfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cineseek.errors import MediaError, TrainingError
from cineseek.models.preprocess import Preprocess
from cineseek.training.pairs import Pair, read_pairs
from cineseek.training.reading import Reader
from cineseek.training.shards import find_shards
from cineseek.training.tars import Damage, Member, find_members
from cineseek.training.words import make_tokenizer, open_words


def _picture(number: int, kind: str = "PNG") -> bytes:
    held = io.BytesIO()
    noise = np.random.default_rng(number).integers(0, 255, (24, 32, 3), dtype=np.uint8)
    Image.fromarray(noise).save(held, kind)
    return held.getvalue()


def _pack(path: Path, files: Mapping[str, bytes], *, how: int = tarfile.PAX_FORMAT) -> Path:
    with tarfile.open(path, "w", format=how) as tar:
        for name, held in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(held)
            tar.addfile(info, io.BytesIO(held))
    return path


def _add(path: Path, info: tarfile.TarInfo) -> None:
    with tarfile.open(path, "a") as tar:
        tar.addfile(info)


def _sample(number: int, said: str) -> dict[str, bytes]:
    return {f"{number:03}.png": _picture(number), f"{number:03}.txt": said.encode()}


def _rest(pairs: list[Pair]) -> list[tuple[str, ...]]:
    return [pair.captions for pair in pairs]


def test_files_that_share_a_name_are_one_sample(tmp_path: Path) -> None:
    told = {"captions": ["two", "three"], "film": "Heat", "facts": {"genre": ["Crime"]}, "w": 32}
    _pack(
        tmp_path / "a.tar",
        {
            "in/001.jpg": _picture(1, "JPEG"), "in/001.txt": b"one\n more",
            "in/001.json": json.dumps(told).encode(), "in/002.webp": _picture(2, "WEBP"),
            "in/002.json": json.dumps({"caption": "four", "exif": "x" * 300}).encode(),
        },
    )  # fmt: skip
    first, second = read_pairs(tmp_path / "a.tar")
    assert first.captions == ("one more", "two", "three")
    assert (first.film, first.facts["genre"], first.facts["w"]) == ("Heat", ("Crime",), ("32",))
    assert second.captions == ("four",)
    assert (second.film, second.facts) == ("a.tar/in/002", {})
    assert first.label != second.label


def test_pictures_are_read_in_place_with_the_same_pixels(tmp_path: Path) -> None:
    _pack(tmp_path / "a.tar", _sample(1, "one") | _sample(2, "two"))
    (tmp_path / "loose").mkdir()
    for number in (1, 2):
        (tmp_path / "loose" / f"{number}.png").write_bytes(_picture(number))
    make_tokenizer(["one", "two"], tmp_path / "words", vocabulary=270)
    half = (0.5, 0.5, 0.5)
    how = Preprocess(16, 16, half, half, "bilinear", "squash")
    reader = Reader(how, open_words(tmp_path / "words", context=8), seed=0)
    packed = reader.pixels([pair.picture for pair in read_pairs(tmp_path / "a.tar")])
    loose = reader.pixels([tmp_path / "loose" / f"{number}.png" for number in (1, 2)])
    assert packed.tolist() == loose.tolist()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.tar", "loose", "words"]


@pytest.mark.parametrize("how", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_long_names_of_any_script_are_read(tmp_path: Path, how: int) -> None:
    name = "پوشه/" * 30 + "شب"
    _pack(tmp_path / "a.tar", {f"{name}.png": _picture(1), f"{name}.txt": b"night"}, how=how)
    (pair,) = read_pairs(tmp_path / "a.tar")
    assert pair.film == f"a.tar/{name}"


def test_a_folder_and_a_pattern_of_tars_are_all_of_them(tmp_path: Path) -> None:
    for number in range(8, 12):
        _pack(tmp_path / f"part-{number:03}.tar", _sample(1, f"said {number}"))
    assert len(read_pairs(tmp_path)) == 4
    assert _rest(read_pairs(tmp_path / "part-{009..011}.tar")) == [
        ("said 9",), ("said 10",), ("said 11",),
    ]  # fmt: skip
    assert _rest(read_pairs(tmp_path / "part-0{08,10}.tar")) == [("said 8",), ("said 10",)]
    assert len({pair.film for pair in read_pairs(tmp_path)}) == 4


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("part-{000..001}.tar", "1 of the 2 files"),
        ("part-{3..1}.tar", "counts up"),
        ("part-{0..99999999999}.tar", "counts up"),
        ("{0..9999}{0..9999}.tar", "100000 at most"),
        ("none.tar", "no such file"),
    ],
)
def test_a_pattern_that_cannot_be_meant_is_refused(tmp_path: Path, pattern: str, said: str) -> None:
    _pack(tmp_path / "part-000.tar", _sample(1, "one"))
    with pytest.raises(TrainingError, match=said):
        read_pairs(tmp_path / pattern)


def test_captions_beside_tars_go_first(tmp_path: Path) -> None:
    _pack(tmp_path / "a.tar", _sample(1, "one"))
    (tmp_path / "b.png").write_bytes(_picture(3))
    (tmp_path / "captions.json").write_text('{"b.png": "loose"}')
    assert _rest(read_pairs(tmp_path)) == [("loose",)]


def test_names_that_lead_out_of_the_tar_lead_nowhere(tmp_path: Path) -> None:
    names = ("/etc/passwd", "../../up", "a\x1b[31m", "C:\\up")
    files = {}
    for number, name in enumerate(names):
        files |= {f"{name}.png": _picture(number), f"{name}.txt": b"said"}
    _pack(tmp_path / "a.tar", files)
    pairs = read_pairs(tmp_path / "a.tar")
    assert [pair.picture.path for pair in pairs if isinstance(pair.picture, Member)] == [
        tmp_path / "a.tar"
    ] * 4
    assert [one.name for one in tmp_path.iterdir()] == ["a.tar"]


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE]
)
def test_links_and_devices_are_not_followed(tmp_path: Path, kind: bytes) -> None:
    path = _pack(tmp_path / "a.tar", {"001.txt": b"said"} | _sample(2, "two"))
    info = tarfile.TarInfo("003.png")
    info.type, info.linkname = kind, "/dev/zero"
    _add(path, info)
    assert _rest(read_pairs(path)) == [("two",)]


def test_a_tar_cut_short_gives_what_is_whole(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = _pack(tmp_path / "a.tar", _sample(1, "one") | _sample(2, "two") | _sample(3, "three"))
    held = path.read_bytes()
    last = list(find_members(path))[-2]
    for end in (last.offset + 10, last.offset - 100, last.offset - 512):
        path.write_bytes(held[:end])
        caplog.clear()
        assert _rest(read_pairs(path)) == [("one",), ("two",)]
        assert ("the rest of it is left out" in caplog.text) == (end != last.offset - 512)


def test_a_broken_header_is_not_the_end(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = _pack(tmp_path / "a.tar", _sample(1, "one") | _sample(2, "two"))
    held = bytearray(path.read_bytes())
    held[list(find_members(path))[2].offset - 512 + 148] ^= 1  # in its checksum
    path.write_bytes(held)
    assert _rest(read_pairs(path)) == [("one",)]
    assert "a header is damaged" in caplog.text


def test_a_header_that_claims_much_is_not_believed(tmp_path: Path) -> None:
    long = tarfile.TarInfo("x")
    long.type, long.size = tarfile.GNUTYPE_LONGNAME, 3 << 20
    path = tmp_path / "a.tar"
    path.write_bytes(long.tobuf(tarfile.GNU_FORMAT) + bytes(4 << 20))
    with pytest.raises(Damage, match="a header of"):
        list(find_members(path))
    for size in (1 << 60, 1 << 86, -512):
        huge = tarfile.TarInfo("1.png")
        huge.size = size
        path.write_bytes(huge.tobuf(tarfile.GNU_FORMAT) + bytes(4096))
        with pytest.raises(Damage):
            list(find_members(path))
    chain = tarfile.TarInfo("x")
    chain.type = tarfile.XHDTYPE
    path.write_bytes(chain.tobuf(tarfile.USTAR_FORMAT) * 5000)
    with pytest.raises(Damage):
        list(find_members(path))


def test_samples_that_are_wrong_are_left_out_and_told_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.training.shards._MOST_TEXT", 5000)
    path = _pack(
        tmp_path / "a.tar",
        {"1.png": b"x", "1.txt": b"\xff\xfe", "2.png": b"x", "2.json": b"[1]"}
        | {"3.png": b"x", "3.json": b"[" * 4000, "4.png": b"x", "4.txt": b"x" * 5001}
        | {"5.txt": b"alone", "6.png": b"x", "7.seg.png": b"x", "7.txt": b"said"}
        | _sample(8, "eight"),
    )
    with caplog.at_level(logging.WARNING):
        assert _rest(read_pairs(path)) == [("eight",)]
    assert "7 samples left out, such as '1'" in caplog.text


def test_one_bad_tar_of_several_is_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _pack(tmp_path / "b.tar", _sample(1, "one"))
    (tmp_path / "a.tar").write_bytes(b"\x1f\x8b packed")
    (tmp_path / "c.tar").write_bytes(b"")
    (tmp_path / "d.tar").write_bytes(b"no tar" * 200)
    assert _rest(read_pairs(tmp_path)) == [("one",)]
    assert "a.tar is compressed" in caplog.text
    assert "c.tar: empty" in caplog.text
    with pytest.raises(TrainingError, match="compressed"):
        read_pairs(tmp_path / "a.tar")
    with pytest.raises(TrainingError, match="no picture that has a caption"):
        read_pairs(tmp_path / "d.tar")


def test_a_tar_that_changed_while_learning_is_an_error_that_names_it(tmp_path: Path) -> None:
    path = _pack(tmp_path / "a.tar", _sample(1, "one"))
    (pair,) = read_pairs(path)
    path.write_bytes(path.read_bytes()[:600])
    assert isinstance(pair.picture, Member)
    with pytest.raises(MediaError, match=r"a\.tar \(001\.png at .* cut short"):
        pair.picture.read()
    path.unlink()
    with pytest.raises(MediaError, match="cannot be read"):
        pair.picture.read()


def test_a_folder_of_another_kind_holds_no_tars(tmp_path: Path) -> None:
    (tmp_path / "x.tar").mkdir()
    assert find_shards(tmp_path) == []
    assert find_shards(tmp_path / "captions.csv") == []
