from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from urllib.parse import unquote, urlparse
from xml.etree import ElementTree

import opentimelineio as otio
import pytest

from cineseek.errors import ExportError
from cineseek.export import export_hits
from cineseek.export.piece import STANDARD_RATES, parse_timecode, standard_rate

RATES = pytest.mark.parametrize("rate", STANDARD_RATES, ids=lambda rate: f"{float(rate):.3f}")


def read_seconds(text: str) -> Fraction:
    return Fraction(text.removesuffix("s"))


@pytest.fixture
def two_hits(draw, tmp_path):
    def make(rate):
        path = draw.footage(tmp_path / "Ocean's & اقیانوس #1.mkv", rate=rate, frames=200)
        spans = [(10, 35), (100, 148)]
        return path, [
            draw.hit(
                path, float(a / rate), float(b / rate), rank=n, duration=float(200 / rate),
                rate=float(rate), title="Ocean's Eleven", text="«سلام» <&>",
            )
            for n, (a, b) in enumerate(spans, 1)
        ]  # fmt: skip

    return make


@RATES
def test_an_edl_read_back_has_the_same_times(two_hits, tmp_path, rate):
    _, hits = two_hits(rate)
    path = export_hits(hits, tmp_path / "out.edl", format="edl").path
    timeline = otio.adapters.read_from_file(str(path), rate=float(rate))
    (track,) = timeline.tracks
    ranges = [(c.source_range.start_time.value, c.source_range.duration.value) for c in track]
    assert ranges == [(10, 25), (100, 48)]
    assert track.duration().to_frames() == 73


@RATES
def test_an_edl_says_whether_its_timecode_drops_frames(two_hits, tmp_path, rate):
    _, hits = two_hits(rate)
    text = export_hits(hits, tmp_path / "out.edl", format="edl").path.read_text("utf-8")
    drops = rate in (Fraction(30000, 1001), Fraction(60000, 1001))
    assert text.splitlines()[1] == ("FCM: DROP FRAME" if drops else "FCM: NON-DROP FRAME")
    assert bool(re.search(r"\d\d:\d\d:\d\d;\d\d", text)) == drops


def test_edl_timecode_of_a_late_shot_at_ntsc_rates_is_that_of_a_clock(draw, tmp_path):
    rate = Fraction(30000, 1001)
    path = draw.footage(tmp_path / "a.mp4", rate=rate, frames=10)
    hit = draw.hit(path, 600.0, 660.0, duration=3600.0, rate=29.97)
    text = export_hits([hit], tmp_path / "o.edl", format="edl").path.read_text("utf-8")
    # In drop frame 600 s of film time is 10 minutes on the clock.
    assert "C        00:10:00;00 " in text


def test_an_edl_names_the_file_and_reels_differ(draw, tmp_path):
    paths = [draw.footage(tmp_path / f"sintel_trailer_{x}.mp4", frames=30) for x in "ab"]
    hits = [draw.hit(path, 0, 1, rank=n, duration=1.2) for n, path in enumerate(paths, 1)]
    text = export_hits(hits, tmp_path / "o.edl", format="edl").path.read_text("utf-8")
    assert "* FROM CLIP NAME:  sintel_trailer_a.mp4" in text
    assert "* CINESEEK: Heat (1995) 00:00:00.000" in text
    assert {line.split()[1] for line in text.splitlines() if line[:3].isdigit()} == {
        "SINTELTR",
        "SINTELT2",
    }


def test_an_edl_of_mixed_rates_is_in_the_first_ones(draw, tmp_path):
    slow = draw.footage(tmp_path / "slow.mp4", rate=Fraction(25), frames=60)
    fast = draw.footage(tmp_path / "fast.mp4", rate=Fraction(50), frames=120)
    hits = [draw.hit(slow, 0, 1), draw.hit(fast, 1, 2, rank=2)]
    path = export_hits(hits, tmp_path / "o.edl", format="edl").path
    timeline = otio.adapters.read_from_file(str(path), rate=25)
    starts = [clip.source_range.start_time.to_seconds() for clip in timeline.tracks[0]]
    assert starts == [0, 1]
    path = export_hits(hits, tmp_path / "p.edl", format="edl", frame_rate=50).path
    assert "00:00:01:00 00:00:02:00" in path.read_text("utf-8")


