"""What the browser measures of a page: bytes, readiness, and claims but no refusals."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.app import create_app
from api.settings import Settings
from evals.benchmark.commands import BenchmarkError
from evals.benchmark.page import PageLatency, page_latency
from tests.api.fake_runtime import make_runtime
from tests.api.live_server import running

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("chromium_path")]


def measured(tmp_path: Path, *questions: str) -> PageLatency:
    """Measure in a thread: the tests' own Playwright already runs in this one."""
    with (
        running(create_app(Settings(data=tmp_path / "data"), make_runtime())) as url,
        ThreadPoolExecutor(1) as pool,
    ):
        return pool.submit(page_latency, url, questions).result()


def test_the_start_page_and_the_first_claim(tmp_path: Path) -> None:
    page = measured(tmp_path, "Hvad kan jeg få?", "Noget ukendt?")
    assert page.first_claim.n == 1
    assert 5 < page.transferred_kib < 100
    assert page.requests > 5
    assert page.interactive.p50_ms > 0


def test_nothing_but_refusals_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(BenchmarkError, match="udsagn"):
        measured(tmp_path, "Noget ukendt?")
