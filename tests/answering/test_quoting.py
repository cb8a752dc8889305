"""The whole quote answer over an invented library, event by event."""

from datetime import date

import pytest

from answering.answer import Answer, Citation, Claim, Event, Notice, QuestionError, Status, Talk, Turn
from answering.gate import Gate
from answering.quoting import QuotingAssistant
from answering.wording import introduce
from tests.answering.fake_searcher import FAR, FakeSearcher
from tests.answering.made_library import notice_library

LIBRARY = notice_library()
TODAY = date(2021, 6, 1)
SHARE_ASKED = "Hvor meget af lønnen dækker puljen?"
SAID_ASKED = "Mangler havnen lærlinge?"
NOWHERE = "Findes der sneleoparder?"


def assistant(searcher: FakeSearcher | None = None) -> QuotingAssistant:
    return QuotingAssistant(LIBRARY, searcher or FakeSearcher(LIBRARY), lambda: TODAY)


def events(question: str, *history: Turn) -> list[Event]:
    return list(assistant().stream(question, Talk(history)))


def shown(found: list[Event]) -> Answer:
    """Return the last event, which must be the answer."""
    last = found[-1]
    assert isinstance(last, Answer)
    return last


def test_events_come_in_order_and_the_answer_is_last() -> None:
    found = events(SHARE_ASKED)
    assert isinstance(found[0], Status)
    assert sum(isinstance(event, Answer) for event in found) == 1
    kinds = [type(event) for event in found]
    claims = [i for i, kind in enumerate(kinds) if kind is Claim]
    notices = [i for i, kind in enumerate(kinds) if kind is Notice]
    assert claims and notices and max(claims) < min(notices) < len(found) - 1


def test_a_claim_comes_behind_its_citation() -> None:
    known: set[int] = set()
    for event in events(SHARE_ASKED):
        if isinstance(event, Citation):
            known.add(event.n)
        if isinstance(event, Claim):
            assert event.citations and set(event.citations) <= known


def test_the_events_are_the_parts_of_the_answer() -> None:
    found = events(SHARE_ASKED)
    answer = shown(found)
    assert answer.claims == tuple(e for e in found if isinstance(e, Claim))
    assert answer.citations == tuple(e for e in found if isinstance(e, Citation))
    assert answer.notices == tuple(e for e in found if isinstance(e, Notice))


def test_the_text_is_the_claims_with_their_numbers() -> None:
    answer = shown(events(SHARE_ASKED))
    assert answer.text == "\n\n".join(f"{claim.text} [{claim.citations[0]}]" for claim in answer.claims)
    assert "Puljen dækker 50 pct. af lønnen." in answer.text


def test_an_answer_carries_everything_else() -> None:
    answer = shown(events(SHARE_ASKED))
    assert (answer.question, answer.refused, answer.mode) == (SHARE_ASKED, False, "citater")
    assert answer.ms > 0
    assert any("Tænketanken Nordlyset" in step for step in answer.next_steps)
    assert answer.bring == () and answer.referral is None
    assert [notice.kind for notice in answer.notices][:1] == ["udkast"]
    cited = {c.passage_id for c in answer.citations}
    offered = {p.heading_path[-1] for p in LIBRARY.passages if p.id not in cited}
    assert all(any(h.split(". ")[-1] in follow_up for h in offered) for follow_up in answer.follow_ups)


def test_a_second_quote_from_the_same_source_does_not_name_it_again() -> None:
    texts = [claim.text for claim in shown(events("Hvad dækker puljen: lønnen, rejser, mad?")).claims]
    assert texts[0].startswith("Ifølge Opslag om Prøvepuljen (4. maj 2021, udkast, s. 3): »")
    assert texts[1].startswith("Samme kilde: »")


def test_a_statement_is_told_as_one() -> None:
    answer = shown(events(SAID_ASKED))
    assert (
        answer.claims[0].text
        == "I Referat af tænkemødet (2020) siger en deltager: »Vi mangler 30 lærlinge i havnen.«"
    )
    assert "deltagerudsagn" in [notice.kind for notice in answer.notices]


def test_numbers_are_dense_and_every_claim_passes_the_gate() -> None:
    for question in (SHARE_ASKED, SAID_ASKED, "Hvem driver puljen i Sandkøbing?"):
        answer = shown(events(question))
        assert [c.n for c in answer.citations] == list(range(1, len(answer.citations) + 1))
        assert [claim.citations for claim in answer.claims] == [(c.n,) for c in answer.citations]
        by_number = {c.n: c for c in answer.citations}
        assert all(Gate(LIBRARY).fault(claim, by_number) is None for claim in answer.claims)


