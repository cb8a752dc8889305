"""The application with pages for the staff."""

import pytest
from fastapi import FastAPI

from api.app import create_app
from api.settings import Settings
from tests.api.fake_runtime import FakeRuntime
from tests.api.staff.staffed import add_staff_pages


@pytest.fixture
def app(settings: Settings, runtime: FakeRuntime) -> FastAPI:
    app = create_app(settings, runtime)
    add_staff_pages(app)
    return app
