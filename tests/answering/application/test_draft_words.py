"""Our own words in a draft are complete and state nothing."""

import re
from typing import get_args

from answering.application.argument import ArgumentGroup
from answering.application.draft_words import Missing, draft_words
from answering.figures import figures


def test_every_group_has_its_words() -> None:
    assert set(draft_words().groups) == set(ArgumentGroup)


def test_what_leads_into_a_source_names_it_and_states_nothing() -> None:
    words = draft_words()
    leads = [*(group.opens for group in words.groups.values()), *words.next, words.newer]
    assert not any(figures(text) for text in leads)
    assert all(text.count("{kilde}") == 1 and text.endswith(":") for text in leads)
    assert all(len(re.sub(r"\{\w+\}", "", text)) <= 45 for text in leads)


def test_every_question_has_its_own_id_and_ends_as_one() -> None:
    questions = draft_words().questions
    assert len({question.id for question in questions}) == len(questions)
    assert all(question.text.endswith("?") for question in questions)
    assert {question.when for question in questions} == set(get_args(Missing))


def test_each_reservation_is_told_by_what_is_shown_for_it() -> None:
    assert all(one.shown in one.told_by for one in draft_words().reservations.values())
