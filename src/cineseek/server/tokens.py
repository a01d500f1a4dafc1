"""The tokens of a server that can be reached from outside: made once, kept as digests.

They are kept in the user's state folder and not in the library: a library is copied, backed up and
handed on, and a right to get in must not travel with it.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from platformdirs import user_state_path

from cineseek.errors import CineseekError
from cineseek.private_file import write_private
from cineseek.server.access import DIGEST

SHORTEST = 16
"""Characters of a token that somebody chose; ours have 43."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a server: new ones in clear, kept ones as digests."""

    read: str
    write: str
    new: bool
    """Whether they were made just now: the only time that they can be shown."""


def state_folder(library: Path) -> Path:
    """Where what a server of this library remembers is kept, for this user."""
    name = sha256(str(library.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return user_state_path("cineseek", appauthor=False) / "servers" / name


def keep_tokens(library: Path, *, new: bool = False) -> Tokens:
    """The tokens kept for a library, or new ones."""
    file = state_folder(library) / "tokens.json"
    if not new:
        try:
            content = json.loads(file.read_text("utf-8"))
            return Tokens(_digest(content["read"]), _digest(content["write"]), new=False)
        except FileNotFoundError:
            pass
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CineseekError(
                f"{file} cannot be read ({error}): start with --new-token to make new tokens"
            ) from error
    made = Tokens(secrets.token_urlsafe(32), secrets.token_urlsafe(32), new=True)
    kept = {
        "library": str(library.resolve()),
        "read": DIGEST + sha256(made.read.encode()).hexdigest(),
        "write": DIGEST + sha256(made.write.encode()).hexdigest(),
    }
    try:
        write_private(file, json.dumps(kept, indent=1, ensure_ascii=True) + "\n")
    except OSError as error:
        raise CineseekError(
            f"{file} cannot be written ({error.strerror}): set CINESEEK_READ_TOKEN and "
            "CINESEEK_WRITE_TOKEN, or XDG_STATE_HOME to a folder that can be written to"
        ) from error
    return made


def _digest(text: object) -> str:
    if not isinstance(text, str) or len(text) != len(DIGEST) + 64 or not text.startswith(DIGEST):
        raise ValueError("it holds no digest")
    bytes.fromhex(text.removeprefix(DIGEST))
    return text
