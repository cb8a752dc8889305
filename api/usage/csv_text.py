"""Tables as text files that Danish spreadsheets open as they are."""

import csv
import io
from collections.abc import Iterable, Sequence

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads æ, ø and å wrongly."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """Return a table with semicolons between the cells; text that a spreadsheet would run is quoted.

    What people write ends up in cells: a text that begins like a formula is given an apostrophe in front
    (OWASP, CSV injection).
    """
    out = io.StringIO()
    out.write(_BYTE_ORDER_MARK)
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def _safe(cell: str | int) -> str | int:
    if isinstance(cell, str) and cell.lstrip(" \u00a0").startswith(_FORMULA):
        return f"'{cell}"
    return cell
