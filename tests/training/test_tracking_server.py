"""Tracking and the registry against a real MLflow server, started here on loopback."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mlflow_process import MlflowProcess
from tiny_encoder import write_encoder
from typer.testing import CliRunner, Result

from cineseek.cli import app
from cineseek.models import load_encoder
from cineseek.models.folder import CARD
from cineseek.training.contrast import fit
from cineseek.training.contrast_settings import ContrastSettings
from cineseek.training.mlflow_server import Server
from cineseek.training.pairs import read_pairs
from cineseek.training.run_notes import read_log
from cineseek.training.tracking import Telling
from cineseek.training.tracking_mlflow import MlflowTracker

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("mlflow")]

TINY = replace(ContrastSettings().tiny(), steps=8, every=4, batch=8, pixels=32, apart="picture")


def _type(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def _told(*words: str | Path) -> dict[str, Any]:
    done = _type(*words, "--json")
    assert done.exit_code == 0, done.output
    return dict(json.loads(done.stdout))


@pytest.fixture(scope="module")
def mlflow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MlflowProcess]:
    process = MlflowProcess(tmp_path_factory.mktemp("mlflow"))
    try:
        process.start()
        yield process
    finally:
        process.kill()


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)


@pytest.fixture(scope="module")
def learnt(mlflow: MlflowProcess, film_folder: Path, tmp_path_factory: Any) -> Path:
    """A run learnt by the command, told to the server."""
    run: Path = tmp_path_factory.mktemp("runs") / "learnt"
    done = _type(
        "train", "contrast", film_folder, "--out", run, "--tiny", "--steps", "6", "--every", "3",
        "--apart", "picture", "--track", "mlflow", "--tracking-uri", mlflow.uri,
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert f"MLflow at {mlflow.uri}, run" in done.stderr
    assert "http" not in done.stdout
    return run


def _by_hand(server: Server, folder: Path, encoder: Path, score: float) -> Path:
    """A run of that score with another's encoder, as someone might log it."""
    shutil.copytree(encoder, folder / "encoder")
    card = json.loads((folder / "encoder" / CARD).read_text())
    card["quality"] = {"text Acc@10, 24 pictures tested": score}
    (folder / "encoder" / CARD).write_text(json.dumps(card))
    tracker = MlflowTracker(folder, server.uri)
    tracker.send([{"step": 1, "time": 1.0, "loss": 1.0, "text Acc@10": 1.0}])
    tracker.keep((), folder / "encoder", {"text Acc@10": score})
    tracker.close("finished")
    return folder


def test_a_run_is_seen_on_the_server_with_settings_metrics_plots_and_encoder(
    mlflow: MlflowProcess, learnt: Path
) -> None:
    server = Server(mlflow.uri)
    number = json.loads((learnt / "tracking.json").read_text())["mlflow"][mlflow.uri]
    (run,) = server.client.search_runs(
        [server.experiment()], f"attributes.run_id = '{number}'", max_results=1
    )
    assert (run.info.run_name, run.info.status) == ("learnt", "FINISHED")
    settings = json.loads((learnt / "settings.json").read_text())
    assert run.data.params == {name: str(value) for name, value in settings.items()}
    log = read_log(learnt)
    losses = server.client.get_metric_history(number, "loss")
    assert [(m.step, m.value) for m in losses] == [(line["step"], line["loss"]) for line in log]
    tests = server.client.get_metric_history(number, "test/text_Acc_at_10")
    assert [m.step for m in tests] == [3, 6]
    quality = json.loads((learnt / "encoder" / CARD).read_text())["quality"]
    (score,) = (value for name, value in quality.items() if name.startswith("text Acc@10,"))
    assert run.data.metrics["text_Acc_at_10"] == score
    assert {f.path for f in server.client.list_artifacts(number, "plots")} == {
        "plots/accuracy.png", "plots/loss.png",
    }  # fmt: skip
    assert "encoder/visual/model.onnx" in {
        f.path for f in server.client.list_artifacts(number, "encoder/visual")
    }
    assert not any("git" in tag for tag in run.data.tags)


