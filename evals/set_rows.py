"""Reads a set of our own that is one model a line."""

from collections import Counter
from pathlib import Path
from typing import Protocol, TypeVar, cast

from pydantic import BaseModel, ValidationError

from evals.own_sets import OwnSetError, set_lines


class _Row(Protocol):
    @property
    def id(self) -> str: ...


RowT = TypeVar("RowT", bound=BaseModel)


def read_rows(path: Path, model: type[RowT]) -> list[RowT]:
    """Return the rows of a set, each a ``model`` with an ``id``.

    Raises:
        OwnSetError: a line is none, an id repeats, or the set is empty.
    """
    found: list[RowT] = []
    for number, line in set_lines(path):
        try:
            found.append(model.model_validate_json(line))
        except ValidationError as error:
            raise OwnSetError(f"{path.name}, linje {number}: {error}") from error
    ids = Counter(cast("_Row", row).id for row in found)
    repeated = [name for name, count in ids.items() if count > 1]
    if repeated or not found:
        raise OwnSetError(f"{path.name}: {'id står flere gange: ' + repeated[0] if repeated else 'er tom'}")
    return found
