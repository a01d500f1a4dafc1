"""`cineseek serve`: a library and its page over HTTP, for this machine or for others."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli.options import LibraryOption
from cineseek.errors import CineseekError

if TYPE_CHECKING:
    from cineseek.cli.serve_settings import Wanted
    from cineseek.library import Library
    from cineseek.server.config import ServerConfig
    from cineseek.server.tokens import Tokens

_Host = Annotated[
    str | None,
    typer.Option(
        help="The address to listen on (127.0.0.1: only this machine). With any other a token is "
        "asked for.",
        show_default=False,
    ),
]
_Port = Annotated[
    int | None,
    typer.Option(min=0, max=65535, help="The port (8720); 0: any free one.", show_default=False),
]
_Roots = Annotated[
    list[Path] | None,
    typer.Option(
        help="A folder that films may be added from over HTTP; give several.", show_default=False
    ),
]
_Urls = Annotated[
    bool | None,
    typer.Option(
        "--allow-urls/--no-urls",
        help="Whether films may be added by address over HTTP.",
        show_default=False,
    ),
]
_Hosts = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME", help="A name the server is reached under; give several.", show_default=False
    ),
]
_Origins = Annotated[
    list[str] | None,
    typer.Option(
        metavar="URL",
        help="Another site whose pages may use the server (CORS); give several.",
        show_default=False,
    ),
]
_Proxies = Annotated[
    list[str] | None,
    typer.Option(
        metavar="ADDRESS",
        help="A reverse proxy before the server, whose word on who asks is taken; give several.",
        show_default=False,
    ),
]


def serve(
    library: LibraryOption = None,
    host: _Host = None,
    port: _Port = None,
    root: _Roots = None,
    allow_urls: _Urls = None,
    allow_host: _Hosts = None,
    origin: _Origins = None,
    proxy: _Proxies = None,
    token: Annotated[
        bool, typer.Option("--token", help="Ask for a token on this machine too.")
    ] = False,
    new_token: Annotated[
        bool, typer.Option("--new-token", help="Make new tokens; the old ones are of no use then.")
    ] = False,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in a browser.")] = False,
    json_logs: Annotated[
        bool, typer.Option("--json-logs", help="Log every request, as JSON lines on stderr.")
    ] = False,
) -> None:
    """Serve a library and its page, until Ctrl-C or SIGTERM.

    What runs then is finished first.
    """
    from cineseek.cli.libraries import opened, opened_or_made, settings
    from cineseek.cli.serve_settings import Wanted

    need_extra()
    given = {
        "host": host,
        "port": port,
        "roots": root,
        "allow_urls": allow_urls,
        "allowed_hosts": allow_host,
        "origins": origin,
        "proxies": proxy,
    }
    chosen = settings().model_copy(update={name: x for name, x in given.items() if x is not None})
    wanted = Wanted(chosen, token=token, new_token=new_token)
    # Where films may be added over HTTP, a server may begin with none.
    filling = bool(chosen.roots) or chosen.allow_urls
    with opened_or_made(library, None) if filling else opened(library) as known:
        _ = known.vectors  # takes the lock: that another process has the library is said now
        run(known, wanted, open_page=open_page, json_logs=json_logs)


def need_extra() -> None:
    """One clear line where the extra is not installed."""
    try:
        import cineseek.server.app
        import cineseek.server.running  # noqa: F401
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == "cineseek":
            raise
        raise CineseekError(
            f"serving needs {error.name}, which is not here: pip install 'cineseek[serve]'"
        ) from error


def run(
    known: Library, wanted: Wanted, *, open_page: bool = False, json_logs: bool = False
) -> None:
    """Serve an open library until Ctrl-C or SIGTERM; says where, and opens the page if asked."""
    from cineseek.cli.terminal import asides, note
    from cineseek.server.app import create_app
    from cineseek.server.logs import log_requests
    from cineseek.server.running import Server, listen

    config, tokens = wanted.configure(known.folder)
    with listen(config.host, config.port) as listener:
        config = replace(config, port=listener.getsockname()[1])

        def started() -> None:
            address = _address(config)
            known.announce(address.rstrip("/"))
            _tell(known, config, tokens, address)
            if open_page:
                _open(_with_token(address, tokens.write if tokens and tokens.new else None))

        for text in known.notes:
            note(text)
        verbose = logging.getLogger("cineseek").isEnabledFor(logging.INFO)
        log_requests(as_json=json_logs, verbose=verbose)
        Server(create_app(known, config), started).run([listener])
    asides().print("stopped", style="dim", markup=False)


def _tell(known: Library, config: ServerConfig, tokens: Tokens | None, address: str) -> None:
    """Where it is, and with which token; new ones are shown here and never again."""
    from cineseek.cli.terminal import answers, asides, count, note

    out, films = answers(), count(len(known.films()), "film")
    name = known.folder.name
    if tokens is None or not tokens.new:
        out.print(f"{name}, {films}: {address}", markup=False, soft_wrap=True)
        if config.guarded:
            asides().print(
                "The tokens are those of before; --new-token makes new ones."
                if tokens is not None
                else "The token is the one that was set.",
                style="dim",
                markup=False,
            )
    else:
        out.print(f"{name}, {films}:", markup=False, soft_wrap=True)
        for said, token in (("read and write", tokens.write), ("only read", tokens.read)):
            out.print(f"  {said:<15}{_with_token(address, token)}", markup=False, soft_wrap=True)
        asides().print("Keep them: they are shown only this once.", style="bold", markup=False)
    if not config.local and not config.proxies:
        note(
            "Without TLS everything, the token too, can be read on its way: outside a network you "
            "trust put a reverse proxy before it (docs/operations.md)."
        )


def _with_token(address: str, token: str | None) -> str:
    # In the fragment: a browser sends it to nobody, so it is in no log; the page gives it once.
    return address if token is None else f"{address}#token={token}"


def _address(config: ServerConfig) -> str:
    """The address to open, as another machine would where others can reach it."""
    import socket

    host = config.host
    if config.allowed_hosts and config.proxies:
        return f"https://{config.allowed_hosts[0]}/"
    if host in ("0.0.0.0", "::", ""):
        host = socket.gethostname()
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            try:
                asking.connect(("192.0.2.1", 9))  # sends nothing: it only chooses a way out
                host = asking.getsockname()[0]
            except OSError:
                pass
    return f"http://[{host}]:{config.port}/" if ":" in host else f"http://{host}:{config.port}/"


def _open(address: str) -> None:
    import os
    import sys
    import threading
    import webbrowser

    if sys.platform == "linux" and not (os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}):
        return  # a browser of letters would take the terminal
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
