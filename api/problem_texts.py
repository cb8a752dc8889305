"""Danish words for errors that the framework finds."""

from collections.abc import Mapping
from typing import Any

from api.problems import FieldProblem

HTTP_TEXTS: Mapping[int, tuple[str, str]] = {
    400: ("Forespørgslen kunne ikke læses", "Forespørgslen er ikke skrevet rigtigt."),
    404: ("Siden findes ikke", "Der er ikke noget på den adresse."),
    403: ("Det må du ikke se", "Adressen kræver en adgang, du ikke har."),
    405: ("Det kan adressen ikke", "Adressen findes, men tager ikke imod den slags forespørgsler."),
    413: ("Forespørgslen er for stor", "Send mindre ad gangen."),
    415: ("Forespørgslen har et forkert format", "Indholdet er ikke af den slags, adressen tager imod."),
    429: ("For mange forespørgsler på kort tid", "Vent et øjeblik, og prøv så igen."),
    503: ("Vejviser kan ikke svare lige nu", "Prøv igen om lidt."),
}
"""Title and detail by status; other statuses get ``DEFAULT_TEXT``."""

DEFAULT_TEXT = ("Forespørgslen blev afvist", "Forespørgslen kunne ikke udføres.")

_OWN_MESSAGES = {"question_empty", "question_too_long", "question_unreadable"}

_MESSAGES: Mapping[str, str] = {
    "missing": "Feltet mangler.",
    "extra_forbidden": "Feltet kendes ikke.",
    "string_type": "Feltet skal være tekst.",
    "string_too_long": "Teksten må højst være {max_length} tegn.",
    "string_pattern_mismatch": "Værdien har ikke den rigtige form.",
    "string_too_short": "Teksten skal være på mindst {min_length} tegn.",
    "int_parsing": "Feltet skal være et helt tal.",
    "int_type": "Feltet skal være et helt tal.",
    "greater_than_equal": "Tallet skal være mindst {ge}.",
    "less_than_equal": "Tallet må højst være {le}.",
    "enum": "Værdien kendes ikke.",
    "model_attributes_type": "Forespørgslen skal være et JSON-objekt.",
}


def field_problem(error: Mapping[str, Any]) -> FieldProblem:
    """Return what is wrong with one field, from one error of pydantic's list."""
    names = [str(part) for part in error.get("loc", ()) if part not in ("body", "query", "path")]
    kind = str(error.get("type", ""))
    if kind in _OWN_MESSAGES:
        message = str(error["msg"])
    else:
        message = _MESSAGES.get(kind, "Værdien er ikke gyldig.").format_map(error.get("ctx") or {})
    return FieldProblem(field=".".join(names) or "forespørgslen", message=message)
