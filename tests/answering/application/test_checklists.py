"""The shipped checklists rest on facts of the records, and a fault in them is found when they are read."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from answering.application.checklists import ChecklistError, checklists, shipped_checklists
from answering.application.criteria import CriteriaCheck
from answering.application.idea import Receiver
from corpus.records import load_records

ROW = """
- id: prøve
  navn: Prøve
  modtagere: [fri]
  post: {post}
  kriterier:
    - id: et
      navn: Et
      linjer: {lines}
      spoerg: Hvad?
      felter: [{field}]
      {judged}
"""


def read(folder: Path, **changes: str) -> None:
    values = {
        "post": "deb",
        "lines": "454-462",
        "field": "outcome",
        "judged": "vist: {hvilken plan: [plan]}",
        **changes,
    }
    path = folder / "lister.yaml"
    path.write_text(ROW.format(**values), "utf-8")
    checklists(load_records(), path)


def test_every_criterion_has_a_source_a_date_a_question_and_an_id_of_its_own() -> None:
    found = [criterion for one in shipped_checklists() for criterion in one.criteria]
    assert len(found) >= 30
    assert len({criterion.id for criterion in found}) == len(found)
    for criterion in found:
        assert (
            criterion.places and criterion.date and criterion.caveat and criterion.requirement.endswith(".")
        )
        assert "?" in criterion.question
        assert criterion.fields


def test_every_receiver_but_a_free_one_has_a_list() -> None:
    check = CriteriaCheck()
    assert [receiver for receiver in Receiver if check.unlisted(receiver)] == [Receiver.FREE]


def test_a_right_list_is_read(tmp_path: Path) -> None:
    read(tmp_path)


@pytest.mark.parametrize("changes", [{"post": "findes-ikke"}, {"lines": "1-2"}])
def test_a_criterion_without_its_fact_is_refused(tmp_path: Path, changes: dict[str, str]) -> None:
    with pytest.raises(ChecklistError, match="et: "):
        read(tmp_path, **changes)


@pytest.mark.parametrize(
    "changes",
    [{"field": "navn"}, {"judged": "hvis: [plan]"}, {"judged": "vist: {en plan: [plan]}\n      kommuner: 3"}],
)
def test_a_criterion_is_judged_by_one_thing_in_known_fields(tmp_path: Path, changes: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        read(tmp_path, **changes)
