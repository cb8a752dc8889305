"""The reasons, beside the gate's, for which a sentence of a language model is not shown."""

from enum import StrEnum


class ClaimFault(StrEnum):
    """Why a sentence was stopped before or behind the gate."""

    PASSAGE = "ukendt uddrag"
    QUOTE = "citatet står ikke i uddraget"
    FORM = "ikke en almindelig sætning"
    LANGUAGE = "ikke dansk"
    ADVICE = "råd eller mening"
    UNCARRIED = "siger andet end citatet"
