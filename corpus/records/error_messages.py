"""pydantic's errors as Danish sentences for whoever writes records."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_BY_TYPE = {
    "missing": "feltet mangler",
    "extra_forbidden": "feltet kendes ikke; se efter stavefejl",
    "string_type": "skal være tekst; sæt eventuelt anførselstegn om",
    "int_type": "skal være et helt tal",
    "float_type": "skal være et tal",
    "bool_type": "skal være true eller false",
    "tuple_type": "skal være en liste",
    "too_short": "må ikke være tom",
    "model_type": "skal være felter med navn og værdi",
}

_BY_FIELD = {
    "id": "må kun have små bogstaver a-z, tal og enkelte bindestreger",
    "pr": "skal være en dato som 2019, 2019-11 eller 2019-11-21",
    "linjer": 'skal være en linje (12) eller et spænd ("12-15") i rækkefølge',
    "fil": "skal være filens navn uden mappe",
}


def danish_message(fault: "ErrorDetails") -> str:
    """Return one Danish sentence for one of pydantic's errors; the field is named elsewhere."""
    kind = fault["type"]
    field = next((part for part in reversed(fault["loc"]) if isinstance(part, str)), "")
    if kind == "literal_error":
        return f"er ikke et af de ord, der må bruges: {fault.get('ctx', {}).get('expected', '')}"
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    if field in _BY_FIELD:
        return _BY_FIELD[field]
    if kind == "value_error":
        return str(fault.get("ctx", {}).get("error", fault["msg"]))
    return "har en værdi, der ikke kan bruges"
