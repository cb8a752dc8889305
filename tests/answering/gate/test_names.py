"""Names, places and regions of a claim must stand in its quotes or in the naming of their source."""

import pytest

from answering.faults import Fault
from tests.answering.gate.bench import verdict

RUN_BY = "Sandkøbing Kommune driver puljen sammen med Region Nordlandet og Fjordby Universitet."
OFFICE = "Kontoret i Ålerup har 12 ansatte."
HELPERS = "Æblehavens Erhvervsråd og SMV-Centrum hjælper også, og CO2-regnskabet laves af Øster Vrå-kontoret."
REGIONS = "I Midtjylland er andelen 8 pct., og i Nordjylland er den 6 pct."
SHARE = "Puljen dækker 50 pct. af lønnen."


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Det er Sandkøbing Kommune, der driver puljen.", RUN_BY),
        ("Sandkøbing Kommune driver puljen.", RUN_BY),
        ("Sandkøbing Kommunes pulje drives også af Region Nordlandet.", RUN_BY),
        ("Puljen drives med Fjordby Universitet.", RUN_BY),
        ("Puljen drives med Fjordby Universitets hjælp.", RUN_BY),
        ("Puljen er i Sandkøbing.", RUN_BY),
        ("Kontoret ligger i Ålerup.", OFFICE),
        ("Ålerup har et kontor.", OFFICE),
        ("Ålerups kontor har 12 ansatte.", OFFICE),
        ("Ålerup-kontoret har 12 ansatte.", OFFICE),
        ("I Ålerup har kontoret 12 ansatte.", OFFICE),
        ("Her kan I få hjælp i Ålerup.", OFFICE),
        ("Æblehavens Erhvervsråd hjælper.", HELPERS),
        ("Man kan spørge SMV-Centrum.", HELPERS),
        ("Man kan spørge Øster Vrå-kontoret.", HELPERS),
        ("CO2-regnskabet laves af kontoret i Øster Vrå.", HELPERS),
        ("I Nordjylland er andelen 6 pct.", REGIONS),
        ("Den nordjyske andel er 6 pct.", REGIONS),
        ("Den midtjyske andel er 8 pct.", REGIONS),
        ("I Nordjylland dækker puljen 50 pct. af lønnen.", SHARE),
        ("Den nordjyske pulje dækker 50 pct. af lønnen.", SHARE),
        ("Ifølge Tænketanken Nordlyset dækkes 50 pct. af lønnen.", SHARE),
        ("Prøvepuljen dækker 50 pct. af lønnen.", SHARE),
        ("Ifølge Opslag om Prøvepuljen dækkes 50 pct. af lønnen.", SHARE),
        ("Puljen hedder Prøvepuljen.", SHARE),
    ],
)
def test_a_name_of_the_quote_or_its_place_passes(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is None


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Det er Fjordby Kommune, der driver puljen.", RUN_BY),
        ("Fjordby Kommune driver puljen.", RUN_BY),
        ("Hanebjerg Kommune driver puljen.", RUN_BY),
        ("Puljen drives af Hanebjerg.", RUN_BY),
        ("Puljen drives af Sandkøbing Universitet.", RUN_BY),
        ("Puljen drives af Region Sydlandet.", RUN_BY),
        ("Puljen drives af Sandkøbing Kommune og NT.", RUN_BY),
        ("Puljen drives af Kommune Sandkøbing.", RUN_BY),
        ("Kontoret ligger i Sandkøbing.", OFFICE),
        ("Kontoret ligger i Aalerup.", OFFICE),
        ("Kontoret ligger i Ale.", OFFICE),
        ("Sandkøbing har et kontor.", OFFICE),
        ("Hanebjergs kontor har 12 ansatte.", OFFICE),
        ("Sandkøbing-kontoret har 12 ansatte.", OFFICE),
        ("Man kan spørge SMV-Forum.", HELPERS),
        ("Man kan spørge Vester Vrå-kontoret.", HELPERS),
        ("Man kan spørge Erhvervsråd Æblehaven.", HELPERS),
        ("Man kan spørge eKontoret.", HELPERS),
        ("Man kan spørge Økonomirådet.", HELPERS),
        ("I Sydjylland er andelen 6 pct.", REGIONS),
        ("Den fynske andel er 6 pct.", REGIONS),
        ("Den bornholmske andel er 8 pct.", REGIONS),
        ("I Midtjylland dækker puljen 50 pct. af lønnen.", SHARE),
        ("Den sjællandske pulje dækker 50 pct. af lønnen.", SHARE),
        ("Ifølge Tænketanken Sydlyset dækkes 50 pct. af lønnen.", SHARE),
        ("Ifølge Lov om Prøvepuljen dækkes 50 pct. af lønnen.", SHARE),
        ("Innoprøven dækker 50 pct. af lønnen.", SHARE),
        ("Puljen dækker 50 pct. af lønnen. Sandkøbing betaler resten.", SHARE),
    ],
)
def test_another_name_is_stopped(claim: str, quote: str) -> None:
    assert verdict(claim, quote) is Fault.NAME


def test_the_region_of_the_quote_goes_before_that_of_the_source() -> None:
    assert verdict("I Nordjylland er andelen 8 pct.", "I Midtjylland er andelen 8 pct.") is Fault.NAME


def test_a_name_is_not_put_together_from_two_quotes() -> None:
    quotes = ("Sandkøbing Kommune driver puljen", "Fjordby Universitet")
    assert verdict("Det sker hos Sandkøbing Universitet.", *quotes) is Fault.NAME
    assert verdict("Det sker hos Sandkøbing Kommune og Fjordby Universitet.", *quotes) is None
