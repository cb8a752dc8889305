"""The figures of a quote as they are written there: what an application may state, and nothing else."""

from answering.figures import PlacedFigure, placed_figures


def figures_of(text: str) -> tuple[str, ...]:
    """Return the figures as written, each once ("18 %", "22.000"); years and list numbers are none."""
    counted = (text[f.start : f.end].strip() for f in placed_figures(text) if _counts(f, text))
    return tuple(dict.fromkeys(counted))


def _counts(placed: PlacedFigure, text: str) -> bool:
    """Tell whether a figure in digits has a unit, or counts more than nine of a thing."""
    figure = placed.figure
    if not any(map(str.isdigit, text[placed.start : placed.end])) or figure.is_year or figure.unit == "nr":
        return False
    return bool(figure.unit) or (bool(placed.counted) and len(figure.value) > 1)
