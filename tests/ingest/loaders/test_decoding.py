import codecs

import pytest

from ingest.loaders.decoding import decode
from ingest.loaders.lines import LoadError

TEXT = "Blåbærgrød på Ærø – 5 €\nÅben"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        codecs.BOM_UTF8 + TEXT.encode("utf-8"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "utf-32-le"],
)
def test_unicode_is_read_without_a_word(data: bytes) -> None:
    decoded = decode(data)

    assert decoded.text == TEXT
    assert decoded.warnings == ()


@pytest.mark.parametrize(
    ("charset", "name"), [("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman"), ("cp865", "MS-DOS")]
)
def test_a_guess_is_named(charset: str, name: str) -> None:
    text = TEXT.replace("– 5 €", "")
    decoded = decode(text.encode(charset))

    assert decoded.text == text
    assert name in decoded.warnings[0]


def test_a_declared_charset_is_no_guess() -> None:
    decoded = decode("Ål på øen".encode("cp865"), declared="cp865")

    assert decoded.text == "Ål på øen"
    assert decoded.warnings == ()


@pytest.mark.parametrize("declared", ["findes-ikke", "utf-8", "base64", "a" * 40])
def test_a_useless_declaration_is_passed_over(declared: str) -> None:
    assert decode("Ål på øen".encode("cp1252"), declared=declared).text == "Ål på øen"


def test_utf8_with_stray_bytes_keeps_its_letters() -> None:
    data = ("Rådgivning på ærø " * 10).encode("utf-8") + "små".encode("cp1252")
    decoded = decode(data)

    assert decoded.text.endswith("på ærø små")
    assert decoded.text.startswith("Rådgivning på ærø")
    assert "1 tegn er ødelagt" in decoded.warnings[0]


def test_a_cut_last_character_is_reported() -> None:
    decoded = decode(("på ærø " * 20 + "å").encode("utf-8")[:-1])

    assert decoded.text.startswith("på ærø på")
    assert "ødelagt" in decoded.warnings[0]


@pytest.mark.parametrize(
    "data",
    [
        b"tekst\0tekst",
        "uden mærke".encode("utf-16-le"),
        bytes(range(1, 32)) * 4,
        b"\xff\xd8\xff\xe0\0\x10JFIF",
    ],
    ids=["NUL", "utf-16 without mark", "control characters", "picture"],
)
def test_binary_content_is_refused(data: bytes) -> None:
    with pytest.raises(LoadError, match="ikke tekst"):
        decode(data)


def test_utf16_of_odd_length_is_refused() -> None:
    with pytest.raises(LoadError, match="ødelagt"):
        decode(codecs.BOM_UTF16_LE + b"a\0b")


def test_a_few_control_characters_are_still_text() -> None:
    assert decode(b"\x1f" + b"almindelig tekst " * 10 + b"\x0c").text.startswith("\x1falmindelig")
