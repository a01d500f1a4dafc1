"""Tracking without a server: what a listener does, MLflow's file, Weights & Biases offline."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image
from tiny_encoder import write_encoder
from wandb_file import read_records

from cineseek.errors import ModelError, TrainingError
from cineseek.training import tracking
from cineseek.training.mlflow_models import fetch
from cineseek.training.mlflow_server import Server, default_uri, shown
from cineseek.training.tracking import Telling, metric_name, metrics_of, tracked
from cineseek.training.tracking_mlflow import MlflowTracker
from cineseek.training.tracking_wandb import WandbTracker

# SQLAlchemy 2.1 warns of what MLflow's own queries use.
pytestmark = pytest.mark.filterwarnings("ignore:The ``noload`` loader:DeprecationWarning")


class Kept:
    """A service in memory that can be slow or away."""

    where = "memory"

    def __init__(self, known: int = 0) -> None:
        self.known = known
        self.away = False
        self.open = threading.Event()
        self.open.set()
        self.calls: list[list[int]] = []
        self.settings: list[Mapping[str, Any]] = []
        self.kept: list[Mapping[str, float]] = []
        self.ended: list[str] = []

    def reached(self) -> int:
        return self.known

    def _ask(self) -> None:
        self.open.wait()
        if self.away:
            raise TrainingError("memory does not answer")

    def describe(self, settings: Mapping[str, Any]) -> None:
        self._ask()
        self.settings.append(settings)

    def send(self, lines: Sequence[Mapping[str, Any]]) -> None:
        self._ask()
        self.calls.append([line["step"] for line in lines])

    def keep(self, plots: Sequence[Path], encoder: Path, scores: Mapping[str, float]) -> None:
        self._ask()
        self.kept.append(scores)

    def close(self, how: str) -> None:
        self._ask()
        self.ended.append(how)

    @property
    def steps(self) -> list[int]:
        return [step for call in self.calls for step in call]


def _run(folder: Path, steps: int = 0) -> Path:
    """A run's folder whose log has so many lines."""
    folder.mkdir(exist_ok=True)
    (folder / "settings.json").write_text('{"rate": 0.1, "data": "abc", "sources": {}}')
    lines = [json.dumps({"step": step + 1, "loss": 1.0}) + "\n" for step in range(steps)]
    (folder / "log.jsonl").write_text("".join(lines))
    return folder


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not done():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_a_slow_service_holds_up_no_step_and_gets_many_lines_at_once(tmp_path: Path) -> None:
    service = Kept()
    service.open.clear()
    telling = Telling(service, _run(tmp_path), pause=0.001)
    for step in range(500):
        telling({"step": step + 1, "loss": 1.0})
    assert service.calls == []  # 500 steps went by and nothing was waited for
    service.open.set()
    telling.keep((), tmp_path, {"text Acc@10": 0.5})
    telling.close("finished")
    assert service.steps == list(range(1, 501))
    assert len(service.calls) < 10
    assert service.settings == [{"rate": 0.1, "data": "abc", "sources": {}}]
    assert (service.kept, service.ended) == ([{"text Acc@10": 0.5}], ["finished"])


def test_a_service_that_goes_away_is_warned_of_once_and_gets_all_when_it_is_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    service = Kept()
    telling = Telling(service, _run(tmp_path), pause=0.001, again=0.001)
    telling({"step": 1, "loss": 1.0})
    _until(lambda: service.steps == [1])
    service.away = True
    telling({"step": 2, "loss": 1.0})
    _until(lambda: bool(caplog.records))
    telling({"step": 3, "loss": 1.0})
    time.sleep(0.05)
    service.away = False
    telling.close("finished")
    assert service.steps == [1, 2, 3]
    assert [r.getMessage() for r in caplog.records] == [
        f"memory does not answer; the run goes on, and is logged in {tmp_path / 'log.jsonl'}"
    ]


