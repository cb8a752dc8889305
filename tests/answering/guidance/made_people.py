"""Invented actors and programmes to be sent to, under the ids that the guidance names."""

from corpus.records.loader import Records
from tests.retrieval.matching.records import actor, catalogue, fact, programme

KOMMUNER = ["Hjørring", "Vesthimmerland", "Aalborg"]
WHEN = ["Gå hertil, når du er i tvivl."]


def people() -> Records:
    """Return a local and two regional doors, offices, an institute elsewhere and three programmes."""
    return catalogue(
        actor("lokale-erhvervskontorer", navn="Det prøvede kontor", art=True, omraade=KOMMUNER),
        actor(
            "erhvervshus-nordjylland",
            navn="Prøvehus Nord",
            omraade=["Nordjylland"],
            gaa_hertil_naar=WHEN,
        ),
        actor("erhvervshus-fyn", navn="Prøvehus Fyn", omraade=["Fyn"]),
        actor("jobcenter", navn="Prøvejobbet", art=True, omraade=KOMMUNER, gaa_hertil_naar=WHEN),
        actor("trade-council", navn="Prøverådet", omraade=["Danmark"], gaa_hertil_naar=WHEN),
        actor("proeveskole", navn="Prøveskolen", omraade=["Nordjylland"], status="forslag"),
        programme("proevelaan", navn="Prøvelånet", kontakt_aktoer="trade-council", udbytte=[fact("Lån.")]),
        programme("proevelukket", navn="Prøvesporet", status="lukket", kontakt_aktoer="jobcenter"),
        programme("proeveskolen", navn="Prøveforløbet", kontakt_aktoer="proeveskole"),
        programme("proevelink", navn="Prøvestedet", link="https://proeve.example", status="åben"),
    )
