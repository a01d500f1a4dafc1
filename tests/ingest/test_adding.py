"""Adding files: each once, each to its end or to one clear line."""

from __future__ import annotations

import json
import shutil
import threading
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import cineseek
from cineseek.errors import MediaError
from cineseek.film import TextLine
from cineseek.index.vectors import Condition, frame_id
from cineseek.ingest import adding, reading, taking
from cineseek.ingest.pictures import load_picture
from cineseek.models.fingerprint import fingerprint

SUBTITLES = "1\n00:00:01,000 --> 00:00:02,000\nWe sail at dawn.\n"


def _copy(clip: Path, folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(clip, folder / name))


def test_every_frame_has_a_file_a_point_and_a_print(
    library: cineseek.Library, clips: list[Path]
) -> None:
    report = library.add(clips[0])
    (footage,) = report.added
    frames = library.catalogue.frames(footage.id)
    assert report.frames == len(frames)
    assert report.shots == len(library.shots(footage)) == 4
    for frame in frames:
        pixels = load_picture(library.folder, frame.file)
        (point,) = library.vectors.get(
            [frame_id(footage.id, frame.second)], vectors=("look", "print")
        )
        assert ("look" in point.vectors) == frame.look
        kept = point.vectors["print"]  # in 16 bits a number
        np.testing.assert_allclose(kept, fingerprint(pixels), rtol=1e-3, atol=1e-5)
        if frame.look:
            look = library.encoder.encode_images([pixels])[0]
            np.testing.assert_allclose(point.vectors["look"], look, atol=1e-6)
    assert {frame.shot for frame in frames if frame.look} == {1, 2, 3, 4}
    assert library.vectors.count() == len(frames)


def test_adding_twice_changes_nothing(library: cineseek.Library, clips: list[Path]) -> None:
    library.add(clips)
    before = library.catalogue.counts()
    report = library.add(clips)
    assert report.added == ()
    assert [one.why for one in report.skipped] == ["is in the library already"] * 3
    assert library.catalogue.counts() == before
    assert library.vectors.count() == before.frames


def test_another_gear_does_not_read_a_known_file_again(
    library: cineseek.Library, clips: list[Path]
) -> None:
    library.add(clips[0])
    assert library.add(clips[0], gear="exact").added == ()


def test_a_file_with_the_same_content_is_added_once(
    library: cineseek.Library, clips: list[Path], tmp_path: Path
) -> None:
    _copy(clips[0], tmp_path / "in", "one.mp4")
    _copy(clips[0], tmp_path / "in", "two.mp4")
    report = library.add(tmp_path / "in")
    assert len(report.added) == 1
    assert "same content" in report.skipped[0].why
    report = library.add(_copy(clips[0], tmp_path, "three.mp4"))
    assert "is in the library already, as" in report.skipped[0].why


def test_a_moved_file_is_found_again_and_not_read_again(
    library: cineseek.Library, clips: list[Path], tmp_path: Path
) -> None:
    old = _copy(clips[0], tmp_path / "in", "Heat (1995).mp4")
    library.add(old)
    new = tmp_path / "in" / "elsewhere.mp4"
    old.rename(new)
    report = library.add(new)
    assert report.added == ()
    assert [one.path for one in library.footages()] == [str(new)]
    assert [one.title for one in library.films()] == ["Heat"]


def test_a_replaced_file_replaces_its_footage(
    library: cineseek.Library, clips: list[Path], tmp_path: Path
) -> None:
    path = _copy(clips[0], tmp_path / "in", "Heat (1995).mp4")
    (first,) = library.add(path).added
    shutil.copy(clips[1], path)
    (second,) = library.add(path).added
    assert [one.id for one in library.footages()] == [second.id] != [first.id]
    assert library.doctor() == []


def test_a_replaced_file_that_cannot_be_read_leaves_the_old_one(
    library: cineseek.Library, clips: list[Path], tmp_path: Path
) -> None:
    path = _copy(clips[0], tmp_path / "in", "Heat (1995).mp4")
    (first,) = library.add(path).added
    path.write_bytes(b"broken")
    assert len(library.add(path).failed) == 1
    assert [one.id for one in library.footages()] == [first.id]


def test_two_encodings_of_a_film_are_two_footages_of_it(
    library: cineseek.Library, clips: list[Path], tmp_path: Path
) -> None:
    _copy(clips[0], tmp_path / "in", "Heat (1995) 720p.mp4")
    _copy(clips[1], tmp_path / "in", "Heat.1995.1080p.mp4")
    library.add(tmp_path / "in")
    assert [film.id for film in library.films()] == ["heat-1995"]
    assert len(library.footages("heat-1995")) == 2


