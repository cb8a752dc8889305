"""An entry of the reference list: enough to find the quote in the document it comes from."""

from collections.abc import Sequence

from answering.answer import Citation, Original
from answering.own_words import collapsed
from answering.wording import spoken_date
from corpus.sources import SourceStatus

OWN_RECORD = "Vejvisers egen post"
FILE = "Fil: "
RESTS_ON = "Bygger på: "


def reference_text(citation: Citation) -> str:
    """Return title, section, page, date and status, then file and lines; unknown parts are left out.

    Words of our own records refer to the documents that they rest on; where those are not known, the record
    is named, with their files and lines.
    """
    documents: dict[str, list[Original]] = {}
    for one in citation.originals:
        documents.setdefault(one.title or "", []).append(one)
    if documents and "" not in documents:
        return " ".join(_document(places) for places in documents.values())
    section = citation.heading_path[-1] if citation.heading_path else None
    own = OWN_RECORD if citation.provenance else None
    head = _head(citation.title, None if own else section, citation.page, citation.date, citation.status, own)
    return f"{head}. {_places(citation)}"


def _document(places: Sequence[Original]) -> str:
    """Return one document with all its places."""
    first = places[0]
    section = first.section if len(places) == 1 else None
    told = "; ".join(dict.fromkeys(_place(one.file, one.lines) for one in places))
    return f"{_head(first.title or '', section, None, first.date, first.status)}. {FILE}{told}."


def _head(
    title: str,
    section: str | None,
    page: int | None,
    date: str | None,
    status: SourceStatus,
    own: str | None = None,
) -> str:
    parts = [collapsed(title)]
    parts += [own] if own else []
    parts += [f"afsnittet »{collapsed(section)}«"] if section else []
    parts += [f"s. {page}"] if page is not None else []
    if told := spoken_date(date):
        parts.append(told)
    if status is not SourceStatus.UNKNOWN:
        parts.append(f"status: {status}")
    return ", ".join(parts)


def _places(citation: Citation) -> str:
    places = dict.fromkeys((fact.file, fact.lines) for fact in citation.provenance)
    if places:
        return f"{RESTS_ON}{'; '.join(_place(file, lines) for file, lines in places)}."
    return f"{FILE}{_place(citation.file, citation.lines)}."


def _place(file: str, lines: tuple[int, int] | None) -> str:
    if lines is None:
        return file
    first, last = lines
    return f"{file}, linje {first}" + (f"-{last}" if last > first else "")
