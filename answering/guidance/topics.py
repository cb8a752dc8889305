"""What our guidance knows: texts of the steps, and the topics with whom to ask and what to bring."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

from corpus.records.statements import RecordId
from corpus.records.vocabulary import Medium, Phase, Theme
from corpus.sources import SourceStatus
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.profile_text import profile_reader
from retrieval.matching.result import Match
from retrieval.matching.rules import rules
from retrieval.matching.word_lists import WordList

_FILE = Path(__file__).parent / "veje_videre.yaml"
_MOST_BROUGHT, _MOST_UNKNOWN = 4, 2
_WRITING = "skrivehjælp"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Door(_Strict):
    """An actor record to turn to in one matter; ``trin`` is a sentence with ``{navn}`` for its name."""

    aktoer: RecordId
    trin: str


class Topic(_Strict):
    """What a question is about, and what follows from it; ``ord`` are entries of a word list."""

    id: str
    ord: tuple[str, ...] = ()
    behov: tuple[Theme, ...] = ()
    fase: tuple[Phase, ...] = ()
    spoerg: tuple[Door, ...] = ()
    medbring: tuple[str, ...] = Field(min_length=2, max_length=_MOST_BROUGHT)


class Topics(_Strict):
    """All of ``veje_videre.yaml``; the file explains the fields."""

    trin: dict[str, str]
    kilde: dict[SourceStatus, str]
    medier: dict[Medium, str]
    skrivehjaelp: tuple[str, ...]
    af_kriterier: dict[str, str]
    emner: tuple[Topic, ...]
    ellers: Topic

    def of(self, question: str, profile: CompanyProfile) -> Topic | None:
        """Return the first topic that the words of a question name, else the first that the profile does."""
        named = _words_of_topics().find(profile_reader().words(question))
        said = (t for t in self.emner if t.id in named)
        read = (t for t in self.emner if profile.fase in t.fase or set(profile.behov) & set(t.behov))
        return next(said, None) or next(read, None)

    def bring(
        self, topic: Topic | None, profile: CompanyProfile, matches: Sequence[Match] = ()
    ) -> tuple[str, ...]:
        """Return what to have ready: what the matches depend on and was not told, then the topic's own."""
        unknown = dict.fromkeys(
            self.af_kriterier[one.id]
            for match in matches
            for one in match.criteria
            if one.ask_company is not None and one.id in self.af_kriterier
        )
        told = {self.af_kriterier.get(rule.id) for rule in rules().kriterier if rule.profil in profile.known}
        own = [item for item in (topic or self.ellers).medbring if item not in told]
        return tuple(dict.fromkeys((*list(unknown)[:_MOST_UNKNOWN], *own)))[:_MOST_BROUGHT]

    def asks_for_words(self, question: str) -> bool:
        """Tell whether somebody is writing a text of their own."""
        return _WRITING in _words_of_topics().find(profile_reader().words(question))


@lru_cache(maxsize=1)
def topics() -> Topics:
    """Read the guidance file once."""
    return Topics.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))


@lru_cache(maxsize=1)
def _words_of_topics() -> WordList:
    return WordList({_WRITING: topics().skrivehjaelp, **{t.id: t.ord for t in topics().emner}})
