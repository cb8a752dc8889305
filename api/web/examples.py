"""Questions to start with, by who asks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExampleGroup:
    """Examples for one kind of user."""

    title: str
    questions: tuple[str, ...]


EXAMPLES = (
    ExampleGroup(
        "Ejer af en virksomhed",
        (
            "Hvor meget kan jeg få i tilskud til at ansætte en nyuddannet?",
            "Hvem kan hjælpe min virksomhed med at komme i gang med eksport?",
        ),
    ),
    ExampleGroup(
        "Rådgiver eller ansøger",
        (
            "Hvilke styrker i Nordjylland fremhæver strategien?",
            "Hvad er målene for Vækst Via Viden 2.0?",
        ),
    ),
    ExampleGroup(
        "Medarbejder i erhvervsfremme",
        (
            "Hvad kom der ud af eksportfremstødet i Los Angeles?",
            "Hvad står der om samarbejde med klynger?",
        ),
    ),
)
