"""All that the staff see of a period, read once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby

from api.conversations.models import ConversationTurn
from api.database.access import Database
from api.feedback.reasons import reasons
from api.feedback.store import FeedbackStore
from api.schemas.labels import shown_date
from api.usage import tables
from api.usage.csv_text import csv_text
from api.usage.figures import Figures
from api.usage.names import names
from api.usage.period import Period
from api.usage.store import UsageStore
from api.usage.timeline import Timeline, timeline
from api.usage.unanswered import UnansweredQuestion, unanswered
from ingest.library import Library


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts, unanswered questions and feedback of one period."""

    period: Period
    figures: Figures
    unanswered: tuple[UnansweredQuestion, ...]
    judged: tuple[ConversationTurn, ...]
    library: Library | None

    @classmethod
    def read(
        cls,
        database: Database,
        usage: UsageStore,
        feedback: FeedbackStore,
        period: Period,
        library: Library | None,
    ) -> "Overview":
        """Read a period; may raise ``DatabaseUnavailableError``."""
        return cls(
            period,
            usage.figures(period),
            tuple(unanswered(database, period)),
            tuple(feedback.given_in(period)),
            library,
        )

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was asked, and nothing said of an answer."""
        return not (self.figures.total.asked or self.figures.small_talk or self.unanswered or self.judged)

    @property
    def helped(self) -> int:
        """How many answers were said to have helped."""
        return sum(turn.feedback is not None and turn.feedback.helped for turn in self.judged)

    @property
    def disappointed(self) -> list[ConversationTurn]:
        """The answers that did not help, the newest opinion first."""
        return [turn for turn in self.judged if turn.feedback and not turn.feedback.helped]

    @property
    def pleased(self) -> list[ConversationTurn]:
        """The answers that helped and of which more was said than that."""
        return [
            turn for turn in self.judged if turn.feedback and turn.feedback.helped and turn.feedback.comment
        ]

    @property
    def timeline(self) -> Timeline:
        return timeline(self.figures.days, self.period)

    @property
    def tables(self) -> Mapping[str, tables.Table]:
        """The tables of counts by their keys."""
        made = (
            tables.theme_table(self.figures),
            tables.intent_table(self.figures),
            tables.refusal_table(self.figures),
            tables.reason_table(self.judged, helped=False),
            tables.reason_table(self.judged, helped=True),
            tables.source_table(self.figures, self.library),
            tables.channel_table(self.figures),
        )
        return {table.key: table for table in made}

    @property
    def unanswered_by_kind(self) -> list[tuple[str, list[UnansweredQuestion]]]:
        """The unanswered questions under the name of their kind, the kind with the newest question first."""
        order = list(dict.fromkeys(one.kind for one in self.unanswered))
        in_kinds = sorted(self.unanswered, key=lambda one: order.index(one.kind))
        shown = names().afvisninger
        return [
            (shown.get(kind, kind), list(group)) for kind, group in groupby(in_kinds, lambda one: one.kind)
        ]

    def export(self, key: str) -> str | None:
        """Return one table as the text of a file; ``None`` where there is no such table."""
        if key in self.tables:
            return csv_text(self.tables[key].columns, self.tables[key].lines)
        others: dict[str, Callable[[], str]] = {
            "dage": self._days,
            "ubesvarede": self._unanswered,
            "tilbagemeldinger": self._feedback,
        }
        return others[key]() if key in others else None

    def _days(self) -> str:
        return csv_text((self.timeline.title, "Spørgsmål", "Ikke besvaret"), self.timeline.lines)

    def _unanswered(self) -> str:
        rows = (
            (one.question, kind, shown_date(one.last_asked.isoformat()), one.times)
            for kind, group in self.unanswered_by_kind
            for one in group
        )
        return csv_text(("Spørgsmål", "Hvorfor", "Senest spurgt", "Antal"), rows)

    def _feedback(self) -> str:
        rows = [
            (
                turn.question,
                "ja" if said.helped else "nej",
                ", ".join(reasons(said.helped).get(r, r) for r in said.reasons),
                said.comment,
                shown_date(said.given.astimezone().date().isoformat()),
            )
            for turn in self.judged
            if (said := turn.feedback) is not None
        ]
        return csv_text(("Spørgsmål", "Hjalp", "Grunde", "Kommentar", "Dag"), rows)
