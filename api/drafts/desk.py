"""Everything an advisor does with the contents of a draft, over one generation of the index."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from threading import Lock
from typing import Protocol

from answering.answer import Notice
from answering.application.argument import Argument, ArgumentBank
from answering.application.argument_sources import ArgumentSources
from answering.application.choices import Placed, placed
from answering.application.criteria import CriteriaCheck, CriterionResult
from answering.application.draft_text import DraftText, SectionId
from answering.application.drafting import DraftComposer
from answering.application.export.contents import sourced_sentences
from answering.application.export.docx_reader import read_docx
from answering.application.export.docx_writer import write_docx
from answering.application.export.findings import Finding
from answering.application.export.markdown import write_markdown
from answering.application.export.reimport import reimport
from answering.application.idea import MAX_TITLE, ProjectIdea, Receiver
from answering.application.reworded import Reworded, counted
from answering.gate import Gate
from answering.own_words import collapsed
from api.drafts.contents import DraftContents
from ingest.library import Library

_BANKS = 16
"""How many argument banks are kept; a bank takes a second, and every step of a draft shows it."""


class BankBuilder(Protocol):
    """Finds the arguments for a project."""

    def build(self, idea: ProjectIdea) -> ArgumentBank: ...


class Rewording(Protocol):
    """Puts arguments into other words; every one has been laid over its quote."""

    def __call__(self, sections: Mapping[SectionId, Sequence[Argument]]) -> Reworded: ...

    def can_word(self, arguments: Sequence[Argument]) -> bool: ...


MakeRewording = Callable[[Library, Gate], Rewording]


class DraftDesk:
    """Banks, texts, checks and files of drafts; what it needs is built when it is first used."""

    def __init__(
        self,
        library: Library,
        builder: Callable[[Gate], BankBuilder],
        criteria: CriteriaCheck | None = None,
        today: Callable[[], date] = date.today,
        rewording: MakeRewording | None = None,
    ) -> None:
        self._library = library
        self._make_builder = builder
        self._given_criteria = criteria
        self._today = today
        self._make_rewording = rewording
        self._banks: OrderedDict[ProjectIdea, ArgumentBank] = OrderedDict()
        self._lock = Lock()

    def bank(self, idea: ProjectIdea) -> ArgumentBank:
        """Return the arguments for a project; the same project is searched for once."""
        key = idea.model_copy(
            update={
                "applicant": "",
                "organisation": "",
                "timetable": "",
                "anchoring": "",
                "amount_kr": None,
                "budget": (),
            }
        )
        with self._lock:
            if (known := self._banks.get(key)) is not None:
                self._banks.move_to_end(key)
                return known
        bank = self._builder.build(key)
        with self._lock:
            self._banks[key] = bank
            while len(self._banks) > _BANKS:
                self._banks.popitem(last=False)
        return bank

    def placed(self, contents: DraftContents) -> Placed:
        """Return which arguments stand in which section."""
        return placed(self.bank(contents.idea), contents.choices)

    def text(self, contents: DraftContents) -> DraftText:
        """Return the whole draft; it tells how many sentences a language model worded."""
        choices = contents.choices
        made = self._composer.compose(contents.idea, self.bank(contents.idea), choices)
        count = sum(
            one.argument_id in choices.reworded
            and collapsed(choices.wordings.get(one.argument_id, one.text)) in collapsed(one.text)
            for one in sourced_sentences(made)
        )
        notice = Notice("sprogmodel", counted("oplyst", count))
        return replace(made, warnings=(*made.warnings, notice)) if count else made

    @property
    def rewords(self) -> bool:
        """Whether a language model is there to word arguments anew."""
        return self._make_rewording is not None

    def reword(self, contents: DraftContents) -> Reworded:
        """Return a language model's words for the arguments in the draft that nobody has worded yet.

        Takes as long as the model does, within the limit that is set for it. Only where ``rewords`` is true.
        """
        if self._rewording is None:
            raise ValueError("there is no language model")
        return self._rewording(self._unworded(contents))

    def can_reword(self, contents: DraftContents) -> bool:
        """Tell whether there is a language model, and an argument that it may word and nobody has."""
        if self._rewording is None:
            return False
        return any(map(self._rewording.can_word, self._unworded(contents).values()))

    def _unworded(self, contents: DraftContents) -> Mapping[SectionId, Sequence[Argument]]:
        known = contents.choices.wordings
        placed_now = self.placed(contents).arguments.items()
        return {s: [a for a in those if a.id not in known] for s, those in placed_now}

    def criteria(self, contents: DraftContents) -> tuple[CriterionResult, ...]:
        """Return how every criterion stands, by what the advisor wrote in the project and in the draft."""
        choices = contents.choices
        return self._criteria.check(contents.idea, [*choices.own_text.values(), *choices.answers.values()])

    def unlisted(self, receiver: Receiver) -> str | None:
        """Return what to say where the sources hold no checklist for a receiver."""
        return self._criteria.unlisted(receiver)

    def docx(self, contents: DraftContents, now: datetime) -> bytes:
        """Return the draft as a Word file."""
        return write_docx(self.text(contents), now)

    def markdown(self, contents: DraftContents) -> str:
        """Return the draft as Markdown."""
        return write_markdown(self.text(contents))

    def reimported(self, data: bytes, contents: DraftContents) -> tuple[DraftContents, tuple[Finding, ...]]:
        """Return the draft that a Word file stands for, and what has changed in it.

        Raises:
            LoadError: the file cannot be read, or holds more than can be kept; the message is Danish.
        """
        before = self.text(contents)
        found = reimport(read_docx(data), before, self._gate, contents.choices)
        title = found.title if found.title != before.title else contents.idea.title
        idea = contents.idea.model_copy(update={"title": title.strip()[:MAX_TITLE]})
        choices = found.choices.with_model_wordings_of(contents.choices)
        return DraftContents(idea=idea, choices=choices), found.findings

    @cached_property
    def _gate(self) -> Gate:
        return Gate(self._library)

    @cached_property
    def _rewording(self) -> Rewording | None:
        return self._make_rewording(self._library, self._gate) if self._make_rewording else None

    @cached_property
    def _builder(self) -> BankBuilder:
        return self._make_builder(self._gate)

    @cached_property
    def _composer(self) -> DraftComposer:
        return DraftComposer(ArgumentSources(self._library, self._today), self._gate)

    @cached_property
    def _criteria(self) -> CriteriaCheck:
        return self._given_criteria or CriteriaCheck()
