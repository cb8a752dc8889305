"""A refusal says what is missing and what lies nearest."""

import pytest

from answering.answerable import Lack, Verdict
from answering.refusal import refusal_text
from tests.answering.made_library import Section, citation_of, library_of, made_source, notice_library

LIBRARY = notice_library()
SHARE = citation_of(LIBRARY, "Puljen dækker 50 pct. af lønnen.", 1)
MEETING = citation_of(LIBRARY, "Mødet varede tre timer.", 2)


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict(Lack.NOTHING), "handler om erhvervsfremme"),
        (Verdict(Lack.CONTACT), "telefonnumre"),
        (Verdict(Lack.DEADLINE), "ingen frist"),
        (Verdict(Lack.AMOUNT), "intet beløb"),
        (Verdict(Lack.NUMBER), "ikke det tal"),
        (Verdict(Lack.NAME, "Fjordby"), "for Fjordby."),
        (Verdict(None), "handler om erhvervsfremme"),
    ],
)
def test_each_lack_is_told(verdict: Verdict, words: str) -> None:
    text = refusal_text(verdict, [])
    assert words in text and text.endswith(".") and "{" not in text


def test_every_lack_has_a_text_of_its_own() -> None:
    texts = {refusal_text(Verdict(lack), []) for lack in Lack}
    assert len(texts) == len(Lack)


def test_the_nearest_sources_are_named_with_their_numbers() -> None:
    text = refusal_text(Verdict(Lack.AMOUNT), [SHARE, MEETING])
    assert text.endswith(
        "Det nærmeste, jeg fandt, er: »1. Støtte fra puljen« i Opslag om Prøvepuljen [1]; "
        "»Om mødet« i Referat af tænkemødet [2]."
    )


def test_a_source_without_headings_or_with_its_title_as_heading_is_named_once() -> None:
    made = made_source("a", "Notatet", [Section("Uden overskrift."), Section("Med.", ("Notatet",))])
    library = library_of(made)
    cited = [citation_of(library, "Uden overskrift.", 1), citation_of(library, "Med.", 2)]
    assert refusal_text(Verdict(Lack.NUMBER), cited).endswith("er: Notatet [1]; Notatet [2].")
