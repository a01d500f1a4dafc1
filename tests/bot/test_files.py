"""Pictures, GIFs and videos sent to the bot over HTTP, and which film it says they are from."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from bot.bot_api_server import BotApiServer
from bot.conftest import PATIENT
from bot.people import Person, pictures_in, text_of
from clips import draw_video
from hostile_pictures import gif, hostile_pictures
from PIL import Image, ImageOps

from cineseek.answer_identity import Identification
from cineseek.bot.answering import worth_telling
from cineseek.film import Film
from cineseek.library import Library

Start = Callable[..., Any]
GROUP = -1001234567890
UNREADABLE = "I cannot read this file."
NO_PICTURE = "This file is neither a picture nor a video."
TOO_LARGE = "This file is too large: I take up to"


@pytest.fixture(scope="session")
def film(library: Library) -> Film:
    """The film that `frame` is of."""
    return library.films()[0]


@pytest.fixture(scope="session")
def clip(films: Path, library: Library, film: Film) -> bytes:
    """The video file of that film."""
    return Path(library.footages(film.id)[0].path).read_bytes()


def as_file(picture: Image.Image, sort: str, **how: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, sort, **how)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def noise(width: int = 320, height: int = 180) -> bytes:
    """A picture of no film."""
    random = np.random.default_rng(5)
    blots = random.integers(0, 256, (4, 7, 3), np.uint8)
    return as_file(Image.fromarray(blots).resize((width, height)), "PNG")


def test_a_photo_is_answered_with_film_time_confidence_and_the_frame(
    start: Start, library: Library, ann: Person, frame: bytes, film: Film
) -> None:
    start()
    ann.photo(frame)
    answer = ann.answer()
    assert answer.method == "sendPhoto"
    first, second = text_of(answer).split("\n")[:2]
    assert first == f"{film.title} ({film.year})"
    found = re.fullmatch(r"0:0(\d) · (over )?\d+% sure", second)
    assert found is not None, second
    footage = library.footages(film.id)[0]
    shot = library.shots(footage)[1]
    assert shot.span.start - 1 <= int(found[1]) <= shot.span.end + 1
    shown = library.identify(frame).thumbnail
    assert shown is not None
    assert pictures_in(answer) == [shown.read_bytes()]
    assert len(ann.answers()) == 1


def test_the_answer_is_in_the_language_of_the_asker(
    start: Start, ivan: Person, sara: Person, frame: bytes, film: Film
) -> None:
    start()
    ivan.photo(frame)
    lines = text_of(ivan.answer()).split("\n")
    assert lines[0] == f"{film.title} ({film.year})"
    assert re.fullmatch(r"0:0\d · уверенность (более )?\d+%", lines[1])
    sara.photo(frame)
    lines = text_of(sara.answer()).split("\n")
    assert lines[0].startswith(f"\u200f\u2068{film.title}\u2069 (")
    assert re.fullmatch("\u200f۰:۰[۰-۹] · اطمینان (بیش از )?[۰-۹]+٪", lines[1])
    assert not set("0123456789") & set("".join(lines))


def test_a_file_is_read_by_what_it_is_and_not_by_its_name(
    start: Start, ann: Person, frame: bytes, clip: bytes, film: Film
) -> None:
    start()
    picture = opened(frame)
    for content, name, mime in (
        (as_file(picture, "PNG"), "notes.txt", "text/plain"),
        (as_file(picture, "WEBP"), "../../etc/passwd", "application/zip"),
        (frame, "film.mp4", "video/mp4"),
        (clip, "picture.jpg", "image/jpeg"),
        (clip, "", ""),
        (frame + b"PK\x03\x04" + b"\x00" * 500, "both.zip", "application/zip"),
    ):
        ann.document(content, name, mime)
        assert film.title in text_of(ann.answer()), name


def test_a_gif_and_videos_of_every_kind_are_found(
    start: Start, ann: Person, clip: bytes, frame: bytes, film: Film
) -> None:
    start()
    picture = opened(frame)
    moments = [picture, ImageOps.autocontrast(picture, cutoff=1), picture]
    moving = as_file(moments[0], "GIF", save_all=True, append_images=moments[1:], duration=200)
    for send in (
        lambda: ann.animation(moving, "image/gif"),
        lambda: ann.document(moving, "a.gif", "image/gif"),
        lambda: ann.animation(clip),
        lambda: ann.video(clip),
        lambda: ann.video_note(clip),
    ):
        send()
        answer = ann.answer()
        assert answer.method == "sendPhoto"
        assert film.title in text_of(answer)


def test_a_mirrored_picture_is_found_and_said_to_be(
    start: Start, ann: Person, sara: Person, frame: bytes, film: Film
) -> None:
    start()
    mirrored = as_file(ImageOps.mirror(opened(frame)), "JPEG", quality=90)
    ann.photo(mirrored)
    said = text_of(ann.answer())
    assert film.title in said
    assert "Your picture is mirrored." in said
    sara.photo(mirrored)
    assert "عکس شما آینه‌ای است." in text_of(sara.answer())


def test_a_frame_that_several_films_hold_is_sent_once_with_each_of_them(
    start: Start, library: Library, ann: Person, frame: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = library.identify(frame).candidates[0]
    other = replace(first, film=library.films()[1])
    shared = Identification(None, 0.5, "", (first,), among=(first, other), together=0.97)
    monkeypatch.setattr(library, "identify", lambda source: shared)
    start()
    ann.photo(frame)
    answer = ann.answer()
    assert answer.method == "sendPhoto"
    assert first.thumbnail is not None
    assert pictures_in(answer) == [first.thumbnail.read_bytes()]
    lines = text_of(answer).split("\n")
    assert lines[0] == "This very frame is in several films."
    assert lines[2:4] == [
        f"{number}. {film.title} ({film.year}) · 0:0{int(first.second or 0)}"
        for number, film in enumerate(library.films()[:2], 1)
    ]


def test_what_is_of_no_film_is_not_named_and_what_it_could_be_is_listed(
    start: Start, library: Library, ann: Person, ivan: Person
) -> None:
    start()
    ann.photo(noise())
    answer = ann.answer()
    lines = text_of(answer).split("\n")
    assert lines[0] == "I don't know which film this is."
    candidates = worth_telling(library.identify(noise()))
    if not candidates:
        assert lines[1:] == ["Nothing in the films that I know looks like it."]
    else:
        assert lines[1] == "It could be:"
        assert len(lines) == 2 + len(candidates)
        assert re.match(r"1\. .+ \(\d{4}\) · .*\d%$", lines[2])
    ivan.photo(noise())
    assert text_of(ivan.answer()).startswith("Я не знаю, что это за фильм.")


def test_in_a_group_a_picture_with_the_name_of_the_bot_is_answered_and_others_are_not(
    start: Start, api: BotApiServer, frame: bytes, film: Film, ann: Person
) -> None:
    start()
    member = Person(api, 55, "en", group=GROUP)
    member.photo(frame)
    member.photo(frame, caption="what is this, @cineseek_bot?")
    assert film.title in text_of(member.answer())
    shown = ann.message(**member.photo_content(frame))
    member.says("@cineseek_bot", reply_to_message=shown)
    assert film.title in text_of(member.answer())
    member.says("which film is this? @cineseek_bot", reply_to_message=shown)
    assert film.title in text_of(member.answer())
    assert not member.answers(0)


def test_what_is_said_to_be_too_large_is_not_even_fetched(
    start: Start, api: BotApiServer, ann: Person, sara: Person, frame: bytes
) -> None:
    start()
    ann.document(frame, size=20_000_001)
    assert text_of(ann.answer()).startswith(f"{TOO_LARGE} 20 MB.")
    ann.video(frame, duration=301)
    assert text_of(ann.answer()).startswith("This video is too long: I take up to 5 minutes.")
    sara.document(frame, size=2_000_000_000)
    assert "تا ۲۰ مگابایت" in text_of(sara.answer())
    assert not [one for one in api.calls if one.method == "getFile"]


def test_what_is_larger_than_was_said_is_cut_off(
    start: Start, api: BotApiServer, ann: Person, frame: bytes
) -> None:
    start(limits=replace(PATIENT, file_bytes=1_000_000))
    ann.document(frame + b"\x00" * 3_000_000, size=5000)
    assert text_of(ann.answer()).startswith(f"{TOO_LARGE} 1 MB.")
    ann.document(frame, size=900_000)
    with api.changed:  # Telegram finds it larger when it is asked
        for file in api.files.values():
            file.size = 21 * 1024 * 1024
    assert text_of(ann.answer())
    ann.photo(frame)
    assert not text_of(ann.answer()).startswith(TOO_LARGE)


def test_a_video_that_is_longer_than_was_said_is_refused(
    start: Start, ann: Person, clip: bytes
) -> None:
    start(limits=replace(PATIENT, video_seconds=2.0))
    ann.video(clip, duration=1)
    assert text_of(ann.answer()).startswith("This video is too long")


def test_hostile_files_get_polite_answers_and_the_bot_goes_on(
    start: Start, ann: Person, frame: bytes, film: Film, tmp_path: Path
) -> None:
    start()
    for name, content in hostile_pictures().items():
        ann.document(content, name)
        said = text_of(ann.answer(seconds=60))
        assert said.startswith((UNREADABLE, NO_PICTURE, TOO_LARGE)), f"{name}: {said}"
        assert "/" not in said
    ann.photo(frame)
    assert film.title in text_of(ann.answer())
    assert not [path for path in (tmp_path / "state").rglob("file*") if path.is_file()]


def broken(frame: bytes, clip: bytes) -> dict[str, bytes]:
    """Files that begin well."""
    return {
        "jpeg cut short": frame[:300],
        "jpeg and nothing": b"\xff\xd8\xff",
        "video cut short": clip[: len(clip) // 3],
        "video of zeros": clip[:64] + bytes(len(clip)),
        "matroska of words": b"\x1a\x45\xdf\xa3" + b"words " * 500,
        "gif with a page": b"GIF89a/*<html><script>alert(1)</script>*/=1;",
        "avi of nothing": b"RIFF\xff\xff\xff\x7fAVI LIST",
        "gif of a hundred pictures of 16 megapixels": gif(4000, 4000, 100),
    }


def test_broken_files_get_polite_answers(
    start: Start, ann: Person, frame: bytes, clip: bytes
) -> None:
    start()
    for name, content in broken(frame, clip).items():
        ann.document(content, name)
        said = text_of(ann.answer(seconds=60))
        assert said.startswith((UNREADABLE, NO_PICTURE)), f"{name}: {said}"


def test_a_playlist_leads_nowhere(start: Start, api: BotApiServer, ann: Person) -> None:
    start()
    for content in (
        b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + api.url.encode() + b"/secret.ts\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
    ):
        ann.video(content)
        assert text_of(ann.answer()) == NO_PICTURE


def test_a_huge_picture_in_a_small_file_is_refused(
    start: Start, ann: Person, tmp_path: Path
) -> None:
    start()
    ann.document(as_file(Image.new("1", (9000, 9000)), "PNG"))
    assert text_of(ann.answer()).startswith(UNREADABLE)
    wide = draw_video(tmp_path / "wide.mp4", [np.zeros((96, 4160, 3), np.uint8)] * 3)
    ann.video(wide.read_bytes())
    assert text_of(ann.answer()).startswith(UNREADABLE)


def test_a_file_that_does_not_arrive_is_asked_for_again(
    start: Start, api: BotApiServer, ann: Person, frame: bytes
) -> None:
    start()
    said = "I could not get this file from Telegram. Please send it again."
    ann.photo(frame, cut=True)
    assert text_of(ann.answer()) == said
    ann.photo(frame)
    with api.changed:
        del api.files[list(api.files)[-1]]
    assert text_of(ann.answer()) == said or ann.final()
    api.fail("getFile", 400, "Bad Request: wrong file_id or the file is temporarily unavailable")
    ann.photo(frame)
    assert text_of(ann.answer()) == said


def test_a_slow_server_is_given_up(start: Start, ann: Person, frame: bytes) -> None:
    start(limits=replace(PATIENT, download_seconds=0.3))
    ann.photo(frame, slow=2.0)
    assert text_of(ann.answer()).startswith("I could not get this file")


def test_nothing_is_kept(
    start: Start, ann: Person, frame: bytes, clip: bytes, tmp_path: Path
) -> None:
    running = start()
    ann.photo(frame)
    ann.answer()
    ann.video(clip)
    ann.answer()
    ann.says("night")
    ann.answer()
    assert not list((tmp_path / "state").rglob("file*/*"))
    running.stop()
    left = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert left <= {"answered.json", "languages.json", "uploads.json"}
    for path in tmp_path.rglob("*.json"):
        assert "night" not in path.read_text("utf-8")


def test_what_is_sent_is_kept_where_it_was_asked_for_without_a_name(
    start: Start, ann: Person, frame: bytes, film: Film, tmp_path: Path
) -> None:
    start(keep=tmp_path / "kept")
    ann.photo(frame)
    ann.answer()
    ann.says("night")
    ann.answer()
    lines = [
        json.loads(line)
        for line in (tmp_path / "kept" / "questions.jsonl").read_text("utf-8").splitlines()
    ]
    assert [line.get("words") for line in lines] == [None, "night"]
    assert lines[0]["answer"]["film"]["title"] == film.title
    assert (tmp_path / "kept" / lines[0]["file"]).read_bytes() == frame
    assert set(lines[0]) == {"at", "file", "sort", "answer"}
    assert str(ann.id) not in json.dumps([lines[1]["words"], *map(sorted, lines)])
