"""The installed Chromium, for measurements and tests of the pages."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")

_QUIET = ("background-networking", "component-update", "sync", "gpu", "quic")
FLAGS = ("--no-sandbox", "--no-first-run", *(f"--disable-{name}" for name in _QUIET))
"""A browser that asks nothing of the network by itself."""


def find_chromium() -> str | None:
    """Return the path of a Chromium in ``PATH``, or ``None``."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)
