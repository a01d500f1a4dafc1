"""A real PostgreSQL server of the machine's own programs, for as long as tests need it."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import psycopg

USER = "cineseek"
_NUMBERS = count(1)
_QUICK = (
    "fsync=off",
    "full_page_writes=off",
    "max_connections=50",
    "shared_buffers=32MB",
    "autovacuum=off",
)


def programs() -> Path:
    """Where initdb and pg_ctl are; Debian keeps them off the PATH."""
    found = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if found:
        return Path(found).resolve().parent
    for folder in folders:
        if (folder / "initdb").exists():
            return folder
    raise RuntimeError("these tests need PostgreSQL (Debian: apt-get install postgresql)")


class PostgresServer:
    """Listens on a socket in a folder of its own, as a user that is not root."""

    def __init__(self, settings: Sequence[str] = _QUICK) -> None:
        self.clean: list[str] = []
        """Addresses of schemas that were used, and have nothing in them."""
        self._settings = ("listen_addresses=''", *settings)
        # A socket's path may have 107 letters, which folders of pytest exceed.
        self.folder = Path(tempfile.mkdtemp(prefix="cineseek-pg-", dir="/tmp"))
        self.data = self.folder / "data"
        self._as: dict[str, object] = {}
        if os.getuid() == 0:  # PostgreSQL will not run as root
            user = pwd.getpwnam("postgres")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self._as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        self._bin = programs()
        self._hand: psycopg.Connection[tuple[int]] | None = None
        self._run("initdb", "-D", self.data, "-U", USER, "-A", "trust", "-E", "UTF8",
                  "--locale", "C.UTF-8", "--no-sync")  # fmt: skip
        self.start()

    def start(self) -> None:
        """Start it, or start it again."""
        settings = " ".join(f"-c {one}" for one in self._settings)
        self._run("pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log",
                  "-o", f"{settings} -k {self.folder}", "start")  # fmt: skip

    def stop(self, mode: str = "fast") -> None:
        """Stop it; `immediate` is a crash."""
        if self._hand is not None:
            self._hand.close()
            self._hand = None
        self._run("pg_ctl", "-D", self.data, "-w", "-m", mode, "stop")

    def remove(self) -> None:
        """Stop it and forget all."""
        self.stop("immediate")
        shutil.rmtree(self.folder)

    def address(self, schema: str | None = None, *, user: str = USER) -> str:
        """The address of a schema; a new one, unless it is named."""
        name = schema or f"test_{next(_NUMBERS)}"
        return f"postgresql://{user}@/postgres?host={self.folder}&schema={name}"

    def ask_for_passwords(self, user: str) -> None:
        """Let a user in with a password only."""
        file = self.data / "pg_hba.conf"
        file.write_text(f"local all {user} scram-sha-256\n" + file.read_text("utf-8"), "utf-8")
        self._run("pg_ctl", "-D", self.data, "reload")

    def empty(self, address: str) -> None:
        """Delete all that a catalogue holds, so that another test may have its schema."""
        if self._hand is None:
            self._hand = psycopg.connect(f"host={self.folder} user={USER} dbname=postgres",
                                         autocommit=True)  # fmt: skip
        self._hand.execute(
            f"SET search_path = {schema_of(address)}; "
            "DELETE FROM films; DELETE FROM provenance; DELETE FROM meta; "
            "UPDATE catalogue_state SET changes = 0"
        )
        left = self._hand.execute(
            "SELECT (SELECT count(*) FROM texts) + (SELECT count(*) FROM words) "
            "+ (SELECT count(*) FROM word_counts) + (SELECT count(*) FROM shots)"
        ).fetchone()
        assert left == (0,), left
        self.clean.append(address)

    def dump(self, address: str) -> str:
        """All rows of a schema, as `pg_dump` writes them."""
        schema = schema_of(address)
        return self._run("pg_dump", "-h", self.folder, "-U", USER, "-d", "postgres", "-n", schema,
                         "--data-only")  # fmt: skip

    def run(self, sql: str, *, schema: str = "public") -> str:
        """What `psql` says to some statements, as the owner of everything."""
        return self._run(
            "psql", "-h", self.folder, "-U", USER, "-d", "postgres", "-q", "-A", "-t",
            "-v", "ON_ERROR_STOP=1", "-c", f"SET search_path = {schema}", "-c", sql,
        ).strip()  # fmt: skip

    def _run(self, program: str, *arguments: object) -> str:
        done = subprocess.run(
            [str(self._bin / program), *map(str, arguments)],
            cwd="/",
            check=False,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            **self._as,
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stdout}")
        return done.stdout


def schema_of(address: str) -> str:
    """The schema in an address of `PostgresServer.address`."""
    return address.rpartition("schema=")[2]
