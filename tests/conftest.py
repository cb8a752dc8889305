"""Fixtures and rules that hold for every test.

Environment: ``VEJVISER_TEST_KILDER`` names the folder of the original source documents,
``VEJVISER_TEST_DATA`` a folder in which the unpacked embedding model is kept between runs, and
``VEJVISER_FORBID_SKIPS=1`` (CI) makes a test fail that would be skipped for want of documents, a browser,
LibreOffice or the libraries of training.
"""

import os
import shutil
import socket
from collections.abc import Generator, Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

from evals.browser import FLAGS, find_chromium

PROJECT = Path(__file__).resolve().parents[1]
NEVER_SKIPPED_IN_CI = ("kilder", "browser", "libreoffice", "traening")

# Set before any library reads them: no hub, no telemetry, no warning about forked tokenizers.
os.environ.update(
    HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", ANONYMIZED_TELEMETRY="False", TOKENIZERS_PARALLELISM="false"
)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure where CI forbids it."""
    report = yield
    forbidden = any(item.get_closest_marker(name) for name in NEVER_SKIPPED_IN_CI)
    if report.skipped and forbidden and os.environ.get("VEJVISER_FORBID_SKIPS") == "1":
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"A skip is forbidden here (VEJVISER_FORBID_SKIPS=1): {reason}"
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run browser tests last: Playwright's event loop stays open and would disturb asyncio tests after it."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def source_folder() -> Path:
    """The folder of the original source documents; skips where there is none."""
    folder = Path(os.environ.get("VEJVISER_TEST_KILDER") or PROJECT.parent / "shared" / "corpus")
    if not any(folder.glob("*.txt")):
        pytest.skip("no source documents: set VEJVISER_TEST_KILDER or put them in ../shared/corpus")
    return folder


@pytest.fixture(scope="session")
def model_data() -> Path:
    """The data folder in which the embedding model is unpacked, at most once for all runs."""
    folder = Path(os.environ.get("VEJVISER_TEST_DATA") or PROJECT / ".data")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The path of an installed Chromium; skips where there is none."""
    path = find_chromium()
    if path is None:
        pytest.skip("no Chromium in PATH (Debian: apt-get install chromium)")
    return path


@pytest.fixture(scope="session")
def soffice_path() -> str:
    """The path of an installed LibreOffice; skips where there is none."""
    path = shutil.which("soffice")
    if path is None:
        pytest.skip("no LibreOffice in PATH (Debian: apt-get install libreoffice-writer-nogui)")
    return path


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], chromium_path: str) -> dict[str, Any]:
    """Launch the installed Chromium instead of one that Playwright would download."""
    return {**browser_type_launch_args, "executable_path": chromium_path, "args": list(FLAGS)}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Browse as a Danish user does."""
    return {**browser_context_args, "locale": "da-DK", "timezone_id": "Europe/Copenhagen"}


@pytest.fixture(autouse=True, scope="session")
def no_outside_network() -> Iterator[None]:
    """Fail any connection that leaves this machine: the project must work without a network."""
    connect = socket.socket.connect

    def local_only(self: socket.socket, address: Any) -> None:  # noqa: ANN401
        if self.family in (socket.AF_INET, socket.AF_INET6):
            host = str(address[0])
            if host != "localhost" and not ip_address(host.partition("%")[0]).is_loopback:
                raise ConnectionError(f"test tried to reach {host}: tests stay on this machine")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", local_only)
        yield
