"""Which sections the text of each kind of record has, and in which order."""

from corpus.danish_dates import danish_date
from corpus.records.front_matter import Block
from corpus.records.kinds import Aktoer, Case, Modstrid, Ordliste, Program, Tema
from corpus.records.loader import Record
from corpus.records.programme_layout import programme_sections
from corpus.records.rows import UNKNOWN, Row, RowWriter, Section
from corpus.records.status_words import danish_period, status_line

GLOSSARY_SECTION_CHARS = 900


def sections_of(record: Record) -> list[Section]:
    """Return the sections of a record; the first carries its title and begins with status and body."""
    data, write = record.data, RowWriter(record)
    sections = _opening(record, write)
    if isinstance(data, Program):
        sections += programme_sections(data, write)
    elif isinstance(data, Aktoer):
        sections += _actor(data, write)
    elif isinstance(data, Case):
        sections += _case(data, write)
    elif isinstance(data, Tema):
        sections += _theme(data, write)
    elif isinstance(data, Modstrid):
        sections += _contradiction(data, write)
    elif isinstance(data, Ordliste):
        sections += _glossary(data, write)
    return [section for section in sections if section.rows or section.level == 1]


def _opening(record: Record, write: RowWriter) -> list[Section]:
    data = record.data
    title_field = "navn" if isinstance(data, Program | Aktoer) else "titel"
    rows: list[Row] = []
    if (status := status_line(data)) is not None:
        rows.append(Row(((status, write.line(("status",))),)))
    rows += write.words(("aliasser",), "Kaldes også", data.aliasser)
    sections: list[Section] = []
    heading, line, level = data.title, write.line((title_field,)), 1
    for block in record.markdown.body:
        if block.heading:
            sections.append(Section(heading, line, tuple(rows), level, own_heading=level > 1))
            heading, line, level, rows = f"{data.title}: {block.text}", block.pieces[0][1], 2, []
        else:
            rows.append(_paragraph(block))
    sections.append(Section(heading, line, tuple(rows), level, own_heading=level > 1))
    return sections


def _paragraph(block: Block) -> Row:
    return Row(block.pieces)


def _facts(record_title: str, data: Aktoer | Case | Tema | Modstrid, write: RowWriter) -> Section:
    rows = write.facts(("fakta",), data.fakta)
    return Section(f"{record_title}: fakta", write.line(("fakta",)), tuple(rows))


def _actor(data: Aktoer, write: RowWriter) -> list[Section]:
    does = write.facts(("ydelser",), data.ydelser)
    if data.rolle is not None:
        does.insert(0, write.fact(("rolle",), data.rolle))
    when = write.sentences(("gaa_hertil_naar",), data.gaa_hertil_naar)
    when += write.words(("temaer",), "Hjælper med", data.temaer)
    when += write.words(("omraade",), "Dækker", data.omraade)
    when += write.links(("sender_videre_til",), "Kan sende dig videre til", data.sender_videre_til)
    when.append(_contact(write, data.telefon, data.link))
    when += write.links(("relaterede",), "Se også", data.relaterede)
    return [
        Section(f"{data.navn}: rolle og ydelser", write.line(("ydelser",)), tuple(does)),
        _facts(data.navn, data, write),
        Section(f"{data.navn}: hvornår skal du gå hertil?", write.line(("gaa_hertil_naar",)), tuple(when)),
    ]


def _contact(write: RowWriter, phone: str | None, link: str | None) -> Row:
    if phone is None and link is None:
        return write.text(("telefon",), "Telefon, mail og hjemmeside", UNKNOWN)
    return write.text(("telefon",), "Kontakt", ", ".join(part for part in (phone, link) if part))


def _case(data: Case, write: RowWriter) -> list[Section]:
    rows = [
        write.text(("medie",), "Medie", data.medie),
        write.text(("dato",), "Dato", danish_date(data.dato) if data.dato else None),
    ]
    rows += write.words(("organisationer",), "Organisationer", data.organisationer)
    rows += [write.text(("partner",), "Partner", data.partner)] if data.partner else []
    rows += write.words(("branche",), "Brancher", data.branche)
    rows += write.words(("geografi",), "Sted", data.geografi)
    rows += write.words(("stoerrelse",), "Virksomhedernes størrelse", data.stoerrelse)
    rows += write.words(("maalgruppe",), "Kan bruges over for", data.maalgruppe)
    rows += write.words(("tags",), "Emneord", data.tags)
    rows.append(write.text(("link",), "Link", data.link))
    told = [write.fact(("opgave",), data.opgave)] if data.opgave else []
    told += write.facts(("udbytte",), data.udbytte)
    return [
        Section(f"{data.titel}: opgave og udbytte", write.line(("opgave",)), tuple(told)),
        _facts(data.titel, data, write),
        Section(f"{data.titel}: oplysninger om casen", write.line(("medie",)), tuple(rows)),
    ]


def _theme(data: Tema, write: RowWriter) -> list[Section]:
    section = _facts(data.titel, data, write)
    extra = [write.text(("afsender",), "Afsender", data.afsender)] if data.afsender else []
    if data.gyldig_fra or data.gyldig_til:
        period = danish_period(data.gyldig_fra, data.gyldig_til)
        extra.append(write.text(("gyldig_fra",), "Gælder", period))
    extra += write.links(("relaterede",), "Se også", data.relaterede)
    return [Section(section.heading, section.line, (*section.rows, *extra))]


def _contradiction(data: Modstrid, write: RowWriter) -> list[Section]:
    """``saadan_siges_det`` tells an editor how to put it: it states nothing, so that no text has it."""
    rows = write.facts(("udsagn",), data.udsagn)
    heading = f"{data.titel}: hvad siger kilderne?"
    return [Section(heading, write.line(("udsagn",)), tuple(rows)), _facts(data.titel, data, write)]


def _glossary(data: Ordliste, write: RowWriter) -> list[Section]:
    groups: list[list[int]] = [[]]
    size = 0
    for index, term in enumerate(data.ord):
        length = len(term.term) + len(term.forklaring)
        if groups[-1] and size + length > GLOSSARY_SECTION_CHARS:
            groups.append([])
            size = 0
        groups[-1].append(index)
        size += length
    return [_terms(data, group, write) for group in groups]


def _terms(data: Ordliste, indices: list[int], write: RowWriter) -> Section:
    rows = []
    for i in indices:
        term, path = data.ord[i], ("ord", i)
        also = f" ({', '.join(term.aliasser)})" if term.aliasser else ""
        label = (f"{term.term}{also}:", write.line((*path, "term")))
        explained = write.sentence((*path, "forklaring"), term.forklaring)
        rows.append(Row((label, *explained.pieces), term.kilde))
    heading = "Hvad betyder " + ", ".join(data.ord[i].term for i in indices) + "?"
    return Section(heading, rows[0].pieces[0][1], tuple(rows), own_heading=True)
