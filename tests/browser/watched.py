"""A browser page that notes what should not happen."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request

from tests.browser.addresses import ADDRESSES, MISSING


class Watched:
    """A browser page and everything in it that should not have happened."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.errors: list[str] = []
        self.outside: list[str] = []
        page.on("console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if f"{parts.scheme}://{parts.netloc}" != self.address and parts.scheme not in ("data", "about"):
            self.outside.append(request.url)

    def open(self, path: str = "/") -> Page:
        """Go to an address of the server."""
        self.page.goto(self.address + path)
        return self.page

    def every(self) -> Iterator[str]:
        """Open every kind of page, one after the other, and give its address."""
        for path in ADDRESSES:
            self.open(path)
            yield path
            if path == MISSING:
                self.errors.clear()  # Chromium reports a page that is not found as an error; here it is meant

    def ask(self, question: str) -> None:
        """Write a question, send it with Enter, and wait until the answer is whole."""
        self.page.get_by_label("Dit spørgsmål").fill(question)
        self.page.keyboard.press("Enter")
        self.page.wait_for_selector('.turn:last-child .answer[aria-busy="false"]')
