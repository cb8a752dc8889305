"""Whether words can stand in a draft without what stands around them in their source."""

import re

from answering.application.argument import Argument
from answering.application.draft_words import draft_words
from answering.stretches import is_leaning
from corpus.sources import PassageKind
from ingest.sentences import sentence_spans

_SHORTEST = 30
_SHORTEST_OWN, _LONGEST_OWN = 35, 260
"""Characters of a quoted sentence, and of a fact in our own words."""
_BEGINNING = 6
"""How many words of a fact say what it is about."""
_ROW = re.compile(r"^[^.:?!]{1,40}: ")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
_THEY = re.compile(
    r"(?:De|Den|Han|Hun) "
    r"(?:peger|siger|mener|ønsker|ser|efterspørger|nævner|fremhæver|oplever|vurderer|får)\b"
)
"""How a sentence begins that tells what somebody named before it does."""
_LEADS_ELSEWHERE = re.compile(
    r"\b(?:nedenfor|ovenfor|herunder i|(?:i|jf\.|se) (?:afsnit|kapitel|figur|tabel|bilag) ?\w)", re.I
)
"""Words that send the reader to another place of the document."""


def can_be_said(argument: Argument) -> bool:
    """Tell whether an argument needs no more than itself to be read in a draft."""
    citation = argument.citation
    if argument.told or citation.kind is PassageKind.STATEMENT:
        return True
    if citation.kind is PassageKind.TABLE:  # rows say little without the columns' names
        return False
    if citation.provenance:
        return tells_alone(citation.quote)
    return any(reads_alone(citation.quote[start:end]) for start, end in sentence_spans(citation.quote))


def reads_alone(sentence: str) -> bool:
    """Tell whether a sentence of a document can be quoted alone."""
    begun = _NUMBERED.match(sentence) or _THEY.match(sentence)
    begun = begun or _LEADS_ELSEWHERE.search(sentence)
    whole = len(sentence) >= _SHORTEST and sentence[-1] in '.!”"»)' and sentence[0] not in "•-–*"
    return whole and not begun and "http" not in sentence and not is_leaning(sentence)


def tells_alone(fact: str) -> bool:
    """Tell whether a fact of our own records is a sentence that does not lean on its record."""
    text = " ".join(fact.split())
    whole = text.endswith(".") and _SHORTEST_OWN <= len(text) <= _LONGEST_OWN and not _ROW.match(text)
    first = [word.strip(".,:;()").casefold() for word in text.split()[:_BEGINNING]]
    leans = bool(first) and first[0] in draft_words().leaning
    return whole and not leans and draft_words().of_the_heading.isdisjoint(first)
