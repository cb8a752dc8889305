"""Questions as people type them, against the real embedding model."""

from pathlib import Path

import pytest

from ingest.embedding.embedder import SentenceEmbedder
from ingest.embedding.model_source import find_model
from ingest.index.generation import open_index
from ingest.index.layout import IndexLayout
from ingest.pipeline import ingest
from retrieval.hybrid import HybridSearcher

pytestmark = pytest.mark.model

DOCUMENTS = {
    "tilskud": "Værkstedspuljen giver tilskud til nye maskiner. En virksomhed kan få 12.500 kr. om året.",
    "eksport": "Eksportrådgiveren hjælper virksomheder med at sælge deres varer på udenlandske markeder.",
    "ansættelse": "Kommunens rekrutteringshold finder kvalificeret arbejdskraft til ledige stillinger.",
    "grøn": "Klimatjekket viser, hvor en virksomhed kan spare energi og mindske sit udslip af drivhusgas.",
    "færge": "Færgen til øen sejler fire gange om dagen om sommeren og to gange om vinteren.",
    "iværksætter": "Iværksætterkurset lærer nystartede at skrive en forretningsplan og finde finansiering.",
    "netværk": "Netværket for ledere mødes hver måned og deler erfaringer om uddannelse af medarbejdere.",
    "turisme": "Campingpladserne havde flere overnattende gæster end året før, især fra Tyskland og Norge.",
}


@pytest.fixture(scope="module")
def searcher(model_data: Path, tmp_path_factory: pytest.TempPathFactory) -> HybridSearcher:
    folder, data = tmp_path_factory.mktemp("dokumenter"), tmp_path_factory.mktemp("data")
    for name, text in DOCUMENTS.items():
        (folder / f"{name}.md").write_text(f"# Om {name}\n\n{text}\n", "utf-8")
    embedder = SentenceEmbedder(find_model(None, model_data))
    ingest([folder], data, embedder)
    return HybridSearcher(open_index(IndexLayout(data), embedder.model_id), embedder)


QUESTION = "Hvor mange penge kan værkstedet få i tilskud til nye maskiner?"
VARIANTS = [
    QUESTION,
    QUESTION.lower(),
    QUESTION.upper(),
    "Hvor mange penge kan vaerkstedet faa i tilskud til nye maskiner?",
    "vor manne penge kan værkstdet få i tilskuud til nye masikner",
    "VÆRKSTEDSPULJEN",
    "værkstedspulje",
    "tilskud",
    "How much money can a workshop get as a grant for new machines?",
    "   hvor\tmeget\n\ni tilskud til maskiner   ",
    f"{QUESTION} {'Vi er en lille virksomhed i en by ved vandet og har mange planer. ' * 25}",
]


@pytest.mark.parametrize("question", VARIANTS)
def test_the_answer_is_found_however_it_is_asked_for(searcher: HybridSearcher, question: str) -> None:
    hits = searcher.search(question, 3)
    assert len(hits) == 3
    assert "tilskud" in [hit.passage.source_id for hit in hits]
    assert searcher.windows(question, hits)


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("Naar sejler faergen til oeen?", "faerge"),
        ("naar sejler færgen", "faerge"),
        ("iværksaetter", "ivaerksaetter"),
        ("mangler vi folk til en stilling", "ansaettelse"),
        ("Who helps us sell our goods abroad?", "eksport"),
        ("co2", "groen"),
    ],
)
def test_other_spellings_and_words_find_their_source(
    searcher: HybridSearcher, question: str, source: str
) -> None:
    assert source in [hit.passage.source_id for hit in searcher.search(question, 3)]


@pytest.mark.parametrize(
    "question", ["", " ", "?", "å", "🙂🙂", "\ud800", "12.500", "a" * 2000, "ord " * 300]
)
def test_a_question_without_sense_is_no_error(searcher: HybridSearcher, question: str) -> None:
    hits = searcher.search(question, 5)
    assert len(hits) == 5
    assert all(hit.score == pytest.approx(sum(hit.parts.values())) for hit in hits)
