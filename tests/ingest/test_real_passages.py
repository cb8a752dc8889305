"""Every passage of the original documents, held against the lines of the files that it names."""

import pytest

from corpus.sources import Passage, PassageKind
from ingest.passages import MAX_CHARACTERS, MIN_CHARACTERS, cut_passages
from ingest.sentences import sentence_spans
from ingest.structure import StructuredSource
from ingest.windows import cut_windows
from tests.ingest.real_documents import RealDocuments, letters

pytestmark = pytest.mark.kilder

GRAM = 20


@pytest.fixture(scope="module")
def cut(real_documents: RealDocuments) -> list[tuple[StructuredSource, Passage]]:
    """All passages with their source."""
    return [(s, passage) for s in real_documents.sources for passage in cut_passages(s)]


def named_lines(real: RealDocuments, structured: StructuredSource, passage: Passage) -> str:
    """Return the lines that a passage names, as they stand in the file but without the numbers of notes."""
    assert passage.lines is not None
    first, last = passage.lines
    return without_figures("\n".join(real.raw[structured.source.file[:3]][first - 1 : last]))


def without_figures(text: str) -> str:
    return "".join(c for c in letters(text) if not c.isdigit())


def test_seven_and_twelve_documents_are_sources_of_their_own(real_documents: RealDocuments) -> None:
    assert [len(real_documents.of_file(f)) for f in ("000", "001", "002", "003", "004")] == [1, 7, 12, 1, 1]
    for structured in real_documents.sources:
        source = structured.source
        assert source.title
        assert source.date
        assert source.date[:4].isdecimal()
    ranges = [real_documents.entry(s).linjer for s in real_documents.of_file("001")]
    assert ranges == [
        (1, 102),
        (103, 235),
        (236, 366),
        (367, 438),
        (439, 8418),
        (8419, 10374),
        (10375, 10465),
    ]


def test_passages_are_slices_of_fitting_length(cut: list[tuple[StructuredSource, Passage]]) -> None:
    for structured, passage in cut:
        assert passage.text == structured.source.text[passage.start : passage.end]
        assert 0 < len(passage.text) <= MAX_CHARACTERS
    running = [p for _, p in cut if p.kind is PassageKind.TEXT]

    assert sum(len(p.text) >= MIN_CHARACTERS for p in running) > 0.9 * len(running)


def test_every_word_of_a_source_is_in_exactly_one_passage(
    real_documents: RealDocuments, cut: list[tuple[StructuredSource, Passage]]
) -> None:
    for structured in real_documents.sources:
        text, position = structured.source.text, 0
        for passage in (p for s, p in cut if s is structured):
            assert text[position : passage.start].strip() == ""
            position = passage.end
        assert text[position:].strip() == ""


def test_passages_name_lines_inside_their_own_document(
    real_documents: RealDocuments, cut: list[tuple[StructuredSource, Passage]]
) -> None:
    for structured, passage in cut:
        assert passage.lines is not None
        first, last = real_documents.entry(structured).linjer
        assert first <= passage.lines[0] <= passage.lines[1] <= last


def test_passages_stand_in_the_lines_they_name(
    real_documents: RealDocuments, cut: list[tuple[StructuredSource, Passage]]
) -> None:
    """The letters are compared here; that no figure is changed the next test shows, line by line."""
    exact = 0
    for structured, passage in cut:
        lines, text = named_lines(real_documents, structured, passage), without_figures(passage.text)
        grams = {text[i : i + GRAM] for i in range(max(len(text) - GRAM, 0) + 1)}
        assert sum(gram in lines for gram in grams) >= 0.9 * len(grams), (passage.id, passage.lines)
        exact += text in lines

    assert exact > 0.8 * len(cut)


def test_without_repairs_and_lines_left_out_every_passage_is_the_file_word_for_word(
    real_documents: RealDocuments, cut: list[tuple[StructuredSource, Passage]]
) -> None:
    """The letters of each line's share of a passage stand in that line, in order."""
    for structured, passage in cut:
        origins = structured.source.origins
        raw = real_documents.raw[structured.source.file[:3]]
        inside = [(s, o) for s, o in zip(origins.starts, origins.origins, strict=True) if s < passage.end]
        begins = [max(s, passage.start) for s, _ in inside]
        for begin, end, (_, origin) in zip(begins, [*begins[1:], passage.end], inside, strict=True):
            if begin >= end:
                continue
            assert origin.line is not None
            rest = iter(letters(raw[origin.line - 1]))
            share = letters(structured.source.text[begin:end])
            assert all(letter in rest for letter in share), (passage.id, origin.line)


def test_windows_of_real_passages_cover_their_sentences(cut: list[tuple[StructuredSource, Passage]]) -> None:
    for _, passage in cut:
        windows = cut_windows(passage)
        for start, end in sentence_spans(passage.text):
            assert any(w.start <= start and end <= w.end for w in windows), (passage.id, start)


def test_regional_chapters_keep_their_region_and_chapter(cut: list[tuple[StructuredSource, Passage]]) -> None:
    chapters = {"20": "Nordjylland", "21": "Midtjylland", "22": "Sydjylland", "23": "Fyn", "24": "Sjælland"}
    for _, passage in cut:
        numbers = [heading[:2] for heading in passage.heading_path if heading[:2] in chapters]
        if numbers and passage.source_id.startswith("strategi"):
            assert passage.region == chapters[numbers[0]], (passage.id, passage.heading_path)


def test_boards_and_statements_are_never_mixed_with_text(cut: list[tuple[StructuredSource, Passage]]) -> None:
    for structured, passage in cut:
        kinds = {
            b.kind
            for b in structured.blocks
            if b.start < passage.end and passage.start < b.end and b.kind is not PassageKind.HEADING
        }
        assert len(kinds) == 1 or kinds == {PassageKind.TEXT, PassageKind.TABLE}, (passage.id, kinds)
