"""The application over a matcher of a test's own."""

from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from retrieval.matching.matcher import Matcher
from tests.api.fake_runtime import make_runtime


def client_over(settings: Settings, matcher: Matcher) -> TestClient:
    """Return a client of the invented application with other programmes and actors."""
    runtime = make_runtime()
    runtime.matcher = matcher
    return TestClient(create_app(settings, runtime), raise_server_exceptions=False)
