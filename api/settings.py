"""The few settings, all with working defaults; each can be given as ``VEJVISER_<NAME>``."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, HttpUrl, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.embed.origins import Origins

PREFIX = "VEJVISER_"
DATA_FOLDER = ".data"


class SettingsError(ValueError):
    """A setting that cannot be used; the message is Danish and names the variable."""


def default_data_folder() -> Path:
    """Return ``.data`` beside the project, or in the working folder where the package lies elsewhere."""
    project = Path(__file__).resolve().parents[1]
    return (project if (project / "pyproject.toml").is_file() else Path.cwd()) / DATA_FOLDER


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()


class Settings(BaseSettings):
    """What can be set. ``data`` is absolute; an empty variable counts as not set."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True)

    data: Annotated[Path, AfterValidator(_absolute)] = Field(default_factory=default_data_folder)
    """The data directory: index, unpacked embedding model, conversations."""
    embedding_model: str | None = None
    """A sentence-transformers model by folder or name; ``None`` is the bundled one."""
    database_url: str | None = None
    """SQLAlchemy URL of the conversations; ``None`` is an SQLite file in the data directory."""
    chat_model: str | None = None
    """The name of a language model at ``chat_url``; ``None``: answers are made of quotes alone."""
    chat_url: HttpUrl | None = None
    """The OpenAI-compatible address of the language model, with its ``/v1``."""
    chat_key: SecretStr | None = None
    chat_seconds: float = Field(default=20.0, gt=0, le=300)
    """The longest wait for the language model, from the first byte to the last."""
    embed_origins: Origins = ()
    """The sites whose pages may show the components for partners."""
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    log_level: Literal["debug", "info", "warning", "error"] = "warning"


def read_settings() -> Settings:
    """Return the settings of the environment.

    Raises:
        SettingsError: a variable has a value that cannot be used.
    """
    try:
        settings = Settings()
    except ValidationError as error:
        names = ", ".join(f"{PREFIX}{str(fault['loc'][0]).upper()}" for fault in error.errors())
        raise SettingsError(f"Indstillingen {names} har en værdi, der ikke kan bruges.") from error
    if settings.chat_model and not settings.chat_url:
        raise SettingsError(f"{PREFIX}CHAT_MODEL kræver, at adressen gives i {PREFIX}CHAT_URL.")
    return settings
