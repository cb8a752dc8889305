"""The audit catches what the cited lines do not bear out."""

from pathlib import Path

import pytest

from corpus.records.check import audit
from corpus.records.loader import CORPUS_FOLDER
from tests.corpus.records.record_folder import PROGRAMME, write_record


def problems_after(corpus: Path, documents: Path, old: str, new: str) -> list[str]:
    assert old in PROGRAMME
    write_record(corpus, "programmer", "hyldepuljen", PROGRAMME.replace(old, new))
    return [str(problem) for problem in audit(corpus, documents)]


def test_supported_records_pass(corpus: Path, documents: Path) -> None:
    assert audit(corpus, documents) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("betalte 40 %", "betalte 45 %", "fakta.0: tallet 45 står ikke"),
        ("højst 7.500 kr", "højst 75.000 kr", "tallet 75000 står ikke"),
        ("vaerdi: 7500", "vaerdi: 7550", "vilkaar.maks_beloeb_kr: tallet 7550"),
        ("  fra: 2018", "  fra: 2017", "periode: tallet 2017"),
        ("lukket i 2021,", "lukket i 2021 i Skagen,", "fakta.1: navnet Skagen"),
        ("et skab, dog", "tre skabe, dog", "tallet 3 står ikke"),
        ("linjer: 5}", "linjer: 50}", "kilden findes ikke: blade.txt, linje 50-50"),
        ("{fil: blade.txt, linjer: 5}", "{fil: andet.txt, linjer: 1}", "kilden findes ikke: andet.txt"),
        (
            "Telefonnummer kendes ikke.",
            "Hver snedker får dækket 40 pct. af regningen for et nyt møbel.",
            "skrevet af fra en kilde: hver snedker får dækket",
        ),
    ],
)
def test_a_wrong_statement_is_caught(corpus: Path, documents: Path, old: str, new: str, message: str) -> None:
    found = problems_after(corpus, documents, old, new)
    assert any(message in problem for problem in found), found


def test_a_right_figure_in_other_lines_than_the_cited_is_caught(corpus: Path, documents: Path) -> None:
    found = problems_after(corpus, documents, "linjer: 2-3}", "linjer: 4}")
    assert any("tallet 40 står ikke" in problem for problem in found)


def test_missing_documents_are_a_problem(corpus: Path, tmp_path: Path) -> None:
    assert "findes ikke" in str(audit(corpus, tmp_path / "intet")[0])


@pytest.mark.kilder
def test_the_project_is_borne_out_by_the_documents(source_folder: Path) -> None:
    assert [str(problem) for problem in audit(documents=source_folder)] == []


@pytest.mark.kilder
def test_a_wrong_figure_in_a_real_record_is_caught(source_folder: Path, tmp_path: Path) -> None:
    name = "nordjysk-vaekstpilot"
    text = (CORPUS_FOLDER / "programmer" / f"{name}.md").read_text("utf-8")
    write_record(tmp_path, "programmer", name, text.replace("vaerdi: 12500", "vaerdi: 15200", 1))
    found = [str(problem) for problem in audit(tmp_path, source_folder)]
    assert len(found) == 1
    assert "vilkaar.maks_beloeb_pr_maaned_kr: tallet 15200" in found[0]
