"""Where a request comes from."""

import pytest
from starlette.requests import Request

from api.usage.channel import Channel, channel_of


@pytest.mark.parametrize(
    ("headers", "channel"),
    [
        ({}, Channel.API),
        ({"sec-fetch-site": "same-origin", "origin": "http://vejviser.example"}, Channel.PAGE),
        ({"origin": "http://vejviser.example"}, Channel.PAGE),
        ({"sec-fetch-site": "cross-site", "origin": "https://partner.example"}, Channel.EMBED),
        ({"origin": "https://partner.example"}, Channel.EMBED),
        ({"origin": "null"}, Channel.EMBED),
    ],
)
def test_the_headers_of_browsers_tell_the_surface(headers: dict[str, str], channel: Channel) -> None:
    raw = [(k.encode(), v.encode()) for k, v in {"host": "vejviser.example", **headers}.items()]
    assert channel_of(Request({"type": "http", "headers": raw})) is channel
