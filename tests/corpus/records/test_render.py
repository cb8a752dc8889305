"""A rendered record: slices, headings, lines and provenance agree."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from corpus.records import load_records
from corpus.records.kinds import Modstrid
from corpus.records.loader import Record
from corpus.records.render import RenderedRecord, render, to_source
from corpus.records.section_lengths import MAX_SECTION_CHARS
from corpus.sources import SourceStatus
from tests.corpus.records.record_folder import PROGRAMME, write_record

PROJECT = load_records()


@pytest.fixture
def rendered(corpus: Path) -> RenderedRecord:
    record = load_records(corpus).get("hyldepuljen")
    assert record is not None
    return render(record)


def test_source_fields(rendered: RenderedRecord) -> None:
    source = rendered.source
    assert (source.id, source.title, source.kind) == ("program-hyldepuljen", "Hyldepuljen", "program")
    assert (source.status, source.date) == (SourceStatus.EXPIRED, "2021-05")
    assert (source.valid_from, source.valid_to) == ("2018", "2021")
    assert (source.record, source.file) == ("programmer", "hyldepuljen.md")
    assert source.publisher == "Vejvisers vidensbase"
    assert source.caveat == "Oplyst som afsluttet pr. maj 2021. Det kan ikke søges ifølge kilderne."


def test_text_tells_terms_and_what_is_unknown(rendered: RenderedRecord) -> None:
    lines = rendered.source.text.split("\n")
    assert lines[:2] == ["Hyldepuljen", "Status: lukket (oplyst pr. maj 2021)."]
    assert "Hyldepuljen var for snedkere, der ville bygge skabe." in lines
    assert "Tilskud: 40 % af prisen." in lines
    assert "Højeste beløb: 7.500 kr." in lines
    assert "Periode: 2018 til 2021." in lines
    assert "Frist: ikke oplyst i kilderne." in lines
    assert "Spørg hos: Fyrtårnsrådet." in lines


def test_typical_questions_are_not_part_of_the_text(rendered: RenderedRecord) -> None:
    assert "nyt skab?" not in rendered.source.text


@pytest.mark.parametrize("record", PROJECT.in_folder("modstrid"), ids=lambda record: record.id)
def test_how_editors_shall_put_it_is_not_part_of_the_text(record: Record) -> None:
    assert isinstance(record.data, Modstrid)
    text = render(record).source.text
    assert record.data.saadan_siges_det not in " ".join(text.split())
    assert all(" ".join(fact.tekst.split()) in " ".join(text.split()) for fact in record.data.udsagn)


def test_origins_are_the_lines_of_the_markdown_file(rendered: RenderedRecord) -> None:
    text = rendered.source.text
    lines = PROGRAMME.split("\n")

    def cited(stretch: str) -> list[str]:
        start = text.index(stretch)
        found = rendered.source.origins.lines(start, start + len(stretch))
        assert found is not None
        return lines[found[0] - 1 : found[1]]

    assert cited("snedkere, der ville") == ["Hyldepuljen var for snedkere,", "der ville bygge skabe."]
    assert cited("Puljen blev lukket i 2021,") == ["      Puljen blev lukket i 2021,"]
    assert cited("fordi der ikke var flere skabe.") == ["      fordi der ikke var flere skabe."]
    assert cited("Højeste beløb: 7.500 kr.") == ["    vaerdi: 7500"]
    assert cited("Status: lukket") == ["status: lukket"]


def test_provenance_covers_exactly_the_facts(rendered: RenderedRecord) -> None:
    text = rendered.source.text
    told = [(text[p.start : p.end], p.file, p.lines) for p in rendered.source.provenance]
    fact = "Hyldepuljen betalte 40 % af prisen på et skab, dog højst 7.500 kr."
    closed = "Puljen blev lukket i 2021, fordi der ikke var flere skabe."
    assert (fact, "blade.txt", (2, 3)) in told
    assert [lines for stretch, _, lines in told if stretch == closed] == [(4, 4), (5, 5)]
    assert ("Højeste beløb: 7.500 kr.", "blade.txt", (3, 3)) in told
    assert not any("Status" in stretch or "Frist" in stretch for stretch, _, _ in told)


def test_long_facts_become_several_sections(corpus: Path) -> None:
    fact = "  - tekst: Skab nummer {} har en lang historie, som ingen rigtig kan huske længere.\n"
    source = "    kilde:\n      - {fil: blade.txt, linjer: 1}\n"
    many = "".join(fact.format(i) + source for i in range(40))
    write_record(corpus, "programmer", "hyldepuljen", PROGRAMME.replace("fakta:\n", f"fakta:\n{many}"))
    record = load_records(corpus).get("hyldepuljen")
    assert record is not None
    headings = [render(record).source.text[start:end] for start, end, _ in render(record).headings]
    assert sum(heading.endswith("(fortsat)") for heading in headings) >= 2
    assert all(length <= MAX_SECTION_CHARS + 100 for length in section_lengths(render(record)))


def section_lengths(rendered: RenderedRecord) -> list[int]:
    starts = [start for start, _, _ in rendered.headings] + [len(rendered.source.text)]
    return [after - start for start, after in pairwise(starts)]


@pytest.mark.parametrize("record", PROJECT.all, ids=lambda record: record.place)
def test_every_record_of_the_project_renders(record: Record) -> None:
    rendered = render(record)
    source = rendered.source
    assert rendered == render(replace(record))
    assert to_source(record) == source
    assert source.text.startswith(f"{record.title}\n")
    assert rendered.headings[0] == (0, len(record.title), 1)
    assert all(level == 2 for _, _, level in rendered.headings[1:])
    assert all("\n" not in source.text[start:end] for start, end, _ in rendered.headings)
    assert max(section_lengths(rendered)) <= MAX_SECTION_CHARS + 100
    assert list(source.origins.starts) == sorted(set(source.origins.starts))
    for p in source.provenance:
        assert source.origins.lines(p.start, p.end) is not None
        assert 0 <= p.start < p.end <= len(source.text)
