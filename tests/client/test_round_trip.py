"""What the clients answer is what the library itself answers, for every route."""

from __future__ import annotations

import zipfile
from itertools import pairwise
from pathlib import Path

import httpx
import numpy as np
import pytest
from asked import Asked, as_sent
from PIL import Image

import cineseek
from cineseek.cli.places import Format
from cineseek.client import Roots, Session, Stretch
from cineseek.errors import (
    ExportError,
    MediaError,
    NotFoundError,
    QueryError,
    RequestRefusedError,
)
from cineseek.library import Library
from cineseek.media.image import read_image
from cineseek.media.video import probe
from cineseek.models.catalogue import list_encoders


@pytest.mark.parametrize(
    "query",
    [
        "a lighthouse at night",
        "чайка",
        'said:"we are home"',
        "خانه",
        "color:black >> light:dark",
        "title:salt duration:>1s",
        "light:bright nothing of the kind",
    ],
)
def test_a_search_in_words_finds_what_the_library_finds(
    ask: Asked, library: Library, query: str
) -> None:
    found, own = ask("search", query, limit=3), library.search(query, limit=3)
    assert as_sent(found) == as_sent(own)
    assert [hit.to_json() for hit in found] == [hit.to_json() for hit in own]


def test_pages_of_a_search_are_the_whole_of_it(ask: Asked, library: Library) -> None:
    pages = ask.all("search_pages", "duration:>0s", limit=2)
    whole = library.search("duration:>0s", limit=100)
    assert len(pages) > 1
    assert [as_sent(hit) for page in pages for hit in page] == [as_sent(hit) for hit in whole]
    assert [page.next is None for page in pages] == [False] * (len(pages) - 1) + [True]
    for one, other in pairwise(pages):
        assert ask("search", "duration:>0s", limit=2, cursor=one.next) == other


def test_what_is_like_a_shot_is_found_alone_and_with_words(ask: Asked, library: Library) -> None:
    shot = library.shots(library.footages()[0])[0]
    own = library.search(like=shot, limit=5)
    assert as_sent(ask("similar", shot, limit=5)) == as_sent(own)
    assert as_sent(ask("search", like=shot, limit=5)) == as_sent(own)
    mixed = library.search("title:night", like=shot.id)
    assert as_sent(ask("search", "title:night", like=shot.id)) == as_sent(mixed)
    pages = ask.all("similar_pages", shot.id, limit=1)
    assert [as_sent(hit) for page in pages for hit in page] == [as_sent(hit) for hit in own]


def test_films_are_listed_page_by_page(ask: Asked, library: Library) -> None:
    own, total = library.browse(order="year")
    assert as_sent(ask("films", sort="year").items) == as_sent(tuple(own))
    assert ask("films").total == total
    pages = ask.all("film_pages", sort="added", limit=1)
    latest, _ = library.browse(order="added")
    assert [as_sent(card) for page in pages for card in page] == as_sent(latest)
    assert [card.film.title for card in ask("films", "night")] == ["Night Windows"]


def test_a_film_is_known_with_its_footage(ask: Asked, library: Library) -> None:
    for film in library.films():
        answer = ask("film", film.id)
        assert answer.film == film
        assert as_sent(answer.footages) == as_sent(tuple(library.footages(film.id)))
        assert ask("film", film) == answer


def test_shots_come_with_their_frames_and_words(ask: Asked, library: Library) -> None:
    for film in library.films():
        own, total = library.browse_shots(film.id)
        answer = ask("shots", film)
        assert answer.total == total
        assert as_sent(answer.items) == as_sent(tuple(own))
        footage = library.footages(film.id)[0]
        pages = ask.all("shot_pages", film.id, footage=footage, limit=1)
        one_footage, _ = library.browse_shots(film.id, footage.id)
        assert [as_sent(one) for page in pages for one in page] == as_sent(one_footage)


def test_a_shot_comes_with_what_it_is_of(ask: Asked, library: Library) -> None:
    hit = library.search("said:home")[0]
    answer = ask("shot", hit)
    assert as_sent(answer.details) == as_sent(library.details(hit.shot))
    assert answer.details.texts
    assert (answer.film, answer.footage) == (hit.film, as_sent(hit.footage))
    assert ask("shot", hit.shot) == ask("shot", hit.shot.id) == answer