def test_promotion_by_acc_at_10_takes_the_right_run_and_makes_it_champion(
    mlflow: MlflowProcess, learnt: Path, tmp_path: Path
) -> None:
    server = Server(mlflow.uri)
    runs = {score: tmp_path / str(score) for score in (1.5, 0.01)}  # none learnt comes between
    for score, folder in runs.items():
        _by_hand(server, folder, learnt / "encoder", score)
    uri = ("--tracking-uri", mlflow.uri)
    for run in (runs[0.01], runs[1.5], learnt):
        told = _told("models", "register", run, "--name", "films", "--to", "mlflow", *uri)
    assert (told["version"], told["mlflow"], told["promoted"]) == (3, 3, False)
    assert told["source"] == str(learnt)
    shutil.rmtree(tmp_path / "data")  # as on another machine

    told = _told("models", "promote", "films", "--from", "mlflow", *uri)
    best = json.loads((runs[1.5] / "tracking.json").read_text())["mlflow"][mlflow.uri]
    assert best in told["source"]
    assert (told["mlflow"], told["promoted"], told["metrics"]) == (2, True, {"text Acc@10": 1.5})
    assert str(server.client.get_model_version_by_alias("films", "champion").version) == "2"
    encoder = load_encoder("films", precision="float32")
    assert encoder.card.name == "films"
    assert encoder.card.quality == {"text Acc@10, 24 pictures tested": 1.5}
    assert encoder.encode_texts(["a red box"]).shape == (1, 64)
    listed = [json.loads(line) for line in _type("models", "--json").stdout.splitlines()]
    assert any(one["name"] == "films" and one["ready"] for one in listed)

    again = _told("models", "promote", "films", "--from", "mlflow", *uri)
    assert again["version"] == told["version"]  # nothing is fetched twice
    of_all = ("--from", "mlflow", "--experiment", "cineseek", *uri)
    assert best in _told("models", "promote", "other", *of_all)["source"]
    assert str(server.client.get_model_version_by_alias("other", "champion").version) == "1"


def test_what_the_server_lacks_is_said(mlflow: MlflowProcess, learnt: Path, tmp_path: Path) -> None:
    server = Server(mlflow.uri)
    uri = ("--tracking-uri", mlflow.uri)
    assert (
        _type("models", "register", learnt, "--name", "sole", "--to", "mlflow", *uri).exit_code == 0
    )
    bare = server.client.create_run(server.client.create_experiment("bare")).info.run_id
    server.client.log_metric(bare, "mAP", 0.5)
    for words, said in (
        (("nobody",), "no model is registered as 'nobody'"),
        (("sole", "--by", "mAP"), "no run of sole"),
        (("sole", "--experiment", "none"), "there is no experiment 'none'"),
        (("sole", "--experiment", "bare", "--by", "mAP"), "has no encoder folder"),
        (("../up",), "cannot name a model"),
    ):
        done = _type("models", "promote", *words, "--from", "mlflow", *uri)
        assert done.exit_code == 1, done.output
        assert said in done.output


def test_a_server_that_dies_midway_does_not_stop_the_run_and_gets_the_rest_later(
    film_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "0")
    process = MlflowProcess(tmp_path / "server")
    run = tmp_path / "run"
    try:
        process.start()
        tracker = MlflowTracker(run, process.uri)
        telling = Telling(tracker, run, pause=0.01, again=0.01)

        def tell(line: Mapping[str, Any]) -> None:
            telling(line)
            if line["step"] == 4:
                while tracker.reached() < 4:
                    pass
                process.kill()

        fitted = fit(read_pairs(film_folder), TINY, run, tell=tell)
        telling.keep((), write_encoder(tmp_path / "encoder", {}), fitted.scores)
        telling.close("finished")
        assert len(fitted.losses) == 8
        said = [r.getMessage() for r in caplog.records if r.name == "cineseek.training.tracking"]
        assert len(said) == 2
        assert f"MLflow at {process.uri} does not answer; the run goes on" in said[0]
        assert "Run the same command again" in said[1]

        process.start()
        again = MlflowTracker(run, process.uri)
        assert again.run_id == tracker.run_id
        telling = Telling(again, run)
        fit(read_pairs(film_folder), TINY, run, tell=telling)
        telling.close("finished")
        client = again.server.client
        losses = client.get_metric_history(again.run_id, "loss")
        assert [m.step for m in losses] == list(range(1, 9))
        assert client.get_run(again.run_id).info.status == "FINISHED"
    finally:
        process.kill()
