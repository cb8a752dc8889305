"""What cards show of a match, which of them stand first, and what is asked to tell them apart."""

import pytest

from api.web.programme_cards import RecordCard, cards_of, compared, fields_to_tell, group_of
from retrieval.matching.matcher import Matcher
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.rules import Occasion
from tests.api.fake_library import make_library
from tests.retrieval.matching.records import (
    FixedCloseness,
    actor,
    catalogue,
    fact,
    make_catalogue,
    make_matcher,
    programme,
)

LIBRARY = make_library()


def cards(matcher: Matcher, text: str = "", profile: CompanyProfile | None = None) -> list[RecordCard]:
    return cards_of(matcher.match(text, profile).shown, matcher, LIBRARY)


def by_id(found: list[RecordCard], record_id: str) -> RecordCard:
    return next(card for card in found if card.match.id == record_id)


def test_a_card_tells_why_what_it_gives_and_whom_it_is_for() -> None:
    found = cards(make_matcher(), "Vi vil ansætte en nyuddannet")
    support, pilot = by_id(found, "proevestoetten"), by_id(found, "proevepilot")
    assert support.why[0].startswith("Det passer, fordi du vil ansætte.")
    assert [s.text for s in support.gives] == ["Prøvestøtten hjælper, når nogen ansættes."]
    assert support.for_whom == ()
    assert [s.text for s in pilot.for_whom] == ["Opdigtede virksomheder."]
    assert support.clear


def test_a_name_that_is_mentioned_is_a_reason() -> None:
    card = by_id(cards(make_matcher(), "Findes Prøvepiloten?"), "proevepilot")
    assert card.named
    assert card.why[0] == "Du nævner navnet."


def test_the_date_is_told_once() -> None:
    records = catalogue(
        programme("med", forbehold="Spørg om det hele."), programme("uden"), actor("hus", status="åben")
    )
    found = compared(["med", "uden", "hus"], CompanyProfile(), Matcher(records), LIBRARY)
    assert [card.status_line for card in found] == [
        "Oplyst 2023. Spørg om det hele.",
        "Oplyst pr. 2023. Kilderne siger ikke, om det stadig findes.",
        "Oplyst pr. 2023. Spørg, om det stadig gælder, før du regner med det.",
    ]


def test_what_only_the_nearness_of_texts_speaks_for_stands_behind() -> None:
    near = FixedCloseness({"naer": 1.0})
    hired = Occasion(id="x", navn="du vil ansætte", ord=("ansætte",), poster={"proevestoetten": 0.7})
    records = [record.data for record in make_catalogue().all]
    matcher = Matcher(catalogue(*records, programme("naer")), near, known_occasions=(hired,))
    programmes = [
        card for card in cards(matcher, "Vi vil ansætte") if card.match.open and card.match.kind == "program"
    ]
    assert programmes[0].match.id == "naer"
    group = group_of(programmes, 4)
    assert group.clear
    assert [card.match.id for card in group.first] == ["proevestoetten"]
    assert [card.match.id for card in group.more] == ["naer"]
    assert "ligner" in group.more[0].why[0]


@pytest.mark.parametrize(("most", "first", "more"), [(1, 1, 1), (4, 2, 0)])
def test_without_reasons_the_nearest_are_shown_as_such(most: int, first: int, more: int) -> None:
    matcher = Matcher(
        catalogue(programme("et"), programme("to")),
        FixedCloseness({"et": 0.9, "to": 0.8}),
        known_occasions=(),
    )
    group = group_of(cards(matcher, "Noget helt andet"), most)
    assert not group.clear
    assert (len(group.first), len(group.more)) == (first, more)


def test_only_what_is_not_told_is_asked() -> None:
    found = [by_id(cards(make_matcher(), "Vi vil ansætte en nyuddannet"), "proevepilot")]
    assert [f.felt for f in fields_to_tell(found, CompanyProfile())] == [
        "kandidat_uddannelse",
        "kandidat_ledig",
        "kandidat_ledig_maaneder",
    ]
    told = CompanyProfile(kandidat_uddannelse="KVU", kandidat_ledig=True)
    assert [f.felt for f in fields_to_tell(found, told)] == ["kandidat_ledig_maaneder"]


def test_a_place_and_a_size_are_asked_with_the_fields_of_the_form() -> None:
    records = catalogue(
        programme("land", maalgruppe={**_target(), "region": ["landdistrikter"], "stoerrelse": ["mikro"]}),
        actor("hus", omraade=["Rebild"], rolle=fact("Huset svarer.")),
    )
    found = compared(["land", "hus"], CompanyProfile(), Matcher(records), LIBRARY)
    assert [f.felt for f in fields_to_tell(found, CompanyProfile())] == ["kommune", "ansatte", "landdistrikt"]
    fyn = CompanyProfile(landsdel="Fyn", landdistrikt=False)
    assert [f.felt for f in fields_to_tell(found, fyn)] == ["ansatte"]


def _target() -> dict[str, object]:
    return {"tekst": "Opdigtede", "kilde": [{"fil": "opdigtet.txt", "linjer": [1, 1]}]}


def test_unknown_ids_are_left_out_of_a_comparison() -> None:
    found = compared(["proevehuset", "ingen"], CompanyProfile(), make_matcher(), LIBRARY)
    assert [card.match.id for card in found] == ["proevehuset"]
