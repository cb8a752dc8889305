"""Reads pages in tests as a browser would, so that escaped text counts as text."""

from bs4 import BeautifulSoup, Tag


def soup_of(html: str) -> BeautifulSoup:
    """Return a parsed page."""
    return BeautifulSoup(html, "html.parser")


def one(page: BeautifulSoup, selector: str) -> Tag:
    """Return the only element that fits."""
    found = page.select(selector)
    assert len(found) == 1, f"{len(found)} of {selector}"
    return found[0]


def text_of(page: BeautifulSoup, selector: str) -> str:
    """Return the words of the only element that fits, with single spaces."""
    return " ".join(one(page, selector).get_text().split())
