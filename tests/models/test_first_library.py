"""The first library of somebody with a network: a stand-in of the hub, asked as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from clips import draw_video, shots
from exporting import export_clip
from standin import Hub, serve

from cineseek.models.catalogue import CARDS, PREFERRED


def test_add_fetches_the_best_encoder_where_the_hub_answers_and_says_so(tmp_path: Path) -> None:
    card = CARDS[PREFERRED[0]]
    made = export_clip(tmp_path / "made", dimension=card.dimension).folder
    files = {
        path.relative_to(made).as_posix(): path.read_bytes()
        for path in made.rglob("*")
        if path.is_file() and "int8" not in path.name
    }
    large = {name for name in files if name.endswith(".onnx")}
    hub = Hub(card.source, files, large=large)
    server = serve(hub)
    clip = draw_video(tmp_path / "Heat (1995).mp4", shots(20, 20))
    hidden = ("HF_", "CINESEEK_")
    mine = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    mine |= {"HF_ENDPOINT": hub.url, "HF_HOME": str(tmp_path / "hub"), "HOME": str(tmp_path)}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "cineseek", "add", clip, "--library", tmp_path / "a.cine"],
            env=mine, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
    finally:
        server.shutdown()
        server.server_close()
    assert done.returncode == 0, done.stderr
    assert "Fetching the encoder siglip2-base" in done.stderr
    assert '"siglip2-base"' in (tmp_path / "a.cine" / "library.json").read_text()
    assert hub.downloads("visual/model.onnx")
