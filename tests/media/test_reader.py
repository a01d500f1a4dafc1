"""One pass over a footage gives its shots, and can be stopped and taken up anywhere."""

from __future__ import annotations

import math
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from clips import Pixels, draw_video, scene, shots, tone

from cineseek.errors import MediaError
from cineseek.media.picture import upright
from cineseek.media.reader import Chunk, Gear, read_shots
from cineseek.media.video import probe

GEARS: tuple[Gear, ...] = ("fast", "exact")


def read(path: Path, gear: Gear = "fast", **options: object) -> list[Chunk]:
    return list(read_shots(path, gear=gear, **options))  # type: ignore[arg-type]


def said(chunk: Chunk) -> object:
    """Everything of a chunk, in values that can be compared."""
    readings = [
        (s.span, s.facets, [(p.second, p.look, p.rgb.shape, p.rgb.tobytes()) for p in s.pictures])
        for s in chunk.shots
    ]
    heard = chunk.sound.first, chunk.sound.rows.tobytes()
    return readings, chunk.reached, chunk.resume, chunk.texts, heard, chunk.done


def spans(chunks: list[Chunk]) -> list[tuple[float, float]]:
    return [(round(s.span.start, 2), round(s.span.end, 2)) for chunk in chunks for s in chunk.shots]


def moving(count: int, number: int = 0, step: int = 2) -> list[Pixels]:
    """A camera that pans to the right over a wide scene."""
    wide = scene(number, 160 + step * count, 90)
    return [np.ascontiguousarray(wide[:, step * n : step * n + 160]) for n in range(count)]


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """24 s with cuts on keyframes and off them, sound, and embedded lines."""
    lengths = (60, 75, 50, 90, 40, 110, 75, 100)
    sound = np.concatenate([tone(8, level=-20), tone(8, level=-70), tone(8, level=-12)], axis=1)
    return draw_video(
        tmp_path_factory.mktemp("reader") / "film.mkv",
        shots(*lengths),
        options={"g": "50", "bf": "2"},
        container_options={"max_interleave_delta": "0"},
        sound=sound,
        subtitles=[(1.0, 2.0, "one"), (9.0, 10.0, "two"), (22.0, 23.0, "three")],
        subtitle_codec="ass",
    )


@pytest.mark.parametrize("gear", GEARS)
def test_shots_follow_each_other_without_a_gap_and_lie_where_the_cuts_are(
    film: Path, gear: Gear
) -> None:
    found = spans(read(film, gear))
    assert [end for _, end in found[:-1]] == [2.4, 5.4, 7.4, 11.0, 12.6, 17.0, 20.0]
    assert all(before[1] == after[0] for before, after in pairwise(found))
    assert found[0][0] == 0.0
    assert math.isclose(found[-1][1], 24.0, abs_tol=0.05)


@pytest.mark.parametrize("gear", GEARS)
def test_reading_goes_on_after_any_chunk_exactly_as_if_it_had_not_stopped(
    film: Path, gear: Gear
) -> None:
    whole = read(film, gear, segment=4.0)
    assert len(whole) > 2
    for number, chunk in enumerate(whole):
        rest = read(film, gear, segment=4.0, resume=chunk.resume)
        assert [said(one) for one in rest] == [said(one) for one in whole[number + 1 :]]


