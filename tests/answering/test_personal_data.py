"""Personal data is hidden, look-alikes stay; the cases were written without sight of the rules."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.personal_data import HIDDEN, Masked, PersonalData, mask, without_hidden

CASES = [
    json.loads(line) for line in Path(__file__).with_name("persondata.jsonl").read_text("utf-8").splitlines()
]
NAMES = {
    "cpr": PersonalData.CPR,
    "telefon": PersonalData.PHONE,
    "e-mail": PersonalData.EMAIL,
    "helbred": PersonalData.HEALTH,
}


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_exactly_the_personal_data_is_hidden(case: dict[str, object]) -> None:
    text, wanted, places = str(case["text"]), str(case["text"]), case["masked"]
    assert isinstance(places, list)
    for place in places:
        wanted = wanted.replace(place["text"], HIDDEN, 1)
    found = mask(text)
    assert found.text == wanted
    assert set(found.kinds) == {NAMES[place["kind"]] for place in places}


def test_there_are_enough_cases_of_every_kind() -> None:
    kinds = [place["kind"] for case in CASES for place in case["masked"]]
    assert len(CASES) >= 150
    assert {kind: kinds.count(kind) >= 20 for kind in NAMES} == dict.fromkeys(NAMES, True)
    assert sum(not case["masked"] for case in CASES) >= 40


@given(
    day=st.integers(1, 31),
    month=st.integers(1, 12),
    year=st.integers(0, 99),
    serial=st.integers(0, 9999),
    gap=st.sampled_from(["", "-", " ", "\u2013", "\u00a0", " - "]),
    before=st.sampled_from(["", "jeg hedder det ", "cpr:", "(", "nr. er "]),
)
def test_no_cpr_number_gets_through(
    day: int, month: int, year: int, serial: int, gap: str, before: str
) -> None:
    number = f"{day:02}{month:02}{year:02}{gap}{serial:04}"
    assert mask(f"{before}{number}, og hvad så?") == Masked(
        f"{before}{HIDDEN}, og hvad så?", (PersonalData.CPR,)
    )


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_is_masked_without_an_error_and_only_once(text: str) -> None:
    once = mask(text)
    assert mask(once.text).text.count(HIDDEN) >= once.text.count(HIDDEN)
    if not once.kinds:
        assert once.text == text


def test_a_long_text_takes_no_long_time() -> None:
    """Patterns that back-track would hang here; the test then times out instead of failing."""
    for text in ("1 " * 1000, "a@" * 1000, "+45 " * 500, "jeg har " * 250, "12.34." * 300):
        assert isinstance(mask(text), Masked)


def test_a_bank_account_is_called_what_it_is() -> None:
    masked = mask("Mit kontonummer er 0000 1234567890, kan I betale?")
    assert masked.kinds == (PersonalData.ACCOUNT,) and "1234567890" not in masked.text
    assert mask("Bogfør det på konto 4711.").kinds == ()


@pytest.mark.parametrize(
    ("masked", "asked"),
    [
        ("Min telefon er •••. Hvem hjælper med eksport?", "Hvem hjælper med eksport?"),
        ("Hvem hjælper med eksport? mit cpr: •••", "Hvem hjælper med eksport?"),
        ("Hvem hjælper ••• med eksport?", "Hvem hjælper med eksport?"),
        ("Hvem hjælper med eksport?", "Hvem hjælper med eksport?"),
        ("•••", "•••"),
    ],
)
def test_what_was_hidden_is_not_asked_for(masked: str, asked: str) -> None:
    assert without_hidden(masked) == asked
