"""What the advisor changed in the file is found, and nothing of theirs is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from docx.document import Document as WordDocument

from answering.application.choices import MAX_OWN_TEXT, Choices
from answering.application.draft_text import (
    DraftText,
    OwnParagraph,
    SectionId,
    SourcedParagraph,
    SourcedSentence,
)
from answering.application.export.docx_reader import read_docx
from answering.application.export.findings import FindingKind
from answering.application.export.leads import paragraphs_with_leads
from answering.application.export.reimport import Reimported, reimport
from answering.application.idea import CostRow
from ingest.loaders.lines import LoadError
from tests.answering.application.export.word_files import (
    add_behind,
    changed,
    paragraph,
    remove,
    replace_words,
)
from tests.answering.application.made_draft import BANK, GATE, IDEA, SHARE, draft, sentences_of

NEW_WORDS = f"I Opslag om Prøvepuljen (4. maj 2021, udkast) hedder det: »{SHARE}«"
LEAD = "Om effekt og resultater fremgår det af Opslag om Prøvepuljen (4. maj 2021, udkast):"


def back(change: Callable[[WordDocument], object], before: Choices | None = None) -> Reimported:
    """Return what comes of a file that somebody has changed."""
    chosen = before or Choices()
    made = draft(choices=chosen)
    return reimport(read_docx(changed(made, lambda file: void(change(file)))), made, GATE, chosen)


def void(_: object) -> None:
    return None


def kinds(found: Reimported) -> list[FindingKind]:
    return [one.kind for one in found.findings]


def again(found: Reimported) -> DraftText:
    return draft(choices=found.choices)


def own(made: DraftText) -> list[str]:
    return [
        one.text for section in made.sections for one in section.paragraphs if isinstance(one, OwnParagraph)
    ]


def test_an_unchanged_file_leads_to_the_same_draft_without_findings() -> None:
    found = back(lambda file: None)
    assert found.findings == ()
    assert again(found) == draft()


def test_the_advisors_new_text_is_kept_in_its_section() -> None:
    found = back(lambda file: add_behind(file, "12 bagerier", "Også møllere er med."))
    assert found.choices.own_text[SectionId.TARGET] == "12 bagerier\n\nOgså møllere er med."
    assert found.findings == ()
    assert "Også møllere er med." in own(again(found))


def test_text_written_behind_a_sourced_sentence_is_the_advisors() -> None:
    found = back(lambda file: paragraph(file, SHARE).add_run(" Det er også vores erfaring."))
    assert found.choices.own_text[SectionId.EFFECT] == "Det er også vores erfaring."
    assert {one.text for one in sentences_of(again(found))} == {one.text for one in sentences_of(draft())}


def test_a_changed_figure_is_found_and_no_longer_claims_the_source() -> None:
    found = back(lambda file: replace_words(file, "50 pct.", "60 pct."))
    assert {FindingKind.FIGURES, FindingKind.QUOTE, FindingKind.UNSUPPORTED} == set(kinds(found))
    told = next(one for one in found.findings if one.kind is FindingKind.FIGURES)
    assert told.text == "Tal er ændret i en sætning med kilde (før: 50 pct.; nu: 60 pct.)."
    assert told.section is SectionId.EFFECT
    assert "60 pct." in found.choices.own_text[SectionId.EFFECT]
    assert "60 pct." not in str(sentences_of(again(found)))


def test_what_is_pinned_stays_pinned_and_what_was_pinned_elsewhere_waits_on() -> None:
    found = back(lambda file: None, Choices(pinned=("løn", "ikke fundet endnu")))
    assert found.choices.pinned == ("løn", "ikke fundet endnu")


def test_a_pinned_sentence_that_was_changed_does_not_come_back() -> None:
    found = back(lambda file: replace_words(file, "50 pct.", "60 pct."), Choices(pinned=("løn", "partnere")))
    assert found.choices.pinned == ("partnere",)
    assert SHARE not in str(sentences_of(again(found)))


def test_a_changed_quote_is_found() -> None:
    found = back(lambda file: replace_words(file, "rejser og mad", "rejser, mad og hotel"))
    assert FindingKind.QUOTE in kinds(found)
    assert FindingKind.UNSUPPORTED in kinds(found)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Om effekt og resultater fremgår det af Opslag", "I det flotte Opslag"),
        ("(4. maj 2021, udkast):", "(4. maj 2021):"),
        (LEAD, ""),
    ],
)
def test_a_changed_beginning_is_told_and_comes_back(before: str, after: str) -> None:
    found = back(lambda file: replace_words(file, before, after, beside=SHARE))
    (told,) = found.findings
    assert (told.kind, told.said) == (FindingKind.LEAD_GONE, LEAD)
    assert "Prøvepuljen" not in str(found.choices.own_text)
    assert LEAD in [one.lead for _, one in paragraphs_with_leads(again(found))]


def test_a_beginning_that_another_paragraph_has_too_is_missed_where_it_stood() -> None:
    made = draft()
    twin = SourcedParagraph(LEAD, (SourcedSentence("Afskrift af satsen.", (5,), "afskrift"),))
    both = replace(
        made,
        sections=tuple(
            replace(one, paragraphs=(twin,)) if one.id is SectionId.TARGET else one for one in made.sections
        ),
    )
    assert reimport(read_docx(changed(both, void)), both, GATE, Choices()).findings == ()
    old, new = "(4. maj 2021, udkast):", "(2022, udkast):"
    file = changed(both, lambda file: replace_words(file, old, new, beside="Afskrift"))
    (told,) = reimport(read_docx(file), both, GATE, Choices()).findings
    assert (told.kind, told.said, told.section) == (FindingKind.LEAD_GONE, LEAD, SectionId.TARGET)


def test_another_wording_that_the_gate_lets_through_is_kept() -> None:
    found = back(lambda file: replace_words(file, f"»{SHARE}«", SHARE))
    assert found.findings == ()
    assert found.choices.wordings == {"løn": SHARE}
    assert SHARE in [one.text for one in sentences_of(again(found))]


def test_a_reservation_that_is_taken_out_is_found() -> None:
    chosen = Choices(wordings={"løn": NEW_WORDS})
    without = NEW_WORDS.replace(", udkast", "")
    found = back(lambda file: replace_words(file, NEW_WORDS, without), chosen)
    assert kinds(found) == [FindingKind.RESERVATION]
    assert SHARE in found.choices.own_text[SectionId.EFFECT]


def test_a_new_figure_without_a_reference_is_told_and_known_ones_are_not() -> None:
    found = back(lambda file: add_behind(file, "12 bagerier", "De 12 bagerier har 340 ansatte."))
    (told,) = found.findings
    assert (told.kind, told.text) == (
        FindingKind.NEW_FIGURES,
        "Der er tal uden kilde i din egen tekst (340).",
    )


def test_a_deleted_reference_mark_is_told_and_put_back() -> None:
    def delete(file: WordDocument) -> None:
        link = paragraph(file, SHARE)._p.findall(".//{*}hyperlink")[0]
        link.getparent().remove(link)

    found = back(delete)
    assert kinds(found) == [FindingKind.MARK_GONE]
    assert again(found) == draft()


def test_a_deleted_entry_of_the_list_is_told() -> None:
    found = back(lambda file: remove(paragraph(file, "[1]\t")))
    assert kinds(found) == [FindingKind.ENTRY_GONE]


def test_a_deleted_sentence_is_told_and_does_not_come_back() -> None:
    found = back(lambda file: remove(paragraph(file, SHARE)))
    assert FindingKind.SENTENCE_GONE in kinds(found)
    assert "løn" in found.choices.dropped
    assert SHARE not in str(sentences_of(again(found)))


def test_a_moved_paragraph_stands_in_its_new_section() -> None:
    def move(file: WordDocument) -> None:
        paragraph(file, "Forankring")._p.addnext(paragraph(file, SHARE)._p)

    found = back(move)
    assert found.findings == ()
    assert found.choices.sections[SectionId.ANCHORING] == ("løn",)


def test_a_new_sentence_with_a_mark_is_told() -> None:
    for text, kind in (
        ("Her er en helt ny oplysning [1]", FindingKind.NEW_REFERENCED),
        ("Også nyt [99]", FindingKind.UNKNOWN_MARK),
    ):
        found = back(lambda file, text=text: add_behind(file, "12 bagerier", text))  # type: ignore[misc]
        assert kind in kinds(found)
        assert text.partition(" [")[0] in found.choices.own_text[SectionId.TARGET]


def test_an_answer_written_over_a_question_is_the_advisors_text() -> None:
    def answer(file: WordDocument) -> None:
        question = paragraph(file, "[MANGLER: Hvornår begynder")
        question.text = "Projektet begynder i maj."

    found = back(answer)
    assert found.choices.own_text[SectionId.TIMETABLE] == "Projektet begynder i maj."


def test_a_deleted_section_is_told_and_its_text_kept() -> None:
    found = back(lambda file: remove(paragraph(file, "Målgruppe")))
    assert kinds(found) == [FindingKind.SECTION_GONE]
    assert "12 bagerier" in own(again(found))


def test_a_changed_budget_is_told() -> None:
    def change(file: WordDocument) -> None:
        file.tables[0].rows[1].cells[1].text = "1 kr."

    assert kinds(back(change)) == [FindingKind.BUDGET]


def test_a_file_of_another_draft_is_told() -> None:
    made = draft()
    other = draft(choices=Choices(dropped=frozenset({"løn"})))
    read = read_docx(changed(other, lambda file: None))
    assert FindingKind.OTHER_DRAFT in kinds(reimport(read, made, GATE, Choices()))


def test_answers_given_in_the_form_come_back_once() -> None:
    found = back(lambda file: None, Choices(answers={"tidsplan": "Fra maj 2027."}))
    assert own(again(found)).count("Fra maj 2027.") == 1


def test_faults_of_the_budget_do_not_come_back_as_text() -> None:
    idea = IDEA.model_copy(update={"budget": (*IDEA.budget, CostRow(name="Mere", amount_kr=7))})
    made = draft(idea, BANK)
    found = reimport(read_docx(changed(made, lambda file: None)), made, GATE, Choices())
    assert found.findings == ()
    assert found.choices.own_text[SectionId.ECONOMY] == ""


def test_a_section_that_is_too_long_is_refused_in_danish() -> None:
    with pytest.raises(LoadError, match="Afsnittet Målgruppe er for langt"):
        back(lambda file: add_behind(file, "12 bagerier", "a " * MAX_OWN_TEXT))
