"""The client needs what comes with cineseek itself, and loads it when it is used."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]

_WITHOUT = """
import importlib.metadata, sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {names}:
            raise ModuleNotFoundError(name, name=name)

sys.meta_path.insert(0, Missing())
"""


def run(code: str, *words: str) -> str:
    result = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, timeout=60
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_importing_the_client_loads_next_to_nothing() -> None:
    loaded = run("import sys, cineseek.client; print(*sys.modules)").split()
    heavy = {"httpx", "httpcore", "numpy", "PIL", "pydantic", "av", "onnxruntime", "rich", "anyio"}
    assert heavy & set(loaded) == set()


def test_asking_a_server_takes_nothing_that_serving_does(live: str) -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"][
        "optional-dependencies"
    ]
    names = {line.split(">")[0].split(";")[0].strip().replace("-", "_") for line in extras["serve"]}
    names |= {"starlette", "multipart", "prometheus_client", "torch", "av", "onnxruntime"}
    assert "fastapi" in names
    assert "httpx" not in names
    code = _WITHOUT.format(names=names) + (
        "import asyncio\n"
        "from cineseek.client import AsyncClient, Client\n"
        "with Client(sys.argv[1]) as films:\n"
        "    hits = films.search('duration:>0s')\n"
        "    films.thumbnail(hits[0]), hits._repr_html_()\n"
        "async def main():\n"
        "    async with AsyncClient(sys.argv[1]) as films:\n"
        "        print(len(await films.search('duration:>0s')) == len(hits))\n"
        "asyncio.run(main())\n"
    )
    assert run(code, live) == "True\n"
    code = _WITHOUT.format(names=names) + "from cineseek.cli import main; main()"
    assert "salt-wind-1998" in run(code, "search", "title:salt", "--json", "--server", live)
