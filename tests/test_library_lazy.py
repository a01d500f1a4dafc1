"""Another encoder at once: some looks true, the others guessed, marked, measured, made true."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tests.index.qdrant_server import qdrant_server
from typer.testing import CliRunner

import cineseek
from cineseek.cli import app
from cineseek.index.holes import copy_folder
from cineseek.index.vectors import Condition, Point
from cineseek.models.base import ModelCard
from cineseek.models.toy import ToyEncoder

FRAMES, SAMPLE = 60, 40
GUESSED = [Condition("mapped", (True,))]


class _New(ToyEncoder):
    """The toy in a larger space, a little bent."""

    asked = 0

    @property
    def card(self) -> ModelCard:
        from dataclasses import replace

        return replace(super().card, name="new", dimension=24)

    @property
    def fingerprint(self) -> str:
        return "new-1"

    def encode_images(self, images):
        self.asked += len(images)
        return _bend(super().encode_images(images))

    def encode_texts(self, texts):
        return _bend(super().encode_texts(texts))


def _bend(rows: np.ndarray) -> np.ndarray:
    turn = np.linalg.qr(np.random.default_rng(0).standard_normal((24, 24)))[0][:16]
    bent = np.tanh(2 * rows @ turn)
    return (bent / np.linalg.norm(bent, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cineseek.mapped.SAMPLE", SAMPLE)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of sixty pictures of twelve films, not to be changed."""
    stills = tmp_path_factory.mktemp("stills")
    rng = np.random.default_rng(1)
    for n in range(FRAMES):
        film = stills / f"Film {'ABCDEFGHIJKL'[n % 12]} ({1990 + n % 12})"
        film.mkdir(exist_ok=True)
        pixels = rng.integers(0, 255, (3, 4, 3), np.uint8).repeat(32, 0).repeat(32, 1)
        Image.fromarray(pixels).save(film / f"{n}.png")
    folder = tmp_path_factory.mktemp("full") / "films.cine"
    with cineseek.open(folder, model="toy") as library:
        library.add(stills)
    return folder


@pytest.fixture
def library(full: Path, tmp_path: Path):
    copy_folder(full, tmp_path / "films.cine")
    with cineseek.open(tmp_path / "films.cine") as opened:
        yield opened


def looks(library: cineseek.Library) -> dict[str, np.ndarray]:
    store = library.vectors
    return {one.id: one.vectors["look"] for one in store.get(list(store.ids()), vectors=["look"])}


def prints(library: cineseek.Library) -> dict[str, bytes]:
    store = library.vectors
    found = store.get(list(store.ids()), vectors=["print"])
    return {one.id: one.vectors["print"].tobytes() for one in found}


def test_the_new_encoder_answers_after_a_sample_and_all_is_true_after_the_next_reindex(
    library: cineseek.Library, full: Path, tmp_path: Path
) -> None:
    copy_folder(full, tmp_path / "whole.cine")
    with cineseek.open(tmp_path / "whole.cine") as whole:
        whole.reindex(_New())
        true = looks(whole)
    before = prints(library)
    encoder = _New()
    assert library.reindex(encoder, lazy=True)
    assert encoder.asked == SAMPLE
    assert library.model == "new"
    assert library.vectors.count(GUESSED) == FRAMES - SAMPLE
    assert library.search("red")
    guessed = set(library.vectors.ids(GUESSED))
    cosines = {name: float(look @ true[name]) for name, look in looks(library).items()}
    assert all(cosines[name] > 0.9 for name in guessed)
    assert all(cosines[name] > 0.9999 for name in cosines.keys() - guessed)
    assert "20 of 60 frames have looks guessed from toy" in library.guessed
    assert "films kept apart" in library.guessed
    assert [finding.what for finding in library.doctor()] == [library.guessed]

    assert library.reindex()
    assert encoder.asked == FRAMES
    assert library.guessed == ""
    assert library.doctor() == []
    assert not library.reindex()
    after = looks(library)
    assert all(np.allclose(after[name], true[name], atol=1e-6) for name in true)
    assert prints(library) == before