def test_whatever_came_in_an_answer_names_what_it_is_of(
    ask: Asked, library: Library, tmp_path: Path
) -> None:
    card = ask("films", "night")[0]
    answer = ask("film", card)
    assert ask("film", answer) == ask("film", library.search("title:night")[0]) == answer
    listed = ask("shots", card)[0]
    shot = ask("shot", listed)
    assert shot.details == listed
    assert ask("shot", shot) == shot
    assert ask("footage", shot) == shot.footage
    assert as_sent(ask("similar", listed)) == as_sent(ask("similar", shot.shot))
    assert ask("thumbnail", listed).size == ask("thumbnail", shot).size
    assert ask("sheet", card).size == ask("sheet", answer).size
    assert ask("preview", listed, tmp_path / "shot.mp4").stat().st_size > 1000
    ask("export", ask("shots", card), "csv", tmp_path / "shots.csv")
    assert len((tmp_path / "shots.csv").read_text().splitlines()) == 1 + card.shots


def test_what_can_be_filtered_is_counted_alike(ask: Asked, library: Library) -> None:
    own = {key: tuple(values) for key, values in library.facets().items()}
    assert ask("facets") == own
    assert own["color"]


@pytest.mark.parametrize("text", ["", "nig", "director:", "color:b night", "خان", "genre:dr"])
def test_a_query_could_go_on_alike(ask: Asked, library: Library, text: str) -> None:
    own = library.suggest(text, limit=5, without=("image",))
    assert ask("suggest", text, limit=5) == own
    assert ask("suggest", text, 0) == library.suggest(text, 0, without=("image",))


def test_a_picture_finds_what_it_finds_in_the_library(
    ask: Asked, library: Library, tmp_path: Path
) -> None:
    hit = library.search("title:salt")[0]
    pixels = read_image(hit.thumbnail)
    own = library.search(image=hit.thumbnail, limit=3)
    assert own
    picture = Image.fromarray(pixels)
    for way in (hit.thumbnail, str(hit.thumbnail), hit.thumbnail.read_bytes(), pixels, picture):
        assert as_sent(ask("search", image=way, limit=3)) == as_sent(own)
    assert as_sent(ask("search", pixels, limit=3)) == as_sent(own)
    mixed = library.search("kind:feature light:dark", image=hit.thumbnail)
    assert as_sent(ask("search", "kind:feature light:dark", image=pixels)) == as_sent(mixed)
    liked = library.search(image=hit.thumbnail, like=hit.shot)
    assert as_sent(ask("search", image=hit.thumbnail, like=hit)) == as_sent(liked)


def test_a_picture_is_kept_and_asked_with_again(ask: Asked, library: Library) -> None:
    hit = library.search("title:salt")[0]
    kept = ask("keep_image", hit.thumbnail)
    with Image.open(hit.thumbnail) as saved:
        assert (kept.width, kept.height) == saved.size
        assert ask("kept_image", kept).size == saved.size
    found = ask("search", image=kept)
    assert as_sent(found) == as_sent(library.search(image=hit.thumbnail))
    assert found.image is not None
    assert found.image.id == kept.id
    pages = ask.all("search_pages", image=hit.thumbnail, limit=1)
    assert [as_sent(one) for page in pages for one in page] == [as_sent(one) for one in found]


def test_a_picture_is_of_the_film_that_the_library_says(
    ask: Asked, library: Library, films: Path
) -> None:
    hit = library.search("title:salt")[0]
    own = library.identify(read_image(hit.thumbnail), limit=2)
    pixels = read_image(hit.thumbnail)
    for way in (hit.thumbnail, hit.thumbnail.read_bytes(), pixels, Image.fromarray(pixels)):
        found = ask("identify", way, limit=2)
        assert as_sent(found) == as_sent(own)
        assert found.to_json() == own.to_json()
    assert as_sent(ask("identify", found.image, limit=2)) == as_sent(own)
    assert ask("picture", found.best) == own.best.thumbnail.read_bytes()
    assert ask("film", found.best).film == own.best.film
    clip = films / "Night Windows (2011)" / "night-windows.mp4"
    moving = ask("identify", clip)
    assert (moving.pictures, moving.film.title) == (8, "Night Windows")
    assert ask("identify", np.full((90, 160, 3), 128, np.uint8)).film is None
    with pytest.raises(MediaError):
        ask("identify", b"no picture")


