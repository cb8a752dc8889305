"""The Word file has real styles, links that lead somewhere, and every text of the draft."""

import zipfile
from dataclasses import replace
from io import BytesIO

from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answering.application.budget import budget_table
from answering.application.choices import Choices
from answering.application.draft_text import SectionId
from answering.application.export.docx_reader import read_docx
from answering.application.export.docx_writer import write_docx
from answering.application.export.plain import plain
from answering.application.idea import CostRow, ProjectIdea
from tests.answering.application.export.listed_draft import LISTED, listed_draft
from tests.answering.application.export.word_files import opened, paragraph
from tests.answering.application.made_draft import BANK, IDEA, NOW, draft

HOSTILE = st.text(st.characters(exclude_categories=()), max_size=60)


def styles() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in opened(draft()).paragraphs:
        assert one.style is not None
        found.setdefault(str(one.style.name), []).append(one.text)
    return found


def test_texts_stand_in_styles_of_their_own() -> None:
    found = styles()
    assert found["Title"] == ["Prøveprojektet"]
    assert found["Heading 1"] == [*(one.value.capitalize() for one in SectionId), "Til dig, der skriver"]
    assert found["Ansøgers tekst"][:2] == ["Vi vil hjælpe bagerier i Prøvekommunen.", "De skal spare strøm."]
    assert found["Caption"] == ["Budget i hele kroner"]
    assert len(found["List"]) == len(found["Quote"]) == len(draft().references)
    assert all(text.startswith("[MANGLER: ") for text in found["Mangler"])


def test_every_number_leads_to_its_entry_in_the_list() -> None:
    body = opened(draft()).element.body
    anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(anchors) >= len(draft().references) > 0
    assert set(anchors) == set(marks)
    assert len(marks) == len(set(marks))


def test_open_questions_and_faults_of_the_budget_are_marked() -> None:
    faulty = replace(draft(), budget=budget_table(IDEA.model_copy(update={"amount_kr": 1_000_000})))
    document = opened(faulty)
    marked = [
        paragraph(document, words) for words in ("[MANGLER: Hvad skal der gøres", "[RET: Udgifterne er")
    ]
    assert {run.font.highlight_color for one in marked for run in one.runs} == {WD_COLOR_INDEX.YELLOW}


def test_the_budget_is_a_table_with_its_sums() -> None:
    (table,) = opened(draft()).tables
    rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
    assert rows[0] == ("Post", "Beløb")
    assert ("Udgifter i alt", "1.200.000 kr.") in rows
    assert ("Rest (udgifter minus finansiering)", "0 kr.") in rows
    assert table.style is not None
    assert table.style.name == "Table Grid"


def test_a_table_with_room_on_a_page_is_kept_on_one() -> None:
    def kept(count: int) -> list[bool | None]:
        costs = tuple(CostRow(name=f"Post {n}", amount_kr=n) for n in range(1, count + 1))
        (table,) = opened(draft(IDEA.model_copy(update={"budget": costs}))).tables
        return [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]

    assert kept(3) == [True] * (len(kept(3)) - 1) + [None]
    assert kept(40) == [True] + [None] * (len(kept(40)) - 1)


def test_the_file_is_danish_numbered_and_of_the_draft() -> None:
    document = opened(draft())
    properties = document.core_properties
    assert (properties.title, properties.language, properties.comments) == ("Prøveprojektet", "da-DK", "")
    assert {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))} == {"da-DK"}
    section = document.sections[0]
    for footer in (section.footer, section.first_page_footer):
        assert [one.get(qn("w:instr")) for one in footer._element.iter(qn("w:fldSimple"))] == [
            " PAGE ",
            " NUMPAGES ",
        ]
    assert (section.header.paragraphs[0].text, section.first_page_header.paragraphs[0].text) == (
        "Prøveprojektet",
        "",
    )
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210


def test_warnings_and_quotes_stand_in_the_last_section() -> None:
    texts = [one.text for one in opened(draft()).paragraphs]
    notes = texts[texts.index("Til dig, der skriver") :]
    assert "»Opslag om Prøvepuljen« har forbeholdet udkast. Se [1], [2], [4] og [5]." in notes
    assert any(text.startswith("[1]\tCa. 40 bagerier") for text in notes)
    assert not any("har forbeholdet" in text for text in texts[: texts.index("Til dig, der skriver")])


def test_a_list_in_a_source_ends_its_paragraph_and_hangs_in_the_notes() -> None:
    paragraphs = opened(listed_draft()).paragraphs
    said = LISTED.text.replace("\n\n", "\n")
    assert f"Der står følgende. {said}\u00a0[1]" in [one.text for one in paragraphs]
    notes = [(one.text, one.style.name) for one in paragraphs if one.style]
    first = notes.index(("[1]\tBagerne mangler:", "Quote"))
    assert notes[first + 1 : first + 4] == [
        ("•\tovne & mel", "Citatpunkt"),
        ("•\tlærlinge", "Citatpunkt"),
        ("\tDet sagde de.", "Quote"),
    ]


def test_text_that_looks_like_markup_or_a_formula_stays_text() -> None:
    idea = ProjectIdea(
        idea='<w:p/> =HYPERLINK("x") [[1]] {{navn}} # ikke en overskrift', title="<b>&amp;</b>"
    )
    document = opened(draft(idea))
    assert paragraph(document, "<w:p/>").text == idea.idea
    assert document.paragraphs[0].text == idea.title


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_text_breaks_the_file(title: str, own: str, row: str) -> None:
    idea = IDEA.model_copy(
        update={
            "idea": own or "x",
            "title": title,
            "budget": (CostRow.model_construct(name=row, amount_kr=5),),
        }
    )
    made = draft(idea, choices=Choices.model_construct(answers={"tidsplan": row}, wordings={"løn": own}))
    read = read_docx(write_docx(made, NOW))
    assert read.sections == frozenset(SectionId)
    assert read.budget is not None
    assert " ".join(plain(row).split()) in read.budget[0][0]


def test_a_long_text_is_whole() -> None:
    idea = ProjectIdea(idea="Vi hjælper. " * 1_600)
    assert paragraph(opened(draft(idea)), "Vi hjælper").text == idea.idea


def test_the_same_draft_gives_the_same_content() -> None:
    def parts() -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(write_docx(draft(bank=BANK), NOW))) as file:
            return {name: file.read(name) for name in file.namelist()}

    assert parts() == parts()
