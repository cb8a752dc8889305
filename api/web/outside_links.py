"""Links to other sites: where they lead, and how they are opened at a moment of a video."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_IN_QUERY = {"youtube.com": "t", "youtu.be": "t", "dailymotion.com": "start"}
_IN_FRAGMENT = frozenset(("vimeo.com",))
_MEDIA_FILES = (".mp4", ".webm", ".ogv", ".m4v", ".mp3")


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """A web address of another site; ``host`` is what a person knows it by."""

    url: str
    host: str

    def at(self, seconds: float) -> str | None:
        """Return the address that begins at a moment; ``None`` where the site's way of saying so is unknown.

        Media files take the fragment ``#t=`` of the W3C's Media Fragments.
        """
        parts = urlsplit(self.url)
        start = int(seconds)
        # The last two labels name the platform: m.youtube.com, player.vimeo.com.
        name = ".".join(self.host.split(".")[-2:])
        if key := _IN_QUERY.get(name):
            kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if k != key]
            return urlunsplit(parts._replace(query=urlencode([*kept, (key, f"{start}")])))
        if name in _IN_FRAGMENT:
            return urlunsplit(parts._replace(fragment=f"t={start}s"))
        if parts.path.lower().endswith(_MEDIA_FILES):
            return urlunsplit(parts._replace(fragment=f"t={start}"))
        return None


def outside_link(address: str | None) -> OutsideLink | None:
    """Return a link that can be followed; ``None`` for anything but a plain web address."""
    try:
        parts = urlsplit((address or "").strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or parts.username is not None:
        return None
    return OutsideLink(parts.geturl(), host.removeprefix("www."))
