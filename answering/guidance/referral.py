"""A message the user can copy and send: who they are, what they want, what was found, and what they ask."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from answering.programme_choice import Choice
from corpus.danish_dates import danish_date
from retrieval.matching.asking import municipality_name
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import MatchResult

_FILE = Path(__file__).parent / "henvendelse.yaml"
_LONGEST_QUESTION, _LONGEST_NAME = 240, 60
_IDEA = "idé"


class _Template(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    tekst: str
    hvem: str
    hvem_ide: str
    sted: str
    alene: str
    en_ansat: str
    ansatte: str
    mangler: dict[str, str]
    fundet: dict[str, str]
    oensker: dict[str, str]
    i_stedet: str
    altid: tuple[str, ...]


def referral_of_scheme(asked: str, result: MatchResult, choice: Choice) -> str:
    """Return the message about what an answer leads with; a closed scheme is said to be closed."""
    lead, template = choice.lead, _template()
    kind = "aktør" if lead.kind == "aktør" else lead.status
    name = _short(lead.name, _LONGEST_NAME)
    wishes = [template.oensker[kind].format(navn=name)]
    if not lead.open and choice.alternatives:
        other = _short(choice.alternatives[0].name, _LONGEST_NAME)
        wishes.append(template.i_stedet.format(andet=other))
    found = template.fundet[kind].format(navn=name, dato=danish_date(lead.as_of))
    return _written(asked, result.profile, found, wishes)


def referral_without_scheme(asked: str, profile: CompanyProfile, *, untold: bool = False) -> str:
    """Return the message where no scheme was found, or where the sources do not tell what was asked."""
    kind = "mangler" if untold else "intet"
    return _written(asked, profile, _template().fundet[kind], [_template().oensker[kind]])


def _written(asked: str, profile: CompanyProfile, found: str, wishes: Sequence[str]) -> str:
    """Return the message, 400 to 900 characters; a long question is cut."""
    template = _template()
    listed = "\n".join(f"- {wish}" for wish in (*wishes, *template.altid))
    question = _short(asked, _LONGEST_QUESTION)
    sender = _sender(profile)
    return template.tekst.format(hvem=sender, spørgsmål=question, fundet=found, ønsker=listed).strip()


def _sender(profile: CompanyProfile) -> str:
    """Return who writes, as far as it was said, and in brackets what they may add.

    The line of business is left to them: we only conclude it from their words.
    """
    template = _template()
    missing = dict(template.mangler)
    traits = ""
    if profile.kommune is not None:
        traits = template.sted.format(kommune=municipality_name(profile.kommune))
        del missing["sted"]
    if profile.ansatte is not None and profile.fase != _IDEA:
        staff = {0: template.alene, 1: template.en_ansat}.get(profile.ansatte, template.ansatte)
        traits += staff.format(antal=profile.ansatte)
    if profile.ansatte is not None or profile.fase == _IDEA:
        del missing["ansatte"]
    said = template.hvem_ide if profile.fase == _IDEA else template.hvem
    return said.format(træk=traits, mangler=", ".join(missing.values()))


def _short(text: str, most: int) -> str:
    """Return a text cut at a word, with a mark where something is left out."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 2].rsplit(' ', 1)[0]} …"


@lru_cache(maxsize=1)
def _template() -> _Template:
    """Read the message once."""
    return _Template.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))
