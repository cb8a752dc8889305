import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.loaders import LoadError, LoadLimits, load, registry
from ingest.loaders.limits import Budget
from ingest.loaders.lines import Parsed
from ingest.loaders.registry import is_readable_suffix
from tests.ingest.loaders.making_docx import docx_bytes
from tests.ingest.loaders.making_pdf import pdf_bytes

SAMPLES = {
    ".txt": "Blåbærgrød\n".encode(),
    ".md": "# Blåbærgrød\n".encode(),
    ".html": "<h1>Blåbærgrød</h1>".encode(),
    ".htm": "<html><p>Blåbærgrød".encode(),
    ".pdf": pdf_bytes([["Blåbærgrød"]]),
    ".docx": docx_bytes(lambda document: document.add_paragraph("Blåbærgrød")),
    ".vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nBlåbærgrød\n".encode(),
}
FORMATS = {
    ".txt": "txt",
    ".md": "md",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".vtt": "vtt",
}


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("suffix", SAMPLES)
def test_every_format_is_read(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path, f"fil{suffix.upper()}", SAMPLES[suffix])
    loaded = load(path)

    assert loaded.format == FORMATS[suffix]
    assert [line.text for line in loaded.lines if line.text] == ["Blåbærgrød"]
    assert loaded.sha256 == hashlib.sha256(SAMPLES[suffix]).hexdigest()
    assert loaded.path == path
    assert loaded.warnings == ()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("rapport.txt", ".pdf", "pdf"),
        ("rapport.docx", ".pdf", "pdf"),
        ("rapport.pdf", ".docx", "docx"),
        ("rapport.pdf", ".htm", "html"),
        ("rapport.txt", ".vtt", "vtt"),
        ("rapport", ".pdf", "pdf"),
        ("rapport.xyz", ".docx", "docx"),
    ],
)
def test_content_counts_more_than_the_name(tmp_path: Path, name: str, content: str, expected: str) -> None:
    loaded = load(write(tmp_path, name, SAMPLES[content]))

    assert loaded.format == expected
    assert loaded.warnings[0].startswith("Filen hedder ")
    assert registry.FORMATS[expected].label in loaded.warnings[0]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"bare tekst", "er ikke en PDF"),
        ("a.docx", b"bare tekst", "er ikke et Word-dokument"),
        ("a.docx", SAMPLES[".docx"][:500], "beskadiget"),
        ("a.doc", b"bare tekst", r"Formatet \.doc kan ikke læses; gem som \.docx eller PDF\."),
        ("a.xlsx", b"bare tekst", r"Formatet \.xlsx kan ikke læses; gem som PDF"),
        ("a", b"bare tekst", "ingen endelse"),
        ("a.txt", b"\x01\x02\x03\x04", "ikke tekst"),
        ("a.md", b"a\0b", "ikke tekst"),
        ("a.txt", b" \n\t\n", "ingen tekst"),
        ("a.html", b"<script>x</script>", "ingen tekst"),
        ("a.html", b"<!-- x -->", "ingen tekst"),
        ("a.html", b"\xef\xbb\xbf", "ingen tekst"),
        ("a.vtt", b"ikke undertekster", "WEBVTT"),
        ("a.docx", docx_bytes(lambda _: None), "ingen tekst"),
        ("a.txt", b"", "tom"),
    ],
)
def test_bad_files_say_why(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    with pytest.raises(LoadError, match=reason):
        load(write(tmp_path, name, data))


def test_pdf_files_may_be_larger_than_others(tmp_path: Path) -> None:
    limits = LoadLimits(file_bytes=100, pdf_bytes=100_000)

    assert load(write(tmp_path, "a.pdf", SAMPLES[".pdf"]), limits).format == "pdf"
    with pytest.raises(LoadError, match="grænsen er"):
        load(write(tmp_path, "a.txt", b"a" * 101), limits)


def test_invisible_characters_are_reported_and_kept(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, "a.txt", "\ufeffskjult\u200b \u202etekst".encode()))

    assert loaded.lines[0].text == "skjult\u200b \u202etekst"
    assert loaded.warnings == (
        "Filen indeholder 2 usynlige tegn (1 uden bredde, 1 der styrer læseretningen).",
    )


@pytest.mark.parametrize(
    ("error", "reason"),
    [(MemoryError(), "hukommelse"), (KeyError("x"), "KeyError"), (RecursionError(), "Recursion")],
)
def test_errors_no_library_promises_become_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    def fail(data: bytes, budget: Budget) -> Parsed:
        raise error

    broken = registry.Format("txt", "en tekstfil", (".txt",), fail)
    monkeypatch.setitem(registry._BY_SUFFIX, ".txt", broken)

    with pytest.raises(LoadError, match=reason):
        load(write(tmp_path, "a.txt", b"tekst"))


def test_suffixes_are_known_in_any_case() -> None:
    assert is_readable_suffix(".PDF")
    assert not is_readable_suffix(".doc")
    assert not is_readable_suffix("")


HEADS = st.sampled_from(
    [
        b"",
        b"%PDF-1.4\n",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"WEBVTT\n\n",
        b"<html>",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"# ",
    ]
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(suffix=st.sampled_from([*SAMPLES, ".doc", ""]), head=HEADS, rest=st.binary(max_size=2_000))
def test_random_bytes_are_read_or_refused(tmp_path: Path, suffix: str, head: bytes, rest: bytes) -> None:
    try:
        loaded = load(write(tmp_path, f"fil{suffix}", head + rest), LoadLimits(seconds=20))
    except LoadError as error:
        assert str(error).endswith((".", ")"))
    else:
        assert sum(len(line.text) for line in loaded.lines) <= 4 * len(head + rest)
        assert not any("\n" in line.text for line in loaded.lines)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(suffix=st.sampled_from([".docx", ".pdf", ".html", ".vtt"]), data=st.data())
def test_damaged_files_are_read_or_refused(tmp_path: Path, suffix: str, data: st.DataObject) -> None:
    content = bytearray(SAMPLES[suffix])
    for _ in range(data.draw(st.integers(1, 10))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(content) // 2, len(content)))
    try:
        load(write(tmp_path, f"fil{suffix}", bytes(content[:cut])), LoadLimits(seconds=20))
    except LoadError as error:
        assert str(error)
