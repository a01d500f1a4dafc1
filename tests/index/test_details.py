"""The inverted file of visual words: what is found, and what is kept on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from cineseek.index.details import (
    NEAR,
    SIGMA,
    DetailIndex,
    FrameDetails,
    read_details,
    stale_files,
    write_details,
)

WORDS = 4096


def frames(seed: int, number: int = 5, each: int = 40) -> FrameDetails:
    rng = np.random.default_rng(seed)
    n = number * each
    return FrameDetails(
        np.arange(number) * 1000,
        np.full(number, each),
        rng.integers(0, WORDS, n).astype(np.uint16),
        rng.integers(0, 2**63, n).astype(np.uint64),
        rng.integers(0, 256, (n, 2)).astype(np.uint8),
    )


@pytest.fixture
def index() -> DetailIndex:
    return DetailIndex(((f"footage{seed}", frames(seed)) for seed in range(4)), WORDS)


def asked(seed: int, frame: int, each: int = 40) -> tuple[np.ndarray, np.ndarray]:
    """The details of a stored frame, as a question."""
    some = frames(seed)
    mine = slice(frame * each, (frame + 1) * each)
    return some.words[mine, None], some.signs[mine, None]


def test_a_frame_is_found_by_half_of_its_details(index: DetailIndex) -> None:
    words, signs = asked(2, 3)
    found = index.search(words[::2], signs[::2], limit=5)
    assert (found[0].footage, found[0].millisecond) == ("footage2", 3000)
    assert len(found[0].asked) == 20
    assert found[0].score > 3 * (found[1].score if len(found) > 1 else 0.0)


def test_a_few_bits_may_differ_and_many_may_not(index: DetailIndex) -> None:
    words, signs = asked(1, 1)
    near = index.search(words, signs ^ np.uint64(0b111), limit=1)
    assert near[0].millisecond == 1000
    assert not index.search(words, ~signs, limit=1)


def test_where_details_are_is_told(index: DetailIndex) -> None:
    words, signs = asked(0, 2)
    (found,) = index.search(words, signs, limit=1)
    places = frames(0).places[80:120][found.asked] / 255
    assert np.allclose(np.sort(found.places, axis=0), np.sort(places, axis=0), atol=1e-6)


def test_footages_that_are_left_out_are_not_found(index: DetailIndex) -> None:
    words, signs = asked(2, 3)
    found = index.search(words, signs, limit=50, without=["footage2"])
    assert "footage2" not in {one.footage for one in found}


def test_nothing_is_found_in_nothing_and_by_nothing(index: DetailIndex) -> None:
    words, signs = asked(0, 0)
    assert DetailIndex((), WORDS).search(words, signs, limit=3) == []
    assert index.search(words[:0], signs[:0], limit=3) == []


def test_details_are_the_same_after_they_were_kept(tmp_path: Path) -> None:
    write_details(tmp_path, "a" * 32, frames(7))
    again = read_details(tmp_path, "a" * 32)
    assert again is not None
    assert np.array_equal(again.words, frames(7).words)
    assert np.array_equal(again.places, frames(7).places)


@pytest.mark.parametrize("cut", [0, 10, 500])
def test_a_damaged_file_is_no_details(tmp_path: Path, cut: int) -> None:
    write_details(tmp_path, "b", frames(1))
    file = tmp_path / "b.npz"
    file.write_bytes(file.read_bytes()[:cut])
    assert read_details(tmp_path, "b") is None
    assert read_details(tmp_path, "never written") is None


def test_a_file_that_would_run_code_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "c.npz", format=np.array([print], dtype=object), allow_pickle=True)
    assert read_details(tmp_path, "c") is None


def test_files_of_footages_that_are_gone_are_told(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_details(tmp_path, name, frames(1))
    assert [file.stem for file in stale_files(tmp_path, ["a"])] == ["b"]


def test_frames_are_scored_as_if_every_detail_were_looked_at() -> None:
    # Few words, many details: patches repeat in frames, as windows and leaves do.
    few = 60
    rng = np.random.default_rng(11)

    def crowded(seed: int) -> FrameDetails:
        some = frames(seed, number=60)
        signs = rng.integers(0, 2**63, 8)[rng.integers(0, 8, len(some.words))].astype(np.uint64)
        flips = np.uint64(1) << rng.integers(0, 63, len(signs)).astype(np.uint64)
        return FrameDetails(
            some.milliseconds, some.counts, some.words % few, signs ^ flips, some.places
        )

    parts = [(f"footage{seed}", crowded(seed)) for seed in range(3)]
    index = DetailIndex(parts, few)
    words, signs = parts[1][1].words[:30, None], parts[1][1].signs[:30, None]
    found = index.search(words, signs, limit=6)
    plain = sorted(scored(parts, words[:, 0], signs[:, 0]), reverse=True)[:6]
    assert [one.score for one in found] == pytest.approx([score for score, _, _ in plain])
    assert [(one.footage, one.millisecond) for one in found] == [at[1:] for at in plain]


def scored(
    parts: list[tuple[str, FrameDetails]], words: np.ndarray, signs: np.ndarray
) -> list[tuple[float, str, int]]:
    """The plain way: of each frame, the best match of each of the question's details."""
    total = sum(len(one.words) for _, one in parts)
    often = np.bincount(np.concatenate([one.words for _, one in parts]), minlength=WORDS)
    out = []
    for name, one in parts:
        ends = np.cumsum(one.counts)
        for second, begin, end in zip(one.milliseconds, ends - one.counts, ends, strict=True):
            score = 0.0
            for word, sign in zip(words, signs, strict=True):
                same = one.signs[begin:end][one.words[begin:end] == word]
                apart = np.bitwise_count(same ^ sign).astype(int)
                if len(apart) and apart.min() <= NEAR:
                    weight = np.exp(-((apart.min() / SIGMA) ** 2))
                    score += float(np.log(1 + total / (1 + often[word])) * weight)
            out.append((score / float(np.sqrt(end - begin)), name, int(second)))
    return out
