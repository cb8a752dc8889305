"""How facts are changed on the page."""

import pytest

from answering.conversation.remembering import KEPT
from api.schemas.company_facts import CompanyFactOut, CompanyFactsChange
from api.web.fact_fields import FACT_FIELDS
from retrieval.matching.profile import CompanyProfile


def test_every_lasting_fact_has_a_field() -> None:
    assert tuple(FACT_FIELDS) == KEPT


@pytest.mark.parametrize("name", [name for name, field in FACT_FIELDS.items() if field.choices])
def test_every_choice_can_be_set_and_is_shown_in_its_own_words(name: str) -> None:
    for value, text in FACT_FIELDS[name].choices:
        changes = CompanyFactsChange.model_validate({name: value}).changes
        (fact,) = CompanyFactOut.all_of(CompanyProfile.model_validate(changes))
        assert fact.text == text


def test_the_highest_number_can_be_set_and_no_higher() -> None:
    for field in FACT_FIELDS.values():
        if field.highest is not None:
            assert CompanyFactsChange.model_validate({field.name: str(field.highest)}).changes
            with pytest.raises(ValueError, match="less than or equal"):
                CompanyFactsChange.model_validate({field.name: str(field.highest + 1)})
