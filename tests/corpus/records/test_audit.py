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
        ("  fra: 2018", "  fra: 2018-03", "periode: måneden 03"),
        ("  til: 2021", "  til: 2021-04-17", "periode: dagen 17"),
        ("    af: prisen", "    af: prisen i 12 år", "vilkaar.sats_pct: tallet 12"),
        ("på et skab,", "på et IT skab,", "fakta.0: navnet IT"),
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


def test_a_name_that_begins_the_sentence_is_caught(corpus: Path, documents: Path) -> None:
    (documents / "andet.txt").write_text("Fiskerne sejler til Thyborøn hver onsdag.", "utf-8")
    found = problems_after(corpus, documents, "- tekst: Hyldepuljen betalte", "- tekst: Thyborøn betalte")
    assert [problem for problem in found if "fakta.0: navnet Thyborøn" in problem]
    assert problems_after(corpus, documents, "- tekst: Hyldepuljen betalte", "- tekst: Nogen betalte") == []


def test_a_figure_of_an_explanation_is_caught(corpus: Path, documents: Path) -> None:
    term = "  - term: Snedkeri\n    forklaring: Et værksted, som fandtes i {}.\n    kilde:\n"
    for year, problems in (("2021", 0), ("2022", 1)):
        glossary = f"{GLOSSARY}{term.format(year)}      - {{fil: blade.txt, linjer: 1-4}}\n---\n"
        write_record(corpus, "ordliste", "ord", glossary)
        assert len(audit(corpus, documents)) == problems


GLOSSARY = "---\nid: ord\ntitel: Ord\nstatus: åben\npr: 2021\nord:\n"


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
