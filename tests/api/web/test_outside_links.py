"""Links out: only plain web addresses, and with a start time where the site is known."""

import pytest

from api.web.outside_links import outside_link


@pytest.mark.parametrize(
    ("address", "host", "at"),
    [
        ("https://www.youtube.com/watch?v=p&t=9", "youtube.com", "https://www.youtube.com/watch?v=p&t=133"),
        ("https://m.youtube.com/watch?v=p", "m.youtube.com", "https://m.youtube.com/watch?v=p&t=133"),
        ("https://youtu.be/p", "youtu.be", "https://youtu.be/p?t=133"),
        ("https://vimeo.com/1", "vimeo.com", "https://vimeo.com/1#t=133s"),
        ("http://eksempel.dk/film.MP4", "eksempel.dk", "http://eksempel.dk/film.MP4#t=133"),
        ("https://eksempel.dk/se?v=1", "eksempel.dk", None),
        ("https://notyoutube.com/watch?v=p", "notyoutube.com", None),
        (" https://eksempel.dk ", "eksempel.dk", None),
    ],
)
def test_links_and_their_start(address: str, host: str, at: str | None) -> None:
    link = outside_link(address)
    assert link is not None
    assert (link.host, link.at(133.9)) == (host, at)


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "//eksempel.dk",
        "/case",
        "https://",
        "https://vimeo.com@eksempel.dk/",
        "https://[/",
        "eksempel.dk/film",
    ],
)
def test_anything_else_is_no_link(address: str | None) -> None:
    assert outside_link(address) is None
