"""The genres head, the shards it may learn from, and `classify`, which takes its word."""

from __future__ import annotations

import io
import json
import tarfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
from trailer_footages import Drawn
from typer.testing import CliRunner

import cineseek
from cineseek.cli.app import app
from cineseek.demo.trailers import draw_trailers
from cineseek.errors import ModelError, TrainingError
from cineseek.models.genre_head import WEIGHTS, open_genre_head
from cineseek.training.footage_shards import ShardFootages, find_tars, write_tars
from cineseek.training.footages import LibraryFootages, read_footages
from cineseek.training.footages_split import split_films
from cineseek.training.genres import GenresSettings, train_genres


@pytest.fixture(scope="module")
def head(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("heads")
    return train_genres(Drawn(80), GenresSettings(), folder / "genres")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixteen drawn trailers."""
    folder = tmp_path_factory.mktemp("library")
    draw_trailers(folder / "videos", 16, seed=2, seconds=(3.0, 4.0))
    with cineseek.open(folder / "films.cine", model="toy") as films:
        films.add(folder / "videos")
    return folder / "films.cine"


def test_genres_are_told_of_films_never_seen_and_their_probabilities_are_true(head) -> None:
    report = head.report
    assert report.precision.value > 0.95
    assert report.precision.low > report.chance
    assert report.f1.value > 0.8
    assert report.error < 0.15
    assert report.look is not None
    assert report.look.high < report.precision.value  # half of the genres are heard
    assert head.head.card["data"]["tested on"] == report.footages


def test_a_footage_may_be_of_several_genres_and_may_lack_a_part(head) -> None:
    one = next(iter(Drawn(80)))
    shares = dict(zip(head.head.genres, head.head.probabilities(one.parts), strict=True))
    assert {name for name, share in shares.items() if share > 0.5} == set(one.film.genres)
    silent = head.head.probabilities({"look": one.parts["look"]})
    assert np.isfinite(silent).all()
    with pytest.raises(ModelError, match="numbers where"):
        head.head.probabilities({"look": np.ones(3, np.float32)})


def test_a_forged_head_is_refused(head, tmp_path: Path) -> None:
    config = json.loads((head.folder / "config.json").read_text())
    weights = (head.folder / WEIGHTS).read_bytes()
    folder = tmp_path / "genres"
    folder.mkdir()
    with pytest.raises(ModelError, match="missing"):
        open_genre_head(folder)
    (folder / WEIGHTS).write_bytes(weights)
    for change, why in (
        ({"format": 9}, "format"),
        ({"genres": ["Same", "Same"]}, "genres"),
        ({"genres": ["One"]}, "float32 is due"),
        ({"parts": {"smell": 4}}, "parts"),
        ({"parts": {"look": 10**9}}, "parts"),
        ({"fingerprint": 3}, "fingerprint"),
    ):
        (folder / "config.json").write_text(json.dumps(config | change))
        with pytest.raises(ModelError, match=why):
            open_genre_head(folder)
    (folder / "config.json").write_text(json.dumps(config))
    for content in (b"", b"no zip", weights[:200]):
        (folder / WEIGHTS).write_bytes(content)
        with pytest.raises(ModelError, match="damaged"):
            open_genre_head(folder)
    arrays = dict(np.load(head.folder / WEIGHTS))
    pickled = arrays | {"bias": np.array([{}], dtype=object)}
    np.savez(folder / WEIGHTS, **pickled)
    with pytest.raises(ModelError, match="damaged"):
        open_genre_head(folder)
    np.savez(folder / WEIGHTS, **arrays | {"spread": -arrays["spread"]})
    with pytest.raises(ModelError, match="cannot be"):
        open_genre_head(folder)


def test_too_few_footages_and_wrong_settings_are_told(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="too few"):
        train_genres(Drawn(4), GenresSettings(), tmp_path / "genres")
    with pytest.raises(ValueError, match="parts are of"):
        GenresSettings(("smell",))
    with pytest.raises(ValueError, match="empty"):
        GenresSettings(test_share=0)


def test_films_stay_together_and_stay_where_they_are_when_others_come() -> None:
    films = [f"film-{n // 2}" for n in range(60)]
    split = split_films(films, check=0.2, test=0.3, seed=1)
    parts = [{films[row] for row in part} for part in (split.train, split.check, split.test)]
    assert not parts[0] & parts[1] | parts[0] & parts[2] | parts[1] & parts[2]
    assert [len(part) for part in parts] == [15, 6, 9]
    more = split_films([*films, "another"], check=0.2, test=0.3, seed=1)
    assert len(set(split.train) ^ set(more.train)) <= 4


# shards


def test_footages_come_out_of_tars_as_they_went_in(tmp_path: Path) -> None:
    written = write_tars(Drawn(5), tmp_path, per_shard=2)
    assert [one.name for one in written] == [f"footages-0000{n}.tar" for n in range(3)]
    assert find_tars(str(tmp_path)) == [str(one) for one in written]
    assert find_tars(str(tmp_path / "footages-{00000..00002}.tar")) == [str(w) for w in written]
    for one, other in zip(Drawn(5), ShardFootages(find_tars(str(tmp_path))), strict=True):
        assert (one.film, one.seconds, one.pictures) == (other.film, other.seconds, other.pictures)
        assert (one.footage.id, other.footage.path) == (
            other.footage.id,
            f"{other.film.id[5:]}.mp4",
        )
        assert np.array_equal(one.spectrum, other.spectrum)
        assert set(one.parts) == set(other.parts)
        assert all(np.array_equal(one.parts[name], other.parts[name]) for name in one.parts)
        assert one.encoder == other.encoder
    with pytest.raises(TrainingError, match="has tars already"):
        write_tars(Drawn(2), tmp_path)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[str]:
    """An object storage: files over HTTP, read forward only."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_footages_stream_from_an_object_storage(storage: str, tmp_path: Path) -> None:
    write_tars(Drawn(5), tmp_path, per_shard=3)
    tars = find_tars(f"{storage}/footages-{{00000..00001}}.tar")
    found = list(ShardFootages(tars))
    assert [one.film.id for one in found] == [f"film-{n}" for n in range(5)]
    with pytest.raises(TrainingError, match="cannot be fetched"):
        list(ShardFootages([f"{storage}/no.tar"]))


def test_damaged_and_forged_tars_are_told(tmp_path: Path) -> None:
    (whole,) = write_tars(Drawn(2), tmp_path / "a")
    cut = tmp_path / "cut.tar"
    cut.write_bytes(whole.read_bytes()[:9000])
    with pytest.raises(TrainingError, match=r"damaged|cut short|is missing"):
        list(ShardFootages([str(cut)]))
    (tmp_path / "text.tar").write_text("no tar at all, and longer than a block" * 100)
    with pytest.raises(TrainingError, match="damaged"):
        list(ShardFootages([str(tmp_path / "text.tar")]))
    told = {"film": {"id": "a", "title": "A"}, "footage": {}, "seconds": [1]}
    for name, content, why in (
        ("x.json", b"[]", "is no footage"),
        ("x.json", b"{", "is no footage"),
        ("x.json", json.dumps(told).encode(), "is no footage"),
        ("x.txt", b"words", "missing"),
    ):
        with tarfile.open(tmp_path / "forged.tar", "w") as tar:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
        with pytest.raises(TrainingError, match=why):
            list(ShardFootages([str(tmp_path / "forged.tar")]))


# a real library


def test_a_library_gives_frames_sound_and_profiles_and_decodes_nothing(library: Path) -> None:
    for video in library.parent.joinpath("videos").rglob("*.mp4"):
        video.rename(video.with_suffix(".gone"))  # nothing can be decoded
    found = read_footages(library, ("trailer",))
    assert len(found) == 16
    for one in found:
        assert set(one.parts) >= {"look", "sound", "rhythm", "palette"}
        assert one.spectrum is not None
        assert len(one.spectrum) == pytest.approx(20 * one.footage.duration, abs=4)
        assert all(isinstance(file, Path) and file.is_file() for file in one.pictures)
        assert list(one.seconds) == sorted(one.seconds)
        assert one.film.genres
    assert LibraryFootages(library).key == LibraryFootages(library).key
    assert LibraryFootages(library, ("clip",)).key != LibraryFootages(library).key
    with pytest.raises(TrainingError, match="has no advert"):
        read_footages(library, ("advert",))
    with pytest.raises(TrainingError, match="no library"):
        read_footages(library.parent)


def test_classify_takes_the_trained_genres_of_whole_footages(library: Path) -> None:
    run = CliRunner()
    done = run.invoke(
        app,
        ["train", "genres", str(library), "--json", "--check-share", "0.3", "--part", "sound"],
    )
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["data"]["footages"] == 16
    one = read_footages(library)[0]  # by itself: one may write to a library at a time
    head = open_genre_head(library / "heads" / "genres")
    with cineseek.open(library) as films:
        found = films.classify("genres", by="footage", query="kind:trailer")
        assert "several may be true at once" in found.warnings[0]
        told = list(found)
        assert len(told) == 16
        assert set(found.labels) == {label.name for label in told[0].labels}
        mine = next(t for t in told if t.footage is not None and t.footage.id == one.footage.id)
        shares = dict(zip(head.genres, head.probabilities(one.parts).tolist(), strict=True))
        assert {label.name: label.probability for label in mine.labels} == pytest.approx(shares)
        assert mine.none == pytest.approx(np.prod([1 - share for share in shares.values()]))
        assert not list(films.classify("genres", by="footage", query="kind:clip"))
        # Shots are told by words, as before; and `toy` knows none of these.
        with pytest.raises(ModelError, match="knows none of these labels"):
            films.classify("genres", by="shot")


def test_shards_are_written_by_command_and_learnt_from(library: Path, tmp_path: Path) -> None:
    run = CliRunner()
    done = run.invoke(
        app, ["train", "shards", str(library), "--out", str(tmp_path / "s"), "--json"]
    )
    assert done.exit_code == 0, done.output
    assert len(json.loads(done.stdout)["tars"]) == 1
    words = ["train", "genres", str(tmp_path / "s"), "--check-share", "0.3"]
    lacking = run.invoke(app, words)
    assert lacking.exit_code == 2
    done = run.invoke(app, [*words, "--output", str(tmp_path / "genres")])
    assert done.exit_code == 0, done.output
    assert "mAP" in done.stdout
    missing = run.invoke(app, ["train", "genres", str(tmp_path / "nothing")])
    assert missing.exit_code == 1
    wrong = run.invoke(app, ["train", "genres", str(library), "--kind", "poster"])
    assert wrong.exit_code == 2


def test_towers_are_trained_by_command(library: Path) -> None:
    run = CliRunner()
    words = ["train", "trailers", str(library), "--backbone", "resnet:tiny", "--steps", "8"]
    words += ["--batch", "6", "--frames", "2", "--columns", "32", "--pixels", "16", "--tiny"]
    words += ["--no-beside", "--every", "4", "--seed", "1"]
    done = run.invoke(app, words)
    assert done.exit_code == 0, done.output
    assert "phase 4: triplet, all learns" in done.output
    assert "pooled look" in done.output
    assert (library / "heads" / "trailers" / "card.json").is_file()
    assert run.invoke(app, [*words, "--pooling", "max"]).exit_code == 2
    assert run.invoke(app, [*words, "--growth", "1,0,1"]).exit_code == 2