def test_a_claim_that_the_gate_stops_is_left_out_and_numbers_stay_dense(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = shown(events(SHARE_ASKED))
    first = whole.claims[0].text
    monkeypatch.setattr(
        "answering.composing.introduce",
        lambda q, p=None, **_: introduce(q, p).replace("50 pct.", "99 pct."),
    )
    less = shown(events(SHARE_ASKED))
    assert "50 pct." in first and len(less.claims) == len(whole.claims) - 1
    assert [c.n for c in less.citations] == list(range(1, len(less.citations) + 1))
    assert "99" not in less.text and all("50 pct." not in c.quote for c in less.citations)
    assert less.claims[0].text.startswith("Ifølge ")


def test_an_answer_without_any_claim_left_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answering.composing.introduce", lambda *_, **__: "Fri fantasi om 99 pct.")
    found = events(SHARE_ASKED)
    assert shown(found).refused and not any(isinstance(e, Claim) for e in found)
    assert "fantasi" not in shown(found).text


def test_a_question_far_from_the_sources_is_refused() -> None:
    found = list(assistant(FakeSearcher(LIBRARY, FAR)).stream(SHARE_ASKED))
    answer = shown(found)
    assert answer.refused and answer.claims == () and answer.notices == ()
    assert answer.refusal == "uden for emnet"
    assert answer.next_steps == () and answer.referral is None
    assert answer.ms > 0 and answer.text
    assert answer.citations == tuple(e for e in found if isinstance(e, Citation))
    assert all(f"[{c.n}]" in answer.text and c.title in answer.text for c in answer.citations)
    assert all(Gate(LIBRARY).is_slice(c) for c in answer.citations)


def test_a_fact_leads_to_who_published_it() -> None:
    (step,) = shown(events(SHARE_ASKED)).next_steps
    assert "hos Tænketanken Nordlyset" in step and "et udkast fra 4. maj 2021" in step


def test_a_refusal_without_any_hit_names_no_sources() -> None:
    answer = shown(events(NOWHERE))
    assert answer.refused and answer.citations == () and "[" not in answer.text


@pytest.mark.parametrize("question", ["", "  ", "?!", "x" * 2001])
def test_a_bad_question_is_refused_before_the_first_event(question: str) -> None:
    searcher = FakeSearcher(LIBRARY)
    with pytest.raises(QuestionError):
        assistant(searcher).stream(question)
    with pytest.raises(QuestionError):
        assistant(searcher).answer(question)
    assert searcher.asked == []


def test_the_question_is_cleaned_before_it_is_shown_and_searched() -> None:
    searcher = FakeSearcher(LIBRARY)
    answer = assistant(searcher).answer("  Hvad dækker\u200b\n puljen? ")
    assert answer.question == "Hvad dækker puljen?"
    assert set(searcher.asked) == {"Hvad dækker puljen?"}


def test_a_follow_up_is_searched_for_with_its_topic_and_shown_as_asked() -> None:
    searcher = FakeSearcher(LIBRARY)
    answer = assistant(searcher).answer("Og hvad dækker det?", Talk((Turn("Hvad er Prøvepuljen?", "svar"),)))
    assert searcher.asked[0] == "Og hvad dækker det? (Prøvepuljen)"
    assert answer.asked == "Og hvad dækker det? (om: Prøvepuljen)"
    assert answer.question == "Og hvad dækker det?"


def test_the_same_question_gives_the_same_answer() -> None:
    def timeless(answer: Answer) -> tuple[object, ...]:
        return (
            answer.text,
            answer.claims,
            answer.citations,
            answer.notices,
            answer.next_steps,
            answer.follow_ups,
        )

    for question in (SHARE_ASKED, SAID_ASKED, NOWHERE):
        assert timeless(assistant().answer(question)) == timeless(assistant().answer(question))


def test_answer_and_stream_agree() -> None:
    assert assistant().answer(SHARE_ASKED).text == shown(events(SHARE_ASKED)).text


def test_the_day_decides_what_is_old() -> None:
    said = "Hvor længe varede mødet?"
    young = QuotingAssistant(LIBRARY, FakeSearcher(LIBRARY), lambda: date(2022, 1, 1)).answer(said)
    old = QuotingAssistant(LIBRARY, FakeSearcher(LIBRARY), lambda: date(2023, 1, 1)).answer(said)
    assert (len(young.notices), [n.kind for n in old.notices]) == (0, ["ældre"])


def test_personal_data_is_hidden_before_anything_is_searched_for() -> None:
    searcher = FakeSearcher(LIBRARY)
    found = list(assistant(searcher).stream(f"Mit cpr er 010190-1234. {SHARE_ASKED}"))
    answer = shown(found)
    assert answer.question == f"Mit cpr er •••. {SHARE_ASKED}"
    assert set(searcher.asked) == {SHARE_ASKED}
    assert answer.notices[0].kind == "persondata"
    assert answer.notices[0] in found
    assert answer.claims
    assert "010190" not in repr(found)


def test_a_refusal_tells_of_hidden_personal_data_too() -> None:
    answer = assistant(FakeSearcher(LIBRARY, near=FAR)).answer(f"Ring 12 34 56 78. {NOWHERE}")
    assert answer.refused
    assert [notice.kind for notice in answer.notices] == ["persondata"]


def test_a_part_that_nothing_answers_is_told_beside_the_answer_to_the_other() -> None:
    alone = assistant().answer("Hvad er telefonnummeret til puljen?")
    assert alone.refused
    found = assistant().answer("Hvad dækker puljen, og hvad er telefonnummeret?")
    assert not found.refused and found.claims
    (told,) = [notice for notice in found.notices if notice.kind == "ubesvaret"]
    assert told.text == "Om »hvad er telefonnummeret« står der ikke noget i det, vi fandt."
    assert found.question == "Hvad dækker puljen, og hvad er telefonnummeret?"
    whole = assistant().answer("Hvad dækker puljen, og hvor meget af lønnen dækker puljen?")
    assert not any(notice.kind == "ubesvaret" for notice in whole.notices)
