"""Cases and a transcript of our own invention; nothing in them is real."""

from collections.abc import Sequence

from corpus.records.kinds import Case
from corpus.records.statements import Fakta, Kilde
from corpus.sources import Origin, OriginMap, Passage, Source
from ingest.embedding.fake import FakeEmbedder
from ingest.library import Library
from retrieval.cases.catalogue import CaseEntry, Catalogue, facet_values
from retrieval.cases.search import CaseSearch
from retrieval.cases.transcripts import Moment, moments
from retrieval.cases.vocabulary import vocabulary


def fact(text: str) -> Fakta:
    """Return a statement with a made-up place."""
    return Fakta(tekst=text, kilde=(Kilde(fil="bog.txt", linjer=(3, 4)),))


def make_case(case_id: str, titel: str, body: str = "", **fields: object) -> CaseEntry:
    """Return the entry of an invented case."""
    data = Case.model_validate({"id": case_id, "titel": titel, "status": "ukendt", "pr": "2020", **fields})
    return CaseEntry(data, body, facet_values(data, vocabulary()), f"case-{case_id}")


CASES = (
    make_case(
        "ostemesteren",
        "Ostemesteren sælger til Norge",
        "Osten er opdigtet.",
        medie="video",
        dato="2021-03",
        partner="Prøveskolen",
        organisationer=("Ostemesteren",),
        branche=("fødevarer",),
        geografi=("Hjørring", "udlandet"),
        stoerrelse=("lille",),
        opgave=fact("Mejeriet ville finde kunder på nye markeder gennem eksport."),
        udbytte=(fact("Mejeriet fik to nye kunder."),),
        maalgruppe=("virksomheder",),
        temaer=("Internationalisering",),
        tags=("eksport", "ost"),
    ),
    make_case(
        "aaens-baade",
        "Åens Både ansætter en ingeniør",
        medie="artikel",
        dato="2022",
        organisationer=("Åens Både",),
        branche=("maritim",),
        geografi=("Læsø",),
        opgave=fact("Værftet ville ansætte sin første akademiker."),
        udbytte=(fact("Ingeniøren fik et job på værftet."),),
        maalgruppe=("virksomheder", "dimittender"),
        temaer=("Kvalificeret arbejdskraft",),
        tags=("rekruttering", "både"),
    ),
    make_case(
        "zebra-tryk",
        "Zebra Tryk sparer på farven",
        medie="video",
        dato="2020-11-02",
        branche=("industri",),
        geografi=("Fyn",),
        opgave=fact("Trykkeriet ville bruge mindre farve og blive mere bæredygtigt."),
        maalgruppe=("virksomheder",),
        temaer=("Grøn omstilling og cirkulær økonomi",),
        tags=("genbrug",),
    ),
    make_case(
        "aalekroen",
        "Ålekroen fik flere gæster",
        pr="2019",
        branche=("turisme",),
        geografi=("Thisted",),
        opgave=fact("Kroen lavede en kampagne om ål."),
        udbytte=(fact("Filmen fik mange visninger."),),
        maalgruppe=("virksomheder", "politikere"),
        temaer=("Salg og markedsføring",),
        tags=("kampagne",),
    ),
    make_case(
        "ostelauget",
        "Ostelauget deler en kølebil",
        "Mejeriet med osten sælger nu mere, og osten er opdigtet.",
        dato="2021-03-09",
        partner="Prøveskolen",
        branche=("fødevarer", "transport og logistik"),
        geografi=("Nordjylland",),
        opgave=fact("Fem mejerier begyndte et samarbejde om kørsel."),
        udbytte=(fact("De fik en aftale, der holder."),),
        maalgruppe=("virksomheder",),
        tags=("ost", "netværk"),
    ),
)

_CUES = (
    (61.0, 68.5, "Velkommen til mejeriet, som er opdigtet for afprøvningens skyld."),
    (133.0, 141.0, "Den første kunde i Oslo ringede, mens vi stod og vendte de store hjul."),
    (3733.0, 3740.0, "Mit bedste råd er at tage en lagersmed med på messen fra begyndelsen."),
)


def make_transcript(file: str = "ostemesteren.vtt") -> Library:
    """Return a library with one invented transcript, a cue a line."""
    starts, origins, text = [], [], ""
    for number, (t_start, t_end, said) in enumerate(_CUES):
        starts.append(len(text))
        origins.append(Origin(line=4 * number + 3, t_start=t_start, t_end=t_end))
        text += f"{said}\n"
    source = Source(
        "film", "Filmen om osten", text, file, "0" * 64, origins=OriginMap((*starts,), (*origins,))
    )
    return Library([source], [Passage("film-p0", "film", 0, len(text), text, t_start=61.0, t_end=3740.0)])


def make_search(cases: Sequence[CaseEntry] = CASES, library: Library | None = None) -> CaseSearch:
    """Return the search over invented cases with the deterministic embedder."""
    catalogue = Catalogue(cases)
    spoken: Sequence[Moment] = moments(library, catalogue) if library else ()
    return CaseSearch(catalogue, FakeEmbedder(), spoken)
