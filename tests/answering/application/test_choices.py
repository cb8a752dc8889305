"""Each argument stands once: where it was picked, else where its group belongs."""

from dataclasses import replace

from answering.application.argument import ArgumentBank, ArgumentGroup
from answering.application.choices import Choices, placed
from answering.application.draft_text import SectionId
from answering.application.draft_words import draft_words
from tests.answering.application.made_draft import (
    BAKERS,
    BANK,
    ENDED_OFFER,
    NEW_COUNT,
    OLD_COUNT,
    SHARE,
    TRAVEL,
    argument,
)


def ids(choices: Choices, bank: ArgumentBank = BANK) -> dict[SectionId, list[str]]:
    found = placed(bank, choices).arguments
    return {section: [one.id for one in those] for section, those in found.items() if those}


def test_without_choices_each_group_goes_to_its_section() -> None:
    assert ids(Choices()) == {
        SectionId.BACKGROUND: ["bagere", "rejser"],
        SectionId.ACTIVITIES: ["lærlinge"],
        SectionId.ORGANISATION: ["partnere"],
        SectionId.EFFECT: ["løn"],
    }


def test_a_section_has_exactly_what_was_picked_for_it_in_that_order() -> None:
    picked = Choices(sections={SectionId.PURPOSE: ("løn", "bagere"), SectionId.ACTIVITIES: ()})
    assert ids(picked) == {
        SectionId.PURPOSE: ["løn", "bagere"],
        SectionId.BACKGROUND: ["rejser"],
        SectionId.ORGANISATION: ["partnere"],
    }


def test_dropped_arguments_are_gone_and_pinned_ones_come_first() -> None:
    assert ids(Choices(dropped=frozenset({"bagere"}), pinned=("rejser",)))[SectionId.BACKGROUND] == ["rejser"]
    assert ids(Choices(pinned=("rejser",)))[SectionId.BACKGROUND] == ["rejser", "bagere"]


def test_an_argument_picked_twice_stands_once() -> None:
    picked = ids(Choices(sections={SectionId.PURPOSE: ("løn", "løn"), SectionId.EFFECT: ("løn",)}))
    assert picked[SectionId.PURPOSE] == ["løn"]
    assert SectionId.EFFECT not in picked


def test_overlapping_quotes_stand_once() -> None:
    wider = argument("bredere", ArgumentGroup.NEED, f"{TRAVEL} {BAKERS}")
    bank = ArgumentBank((wider, *BANK.arguments))
    assert ids(Choices(), bank)[SectionId.BACKGROUND] == ["bredere"]


def test_arguments_with_reservations_come_behind_those_without() -> None:
    ended = argument("slut", ArgumentGroup.EFFECT, ENDED_OFFER, "udløbet")
    bank = ArgumentBank((ended, argument("løn", ArgumentGroup.EFFECT, SHARE)))
    assert ids(Choices(), bank)[SectionId.EFFECT] == ["løn", "slut"]


def test_ids_that_the_bank_lacks_are_told() -> None:
    choices = Choices(sections={SectionId.PURPOSE: ("væk",)}, pinned=("også væk",))
    assert placed(BANK, choices).unknown == {"væk", "også væk"}


def test_what_is_superseded_or_elsewhere_stands_only_where_it_was_picked() -> None:
    for kind in ("afløst", "område"):
        bank = ArgumentBank((argument("en", ArgumentGroup.NEED, SHARE, kind),))
        assert ids(Choices(), bank) == {}
        assert ids(Choices(pinned=("en",)), bank) == {SectionId.BACKGROUND: ["en"]}


def test_weak_arguments_stand_only_where_they_were_picked() -> None:
    others = tuple(argument(f"{n}", ArgumentGroup.STRATEGY, TRAVEL) for n in range(draft_words().of_the_best))
    bank = ArgumentBank((*others, argument("svag", ArgumentGroup.EFFECT, SHARE)))
    assert SectionId.EFFECT not in ids(Choices(), bank)
    assert ids(Choices(pinned=("svag",)), bank)[SectionId.EFFECT] == ["svag"]


def test_what_is_far_from_the_project_stands_only_where_it_was_picked() -> None:
    far = replace(argument("fjern", ArgumentGroup.EFFECT, SHARE), near=-0.6)
    assert SectionId.EFFECT not in ids(Choices(), ArgumentBank((far,)))
    assert ids(Choices(pinned=("fjern",)), ArgumentBank((far,)))[SectionId.EFFECT] == ["fjern"]


def test_what_does_not_read_alone_stands_only_where_it_was_picked() -> None:
    one = argument("led", ArgumentGroup.EFFECT, SHARE)
    part = replace(one, citation=replace(one.citation, quote="- Derfor dækkes lønnen ikke af puljen,"))
    assert SectionId.EFFECT not in ids(Choices(), ArgumentBank((part,)))
    assert ids(Choices(pinned=("led",)), ArgumentBank((part,)))[SectionId.EFFECT] == ["led"]


def test_arguments_of_one_source_stand_together() -> None:
    bank = ArgumentBank(
        tuple(argument(w, ArgumentGroup.NEED, w) for w in (NEW_COUNT, BAKERS, OLD_COUNT, TRAVEL))
    )
    assert ids(Choices(), bank)[SectionId.BACKGROUND] == [NEW_COUNT, BAKERS, TRAVEL, OLD_COUNT]


def test_a_reservation_moves_an_argument_back_but_never_out() -> None:
    best = tuple(argument(words, ArgumentGroup.RISKS, words, "udkast") for words in (BAKERS, ENDED_OFFER))
    bank = ArgumentBank((*best, argument("svagere", ArgumentGroup.RISKS, SHARE)))
    assert ids(Choices(), bank)[SectionId.ORGANISATION] == [BAKERS, ENDED_OFFER]


def test_a_models_words_never_stand_in_for_the_advisors_and_can_be_taken_out() -> None:
    own = Choices(wordings={"løn": "Mine ord."})
    both = own.with_model_wordings({"løn": "Modellens ord.", "rejser": "Modellens ord."})
    assert both.wordings == {"løn": "Mine ord.", "rejser": "Modellens ord."}
    assert both.reworded == {"rejser"}
    assert both.without_model_wordings() == own


def test_a_models_words_that_were_changed_are_the_advisors() -> None:
    before = Choices().with_model_wordings({"løn": "Modellens ord.", "rejser": "Flere ord."})
    after = Choices(wordings={"løn": "Modellens ord, rettet.", "rejser": "Flere ord."})
    assert after.with_model_wordings_of(before).reworded == {"rejser"}
