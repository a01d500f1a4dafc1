"""What a user sets once: environment `CINESEEK_*` and `cineseek.toml`. Read by doors only."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from platformdirs import user_config_path
from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

NAME = "cineseek.toml"


class Settings(BaseSettings):
    """An option on the command line goes before all of these."""

    model_config = SettingsConfigDict(env_prefix="CINESEEK_", extra="forbid", env_ignore_empty=True)

    library: Path = Path("films.cine")
    """The library that verbs use."""
    server: str | None = None
    """Address of a server that verbs ask instead of a library here."""
    token: str | None = None
    """For that server."""
    model: str | None = None
    """The encoder of libraries made from now on; None: the best there is."""
    gear: Literal["fast", "exact"] = "fast"
    """How cuts are looked for."""
    workers: int | None = Field(default=None, ge=1)
    """Footages read at once; None: as many as the cores allow."""
    thumbnails: bool | None = None
    """Pictures beside answers; None: where the terminal can show them."""

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
