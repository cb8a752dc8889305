"""Reads the form of a project: the project, or what is wrong beside each field with nothing lost."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from starlette.datastructures import FormData

from answering.application.budget import kroner
from answering.application.idea import MAX_KR, MAX_ROWS, MAX_TITLE, CostRow, ProjectIdea, Receiver
from api.schemas.drafts import readable
from api.schemas.question import danish_number
from api.web.draft_fields import DraftField, draft_fields

AMOUNT, RECEIVER = "amount_kr", "receiver"
ROW_NAME, ROW_AMOUNT, ROW_KIND = "post-navn", "post-beloeb", "post-slags"
OWN = "egen"
_SPARE = 3
_KRONER = re.compile(r"(\d{1,3}(?:[. \u00a0]\d{3})+|\d{1,15})(?:,(?:00?|-))?\s*(?:kr\.?|kroner)?", re.I)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the budget as it was written."""

    name: str = ""
    amount: str = ""
    own: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class DraftForm:
    """The form as it is shown; ``idea`` is ``None`` where ``errors`` (Danish, by field) or rows are wrong."""

    values: Mapping[str, str]
    receiver: str = Receiver.FREE.value
    rows: Sequence[Row] = ()
    errors: Mapping[str, str] = field(default_factory=dict)
    idea: ProjectIdea | None = None

    @property
    def shown_rows(self) -> list[Row]:
        """The rows with some empty ones to write in."""
        spare = min(_SPARE, MAX_ROWS - len(self.rows))
        return [*self.rows, *(Row() for _ in range(spare))]


def form_of(idea: ProjectIdea | None) -> DraftForm:
    """Return the form filled in with a project, or an empty one."""
    if idea is None:
        return DraftForm({})
    values = {one.felt: str(getattr(idea, one.felt)) for one in draft_fields()}
    if idea.amount_kr is not None:
        values[AMOUNT] = danish_number(idea.amount_kr)
    rows = [Row(row.name, danish_number(row.amount_kr), row.own_financing) for row in idea.budget]
    return DraftForm(values, idea.receiver.value, rows, idea=idea)


def read_draft_form(data: FormData) -> DraftForm:
    """Return what was filled in; everything stays in the form whatever is wrong."""
    fields = draft_fields()
    values = {name: _text(data, name) for name in (*(one.felt for one in fields), AMOUNT)}
    errors = {one.felt: told for one in fields if (told := _fault(one, values[one.felt]))}
    amount: int | None = None
    try:
        amount = read_kroner(values[AMOUNT]) if values[AMOUNT] else None
    except ValueError as error:
        errors[AMOUNT] = str(error)
    receiver = _text(data, RECEIVER) or Receiver.FREE.value
    if receiver not in {one.value for one in Receiver}:
        errors[RECEIVER], receiver = "Modtageren er ikke på listen. Vælg en af mulighederne.", Receiver.FREE
    rows, budget = _rows(data)
    if len(rows) > MAX_ROWS:
        errors["budget"] = f"Budgettet kan højst have {MAX_ROWS} poster. Slå nogle sammen."
    if errors or any(row.error for row in rows):
        return DraftForm(values, receiver, rows, errors)
    texts: dict[str, Any] = {one.felt: values[one.felt] for one in fields}
    try:
        idea = ProjectIdea(**texts, receiver=Receiver(receiver), amount_kr=amount, budget=tuple(budget))
    except ValidationError as error:
        return DraftForm(values, receiver, rows, {str(error.errors()[0]["loc"][0]): "Feltet skal rettes."})
    return DraftForm(values, receiver, rows, idea=idea)


def read_kroner(text: str) -> int:
    """Return whole kroner as Danes write them.

    Raises:
        ValueError: it is no such amount; the message is Danish and for the user.
    """
    found = _KRONER.fullmatch(text)
    if found is None:
        raise ValueError("Skriv et beløb i hele kroner, for eksempel 250.000.")
    amount = int(re.sub(r"\D", "", found[1]))
    if amount > MAX_KR:
        raise ValueError(f"Beløbet må højst være {kroner(MAX_KR)}")
    return amount


def _text(data: FormData, name: str) -> str:
    value = data.get(name, "")
    return str(readable(value)) if isinstance(value, str) else ""


def _fault(one: DraftField, text: str) -> str:
    if one.felt == "idea" and not text:
        return "Skriv projektidéen. Resten kan vente."
    if len(text) <= one.most:
        return ""
    most, length = danish_number(one.most), danish_number(len(text))
    return f"Teksten må højst være {most} tegn. Den er på {length} tegn og er ikke gemt. Kort den ned."


def _rows(data: FormData) -> tuple[list[Row], list[CostRow]]:
    given = [
        [str(readable(v)) for v in data.getlist(name) if isinstance(v, str)]
        for name in (ROW_NAME, ROW_AMOUNT)
    ]
    kinds = data.getlist(ROW_KIND)
    rows: list[Row] = []
    budget: list[CostRow] = []
    for name, amount, kind in zip(*given, kinds, strict=False):
        if not name and not amount:
            continue
        error, own = "", kind == OWN
        try:
            if len(name) > MAX_TITLE:
                raise ValueError(f"Postens navn må højst være {MAX_TITLE} tegn.")
            budget.append(CostRow(name=name[:MAX_TITLE], amount_kr=read_kroner(amount), own_financing=own))
        except ValueError as fault:
            error = str(fault)
        rows.append(Row(name, amount, own, error))
    return rows, budget[:MAX_ROWS]