SHORT_OF_MEMORY = """
import resource, sys
from cineseek.media.reader import read_shots
calls = iter((resource.getpagesize(), 0))
def heed():  # before the first keyframe no memory is left, before the second there is again
    page, pages = next(calls, 0), int(open("/proc/self/statm").read().split()[0])
    most = page * pages + (2 << 20) if page else resource.RLIM_INFINITY
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))
chunks = list(read_shots(sys.argv[1], heed=heed))
print(sum(len(shot.pictures) for chunk in chunks for shot in chunk.shots), "pictures")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="sets a limit that only Linux keeps to")
def test_a_film_is_refused_rather_than_read_without_the_pictures_there_was_no_memory_for(
    film: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHORT_OF_MEMORY, str(film)], capture_output=True, text=True
    )
    assert "MediaError" in done.stderr, done.stdout
    assert "no memory or threads are left" in done.stderr


def test_shots_are_the_same_however_long_a_segment_is(film: Path) -> None:
    assert spans(read(film, segment=4.0)) == spans(read(film, segment=90.0))


def test_without_prints_the_shots_are_the_same_of_fewer_pictures(film: Path) -> None:
    usual, fast = read(film), read(film, print_interval=math.inf)
    assert spans(fast) == spans(usual)
    shown = [shot.pictures for chunk in fast for shot in chunk.shots]
    assert all(shown)
    assert sum(map(len, shown)) < sum(len(s.pictures) for chunk in usual for s in chunk.shots)
    short = read(film, segment=4.0, print_interval=math.inf)
    rest = read(film, segment=4.0, print_interval=math.inf, resume=short[0].resume)
    assert [said(one) for one in rest] == [said(one) for one in short[1:]]


def test_every_line_of_embedded_text_is_met_once(film: Path) -> None:
    lines = [line for chunk in read(film, segment=4.0) for line in chunk.texts]
    assert [(line.text, line.span.start) for line in lines] == [
        ("one", 1.0),
        ("two", 9.0),
        ("three", 22.0),
    ]


def test_shots_know_how_loud_they_are(film: Path) -> None:
    facets = [shot.facets for chunk in read(film) for shot in chunk.shots]
    assert facets[0].sound == "normal"
    assert facets[0].loudness == pytest.approx(-20, abs=0.5)
    assert facets[4].sound == "silent"
    assert facets[-1].sound == "loud"


@pytest.mark.parametrize("gear", GEARS)
@pytest.mark.parametrize("keyframes", ["12", "250"])
def test_no_moment_is_far_from_a_kept_picture(tmp_path: Path, gear: Gear, keyframes: str) -> None:
    options = {"g": keyframes, "bf": "2"}
    path = draw_video(tmp_path / "pan.mp4", moving(300), options=options)
    (chunk,) = read(path, gear)
    seconds = [p.second for shot in chunk.shots for p in shot.pictures]
    gaps = [after - before for before, after in pairwise([0.0, *seconds, 12.0])]
    assert max(gaps) <= 2.1


@pytest.mark.parametrize("gear", GEARS)
def test_a_panning_camera_is_seen_to_pan(tmp_path: Path, gear: Gear) -> None:
    path = draw_video(tmp_path / "pan.mp4", moving(100), options={"g": "25"})
    (chunk,) = read(path, gear)
    assert [shot.facets.motion for shot in chunk.shots] == ["pan"]


def test_a_shot_has_one_to_three_pictures_that_stand_for_it(film: Path) -> None:
    for chunk in read(film):
        for shot in chunk.shots:
            looks = [p for p in shot.pictures if p.look]
            assert 1 <= len(looks) <= 3
            assert all(p.second in shot.span for p in shot.pictures)
            assert [p.second for p in shot.pictures] == sorted({p.second for p in shot.pictures})


@pytest.mark.parametrize("gear", GEARS)
def test_shots_of_a_third_of_a_second_each_have_a_picture(tmp_path: Path, gear: Gear) -> None:
    path = draw_video(tmp_path / "short.mp4", shots(*[8] * 12), options={"g": "250"})
    found = [shot for chunk in read(path, gear) for shot in chunk.shots]
    assert len(found) == 12
    assert all(shot.pictures for shot in found)


def test_one_frame_is_one_shot(tmp_path: Path) -> None:
    (chunk,) = read(draw_video(tmp_path / "one.mp4", [scene(1)]))
    (shot,) = chunk.shots
    assert [p.second for p in shot.pictures] == [0.0]
    assert shot.span.duration > 0
    assert chunk.done


def test_a_footage_that_starts_late_begins_at_second_nought(tmp_path: Path) -> None:
    path = draw_video(tmp_path / "late.mkv", shots(50, 50), start=7.0)
    assert spans(read(path))[0] == (0.0, 2.0)


def test_uneven_frame_rates_keep_their_seconds(tmp_path: Path) -> None:
    seconds = [n / 25 if n < 50 else 2.0 + (n - 50) / 8 for n in range(82)]
    path = draw_video(tmp_path / "uneven.mkv", shots(50, 32), seconds=seconds)
    assert spans(read(path)) == [(0.0, 2.0), (2.0, pytest.approx(6.0, abs=0.15))]


def test_a_file_cut_short_gives_what_can_be_read(film: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.mkv"
    short.write_bytes(film.read_bytes()[: film.stat().st_size // 2])
    chunks = read(short)
    assert chunks[-1].done
    assert spans(chunks)[0] == (0.0, 2.4)
    assert chunks[-1].reached < 23


def test_pictures_are_upright_and_at_most_360_high(tmp_path: Path) -> None:
    tall = [np.ascontiguousarray(np.rot90(scene(3, 640, 400)))] * 10
    path = draw_video(tmp_path / "tall.mp4", tall, rotation=90)
    (chunk,) = read(path)
    assert {p.rgb.shape for p in chunk.shots[0].pictures if p.look} == {(360, 576, 3)}


def test_a_very_long_shot_is_kept_in_parts(tmp_path: Path) -> None:
    still = [scene(5)] * 420
    path = draw_video(tmp_path / "camera.mp4", still, rate=1, options={"g": "10"})
    found = spans(read(path))
    assert len(found) == 2
    assert found[-1][1] == 420.0


def kept_seconds(path: Path) -> list[float]:
    return [p.second for chunk in read(path) for s in chunk.shots for p in s.pictures]


def test_who_comes_into_slow_footage_is_seen_coming_though_encoders_skip_frames(
    tmp_path: Path,
) -> None:
    still = scene(4)
    pictures = [still.copy() for _ in range(600)]
    for number in range(302, 310):
        pictures[number][40:, : 8 * (number - 301)] = (20, 20, 30)
    options = {"g": "250", "bf": "3", "b_strategy": "0", "x264-params": "b-pyramid=none"}
    path = draw_video(tmp_path / "camera.mp4", pictures, rate=10, options=options)
    coming = [second for second in kept_seconds(path) if 30.0 < second < 31.2]
    assert max(after - before for before, after in pairwise(coming)) <= 0.21


def test_a_quick_fade_is_kept_step_by_step(tmp_path: Path) -> None:
    whole = scene(6).astype(float)
    lights = [1.0] * 60 + [1 - step / 12 for step in range(12)] + [0.0] * 40
    pictures = [np.rint(whole * light).astype(np.uint8) for light in lights]
    path = draw_video(tmp_path / "fade.mp4", pictures, options={"bf": "0"})
    fading = [second for second in kept_seconds(path) if 2.36 <= second <= 2.88]
    assert max(after - before for before, after in pairwise(fading)) <= 0.13


def test_colours_of_large_hevc_do_not_drift(tmp_path: Path) -> None:
    wide = scene(7, 900, 736)
    pan = [np.ascontiguousarray(wide[:, 4 * n : 4 * n + 160]) for n in range(150)]
    options = {"x265-params": "keyint=150:crf=38:log-level=none", "preset": "ultrafast"}
    path = draw_video(tmp_path / "pan.mkv", pan, codec="libx265", options=options)
    info, true = probe(path), {}
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            true[round(frame.pts * float(frame.time_base), 2)] = upright(frame, info)
    kept = [p for chunk in read(path) for s in chunk.shots for p in s.pictures if p.look]
    off = [np.abs(p.rgb.astype(int) - true[round(p.second, 2)]).mean() for p in kept]
    assert max(off) < 0.5


def test_a_token_of_another_kind_is_refused(film: Path) -> None:
    with pytest.raises(ValueError, match="token"):
        read(film, resume='{"second": 3}')


def test_nothing_is_left_to_read_after_the_last_chunk(film: Path) -> None:
    assert read(film, resume=read(film)[-1].resume) == []


def test_sound_alone_is_refused(tmp_path: Path) -> None:
    path = draw_video(tmp_path / "song.mp4", sound=tone(1))
    with pytest.raises(MediaError, match="song"):
        read(path)
