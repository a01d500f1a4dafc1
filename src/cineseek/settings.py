"""What a user sets once: environment `CINESEEK_*` and `cineseek.toml`. Read by doors only."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_config_path
from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

NAME = "cineseek.toml"


def _apart(value: object, mark: str) -> object:
    return tuple(one for one in value.split(mark) if one) if isinstance(value, str) else value


# In the environment lists are written as for PATH, or with commas.
Paths = Annotated[
    tuple[Path, ...], NoDecode, BeforeValidator(lambda value: _apart(value, os.pathsep))
]
Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(lambda value: _apart(value, ","))]


class Settings(BaseSettings):
    """An option on the command line goes before all of these."""

    model_config = SettingsConfigDict(env_prefix="CINESEEK_", extra="forbid", env_ignore_empty=True)

    library: Path = Path("films.cine")
    """The library that verbs use."""
    server: str | None = None
    """Address of a server that verbs ask instead of a library here."""
    token: SecretStr | None = None
    """For that server."""
    model: str | None = None
    """The encoder of libraries made from now on; None: the best there is."""
    captioner: str | None = None
    """What captions shots in `collect --demo`: a name of the hub, or a folder; None: nothing."""
    gear: Literal["fast", "exact"] = "fast"
    """How cuts are looked for."""
    workers: int | None = Field(default=None, ge=1)
    """Footages read at once; None: as many as the cores allow."""
    thumbnails: bool | None = None
    """Pictures beside answers; None: where the terminal can show them."""
    host: str = "127.0.0.1"
    """The address a server listens on."""
    port: int = Field(default=8720, ge=0, le=65535)
    """Of a server; 0 is any free one."""
    roots: Paths = ()
    """Folders that films may be added from over HTTP."""
    allow_urls: bool = False
    """Whether films may be added by address over HTTP."""
    contact: str = ""
    """Where a site that is collected from can complain: an e-mail address or a page."""
    omdb_key: SecretStr | None = None
    """For facts from OMDb."""
    omdb_address: str | None = None
    """Of a server that speaks as OMDb does; None: OMDb's own."""
    flim_token: SecretStr | None = None
    """Of an account at flim, for its stills."""
    downloads: Path | None = None
    """Where a server puts films that it fetches; None: beside the library."""
    allowed_hosts: Names = ()
    """Names that a server is reached under, beside its address."""
    origins: Names = ()
    """Other sites whose pages may use a server."""
    proxies: Names = ()
    """Addresses of the reverse proxies before a server."""
    read_token: SecretStr | None = None
    """Allows reading from a server; without any, `serve` makes tokens where it needs them."""
    write_token: SecretStr | None = None
    """Allows reading and writing."""
    metrics_token: SecretStr | None = None
    """Allows `/metrics` of a server, and nothing else."""
    limits: dict[str, float] = {}
    """Of a server, by name."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Environment, then this folder's file, then the user's: the first that says it counts."""
        return (
            init_settings,
            env_settings,
            *(TomlConfigSettingsSource(settings_cls, file) for file in files()),
        )


def files() -> tuple[Path, ...]:
    """Where a `cineseek.toml` is looked for, the nearest first."""
    return Path.cwd() / NAME, user_config_path("cineseek", appauthor=False) / NAME


def read_settings() -> Settings:
    """The settings of this process; a wrong one is a ValueError that names it."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in error.errors()
        )
        raise ValueError(f"a setting is wrong: {wrong}; look at CINESEEK_* and {NAME}") from error
    except ValueError as error:  # TOML that cannot be parsed
        raise ValueError(f"a {NAME} cannot be read: {error}") from error
