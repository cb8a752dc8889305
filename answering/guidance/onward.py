"""Where to go from an answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Onward:
    """Whom to ask, what to have ready for them, and a text to send them; all ours and guidance."""

    next_steps: tuple[str, ...] = ()
    bring: tuple[str, ...] = ()
    referral: str | None = None