def test_new_facts_reach_catalogue_and_points(
    library: cineseek.Library, clips: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "Heat (1995)"
    path = _copy(clips[0], folder, "heat.mp4")
    library.add(path)
    facts = {"Title": "Heat", "Year": "1995", "Director": "Michael Mann", "Genre": "Crime, Drama"}
    (folder / "film.json").write_text(json.dumps(facts))
    report = library.add(path)
    assert "facts are new" in report.skipped[0].why
    assert library.film("heat-1995").directors == ("Michael Mann",)
    where = [
        Condition("directors", any_of=("michael mann",)),
        Condition("genres", any_of=("crime",)),
    ]
    assert library.vectors.count(where) == library.vectors.count()
    assert library.doctor() == []


def test_another_title_moves_the_footage_to_that_film(
    library: cineseek.Library, clips: list[Path], tmp_path: Path
) -> None:
    path = _copy(clips[0], tmp_path, "htrws.mp4")
    library.add(path)
    library.add(path, film=cineseek.FilmFacts(title="Heat", year=1995), kind="clip")
    assert [film.id for film in library.films()] == ["heat-1995"]
    assert [one.kind for one in library.footages()] == ["clip"]
    assert library.vectors.count([Condition("film", any_of=("heat-1995",))]) > 0
    assert library.doctor() == []
    library.add(path)  # what a name suggests does not undo what was told
    assert [film.id for film in library.films()] == ["heat-1995"]
    library.remove("heat-1995")
    assert list((library.folder / "frames").rglob("*.jpg")) == []


def test_a_name_fills_gaps_and_does_not_overwrite_facts(
    library: cineseek.Library, clips: list[Path], tmp_path: Path
) -> None:
    path = _copy(clips[0], tmp_path / "a", "x.mp4")
    library.add(path, film=cineseek.FilmFacts(title="HEAT", year=1995, directors=("Mann",)))
    library.add(_copy(clips[1], tmp_path / "b", "Heat (1995) - Trailer.mp4"))
    (film,) = library.films()
    assert (film.title, film.directors) == ("HEAT", ("Mann",))
    assert library.doctor() == []


def test_stills_are_footage_without_length(library: cineseek.Library, tmp_path: Path) -> None:
    folder = tmp_path / "Heat (1995)" / "stills"
    folder.mkdir(parents=True)
    rng = np.random.default_rng(0)
    for number in range(2):
        pixels = rng.integers(0, 255, (8, 12, 3), dtype=np.uint8).repeat(50, 0).repeat(50, 1)
        Image.fromarray(pixels).save(folder / f"{number}.png")
    report = library.add(tmp_path / "Heat (1995)")
    assert [one.kind for one in report.added] == ["still", "still"]
    for footage in report.added:
        assert (footage.duration, footage.width, footage.height) == (0, 600, 400)
        (shot,) = library.shots(footage)
        assert (shot.span.start, shot.span.end) == (0, 0)
        (frame,) = library.catalogue.frames(footage.id)
        assert frame.look
    assert library.doctor() == []
    assert library.add(tmp_path / "Heat (1995)").added == ()


def test_subtitles_beside_a_video_are_read_also_when_they_come_later(
    library: cineseek.Library, clips: list[Path], tmp_path: Path
) -> None:
    path = _copy(clips[0], tmp_path / "in", "heat.mp4")
    (footage,) = library.add(path).added
    assert library.catalogue.texts(footage.id) == []
    path.with_suffix(".srt").write_text(SUBTITLES)
    report = library.add(path)
    assert "1 lines of subtitles are new" in report.skipped[0].why
    assert [line.text for line in library.catalogue.texts(footage.id)] == ["We sail at dawn."]
    assert library.add(path).skipped[0].why == "is in the library already"


def test_one_bad_file_does_not_stop_the_rest(
    library: cineseek.Library, clips: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    _copy(clips[0], folder, "good.mp4")
    (folder / "empty.mp4").touch()
    (folder / "text.mkv").write_text("not a film")
    (folder / "picture.png").write_text("not a picture")
    (folder / "page.html").write_text("<p>")
    report = library.add([folder, tmp_path / "none.mp4"])
    assert [Path(one.path).name for one in report.added] == ["good.mp4"]
    assert {Path(one.path).name for one in report.failed} == {
        "empty.mp4", "text.mkv", "picture.png", "none.mp4",
    }  # fmt: skip
    assert all(one.why and "\n" not in one.why for one in report.failed)
    assert [Path(one.path).name for one in report.skipped] == ["page.html"]
    assert [film.title for film in library.films()] == ["good"]
    assert library.doctor() == []


def test_what_no_one_foresaw_is_one_line_too(
    library: cineseek.Library, clips: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = taking.probe

    def probe(path: Path):
        if path == clips[1]:
            raise ZeroDivisionError("frame rate")
        return real(path)

    monkeypatch.setattr(taking, "probe", probe)
    report = library.add(clips)
    assert len(report.added) == 2
    assert report.failed[0].why == "cannot be read (ZeroDivisionError: frame rate)"


def test_a_file_that_breaks_off_keeps_what_was_read_and_is_tried_again(
    library: cineseek.Library, clips: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = partial(reading.read_shots, segment=1.0)

    def broken(path, **options):
        for number, chunk in enumerate(real(path, **options)):
            if number == 1:
                raise MediaError(f"{path}: damaged from here on")
            yield chunk

    monkeypatch.setattr(reading, "read_shots", broken)
    report = library.add(clips[0])
    monkeypatch.setattr(reading, "read_shots", real)
    assert report.failed[0].why == "damaged from here on"
    (footage,) = library.footages()
    assert library.shots(footage)
    (finding,) = library.doctor()
    assert "only in part" in finding.what
    assert len(library.add(clips[0]).added) == 1
    assert library.doctor() == []


def test_a_token_of_another_version_begins_the_footage_anew(
    library: cineseek.Library, clips: list[Path]
) -> None:
    (footage,) = library.add(clips[0]).added
    shots = library.shots(footage)
    library.catalogue.commit_chunk(footage.id, (), (), (), reached=3.0, resume="of old")
    (again,) = library.add(clips[0]).added
    assert again.id == footage.id
    assert library.shots(again) == shots
    assert library.doctor() == []


def test_ctrl_c_keeps_what_is_committed_and_the_next_add_goes_on(
    library: cineseek.Library, clips: list[Path]
) -> None:
    def interrupt(step: cineseek.Progress) -> None:
        if step.stage == "added":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.add(clips, workers=1, progress=interrupt)
    done = len(library.footages())
    assert 1 <= done < 3
    report = library.add(clips)
    assert len(report.added) >= 3 - done
    assert len(library.footages()) == 3
    assert library.doctor() == []


def test_several_at_once_end_in_the_same_library_as_one_by_one(
    clips: list[Path], tmp_path: Path
) -> None:
    contents = []
    for workers in (1, 3):
        with cineseek.open(tmp_path / f"{workers}.cine", model="toy") as library:
            report = library.add(clips, workers=workers)
            assert [Path(one.path) for one in report.added] == clips
            points = library.vectors.get(sorted(library.vectors.ids()), vectors=("look", "print"))
            contents.append(
                {
                    point.id: (
                        {name: vector.tobytes() for name, vector in point.vectors.items()},
                        dict(point.payload),
                    )
                    for point in points
                }
            )
    assert contents[0] == contents[1]


def test_progress_tells_every_file_once_and_comes_one_call_at_a_time(
    library: cineseek.Library, clips: list[Path]
) -> None:
    inside = threading.Lock()
    steps: list[cineseek.Progress] = []

    def tell(step: cineseek.Progress) -> None:
        assert inside.acquire(blocking=False)
        steps.append(step)
        inside.release()

    library.add(clips, workers=3, progress=tell)
    ends = [step for step in steps if step.stage != "reading"]
    assert sorted(step.path for step in ends) == sorted(str(path) for path in clips)
    assert steps[-1].files_done == steps[-1].files_total == 3
    last = {step.path: step for step in steps}
    assert all(step.done == pytest.approx(step.total, abs=0.2) for step in last.values())


def test_bad_arguments_are_refused(library: cineseek.Library) -> None:
    with pytest.raises(ValueError, match="sloppy"):
        library.add("x", gear="sloppy")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="0"):
        library.add("x", workers=0)


def test_there_is_at_least_one_worker() -> None:
    assert adding._default_workers() >= 1


def test_lines_are_told_apart_by_value() -> None:
    """What `_recognise` relies on to find new lines."""
    span = cineseek.Span(0, 1)
    assert len({TextLine(span, "a"), TextLine(span, "a")}) == 1
