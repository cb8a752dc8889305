"""Taking an answer apart for the templates."""

import pytest

from api.schemas.chat import CitationOut, NoticeOut
from api.web.answer_parts import by_source, group_by_kind, heading_and_rest, lead_and_rest, references
from api.web.verbatim import words_of
from tests.api.fake_library import make_library
from tests.api.fake_runtime import citation


def test_numbers_become_citations() -> None:
    library = make_library()
    cited = CitationOut.of(citation(library, 1, "proevepost-p0", "Aktøren svarer"), library)
    parts = references("Se her [1], men ikke [2].", [cited])
    assert [(p.text, p.citation is not None) for p in parts] == [
        ("Se her ", False),
        ("[1]", True),
        (", men ikke ", False),
        ("[2]", False),
        (".", False),
    ]


def test_notices_of_one_kind_stand_together() -> None:
    notices = [NoticeOut(kind=kind, text=text) for kind, text in (("b", "1"), ("a", "2"), ("b", "3"))]
    grouped = [(kind, [n.text for n in group]) for kind, group in group_by_kind(notices)]
    assert grouped == [("b", ["1", "3"]), ("a", ["2"])]


@pytest.mark.parametrize(
    ("lead", "rest"),
    [
        ("Puljen passer bedst (oplyst 2023). ", "Det passer, fordi du bager."),
        ("Puljen passer bedst.", ""),
        ("Den kostede 3 mio. kr. i alt. ", "Spørg kontoret."),
    ],
)
def test_the_sentence_that_answers_is_parted_from_the_rest(lead: str, rest: str) -> None:
    assert lead_and_rest(lead + rest) == (lead, rest)


@pytest.mark.parametrize(
    ("statement", "quote", "heading", "rest"),
    [
        (
            "Prøvepuljen (2023): Den giver tilskud.",
            "Den giver tilskud.",
            "Prøvepuljen (2023): ",
            ["Den giver tilskud."],
        ),
        (
            "Ifølge Notat: Del 2 (2019): »Den giver.«",
            "Den giver.",
            "Ifølge Notat: Del 2 (2019): ",
            ["»", "Den giver.", "«"],
        ),
        ("Der står »Den giver.«", "Den giver.", "", ["Der står »", "Den giver.", "«"]),
        ("Den giver: meget.", "Den giver: meget.", "", ["Den giver: meget."]),
        ("Uden citat: ", "noget andet", "", ["Uden citat: "]),
    ],
)
def test_what_a_statement_is_about_is_parted_from_it(
    statement: str, quote: str, heading: str, rest: list[str]
) -> None:
    found, words = heading_and_rest(words_of(statement, [quote]))
    assert (found, [part.text for part in words]) == (heading, rest)
    assert found + "".join(part.text for part in words) == statement


def test_citations_of_one_source_stand_together() -> None:
    library = make_library()
    quotes = (
        ("proevenotat-p0", "Tilskuddet"),
        ("proevepost-p0", "Aktøren svarer"),
        ("proevenotat-p1", "Netværket"),
    )
    cited = [CitationOut.of(citation(library, n, *at), library) for n, at in enumerate(quotes, start=1)]
    assert [[c.n for c in group] for group in by_source(cited)] == [[1, 3], [2]]
