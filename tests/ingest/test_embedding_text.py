from corpus.sources import Passage, Source
from ingest.embedding_text import context_line, passage_text, window_text
from ingest.windows import Window

SOURCE = Source("havn", "Havnens bog", "", "havn.txt", "0" * 64)
PASSAGE = Passage("p1", "havn", 0, 27, "Fyret lyser. Lampen er ny.", ("20. Øen", "Fyret"))


def test_the_chapter_path_joins_the_headings_from_the_outermost() -> None:
    assert context_line(PASSAGE) == "20. Øen › Fyret"


def test_a_passage_is_embedded_with_its_title_and_chapters() -> None:
    assert passage_text(SOURCE, PASSAGE) == "Havnens bog › 20. Øen › Fyret\nFyret lyser. Lampen er ny."


def test_a_window_is_embedded_with_its_chapters_and_only_its_sentences() -> None:
    assert window_text(PASSAGE, Window("p1.1", "p1", 13, 26)) == "20. Øen › Fyret: Lampen er ny."
