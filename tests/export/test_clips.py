from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import av
import numpy as np
import pytest

from cineseek.errors import ExportError
from cineseek.export import export_hits
from cineseek.media.video import probe


def numbers(path: Path, draw: SimpleNamespace) -> list[int]:
    with av.open(str(path)) as container:
        return [
            draw.number(frame.to_ndarray(format="rgb24")) for frame in container.decode(video=0)
        ]


def beeps(path: Path) -> tuple[np.ndarray, int]:
    """The sound's level, and samples a second."""
    with av.open(str(path)) as container:
        parts = [frame.to_ndarray() for frame in container.decode(audio=0)]
        rate = container.streams.audio[0].rate
    return np.abs(np.concatenate(parts, axis=1)[0]), rate


@pytest.mark.parametrize(
    ("start", "end"), [(0, 1), (0.04, 0.08), (1.0, 2.0), (1.48, 1.56), (2.2, 4.0), (3.96, 4.0)]
)
def test_a_clip_holds_exactly_the_frames_of_its_span(footage, tmp_path, draw, start, end):
    report = export_hits([draw.hit(footage, start, end)], tmp_path / "clips", format="clips")
    assert numbers(report.written[0], draw) == list(range(round(start * 25), round(end * 25)))


@pytest.mark.parametrize("rate", [Fraction(24000, 1001), Fraction(30000, 1001), Fraction(60)])
@pytest.mark.parametrize("suffix", ["mkv", "mp4"])
def test_frames_are_exact_at_uneven_rates_and_rounded_time_stamps(tmp_path, draw, rate, suffix):
    path = draw.footage(tmp_path / f"a.{suffix}", rate=rate, frames=90, gop=40)
    span = float(17 / rate), float(71 / rate)
    report = export_hits([draw.hit(path, *span)], tmp_path / "clips", format="clips")
    assert numbers(report.written[0], draw) == list(range(17, 71))
    assert probe(report.written[0]).frame_rate == pytest.approx(float(rate), rel=0.01)


def test_handles_lengthen_a_clip_up_to_the_ends_of_the_footage(footage, tmp_path, draw):
    hits = [draw.hit(footage, 0.2, 1), draw.hit(footage, 2, 3.8, rank=2)]
    report = export_hits(hits, tmp_path / "clips", format="clips", handles=0.4)
    first, second = (numbers(path, draw) for path in report.written)
    assert (first[0], first[-1]) == (0, 34)
    assert (second[0], second[-1]) == (40, 99)


def test_a_start_offset_of_the_footage_is_no_part_of_its_time(tmp_path, draw):
    path = draw.footage(tmp_path / "late.mkv", first=250, sound=True)
    report = export_hits([draw.hit(path, 1, 2)], tmp_path / "clips", format="clips")
    assert numbers(report.written[0], draw) == list(range(25, 50))
    level, rate = beeps(report.written[0])
    assert level[int(0.02 * rate) : int(0.08 * rate)].max() > 0.2


def test_pictures_keep_their_uneven_times(tmp_path, draw):
    stamps = [0, 1, 2, 5, 6, 9, 10, 11, 20, 21, 22, 30]
    path = draw.footage(tmp_path / "vfr.mkv", frames=12, stamps=stamps)
    report = export_hits([draw.hit(path, 5 / 25, 21 / 25)], tmp_path / "clips", format="clips")
    with av.open(str(report.written[0])) as container:
        times = [round(float(frame.time) * 25) for frame in container.decode(video=0)]
    assert times == [stamp - 5 for stamp in (5, 6, 9, 10, 11, 20)]


def test_sound_is_cut_with_the_pictures(footage, tmp_path, draw):
    report = export_hits([draw.hit(footage, 0.6, 2.6)], tmp_path / "clips", format="clips")
    level, rate = beeps(report.written[0])
    assert len(level) / rate == pytest.approx(2.0, abs=0.05)
    assert level[: int(0.35 * rate)].max() < 0.05
    assert level[int(0.42 * rate) : int(0.48 * rate)].max() > 0.2
    assert level[int(0.55 * rate) : int(1.35 * rate)].max() < 0.05
    assert level[int(1.42 * rate) : int(1.48 * rate)].max() > 0.2