def test_copies_of_a_clip_are_those_that_the_library_finds(
    ask: Asked, library: Library, films: Path
) -> None:
    clip = films / "Salt Wind (1998)" / "salt-wind.mp4"
    own = library.copies(clip)
    assert own
    for way in (clip, str(clip), clip.read_bytes()):
        found = ask("copies", way)
        assert [as_sent(one) for one in found] == [as_sent(one) for one in own]
        assert [one.to_json() for one in found] == [one.to_json() for one in own]
    with pytest.raises(MediaError):
        ask("copies", b"no video")


def test_what_is_like_something_is_what_the_library_finds(
    ask: Asked, library: Library, films: Path
) -> None:
    night, salt = library.films()
    own = library.similar(night, meetings=2)
    assert own[0].film == salt
    assert as_sent(ask("neighbours", night, meetings=2)) == as_sent(own)
    assert as_sent(ask("neighbours", night.id, meetings=2)) == as_sent(own)
    footage = library.footages(night.id)[0]
    weights = {"look": 2.0, "palette": 1.0}
    own = library.similar(footage, weights=weights, query="kind:feature")
    for way in (footage, footage.id, library.search("title:night")[0]):
        found = ask("neighbours", way, weights=weights, query="kind:feature")
        assert as_sent(found) == as_sent(own)
        assert [one.to_json() for one in found] == [one.to_json() for one in own]
    clip = films / "Night Windows (2011)" / "night-windows.mp4"
    sent = ask("neighbours", clip, limit=1, meetings=0)
    assert sent[0].film == night
    assert ask("neighbours", sent[0]) == ask("neighbours", sent[0].footage)
    assert as_sent(ask("neighbours", clip.read_bytes(), limit=1, meetings=0)) == as_sent(sent)
    with pytest.raises(MediaError):
        ask("neighbours", b"no video")
    with pytest.raises(NotFoundError):
        ask("neighbours", "nothing-1900")
    with pytest.raises(ValueError, match="smell"):
        ask("neighbours", night, weights={"smell": 1.0})


def test_an_expected_score_is_the_one_that_the_library_tells(
    ask: Asked, library: Library, films: Path
) -> None:
    film = library.film("night windows")
    own = library.rate(film, coverage=0.5)
    assert as_sent(ask("rate", film, coverage=0.5)) == as_sent(own)
    assert ask("rate", film.id, coverage=0.5).to_json() == own.to_json()
    footage = library.footages(film.id)[0]
    assert as_sent(ask("rate", footage)) == as_sent(library.rate(footage))
    sent = ask("rate", films / "Night Windows (2011)" / "night-windows.mp4")
    assert (sent.film, sent.footage) == (None, None)
    with pytest.raises(MediaError):
        ask("rate", b"no video")


def test_the_map_is_the_librarys(ask: Asked, library: Library) -> None:
    own = sorted(library.map(), key=lambda one: one.footage.id)
    assert [as_sent(one) for one in ask("map")] == [as_sent(one) for one in own]
    [first] = ask("map", limit=1)
    assert ask("footage", first) == as_sent(own[0].footage)


def test_a_picture_that_is_none_is_the_error_of_the_library(ask: Asked, tmp_path: Path) -> None:
    with pytest.raises(MediaError):
        ask("search", image=b"no picture")
    with pytest.raises(MediaError, match=r"gone\.png cannot be read"):
        ask("search", image=tmp_path / "gone.png")
    with pytest.raises(ValueError, match="height x width x 3"):
        ask("search", image=np.zeros((4, 4)))


def test_saved_frames_are_the_pictures_that_were_saved(ask: Asked, library: Library) -> None:
    hit = library.search("duration:>0s")[0]
    assert hit.thumbnail is not None
    saved = hit.thumbnail.read_bytes()
    assert ask("picture", hit) == saved
    assert ask("picture", hit.footage.id, hit.thumbnail.name) == saved
    assert ask("thumbnail", ask("search", "duration:>0s")[0]).size == (ask("thumbnail", hit)).size
    card = ask("films")[0]
    assert ask("picture", card) == (library.folder / library.browse()[0][0].frame.file).read_bytes()