@RATES
def test_an_otio_timeline_read_back_has_the_same_times_and_files(two_hits, tmp_path, rate):
    source, hits = two_hits(rate)
    path = export_hits(hits, tmp_path / "out.otio", format="otio", title="Diner").path
    timeline = otio.adapters.read_from_file(str(path))
    assert timeline.name == "Diner"
    clips = list(timeline.find_clips())
    for clip, hit in zip(clips, hits, strict=True):
        assert clip.source_range.start_time.to_seconds() == pytest.approx(hit.span.start)
        assert clip.source_range.duration.to_seconds() == pytest.approx(hit.span.duration)
        assert clip.source_range.start_time.rate == pytest.approx(float(rate))
        assert Path(unquote(urlparse(clip.media_reference.target_url).path)) == source
        assert clip.metadata["cineseek"]["text"] == hit.text
    assert clips[0].media_reference.available_range.duration.value == 200


def test_an_otio_timeline_carries_the_sound(footage, draw, tmp_path):
    silent = draw.footage(tmp_path / "silent.mp4", frames=50)
    hits = [draw.hit(footage, 0, 1), draw.hit(silent, 0, 1, rank=2), draw.hit(footage, 2, 3)]
    path = export_hits(hits, tmp_path / "out.otio", format="otio").path
    timeline = otio.adapters.read_from_file(str(path))
    pictures, voices = timeline.tracks
    assert [type(item).__name__ for item in voices] == ["Clip", "Gap", "Clip"]
    assert voices.kind == otio.schema.TrackKind.Audio
    assert pictures.duration() == voices.duration()


@RATES
def test_fcpxml_is_well_formed_and_its_times_are_whole_frames(two_hits, tmp_path, rate):
    source, hits = two_hits(rate)
    text = export_hits(hits, tmp_path / "out.fcpxml", format="fcpxml").path.read_text("utf-8")
    root = ElementTree.fromstring(text)
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>')
    (asset,) = root.iter("asset")
    assert Path(unquote(urlparse(asset.get("src")).path)) == source
    clips = list(root.iter("asset-clip"))
    assert [clip.get("ref") for clip in clips] == [asset.get("id")] * 2
    times = [
        [read_seconds(clip.get(name)) * rate for name in ("offset", "start", "duration")]
        for clip in clips
    ]
    assert times == [[0, 10, 25], [25, 100, 48]]
    (form,) = root.iter("format")
    assert read_seconds(form.get("frameDuration")) == 1 / rate
    assert (form.get("width"), form.get("height")) == ("240", "120")
    assert clips[0].find("note").text == "«سلام» <&>"


@pytest.mark.parametrize("rate", [24, 25, 30, 60])
def test_fcpxml_read_back_by_opentimelineio_has_the_same_times(two_hits, tmp_path, rate):
    _, hits = two_hits(Fraction(rate))
    path = export_hits(hits, tmp_path / "out.fcpxml", format="fcpxml").path
    timeline = otio.adapters.read_from_file(str(path), "fcpx_xml")
    ranges = [
        (c.source_range.start_time.to_seconds(), c.source_range.duration.to_seconds())
        for c in timeline.find_clips()
    ]
    assert ranges == [
        (
            pytest.approx(hit.span.start, abs=0.5 / rate),
            pytest.approx(hit.span.duration, abs=0.5 / rate),
        )
        for hit in hits
    ]


@pytest.mark.parametrize("form", ["edl", "fcpxml", "otio"])
def test_a_files_own_timecode_is_kept(draw, tmp_path, form):
    path = draw.footage(tmp_path / "tape.mov", tags={"timecode": "01:00:00:00"})
    hit = draw.hit(path, 1, 2)
    text = export_hits([hit], tmp_path / f"out.{form}", format=form).path.read_text("utf-8")
    wanted = {"edl": "01:00:01:00 01:00:02:00", "fcpxml": 'start="90025/25s"', "otio": "90025.0"}
    assert wanted[form] in text


