"""Our own words in a draft are complete and state nothing."""

import re
from typing import get_args

from answering.application.argument import ArgumentGroup
from answering.application.draft_words import Missing, draft_words
from answering.figures import figures


def test_every_group_has_its_words() -> None:
    assert set(draft_words().groups) == set(ArgumentGroup)


def test_openings_and_lead_ins_hold_no_figures_and_few_words() -> None:
    words = draft_words()
    openings = [text for group in words.groups.values() for text in (group.opens_one, group.opens_many)]
    ways = words.lead_ins
    lead_ins = [*ways.new, *ways.same, *ways.also, *ways.later]
    assert not any(figures(text) for text in openings + lead_ins)
    assert all(len(re.sub(r"\{\w+\}", "", text)) <= 40 for text in lead_ins)
    assert all(text.endswith(".") for text in openings)


def test_every_question_has_its_own_id_and_ends_as_one() -> None:
    questions = draft_words().questions
    assert len({question.id for question in questions}) == len(questions)
    assert all(question.text.endswith("?") for question in questions)
    assert {question.when for question in questions} == set(get_args(Missing))


def test_each_reservation_is_told_by_what_is_shown_for_it() -> None:
    assert all(one.shown in one.told_by for one in draft_words().reservations.values())