def test_a_footage_is_known_with_its_lines(ask: Asked, library: Library) -> None:
    for footage in library.footages():
        assert ask("footage", footage) == ask("footage", footage.id) == as_sent(footage)
        assert ask("texts", footage) == as_sent(tuple(library.catalogue.texts(footage.id)))
    spoken = library.search("said:home")[0].footage
    cues = ask("subtitles", spoken, language="fa")
    assert cues.startswith("WEBVTT")
    assert "به خانه رسیدیم." in cues
    assert "We are home." not in cues


def test_a_footage_is_downloaded_as_it_is(ask: Asked, library: Library, tmp_path: Path) -> None:
    hit = library.search("title:salt")[0]
    original = Path(hit.footage.path)
    told: list[tuple[int, int]] = []
    path = ask("download", hit, tmp_path, progress=lambda *step: told.append(step))
    assert path == tmp_path / original.name
    assert path.read_bytes() == original.read_bytes()
    size = original.stat().st_size
    assert told[-1] == (size, size)
    (tmp_path / ".rest.mp4.part").write_bytes(original.read_bytes()[:1000])
    with httpx.Client() as asking:
        head = asking.get(
            f"{ask.url}/api/footages/{hit.footage.id}/file", headers={"Range": "bytes=0-0"}
        )
    (tmp_path / ".rest.mp4.etag").write_text(head.headers["etag"])
    told.clear()
    ask("download", hit.footage, tmp_path / "rest.mp4", progress=lambda *step: told.append(step))
    assert (tmp_path / "rest.mp4").read_bytes() == original.read_bytes()
    assert told[0][0] > 1000


def test_a_preview_is_a_short_film_of_the_shot(
    ask: Asked, library: Library, tmp_path: Path
) -> None:
    hit = library.search("duration:>1s")[0]
    path = ask("preview", hit, tmp_path)
    assert path == tmp_path / f"{hit.shot.id}.mp4"
    facts = probe(path)
    assert abs(facts.duration - hit.span.duration) < 0.3
    assert facts.height <= 480
    with pytest.raises(ExportError, match="is there already"):
        ask("preview", hit, path)


def test_a_full_picture_comes_out_of_the_footage(ask: Asked, library: Library) -> None:
    hit = library.search("duration:>0s")[0]
    whole = ask("frame", hit)
    assert whole.size == (hit.footage.width, hit.footage.height)
    assert ask("frame", hit.footage, hit.second, height=100).height == 100
    saved = ask("thumbnail", hit)
    apart = np.abs(
        np.asarray(whole.convert("RGB").resize(saved.size), float)
        - np.asarray(saved.convert("RGB"), float)
    )
    assert apart.mean() < 8


@pytest.mark.parametrize("to", ["edl", "fcpxml", "otio", "csv"])
def test_an_export_is_the_file_that_the_library_writes(
    ask: Asked, library: Library, tmp_path: Path, to: Format
) -> None:
    hits = library.search("kind:feature", limit=3)
    library.export(hits, to, tmp_path / f"own.{to}", handles=0.2)
    own = (tmp_path / f"own.{to}").read_bytes()
    assert own
    (path,) = ask(
        "export", "kind:feature", to, tmp_path / f"sent.{to}", limit=3, handles=0.2
    ).written
    assert path == tmp_path / f"sent.{to}"
    assert path.read_bytes() == own
    reel = [Stretch(hits[1], 0.25, 1.25), hits[0].shot, hits[2].shot.id]
    (named,) = ask("export", reel, to, tmp_path, title="My reel").written
    assert named == tmp_path / f"My reel.{to}"
    assert named.stat().st_size
    with pytest.raises(ExportError, match="is there already"):
        ask("export", reel, to, tmp_path, title="My reel")
    assert ask("export", reel, to, tmp_path, title="My reel", overwrite=True).written == (named,)


def test_clips_are_those_that_the_library_cuts(
    ask: Asked, library: Library, tmp_path: Path
) -> None:
    hits = library.search("kind:feature", limit=2)
    report = library.export(hits, "clips", tmp_path / "own")
    written = ask("export", list(hits), "clips", tmp_path / "sent").written
    assert [one.name for one in written] == [one.name for one in report.written]
    for one, own in zip(written, report.written, strict=True):
        assert one.parent == tmp_path / "sent"
        assert probe(one).duration == probe(own).duration
    assert {one.name for one in (tmp_path / "sent").iterdir()} == {one.name for one in written}
    (archive,) = ask("export", list(hits), "clips", tmp_path / "clips.zip", unzip=False).written
    assert zipfile.ZipFile(archive).namelist() == [one.name for one in written]


