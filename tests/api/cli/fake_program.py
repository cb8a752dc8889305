"""The real program with a fake engine, to be started as a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from api.cli import engine
from api.cli.main import app
from api.dependencies import RuntimeLike
from api.settings import Settings
from tests.api.fake_runtime import make_runtime


@contextmanager
def opened(settings: Settings) -> Iterator[RuntimeLike]:
    yield make_runtime()


if __name__ == "__main__":
    engine.opened = opened
    app()
