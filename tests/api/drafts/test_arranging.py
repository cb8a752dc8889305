"""What each button of the argument bank does."""

import pytest

from answering.application.choices import DEFAULT_CHOICES, Choices, placed
from answering.application.draft_text import SectionId
from answering.application.idea import ProjectIdea
from api.drafts.arranging import Action, arranged
from tests.api.fake_bank import FakeBanks
from tests.api.fake_library import make_library

BANK = FakeBanks(make_library()).build(ProjectIdea(idea="Brød"))
NEED, PARTNERS = SectionId.BACKGROUND, SectionId.ORGANISATION


def press(choices: Choices, action: Action, ident: str) -> Choices:
    return arranged(choices, placed(BANK, choices), BANK, action, ident)


def ids(choices: Choices, section: SectionId = NEED) -> list[str]:
    return [one.id for one in placed(BANK, choices).arguments[section]]


def test_moving_up_and_down_changes_places() -> None:
    assert ids(DEFAULT_CHOICES) == ["arg-sparring", "arg-tilskud", "arg-gang"]
    down = press(DEFAULT_CHOICES, Action.DOWN, "arg-sparring")
    assert ids(down) == ["arg-tilskud", "arg-sparring", "arg-gang"]
    assert ids(press(down, Action.UP, "arg-sparring")) == ids(DEFAULT_CHOICES)
    assert ids(press(down, Action.UP, "arg-tilskud")) == ids(down)


def test_what_is_taken_out_is_not_replaced_by_another_and_can_be_used_again() -> None:
    out = press(DEFAULT_CHOICES, Action.OUT, "arg-tilskud")
    assert ids(out) == ["arg-sparring", "arg-gang"]
    assert ids(press(out, Action.USE, "arg-tilskud")) == ["arg-sparring", "arg-gang", "arg-tilskud"]


def test_dropping_hides_and_bringing_back_shows_without_using() -> None:
    dropped = press(DEFAULT_CHOICES, Action.DROP, "arg-net")
    assert dropped.dropped == {"arg-net"}
    assert ids(dropped, PARTNERS) == ["arg-konsulent"]
    back = press(dropped, Action.BACK, "arg-net")
    assert back.dropped == frozenset()
    assert ids(back, PARTNERS) == ["arg-konsulent"]


def test_pinning_puts_in_and_loosening_leaves_in() -> None:
    out = press(DEFAULT_CHOICES, Action.OUT, "arg-net")
    pinned = press(out, Action.PIN, "arg-net")
    assert pinned.pinned == ("arg-net",) and "arg-net" in ids(pinned, PARTNERS)
    loose = press(pinned, Action.UNPIN, "arg-net")
    assert loose.pinned == () and "arg-net" in ids(loose, PARTNERS)
    assert press(pinned, Action.OUT, "arg-net").pinned == ()


def test_moving_to_another_section_puts_it_last_there_and_nothing_else_moves() -> None:
    moved = arranged(DEFAULT_CHOICES, placed(BANK, DEFAULT_CHOICES), BANK, Action.MOVE, "arg-gang", PARTNERS)
    assert ids(moved) == ["arg-sparring", "arg-tilskud"]
    assert ids(moved, PARTNERS) == ["arg-net", "arg-konsulent", "arg-gang"]
    back = arranged(moved, placed(BANK, moved), BANK, Action.MOVE, "arg-gang", NEED)
    assert [ids(back, section) for section in (NEED, PARTNERS)] == [
        ids(DEFAULT_CHOICES, section) for section in (NEED, PARTNERS)
    ]


def test_what_is_pinned_stays_pinned_where_it_is_moved_to() -> None:
    pinned = press(DEFAULT_CHOICES, Action.PIN, "arg-net")
    moved = arranged(pinned, placed(BANK, pinned), BANK, Action.MOVE, "arg-net", SectionId.TIMETABLE)
    assert (moved.pinned, ids(moved, SectionId.TIMETABLE)) == (("arg-net",), ["arg-net"])
    assert "arg-net" not in ids(moved, PARTNERS)


@pytest.mark.parametrize("to", [None, NEED, SectionId.REFERENCES])
def test_moving_to_nowhere_changes_nothing(to: SectionId | None) -> None:
    where = placed(BANK, DEFAULT_CHOICES)
    assert arranged(DEFAULT_CHOICES, where, BANK, Action.MOVE, "arg-gang", to) == DEFAULT_CHOICES


def test_what_does_not_stand_in_the_draft_cannot_be_moved() -> None:
    out = press(DEFAULT_CHOICES, Action.OUT, "arg-net")
    assert arranged(out, placed(BANK, out), BANK, Action.MOVE, "arg-net", NEED) == out


@pytest.mark.parametrize("action", Action)
def test_an_argument_that_does_not_exist_changes_nothing(action: Action) -> None:
    assert press(DEFAULT_CHOICES, action, "findes-ikke") == DEFAULT_CHOICES
