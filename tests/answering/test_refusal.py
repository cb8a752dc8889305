"""A refusal says what was looked for, what is missing, what lies nearest and who may know."""

import pytest

from answering.answerable import Lack, Verdict
from answering.cover import AskedWords
from answering.refusal import nearest_quotes, refusal_kind, refusal_text
from answering.selection import Quote
from tests.answering.made_library import Section, citation_of, library_of, made_source, notice_library

LIBRARY = notice_library()
SHARE = citation_of(LIBRARY, "Puljen dækker 50 pct. af lønnen.", 1)
MEETING = citation_of(LIBRARY, "Mødet varede tre timer.", 2)
ASKED = "Hvad koster det at sejle til Fjordby?"


@pytest.mark.parametrize(
    ("verdict", "words", "kind"),
    [
        (Verdict(Lack.NOTHING), "sejle til Fjordby«", "uden for emnet"),
        (Verdict(Lack.CONTACT), "telefonnumre", "tæt ved"),
        (Verdict(Lack.DEADLINE), "ingen frist", "tæt ved"),
        (Verdict(Lack.AMOUNT), "intet beløb", "tæt ved"),
        (Verdict(Lack.NUMBER), "ikke det tal", "tæt ved"),
        (Verdict(Lack.PERSON), "hvem det er", "tæt ved"),
        (Verdict(Lack.NAME, "Fjordby"), "for Fjordby.", "tæt ved"),
        (Verdict(Lack.YEAR, "2031"), "for 2031", "andet år"),
        (Verdict(Lack.PLACE, "Ålerup"), "nævner ikke Ålerup", "andet sted"),
        (Verdict(Lack.PREMISE, "konkurs"), "»konkurs«", "falsk forudsætning"),
        (Verdict(None), "handler om erhvervsfremme", "uden for emnet"),
    ],
)
def test_each_lack_is_told_and_counted_by_its_kind(verdict: Verdict, words: str, kind: str) -> None:
    text = refusal_text(ASKED, verdict, [])
    assert words in text and text.endswith(".") and "{" not in text
    assert refusal_kind(verdict) == kind


def test_every_lack_has_a_text_of_its_own() -> None:
    texts = {refusal_text(ASKED, Verdict(lack), []) for lack in Lack}
    assert len(texts) == len(Lack)


def test_the_nearest_sources_are_named_with_their_numbers() -> None:
    text = refusal_text(ASKED, Verdict(Lack.AMOUNT), [SHARE, MEETING])
    assert (
        "Det nærmeste, jeg fandt, er: »1. Støtte fra puljen« i Opslag om Prøvepuljen [1]; "
        "»Om mødet« i Referat af tænkemødet [2]. Spørg den, der" in text
    )


def test_a_source_without_headings_or_with_its_title_as_heading_is_named_once() -> None:
    made = made_source("a", "Notatet", [Section("Uden overskrift."), Section("Med.", ("Notatet",))])
    library = library_of(made)
    cited = [citation_of(library, "Uden overskrift.", 1), citation_of(library, "Med.", 2)]
    assert "er: Notatet [1]; Notatet [2]. " in refusal_text(ASKED, Verdict(Lack.NUMBER), cited)


def test_a_long_question_is_shortened_at_a_word() -> None:
    text = refusal_text("Hvorfor " + "sejler " * 60 + "de?", Verdict(Lack.NOTHING), [])
    assert "sejler …«" in text and len(text) < 400


def test_only_sources_that_share_words_with_the_question_are_near_and_each_once() -> None:
    made = made_source("a", "Notatet", [Section("Hallen i Fjordby er gul."), Section("Hallen er gammel.")])
    other = made_source("b", "Brevet", [Section("Vi ses til mødet.")])
    library = library_of(made, other)
    quotes = [
        Quote(library.source(p.source_id), p, p.start, p.end, 1.0) for _, ps in (made, other) for p in ps
    ]
    found = nearest_quotes(AskedWords("Hvem ejer hallen?", {}), quotes)
    assert [quote.source.id for quote in found] == ["a"]
