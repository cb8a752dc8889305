"""Taking an answer apart for the templates."""

import pytest

from api.schemas.chat import CitationOut, NoticeOut
from api.web.answer_parts import group_by_kind, lead_and_rest, references
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
