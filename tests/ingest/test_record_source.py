from pathlib import Path

import pytest

from corpus.records.loader import read_records
from corpus.records.render import RenderedRecord, render
from corpus.sources import PassageKind, Source
from ingest.passages import cut_passages
from ingest.record_source import structured_record
from ingest.structure import Block
from tests.corpus.records.record_folder import write_corpus

TEXT = "Havnen\n\nHavnen er ny.\nDen har læ.\n\nFyret\n\nFyret er gammelt.\n\nDet lyser."


def rendered(text: str, *headings: str) -> RenderedRecord:
    spans = tuple((text.index(h), text.index(h) + len(h), n) for n, h in enumerate(headings, start=1))
    return RenderedRecord(Source("r", "Havnen", text, "havn.md", "0" * 64, region="Fyn"), spans)


def test_a_record_is_cut_at_its_headings_and_paragraphs() -> None:
    structured = structured_record(rendered(TEXT, "Havnen", "Fyret"))
    cut = [(TEXT[b.start : b.end], b.kind.value, b.level) for b in structured.blocks]

    assert cut == [
        ("Havnen", "overskrift", 1),
        ("Havnen er ny.\nDen har læ.", "tekst", None),
        ("Fyret", "overskrift", 2),
        ("Fyret er gammelt.", "tekst", None),
        ("Det lyser.", "tekst", None),
    ]
    assert {b.region for b in structured.blocks} == {"Fyn"}
    assert (structured.repairs, structured.omitted) == ({}, {})


def test_a_record_without_headings_is_only_paragraphs() -> None:
    assert structured_record(rendered("Et fyr.\n\nEn havn.")).blocks == (
        Block(0, 7, PassageKind.TEXT, None, "Fyn"),
        Block(9, 17, PassageKind.TEXT, None, "Fyn"),
    )


def test_an_empty_record_has_no_blocks() -> None:
    assert structured_record(rendered("")).blocks == ()


@pytest.fixture
def own(tmp_path: Path) -> list[RenderedRecord]:
    """The records of a small corpus of our own invention, rendered."""
    records, problems = read_records(write_corpus(tmp_path))
    assert not problems
    return [render(record) for record in records]


def test_no_word_of_a_record_is_lost_on_the_way_to_its_passages(own: list[RenderedRecord]) -> None:
    assert len(own) == 2
    for record in own:
        text, position = record.source.text, 0
        passages = cut_passages(structured_record(record))
        for passage in passages:
            assert text[position : passage.start].strip() == ""
            assert passage.text == text[passage.start : passage.end]
            position = passage.end
        assert text[position:].strip() == ""
        assert passages[0].lines is not None
