"""Records are read, linked, and refused with errors that name file and field."""

from pathlib import Path

import pytest

from corpus.records import RecordsError, load_records
from tests.corpus.records.record_folder import ACTOR, PROGRAMME, write_record


def errors_of(folder: Path) -> list[str]:
    with pytest.raises(RecordsError) as caught:
        load_records(folder)
    return [str(problem) for problem in caught.value.problems]


def test_reads_records_by_kind_and_id(corpus: Path) -> None:
    records = load_records(corpus)
    assert len(records) == 2
    assert [p.navn for p in records.programmes] == ["Hyldepuljen"]
    assert [a.navn for a in records.actors] == ["Fyrtårnsrådet"]
    assert not (records.cases or records.themes or records.contradictions or records.glossaries)
    found = records.get("hyldepuljen")
    assert found is not None
    assert found.names == {"fyrtaarnsraadet": "Fyrtårnsrådet"}
    assert records.get("findes-ikke") is None
    assert [record.id for record in records.in_folder("aktoerer")] == ["fyrtaarnsraadet"]


def test_terms_are_machine_readable(corpus: Path) -> None:
    programme = load_records(corpus).programmes[0]
    assert programme.vilkaar.sats_pct is not None
    assert programme.vilkaar.sats_pct.vaerdi == 40
    assert programme.vilkaar.varighed_maaneder is None
    assert programme.periode is not None
    assert programme.periode.fra == "2018"


@pytest.mark.parametrize(
    ("old", "new", "field", "message"),
    [
        ("navn: Hyldepuljen\n", "", "navn", "mangler"),
        ("status: lukket", "status: slut", "status", "'åben'"),
        ("temaer: [Innovation]", "temaer: [Hygge]", "temaer.0", "må bruges"),
        ("ejer: Fyrtårnsrådet", "ejr: Fyrtårnsrådet", "ejr", "stavefejl"),
        ("ejer: Fyrtårnsrådet", "ejer: 7", "ejer", "skal være tekst"),
        ("pr: 2021-05", "pr: maj 2021", "pr", "dato"),
        ("pr: 2021-05", "pr: 2021-13", "pr", "dato"),
        ("linjer: 1}", "linjer: 3-2}", "maalgruppe.kilde.0.linjer", "rækkefølge"),
        ("linjer: 1}", "linjer: syv}", "maalgruppe.kilde.0.linjer", "spænd"),
        (
            "fil: blade.txt, linjer: 1}",
            "fil: a/blade.txt, linjer: 1}",
            "maalgruppe.kilde.0.fil",
            "uden mappe",
        ),
        ("  fra: 2018\n  til: 2021\n", "", "periode", "mindst en"),
        ("tekst: Hyldepuljen betalte", "tekst: hyldepuljen betalte", "fakta.0.tekst", "hel sætning"),
        ("vaerdi: 7500", "vaerdi: mange", "vilkaar.maks_beloeb_kr.vaerdi", "tal"),
        ("id: hyldepuljen", "id: hylde_puljen", "id", "små bogstaver"),
        ("id: hyldepuljen", "id: hylde", "id", "filens navn"),
    ],
)
def test_faulty_field_is_named(corpus: Path, old: str, new: str, field: str, message: str) -> None:
    assert old in PROGRAMME
    write_record(corpus, "programmer", "hyldepuljen", PROGRAMME.replace(old, new, 1))
    errors = errors_of(corpus)
    named = [e for e in errors if e.startswith("programmer/hyldepuljen.md") and f": {field}" in e]
    assert any(message in error for error in named), errors


def test_all_faults_are_told_at_once_with_lines(corpus: Path) -> None:
    text = PROGRAMME.replace("status: lukket", "status: slut").replace("ejer:", "ejr:")
    write_record(corpus, "programmer", "hyldepuljen", text)
    errors = errors_of(corpus)
    assert any("linje 5: status" in error for error in errors)
    assert any("linje 8: ejr" in error for error in errors)


def test_broken_link_self_link_and_shared_id(corpus: Path) -> None:
    write_record(corpus, "aktoerer", "fyrtaarnsraadet", ACTOR.replace("[]", "[fyrtaarnsraadet, ukendt]"))
    write_record(corpus, "cases", "hyldepuljen", CASE)
    errors = errors_of(corpus)
    assert any("sender_videre_til: der findes ingen post med id ukendt" in error for error in errors)
    assert any("henviser til sig selv" in error for error in errors)
    assert any("bruges allerede af programmer/hyldepuljen.md" in error for error in errors)


def test_file_that_is_not_utf8(corpus: Path) -> None:
    (corpus / "programmer" / "hyldepuljen.md").write_bytes("---\nid: å\n---\n".encode("latin-1"))
    assert any("UTF-8" in error for error in errors_of(corpus))


def test_missing_folder(tmp_path: Path) -> None:
    assert "findes ikke" in errors_of(tmp_path / "intet")[0]


def test_the_records_of_the_project_can_be_read() -> None:
    records = load_records()
    assert records.get("nordjysk-vaekstpilot") is not None
    assert len(records) > 80


CASE = """---
id: hyldepuljen
titel: Et skab
status: ukendt
pr: 2021
medie: artikel
---

Et skab.
"""
