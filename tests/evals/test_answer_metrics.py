import pytest

from evals.answer_metrics import answer_figures, included, refusal_figures
from evals.gold import GoldQuestion, QuestionType
from evals.results import NoticeCounts, QuestionAnswer, SupportCounts
from tests.evals.questions import GOLD


def answer(
    type_: QuestionType, refused: bool, included_: bool | None = None, characters: int = 100
) -> QuestionAnswer:
    return QuestionAnswer(
        id="x",
        type=type_,
        user="smv",
        refused=refused,
        characters=characters,
        included=included_,
        citations=2,
        ms=1.0,
    )


def test_every_string_must_stand_in_the_shown_text_normalised() -> None:
    asked = GoldQuestion.model_validate(GOLD[1])
    assert included(asked, "De kommer fra SVERIGE, og osten sælges på tor-\nvedage.") is True
    assert included(asked, "De kommer fra Sverige.") is False
    assert included(GoldQuestion.model_validate(GOLD[2]), "hvad som helst") is None


def test_refusals_over_all_questions() -> None:
    answers = [
        *[answer("ubesvarlig", True)] * 3,  # rightly refused
        *[answer("fakta", True)] * 1,  # wrongly refused
        *[answer("ubesvarlig", False)] * 2,  # wrongly answered
        *[answer("program", False)] * 4,
    ]
    table = refusal_figures(answers)
    values = {name: estimate.value for name, estimate in table.items() if estimate}
    assert values["afvisning præcision"] == pytest.approx(3 / 4)
    assert values["afvisning genkaldelse"] == pytest.approx(3 / 5)
    assert values["afvisning F1"] == pytest.approx(2 * 3 / (2 * 3 + 1 + 2))
    assert values["fejlagtig afvisning"] == pytest.approx(1 / 5)
    assert [estimate.n for estimate in table.values() if estimate] == [10, 10, 10, 5]


def test_precision_is_undefined_without_refusals() -> None:
    table = refusal_figures([answer("fakta", False), answer("ubesvarlig", False)])
    assert table["afvisning præcision"] is None
    recall = table["afvisning genkaldelse"]
    assert recall is not None
    assert recall.value == 0.0


def test_must_include_leaves_out_questions_without_strings() -> None:
    table = answer_figures(
        [
            answer("fakta", False, True, 50),
            answer("fakta", False, False, 150),
            answer("ubesvarlig", True, None, 400),
        ]
    )
    held, length = table["must_include"], table["tegn"]
    assert held is not None and length is not None
    assert (held.value, held.n) == (0.5, 2)
    assert (length.value, length.n) == (200.0, 3)


def measured(support: SupportCounts | None = None, notices: NoticeCounts | None = None) -> QuestionAnswer:
    return answer("fakta", False).model_copy(update={"support": support, "notices": notices})


def values(*answers: QuestionAnswer) -> dict[str, tuple[float, int]]:
    return {name: (e.value, e.n) for name, e in answer_figures(answers).items() if e}


def test_citation_figures_are_means_over_answers_as_in_alce() -> None:
    found = values(
        measured(SupportCounts(sentences=4, supported=3, cited=6, relevant=3, uncited=0)),
        measured(SupportCounts(sentences=1, supported=1, cited=1, relevant=1, uncited=0)),
        measured(),
    )
    assert found["citatdækning"] == pytest.approx(((3 / 4 + 1) / 2, 2))
    assert found["citatpræcision"] == pytest.approx(((1 / 2 + 1) / 2, 2))


def test_an_answer_without_citations_has_precision_zero() -> None:
    found = values(measured(SupportCounts(sentences=2, supported=0, cited=0, relevant=0, uncited=2)))
    assert found["citatdækning"] == (0.0, 1)
    assert found["citatpræcision"] == (0.0, 1)
    assert found["sætninger uden citat"] == (2.0, 1)


def test_notices_count_where_they_are_required_or_shown() -> None:
    found = values(
        measured(notices=NoticeCounts(required=2, shown=1, met=1)),
        measured(notices=NoticeCounts(required=0, shown=1, met=0)),
        measured(notices=NoticeCounts(required=0, shown=0, met=0)),
    )
    assert found["forbehold genkaldelse"] == (0.5, 1)
    assert found["forbehold præcision"] == (0.5, 2)


def test_what_an_earlier_file_does_not_hold_is_left_out() -> None:
    found = values(answer("fakta", False, True))
    assert {"must_include", "tegn", "citater", "afvist"} == set(found)
