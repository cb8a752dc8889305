"""The themes that a question is counted under."""

from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from corpus.records.vocabulary import Phase, Theme
from retrieval.matching.profile_text import profile_reader
from retrieval.matching.word_lists import WordList

_FILE = Path(__file__).with_name("temaer.yaml")


class _Topic(BaseModel):
    """A theme beside those of the companies' needs; the file explains the fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    navn: str
    fase: tuple[Phase, ...]
    ord: tuple[str, ...]
    i_stedet_for: tuple[Theme, ...]


def themes_of(question: str) -> tuple[str, ...]:
    """Return the themes of a question, each once; none where its words name none."""
    profile = profile_reader().read(question).profile
    named = _words().find(profile_reader().words(question))
    topics = [topic for topic in _topics() if topic.navn in named or profile.fase in topic.fase]
    meant_otherwise = {theme for topic in topics for theme in topic.i_stedet_for}
    needs = (theme for theme in profile.behov if theme not in meant_otherwise)
    return (*needs, *(topic.navn for topic in topics))


@lru_cache(maxsize=1)
def _topics() -> tuple[_Topic, ...]:
    """Read the file once."""
    return tuple(_Topic.model_validate(entry) for entry in yaml.safe_load(_FILE.read_text("utf-8"))["emner"])


@lru_cache(maxsize=1)
def _words() -> WordList:
    return WordList({topic.navn: topic.ord for topic in _topics()})
