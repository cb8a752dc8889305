"""Which sources somebody wants to see: the words of an address, the choices they leave, and the order."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from pydantic import BaseModel

from corpus.sources import Source
from retrieval.cases.ordering import danish_key

MAX_WORDS = 200
UNKNOWN = "ikke oplyst"


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of sources as the page offers it; ``key`` is the record's folder, or ``dokumenter``."""

    key: str
    title: str
    about: str


GROUPS = (
    Group("dokumenter", "Dokumenter", "Strategier, notater, aftaler, breve og referater i deres egne ord."),
    Group("programmer", "Programmer", "Programmer og tilskudsordninger, beskrevet ud fra dokumenterne."),
    Group("aktoerer", "Aktører", "Hvem der hjælper med hvad, og hvornår du skal gå hertil."),
    Group("cases", "Cases", "Virksomheder og projekter, som dokumenterne fortæller om."),
    Group("temaer", "Temaer", "Tal, mål og indsatser, samlet emne for emne."),
    Group("modstrid", "Modstrid", "Steder, hvor dokumenterne ikke er enige med hinanden eller sig selv."),
    Group("ordliste", "Ordliste", "Fagord og forkortelser, forklaret enkelt."),
)

FACETS: Mapping[str, Callable[[Source], str]] = {
    "gruppe": lambda s: s.record or "dokumenter",
    "status": lambda s: s.status.value,
    "aar": lambda s: s.date[:4] if s.date else UNKNOWN,
    "omraade": lambda s: s.region or UNKNOWN,
    "udgiver": lambda s: s.publisher or UNKNOWN,
}
"""What a source has under each choice of the page."""


class SourceChoice(BaseModel):
    """What the address of the list says; an empty part does not restrict, an unknown one fits nothing."""

    q: str = ""
    hvor: str = ""
    gruppe: str = ""
    status: str = ""
    aar: str = ""
    omraade: str = ""
    udgiver: str = ""
    sortering: str = ""
    side: str = ""

    @property
    def words(self) -> str:
        return " ".join(self.q[:MAX_WORDS].replace("\0", " ").split())

    @property
    def in_text(self) -> bool:
        """Whether the words are looked for in the texts, not only in titles and publishers."""
        return self.hvor == "tekst" and bool(self.words)

    @property
    def page(self) -> int:
        return (
            max(int(self.side), 1)
            if self.side.isascii() and self.side.isdigit() and len(self.side) < 6
            else 1
        )

    @property
    def is_empty(self) -> bool:
        return not self.address().partition("?")[2]

    def address(self, **changes: str) -> str:
        """Return the address of the list with some parts changed; without a ``side`` it begins at page 1."""
        parts = {**self.model_dump(), "q": self.words, "side": "", **changes}
        said = urlencode({name: value for name, value in parts.items() if value})
        return f"/kilder?{said}" if said else "/kilder"


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a choice, and how many sources it would show."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Selection:
    """The sources that fit, and for every choice what can be chosen without losing the others."""

    sources: tuple[Source, ...]
    options: Mapping[str, list[Option]]
    counts: Mapping[str, int]

    @property
    def all_groups(self) -> int:
        return sum(self.counts.values())


def select(sources: Iterable[Source], choice: SourceChoice) -> Selection:
    """Return the sources that fit a choice, in its order; those with its words in the text if it says so.

    ``sources`` are then the sources that have them.
    """
    words = [] if choice.in_text else choice.words.casefold().split()
    chosen = {name: getattr(choice, name) for name in FACETS}
    fitting: list[Source] = []
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for source in sources:
        if not all(word in _known(source) for word in words):
            continue
        has = {name: value(source) for name, value in FACETS.items()}
        misses = [name for name, wanted in chosen.items() if wanted and has[name] != wanted]
        if not misses:
            fitting.append(source)
        for name in FACETS:
            if misses in ([], [name]):
                counts[name][has[name]] += 1
    options = {name: _options(counts[name], chosen[name], name == "aar") for name in FACETS}
    return Selection(tuple(_ordered(fitting, choice.sortering)), options, counts["gruppe"])


def _known(source: Source) -> str:
    parts = (source.title, source.publisher, source.kind, source.region, source.date)
    return " ".join(part for part in parts if part).casefold()


def _options(counts: Counter[str], chosen: str, last_first: bool) -> list[Option]:
    values = {*counts, chosen} - {""}
    known = sorted(values - {UNKNOWN}, key=danish_key, reverse=last_first)
    return [Option(value, counts[value]) for value in [*known, *(values & {UNKNOWN})]]


def _ordered(sources: list[Source], order: str) -> list[Source]:
    by_title = sorted(sources, key=lambda s: danish_key(s.title))
    if order == "titel":
        return by_title
    if order == "ældste":
        return sorted(by_title, key=lambda s: s.date or "9")
    return sorted(by_title, key=lambda s: s.date or "", reverse=True)