def test_what_cannot_be_exported_is_an_export_error(
    ask: Asked, library: Library, tmp_path: Path
) -> None:
    with pytest.raises(ExportError):
        ask("export", "title:nothing", "edl", tmp_path / "none.edl")
    with pytest.raises(ExportError):
        ask("export", [], "edl", tmp_path / "none.edl")
    with pytest.raises(QueryError):
        ask("export", "color:octarine", "edl", tmp_path / "none.edl")
    hit = library.search("kind:feature")[0]
    with pytest.raises(RequestRefusedError, match="no stretch"):
        ask("export", [Stretch(hit, 3.0, 1.0)], "edl", tmp_path / "none.edl")
    assert list(tmp_path.iterdir()) == []


def test_a_contact_sheet_is_the_one_that_the_library_draws(
    ask: Asked, library: Library, tmp_path: Path
) -> None:
    film = library.films()[0]
    library.contact_sheet(film, tmp_path / "own.jpg")
    with Image.open(tmp_path / "own.jpg") as own:
        assert np.array_equal(np.asarray(own), np.asarray(ask("sheet", film)))


def test_the_earlier_services_answers_are_hits(ask: Asked, library: Library) -> None:
    own = library.search('"We are home"', limit=5)
    answers = ask("compat", "We are home")
    assert [(one.score, one.second) for one in answers] == [
        (round(hit.score, 4), round(hit.second, 3)) for hit in own
    ]
    assert answers[0].video_name == "night-windows.mp4"
    assert answers[0].image == own[0].thumbnail.read_bytes()
    assert ask("compat", "We are home", "night-windows", k=1) == answers[:1]
    assert ask("compat", "We are home", "salt-wind.mp4") == ()
    with pytest.raises(NotFoundError, match="heat"):
        ask("compat", "boat", "heat.mkv")


def test_library_and_encoders_are_told_of(ask: Asked, library: Library) -> None:
    facts, counts = ask("library"), library.catalogue.counts()
    for name in ("films", "footages", "shots", "frames", "texts"):
        assert getattr(facts, name) == getattr(counts, name)
    assert (facts.name, facts.model, facts.can_write) == ("films", library.model, True)
    assert (facts.version, facts.notes) == (cineseek.__version__, library.notes)
    assert facts.warning == library.search("a boat").warnings[0]
    known = ask("models")
    assert [one.name for one in known if one.used] == ["toy"]
    assert known[0].dimension == library.encoder.card.dimension
    listed = {one.card.name: one for one in list_encoders()}
    assert {one.name for one in known} == set(listed)
    for one in known[1:]:
        card = listed[one.name].card
        assert (one.dimension, one.languages) == (card.dimension, tuple(card.languages))
        assert (one.licence, one.here) == (card.licence, listed[one.name].ready)


def test_the_server_tells_of_itself(ask: Asked, library: Library) -> None:
    assert ask("health") == "ok"
    assert ask("ready") == len(library.films())
    assert ask("session") == Session(required=False, scopes=("read", "write"))
    assert ask("open_session", "any") == ask("session")
    assert ask("close_session") == ask("session")
    assert "cineseek_" in ask("metrics")
    assert ask("openapi")["info"]["title"] == "cineseek"
    assert ask("jobs") == ()
    assert ask("roots") == Roots((), False)


def test_a_query_that_cannot_be_read_is_the_same_error_with_the_same_place(
    ask: Asked, library: Library
) -> None:
    for query in ("year:soon", "خانه color:octarine", 'said:"not closed'):
        with pytest.raises(QueryError) as own:
            library.search(query)
        with pytest.raises(QueryError) as sent:
            ask("search", query)
        assert str(sent.value) == str(own.value)
        assert (sent.value.at, sent.value.text) == (own.value.at, query)


def test_what_is_not_there_is_the_same_error(ask: Asked, library: Library) -> None:
    with pytest.raises(NotFoundError) as own:
        library.shot("0" * 32 + "-7")
    with pytest.raises(NotFoundError) as sent:
        ask("shot", "0" * 32 + "-7")
    assert str(sent.value) == str(own.value)