@pytest.mark.parametrize("form", ["edl", "fcpxml", "otio"])
def test_handles_and_then_hits_are_on_the_timeline(footage, draw, tmp_path, form):
    hit = draw.hit(footage, 0.2, 1, then=draw.hit(footage, 2, 3))
    path = export_hits([hit], tmp_path / f"o.{form}", format=form, handles=0.4).path
    name = "fcpx_xml" if form == "fcpxml" else None
    options = {"rate": 25} if form == "edl" else {}
    timeline = otio.adapters.read_from_file(str(path), name, **options)
    ranges = [
        (c.source_range.start_time.to_seconds(), c.source_range.duration.to_seconds())
        for c in timeline.find_clips()
    ]
    assert ranges[:2] == [(0, pytest.approx(1.4)), (pytest.approx(1.6), pytest.approx(1.8))]


@pytest.mark.parametrize("form", ["edl", "fcpxml", "otio"])
def test_a_missing_source_is_named(draw, tmp_path, form):
    with pytest.raises(ExportError, match=r"gone\.mkv is not there"):
        export_hits([draw.hit(tmp_path / "gone.mkv", 0, 1)], tmp_path / "out", format=form)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("form", ["edl", "fcpxml", "otio"])
def test_stills_are_left_out_and_reported(footage, draw, tmp_path, form):
    hits = [draw.hit(tmp_path / "a.jpg", 0, 0, kind="still"), draw.hit(footage, 0, 1, rank=2)]
    report = export_hits(hits, tmp_path / "out", format=form)
    assert (report.events, report.skipped[0].why) == (1, "a still has no time")
    with pytest.raises(ExportError, match="stills"):
        export_hits(hits[:1], tmp_path / "other", format=form)


def test_an_existing_file_stays_unless_asked(footage, draw, tmp_path):
    path = tmp_path / "out.edl"
    path.write_text("mine")
    with pytest.raises(ExportError, match="there already"):
        export_hits([draw.hit(footage, 0, 1)], path, format="edl")
    assert path.read_text() == "mine"
    export_hits([draw.hit(footage, 0, 1)], path, format="edl", overwrite=True)
    assert path.read_text().startswith("TITLE: cineseek")


def test_bad_arguments_are_named(footage, draw, tmp_path):
    hits = [draw.hit(footage, 0, 1)]
    with pytest.raises(ValueError, match="avi"):
        export_hits(hits, tmp_path / "o", format="avi")
    with pytest.raises(ValueError, match="-1"):
        export_hits(hits, tmp_path / "o", format="edl", handles=-1)
    with pytest.raises(ValueError, match=r"0\.5"):
        export_hits(hits, tmp_path / "o", format="edl", frame_rate=0.5)
    with pytest.raises(ExportError, match="no hits"):
        export_hits([], tmp_path / "o", format="edl")
    with pytest.raises(ExportError, match="cannot be written"):
        export_hits(hits, tmp_path / "no" / "folder" / "o.edl", format="edl")


@RATES
def test_timecodes_are_parsed_as_opentimelineio_does(rate):
    for frames in (0, 1, 1799, 1800, 17981, 17982, 107892, 215784, 400001):
        time = otio.opentime.RationalTime(frames, float(rate))
        code = otio.opentime.to_timecode(time, float(rate))
        assert parse_timecode(code, rate) == frames
    assert parse_timecode("no timecode", rate) == 0


def test_rates_are_taken_to_the_nearest_standard_one():
    near = {23.98: Fraction(24000, 1001), 24.0: 24, 29.97: Fraction(30000, 1001), 24.9: 25}
    assert {rate: standard_rate(rate) for rate in near} == near
    assert {rate: standard_rate(rate) for rate in (15, 12.5, 8, 120)} == {
        15: 30,
        12.5: 25,
        8: 24,
        120: 60,
    }
    assert standard_rate(0) == 25
    assert standard_rate(float("nan")) == 25
