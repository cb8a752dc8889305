"""ISO dates in Danish words, for records, answers and pages alike."""

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)


def danish_date(date: str) -> str:
    """Return a date, possibly partial, in words: ``2019``, ``april 2023``, ``19. april 2023``.

    What is no month is left out, and so is a day behind it.
    """
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    if not month.isdigit() or not 1 <= int(month) <= len(MONTHS):
        return year
    name = MONTHS[int(month) - 1]
    return f"{int(day)}. {name} {year}" if day.isdigit() else f"{name} {year}"
