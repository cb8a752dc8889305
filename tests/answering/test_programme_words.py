"""What we say ourselves before the claims."""

import pytest

from answering.programme_choice import choose_records
from answering.programme_words import introduction
from retrieval.matching.matcher import Matcher
from retrieval.matching.rules import Occasion
from tests.retrieval.matching.records import actor, catalogue


class Near:
    """Finds the one actor near."""

    def closeness(self, situation: str) -> dict[str, float]:
        return {"hus": 1.0}


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Det prøvede kontor", "det prøvede kontor."),
        ("De prøvede huse", "de prøvede huse."),
        ("Detailhuset", "Detailhuset."),
    ],
)
def test_an_article_is_small_inside_a_sentence(name: str, named: str) -> None:
    house = actor(
        "hus", navn=name, omraade=["Nordjylland"], gaa_hertil_naar=["Gå hertil, når du er i tvivl."]
    )
    wish = Occasion(id="ballon", navn="du vil have en ballon", ord=("ballon",), poster={"hus": 1})
    result = Matcher(catalogue(house), Near(), known_occasions=(wish,)).match("Vi vil have en ballon.")
    choice = choose_records(result, lambda _: True)
    assert choice is not None
    assert introduction(choice, result.profile).startswith(f"Det bedste sted at spørge er {named}")
