"""Versions under a name: what is kept, which is promoted, what may not be a name."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from tiny_encoder import write_encoder

from cineseek.errors import ModelError, NotFoundError
from cineseek.models import registry
from cineseek.models.catalogue import find_folder, list_encoders, locate
from cineseek.models.folder import CARD, read_folder


def _register(tmp_path: Path, score: float, name: str = "mine", tested: str = "") -> None:
    encoder = write_encoder(tmp_path / "encoder", {"Acc@10, 9 pictures tested": score})
    scores, told = registry.scores_of(read_folder(encoder).card)
    registry.register(
        encoder, name, models_dir=tmp_path / "models", metrics=scores, tested=tested or told
    )


def test_the_best_version_is_promoted_and_found_by_name(tmp_path: Path) -> None:
    models = tmp_path / "models"
    for score in (0.4, 0.9, 0.7):
        _register(tmp_path, score)
    assert find_folder("mine", models) is None
    with pytest.raises(ModelError, match="no version of it promoted"):
        locate("mine", models)
    chosen, alike = registry.promote("mine", models_dir=models, by="Acc@10")
    assert (chosen.number, chosen.metrics, chosen.tested) == (
        2, {"Acc@10": 0.9}, "9 pictures tested",
    )  # fmt: skip
    assert alike
    folder, _ = locate("mine", models)
    assert read_folder(folder).card.name == "mine"
    assert [one.card.name for one in list_encoders(models) if one.folder == folder] == ["mine"]
    registry.promote("mine", models_dir=models, number=1)
    assert find_folder("mine", models) == models / ".registry" / "mine" / "1"
    assert [v.promoted for v in registry.versions("mine", models)] == [True, False, False]


def test_what_was_tested_on_something_else_is_told(tmp_path: Path) -> None:
    _register(tmp_path, 0.4, tested="9 pictures")
    _register(tmp_path, 0.5, tested="900 pictures")
    assert registry.promote("mine", models_dir=tmp_path / "models", by="Acc@10")[1] is False


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    models = tmp_path / "models"
    with pytest.raises(NotFoundError, match="models register RUN --name mine"):
        registry.promote("mine", models_dir=models, by="Acc@10")
    _register(tmp_path, 0.4)
    with pytest.raises(ModelError, match=r"has 'mAP'. They have: Acc@10"):
        registry.promote("mine", models_dir=models, by="mAP")
    with pytest.raises(NotFoundError, match="no version 7: there are 1"):
        registry.promote("mine", models_dir=models, number=7)


@pytest.mark.parametrize(
    "name", ["../up", "a/b", "a\\b", "", ".hidden", "siglip2-base", "toy", "x" * 101, "a.", "c:d"]
)
def test_a_name_is_never_a_path_nor_one_of_the_catalogue(name: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        _register(tmp_path, 0.4, name)
    assert registry.versions(name, tmp_path / "models") == []
    assert not list((tmp_path / "models").glob("**/*.onnx"))


def test_only_what_makes_an_encoder_is_copied(tmp_path: Path) -> None:
    encoder = write_encoder(tmp_path / "encoder", {})
    (encoder / "visual" / "model.int8.onnx").write_bytes(b"made here")
    (encoder / "secret.txt").write_text("no")
    version = registry.register(encoder, "mine", models_dir=tmp_path / "models", metrics={})
    copied = {f.relative_to(version.folder) for f in version.folder.rglob("*") if f.is_file()}
    assert copied == set(registry.files_of(read_folder(encoder)))
    assert json.loads((version.folder / CARD).read_text())["licence"] == "CC0-1.0"


def test_a_damaged_registry_is_an_error_and_not_overwritten(tmp_path: Path) -> None:
    _register(tmp_path, 0.4)
    file = tmp_path / "models" / ".registry" / "mine" / "versions.json"
    for text in ("{", '{"versions": [{}]}'):
        file.write_text(text)
        with pytest.raises(ModelError, match=r"versions\.json"):
            _register(tmp_path, 0.5)
        assert file.read_text() == text


def test_a_folder_of_that_name_is_not_hidden(tmp_path: Path) -> None:
    write_encoder(tmp_path / "models" / "mine", {})
    with pytest.raises(ModelError, match="there already"):
        _register(tmp_path, 0.4)


def test_two_at_once_get_two_versions(tmp_path: Path) -> None:
    encoder = write_encoder(tmp_path / "encoder", {})
    threads = [
        threading.Thread(
            target=registry.register,
            args=(encoder, "mine"),
            kwargs={"models_dir": tmp_path / "models", "metrics": {"Acc@10": score}},
        )
        for score in (0.1, 0.2, 0.3, 0.4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [v.number for v in registry.versions("mine", tmp_path / "models")] == [1, 2, 3, 4]


def test_registering_the_same_again_changes_nothing(tmp_path: Path) -> None:
    _register(tmp_path, 0.4)
    _register(tmp_path, 0.4)
    assert [v.number for v in registry.versions("mine", tmp_path / "models")] == [1]
    _register(tmp_path, 0.5)
    assert [v.number for v in registry.versions("mine", tmp_path / "models")] == [1, 2]
