"""The reasons for which a claim is not shown."""

from enum import StrEnum


class Fault(StrEnum):
    """Why a claim was stopped."""

    EMPTY = "tom påstand"
    NO_CITATION = "ingen kilde"
    UNKNOWN_CITATION = "ukendt kildenummer"
    NOT_A_SLICE = "citatet står ikke i kilden"
    MISATTRIBUTED = "kilden er angivet forkert"
    NUMBER = "tal uden dækning"
    NAME = "navn uden dækning"
    NEGATION = "benægtelse uden dækning eller udeladt"
    HEDGE = "forbehold uden dækning eller udeladt"
    OPPOSITE = "det modsatte af kilden"
    SWAPPED = "oplysninger byttet om"
    WORDS = "ord uden dækning"
    STATEMENT_AS_FACT = "deltagerudsagn som kendsgerning"
