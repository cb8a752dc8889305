import pytest

from retrieval.thesaurus import Thesaurus, thesaurus

WORDS = Thesaurus(
    [
        (["mangler hænder", "bemanding"], ["arbejdskraft", "rekruttering"]),
        (["tog"], ["jernbane"]),
        (["bemanding"], ["vagtplan", "rekruttering"]),
    ]
)


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("Vi mangler flere hænder", ("arbejdskraft", "rekruttering")),
        ("HÆNDER er det, vi mangler!", ("arbejdskraft", "rekruttering")),
        ("Vi har mange hænder", ()),
        ("Kører toget?", ("jernbane",)),
        ("Vi tog afsted", ("jernbane",)),
        ("Hvad er et togt?", ()),
        ("Bemandingen og toget", ("arbejdskraft", "rekruttering", "jernbane", "vagtplan")),
        ("bemandingsplaner", ("arbejdskraft", "rekruttering", "vagtplan")),
        ("", ()),
        ("?!", ()),
    ],
)
def test_terms_are_added_for_the_everyday_words_of_a_question(question: str, terms: tuple[str, ...]) -> None:
    assert WORDS.expand(question) == terms


def test_an_empty_trigger_never_fires() -> None:
    assert Thesaurus([(["", "…"], ["altid"])]).expand("hvad som helst") == ()


def test_the_thesaurus_of_the_project_can_be_read() -> None:
    words = thesaurus()
    assert words is thesaurus()
    assert "ledige" in words.expand("Jeg er arbejdsløs")
    assert words.expand("xyzzy") == ()