def test_a_service_that_stays_away_leaves_the_run_whole_and_says_how_to_mend(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    service = Kept()
    service.away = True
    telling = Telling(service, _run(tmp_path), pause=0.001, again=0.001)
    telling({"step": 1, "loss": 1.0})
    telling.keep((), tmp_path, {})
    telling.close("finished")
    assert service.ended == []
    said = [record.getMessage() for record in caplog.records]
    assert len(said) == 2
    assert "Run the same command again" in said[1]


def test_going_on_sends_what_is_missing_and_nothing_twice(tmp_path: Path) -> None:
    service = Kept(known=3)
    telling = Telling(service, _run(tmp_path, steps=6), pause=60)
    for step in (5, 6, 7, 8):  # done again from a checkpoint, then new
        telling({"step": step, "loss": 1.0})
    telling.close("finished")
    assert service.steps == [4, 5, 6, 7, 8]


def test_how_a_run_ended_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    service = Kept()
    monkeypatch.setitem(tracking.TRACKERS, "kept", lambda run, uri: service)
    for error in (None, ValueError, KeyboardInterrupt):
        try:
            with tracked("kept", tmp_path):
                if error is not None:
                    raise error
        except (ValueError, KeyboardInterrupt):
            pass
    assert service.ended == ["finished", "failed", "stopped"]


def test_none_tracks_nothing_and_other_names_are_refused(tmp_path: Path) -> None:
    with tracked("none", tmp_path) as telling:
        assert telling is None
    with pytest.raises(ValueError, match="'tensorboard'"), tracked("tensorboard", tmp_path):
        pass


def test_scores_of_a_test_are_not_taken_for_those_of_the_encoder() -> None:
    line = {"step": 2, "time": 1.0, "loss": 0.5, "text Acc@10": 0.7, "note": "x"}
    assert metrics_of(line) == {"loss": 0.5, "test/text_Acc_at_10": 0.7}
    assert metric_name("text Acc@10") == "text_Acc_at_10"
    assert metric_name("acc10") == "acc10"


def test_a_password_in_an_address_is_not_shown() -> None:
    assert shown("https://me:secret@host:5000/x") == "https://host:5000/x"
    assert shown("http://host:5000") == "http://host:5000"


@pytest.fixture
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    return tmp_path / "data" / "cineseek"


@pytest.mark.slow
def test_mlflow_writes_a_file_of_the_user_where_no_server_is_named(
    data_home: Path, tmp_path: Path
) -> None:
    run = _run(tmp_path / "first", steps=3)
    encoder = write_encoder(tmp_path / "encoder", {})
    plot = tmp_path / "loss.png"
    Image.new("RGB", (4, 4)).save(plot)
    with tracked("mlflow", run) as telling:
        assert telling is not None
        telling({"step": 4, "loss": 0.25, "text Acc@10": 0.5})
        telling.keep([plot], encoder, {"text Acc@10": 0.75})
    assert (data_home / "mlflow.db").is_file()
    server = Server(None)
    assert server.uri == default_uri()
    number = json.loads((run / "tracking.json").read_text())["mlflow"][server.where]
    kept = server.client.get_run(number)
    assert kept.info.status == "FINISHED"
    assert kept.info.run_name == "first"
    assert kept.data.params == {"rate": "0.1", "data": "abc", "sources": "{}"}
    assert kept.data.metrics == {"loss": 0.25, "test/text_Acc_at_10": 0.5, "text_Acc_at_10": 0.75}
    assert [m.step for m in server.client.get_metric_history(number, "loss")] == [1, 2, 3, 4]
    assert list((data_home / "mlflow-artifacts").glob("*/artifacts/plots/loss.png"))
    found = fetch(server, number, tmp_path / "back")
    assert (found / "visual" / "model.onnx").read_bytes() == (
        encoder / "visual" / "model.onnx"
    ).read_bytes()


@pytest.mark.slow
def test_a_run_that_goes_on_is_the_same_run_of_mlflow(data_home: Path, tmp_path: Path) -> None:
    run = _run(tmp_path / "first", steps=3)
    with pytest.raises(ZeroDivisionError), tracked("mlflow", run):
        raise ZeroDivisionError
    client = Server(None).client
    (number,) = json.loads((run / "tracking.json").read_text())["mlflow"].values()
    assert client.get_run(number).info.status == "FAILED"
    _run(run, steps=5)
    with tracked("mlflow", run):
        pass
    assert [m.step for m in client.get_metric_history(number, "loss")] == [1, 2, 3, 4, 5]
    assert client.get_run(number).info.status == "FINISHED"
    with pytest.raises(ZeroDivisionError), tracked("mlflow", run):
        raise ZeroDivisionError  # before anything was learnt, such as by other settings
    assert client.get_run(number).info.status == "FINISHED"
    client.delete_run(number)
    assert MlflowTracker(run).run_id != number


@pytest.mark.parametrize("uri", ["runs", "file:///x", "ftp://x"])
def test_what_is_no_address_is_refused(uri: str) -> None:
    with pytest.raises(TrainingError, match="no address of MLflow"):
        Server(uri)


def test_a_server_that_does_not_answer_is_said_before_anything_is_learnt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "0")
    with pytest.raises(TrainingError, match=r"127\.0\.0\.1:9 does not answer"):
        MlflowTracker(tmp_path, "http://127.0.0.1:9")


