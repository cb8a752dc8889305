"""A refusal is an answer too: what was looked for, what lies nearest, and who may know."""

from collections.abc import Sequence

from answering.answer import Citation
from answering.answerable import Lack, Verdict

_REASONS = {
    Lack.NOTHING: (
        "Det kan jeg ikke svare på ud fra kilderne. De handler om erhvervsfremme, mest i Nordjylland."
    ),
    Lack.CONTACT: "Kontaktoplysninger som telefonnumre og mailadresser står ikke i kilderne.",
    Lack.DEADLINE: "Kilderne oplyser ingen frist for det, du spørger om.",
    Lack.AMOUNT: "Kilderne oplyser intet beløb for det, du spørger om.",
    Lack.NUMBER: "Kilderne har ikke det tal, du spørger om.",
    Lack.YEAR: (
        "Det finder jeg ikke for {missing} i kilderne. De fleste er fra 2019 til 2023. "
        "Spørg om et af de år, eller spørg den, der fører tallene."
    ),
    Lack.NAME: "Kilderne har ikke det tal, du spørger om, for {missing}.",
}


def refusal_text(verdict: Verdict, nearest: Sequence[Citation]) -> str:
    """Return the refusal in plain Danish, with the nearest sources named as what they are."""
    lack = verdict.lack or Lack.NOTHING
    text = _REASONS[lack].format(missing=verdict.missing)
    if not nearest:
        return text
    places = "; ".join(f"{_place(c)} [{c.n}]" for c in nearest)
    return f"{text} Det nærmeste, jeg fandt, er: {places}."


def _place(citation: Citation) -> str:
    section = citation.heading_path[-1] if citation.heading_path else ""
    return f"»{section}« i {citation.title}" if section and section != citation.title else citation.title
