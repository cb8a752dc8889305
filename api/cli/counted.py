"""Numbers with their Danish noun."""

from api.schemas.question import danish_number


def counted(number: int, one: str, more: str) -> str:
    """Return ``1 kilde`` or ``2.000 kilder``."""
    return f"{danish_number(number)} {one if number == 1 else more}"


def contents(sources: int, passages: int) -> str:
    """Return ``2 kilder, 50 steder``; a place is what the user calls a passage."""
    return f"{counted(sources, 'kilde', 'kilder')}, {counted(passages, 'sted', 'steder')}"


def seconds(number: float) -> str:
    """Return ``3,2 sek.`` or ``2 min. 5 sek.``."""
    minutes, rest = divmod(number, 60)
    return f"{minutes:.0f} min. {rest:.0f} sek." if minutes else f"{rest:.1f} sek.".replace(".", ",", 1)
