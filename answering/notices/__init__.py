"""Reservations the reader must see with an answer."""

from answering.notices.hidden import hidden_notices
from answering.notices.of_answer import notices_for
from answering.notices.of_sources import required_kinds
from answering.notices.unmentioned import unmentioned_notices
from answering.notices.untold import untold_notices

__all__ = ["hidden_notices", "notices_for", "required_kinds", "unmentioned_notices", "untold_notices"]
