"""What personal data was hidden in a question."""

from answering.answer import Notice
from answering.personal_data import Masked
from answering.wording import listed


def hidden_notices(masked: Masked) -> list[Notice]:
    """Tell what personal data was hidden in the question, before anything else was done with it."""
    if not masked.kinds:
        return []
    kinds = listed(masked.kinds)
    return [
        Notice(
            "persondata",
            f"Dit spørgsmål indeholdt {kinds}. Det blev skjult, før spørgsmålet blev brugt og gemt. "
            "Skriv helst ikke personlige oplysninger her.",
        )
    ]
