"""The library as users hold it: opened, filled, asked, emptied."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from drawn_clips import draw_clip

import cineseek
from cineseek.errors import LibraryBusyError, LibraryError, ModelError, NotFoundError
from cineseek.index.edge import EdgeStore
from cineseek.index.holes import copy_folder
from cineseek.models.fingerprint import PRINT_SIZE
from cineseek.models.toy import ToyEncoder


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two short films and a trailer."""
    folder = tmp_path_factory.mktemp("films")
    draw_clip(folder / "Red Sea (1999).mkv", seed=1)
    draw_clip(folder / "Red Sea (1999) - Trailer.mp4", seed=2, seconds=3)
    draw_clip(folder / "Long Way (2004).mkv", seed=3)
    return folder


@pytest.fixture(scope="module")
def full(films: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of those films, not to be changed."""
    folder = tmp_path_factory.mktemp("full") / "films.cine"
    with cineseek.open(folder, model="toy") as library:
        report = library.add(films)
    assert len(report.added) == 3
    return folder


@pytest.fixture
def library(full: Path, tmp_path: Path) -> cineseek.Library:
    """A copy that a test may change."""
    copy_folder(full, tmp_path / "films.cine")
    with cineseek.open(tmp_path / "films.cine") as opened:
        yield opened


def test_a_new_library_is_a_folder_that_names_its_encoder(tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "new.cine", model="toy") as library:
        assert library.films() == []
    content = json.loads((tmp_path / "new.cine" / "library.json").read_text())
    assert content["format"] == 1
    assert content["encoder"] == "toy"


def test_a_library_without_a_named_encoder_says_what_it_fell_back_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    with cineseek.open(tmp_path / "a.cine", models_dir=tmp_path, offline=True) as library:
        assert library.model == "mini"
        (note,) = library.notes
        assert "a first look" in note
    with cineseek.open(tmp_path / "a.cine", models_dir=tmp_path) as library:
        assert library.notes == (note,)
        library.reindex(_Other())
        assert library.notes == ()


def test_a_library_remembers_its_encoder_and_refuses_another(full: Path) -> None:
    with cineseek.open(full) as library:
        assert library.model == "toy"
    with pytest.raises(ModelError, match="cineseek reindex --model siglip2-base"):
        cineseek.open(full, model="siglip2-base")


def test_vectors_of_other_weights_under_the_same_name_are_refused(
    library: cineseek.Library,
) -> None:
    folder = library.folder
    library.close()
    content = json.loads((folder / "library.json").read_text())
    content["fingerprint"] = "toy-0"
    (folder / "library.json").write_text(json.dumps(content))
    with cineseek.open(folder) as other, pytest.raises(ModelError, match="reindex"):
        other.search("red")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"format": 99}', "upgrade"),
        ('{"format": 0}', "no format version"),
        ("[]", "no format version"),
        ("{", "cannot be read"),
        ('{"format": 1}', "lacks"),
    ],
)
def test_a_library_of_another_format_is_refused_with_the_remedy(
    tmp_path: Path, text: str, message: str
) -> None:
    (tmp_path / "library.json").write_text(text)
    with pytest.raises(LibraryError, match=message):
        cineseek.open(tmp_path)


def test_a_folder_of_other_things_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(LibraryError, match=r"letter\.txt"):
        cineseek.open(tmp_path)
    with pytest.raises(LibraryError, match="is a file"):
        cineseek.open(tmp_path / "letter.txt")
    with pytest.raises(LibraryError, match="no library at"):
        cineseek.open(tmp_path / "none.cine", create=False)
    assert not (tmp_path / "none.cine").exists()


def test_what_a_crash_left_of_making_a_library_is_taken_up(tmp_path: Path) -> None:
    (tmp_path / "library.json.part").write_text("{")
    with cineseek.open(tmp_path, model="toy") as library:
        assert library.films() == []


def test_a_film_is_named_by_id_or_by_words_of_its_title(library: cineseek.Library) -> None:
    assert library.film("red-sea-1999").title == "Red Sea"
    assert library.film("long way").id == "long-way-2004"
    with pytest.raises(NotFoundError, match="did you mean red-sea-1999"):
        library.film("red-see-1999")


def test_footage_and_shots_are_listed(library: cineseek.Library) -> None:
    kinds = [footage.kind for footage in library.footages("red-sea-1999")]
    assert sorted(kinds) == ["feature", "trailer"]
    assert len(library.footages()) == 3
    for footage in library.footages():
        shots = library.shots(footage)
        assert [shot.number for shot in shots] == list(range(1, len(shots) + 1))
        assert shots[-1].span.end == pytest.approx(footage.duration, abs=0.2)
        for before, after in pairwise(shots):
            assert before.span.end == pytest.approx(after.span.start)


def test_removing_a_film_leaves_nothing_of_it(library: cineseek.Library) -> None:
    gone = library.remove("red-sea-1999")
    assert len(gone) == 2
    assert [film.id for film in library.films()] == ["long-way-2004"]
    kept = len(list(library.catalogue.all_frames()))
    assert library.vectors.count() == kept
    assert len(list((library.folder / "frames").rglob("*.jpg"))) == kept
    assert not (library.folder / "frames" / "red-sea-1999").exists()
    assert library.doctor() == []
    with pytest.raises(NotFoundError):
        library.remove("red-sea-1999")


def test_removing_one_footage_keeps_its_film(library: cineseek.Library, films: Path) -> None:
    (gone,) = library.remove(str(films / "Red Sea (1999) - Trailer.mp4"))
    assert gone.kind == "trailer"
    assert len(library.footages("red-sea-1999")) == 1
    library.remove(library.footages("red-sea-1999")[0].id)
    assert [film.id for film in library.films()] == ["long-way-2004"]
    assert library.doctor() == []


def test_a_removed_film_can_be_added_again(library: cineseek.Library, films: Path) -> None:
    before = library.catalogue.counts()
    library.remove("red-sea-1999")
    assert len(library.add(films).added) == 2
    assert library.catalogue.counts() == before


class _Other(ToyEncoder):
    """Another encoder: the toy's numbers in another order."""

    @property
    def fingerprint(self) -> str:
        return "other-1"

    def encode_images(self, images):
        return super().encode_images(images)[:, ::-1].copy()


def _looks(library: cineseek.Library) -> dict[str, np.ndarray]:
    ids = list(library.vectors.ids())
    points = library.vectors.get(ids, vectors=("look", "print"))
    return {point.id: point.vectors["look"] for point in points if "look" in point.vectors}


def test_reindex_changes_the_looks_and_nothing_else(library: cineseek.Library) -> None:
    before = _looks(library)
    seen: list[tuple[int, int]] = []
    library.reindex(_Other(), progress=lambda done, total: seen.append((done, total)))
    after = _looks(library)
    assert before.keys() == after.keys()
    for key, look in before.items():
        np.testing.assert_allclose(after[key], look[::-1], atol=1e-6)
    total = library.catalogue.counts().frames
    assert seen[-1] == (total, total)
    assert library.doctor() == []
    content = json.loads((library.folder / "library.json").read_text())
    assert content["fingerprint"] == "other-1"
    assert sorted(one.name for one in library.folder.glob("vectors*")) == ["vectors"]


def test_a_stopped_reindex_leaves_the_old_vectors_and_goes_on(library: cineseek.Library) -> None:
    before = _looks(library)

    class Stop(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        library.reindex(_Other(), progress=stop)
    after = _looks(library)
    assert all(np.array_equal(after[key], look) for key, look in before.items())
    assert ["change of encoder" in one.what for one in library.doctor()] == [True]
    library.reindex(_Other())
    assert library.doctor() == []


@pytest.mark.parametrize("at", range(4))
def test_a_swap_that_was_killed_is_finished_by_the_next_opening(
    library: cineseek.Library, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cineseek import swap

    steps = iter(range(10))
    rename, replace = Path.rename, Path.replace

    class Killed(BaseException):
        pass

    def dying(real):
        def step(self: Path, target: Path) -> Path:
            due = swap.swap_is_due(library.folder)
            if due and next(steps) == at:
                raise Killed
            return real(self, target)

        return step

    monkeypatch.setattr(Path, "rename", dying(rename))
    monkeypatch.setattr(Path, "replace", dying(replace))
    looks = _looks(library)
    try:
        library.reindex(_Other())
    except Killed:
        library.close()
    monkeypatch.undo()
    folder = library.folder
    library.close()
    with cineseek.open(folder, model=_Other()) as again:
        after = _looks(again)
        assert all(np.allclose(after[key], look[::-1]) for key, look in looks.items())
        assert again.doctor() == []
    assert sorted(one.name for one in folder.glob("*.next*")) == []


def test_hits_are_exported_and_films_drawn_at_a_glance(
    library: cineseek.Library, tmp_path: Path
) -> None:
    frame = next(one for one in library.catalogue.all_frames() if one.look)
    hits = library.search(cineseek.read_image(library.folder / frame.file), limit=1)
    assert (hits[0].footage.id, hits[0].shot.number) == (frame.footage_id, frame.shot)
    report = library.export(hits, "csv", tmp_path / "hits.csv")
    assert report.events == 1
    library.contact_sheet("red-sea-1999", tmp_path / "sheet.png")
    assert cineseek.read_image(tmp_path / "sheet.png").shape[2] == 3


def test_a_query_may_be_words_a_picture_or_both(library: cineseek.Library) -> None:
    (footage,) = library.footages("long-way-2004")
    frame = next(one for one in library.catalogue.frames(footage.id) if one.look)
    file = library.folder / frame.file
    for hits in (
        library.search(cineseek.read_image(file)),
        library.search(image=file),
        library.search("title:way", image=str(file)),
        library.search(f'image:"{file}"'),
    ):
        assert hits[0].shot.footage_id == frame.footage_id
    assert not library.search("title:sea", image=file)
    with pytest.raises(cineseek.QueryError):
        library.search("")
    with pytest.raises(cineseek.MediaError, match="none"):
        library.search("image:none.png")


def test_a_second_process_is_told_who_has_the_library(full: Path) -> None:
    code = (
        "import cineseek, sys\n"
        "with cineseek.open(sys.argv[1]) as library:\n"
        "    library.vectors.count(); print('open', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(full)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with cineseek.open(full) as library:
            assert len(library.films()) == 2  # listing needs no lock
            library._parts.patience = 0.1
            with pytest.raises(LibraryBusyError, match=str(other.pid)):
                library.search("red")
            with pytest.raises(LibraryBusyError, match=str(other.pid)):
                library.add("nothing")
        assert other.stdin is not None
        other.stdin.close()
        other.wait(20)
    with cineseek.open(full) as library:
        assert library.vectors.count()


def test_watching_adds_what_comes_once_it_stops_growing(tmp_path: Path, films: Path) -> None:
    folder = tmp_path / "incoming"
    folder.mkdir()
    shutil.copy(films / "Long Way (2004).mkv", folder)
    stop = threading.Event()
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        reports = library.watch(folder, stop=stop, settle=0.3)
        assert [one.path for one in next(reports).added] == [str(folder / "Long Way (2004).mkv")]
        whole = (films / "Red Sea (1999).mkv").read_bytes()

        def arrive() -> None:
            with (folder / "Red Sea (1999).mkv").open("wb") as file:
                for start in range(0, len(whole), len(whole) // 5 + 1):
                    file.write(whole[start : start + len(whole) // 5 + 1])
                    file.flush()
                    stop.wait(0.1)

        writer = threading.Thread(target=arrive)
        writer.start()
        report = next(reports)
        writer.join()
        assert [Path(one.path).name for one in report.added] == ["Red Sea (1999).mkv"]
        assert report.failed == ()
        stop.set()
        assert list(reports) == []


def test_importing_cineseek_loads_nothing_heavy() -> None:
    code = (
        "import sys, cineseek; "
        "print([n for n in ('numpy', 'av', 'PIL', 'onnxruntime', 'qdrant_edge', 'rich') "
        "if n in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_every_public_name_loads() -> None:
    for name in cineseek.__all__:
        assert getattr(cineseek, name) is not None
    assert set(cineseek.__all__) <= set(dir(cineseek))
    with pytest.raises(AttributeError):
        _ = cineseek.nonsense


def test_a_process_that_ends_after_adding_or_reindexing_leaves_a_search_graph(
    films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def few(folder: Path, dimension: int) -> EdgeStore:
        sizes = {"look": dimension, "print": PRINT_SIZE}
        return EdgeStore(folder, sizes, approximate_above=10)

    monkeypatch.setattr("cineseek.library_index.open_vectors", few)
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(films)
    with cineseek.open(tmp_path / "films.cine") as library:
        assert library.vectors.approximate
        library.reindex(_Other())
        assert library.vectors.approximate


def test_a_library_classifies_a_film_a_footage_or_what_filters_leave(
    library: cineseek.Library,
) -> None:
    labels = ["red", "blue", "green"]
    film = library.film("red sea")
    trailer = next(one for one in library.footages(film.id) if one.kind == "trailer")
    assert {one.film for one in library.classify(labels, within="red sea")} == {film}
    for within in (trailer, trailer.path, trailer.id):
        assert {one.footage for one in library.classify(labels, within=within)} == {trailer}
    by_filter = library.classify(labels, query="kind:trailer", by="footage")
    assert [one.footage for one in by_filter] == [trailer]
    assert len(list(library.classify(labels, within=film, by="footage"))) == 2
    with pytest.raises(NotFoundError):
        library.classify(labels, within="heat")
    with pytest.raises(ValueError, match="no >>"):
        library.classify(labels, query="title:red >> title:long")
