"""What is said of a quote decides what it is good for."""

import pytest

from answering.application.argument import ArgumentGroup
from answering.application.grouping import group_of
from answering.selection import Quote
from tests.answering.made_library import Section, library_of, made_source, quote_of


def quote(text: str, heading: str = "") -> Quote:
    section = Section(text, headings=(heading,) if heading else ())
    return quote_of(library_of(made_source("kilde", "Kilden", [section])), text)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Bagerne i Fjordby mangler lærlinge og har svært ved at finde dem.", ArgumentGroup.NEED),
        ("Forløbet øgede bagernes omsætning, viser en evaluering.", ArgumentGroup.EFFECT),
        ("Nye ovne kan gøre bagerne mere effektive i Fjordby.", ArgumentGroup.NEED),
        ("Byrådet vil prioritere bagerne i sin strategi for Fjordby.", ArgumentGroup.STRATEGY),
        ("Jobcentret og kommunen samarbejder om bagernes lærlinge.", ArgumentGroup.PARTNERS),
        ("Det er en risiko, at bagerne lukker.", ArgumentGroup.RISKS),
        ("Risikovillig kapital er der ikke i Fjordby.", ArgumentGroup.NEED),
    ],
)
def test_the_words_of_a_quote_tell_its_group(text: str, group: ArgumentGroup) -> None:
    assert group_of(quote(text), {}) is group


def test_a_heading_alone_makes_no_effect() -> None:
    found = {ArgumentGroup.EFFECT: 1.0}
    assert group_of(quote("Bagerne i Fjordby bager hver nat.", "Resultater"), found) is ArgumentGroup.NEED


def test_what_a_draft_says_counts_where_it_is_other_words() -> None:
    text = "Forløbet øgede bagernes omsætning, viser en evaluering."
    assert group_of(quote(text), {}, "Bagerne tog på kursus i Fjordby.") is not ArgumentGroup.EFFECT
    assert group_of(quote(text), {}, "En evaluering viser fremgang.") is ArgumentGroup.EFFECT
