"""The end of the demo: its films on the page, kept open for a person or tried for a program."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.errors import CineseekError

if TYPE_CHECKING:
    from cineseek.cli.serve_settings import Wanted
    from cineseek.library import Library

_PATIENCE = 30.0
"""Seconds for the page to answer."""


def show_page(home: Path, *, stay: bool) -> None:
    """Serve the demo library on this machine: until Ctrl-C, or until the page has answered."""
    import cineseek
    from cineseek.cli.libraries import settings
    from cineseek.cli.serve import need_extra, run
    from cineseek.cli.serve_settings import Wanted
    from cineseek.cli.terminal import answers

    need_extra()
    chosen = settings()
    port = chosen.port if _is_free(chosen.port) else 0
    wanted = Wanted(
        chosen.model_copy(
            update={
                "host": "127.0.0.1",
                "port": port,
                "roots": [home / "films"],
                "allowed_hosts": [],
                "proxies": [],
            }
        )
    )
    out = answers()
    with cineseek.open(home / "films.cine", create=False) as library:
        if stay:
            out.print("\nThe page with these films (Ctrl-C closes it):", style="bold")
            run(library, wanted, open_page=True)
            return
        address = _try(library, wanted)
    out.print(
        f"The page with these films was open at {address} and answered. This is no terminal, so it "
        "was closed again; `cineseek demo --page` keeps it open.",
        markup=False,
        soft_wrap=True,
    )


def _try(library: Library, wanted: Wanted) -> str:
    """Serve for as long as it takes to open the page and search on it; its address."""
    from cineseek.server.app import create_app
    from cineseek.server.running import Server, listen

    config, _ = wanted.configure(library.folder)
    with listen(config.host, config.port) as listener:
        config = replace(config, port=listener.getsockname()[1])
        address = f"http://{config.host}:{config.port}/"
        started = threading.Event()
        server = Server(create_app(library, config), started.set)
        serving = threading.Thread(target=server.run, args=([listener],), daemon=True)
        serving.start()
        try:
            if not started.wait(_PATIENCE):
                raise CineseekError(f"the page did not open at {address}")
            _ask(address)
        finally:
            server.should_exit = True
            serving.join(_PATIENCE)
    return address


def _ask(address: str) -> None:
    """Open the page and search, as a browser would."""
    import httpx

    with httpx.Client(base_url=address, timeout=_PATIENCE) as browser:
        try:
            browser.get("/").raise_for_status()
            found = browser.get("/api/search", params={"q": "color:orange"}).raise_for_status()
        except httpx.HTTPError as error:
            raise CineseekError(f"the page at {address} failed: {error}") from error
    if not found.json()["hits"]:
        raise CineseekError(f"the page at {address} finds nothing")


def _is_free(port: int) -> bool:
    from cineseek.server.running import listen

    try:
        listen("127.0.0.1", port).close()
    except CineseekError:
        return False
    return True