def test_a_library_of_no_more_than_the_sample_is_done_at_once(
    library: cineseek.Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.mapped.SAMPLE", FRAMES)
    assert library.reindex(_New(), lazy=True)
    assert library.guessed == ""
    assert library.vectors.count(GUESSED) == 0


def test_a_lazy_change_that_was_stopped_goes_on_lazily_or_in_full(
    library: cineseek.Library,
) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done > SAMPLE:
            raise Stopped

    with pytest.raises(Stopped):
        library.reindex(_New(), lazy=True, progress=stop)
    assert library.model == "toy"
    encoder = _New()
    assert library.reindex(encoder)  # in full: nothing of the guesses is left
    assert encoder.asked == FRAMES - SAMPLE
    assert library.vectors.count(GUESSED) == 0
    assert library.doctor() == []


def test_what_is_added_meanwhile_is_true_and_making_true_may_be_stopped(
    library: cineseek.Library, tmp_path: Path
) -> None:
    library.reindex(_New(), lazy=True)
    Image.new("RGB", (64, 64), (200, 30, 30)).save(tmp_path / "red.png")
    library.add(tmp_path / "red.png")
    assert library.vectors.count(GUESSED) == FRAMES - SAMPLE

    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        library.reindex(progress=stop)
    left = library.vectors.count(GUESSED)
    assert 0 < left < FRAMES - SAMPLE
    assert f"{left} of 61 frames" in library.guessed
    assert library.reindex()
    assert library.guessed == ""


@pytest.mark.parametrize("lazy", [True, False])
def test_another_change_killed_before_its_end_does_not_make_guesses_pass_for_true(
    library: cineseek.Library, monkeypatch: pytest.MonkeyPatch, lazy: bool
) -> None:
    library.reindex(_New(), lazy=True)
    told = library.guessed

    class Killed(BaseException):
        pass

    def kill(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("cineseek.library_parts.decide", kill)
        with pytest.raises(Killed):
            library.reindex("toy", lazy=lazy)
    assert library.model == "new"
    assert library.guessed == told != ""
    library.reindex("toy")
    assert library.guessed == ""


def test_a_profile_made_while_looks_are_made_true_is_not_kept(library: cineseek.Library) -> None:
    wholes = library.catalogue.wholes

    class Asked(_New):
        """While frames go through it somebody asks what is similar."""

        def encode_images(self, images):
            if library.model == "new":
                look = {"look": (self.fingerprint, np.ones(24, np.float32))}
                wholes.put_profiles({one.id: look for one in library.footages()})
            return super().encode_images(images)

    library.reindex(Asked(), lazy=True)
    points = library.vectors.get(list(library.vectors.ids(GUESSED)))
    assert library.reindex()
    *_, last = (one.id for one in library.footages() if one.id in _footages(points))
    assert "look" not in wholes.profiles().get(last, {})


def _footages(points: list[Point]) -> set[object]:
    return {one.payload["footage"] for one in points}


def test_frames_that_cannot_be_read_keep_their_guess_and_are_told(
    library: cineseek.Library,
) -> None:
    library.reindex(_New(), lazy=True)
    lost = next(iter(library.vectors.get(list(library.vectors.ids(GUESSED))[:1])))
    (frame,) = library.catalogue.frames(str(lost.payload["footage"]))
    (library.folder / frame.file).write_bytes(b"")
    assert library.reindex()
    assert library.vectors.count(GUESSED) == 1
    assert "1 of 60" in library.guessed


def test_a_library_on_a_server_changes_lazily_there(library: cineseek.Library) -> None:
    with qdrant_server() as server:
        library.migrate(index=server.url)
        library.reindex(_New(), lazy=True)
        (name,) = server.collections
        assert server.collections[name].store.dimensions["look"] == 24
        assert library.vectors.count(GUESSED) == FRAMES - SAMPLE
        assert library.reindex()
        assert library.vectors.count(GUESSED) == 0
        library.migrate(index="edge")


def test_the_command_wants_an_encoder_to_be_lazy_with(library: cineseek.Library) -> None:
    folder = str(library.folder)
    library.close()
    assert CliRunner().invoke(app, ["reindex", "--lazy", "-l", folder]).exit_code == 2
    done = CliRunner().invoke(app, ["reindex", "--lazy", "--model", "mini", "-l", folder])
    assert done.exit_code == 0, done.output
    assert "20 of 60 frames have looks guessed from toy" in " ".join(done.output.split())
    done = CliRunner().invoke(app, ["reindex", "-l", folder])
    assert "looks that mini made" in " ".join(done.output.split())
    assert "already" in CliRunner().invoke(app, ["reindex", "-l", folder]).output
