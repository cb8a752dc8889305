"""What is made of a draft over the interface: arguments, criteria, text, files, and files that come back."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from fastapi.testclient import TestClient

from api.body_limit import MAX_UPLOAD
from api.routes.draft_text import DOCX
from tests.api.fake_bank import GRANT, NOTHING
from tests.api.fake_runtime import FakeRuntime

IDEA = {
    "idea": "Vi vil give opdigtede bagere i Prøvekommunen sparring.",
    "title": "Bagerne / 2026",
    "receiver": "DEB",
    "amount_kr": 300_000,
    "budget": [{"name": "Løn", "amount_kr": 500_000}],
}


def _zip(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


@pytest.fixture
def address(client: TestClient) -> str:
    return f"/api/drafts/{client.post('/api/drafts', json={'idea': IDEA}).json()['draft_id']}"


def _send(client: TestClient, address: str, data: bytes, name: str = "udkast.docx") -> Any:  # noqa: ANN401
    return client.post(f"{address}/import", files={"file": (name, data, DOCX)})


def test_arguments_have_their_quotes_and_where_they_stand(client: TestClient, address: str) -> None:
    found = client.get(f"{address}/arguments?gruppe=behov og problem").json()
    assert (found["total"], found["groups"]["partnere og aktører"]) == (3, 2)
    one = next(a for a in found["arguments"] if a["id"] == "arg-tilskud")
    source = client.get(f"/api/sources/{one['citation']['source_id']}").json()["text"]
    assert source[one["citation"]["start"] : one["citation"]["end"]] == one["citation"]["quote"] == GRANT
    assert (one["section"], one["pinned"], one["dropped"]) == ("baggrund og behov", False, False)
    assert client.get(f"{address}/arguments?side=2").json()["arguments"] == []
    assert client.get(f"{address}/arguments?gruppe=vrøvl").status_code == 422


def test_the_same_project_is_searched_for_once(
    client: TestClient, address: str, runtime: FakeRuntime
) -> None:
    for rest in ("/arguments", "/text", "/arguments?side=2"):
        client.get(address + rest)
    client.put(address, json={"version": 1, "idea": {**IDEA, "anchoring": "Kommunen driver det videre."}})
    client.get(f"{address}/text")
    assert runtime.desk._builder.built == 1  # type: ignore[attr-defined]


def test_text_numbers_its_references_and_marks_what_is_missing(client: TestClient, address: str) -> None:
    text = client.get(f"{address}/text").json()
    numbers = {
        n
        for section in text["sections"]
        for paragraph in section["paragraphs"]
        for sentence in paragraph["sentences"]
        for n in sentence["citations"]
    }
    assert numbers == {c["n"] for c in text["references"]} and numbers
    assert [p["kind"] for p in text["sections"][7]["paragraphs"]] == ["mangler"]
    assert "300.000 / 500.000 = 60 pct." in " ".join(text["budget"]["arithmetic"])
    assert any("Der mangler 200.000 kr." in fault for fault in text["budget"]["faults"])


def test_an_argument_can_be_put_into_another_section(client: TestClient, address: str) -> None:
    choices = {"sections": {"målgruppe": ["arg-gang"], "baggrund og behov": ["arg-tilskud"]}}
    client.put(address, json={"version": 1, "choices": choices})
    found = client.get(f"{address}/arguments").json()["arguments"]
    assert {a["id"]: a["section"] for a in found}["arg-gang"] == "målgruppe"
    sections = client.get(f"{address}/text").json()["sections"]
    placed = {
        sentence["argument_id"]: section["id"]
        for section in sections
        for paragraph in section["paragraphs"]
        for sentence in paragraph["sentences"]
    }
    assert (placed["arg-gang"], placed["arg-tilskud"]) == ("målgruppe", "baggrund og behov")


def test_criteria_of_the_receiver(client: TestClient, address: str) -> None:
    found = client.get(f"{address}/criteria").json()
    assert found["unlisted"] is None
    assert {c["outcome"] for c in found["criteria"]} <= {"opfyldt", "nævnt", "mangler", "ukendt"}
    assert all(c["places"] and c["requirement"] for c in found["criteria"])
    free = client.post("/api/drafts", json={"idea": {"idea": "Noget helt andet"}}).json()["draft_id"]
    assert "Vælg en modtager" in client.get(f"/api/drafts/{free}/criteria").json()["unlisted"]


def test_a_project_that_no_source_deals_with_has_no_arguments(client: TestClient) -> None:
    made = client.post("/api/drafts", json={"idea": {"idea": f"En {NOTHING}"}}).json()["draft_id"]
    assert client.get(f"/api/drafts/{made}/arguments").json()["total"] == 0
    assert client.get(f"/api/drafts/{made}/text").json()["references"] == []


def test_files_have_a_safe_name_and_the_same_words(client: TestClient, address: str) -> None:
    word, markdown = client.get(f"{address}/export.docx"), client.get(f"{address}/export.md")
    assert word.headers["content-type"] == DOCX
    assert "Bagerne%202026.docx" in word.headers["content-disposition"]
    paragraphs = "\n".join(p.text for p in Document(BytesIO(word.content)).paragraphs)
    assert GRANT in paragraphs
    assert "12.500 kr." in markdown.text.replace("\\", "")


def test_a_file_that_comes_back_unchanged_has_no_findings(client: TestClient, address: str) -> None:
    data = client.get(f"{address}/export.docx").content
    reply = _send(client, address, data)
    assert reply.status_code == 200
    assert reply.json()["findings"] == []
    assert reply.json()["draft"]["kind"] == "indlæst fra Word"


def test_a_changed_figure_is_found_and_the_file_is_kept(client: TestClient, address: str) -> None:
    document = Document(BytesIO(client.get(f"{address}/export.docx").content))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("12.500", "99.500")
    file = BytesIO()
    document.save(file)
    reply = _send(client, address, file.getvalue()).json()
    assert "tal ændret" in {f["kind"] for f in reply["findings"]}
    assert client.get(address).json()["version"] == reply["draft"]["version"] == 2
    assert "99.500" in str(client.get(f"{address}/text").json())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "tom"),
        (b"hej med dig", "ikke et Word-dokument"),
        (b"PK\x03\x04 ikke en zip", "Filen"),
        (b"%PDF-1.7", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3_000), "gem det som .docx."),
        (_zip({"[Content_Types].xml": b"<x/>", "word/document.xml": bytes(110_000_000)}), "100 MB pakket ud"),
        (_zip({f"del-{n}": b"" for n in range(2_001)} | {"word/document.xml": b""}), "2.000 dele"),
        (_zip({"note.txt": b"hej"}), "zip-arkiv"),
    ],
)
def test_what_is_no_word_file_is_told_and_changes_nothing(
    client: TestClient, address: str, data: bytes, told: str
) -> None:
    reply = _send(client, address, data)
    assert reply.status_code == 422
    assert told in reply.json()["detail"] and "Udkastet er uændret." in reply.json()["detail"]
    assert client.get(address).json()["version"] == 1


def test_a_file_that_is_too_large_is_refused_before_it_is_read(client: TestClient, address: str) -> None:
    reply = _send(client, address, b"x" * (MAX_UPLOAD + 1))
    assert (reply.status_code, reply.json()["title"]) == (413, "Filen er for stor")
    assert client.put(address, content=b"x" * 3_000_000).status_code == 413
