"""Hidden personal data is told, and never shown again."""

from answering.notices import hidden_notices
from answering.personal_data import mask


def test_hidden_personal_data_is_told_without_repeating_it() -> None:
    assert hidden_notices(mask("Hvem hjælper med eksport?")) == []
    (told,) = hidden_notices(mask("Ring på 12 34 56 78 eller skriv til bo@example.dk"))
    assert told.kind == "persondata"
    assert "et telefonnummer og en mailadresse" in told.text
    assert "12 34" not in told.text
