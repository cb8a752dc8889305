"""The counts of a period as tables, the same on the page and in an export."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.conversations.models import ConversationTurn
from api.feedback.reasons import reasons
from api.schemas.labels import source_url
from api.usage.figures import Count, Figures
from api.usage.names import names
from ingest.library import Library, UnknownIdError

_NO_THEME = "Uden kendt emne"


@dataclass(frozen=True, slots=True)
class Row:
    """A thing that was counted; the first number is the one that its bar shows."""

    label: str
    numbers: tuple[int, ...]
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Counts of one kind; ``columns`` names the things and then the numbers. ``key`` stands in addresses."""

    key: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def largest(self) -> int:
        """The largest number of a bar, at least 1."""
        return max((row.numbers[0] for row in self.rows), default=1) or 1

    @property
    def lines(self) -> list[tuple[str | int, ...]]:
        """The rows as cells, for an export."""
        return [(row.label, *row.numbers) for row in self.rows]


def theme_table(figures: Figures) -> Table:
    """Return the questions by theme, last those without any."""
    counts = dict(figures.themes)
    if figures.no_theme.asked:
        counts[_NO_THEME] = figures.no_theme
    return _of_questions("emner", "Emne", counts, {})


def intent_table(figures: Figures) -> Table:
    """Return the questions by what they are after."""
    return _of_questions("hensigter", "Hvad der bliver spurgt efter", figures.intents, names().hensigter)


def channel_table(figures: Figures) -> Table:
    """Return the questions by where they were asked."""
    return _of_questions("steder", "Hvor der blev spurgt", figures.channels, names().kanaler)


def refusal_table(figures: Figures) -> Table:
    """Return the questions without an answer by the kind of refusal."""
    shown = names().afvisninger
    rows = tuple(Row(shown.get(kind, kind), (number,)) for kind, number in figures.refusals.items())
    return Table("afvisninger", ("Hvorfor", "Antal"), rows)


def source_table(figures: Figures, library: Library | None) -> Table:
    """Return the cited sources, those of the index in use with their titles and addresses."""
    rows = (_source_row(ident, number, library) for ident, number in figures.sources.items())
    return Table("kilder", ("Kilde", "Svar"), tuple(rows))


def reason_table(turns: Iterable[ConversationTurn], helped: bool) -> Table:
    """Return how often each reason was chosen, the most frequent first."""
    opinions = (turn.feedback for turn in turns if turn.feedback is not None)
    counts = Counter(r for opinion in opinions if opinion.helped is helped for r in opinion.reasons)
    shown = reasons(helped)
    rows = tuple(Row(shown.get(reason, reason), (number,)) for reason, number in counts.most_common())
    return Table("hjalp" if helped else "hjalp-ikke", ("Grund", "Antal"), rows)


def _of_questions(key: str, title: str, counts: Mapping[str, Count], shown: Mapping[str, str]) -> Table:
    rows = tuple(Row(shown.get(name, name), (c.asked, c.refused)) for name, c in counts.items())
    return Table(key, (title, "Antal", "Ikke besvaret"), rows)


def _source_row(ident: str, number: int, library: Library | None) -> Row:
    try:
        title = library.source(ident).title if library else ident
    except UnknownIdError:
        return Row(f"{ident} (findes ikke længere)", (number,))
    return Row(title, (number,), source_url(ident) if library else None)
