"""Parts of drawn films found again, whatever was done to them; and nothing where there is none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from clips import draw_video, tone
from PIL import Image

import cineseek
from cineseek.answer_copies import Copy
from cineseek.errors import MediaError

from .conftest import RATE, camera, film


def cut(pictures, name, start, end):
    return pictures[name][round(start * RATE) : round(end * RATE)]


def only(found: tuple[Copy, ...], name: str) -> Copy:
    assert [one.film.id for one in found] == [name], found
    return found[0]


def is_near(one: Copy, query: tuple[float, float], span: tuple[float, float]) -> None:
    got = (one.query.start, one.query.end, one.span.start, one.span.end)
    assert got == pytest.approx((*query, *span), abs=0.5)


def test_a_clip_cut_out_of_a_film_is_found_with_both_its_ends(library, pictures, video):
    one = only(library.copies(video(cut(pictures, "rose", 3, 11))), "rose")
    is_near(one, (0, 8), (3, 11))
    assert one.transform == "as it is"
    assert one.matches >= 4
    assert 0.7 < one.score <= 1


def test_a_mirrored_clip_says_so(library, pictures, video):
    turned = [np.ascontiguousarray(rgb[:, ::-1]) for rgb in cut(pictures, "iron", 2, 10)]
    one = only(library.copies(video(turned)), "iron")
    is_near(one, (0, 8), (2, 10))
    assert one.mirrored
    assert one.transform == "mirrored"


@pytest.mark.parametrize("speed", [0.8, 1.04, 1.25])
def test_how_much_faster_or_slower_it_runs_is_found(library, pictures, video, speed):
    whole = pictures["salt"]
    some = [whole[int(number * speed) + RATE] for number in range(int(12 * RATE / speed))]
    one = only(library.copies(video(some)), "salt")
    is_near(one, (0, 12 / speed), (1, 13))
    assert one.speed == pytest.approx(speed, abs=0.02)


def test_black_borders_are_no_matter(library, pictures, video):
    boxed = [np.pad(rgb, ((20, 20), (0, 0), (0, 0))) for rgb in cut(pictures, "rose", 4, 12)]
    is_near(only(library.copies(video(boxed)), "rose"), (0, 8), (4, 12))


def test_a_fifth_of_the_picture_may_be_cropped(library, pictures, video):
    some = [rgb[8:108, 4:176] for rgb in cut(pictures, "rose", 4, 12)]
    is_near(only(library.copies(video(some)), "rose"), (0, 8), (4, 12))


def test_something_may_lie_over_it(library, pictures, video):
    covered = []
    for rgb in cut(pictures, "iron", 4, 12):
        rgb = rgb.copy()
        rgb[6:30, 150:186] = (250, 60, 20)
        covered.append(rgb)
    is_near(only(library.copies(video(covered)), "iron"), (0, 8), (4, 12))


def test_parts_of_two_films_joined_are_told_apart_at_the_cut(library, pictures, video):
    joined = cut(pictures, "iron", 1, 7) + cut(pictures, "salt", 5, 12)
    found = sorted(library.copies(video(joined)), key=lambda one: one.query)
    assert [one.film.id for one in found] == ["iron", "salt"]
    is_near(found[0], (0, 6), (1, 7))
    is_near(found[1], (6, 13), (5, 12))


def test_a_part_inside_a_longer_video_of_no_film_is_found_alone(library, pictures, video):
    stranger = film(77)
    some = stranger[: 5 * RATE] + cut(pictures, "rose", 4, 10) + stranger[5 * RATE :]
    is_near(only(library.copies(video(some)), "rose"), (5, 11), (4, 10))


def test_what_is_there_twice_is_found_twice(library, pictures, video):
    stranger = film(78)
    part = cut(pictures, "rose", 4, 10)
    some = part + stranger[: 4 * RATE] + part
    found = sorted(library.copies(video(some)), key=lambda one: one.query)
    assert [round(one.query.start) for one in found] == [0, 10]
    for one in found:
        assert one.span.start == pytest.approx(4, abs=0.5)


def test_another_film_is_no_copy(library, video):
    assert library.copies(video(film(55))) == ()


def test_a_fixed_camera_alone_makes_no_copy(library, video):
    assert library.copies(video(camera(2))) == ()


def test_black_and_still_pictures_make_no_copy(library, pictures, video):
    black = np.zeros_like(pictures["rose"][0])
    still = pictures["rose"][30]
    assert library.copies(video([black] * 40 + [still] * 60 + [black] * 40)) == ()


def test_fewer_than_four_moments_make_no_copy(library, pictures, video):
    assert library.copies(video(cut(pictures, "rose", 4, 4.3))) == ()


def test_the_best_are_given_where_there_is_a_limit(library, pictures, video):
    joined = cut(pictures, "iron", 1, 5) + cut(pictures, "salt", 3, 12)
    path = video(joined)
    assert only(library.copies(path, limit=1), "salt")
    with pytest.raises(ValueError, match="at least 1"):
        library.copies(path, limit=0)


def test_progress_is_told_in_seconds_of_the_video(library, pictures, video):
    told = []
    library.copies(video(cut(pictures, "iron", 1, 5)), progress=lambda *step: told.append(step))
    assert told[-1] == (4, 4)


def test_an_empty_library_answers_nothing(tmp_path, pictures, video):
    with cineseek.open(tmp_path / "empty.cine", model="toy") as library:
        assert library.copies(video(cut(pictures, "iron", 1, 5))) == ()
        assert library.dedupe() == ()


def test_what_is_no_video_is_an_error_that_says_so(library, tmp_path):
    missing = tmp_path / "missing.mp4"
    empty = tmp_path / "empty.mp4"
    empty.touch()
    text = tmp_path / "text.mp4"
    text.write_text("not a video")
    sound = draw_video(tmp_path / "sound.mp4", sound=tone(1.0))
    still = tmp_path / "still.jpg"
    Image.new("RGB", (64, 48)).save(still)
    for path in (missing, empty, text, sound, still, tmp_path):
        with pytest.raises(MediaError, match=path.name):
            library.copies(path)


def test_a_video_cut_short_is_an_error_or_found_as_far_as_it_goes(library, pictures, tmp_path):
    whole = draw_video(
        tmp_path / "whole.mkv", cut(pictures, "iron", 1, 13), rate=RATE, keyframes=range(0, 144, 12)
    )
    short = tmp_path / "short.mkv"
    short.write_bytes(whole.read_bytes()[: whole.stat().st_size * 2 // 3])
    one = only(library.copies(short), "iron")
    assert one.span.start == pytest.approx(1, abs=0.5)
    headless = tmp_path / "headless.mp4"
    draw_video(headless, cut(pictures, "iron", 1, 13), rate=RATE)
    headless.write_bytes(headless.read_bytes()[:5000])
    with pytest.raises(MediaError, match="headless"):
        library.copies(headless)


@pytest.mark.data
@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_real_trailer_is_found_in_its_other_encodings_and_nowhere_else(real_data, tmp_path):
    films = real_data / "film"
    with cineseek.open(tmp_path / "real.cine", model="toy") as library:
        library.add([*films.glob("sintel*"), *films.glob("popeye_p1*"), *films.glob("cartoon_0*")])
        found = library.copies(films / "sintel_trailer_480x204_b.mp4")
        names = {Path(one.footage.path).name for one in found}
        assert names == {
            "sintel_trailer_480x204_a.mp4",
            "sintel_trailer_480x204_b.mp4",
            "sintel_trailer_clip_10s_408p.mp4",
        }
        # The clip runs at 25 frames a second where the trailer runs at 24.
        clip = next(one for one in found if one.footage.path.endswith("408p.mp4"))
        assert clip.speed == pytest.approx(24 / 25, abs=0.02)
        pairs = library.dedupe()
        assert [one.same for one in pairs] == [True, False, False]
        assert all("sintel" in one.first.path and "sintel" in one.second.path for one in pairs)
