"""The number formats a model can compute in."""

import os
from collections.abc import Mapping
from enum import StrEnum

from ingest.embedding.errors import EmbeddingModelError

VARIABLE = "VEJVISER_EMBEDDING_PRECISION"


class Precision(StrEnum):
    """Number format in which the model computes; the vectors it gives are float32 in either case."""

    FLOAT32 = "float32"
    BFLOAT16 = "bfloat16"


def wanted_precision(environment: Mapping[str, str] = os.environ) -> Precision | None:
    """Return the precision that the environment forces; ``None`` leaves the choice to the processor.

    Raises:
        EmbeddingModelError: the variable holds something else than a precision.
    """
    wanted = environment.get(VARIABLE, "").strip().lower()
    if not wanted:
        return None
    try:
        return Precision(wanted)
    except ValueError as error:
        known = " eller ".join(Precision)
        raise EmbeddingModelError(f"{VARIABLE} er »{wanted}«, men skal være {known}.") from error
