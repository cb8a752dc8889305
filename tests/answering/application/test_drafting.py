"""A draft says what its sources say, marks what is missing, and keeps the advisor's words apart."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from answering.answer import Claim
from answering.application.argument import ArgumentBank, ArgumentGroup
from answering.application.choices import Choices
from answering.application.draft_text import DraftText, Gap, OwnParagraph, SectionId, SourcedParagraph
from answering.application.idea import ProjectIdea
from corpus.sources import PassageKind
from tests.answering.application.made_draft import (
    BAKERS,
    BANK,
    ENDED_OFFER,
    GATE,
    IDEA,
    LIBRARY,
    NEW_COUNT,
    OLD_COUNT,
    SAID,
    SHARE,
    TRAVEL,
    argument,
    composer,
    draft,
    sentences_of,
)
from tests.answering.made_library import MEETING, NOTICE, Section, library_of, made_source


def paragraphs(made: DraftText, section: SectionId) -> tuple[object, ...]:
    return next(one.paragraphs for one in made.sections if one.id is section)


def own(made: DraftText, section: SectionId) -> list[str]:
    return [one.text for one in paragraphs(made, section) if isinstance(one, OwnParagraph)]


def questions(made: DraftText) -> set[str]:
    return {one.id for section in made.sections for one in section.paragraphs if isinstance(one, Gap)}


def only(*arguments: str) -> Choices:
    rest = dict.fromkeys(SectionId, ())
    return Choices(sections={**rest, SectionId.BACKGROUND: arguments})


def test_all_sections_stand_in_their_order() -> None:
    assert [section.id for section in draft().sections] == list(SectionId)
    assert draft().sections[0].title == "Baggrund og behov"


def test_every_sentence_passes_the_gate_with_its_own_references() -> None:
    made = draft()
    numbers = {citation.n: citation for citation in made.references}
    said = sentences_of(made)
    assert {one.argument_id for one in said} == {one.id for one in BANK.arguments}
    assert [GATE.fault(Claim(one.text, one.citations), numbers) for one in said] == [None] * len(said)


def test_references_are_numbered_in_the_order_of_their_use() -> None:
    made = draft()
    used = [n for one in sentences_of(made) for n in one.citations]
    assert used == [citation.n for citation in made.references] == list(range(1, len(used) + 1))


def test_a_sentence_that_the_gate_stops_is_left_out_and_counted() -> None:
    false = replace(BANK.arguments[0].citation, quote=BAKERS.replace("40", "41"))
    bad = replace(BANK.arguments[0], citation=false)
    made = draft(bank=ArgumentBank((bad, *BANK.arguments[1:])))
    assert "bagere" not in {one.argument_id for one in sentences_of(made)}
    assert "41" not in str(made.sections)
    assert made.warnings[0].text.startswith("Ét argument er udeladt")


def test_an_argument_whose_source_is_gone_is_left_out() -> None:
    made = composer(library_of(MEETING)).compose(IDEA, BANK)
    assert [one.argument_id for one in sentences_of(made)] == ["lærlinge"]
    assert "4 argumenter er udeladt" in made.warnings[0].text


def leads(made: DraftText) -> list[str]:
    """Return what stands in front of the sourced paragraphs, in order."""
    every = (one for section in made.sections for one in section.paragraphs)
    return [one.lead for one in every if isinstance(one, SourcedParagraph)]


def test_sentences_of_one_source_stand_together_and_it_is_named_once() -> None:
    made = draft(choices=only("bagere", "rejser"))
    assert [one.text for one in sentences_of(made)] == [f"»{BAKERS}«", f"»{TRAVEL}«"]
    assert leads(made) == ["Om baggrunden fremgår det af Opslag om Prøvepuljen (4. maj 2021, udkast):"]


@pytest.mark.parametrize("words", [BAKERS, TRAVEL, SHARE])
def test_a_draft_is_always_called_so_in_front_of_the_sentence(words: str) -> None:
    (lead,) = leads(draft(bank=ArgumentBank((argument("en", ArgumentGroup.NEED, words),))))
    assert "udkast" in lead


def test_what_has_ended_is_told_though_the_source_is_called_current() -> None:
    (lead,) = leads(draft(bank=ArgumentBank((argument("slut", ArgumentGroup.EFFECT, ENDED_OFFER),))))
    assert "perioden er slut" in lead


def test_a_warning_of_the_argument_is_told_in_front_of_it_and_stands_in_its_section() -> None:
    bank = ArgumentBank((argument("en", ArgumentGroup.NEED, NEW_COUNT, "afløst"),))
    made = draft(bank=bank, choices=only("en"))
    assert "siden meldt afsluttet" in leads(made)[0]
    (warning,) = made.sections[0].warnings
    assert (warning.kind, warning.text.endswith("Se [1].")) == ("afløst", True)


def test_a_wording_that_its_quote_carries_is_used() -> None:
    wording = f"Ifølge Opslag om Prøvepuljen (udkast): »{SHARE}«"
    assert wording in {one.text for one in sentences_of(draft(choices=Choices(wordings={"løn": wording})))}


def test_a_wording_that_says_more_than_the_source_is_not_used() -> None:
    wording = f"Ifølge Opslag om Prøvepuljen (udkast) dækkes 75 pct. af lønnen: »{SHARE}«"
    made = draft(choices=Choices(wordings={"løn": wording}))
    assert "75" not in str(sentences_of(made))
    assert "løn" in {one.argument_id for one in sentences_of(made)}


def test_what_participants_said_is_never_a_fact() -> None:
    said = next(one for one in sentences_of(draft()) if SAID in one.text)
    assert "siger en deltager" in said.text


def test_a_later_source_in_the_same_group_is_led_in_as_later() -> None:
    bank = ArgumentBank(
        (argument("før", ArgumentGroup.NEED, OLD_COUNT), argument("nu", ArgumentGroup.NEED, NEW_COUNT))
    )
    assert leads(draft(bank=bank)) == [
        "Om baggrunden fremgår det af Tælling af bagerier (2019):",
        "I den nyere kilde Bagernes årsskrift (2023) hedder det:",
    ]
    turned = leads(draft(bank=ArgumentBank(bank.arguments[::-1])))
    assert not any("nyere" in lead for lead in turned)
    assert turned[1].endswith("Tælling af bagerier (2019):")


def test_another_part_of_the_country_stands_in_a_paragraph_of_its_own_and_is_named() -> None:
    sections = [Section(OLD_COUNT), Section(NEW_COUNT, region="Sydjylland")]
    library = library_of(NOTICE, made_source("plan", "Plan for ovne", sections, date="2023"))
    bank = ArgumentBank(
        tuple(
            argument(name, ArgumentGroup.NEED, words, library=library)
            for name, words in (("her", OLD_COUNT), ("der", NEW_COUNT))
        )
    )
    made = composer(library).compose(IDEA, bank)
    assert [lead.endswith("Plan for ovne (2023), kapitlet om Sydjylland:") for lead in leads(made)] == [
        False,
        True,
    ]


def test_a_record_of_ours_is_called_so() -> None:
    library = library_of(NOTICE, made_source("tema-ovne", "Ovne", [Section(NEW_COUNT)], record="temaer"))
    bank = ArgumentBank((argument("nu", ArgumentGroup.NEED, NEW_COUNT, library=library),))
    made = composer(library).compose(IDEA, bank)
    assert leads(made) == ["Om baggrunden fremgår det af »Ovne« i Vejvisers vidensbase:"]
    assert [one.text for one in sentences_of(made)] == [NEW_COUNT]


def test_the_advisors_words_stand_alone_as_paragraphs() -> None:
    made = draft()
    assert own(made, SectionId.PURPOSE) == ["Vi vil hjælpe bagerier i Prøvekommunen.", "De skal spare strøm."]
    assert own(made, SectionId.ORGANISATION) == ["Ansøger: Prøvehuset"]
    assert "Prøvekommunen" not in str(sentences_of(made))


def test_a_chosen_text_stands_instead_of_the_ideas() -> None:
    made = draft(choices=Choices(own_text={SectionId.PURPOSE: "Nyt formål."}))
    assert own(made, SectionId.PURPOSE) == ["Nyt formål."]


def test_what_nobody_has_said_is_a_question() -> None:
    asked = questions(draft())
    assert {"aktiviteter", "organisering", "effekt", "tidsplan", "forankring"} <= asked
    assert not asked & {"maalgruppe", "maalgruppe-antal", "udgifter", "beloeb", "egne", "behov-kilde"}


def test_an_idea_alone_gives_questions_and_no_figures() -> None:
    made = draft(ProjectIdea(idea="Et projekt"), ArgumentBank())
    assert {"behov-kilde", "udgifter", "beloeb", "egne", "maalgruppe"} <= questions(made)
    assert (made.budget, made.references, made.title) == (None, (), "Udkast til ansøgning")


def test_a_text_without_figures_is_asked_for_them() -> None:
    assert "maalgruppe-antal" in questions(draft(ProjectIdea(idea="x", target_group="Bagerier")))


def test_an_answered_question_is_the_advisors_paragraph() -> None:
    made = draft(choices=Choices(answers={"tidsplan": "Fra 1. maj 2027."}))
    assert own(made, SectionId.TIMETABLE) == ["Fra 1. maj 2027."]
    assert "tidsplan" not in questions(made)


def test_picked_ids_that_are_gone_are_told() -> None:
    assert "Ét valgt argument" in draft(choices=Choices(pinned=("væk",))).warnings[0].text


def test_the_same_input_gives_the_same_draft() -> None:
    assert draft() == draft()


def test_an_empty_idea_is_refused_and_a_long_one_is_drafted() -> None:
    with pytest.raises(ValidationError):
        ProjectIdea(idea="  ")
    long = "Vi vil hjælpe. " * 1_333
    assert own(draft(ProjectIdea(idea=long)), SectionId.PURPOSE) == [long.strip()]


def test_the_library_of_these_tests_holds_a_draft() -> None:
    assert LIBRARY.source(NOTICE[0].id).status == "udkast"


def test_a_table_stands_in_a_paragraph_of_its_own() -> None:
    table = made_source(
        "tabel", "Tal for ovne", [Section("Ovne\tAntal\nBrødovne\t17", kind=PassageKind.TABLE)], date="2023"
    )
    library = library_of(NOTICE, table)
    words = "Ovne\tAntal\nBrødovne\t17"
    bank = ArgumentBank(
        (
            argument("rejser", ArgumentGroup.NEED, TRAVEL, library=library),
            argument("tabel", ArgumentGroup.NEED, words, library=library),
            argument("løn", ArgumentGroup.NEED, SHARE, library=library),
        )
    )
    made = composer(library).compose(IDEA, bank, only("rejser", "tabel", "løn"))
    sourced = [one for one in paragraphs(made, SectionId.BACKGROUND) if isinstance(one, SourcedParagraph)]
    assert [[s.argument_id for s in one.sentences] for one in sourced] == [["rejser"], ["tabel"], ["løn"]]
    assert "Opslag om Prøvepuljen" in sourced[2].lead
