"""Encoders by name, and the one taken where none is named."""

from __future__ import annotations

import pytest

from cineseek.errors import ModelError
from cineseek.models import load_encoder
from cineseek.models.catalogue import CARDS, PREFERRED, choose_default, list_encoders
from cineseek.models.folder import NEEDED


@pytest.fixture(autouse=True)
def no_hub_cache(monkeypatch, tmp_path):
    """Whatever this machine has fetched before is not seen."""
    monkeypatch.setattr(
        "huggingface_hub.file_download.constants.HF_HUB_CACHE", str(tmp_path / "hf")
    )


def pretend(models_dir, name):
    for part in NEEDED:
        path = models_dir / name / part
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}")


def refuse() -> bool:
    raise AssertionError("the hub was asked")


def test_every_card_says_what_a_user_must_know():
    for name, card in CARDS.items():
        assert card.name == name
        assert card.dimension > 0
        assert card.licence in ("Apache-2.0", "MIT")  # no non-commercial weights by name
        assert card.languages
        assert card.description
        assert card.source == "built in" or card.source.startswith("immich-app/")
        assert (card.megabytes > 0) == (card.source != "built in")
    assert set(PREFERRED) <= set(CARDS)


def test_an_encoder_that_is_not_here_says_how_to_get_it(tmp_path):
    with pytest.raises(ModelError, match="cineseek models pull siglip2-base"):
        load_encoder("siglip2-base", models_dir=tmp_path)


def test_a_misspelt_name_gets_a_suggestion(tmp_path):
    with pytest.raises(ModelError, match="Did you mean siglip2-base"):
        load_encoder("siglip2-bse", models_dir=tmp_path)


def test_a_folder_that_is_no_encoder_says_what_is_missing(tmp_path):
    with pytest.raises(ModelError, match=r"config\.json"):
        load_encoder(str(tmp_path), models_dir=tmp_path / "none")


def test_the_default_is_the_best_encoder_here(tmp_path):
    for name in reversed(PREFERRED):
        pretend(tmp_path, name)
        default = choose_default(models_dir=tmp_path, hub_answers=refuse)
        assert (default.name, default.needs_download, default.sentence) == (name, False, "")


def test_the_default_downloads_only_where_it_may(tmp_path):
    default = choose_default(models_dir=tmp_path, hub_answers=refuse)
    assert default.name == "mini"
    assert not default.needs_download
    allowed = choose_default(models_dir=tmp_path, allow_download=True, hub_answers=lambda: True)
    assert (allowed.name, allowed.needs_download) == ("siglip2-base", True)


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({"offline": True, "allow_download": True, "hub_answers": refuse}, "stay offline"),
        ({"allow_download": True, "hub_answers": lambda: False}, "does not answer"),
        ({"hub_answers": refuse}, "on this machine yet"),
    ],
)
def test_falling_back_to_the_built_in_encoder_says_why_and_what_to_do(tmp_path, how, why):
    default = choose_default(models_dir=tmp_path, **how)
    assert default.name == "mini"
    assert why in default.sentence
    assert "cineseek models pull siglip2-base" in default.sentence
    assert "reindex" in default.sentence


def test_offline_mode_of_the_hubs_client_is_honoured(tmp_path, monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    default = choose_default(models_dir=tmp_path, allow_download=True, hub_answers=refuse)
    assert "stay offline" in default.sentence


def test_the_list_shows_what_is_ready(tmp_path):
    pretend(tmp_path, "clip-vit-b-32")
    (tmp_path / "rubbish").mkdir()
    ready = {one.card.name: one.ready for one in list_encoders(tmp_path)}
    assert ready["toy"]
    assert ready["mini"]
    assert ready["clip-vit-b-32"]
    assert not ready["siglip2-base"]
    assert "rubbish" not in ready
