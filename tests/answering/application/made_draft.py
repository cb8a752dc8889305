"""An invented argument bank over the invented library, and the draft made of it; nothing in them is real."""

from datetime import date, datetime

from answering.answer import Notice
from answering.application.argument import Argument, ArgumentBank, ArgumentGroup
from answering.application.argument_sources import ArgumentSources
from answering.application.choices import DEFAULT_CHOICES, Choices
from answering.application.draft_text import DraftText, SourcedParagraph, SourcedSentence
from answering.application.drafting import DraftComposer
from answering.application.idea import CostRow, ProjectIdea
from answering.citing import cite
from answering.gate import Gate
from answering.wording import introduce
from corpus.sources import SourceStatus
from ingest.library import Library
from tests.answering.made_library import MEETING, NOTICE, Section, library_of, made_source, quote_of

TODAY = date(2026, 1, 1)
NOW = datetime(2026, 1, 1)
BAKERS = "Ca. 40 bagerier deltog i Sandkøbing, og de fik mindst 7,5 mio. kr. tilsammen."
TRAVEL = "Puljen dækker ikke rejser og mad."
SHARE = "Puljen dækker 50 pct. af lønnen."
PARTNERS = "Sandkøbing Kommune driver puljen sammen med Region Nordlandet og Fjordby Universitet."
SAID = "Vi mangler 30 lærlinge i havnen."
ENDED_OFFER = "Fjordby Fonden giver tilskud på 20.000 kr. til ovne."
OLD_COUNT = "I Fjordby havde 120 bagerier egne ovne."
NEW_COUNT = "I Fjordby havde 95 bagerier egne ovne."

ENDED = made_source(
    "fond",
    "Fjordby Fonden",
    [Section(ENDED_OFFER)],
    date="2018",
    status=SourceStatus.CURRENT,
    valid_to="2019",
)
OLD = made_source("tælling-gammel", "Tælling af bagerier", [Section(OLD_COUNT)], date="2019")
NEW = made_source("tælling-ny", "Bagernes årsskrift", [Section(NEW_COUNT)], date="2023")
LIBRARY = library_of(NOTICE, MEETING, ENDED, OLD, NEW)
GATE = Gate(LIBRARY)
SOURCES = ArgumentSources(LIBRARY, lambda: TODAY)


def argument(
    argument_id: str, group: ArgumentGroup, words: str, *kinds: str, library: Library = LIBRARY
) -> Argument:
    """Return the argument of these words, with a warning of each kind."""
    quote = quote_of(library, words)
    warnings = tuple(Notice(kind, f"»{quote.source.title}« har forbeholdet {kind}.") for kind in kinds)
    return Argument(
        argument_id, group, quote.passage, cite(0, quote), introduce(quote), 1.0, warnings=warnings
    )


BANK = ArgumentBank(
    (
        argument("bagere", ArgumentGroup.NEED, BAKERS, "udkast"),
        argument("rejser", ArgumentGroup.NEED, TRAVEL, "udkast"),
        argument("løn", ArgumentGroup.EFFECT, SHARE, "udkast"),
        argument("partnere", ArgumentGroup.PARTNERS, PARTNERS, "udkast"),
        argument("lærlinge", ArgumentGroup.EXPERIENCE, SAID),
    )
)
IDEA = ProjectIdea(
    idea="Vi vil hjælpe bagerier i Prøvekommunen.\n\nDe skal spare strøm.",
    title="Prøveprojektet",
    applicant="Prøvehuset",
    target_group="12 bagerier",
    amount_kr=900_000,
    budget=(
        CostRow(name="Løn", amount_kr=800_000),
        CostRow(name="Rejser", amount_kr=400_000),
        CostRow(name="Egen tid", amount_kr=300_000, own_financing=True),
    ),
)


def composer(library: Library = LIBRARY) -> DraftComposer:
    return DraftComposer(ArgumentSources(library, lambda: TODAY), Gate(library))


def draft(
    idea: ProjectIdea = IDEA, bank: ArgumentBank = BANK, choices: Choices = DEFAULT_CHOICES
) -> DraftText:
    return composer().compose(idea, bank, choices)


def sentences_of(made: DraftText) -> list[SourcedSentence]:
    """Return all sentences that rest on sources, in order."""
    return [
        sentence
        for section in made.sections
        for paragraph in section.paragraphs
        if isinstance(paragraph, SourcedParagraph)
        for sentence in paragraph.sentences
    ]
