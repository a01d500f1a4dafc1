"""Captions translated, checked and kept: through models of the real classes, and after a kill."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from libre_server import LibreServer
from tiny_translation import CAPTIONS, make_encoder, make_m2m, make_marian
from typer.testing import CliRunner

from cineseek.cli import app
from cineseek.errors import TrainingError
from cineseek.training.ledger import opened
from cineseek.training.parallel import read_parallel
from cineseek.training.sentence_encoder import SentenceEncoder, TowerChecker, open_checker
from cineseek.training.sentences import read_sentences
from cineseek.training.translation import Refused, translate_all
from cineseek.training.translators import ModelTranslator

TEXTS = list(CAPTIONS)
FARSI = list(CAPTIONS.values())


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def marian(models: Path) -> Path:
    return make_marian(models / "marian")


@pytest.fixture(scope="module")
def encoder(models: Path) -> Path:
    return make_encoder(models / "encoder")


@pytest.fixture
def server() -> Iterator[LibreServer]:
    held = LibreServer()
    yield held
    held.close()


class _Fake:
    name, revision = "fake", "1"

    def __init__(self, told: dict[str, Any]) -> None:
        self.told = told
        self.asked: list[str] = []

    def translate(self, texts: Any) -> list[Any]:
        self.asked += texts
        return [self.told.get(text, "متن") for text in texts]


class _Sure:
    name, revision = "sure", "1"

    def encode(self, texts: Any) -> Any:
        return np.ones((len(texts), 1), np.float32)


def _type(*words: object) -> Any:
    return CliRunner().invoke(app, ["train", "translate", *map(str, words)])


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def _captions(folder: Path) -> Path:
    rows = [
        {"file": f"{n}.jpg", "captions_en": [text], "caption_fa": "نه"}
        for n, text in enumerate(TEXTS)
    ]
    (folder / "captions.json").write_text(json.dumps(rows), "utf-8")
    return folder


@pytest.mark.slow
def test_captions_go_through_a_marian_model_and_are_checked(
    marian: Path, encoder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "fa.jsonl"
    words = (_captions(tmp_path), "--out", out, "--model", marian, "--encoder", encoder)
    done = _type(*words, "--batch", "4", "--json")
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert (told["sentences"], told["kept"], told["rejected"]) == (6, 6, 0)
    pairs = read_parallel(out, least=0.7)
    assert (list(pairs.firsts), list(pairs.seconds)) == (TEXTS, FARSI)
    row = _rows(out)[0]
    assert (row["source"], row["target"], row["translator"]) == ("en", "fa", str(marian))
    assert len(row["revision"]) == len(row["encoder_revision"]) == 16
    again = _type(*words, "--json")
    assert json.loads(again.stdout)["before"] == 6
    other = _type(*words, "--least", "0.8")
    assert other.exit_code == 1
    assert "least was 0.7, not 0.8" in " ".join(other.output.split())


@pytest.mark.slow
def test_m2m100_is_told_both_languages(models: Path) -> None:
    folder = str(make_m2m(models / "m2m"))
    assert ModelTranslator(folder, "en", "fa", beams=2).translate(TEXTS[:3]) == FARSI[:3]
    with pytest.raises(TrainingError, match="--target-code"):
        ModelTranslator(folder, "en", "xx")


@pytest.mark.slow
def test_a_text_too_long_or_without_end_is_refused(marian: Path) -> None:
    translator = ModelTranslator(str(marian), "en", "fa")
    found = translator.translate(["red " * 100, TEXTS[0]])
    assert found == [Refused("too long for the model"), FARSI[0]]


@pytest.mark.slow
def test_a_wrong_translation_scores_low(encoder: Path) -> None:
    checker = SentenceEncoder(str(encoder))
    likeness = checker.encode(TEXTS) @ checker.encode(FARSI).T
    assert likeness.diagonal().min() > 0.9
    assert likeness[~np.eye(6, dtype=bool)].max() < 0.7
    alone = np.concatenate([checker.encode([text]) for text in TEXTS])
    np.testing.assert_allclose(alone, checker.encode(TEXTS), atol=1e-5)  # padding is nothing


@pytest.mark.slow
def test_pooling_and_dense_layers_of_the_folder_are_honoured(models: Path) -> None:
    dense = SentenceEncoder(str(make_encoder(models / "dense", pooling="cls", dense=True)))
    assert dense.encode(["a red car"]).shape == (1, 16)
    last = make_encoder(models / "last", pooling="last")
    with pytest.raises(TrainingError, match="pools by 'lasttoken'"):
        SentenceEncoder(str(last))


def test_an_encoder_of_cineseek_checks_by_name() -> None:
    checker = open_checker("toy")
    assert isinstance(checker, TowerChecker)
    assert np.linalg.norm(checker.encode(["a red car"])) == pytest.approx(1)


@pytest.mark.parametrize("name", ["/nowhere/at/all", "nothing"])
def test_a_model_that_is_not_there_is_told_of(name: str) -> None:
    with pytest.raises(TrainingError, match="no folder"):
        ModelTranslator(name, "en", "fa")


def test_what_an_encoder_would_find_perfect_is_dropped_unseen(tmp_path: Path) -> None:
    told = {
        "a red car here": "A red car here", "b": "", "c": "latin letters", "d": Refused("no"),
        "e": "ماشین\n\u2028 قرمز \ud800",
    }  # fmt: skip
    with opened(tmp_path / "fa.jsonl", {}, "en") as ledger:
        outcome = translate_all(
            list(told), _Fake(told), _Sure(), ledger, source="en", target="fa"
        )  # fmt: skip
    assert (outcome.kept, outcome.rejected, outcome.scores[9]) == (1, 4, 1)
    assert [row["fa"] for row in _rows(tmp_path / "fa.jsonl")] == ["ماشین قرمز"]
    assert list(read_parallel(tmp_path / "fa.jsonl").seconds) == ["ماشین قرمز"]
    why = [row["why"] for row in _rows(tmp_path / "fa.rejected.jsonl")]
    assert why == ["not translated", "empty", "not in the script of fa", "no"]


def test_a_translator_that_refuses_everything_stops_the_run(tmp_path: Path) -> None:
    fake = _Fake({"a": Refused("unknown language")})
    with (
        opened(tmp_path / "fa.jsonl", {}, "en") as ledger,
        pytest.raises(TrainingError, match="unknown language"),
    ):
        translate_all(["a"], fake, _Sure(), ledger, source="en", target="fa")
    assert not (tmp_path / "fa.rejected.jsonl").exists()


def test_a_line_cut_off_is_done_again(tmp_path: Path) -> None:
    out = tmp_path / "fa.jsonl"
    for texts in (["a", "b"], ["a", "b", "c"]):
        fake = _Fake({})
        with opened(out, {"x": 1}, "en") as ledger:
            translate_all(texts, fake, _Sure(), ledger, source="en", target="fa")
        if texts == ["a", "b"]:
            out.write_bytes(out.read_bytes()[:-20])
    assert fake.asked == ["b", "c"]
    assert [row["en"] for row in _rows(out)] == ["a", "b", "c"]


def test_a_file_of_others_or_in_use_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "fa.jsonl"
    out.write_text("mine\n")
    with pytest.raises(TrainingError, match="not begun here"), opened(out, {}, "en"):
        pass
    out.unlink()
    with (
        opened(out, {}, "en"),
        pytest.raises(TrainingError, match="another process"),
        opened(out, {}, "en"),
    ):
        pass


def test_sentences_are_those_of_the_language_once(tmp_path: Path) -> None:
    (tmp_path / "captions.csv").write_text("file,caption,caption_fa\na,one,یک\nb,one,دو\nc,two,\n")
    assert read_sentences(tmp_path, "en") == ["one", "two"]
    assert read_sentences(tmp_path, "fa") == ["one", "یک", "دو", "two"]
    lines = tmp_path / "x.jsonl"
    lines.write_text('{"text": "a\\n b"}\n\n{"text": ["c", "\\ud800"]}\n')
    assert read_sentences(lines, "en") == ["a b", "c"]
    with pytest.raises(TrainingError, match="line 1 is no object with said"):
        read_sentences(lines, "en", column="said")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "a --model or a --server"),
        (("--model", "m", "--server", "http://x"), "not both"),
        (("--server", "http://x", "--target", "en"), "both en"),
        (("--server", "http://x", "--target", "score"), "a code such as"),
    ],
)
def test_words_that_do_not_go_together_are_refused(
    words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    done = _type(_captions(tmp_path), "--out", tmp_path / "o.jsonl", "--encoder", "toy", *words)
    assert done.exit_code == 2
    assert said in " ".join(done.output.replace("│", " ").split())


@pytest.mark.slow
def test_a_killed_run_goes_on_and_ends_the_same(server: LibreServer, tmp_path: Path) -> None:
    server.delay = 0.15
    data = tmp_path / "en.jsonl"
    data.write_text("".join(json.dumps({"text": f"caption {n}"}) + "\n" for n in range(60)))
    out = tmp_path / "fa.jsonl"
    words = [
        "train", "translate", str(data), "--out", str(out), "--server", server.url,
        "--encoder", "toy", "--least", "-1", "--batch", "2",
    ]  # fmt: skip
    run = subprocess.Popen(
        [sys.executable, "-m", "cineseek", *words],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        until = time.monotonic() + 200
        while not (out.exists() and out.read_bytes().count(b"\n") >= 6):
            assert run.poll() is None
            assert time.monotonic() < until
            time.sleep(0.02)
        os.kill(run.pid, signal.SIGKILL)
    finally:
        run.kill()
        run.wait()
    before = out.read_bytes()
    assert before.count(b"\n") < 60
    server.delay = 0.0
    done = CliRunner().invoke(app, [*words, "--json"])
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["before"] >= 6
    assert out.read_bytes().startswith(before)
    assert [row["en"] for row in _rows(out)] == [f"caption {n}" for n in range(60)]
