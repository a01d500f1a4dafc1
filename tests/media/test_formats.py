from __future__ import annotations

import pytest

from cineseek.media.formats import IMAGE_SUFFIXES, SUBTITLE_SUFFIXES, VIDEO_SUFFIXES, kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Heat (1995)/heat.mkv", "video"),
        ("HEAT.MP4", "video"),
        ("still.JPeG", "image"),
        ("still.avif", "image"),
        ("heat.en.srt", "subtitle"),
        ("heat.ass", "subtitle"),
        ("heat.nfo", "other"),
        ("heat", "other"),
        (".mp4", "other"),
    ],
)
def test_kind_is_told_by_suffix_whatever_its_case(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_no_suffix_is_of_two_kinds() -> None:
    assert not VIDEO_SUFFIXES & IMAGE_SUFFIXES
    assert not (VIDEO_SUFFIXES | IMAGE_SUFFIXES) & SUBTITLE_SUFFIXES
