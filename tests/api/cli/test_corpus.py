"""``vejviser corpus check`` as a user types it, on a folder of invented records."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli.main import app
from corpus.records.loader import CORPUS_FOLDER
from tests.corpus.records.record_folder import ACTOR, PROGRAMME, write_corpus, write_documents, write_record

REAL_RECORD = "vaekst-via-viden-1"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return write_documents(tmp_path / "dokumenter")


def check(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["corpus", "check", "--mappe", str(folder), *words])


def told(result: Result) -> str:
    """Return the output as one line, for the terminal breaks long sentences."""
    return " ".join(result.stdout.split())


def change(folder: Path, old: str, new: str) -> None:
    assert old in PROGRAMME
    write_record(folder, "programmer", "hyldepuljen", PROGRAMME.replace(old, new))


def test_good_records_end_well_and_are_counted(records: Path, documents: Path) -> None:
    result = check(records, "--kilder", str(documents))
    assert result.exit_code == 0, result.stdout
    text = told(result)
    assert "1 program, 1 aktør, 0 cases, 0 temaer, 0 modstrid, 0 ordlister" in text
    assert "Sammenlignet med kilderne: 7 oplysninger" in text
    assert text.endswith("Alt er i orden.")


def test_without_documents_it_says_what_was_not_checked(records: Path) -> None:
    result = check(records)
    assert result.exit_code == 0
    assert "Ikke sammenlignet med kilderne" in told(result)


def test_a_wrong_figure_is_told_with_place_and_remedy(records: Path, documents: Path) -> None:
    change(records, "betalte 40 %", "betalte 45 %")
    line = PROGRAMME.split("\n").index(
        "  - tekst: Hyldepuljen betalte 40 % af prisen på et skab, dog højst 7.500 kr."
    )
    assert check(records).exit_code == 0
    result = check(records, "--kilder", str(documents))
    assert result.exit_code == 1
    text = told(result)
    assert f"programmer/hyldepuljen.md, linje {line + 1}: fakta.0" in text
    assert "Tallet 45 står ikke i de angivne linjer." in text
    assert "→ Ret oplysningen, eller angiv de linjer, hvor det står." in text
    assert text.endswith("Der er 1 fejl.")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("kontakt_aktoer: fyrtaarnsraadet", "kontakt_aktoer: fyret", "ingen post med id fyret"),
        ("temaer: [Innovation]", "temaer: [Innovaton]", "Er ikke et af de ord, der må bruges"),
        ("aliasser: [Hyldestøtten]", "aliasser: [Fyrtårns-rådet]", "er også et navn for"),
        ("status: lukket", "status: lukket\nfarve: rød", "Feltet kendes ikke"),
    ],
)
def test_a_faulty_record_is_caught(records: Path, old: str, new: str, message: str) -> None:
    change(records, old, new)
    result = check(records)
    assert result.exit_code == 1
    text = told(result)
    assert message in text
    assert text.endswith("Der er 1 fejl.")


def test_a_record_that_cannot_be_read_does_not_hide_the_others(records: Path) -> None:
    change(records, "status: lukket", "status: slut")
    write_record(records, "aktoerer", "fyrtaarnsraadet", ACTOR.replace("i et fyrtårn", "i 7 fyrtårne"))
    text = told(check(records))
    assert "programmer/hyldepuljen.md" in text
    assert "tallet 7 i teksten" in text.casefold()
    assert "0 programmer, 1 aktør" in text


def test_json_has_every_problem_with_its_place(records: Path, documents: Path) -> None:
    change(records, "betalte 40 %", "betalte 45 %")
    found = json.loads(check(records, "--kilder", str(documents), "--json").stdout)
    assert found["records"]["programmer"] == 1
    assert found["documents"] == str(documents)
    (problem,) = found["problems"]
    assert (problem["file"], problem["field"]) == ("programmer/hyldepuljen.md", "fakta.0")
    assert problem["line"] > 1
    assert problem["remedy"]


@pytest.mark.parametrize("option", ["--mappe", "--kilder"])
def test_a_folder_that_is_not_there_is_one_sentence(records: Path, tmp_path: Path, option: str) -> None:
    result = check(records, option, str(tmp_path / "intet"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.strip() == f"Mappen »{tmp_path / 'intet'}« findes ikke."


def test_a_folder_without_records_or_documents_is_refused(records: Path, tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    for result, sentence in (
        (check(tmp_path / "tom"), "Der er ingen poster i mappen"),
        (check(records, "--kilder", str(tmp_path / "tom")), "Der er ingen tekstfiler"),
    ):
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(sentence)


def test_corpus_alone_shows_what_it_can_do() -> None:
    assert "check" in CliRunner().invoke(app, ["corpus"]).stdout


@pytest.mark.kilder
def test_the_knowledge_base_is_borne_out_by_the_documents(source_folder: Path) -> None:
    result = check(CORPUS_FOLDER, "--kilder", str(source_folder))
    assert result.exit_code == 0, result.stdout


@pytest.mark.kilder
def test_a_changed_figure_in_a_copy_of_a_real_record_is_caught(source_folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "corpus" / "temaer"
    copy.mkdir(parents=True)
    shutil.copy(CORPUS_FOLDER / "temaer" / f"{REAL_RECORD}.md", copy)
    record = copy / f"{REAL_RECORD}.md"
    text = record.read_text("utf-8")
    assert "613" in text
    record.write_text(text.replace("613", "631", 1), "utf-8")
    result = check(tmp_path / "corpus", "--kilder", str(source_folder))
    assert result.exit_code == 1
    assert f"temaer/{REAL_RECORD}.md" in result.stdout
    assert "Tallet 631 står ikke" in told(result)
