"""What personal data was hidden in a question."""

from answering.answer import Notice
from answering.personal_data import Masked


def hidden_notices(masked: Masked) -> list[Notice]:
    """Tell what personal data was hidden in the question, before anything else was done with it."""
    if not masked.kinds:
        return []
    *some, last = masked.kinds
    listed = f"{', '.join(some)} og {last}" if some else str(last)
    return [
        Notice(
            "persondata",
            f"Dit spørgsmål indeholdt {listed}. Det blev skjult, før spørgsmålet blev brugt og gemt. "
            "Skriv helst ikke personlige oplysninger her.",
        )
    ]
