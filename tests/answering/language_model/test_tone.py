"""A sentence is plain Danish that tells something."""

import pytest

from answering.language_model.claim_faults import ClaimFault
from answering.language_model.tone import fault_of_tone, is_danish


@pytest.mark.parametrize(
    "text",
    [
        "Puljen dækker 50 pct. af lønnen.",
        "Prøvehuset giver rådgivning om eksport og digitalisering.",
        "Ifølge kilden: »Vi anbefaler, at du søger nu?«",
        "Støtten er på højst 12.500 kr. om måneden.",
    ],
)
def test_plain_danish_has_no_fault(text: str) -> None:
    assert fault_of_tone(text) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Dækker puljen lønnen?", ClaimFault.FORM),
        ("Se mere på www.proevehuset.example.", ClaimFault.FORM),
        ("Skriv til en@proevehuset.example i dag.", ClaimFault.FORM),
        ("**Puljen** dækker lønnen.", ClaimFault.FORM),
        ("Puljen dækker lønnen [1].", ClaimFault.FORM),
        ("Puljen dækker <b>lønnen</b>.", ClaimFault.FORM),
        ("Puljen dækker lønnen og.", ClaimFault.FORM),
        ("Puljen dæk\u200bker lønnen.", ClaimFault.FORM),
        ("Puljen dækker lønnen. " * 30, ClaimFault.FORM),
        ("The scheme covers half of the salary for companies.", ClaimFault.LANGUAGE),
        ("Die Mittel decken die Hälfte der Kosten.", ClaimFault.LANGUAGE),
        ("Stödet täcker hälften av lönen för företaget.", ClaimFault.LANGUAGE),
        ("Xqz wvk plm trf.", ClaimFault.LANGUAGE),
        ("Du bør søge puljen.", ClaimFault.ADVICE),
        ("Vi dækker lønnen.", ClaimFault.ADVICE),
        ("Puljen er en god idé for virksomheden.", ClaimFault.ADVICE),
        ("Puljen dækker lønnen. Kontakt kommunen.", ClaimFault.ADVICE),
        ("Det anbefales at søge støtte.", ClaimFault.ADVICE),
    ],
)
def test_everything_else_has_one(text: str, fault: ClaimFault) -> None:
    assert fault_of_tone(text) is fault


def test_nothing_is_not_danish() -> None:
    assert not is_danish("")
