"""Both gears on drawn clips whose cuts are known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from clips import Pixels, draw_video, scene, shots, tone

from cineseek.errors import MediaError
from cineseek.media.cuts import Cut, Gear, find_cuts

GEARS: tuple[Gear, ...] = ("fast", "exact")
FIXED = {"g": "250", "keyint_min": "250", "sc_threshold": "0"}
BLACK = np.full((90, 160, 3), 8, np.uint8)


@pytest.fixture(params=GEARS)
def gear(request: pytest.FixtureRequest) -> Gear:
    chosen: Gear = request.param
    return chosen


def at(cuts: list[Cut], kind: str | None = None) -> list[float]:
    return [round(cut.second, 2) for cut in cuts if kind in (None, cut.kind)]


def mixed(a: Pixels, b: Pixels, length: int) -> Iterator[Pixels]:
    for share in np.linspace(0, 1, length):
        yield (a * (1 - share) + b * share).astype(np.uint8)


def drifting(number: int, length: int, speed: int = 1) -> list[Pixels]:
    """A camera that pans over a wide scene."""
    wide = scene(number, 160 + length * speed, 90)
    return [np.ascontiguousarray(wide[:, n * speed : n * speed + 160]) for n in range(length)]


@pytest.mark.parametrize("codec", ["libx264", "mpeg4", "libx265", "libvpx-vp9", "mjpeg"])
def test_hard_cuts_are_found_whatever_the_codec(tmp_path: Path, gear: Gear, codec: str) -> None:
    suffix = {"libvpx-vp9": "webm", "mjpeg": "avi"}.get(codec, "mp4")
    options = {
        "libx265": {"x265-params": "log-level=none", "preset": "ultrafast"},
        "libvpx-vp9": {"deadline": "realtime", "cpu-used": "8"},
    }.get(codec, {})
    clip = draw_video(
        tmp_path / f"a.{suffix}",
        shots(30, 45, 25, 40),
        codec=codec,
        options=options,
        pixel_format="yuvj420p" if codec == "mjpeg" else "yuv420p",
    )
    assert at(find_cuts(clip, gear=gear)) == pytest.approx([1.2, 3.0, 4.0], abs=0.081)


@pytest.mark.parametrize("options", [{}, FIXED], ids=["keyframes on cuts", "fixed keyframes"])
def test_gears_agree_on_clean_cuts(tmp_path: Path, options: dict[str, str]) -> None:
    clip = draw_video(tmp_path / "a.mp4", shots(40, 60, 33, 80, 27, 55), options=options)
    fast, exact = (at(find_cuts(clip, gear=gear)) for gear in GEARS)
    assert exact == [1.6, 4.0, 5.32, 8.52, 9.6]
    assert fast == pytest.approx(exact, abs=0.081)


@pytest.mark.parametrize("options", [{}, FIXED, {"g": "20"}], ids=["marked", "fixed", "short"])
def test_the_answer_does_not_depend_on_how_many_processors_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: dict[str, str]
) -> None:
    clip = draw_video(tmp_path / "a.mp4", shots(40, 60, 33, 80, 27, 55, 90), options=options)
    answers = []
    for number in (1, 2, 5):
        monkeypatch.setattr("cineseek.media.cuts.cores", lambda number=number: number)
        answers.append(find_cuts(clip))
    assert len(answers[0]) == 6
    assert answers[0] == answers[1] == answers[2]


def test_a_moving_camera_under_early_keyframes_is_no_cut(tmp_path: Path) -> None:
    """Keyframes that come before their time are what a cut looks like from outside."""
    early = {"forced-idr": "1", "sc_threshold": "0"}
    pictures = [*drifting(4, 70), *drifting(6, 50)]
    clip = draw_video(tmp_path / "a.mp4", pictures, options=early, keyframes={33, 70, 101})
    assert at(find_cuts(clip)) == pytest.approx([2.8], abs=0.081)


def test_shots_of_a_third_of_a_second_are_told_apart(tmp_path: Path, gear: Gear) -> None:
    clip = draw_video(tmp_path / "a.mp4", shots(*[8] * 12))
    expected = [n * 8 / 25 for n in range(1, 12)]
    assert at(find_cuts(clip, gear=gear)) == pytest.approx(expected, abs=0.081)


@pytest.mark.parametrize("length", [1, 2])
def test_a_flash_is_no_cut(tmp_path: Path, gear: Gear, length: int) -> None:
    still = [scene(1)] * 40
    flash = [np.full((90, 160, 3), 250, np.uint8)] * length
    clip = draw_video(tmp_path / "a.mp4", still + flash + still)
    assert find_cuts(clip, gear=gear) == []


def test_a_racing_camera_is_no_cut(tmp_path: Path, gear: Gear) -> None:
    clip = draw_video(tmp_path / "a.mp4", drifting(4, 80, speed=6))
    assert find_cuts(clip, gear=gear) == []


def test_words_that_appear_are_no_cut(tmp_path: Path, gear: Gear) -> None:
    titled = scene(3)
    titled[60:75, 30:130] = 255
    clip = draw_video(tmp_path / "a.mp4", [scene(3)] * 40 + [titled] * 40)
    assert find_cuts(clip, gear=gear) == []


@pytest.mark.parametrize("length", [12, 24])
def test_a_dissolve_is_one_transition_inside_its_span(
    tmp_path: Path, gear: Gear, length: int
) -> None:
    a, b = scene(1), scene(2)
    clip = draw_video(tmp_path / "a.mp4", [*[a] * 50, *mixed(a, b, length), *[b] * 50])
    cuts = find_cuts(clip, gear=gear)
    assert len(cuts) == 1
    assert 2.0 <= cuts[0].second <= 2.0 + length / 25 + 0.04
    assert cuts[0].kind != "fade"


def test_a_fade_through_black_is_one_transition(tmp_path: Path, gear: Gear) -> None:
    a, b = scene(1), scene(2)
    fades = [*mixed(a, BLACK, 15), *[BLACK] * 5, *mixed(BLACK, b, 15)]
    clip = draw_video(tmp_path / "a.mp4", [*[a] * 50, *fades, *[b] * 50])
    cuts = find_cuts(clip, gear=gear)
    assert len(cuts) == 1
    assert 2.5 <= cuts[0].second <= 3.4


def test_a_long_black_between_fades_is_a_shot_of_its_own(tmp_path: Path) -> None:
    a, b = scene(1), scene(2)
    fades = [*mixed(a, BLACK, 15), *[BLACK] * 60, *mixed(BLACK, b, 15)]
    clip = draw_video(tmp_path / "a.mp4", [*[a] * 50, *fades, *[b] * 50])
    cuts = find_cuts(clip, gear="exact")
    assert [cut.kind for cut in cuts] == ["fade", "fade"]
    assert at(cuts) == pytest.approx([2.55, 5.05], abs=0.25)


def test_a_change_of_light_is_no_cut(tmp_path: Path, gear: Gear) -> None:
    bright = scene(5)
    dark = (bright * 0.5).astype(np.uint8)
    clip = draw_video(tmp_path / "a.mp4", [bright] * 40 + [dark] * 40)
    assert find_cuts(clip, gear=gear) == []


def test_letterboxed_cuts_in_black_and_white_are_found(tmp_path: Path, gear: Gear) -> None:
    pictures = shots(40, 40, 40)
    for number, picture in enumerate(pictures):
        grey = picture.mean(axis=2, keepdims=True).repeat(3, axis=2).astype(np.uint8)
        grey[:14] = grey[-14:] = 16
        pictures[number] = grey
    clip = draw_video(tmp_path / "a.mp4", pictures)
    assert at(find_cuts(clip, gear=gear)) == pytest.approx([1.6, 3.2], abs=0.081)


def test_uneven_frame_rates_keep_their_seconds(tmp_path: Path, gear: Gear) -> None:
    seconds = [*np.arange(40) * 0.04, *(1.6 + np.arange(40) * 0.1), *(5.6 + np.arange(40) * 0.02)]
    clip = draw_video(tmp_path / "a.mkv", shots(40, 40, 40), seconds=[float(s) for s in seconds])
    assert at(find_cuts(clip, gear=gear)) == pytest.approx([1.6, 5.6], abs=0.11)


def test_a_late_start_is_second_nought(tmp_path: Path, gear: Gear) -> None:
    clip = draw_video(tmp_path / "a.mkv", shots(40, 40), start=7.5)
    assert at(find_cuts(clip, gear=gear)) == pytest.approx([1.6], abs=0.081)


def test_a_clip_without_keyframes_after_the_first_is_read(tmp_path: Path, gear: Gear) -> None:
    endless = {"g": "100000", "keyint_min": "100000", "sc_threshold": "0"}
    clip = draw_video(tmp_path / "a.mp4", shots(200, 200, 200), options=endless)
    assert at(find_cuts(clip, gear=gear)) == pytest.approx([8.0, 16.0], abs=0.081)


def test_open_groups_lose_no_cut(tmp_path: Path, gear: Gear) -> None:
    options = {"x264-params": "open-gop=1:keyint=20:scenecut=0:bframes=3", "preset": "fast"}
    clip = draw_video(tmp_path / "a.mp4", shots(33, 47, 25, 31), options=options)
    assert at(find_cuts(clip, gear=gear)) == pytest.approx([1.32, 3.2, 4.2], abs=0.081)


@pytest.mark.parametrize("frames", [1, 2, 5])
def test_a_few_frames_are_one_shot(tmp_path: Path, gear: Gear, frames: int) -> None:
    clip = draw_video(tmp_path / "a.mp4", [scene(1)] * frames)
    assert find_cuts(clip, gear=gear) == []


@pytest.mark.parametrize("tenth", range(2, 10, 2))
def test_a_file_cut_short_gives_the_cuts_that_can_be_read(
    tmp_path: Path, gear: Gear, tenth: int
) -> None:
    whole = draw_video(tmp_path / "a.mkv", shots(40, 40, 40, 40), options=FIXED | {"g": "20"})
    data = whole.read_bytes()
    whole.write_bytes(data[: len(data) * tenth // 10])
    cuts = at(find_cuts(whole, gear=gear))
    assert cuts == pytest.approx([1.6, 3.2, 4.8][: len(cuts)], abs=0.081)


def test_damage_in_the_middle_is_passed_over(tmp_path: Path, gear: Gear) -> None:
    clip = draw_video(tmp_path / "a.mkv", shots(50, 50, 50), options=FIXED | {"g": "25"})
    data = bytearray(clip.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 200] = bytes(200)
    clip.write_bytes(data)
    assert len(find_cuts(clip, gear=gear)) >= 1


def test_sound_alone_is_refused(tmp_path: Path) -> None:
    clip = draw_video(tmp_path / "a.mp4", sound=tone(1.0))
    with pytest.raises(MediaError, match="only sound"):
        find_cuts(clip)


def test_an_unknown_gear_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="'slow'"):
        find_cuts(tmp_path / "a.mp4", gear="slow")  # type: ignore[arg-type]


@pytest.mark.data
@pytest.mark.slow
def test_real_cuts_are_found_and_wipes_and_pans_are_not(real_data: Path) -> None:
    cuts = at(find_cuts(real_data / "film" / "popeye_p3.mkv"))
    true = [frame / 24 for frame in (74, 331, 530, 738, 1071, 1336)]
    assert cuts == pytest.approx(true, abs=0.1)
