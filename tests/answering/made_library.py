"""A small library of invented sources for the tests of answers; no place, scheme or figure in it is real."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from answering.answer import Citation
from answering.citing import cite
from answering.selection import Quote
from corpus.sources import Origin, OriginMap, Passage, PassageKind, Source, SourceStatus
from ingest.library import Library


@dataclass(frozen=True, slots=True)
class Section:
    """One passage to be: its text, headings, kind and page."""

    text: str
    headings: tuple[str, ...] = ()
    kind: PassageKind = PassageKind.TEXT
    page: int | None = None
    region: str | None = None


def made_source(
    source_id: str, title: str, sections: Sequence[Section], **details: Any
) -> tuple[Source, list[Passage]]:
    """Return a source with one passage a section; each section is one line, or as many as it has."""
    text, places, starts, origins = "", [], [], []
    for section in sections:
        start = len(text)
        for number, line in enumerate(section.text.split("\n")):
            starts.append(len(text) if number else start)
            origins.append(Origin(line=text.count("\n") + 1, page=section.page))
            text += line + "\n"
        places.append((start, len(text) - 1))
    source = Source(
        id=source_id,
        title=title,
        text=text,
        file=f"{source_id}.txt",
        file_sha256="0" * 64,
        origins=OriginMap(tuple(starts), tuple(origins)),
        **details,
    )
    passages = [
        Passage(
            id=f"{source_id}-p{i}",
            source_id=source_id,
            start=start,
            end=end,
            text=text[start:end],
            heading_path=section.headings,
            kind=section.kind,
            region=section.region,
            lines=source.origins.lines(start, end),
            page=section.page,
        )
        for i, (section, (start, end)) in enumerate(zip(sections, places, strict=True))
    ]
    return source, passages


def library_of(*made: tuple[Source, list[Passage]]) -> Library:
    """Return a library of made sources."""
    return Library([source for source, _ in made], [p for _, passages in made for p in passages])


def quote_of(library: Library, words: str, score: float = 1.0) -> Quote:
    """Return the first place where these words stand in one passage."""
    passage = next(p for p in library.passages if words in p.text)
    start = passage.start + passage.text.index(words)
    return Quote(library.source(passage.source_id), passage, start, start + len(words), score)


def citation_of(library: Library, words: str, n: int = 1) -> Citation:
    """Return the citation of the first place where these words stand."""
    return cite(n, quote_of(library, words))


NOTICE = made_source(
    "opslag",
    "Opslag om Prøvepuljen",
    [
        Section(
            "Prøvepuljen giver højst 12.500 kr. om måneden i fire måneder. Puljen dækker 50 pct. af lønnen. "
            "Det forventes, at 613 virksomheder får hjælp i 2022. Puljen dækker ikke rejser og mad. "
            "Ca. 40 bagerier deltog i Sandkøbing, og de fik mindst 7,5 mio. kr. tilsammen.",
            ("1. Støtte fra puljen",),
            page=3,
        ),
        Section(
            "Ansøgninger behandles fra den 21. november 2021 til 5. maj 2022.\n• 935 virksomheder søgte\n"
            "• 88 rådgivere svarede\nDer er ingen frist for tilmelding. Op til 10-15 pct. får afslag.",
            ("2. Frister og behandling",),
            page=4,
        ),
        Section(
            "Sandkøbing Kommune driver puljen sammen med Region Nordlandet og Fjordby Universitet. "
            "Kontoret i Ålerup har 12 ansatte. Æblehavens Erhvervsråd og SMV-Centrum hjælper også, og "
            "CO2-regnskabet laves af Øster Vrå-kontoret. I Midtjylland er andelen 8 pct., og i Nordjylland "
            "er den 6 pct.",
            ("3. Hvem står bag",),
            page=5,
        ),
    ],
    status=SourceStatus.DRAFT,
    date="2021-05-04",
    publisher="Tænketanken Nordlyset",
    region="Nordjylland",
)
MEETING = made_source(
    "tænkemøde",
    "Referat af tænkemødet",
    [
        Section("Vi mangler 30 lærlinge i havnen.", ("Hvad mangler I?",), PassageKind.STATEMENT),
        Section("Alle, der deltager, skal have mere tid.", ("Hvad mangler I?",), PassageKind.STATEMENT),
        Section("Mødet varede tre timer. Puljen dækker 50 pct. af lønnen.", ("Om mødet",)),
    ],
    date="2020",
)


def notice_library() -> Library:
    """Return the invented notice and the minutes of the invented meeting."""
    return library_of(NOTICE, MEETING)
