from __future__ import annotations

from pathlib import Path

import pytest
from clips import corners
from odd_files import MAKERS, OddFile, draw_odd

from cineseek.errors import MediaError
from cineseek.media.formats import kind_of
from cineseek.media.image import read_image
from cineseek.media.picture import small, upright
from cineseek.media.subtitles import read_sidecars
from cineseek.media.video import open_container, probe


def watch(odd: OddFile) -> None:
    info = probe(odd.path)
    with open_container(odd.path) as container:
        for frame in container.decode(container.streams[info.stream_index]):
            picture = upright(frame, info)
            assert picture.shape[2] == 3
            assert picture.shape[0] <= 360
            assert small(frame, info).shape == (36, 64, 3)
            break
        else:
            pytest.fail("no picture")
    if odd.size:
        assert (info.width, info.height) == odd.size
    if odd.flag:
        assert corners(picture) == ["red", "green", "blue", "white"]
    if odd.seconds is not None:
        assert info.duration == pytest.approx(odd.seconds, abs=0.1)
    if odd.lines is not None:
        assert [line.text for line in read_sidecars(odd.path)] == list(odd.lines)


@pytest.mark.parametrize("name", MAKERS)
def test_odd_file_is_read_right_or_refused_in_one_clear_line(name: str, tmp_path: Path) -> None:
    odd = draw_odd(name, tmp_path)
    if odd.expect == "ignored":
        assert odd.path.is_dir() or kind_of(odd.path) == "other"
    elif odd.expect == "error":
        with pytest.raises(MediaError) as caught:
            (read_image if kind_of(odd.path) == "image" else probe)(odd.path)
        message = str(caught.value)
        assert str(odd.path) in message
        assert odd.says in message
        assert "\n" not in message
    elif odd.expect == "image":
        assert kind_of(odd.path) == "image"
        picture = read_image(odd.path)
        assert picture.shape[1::-1] == odd.size
        if odd.flag:
            assert corners(picture) == ["red", "green", "blue", "white"]
    else:
        assert kind_of(odd.path) == "video"
        watch(odd)


def test_there_are_more_than_sixty_odd_files() -> None:
    assert len(MAKERS) >= 60
