import pytest

from ingest.loaders.danish_charset import guess_danish_charset

TEXTS = [
    "Få hjælp til at søge støtte og rådgivning.",
    "blåbærgrød",
    "ØKONOMI OG VÆKST I ÅR 2031",
    "Café og brød",
    "Østre Å ved Ærø",
    "En test-ø i mindre skala",
    "”Vi søger”, siger hun – og får 20 °C i § 4.",
    "Gratis for små; prisen er 50 € for “store”",
    "Det’s fint — ikke?",
    "Bilag 1: Ål, æg og øl\r\n\r\n\tÆndret på ny",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("charset", ["cp1252", "latin-1", "mac_roman", "cp865"])
def test_danish_letters_come_out_right(text: str, charset: str) -> None:
    try:
        data = text.encode(charset)
    except UnicodeEncodeError:
        data = text.translate(dict.fromkeys(map(ord, "”“’–—€§"), "")).encode(charset)

    guessed = data.decode(guess_danish_charset(data))

    assert guessed == data.decode(charset)


def test_ascii_is_the_most_usual_charset() -> None:
    assert guess_danish_charset(b"abc") == "cp1252"


def test_bytes_that_no_usual_charset_has_are_latin_1() -> None:
    assert guess_danish_charset(b"") == "cp1252"
    assert guess_danish_charset(bytes(range(256))) in {"latin-1", "mac_roman", "cp865"}
