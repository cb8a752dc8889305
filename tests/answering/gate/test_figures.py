"""Figures, amounts, percentages, dates and years of a claim must stand in its quotes."""

import pytest

from answering.faults import Fault
from tests.answering.gate.bench import verdict

AMOUNT = "Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder."
SHARE = "Puljen dækker 50 pct. af lønnen."
HELPED = "Det forventes, at 613 virksomheder får hjælp i 2022."
SPENT = "Ca. 40 bagerier deltog i Sandkøbing, og de fik mindst 7,5 mio. kr. tilsammen."
DATES = "Ansøgninger behandles fra den 21. november 2021 til 5. maj 2022."
COUNTS = "• 935 virksomheder søgte\n• 88 rådgivere svarede"
REFUSED = "Op til 10-15 pct. får afslag."
OFFICE = "Kontoret i Ålerup har 12 ansatte."
CARBON = "CO2-regnskabet laves af Øster Vrå-kontoret."


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Man får højst 12.500 kr. om måneden.", AMOUNT),
        ("Man får højst 12500 kr. om måneden.", AMOUNT),
        ("Man får højst 12.500,00 kroner om måneden.", AMOUNT),
        ("Man får højst kr. 12.500 om måneden.", AMOUNT),
        ("Man får højst DKK 12.500 om måneden.", AMOUNT),
        ("Man får højst 12.500,- om måneden.", AMOUNT),
        ("Man får op til 12.500 kr. i 4 måneder.", AMOUNT),
        ("Maks. 12.500 kr. i fire måneder.", AMOUNT),
        ("Puljen dækker 50 pct. af lønnen.", SHARE),
        ("Puljen dækker 50% af lønnen.", SHARE),
        ("Puljen dækker 50 % af lønnen.", SHARE),
        ("Puljen dækker 50 procent af lønnen.", SHARE),
        ("Puljen dækker 50,0 pct. af lønnen.", SHARE),
        ("Det forventes, at 613 virksomheder får hjælp.", HELPED),
        ("I 2022 forventes 613 virksomheder at få hjælp.", HELPED),
        ("De fik mindst 7,5 mio. kr.", SPENT),
        ("De fik mindst 7,5 millioner kroner.", SPENT),
        ("De fik mindst 7,50 mio. kroner.", SPENT),
        ("De fik minimum 7,5 mio. DKK.", SPENT),
        ("Det begynder 21. november 2021.", DATES),
        ("Det begynder den 21. november.", DATES),
        ("Det slutter den 5. maj 2022.", DATES),
        ("Det slutter i maj 2022.", DATES),
        ("Der var 935 virksomheder og 88 rådgivere.", COUNTS),
        ("88 rådgivere hjalp 935 virksomheder.", COUNTS),
        ("Op til 10-15 pct. får afslag.", REFUSED),
        ("Op til 15 pct. får afslag.", REFUSED),
        ("Kontoret har 12 ansatte.", OFFICE),
        ("Kontoret har tolv ansatte.", OFFICE),
        ("Kontoret har 12 ansatte og igen 12 ansatte.", OFFICE),
        ("CO2-regnskabet laves der.", CARBON),
    ],
)
def test_a_figure_of_the_quote_passes_however_it_is_written(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is None


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Man får højst 12.600 kr. om måneden.", AMOUNT),
        ("Man får højst 125.00 kr. om måneden.", AMOUNT),
        ("Man får højst 1.250 kr. om måneden.", AMOUNT),
        ("Man får højst 12,5 kr. om måneden.", AMOUNT),
        ("Man får højst 125.000 kr. om måneden.", AMOUNT),
        ("Man får højst 12.500 euro om måneden.", AMOUNT),
        ("Man får højst 12.500 mio. kr. om måneden.", AMOUNT),
        ("Man får højst 12.500 om måneden.", AMOUNT),
        ("Man får højst 12.500 kr. i 4 uger.", AMOUNT),
        ("Man får højst 12.500 kr. i fem måneder.", AMOUNT),
        ("Man får højst 12.500 kr. i halvdelen af tiden.", AMOUNT),
        ("Man får fire kr. i 12.500 måneder, højst.", AMOUNT),
        ("Puljen dækker 51 pct. af lønnen.", SHARE),
        ("Puljen dækker 5 pct. af lønnen.", SHARE),
        ("Puljen dækker 50 kr. af lønnen.", SHARE),
        ("Puljen dækker 50 procentpoint af lønnen.", SHARE),
        ("Puljen dækker 50 af lønningerne.", SHARE),
        ("Puljen dækker -50 pct. af lønnen.", SHARE),
        ("Puljen dækker 50,5 pct. af lønnen.", SHARE),
        ("Puljen dækker ½ af lønnen.", SHARE),
        ("Puljen dækker halvdelen af lønnen.", SHARE),
        ("Puljen dækker en tredjedel af lønnen.", SHARE),
        ("Puljen dækker hver fjerde løn.", SHARE),
        ("Det forventes, at 631 virksomheder får hjælp.", HELPED),
        ("Det forventes, at 613 virksomheder får hjælp i 2023.", HELPED),
        ("Det forventes, at 2022 virksomheder får hjælp.", HELPED),
        ("Det forventes, at 613 virksomheder får hjælp i juni 2022.", HELPED),
        ("De fik mindst 7,5 mia. kr.", SPENT),
        ("De fik mindst 75 mio. kr.", SPENT),
        ("De fik mindst 7.5 mio. kr.", SPENT),
        ("De fik mindst 7,5 mio. euro.", SPENT),
        ("De fik mindst 7,5 kr.", SPENT),
        ("De fik mindst en million kr.", SPENT),
        ("Det begynder 20. november 2021.", DATES),
        ("Det begynder 21. december 2021.", DATES),
        ("Det begynder 21. maj 2022.", DATES),
        ("Det begynder i november 2020.", DATES),
        ("Det begynder 21.11.2021.", DATES),
        ("Der var 88 virksomheder og 935 rådgivere.", COUNTS),
        ("Der var 935 rådgivere.", COUNTS),
        ("Der var 1.023 ansøgere i alt.", COUNTS),
        ("Op til 10-20 pct. får afslag.", REFUSED),
        ("Op til 5-15 pct. får afslag.", REFUSED),
        ("Op til 15 virksomheder får afslag.", REFUSED),
        ("Kontoret har 1 2 ansatte.", OFFICE),
        ("Kontoret har tretten eller 13 ansatte.", OFFICE),
        ("Der er 2 regnskaber.", CARBON),
        ("CO3-regnskabet laves der.", CARBON),
        ("Kontoret har ansatte12.", OFFICE),
    ],
)
def test_a_figure_that_the_quote_does_not_have_is_stopped(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is Fault.NUMBER


@pytest.mark.parametrize(
    "claim",
    [
        "Ifølge Opslag om Prøvepuljen (4. maj 2021, udkast, s. 3) dækkes 50 pct. af lønnen.",
        "Ifølge et opslag fra 2021 dækkes 50 pct. af lønnen.",
        "Ifølge et opslag fra 4. maj 2021 dækkes 50 pct. af lønnen.",
        "Puljen (2021) dækker 50 pct. af lønnen.",
        "Puljen dækker 50 pct. af lønnen (s. 3).",
    ],
)
def test_date_and_page_may_be_named_as_those_of_the_source(claim: str) -> None:
    assert verdict(claim, SHARE) is None


@pytest.mark.parametrize(
    "claim",
    [
        "Ifølge Opslag om Prøvepuljen (4. maj 2020) dækkes 50 pct. af lønnen.",
        "Ifølge Opslag om Prøvepuljen (5. maj 2021) dækkes 50 pct. af lønnen.",
        "Puljen dækker 50 pct. af lønnen (s. 4).",
        "Puljen dækker 50 pct. af lønnen (side 12).",
        "Ifølge et opslag fra 2019 dækkes 50 pct. af lønnen.",
        "I 2021 dækkede puljen 50 pct. af lønnen.",
        "Puljen dækker 50 pct. af lønnen i 3 måneder.",
        "Puljen dækker 50 pct. af lønnen for 2021 virksomheder.",
    ],
)
def test_date_and_page_of_the_source_carry_nothing_else(claim: str) -> None:
    assert verdict(claim, SHARE) is Fault.NUMBER
