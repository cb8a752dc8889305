"""Opening the index, following new ones, and tidying up."""

from pathlib import Path

import pytest

from api import lifecycle as lifecycle_module
from api.database.access import Database
from api.database.engine import database_url, open_engine
from api.dependencies import Services
from api.lifecycle import Lifecycle
from api.logs import configure_logging
from api.settings import Settings
from ingest.embedding.errors import EmbeddingModelError
from ingest.index.errors import NoIndexError
from tests.api.fake_runtime import FakeRuntime, make_runtime


class FollowingRuntime(FakeRuntime):
    """A runtime that finds one newer index."""

    refreshed = 0
    warmed = 0

    def refresh(self) -> bool:
        self.refreshed += 1
        return self.refreshed == 1

    def warm_up(self) -> None:
        self.warmed += 1
        if self.warmed > 1:
            raise ZeroDivisionError("kold")


@pytest.fixture
def opened() -> FollowingRuntime:
    made = make_runtime()
    return FollowingRuntime(made.library, made.searcher, made.assistant)


@pytest.fixture
def outcomes(monkeypatch: pytest.MonkeyPatch) -> list[Exception | FollowingRuntime]:
    """What opening gives, one after the other."""
    results: list[Exception | FollowingRuntime] = []

    def open_runtime(settings: Settings, say: object) -> FollowingRuntime:
        result = results.pop(0)
        if isinstance(result, Exception):
            raise result
        return result

    monkeypatch.setattr("api.runtime.open_runtime", open_runtime)
    return results


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return Services(Database(open_engine(database_url(tmp_path, None))))


@pytest.fixture
def lifecycle(tmp_path: Path, services: Services) -> Lifecycle:
    configure_logging("warning")  # as the application does before it opens anything
    return Lifecycle(Settings(data=tmp_path), services)


def test_given_runtime_is_left_alone(lifecycle: Lifecycle, services: Services, runtime: FakeRuntime) -> None:
    services.runtime = runtime
    lifecycle.open()
    lifecycle.tidy()
    lifecycle.close()
    assert services.runtime is runtime
    assert not runtime.closed


def test_opened_runtime_is_followed_and_closed(
    lifecycle: Lifecycle,
    services: Services,
    opened: FollowingRuntime,
    outcomes: list[Exception | FollowingRuntime],
) -> None:
    outcomes.append(opened)
    lifecycle.open()
    assert services.runtime is opened
    assert opened.warmed == 1
    lifecycle.tidy()
    lifecycle.tidy()
    assert opened.refreshed == 2
    assert opened.warmed == 2 and services.runtime is opened  # a failing warm-up keeps nobody out
    lifecycle.close()
    assert opened.closed
    assert services.runtime is None


def test_index_that_comes_later_is_opened(
    lifecycle: Lifecycle,
    services: Services,
    opened: FollowingRuntime,
    outcomes: list[Exception | FollowingRuntime],
) -> None:
    outcomes += [NoIndexError("intet"), NoIndexError("intet"), opened]
    lifecycle.open()
    assert "vejviser ingest" in services.unavailable
    lifecycle.tidy()
    assert services.runtime is None
    lifecycle.tidy()
    assert services.runtime is opened


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (EmbeddingModelError("Modellen kan ikke læses."), "Modellen kan ikke læses."),
        (ZeroDivisionError("x"), "log"),
    ],
)
def test_other_failures_are_told_and_not_repeated(
    lifecycle: Lifecycle,
    services: Services,
    outcomes: list[Exception | FollowingRuntime],
    error: Exception,
    words: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    outcomes.append(error)
    lifecycle.open()
    lifecycle.tidy()
    assert words in services.unavailable
    assert type(error).__name__ in capsys.readouterr().err


def test_tidying_removes_what_can_no_longer_be_undone(
    lifecycle: Lifecycle, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    ages: list[object] = []
    monkeypatch.setattr(services.conversations, "purge", lambda: ages.append(1))
    monkeypatch.setattr(services.drafts, "purge", lambda: ages.append(2))
    lifecycle.tidy()
    assert ages == [1, 2]


def test_housekeeping_is_often_enough() -> None:
    assert lifecycle_module.PAUSE <= 10
