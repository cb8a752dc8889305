"""What the groups of arguments are known by, and what is searched for to fill them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from answering.application.argument import ArgumentGroup
from answering.application.idea import Receiver

_FILE = Path(__file__).with_name("grupper.yaml")


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    soegeord: str
    citat: tuple[str, ...]
    overskrift: tuple[str, ...] = ()
    poster: tuple[str, ...] = ()
    nok: tuple[str, ...] = ()
    tal: float


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    grupper: Mapping[ArgumentGroup, _Row]
    modtagere: Mapping[Receiver, str]


@dataclass(frozen=True, slots=True)
class Group:
    """A group's words: ``sought`` to search with; the patterns tell a quote and its headings.

    ``enough`` are words that a quote may have instead of those of the pattern, but that do not count. The
    folders ``records`` of our own belong to the group, ``figure`` is what a figure is worth.
    """

    sought: str
    quote: re.Pattern[str]
    heading: re.Pattern[str] | None
    enough: re.Pattern[str] | None
    records: tuple[str, ...]
    figure: float


@lru_cache(maxsize=1)
def groups() -> Mapping[ArgumentGroup, Group]:
    """Read the groups once, in the order of the argument bank."""
    rows = _file().grupper
    return {group: _group(rows[group]) for group in ArgumentGroup}


def receiver_words(receiver: Receiver) -> str:
    """Return what is searched for because of a receiver; empty for a free application."""
    return _file().modtagere.get(receiver, "")


@lru_cache(maxsize=1)
def _file() -> _File:
    return _File.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))


def _group(row: _Row) -> Group:
    heading = _beginnings(row.overskrift) if row.overskrift else None
    enough = _beginnings(row.nok) if row.nok else None
    return Group(row.soegeord, _beginnings(row.citat), heading, enough, row.poster, row.tal)


def _beginnings(words: Sequence[str]) -> re.Pattern[str]:
    """Return what begins with one of the words; one that ends in "|" must stand whole."""
    whole = (re.escape(word.removesuffix("|")) + (r"\b" if word.endswith("|") else "") for word in words)
    return re.compile(rf"\b(?:{'|'.join(whole)})", re.I)
