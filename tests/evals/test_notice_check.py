from datetime import date

from answering.answer import Answer, Notice
from evals.notice_check import check_notices
from evals.results import NoticeCounts
from tests.answering.made_library import notice_library
from tests.evals.made_answers import answer_of

LIBRARY = notice_library()
TODAY = date(2030, 1, 2)
SHARE = "Puljen dækker 50 pct. af lønnen."
STATED = "Vi mangler 30 lærlinge i havnen."
DRAFT = Notice("udkast", "»Opslag om Prøvepuljen« er et udkast.")
QUESTION = "Hvad dækker puljen?"


def checked(answer: Answer, question: str = QUESTION) -> tuple[NoticeCounts, frozenset[str], frozenset[str]]:
    return check_notices(question, answer, LIBRARY, TODAY)


def counts(required: int, shown: int, met: int) -> NoticeCounts:
    return NoticeCounts(required=required, shown=shown, met=met)


def test_the_notice_that_a_draft_calls_for_is_required() -> None:
    shown = answer_of(LIBRARY, (f"»{SHARE}«", (1,)), quotes=(SHARE,), notices=(DRAFT,))
    assert checked(shown) == (counts(1, 1, 1), frozenset(), frozenset())
    silent = answer_of(LIBRARY, (f"»{SHARE}«", (1,)), quotes=(SHARE,))
    assert checked(silent) == (counts(1, 0, 0), frozenset({"udkast"}), frozenset())


def test_every_cited_source_is_asked_by_itself() -> None:
    answer = answer_of(
        LIBRARY, (f"»{SHARE}«", (1,)), (f"»{STATED}«", (2,)), quotes=(SHARE, STATED), notices=(DRAFT,)
    )
    found, missing, unfounded = checked(answer)
    assert found == counts(2, 1, 1)
    assert missing == {"deltagerudsagn"}
    assert not unfounded


def test_a_notice_of_no_cited_source_is_unfounded() -> None:
    ended = Notice("udløbet", "»Noget andet« gælder ikke længere.")
    answer = answer_of(LIBRARY, (f"»{SHARE}«", (1,)), quotes=(SHARE,), notices=(DRAFT, ended))
    assert checked(answer) == (counts(1, 2, 1), frozenset(), frozenset({"udløbet"}))


def test_a_source_that_no_claim_leans_on_calls_for_nothing() -> None:
    answer = answer_of(LIBRARY, (f"»{SHARE}«", (1,)), quotes=(SHARE, STATED), notices=(DRAFT,))
    assert checked(answer)[0] == counts(1, 1, 1)


def test_personal_data_in_the_question_calls_for_a_notice() -> None:
    answer = answer_of(LIBRARY, (f"»{SHARE}«", (1,)), quotes=(SHARE,), notices=(DRAFT,))
    found, missing, _ = checked(answer, "Mit nummer er 010190-1234. Hvad dækker puljen?")
    assert found == counts(2, 1, 1)
    assert missing == {"persondata"}
