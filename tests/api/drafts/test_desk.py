"""What the desk keeps and makes."""

from datetime import datetime

import pytest

from answering.application.idea import CostRow, ProjectIdea
from api.drafts.contents import DraftContents
from api.drafts.desk import DraftDesk
from ingest.loaders.lines import LoadError
from tests.api.fake_bank import FakeBanks
from tests.api.fake_library import make_library

NOW = datetime(2026, 1, 1)
CONTENTS = DraftContents(idea=ProjectIdea(idea="Vi vil give opdigtede bagere sparring.", title="Bagerne"))


@pytest.fixture
def banks() -> FakeBanks:
    return FakeBanks(make_library())


@pytest.fixture
def desk(banks: FakeBanks) -> DraftDesk:
    return DraftDesk(banks.library, lambda gate: banks)


def test_a_bank_is_built_again_only_for_what_is_searched_with(desk: DraftDesk, banks: FakeBanks) -> None:
    idea = CONTENTS.idea
    desk.bank(idea)
    desk.bank(idea.model_copy(update={"budget": (CostRow(name="Mel", amount_kr=1),)}))
    desk.bank(idea.model_copy(update={"applicant": "Prøvehuset"}))
    assert banks.built == 1
    desk.bank(idea.model_copy(update={"target_group": "Bagere"}))
    assert banks.built == 2


def test_old_banks_make_room(desk: DraftDesk, banks: FakeBanks) -> None:
    for number in range(20):
        desk.bank(ProjectIdea(idea=f"Idé {number}"))
    desk.bank(ProjectIdea(idea="Idé 19"))
    assert banks.built == 20
    desk.bank(ProjectIdea(idea="Idé 0"))
    assert banks.built == 21


def test_a_file_leads_back_to_the_same_draft(desk: DraftDesk) -> None:
    again, findings = desk.reimported(desk.docx(CONTENTS, NOW), CONTENTS)
    assert findings == ()
    assert again.idea == CONTENTS.idea
    before, after = desk.text(CONTENTS), desk.text(again)
    assert after.references == before.references


def test_a_project_without_a_title_gets_none_from_its_file(desk: DraftDesk) -> None:
    nameless = DraftContents(idea=ProjectIdea(idea="Vi vil bage."))
    again, _ = desk.reimported(desk.docx(nameless, NOW), nameless)
    assert again.idea.title == ""


def test_what_is_no_word_file_is_told(desk: DraftDesk) -> None:
    with pytest.raises(LoadError, match="ikke et Word-dokument"):
        desk.reimported(b"hej", CONTENTS)
