"""The versions of a draft as pages: two windows, older versions, Word files that come back."""

from io import BytesIO

import pytest
from docx import Document
from fastapi.testclient import TestClient

from tests.api.page_reader import one, soup_of, text_of
from tests.api.pages.draft_pages import PROJECT, arrange, form_of, made_draft, page_of


@pytest.fixture
def address(client: TestClient) -> str:
    return made_draft(client)


def test_two_windows_show_both_texts_and_let_one_choose(client: TestClient, address: str) -> None:
    mine = theirs = form_of(page_of(client, address), ".project-form")
    client.post(address, data={**theirs, "idea": "Vi vil bage rugbrød.", "receiver": "DEB"})
    late = client.post(address, data={**mine, "idea": "Vi vil bage boller.", "receiver": "DEB"})
    assert late.status_code == 409
    page = soup_of(late.text)
    assert "rugbrød" in one(page, ".diff del").get_text() and "boller" in one(page, ".diff ins").get_text()
    form = one(page, "form.form-foot")
    client.post(str(form["action"]), data=form_of(page, "form.form-foot"))
    assert one(page_of(client, address), "#f-idea").get_text().strip() == "Vi vil bage boller."
    listed = page_of(client, f"{address}/versioner")
    assert len(listed.select(".version-list li")) == 4


def test_choosing_between_two_windows_leads_back_to_the_step(client: TestClient, address: str) -> None:
    mine = form_of(page_of(client, f"{address}/tekst"), "#afsnit-2 form")
    client.post(f"{address}/tekst", data={**mine, "tekst": "Skrevet i det andet vindue."})
    late = client.post(f"{address}/tekst", data={**mine, "tekst": "Skrevet her."})
    assert late.status_code == 409
    page = soup_of(late.text)
    assert str(one(page, "form.form-foot a")["href"]) == f"{address}/tekst"
    action, sent = str(one(page, "form.form-foot")["action"]), form_of(page, "form.form-foot")
    assert sent["trin"] == "/tekst"
    chosen = client.post(action, data=sent, follow_redirects=False)
    assert chosen.headers["location"] == f"{address}/tekst"


@pytest.mark.parametrize("step", ["//proeve.example", "/../..", "/slet"])
def test_going_back_leads_to_a_step_and_nowhere_else(client: TestClient, address: str, step: str) -> None:
    reply = client.post(f"{address}/versioner/1", data={"version": "1", "trin": step}, follow_redirects=False)
    assert reply.headers["location"] == address


def test_other_changes_meanwhile_are_no_conflict(client: TestClient, address: str) -> None:
    form = form_of(page_of(client, address), ".project-form")
    arrange(client, address, "tag-ud", "arg-net")
    reply = client.post(address, data={**form, "idea": "Vi vil bage boller."}, follow_redirects=False)
    assert reply.status_code == 303
    assert "o-arg-net" not in client.get(f"{address}/argumenter").text


def test_versions_are_named_compared_and_brought_back(client: TestClient, address: str) -> None:
    client.post(f"{address}/versioner", data={"navn": "Sendt <b>"})
    client.post(address, data={**form_of(page_of(client, address), ".project-form"), "idea": "Noget andet."})
    rows = page_of(client, f"{address}/versioner").select(".version-list li")
    assert "Sendt <b>" in rows[1].get_text()
    shown = page_of(client, f"{address}/versioner/2")
    assert "Noget andet." in one(shown, ".diff").get_text()
    assert "Danmarks Erhvervsfremmebestyrelse" in one(shown, ".diff").get_text()
    client.post(f"{address}/versioner/2", data=form_of(shown, "form.form-foot"))
    assert one(page_of(client, address), "#f-idea").get_text().strip() == PROJECT["idea"]


def test_deleting_can_be_undone_and_a_copy_made(client: TestClient, address: str) -> None:
    gone = soup_of(client.post(f"{address}/slet").text)
    assert client.get(address).status_code == 404
    client.post(str(one(gone, "#deleted form")["action"]))
    copy = soup_of(client.post(f"{address}/kopi").text)
    assert text_of(copy, "h1") == "Bagerne (kopi)"


def test_a_word_file_is_reported_on_before_it_is_kept(client: TestClient, address: str) -> None:
    document = Document(BytesIO(client.get(f"{address}/hent.docx").content))
    for run in (run for paragraph in document.paragraphs for run in paragraph.runs):
        run.text = run.text.replace("12.500", "99.500")
    file = BytesIO()
    document.save(file)
    reply = client.post(f"{address}/word", files={"fil": ("mit udkast.docx", file.getvalue())})
    page = soup_of(reply.text)
    assert "99.500" in one(page, ".findings").get_text()
    assert "99.500" not in client.get(f"{address}/tekst").text
    client.post(str(one(page, "form.form-foot")["action"]), data=form_of(page, "form.form-foot"))
    assert "99.500" in client.get(f"{address}/tekst").text


def test_the_file_of_an_older_or_another_draft_is_told_first_and_another_can_be_chosen(
    client: TestClient, address: str
) -> None:
    other = client.get(f"{address}/hent.docx").content
    arrange(client, address, "tag-ud", "arg-net")
    page = soup_of(client.post(f"{address}/word", files={"fil": ("andet.docx", other)}).text)
    notice = one(page, "section > .notice")
    assert "ikke eksporteret fra dette udkast" in notice.get_text()
    assert [str(a["href"]) for a in notice.select("a")] == [f"{address}/word"]
    assert "ikke eksporteret" not in " ".join(li.get_text() for li in page.select(".findings li"))


@pytest.mark.parametrize("data", [b"", b"ikke en fil", b"PK\x03\x04"])
def test_a_file_that_is_none_is_told_beside_its_field(client: TestClient, address: str, data: bytes) -> None:
    reply = client.post(f"{address}/word", files={"fil": ("a.docx", data)})
    assert reply.status_code == 422
    assert text_of(soup_of(reply.text), "#fil-fejl").endswith("Udkastet er uændret.")
    nothing = client.post(f"{address}/word", data={"fil": ""})
    assert text_of(soup_of(nothing.text), "#fil-fejl").startswith("Vælg den Word-fil")


def test_an_old_word_file_is_to_be_saved_as_docx_not_pdf(client: TestClient, address: str) -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    reply = client.post(f"{address}/word", files={"fil": ("a.doc", old)})
    assert reply.status_code == 422
    told = text_of(soup_of(reply.text), "#fil-fejl")
    assert "gem det som .docx." in told and "PDF" not in told


def test_a_script_is_answered_with_the_new_version(client: TestClient, address: str) -> None:
    headers = {"Accept": "application/json"}
    form = form_of(page_of(client, address), ".project-form")
    first = client.post(address, data={**form, "idea": "Vi bager."}, headers=headers).json()
    assert first["version"] == 2
    late = client.post(address, data={**form, "idea": "Vi bager ikke."}, headers=headers)
    assert (late.status_code, late.json()["url"]) == (409, f"{address}/versioner/3")
    wrong = client.post(address, data={**form, "idea": ""}, headers=headers)
    assert (wrong.status_code, list(wrong.json()["errors"])) == (422, ["idea"])
