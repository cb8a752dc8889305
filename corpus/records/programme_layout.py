"""The sections of a programme: its facts, then its terms, and then for whom it is and how to get it."""

from collections.abc import Iterator

from corpus.records.kinds import Program
from corpus.records.rows import UNKNOWN, Row, RowWriter, Section
from corpus.records.statements import Tal, Vilkaar
from corpus.records.status_words import danish_period, status_line

_TERMS = {
    "sats_pct": ("Tilskud", "{} %"),
    "egenbetaling_pct": ("Egenbetaling", "{} %"),
    "maks_beloeb_kr": ("Højeste beløb", "{} kr."),
    "maks_beloeb_pr_maaned_kr": ("Højeste beløb pr. måned", "{} kr."),
    "varighed_maaneder": ("Varighed", "{} måneder"),
    "varighed_uger": ("Varighed", "{} uger"),
    "min_ledighed_maaneder": ("Krav til ledighed", "mindst {} måneder"),
}


def programme_sections(data: Program, write: RowWriter) -> list[Section]:
    """Return the sections after the opening one."""
    name = data.navn
    gain = [*write.facts(("udbytte",), data.udbytte), *write.facts(("fakta",), data.fakta)]
    first = "udbytte" if data.udbytte else "fakta"
    return [
        Section(f"{name}: hvad du får, og hvad kilderne fortæller", write.line((first,)), tuple(gain)),
        Section(
            f"{name}: vilkår, målgruppe og ansøgning", write.line(("vilkaar",)), tuple(_terms(data, write))
        ),
    ]


def danish_number(value: float) -> str:
    """Return a number as Danes write it: ``12.500`` and ``2,5``."""
    whole = f"{int(value):,}".replace(",", ".")
    fraction = f"{value:.2f}".rstrip("0").partition(".")[2]
    return f"{whole},{fraction}" if fraction else whole


def worded_terms(terms: Vilkaar) -> Iterator[tuple[str, str, str, Tal]]:
    """Yield field, label, value in words and figure of each term that is known."""
    for field, (label, shape) in _TERMS.items():
        term: Tal | None = getattr(terms, field)
        if term is None:
            continue
        value = shape.format(danish_number(term.vaerdi))
        of = f" af {term.af}" if term.af else ""
        note = f" ({term.note})" if term.note else ""
        yield field, label, f"{value}{of}{note}", term


def _term_rows(terms: Vilkaar, write: RowWriter) -> list[Row]:
    rows = [
        write.text(("vilkaar", field, "vaerdi"), label, value, term.kilde)
        for field, label, value, term in worded_terms(terms)
    ]
    return rows or [write.text(("vilkaar",), "Beløb, sats og varighed", UNKNOWN)]


def _terms(data: Program, write: RowWriter) -> list[Row]:
    rows = [Row(((status, write.line(("status",))),))] if (status := status_line(data)) else []
    rows += _term_rows(data.vilkaar, write)
    rows += write.facts(("betingelser",), data.betingelser)
    if data.maalgruppe is not None:
        path = ("maalgruppe", "tekst")
        rows.append(write.text(path, "Målgruppe", data.maalgruppe.tekst, data.maalgruppe.kilde))
    else:
        rows.append(write.text(("maalgruppe",), "Målgruppe", UNKNOWN))
    if data.kandidat is not None:
        path = ("kandidat", "tekst")
        rows.append(write.text(path, "Medarbejderen", data.kandidat.tekst, data.kandidat.kilde))
    if data.periode is not None:
        period = danish_period(data.periode.fra, data.periode.til)
        rows.append(write.text(("periode",), "Periode", period, data.periode.kilde))
    if data.ansoegning is not None:
        rows.append(write.fact(("ansoegning",), data.ansoegning))
    else:
        rows.append(write.text(("ansoegning",), "Hvordan du søger", UNKNOWN))
    if data.frist is not None:
        rows.append(write.fact(("frist",), data.frist))
    else:
        rows.append(write.text(("frist",), "Frist", UNKNOWN))
    rows += _people(data, write)
    return rows


def _people(data: Program, write: RowWriter) -> list[Row]:
    contact = ", ".join(part for part in (data.telefon, data.link) if part) or UNKNOWN
    rows = [write.text(("telefon",), "Telefon og hjemmeside", contact)]
    rows += write.links(("kontakt_aktoer",), "Spørg hos", data.linked_ids["kontakt_aktoer"])
    if data.ejer is not None:
        rows.append(write.text(("ejer",), "Ejer", data.ejer))
    if data.lead is not None:
        rows.append(write.text(("lead",), "Ansvarlig", data.lead))
    rows += write.words(("temaer",), "Hjælper med", data.temaer)
    rows += write.links(("alternativer",), "Andre muligheder", data.alternativer)
    rows += write.links(("relaterede",), "Se også", data.relaterede)
    return rows