def test_a_file_that_is_no_database_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "mlflow.db").write_text("not a database, but long enough to look like a file")
    with pytest.raises(TrainingError, match="MLflow at sqlite"):
        MlflowTracker(tmp_path / "run", f"sqlite:///{tmp_path / 'mlflow.db'}")


@pytest.mark.parametrize(
    "path",
    ["encoder/../../up", "encoder/visual/..", "other/x", "encoder/C:/x", "encoder//x",
     "encoder/visual\\x"],
)  # fmt: skip
def test_a_file_of_a_server_that_leaves_the_folder_is_refused(path: str, tmp_path: Path) -> None:
    client = SimpleNamespace(list_artifacts=lambda *_: [SimpleNamespace(path=path, is_dir=False)])
    server: Any = SimpleNamespace(client=client, asked=nullcontext, where="there")
    with pytest.raises(ModelError, match="outside of the encoder: refused"):
        fetch(server, "run", tmp_path / "into")
    assert not (tmp_path / "into").exists()


def test_weights_and_biases_offline_has_the_run_when_it_is_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WANDB_MODE", "offline")
    run = _run(tmp_path / "first", steps=3)
    encoder = write_encoder(tmp_path / "encoder", {})
    plot = tmp_path / "loss.png"
    Image.new("RGB", (4, 4)).save(plot)
    with tracked("wandb", run) as telling:
        assert telling is not None
        assert "wandb sync" in telling.tracker.where
        telling({"step": 4, "loss": 0.25, "text Acc@10": 0.5})
        telling.keep([plot], encoder, {"text Acc@10": 0.75})
    (file,) = (run / "wandb").glob("offline-run-*/run-*.wandb")
    ended = {"exit"}  # its service writes a moment after the client has ended the run
    _until(lambda: ended <= {r.WhichOneof("record_type") for r in read_records(file)})
    records = read_records(file)
    assert not any("requirements" in str(r) for r in records)
    lines = [
        {item.key or "/".join(item.nested_key): json.loads(item.value_json) for item in one.item}
        for one in (r.history for r in records if r.WhichOneof("record_type") == "history")
    ]
    assert [one["loss"] for one in lines if "loss" in one] == [1.0, 1.0, 1.0, 0.25]
    assert lines[3]["test/text_Acc_at_10"] == 0.5
    assert any("plots/loss/path" in one for one in lines)
    config = {
        item.key: item.value_json
        for r in records
        for part in (r.config, r.run.config)
        for item in part.update
    }
    assert config["data"] == '"abc"'
    summary = {item.key: item.value_json for r in records for item in r.summary.update}
    assert summary["text_Acc_at_10"] == "0.75"
    artifacts = [
        r.request.log_artifact.artifact if r.WhichOneof("record_type") == "request" else r.artifact
        for r in records
        if r.WhichOneof("record_type") in ("artifact", "request")
    ]
    names = {e.path for one in artifacts for e in one.manifest.contents}
    assert {"visual/model.onnx", "textual/model.onnx", "card.json"} <= names
    again = WandbTracker(run)  # the same run, and no step of it twice
    assert again.reached() == 4
    assert again._id == file.stem.removeprefix("run-")
    again.close("finished")


def test_services_are_imported_only_when_a_run_is_told_to_them() -> None:
    code = (
        "import sys, cineseek.cli, cineseek.cli.registry, cineseek.training.mlflow_models; "
        "import cineseek.training.tracking_wandb; "
        "print(*({'mlflow', 'wandb', 'torch', 'sqlalchemy'} & set(sys.modules)))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == []


def test_a_client_that_is_not_installed_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, module in (("mlflow", "mlflow_server"), ("wandb", "tracking_wandb")):
        monkeypatch.setattr(f"cineseek.training.{module}.find_spec", lambda _: None)
        with (
            pytest.raises(TrainingError, match=rf"pip install 'cineseek\[{name}\]'"),
            tracked(name, tmp_path),
        ):
            pass


def test_an_address_is_not_taken_for_one_of_weights_and_biases(tmp_path: Path) -> None:
    with (
        pytest.raises(TrainingError, match="WANDB_BASE_URL"),
        tracked("wandb", tmp_path, uri="http://127.0.0.1:9"),
    ):
        pass
