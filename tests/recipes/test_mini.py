"""The recipe of the built-in encoder, run small on data of the shape it asks for."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cineseek.models.folder import read_folder

RECIPE = Path(__file__).parents[2] / "recipes" / "mini"
KINDS = ("n01443537", "n02123045", "n07873807")  # goldfish, tabby cat, pizza


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Three kinds of things, seventy photographs, four translated captions; all of them noise."""
    folder = tmp_path / "data"
    (folder / "tiny-imagenet").mkdir(parents=True)
    (folder / "flickr8k").mkdir()
    rng = np.random.default_rng(0)

    def picture(side: int) -> Image.Image:
        return Image.fromarray(rng.integers(0, 255, (side, side, 3), dtype=np.uint8))

    with tarfile.open(folder / "tiny-imagenet" / "train-00.tar", "w") as tar:
        for kind in KINDS:
            for number in range(4):
                held = io.BytesIO()
                picture(16).save(held, "WEBP")
                info = tarfile.TarInfo(f"{kind}_{number}.webp")
                info.size = held.tell()
                held.seek(0)
                tar.addfile(info, held)
    rows = ["image,caption"]
    for number in range(70):
        picture(24).save(folder / "flickr8k" / f"{number}.jpg")
        rows.append(f"{number}.jpg,A dog number {number} .")
    (folder / "flickr8k_captions.csv").write_text("\n".join(rows) + "\n")
    said = [
        {"image_id": number, "en": f"a cat number {number}", "fa": f"گربه شماره {number}"}
        for number in range(4)
    ]
    (folder / "coco_captions_en_fa.jsonl").write_text("\n".join(map(json.dumps, said)))
    (folder / "captions.json").write_text('[{"image_id": 3}]')
    return folder


@pytest.mark.slow
def test_the_recipe_runs_from_data_to_a_small_encoder_folder(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    changes = {
        "image_tower": '"resnet:tiny"', "text_tower": '"words:tiny"', "dimension": "32",
        "steps": "2", "every": "2", "pixels": "32", "grow_from": "16", "vocabulary": "600",
        "batch": "32", "parallel_batch": "4",
        "sources": json.dumps(
            {"drawn": {"share": 0.5, "block": 4}, "photographs": {"share": 0.25},
             "things": {"share": 0.25}}
        ),
    }  # fmt: skip
    words = [sys.executable, str(RECIPE / "train.py"), str(data), str(out), "--drawn", "120"]
    words += ["--held-out", str(data / "captions.json")]
    words += [word for name, value in changes.items() for word in ("--set", f"{name}={value}")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    card = read_folder(out / "mini").card
    assert (card.name, card.dimension, card.languages) == ("mini", 32, ("en", "fa"))
    assert "cineseek models pull" in card.warning
    plain, packed = (
        (out / folder / "textual" / "model.onnx").stat().st_size for folder in ("encoder", "mini")
    )
    assert packed < 0.5 * plain
    learnt = json.loads((out / "stage-1" / "settings.json").read_text())
    assert learnt["sources"]["drawn"]["block"] == 4


def test_every_kind_of_thing_has_names_in_both_languages() -> None:
    rows = [line.split("\t") for line in (RECIPE / "classes.tsv").read_text("utf-8").splitlines()]
    assert rows[0] == ["id", "english", "persian"]
    assert len({row[0] for row in rows[1:]}) == 200
    for number, english, persian in rows[1:]:
        assert number.startswith("n")
        assert all(english.split("|"))
        assert all(name and not name.isascii() for name in persian.split("|"))
