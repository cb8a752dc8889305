"""A question back is put only where the replies to it change the answer."""

from dataclasses import replace

from answering.clarifying import question_back
from answering.programme_choice import Choice, choose_records
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import MatchResult
from tests.answering.made_records import SITUATION, make_matcher

MATCHER = make_matcher()
LEDIG = "Er den, I vil ansætte, ledig i dag?"


def choose(result: MatchResult) -> Choice | None:
    return choose_records(result, lambda match: True)


def asked(said: str, matcher: object = MATCHER) -> str | None:
    result = MATCHER.match(said)
    choice = choose(result)
    assert choice is not None
    return question_back(said, result, choice, matcher, choose)  # type: ignore[arg-type]


class Deaf:
    """Matches the same, whatever is replied."""

    def match(self, text: str = "", profile: CompanyProfile | None = None) -> MatchResult:
        return MATCHER.match(text)


def test_what_a_criterion_depends_on_is_asked() -> None:
    assert asked(SITUATION) == LEDIG


def test_a_reply_that_changes_nothing_is_not_asked_for() -> None:
    assert asked(SITUATION, Deaf()) is None


def test_what_is_known_is_not_asked() -> None:
    assert asked(f"{SITUATION} Hun er ledig.") != LEDIG


def test_who_only_asks_for_money_is_asked_what_for() -> None:
    result = MATCHER.match(SITUATION)
    choice = choose(result)
    assert choice is not None
    only_money = replace(result, profile=CompanyProfile(behov=("Finansiering",)))
    assert "Hvad skal pengene bruges til" in (
        question_back("Kan jeg få tilskud?", only_money, choice, MATCHER, choose) or ""
    )


def test_who_is_in_trouble_is_not_asked_what_the_company_wants() -> None:
    def support(result: MatchResult) -> Choice:
        match = MATCHER.describe("proevestoetten", result.profile)
        assert match is not None
        return Choice(match, (), None)

    def back(result: MatchResult) -> str | None:
        return question_back("Vi er i Hjørring", result, support(result), MATCHER, support)

    calm = MATCHER.match("Vi er i Hjørring")
    trouble = replace(calm, profile=calm.profile.model_copy(update={"fase": "krise"}))
    assert (back(calm) or "").startswith("Hvad vil virksomheden")
    assert back(trouble) is None
