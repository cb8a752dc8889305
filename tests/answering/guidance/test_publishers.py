"""Who stands behind an answer: the newest document, also behind our own records."""

from dataclasses import replace

from answering.answer import Original
from answering.guidance.publishers import newest_behind
from corpus.manifest import load_manifests
from tests.answering.made_library import Section, citation_of, library_of, made_source

OLD = made_source("gammel", "Gammelt notat", [Section("Det gamle.")], date="2019-05", publisher="Prøverådet")
NEW = made_source(
    "ny", "Nyt notat", [Section("Det nye.")], date="2022", publisher="Prøvehuset (udarbejdet af Nogen)"
)
UNSIGNED = made_source("usigneret", "Uden afsender", [Section("Uden navn.")], date="2023")
RECORD = made_source("post", "Opslag", [Section("Opslaget.")], record="aktoerer", date="2024", publisher="Os")
LIBRARY = library_of(OLD, NEW, UNSIGNED, RECORD)


def test_the_newest_document_with_a_publisher_counts() -> None:
    cited = [citation_of(LIBRARY, words, n) for n, words in enumerate(("Det gamle.", "Det nye."), start=1)]
    found = newest_behind([*cited, citation_of(LIBRARY, "Uden navn.", 3)], LIBRARY)
    assert found is not None and (found.publisher, found.date) == ("Prøvehuset", "2022")


def test_a_record_of_ours_is_stood_behind_by_its_documents() -> None:
    cited = citation_of(LIBRARY, "Opslaget.")
    assert newest_behind([cited], LIBRARY) is None
    behind = replace(cited, originals=(Original("gammel.txt", (1, 1), "gammel"), Original("x.txt", (1, 1))))
    found = newest_behind([behind], LIBRARY)
    assert found is not None and found.date == "2019-05"


def test_a_document_that_is_gone_is_passed_over() -> None:
    gone = replace(citation_of(LIBRARY, "Det nye."), source_id="væk")
    assert newest_behind([gone], LIBRARY) is None


def test_a_document_that_is_not_indexed_is_known_from_its_description() -> None:
    (manifest, *_) = load_manifests().values()
    entry = next(e for e in manifest.kilder if e.udgiver and e.dato)
    inside, outside = (entry.linjer[0] + 1, entry.linjer[1]), (10**6, 10**6)
    cited = citation_of(LIBRARY, "Opslaget.")
    behind = replace(cited, originals=(Original(manifest.fil, inside),))
    found = newest_behind([behind], LIBRARY)
    assert (
        found is not None and found.date == entry.dato and (entry.udgiver or "").startswith(found.publisher)
    )
    assert newest_behind([replace(cited, originals=(Original(manifest.fil, outside),))], LIBRARY) is None
