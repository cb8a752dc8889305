"""A runtime without models for tests: it answers from the invented library, event by event."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from answering.answer import (
    NEW_TALK,
    Answer,
    Citation,
    Claim,
    Event,
    Intro,
    Notice,
    QuestionError,
    Status,
    Talk,
    Turn,
)
from answering.conversation.remembering import known_now, remembered
from answering.personal_data import mask
from api.drafts.desk import DraftDesk
from ingest.library import Library
from retrieval.cases.search import CaseSearch
from retrieval.hits import Filter, Hit
from retrieval.matching.matcher import Matcher
from retrieval.matching.profile import CompanyProfile
from tests.api.fake_bank import FakeBanks
from tests.api.fake_library import make_library
from tests.retrieval.cases.invented import make_search
from tests.retrieval.matching.records import make_matcher

INTRO = "Ja, i Prøvekommunen kan du få både sparring og tilskud."
UNDERSTOOD = "Gælder det også eksport? (om: prøveordningen)"
CLARIFY = "Hvor mange ansatte er I?"
BRING = ("Det seneste regnskab", "En kort jobbeskrivelse", "Antal ansatte")
REFERRAL = "Hej\n\nJeg skriver fra en virksomhed i Prøvekommunen.\n\nVenlig hilsen\n[navn]"


def citation(library: Library, n: int, passage_id: str, quote: str) -> Citation:
    """Return a citation of words that stand in a passage."""
    passage = library.passage(passage_id)
    source = library.source(passage.source_id)
    start = source.text.index(quote, passage.start)
    return Citation(
        n=n,
        source_id=source.id,
        passage_id=passage.id,
        title=source.title,
        date=source.date,
        status=source.status,
        file=source.file,
        lines=passage.lines,
        page=passage.page,
        t_start=passage.t_start,
        t_end=passage.t_end,
        heading_path=passage.heading_path,
        kind=passage.kind,
        quote=quote,
        start=start,
        end=start + len(quote),
        provenance=source.provenance,
    )


@dataclass
class FakeSearcher:
    """Finds the first passages, whatever is asked."""

    library: Library

    def search(self, question: str, k: int = 10, only: Filter | None = None) -> Sequence[Hit]:
        return [
            Hit(n, p, 1.0 / n, {"prøve": 1.0 / n}) for n, p in enumerate(self.library.passages[:k], start=1)
        ]


@dataclass
class FakeAssistant:
    """Answers by keyword; anything without one gets the ordinary answer.

    ``ukendt`` is refused, ``uklart`` raises ``QuestionError``, ``fejl`` and ``brud`` die before and after
    the first claim, ``vent`` stops there until ``go`` is set, ``fjendtlig`` cites the hostile source.
    """

    library: Library
    histories: list[tuple[Turn, ...]] = field(default_factory=list)
    go: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)
    known: CompanyProfile = field(default_factory=CompanyProfile)

    def answer(self, question: str, talk: Talk = NEW_TALK) -> Answer:
        last = list(self.stream(question, talk))[-1]
        assert isinstance(last, Answer)
        return last

    def stream(self, question: str, talk: Talk = NEW_TALK) -> Iterator[Event]:
        if "uklart" in question:
            raise QuestionError("Skriv lidt mere om, hvad du vil vide.")
        self.histories.append(talk.turns)
        question = mask(question).text
        self.known = known_now(question, remembered(talk))
        try:
            yield Status("Søger i prøvekilderne …")
            if "fejl" in question:
                raise ZeroDivisionError("hemmelig detalje")
            if "ukendt" in question:
                yield from self._refusal(question)
            elif "fjendtlig" in question:
                yield from self._hostile(question)
            else:
                yield from self._ordinary(question)
        finally:
            self.closed.set()

    def _ordinary(self, question: str) -> Iterator[Event]:
        lib = self.library
        first = citation(lib, 1, "proevenotat-p0", "højst 12.500 kr. pr. virksomhed om året")
        second = citation(lib, 2, "proeveordning-p0", "opdigtet 🙂 fra ende til anden")
        third = citation(lib, 3, "proevepost-p0", "Aktøren svarer på spørgsmål om eksport.")
        claims = (
            Claim(f"Ifølge Prøvenotat om rådgivning, s. 1, kan du få »{first.quote}«.", (1,)),
            Claim(f"Prøveordningen er »{second.quote}«.", (2, 3)),
        )
        draft = Notice("udkast", "Prøvenotatet er et udkast. Beløbet kan være ændret siden.")
        old = Notice("ældre", "Prøveordningen er fra 2019.")
        yield Intro(INTRO)
        yield first
        yield claims[0]
        if "brud" in question:
            raise ConnectionError("hemmelig detalje")
        if "vent" in question:
            self.go.wait(20)
        yield second
        yield third
        yield claims[1]
        yield draft
        yield old
        yield Answer(
            question=question,
            text="\n\n".join((INTRO, *(c.text for c in claims))),
            claims=claims,
            citations=(first, second, third),
            notices=(draft, old),
            next_steps=("Ring til den opdigtede rådgiver.", "Find dit seneste regnskab frem."),
            follow_ups=("Hvem kan søge?", "Hvornår lukker ordningen?"),
            ms=12.5,
            clarify=CLARIFY,
            bring=BRING,
            referral=REFERRAL,
            asked=UNDERSTOOD if "gælder det" in question.lower() else None,
            profile=self.known,
        )

    def _hostile(self, question: str) -> Iterator[Event]:
        cited = citation(self.library, 1, "fjendtlig-kilde-p0", "<script>document.title='overtaget'</script>")
        claim = Claim(f"Der står »{cited.quote}«.", (1,))
        yield cited
        yield claim
        yield Answer(
            question,
            claim.text,
            (claim,),
            (cited,),
            notices=(Notice("<i>ældre</i>", "<b>fed</b>"),),
            next_steps=("<u>skridt</u>",),
            follow_ups=('"><svg onload=alert(2)>',),
            bring=("<s>klar</s>",),
            referral="Hej <img src=x onerror=alert(3)>",
        )

    def _refusal(self, question: str) -> Iterator[Event]:
        near = citation(self.library, 1, "proevenotat-p1", "Netværket mødes fire gange om året")
        text = f"Det fandt jeg ikke i prøvekilderne. Det nærmeste er {near.title} [1]."
        yield near
        yield Answer(question, text, citations=(near,), refused=True)


@dataclass
class FakeRuntime:
    """Everything an application needs to answer, without a model."""

    library: Library
    searcher: FakeSearcher
    assistant: FakeAssistant
    cases: CaseSearch = field(default_factory=make_search)
    matcher: Matcher = field(default_factory=make_matcher)
    generation: str = "proeve-1"
    closed: bool = False
    desk: DraftDesk = field(init=False)

    def __post_init__(self) -> None:
        self.desk = DraftDesk(self.library, lambda gate: FakeBanks(self.library))

    @property
    def serving(self) -> "FakeRuntime":
        return self

    def close(self) -> None:
        self.closed = True


def make_runtime() -> FakeRuntime:
    """Return a runtime over the invented library."""
    library = make_library()
    return FakeRuntime(library, FakeSearcher(library), FakeAssistant(library))
