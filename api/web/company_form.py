"""Reads the form about a company from an address: a profile, what is wrong, and the address to share."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from answering.personal_data import mask
from api.schemas.programmes import checked_description
from api.schemas.question import MAX_QUESTION, danish_number
from api.web.company_fields import LANDSDELE, CompanyField, company_fields
from retrieval.matching.profile import CompanyProfile

TEXT = "q"
_NUMBER = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d{1,12})(?:,(\d{1,2}))?(?:\s*kr\.?)?")
_SHOWN = 40


class Params(Protocol):
    """The query of an address."""

    def getlist(self, key: str) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class CompanyForm:
    """What was filled in. ``values`` are the words of each field as given, ``errors`` Danish, by field."""

    text: str
    values: Mapping[str, tuple[str, ...]]
    errors: Mapping[str, str]
    profile: CompanyProfile

    @property
    def state(self) -> list[tuple[str, str]]:
        """Name and value of everything filled in, in the order of the form; what an address keeps."""
        kept = [(name, value) for name, values in self.values.items() for value in values]
        return [(TEXT, self.text), *kept] if self.text else kept

    @property
    def query(self) -> str:
        """The state as the query of an address; empty where nothing is filled in."""
        return urlencode(self.state)

    @property
    def folded_is_used(self) -> bool:
        """Tell whether a field under "Flere oplysninger" is filled in."""
        return any(field.foldet and field.felt in self.values for field in company_fields())


def read_company_form(params: Params) -> CompanyForm:
    """Return the form as an address tells it; what cannot be read is an error beside its field."""
    errors: dict[str, str] = {}
    text = mask("".join(params.getlist(TEXT)[:1])).text
    try:
        text = checked_description(text)
    except PydanticCustomError as error:
        errors[TEXT] = _text_error(error, text)
    values: dict[str, tuple[str, ...]] = {}
    known: dict[str, object] = {}
    for field in company_fields():
        given = tuple(dict.fromkeys(v.strip() for v in params.getlist(field.felt) if v.strip()))
        if not given:
            continue
        values[field.felt] = given
        try:
            known.update(_read(field, given))
        except ValueError as error:
            errors[field.felt] = str(error)
    return CompanyForm(text, values, errors, CompanyProfile.model_validate(known))


def _text_error(error: PydanticCustomError, text: str) -> str:
    if error.type != "question_too_long":
        return "Teksten indeholder tegn, der ikke kan læses."
    limit, length = danish_number(MAX_QUESTION), danish_number(len(text))
    return f"Teksten må højst være {limit} tegn. Den er på {length} tegn. Kort den ned, og prøv igen."


def _read(field: CompanyField, given: tuple[str, ...]) -> dict[str, object]:
    """Return the fields of the profile that a field of the form tells.

    Raises:
        ValueError: a value cannot be used; the message is Danish and for the user.
    """
    if field.slags == "tal":
        return {field.felt: _number(field, given[0])}
    unknown = [value for value in given if value not in field.choices]
    if unknown:
        raise ValueError(f"»{unknown[0][:_SHOWN]}« er ikke på listen. Vælg en af mulighederne.")
    if field.slags == "ja_nej":
        return {field.felt: given[0] == "ja"}
    if field.slags == "sted":
        return {"landsdel" if given[0] in LANDSDELE else "kommune": given[0]}
    several = field.slags == "flere" or field.felt == "branche"
    return {field.felt: given if several else given[0]}


def _number(field: CompanyField, given: str) -> int | float:
    """Return a number as Danes write it.

    Raises:
        ValueError: it is no number, or one that the profile does not take.
    """
    found = _NUMBER.fullmatch(given)
    if found is None:
        raise ValueError(f"Skriv et tal, for eksempel {field.eksempel}.")
    whole = int(re.sub(r"\D", "", found[1]))
    value = whole if found[2] is None else float(f"{whole}.{found[2]}")
    try:
        CompanyProfile.model_validate({field.felt: value})
    except ValidationError as error:
        kind = error.errors()[0]["type"]
        whole_only = kind.startswith("int")
        raise ValueError("Skriv et helt tal." if whole_only else "Tallet er for stort.") from error
    return value
