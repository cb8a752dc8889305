"""A citation tells everything needed to find the quote again."""

from answering.citing import cite
from answering.selection import Quote
from corpus.sources import Origin, OriginMap, Passage, PassageKind, Provenance, Source, SourceStatus
from tests.answering.made_library import notice_library, quote_of


def test_a_citation_names_source_place_and_words() -> None:
    quote = quote_of(notice_library(), "Der er ingen frist for tilmelding.")
    citation = cite(4, quote)
    assert citation.n == 4
    assert (citation.source_id, citation.passage_id, citation.file) == ("opslag", "opslag-p1", "opslag.txt")
    assert (citation.title, citation.date) == ("Opslag om Prøvepuljen", "2021-05-04")
    assert (citation.status, citation.kind) == (SourceStatus.DRAFT, PassageKind.TEXT)
    assert citation.heading_path == ("2. Frister og behandling",)
    assert (citation.lines, citation.page) == ((5, 5), 4)
    assert (citation.t_start, citation.t_end, citation.provenance) == (None, None, ())
    assert quote.source.text[citation.start : citation.end] == citation.quote == quote.text


def test_lines_are_those_of_the_quote() -> None:
    words = "• 935 virksomheder søgte\n• 88 rådgivere svarede"
    assert cite(1, quote_of(notice_library(), words)).lines == (3, 4)


def test_a_quote_from_subtitles_has_its_times() -> None:
    origins = OriginMap((0, 9), (Origin(t_start=1.5, t_end=3.0), Origin(t_start=3.0, t_end=4.25)))
    source = Source("film", "Filmen", "Først nu. Så er vi her.", "film.vtt", "0" * 64, origins=origins)
    passage = Passage("film-p0", "film", 0, 23, source.text)
    assert (
        cite(1, Quote(source, passage, 0, 23, 1.0)).t_start,
        cite(1, Quote(source, passage, 0, 23, 1.0)).t_end,
    ) == (
        1.5,
        4.25,
    )
    later = cite(1, Quote(source, passage, 10, 23, 1.0))
    assert (later.t_start, later.t_end, later.lines, later.page) == (3.0, 4.25, None, None)


def test_a_quote_from_a_record_has_the_provenance_of_its_own_facts() -> None:
    facts = (
        Provenance(0, 10, "a.txt", (1, 2)),
        Provenance(10, 20, "b.txt", (3, 3)),
        Provenance(30, 40, "c.txt", (9, 9)),
    )
    source = Source("post", "Posten", "x" * 40, "post.md", "0" * 64, record="aktoerer", provenance=facts)
    passage = Passage("post-p0", "post", 0, 40, source.text)
    found = [p.file for p in cite(1, Quote(source, passage, 9, 30, 1.0)).provenance]
    assert found == ["a.txt", "b.txt"]
    assert cite(1, Quote(source, passage, 20, 30, 1.0)).provenance == ()
