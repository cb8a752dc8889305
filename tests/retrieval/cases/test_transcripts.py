"""Transcripts, from an invented subtitle file to the moments of a case."""

from pathlib import Path

from ingest.embedding.fake import FakeEmbedder
from ingest.index.generation import open_index
from ingest.index.layout import IndexLayout
from ingest.pipeline import ingest
from retrieval.cases.catalogue import Catalogue
from retrieval.cases.search import CaseQuery
from retrieval.cases.transcripts import moments
from tests.retrieval.cases.invented import CASES, make_search, make_transcript

INVENTED_VTT = """WEBVTT

NOTE Opdigtet til afprøvning; ingen har sagt dette.

00:00:04.000 --> 00:00:09.000
Her på det opdigtede mejeri har vi altid været glade for lange formiddage.

00:02:13.000 --> 00:02:19.500
Så kom der en ordre fra en trompetfabrik, og den havde ingen af os ventet.
"""


def test_a_transcript_belongs_to_the_case_it_is_named_after() -> None:
    catalogue = Catalogue(CASES)
    library = make_transcript()
    found = moments(library, catalogue)
    assert {moment.case_id for moment in found} == {"ostemesteren"}
    assert [moment.t_start for moment in found] == [61.0, 133.0, 3733.0]
    text = library.source("film").text
    assert all(moment.text == text[moment.start : moment.end] for moment in found)
    assert {moment.passage_id for moment in found} == {"film-p0"}
    assert moments(make_transcript("en-anden-film.vtt"), catalogue) == []


def test_a_subtitle_file_in_the_folder_of_documents_gives_quotes_with_times(tmp_path: Path) -> None:
    folder = tmp_path / "dokumenter"
    folder.mkdir()
    (folder / "zebra-tryk.vtt").write_text(INVENTED_VTT, "utf-8")
    ingest([folder], tmp_path / "data", FakeEmbedder())
    index = open_index(IndexLayout(tmp_path / "data"))
    index.close()
    search = make_search(library=index.library)
    hit = search.search(CaseQuery("trompetfabrik")).hits[0]
    assert hit.entry.id == "zebra-tryk"
    (moment,) = hit.moments
    assert (moment.t_start, moment.t_end) == (133.0, 139.5)
    assert moment.text == INVENTED_VTT.strip().split("\n")[-1]
    assert [m.t_start for m in search.transcript("zebra-tryk")] == [4.0, 133.0]
