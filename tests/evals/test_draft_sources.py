"""The rules find what a draft keeps quiet about its sources; files and documents are invented."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from answering.application.export.docx_writer import write_docx
from evals.draft_file import DraftFile, titles_of
from evals.draft_sources import SourceFaultKind, source_faults
from evals.original_lines import OriginalLines
from tests.answering.application.made_draft import NOW, draft

TODAY = date(2026, 1, 1)
SAID = "Ifølge Prøveplanen: »Der er 12 bagerier.« [1]"
ENTRY = "[1]\tPrøveplanen, afsnittet »Brød«, 4. maj 2024. Fil: plan.txt, linje 2."
PLAN = "19. Nordjylland\nDer er 12 bagerier.\n20. Sydjylland\nDer er 9 møller.\n21. Bilag\nDer er 3 kroer.\n"


@pytest.fixture
def originals(tmp_path: Path) -> OriginalLines:
    folder = tmp_path / "kilder"
    folder.mkdir()
    (folder / "plan.txt").write_text(PLAN, "utf-8")
    return OriginalLines(folder)


def written(folder: Path, said: str, entry: str = ENTRY, *reservations: str) -> DraftFile:
    document = Document()
    document.add_heading("Baggrund og behov", 1)
    document.add_paragraph(said)
    document.add_heading("Referencer", 1)
    document.add_paragraph(entry, "List")
    document.add_heading("Til dig, der skriver", 1)
    document.add_heading("Forbehold ved kilderne", 2)
    for told in reservations:
        document.add_paragraph(told, "List Bullet")
    document.add_heading("Citaterne i kilderne", 2)
    document.add_paragraph("[1] Der er 12 bagerier. Se [9].", "Quote")
    document.save(str(folder / "udkast.docx"))
    return DraftFile(folder / "udkast.docx")


def kinds(file: DraftFile, originals: OriginalLines, about: str = "Bagerne") -> list[SourceFaultKind]:
    return [fault.kind for fault in source_faults(file, originals, about, TODAY)]


def test_a_draft_of_a_new_and_adopted_source_needs_no_reservation(
    tmp_path: Path, originals: OriginalLines
) -> None:
    assert kinds(written(tmp_path, SAID), originals) == []


@pytest.mark.parametrize("status", ["udkast", "forslag", "udløbet"])
def test_a_status_must_be_told_by_its_name(tmp_path: Path, originals: OriginalLines, status: str) -> None:
    entry = ENTRY.replace("2024", f"2024, status: {status}")
    told = f"»Prøveplanen« er {status} fra 2024. Se [1]."
    assert kinds(written(tmp_path, SAID, entry), originals) == [SourceFaultKind.NO_STATUS]
    other = written(tmp_path, SAID, entry, "Nyere tal står andre steder. Se [1].")
    assert kinds(other, originals) == [SourceFaultKind.NO_STATUS]
    assert kinds(written(tmp_path, SAID, entry, told), originals) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("4. maj 2024", "4. maj 2023"), ("4. maj 2024", "2021"), ("Prøveplanen", "Prøveplanen 2020-2025")],
)
def test_an_old_source_and_one_whose_period_is_over_must_be_told(
    tmp_path: Path, originals: OriginalLines, old: str, new: str
) -> None:
    entry = ENTRY.replace(old, new)
    assert kinds(written(tmp_path, SAID, entry), originals) == [SourceFaultKind.NO_AGE]
    assert kinds(written(tmp_path, SAID, entry, "Tjek, om det gælder. Se [1]."), originals) == []


def test_every_document_of_an_entry_is_judged(tmp_path: Path, originals: OriginalLines) -> None:
    entry = f"{ENTRY} Mødereferat, 3. juni 2024, status: forslag. Fil: plan.txt, linje 4."
    found = kinds(written(tmp_path, SAID, entry), originals)
    assert found == [SourceFaultKind.ELSEWHERE, SourceFaultKind.NO_STATUS]
    assert titles_of(entry.removeprefix("[1]\t")) == ["Prøveplanen", "Mødereferat"]
    old = entry.replace("3. juni 2024, status: forslag", "2019")
    told = written(tmp_path, SAID.replace("Prøveplanen", "Prøveplanen om Sydjylland"), old)
    assert kinds(told, originals) == [SourceFaultKind.NO_AGE]


def test_a_mark_in_front_of_a_paragraph_holds_for_it_all(tmp_path: Path, originals: OriginalLines) -> None:
    said = f"Om Sydjylland skriver Prøveplanen: {SAID} Der er 9 møller. [1]"
    assert kinds(written(tmp_path, said, ENTRY.replace("linje 2", "linje 4")), originals) == []


def test_a_reservation_names_numbers_of_the_list(tmp_path: Path, originals: OriginalLines) -> None:
    told = ("Tjek, om det gælder. Se [1] og [2].", "Tjek det hele.")
    found = kinds(written(tmp_path, SAID, ENTRY, *told), originals)
    assert found == [SourceFaultKind.UNKNOWN_NUMBER, SourceFaultKind.NO_NUMBER]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (f"{SAID} Der er også kroer.", [SourceFaultKind.UNSOURCED]),
        ("Der er 12 bagerier.", [SourceFaultKind.UNSOURCED, SourceFaultKind.UNUSED]),
        (f"{SAID} Der er kroer. [2]", [SourceFaultKind.UNKNOWN_NUMBER]),
    ],
)
def test_every_sentence_has_a_number_of_the_list(
    tmp_path: Path, originals: OriginalLines, said: str, found: list[SourceFaultKind]
) -> None:
    assert kinds(written(tmp_path, said), originals) == found


def test_a_sentence_on_another_part_of_the_country_is_marked(
    tmp_path: Path, originals: OriginalLines
) -> None:
    entry = ENTRY.replace("linje 2", "linje 4")
    assert kinds(written(tmp_path, SAID, entry), originals) == [SourceFaultKind.ELSEWHERE]
    named = SAID.replace("Prøveplanen", "Prøveplanen, kapitlet om Sydjylland")
    assert kinds(written(tmp_path, named, entry), originals) == []
    told = "Det gælder Sydjylland, ikke Nordjylland. Se [1]."
    assert kinds(written(tmp_path, SAID, entry, told), originals) == []
    assert kinds(written(tmp_path, SAID, entry), originals, "Bagere i Sydjylland") == []


def test_a_chapter_ends_where_the_next_begins(tmp_path: Path, originals: OriginalLines) -> None:
    assert kinds(written(tmp_path, SAID, ENTRY.replace("linje 2", "linje 6")), originals) == []


def test_a_source_that_names_another_part_is_marked_without_its_lines(
    tmp_path: Path, originals: OriginalLines
) -> None:
    entry = ENTRY.replace("»Brød«", "»Brød på Fyn«").replace("plan.txt", "andet.txt")
    assert kinds(written(tmp_path, SAID, entry), originals) == [SourceFaultKind.ELSEWHERE]


def test_a_draft_as_it_was_exported_keeps_to_the_rules(tmp_path: Path, originals: OriginalLines) -> None:
    path = tmp_path / "udkast.docx"
    path.write_bytes(write_docx(draft(), NOW))
    assert source_faults(DraftFile(path), originals, "Bagerne", date(2022, 1, 1)) == []
