"""Claims as a language model might write them, honest and dishonest ones, each over its own quotes."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from answering.answer import Claim
from answering.faults import Fault
from answering.gate import Gate
from tests.answering.made_library import NOTICE, Section, citation_of, library_of, made_source

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "paastande.yaml").read_text("utf-8"))


def fault_of(case: dict[str, Any]) -> Fault | None:
    """Return the gate's fault; every quote is a whole source behind another one that only lends its words."""
    told = [one if isinstance(one, dict) else {"tekst": one} for one in case["kilder"]]
    sources = [
        made_source(
            f"kilde-{n}", one.get("titel", "Papir"), [Section(one["tekst"])], region=one.get("område")
        )
        for n, one in enumerate(told, start=1)
    ]
    library = library_of(*sources, NOTICE)
    citations = {n: citation_of(library, one["tekst"], n) for n, one in enumerate(told, start=1)}
    return Gate(library).fault(Claim(case["påstand"], tuple(citations)), citations)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["navn"])
def test_a_claim_has_its_verdict(case: dict[str, Any]) -> None:
    assert fault_of(case) == case.get("fejl"), case["hvorfor"]


def test_the_cases_are_many_and_of_every_kind() -> None:
    faults = [case.get("fejl") for case in CASES]
    assert len({case["navn"] for case in CASES}) == len(CASES) >= 150
    assert faults.count(None) * 3 >= len(faults)
    of_citations = {Fault.EMPTY, Fault.NO_CITATION, Fault.UNKNOWN_CITATION, Fault.STATEMENT_AS_FACT}
    assert set(Fault) - of_citations <= set(faults)