def test_a_turned_film_gives_an_upright_clip(tmp_path, draw):
    path = draw.footage(tmp_path / "turned.mkv", frames=10, tags={"rotate": "90"})
    info = probe(path)
    report = export_hits([draw.hit(path, 0, 0.4, duration=0.4)], tmp_path / "clips", format="clips")
    cut = probe(report.written[0])
    assert info.rotation == 270
    assert (cut.width, cut.height, cut.rotation) == (120, 240, 0)
    with av.open(str(report.written[0])) as container:
        picture = next(container.decode(video=0)).to_ndarray(format="rgb24")
    # Turned clockwise, the red corner goes from the top left to the top right.
    assert picture[20, 100, 0] > 150 > picture[20, 20, 0]


def test_names_sort_by_rank_and_are_safe(footage, tmp_path, draw):
    hit = draw.hit(footage, 0.5, 1, title='../A/B: "C"?\n*|<>')
    persian = draw.hit(footage, 1, 1.5, rank=2, title="جدایی نادر از سیمین " * 9)
    odd = draw.hit(footage, 2, 2.5, rank=3, title="...")
    report = export_hits([hit, persian, odd], tmp_path / "clips", format="clips")
    names = [path.name for path in report.written]
    assert names[0] == "001 A B C 00-00-00.500.mp4"
    assert names[1].startswith("002 جدایی نادر")
    assert len(names[1].encode()) < 200
    assert names[2] == "003 heat-1995 00-00-02.000.mp4"
    assert sorted(path.name for path in (tmp_path / "clips").iterdir()) == names


def test_clips_that_are_there_stay_unless_asked(footage, tmp_path, draw):
    folder = tmp_path / "clips"
    hits = [draw.hit(footage, 0, 1)]
    (written,) = export_hits(hits, folder, format="clips").written
    written.write_bytes(b"mine")
    again = export_hits(hits, folder, format="clips")
    assert (again.written, written.read_bytes()) == ((), b"mine")
    assert "already" in again.skipped[0].why
    assert export_hits(hits, folder, format="clips", overwrite=True).written == (written,)
    assert written.stat().st_size > 1000


def test_a_clip_that_fails_does_not_stop_the_rest(footage, tmp_path, draw):
    broken = tmp_path / "broken.mp4"
    broken.write_text("no video at all")
    hits = [
        draw.hit(broken, 0, 1),
        draw.hit(tmp_path / "gone.mp4", 0, 1, rank=2),
        draw.hit(footage, 0, 1, rank=3),
    ]
    seen: list[tuple[int, int]] = []
    report = export_hits(
        hits, tmp_path / "clips", format="clips", progress=lambda done, of: seen.append((done, of))
    )
    assert len(report.written) == 1
    assert [("broken.mp4" in f.why, "gone.mp4" in f.why) for f in report.failed] == [
        (True, False),
        (False, True),
    ]
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert not list((tmp_path / "clips").glob(".*"))


def test_where_no_clip_can_be_cut_the_error_says_which(tmp_path, draw):
    with pytest.raises(ExportError, match=r"gone\.mp4"):
        export_hits([draw.hit(tmp_path / "gone.mp4", 0, 1)], tmp_path / "c", format="clips")


def test_a_span_behind_the_end_fails_clearly(footage, tmp_path, draw):
    hit = draw.hit(footage, 90, 91, duration=100.0)
    with pytest.raises(ExportError, match="no picture between"):
        export_hits([hit], tmp_path / "c", format="clips")


def test_then_hits_are_cut_too(footage, tmp_path, draw):
    hit = draw.hit(footage, 0, 1, then=draw.hit(footage, 2, 3))
    report = export_hits([hit], tmp_path / "c", format="clips")
    assert [numbers(path, draw)[0] for path in report.written] == [0, 50]
