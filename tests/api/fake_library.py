"""A small library of invented sources for tests of the web application; nothing in it is real."""

from corpus.sources import OriginMap, Passage, PassageKind, Provenance, Source, SourceStatus
from ingest.library import Library

HOSTILE_TITLE = '"><img src=x onerror=alert(1)> Prøvekilde'
HOSTILE_TEXT = "<script>document.title='overtaget'</script> & 'citat' \"citat\" <b>fed</b>"

_CHAPTERS = (
    (
        "1. Rådgivning i Prøvekommunen",
        (
            "Prøvekommunen tilbyder to timers gratis sparring til virksomheder med under ti ansatte. "
            "Sparringen gives af en opdigtet konsulent, som kender området godt.",
            "Tilskuddet dækker halvdelen af udgiften, dog højst 12.500 kr. pr. virksomhed om året. "
            "En virksomhed kan kun få tilskud én gang om året.",
        ),
    ),
    (
        "2. Samarbejde og netværk",
        (
            "Netværket mødes fire gange om året på skift hos deltagerne. Hvert møde har et tema, "
            "som deltagerne selv har valgt.",
            "• Tema om opdigtet eksport\n• Tema om opdigtet rekruttering\n• Tema om opdigtet drift",
        ),
    ),
)


def _written(title: str) -> tuple[str, list[Passage]]:
    """Write a long invented text with headings, and cut it into a passage a chapter."""
    text, passages = f"{title}\n\n", []
    for number, (heading, paragraphs) in enumerate(_CHAPTERS * 3):
        start = len(text)
        text += "\n\n".join((heading, *paragraphs))
        passage = Passage(
            id=f"proevenotat-p{number}",
            source_id="proevenotat",
            start=start,
            end=len(text),
            text=text[start:],
            heading_path=(heading,),
            lines=(start // 80 + 1, len(text) // 80 + 1),
            page=number + 1,
        )
        passages.append(passage)
        text += "\n\n"
    return text.rstrip() + "\n", passages


def _whole(source: Source, kind: PassageKind = PassageKind.TEXT) -> Passage:
    return Passage(f"{source.id}-p0", source.id, 0, len(source.text), source.text, kind=kind, lines=(1, 1))


def make_library() -> Library:
    """Return four sources: a draft with chapters, an expired scheme, a hostile text, and a record."""
    text, passages = _written("Prøvenotat om rådgivning")
    draft = Source(
        id="proevenotat",
        title="Prøvenotat om rådgivning i Prøvekommunen",
        text=text,
        file="proevenotat.txt",
        file_sha256="0" * 64,
        kind="notat",
        status=SourceStatus.DRAFT,
        publisher="Prøvekommunen",
        date="2023-04-19",
        region="Nordjylland",
        caveat="Notatet er et opdigtet udkast og er aldrig vedtaget.",
    )
    expired = Source(
        id="proeveordning",
        title="Prøveordning for opdigtede virksomheder",
        text="Ordningen gav 40 pct. i tilskud og lukkede ved årets udgang. "
        "Den var opdigtet 🙂 fra ende til anden.\n",
        file="proeveordning.txt",
        file_sha256="1" * 64,
        kind="program",
        status=SourceStatus.EXPIRED,
        date="2019",
        valid_from="2017-01",
        valid_to="2019-12-31",
        origins=OriginMap(),
    )
    hostile = Source(
        id="fjendtlig-kilde",
        title=HOSTILE_TITLE,
        text=HOSTILE_TEXT,
        file="fjendtlig.html",
        file_sha256="2" * 64,
        caveat="<script>alert('forbehold')</script>",
    )
    record = Source(
        id="proevepost",
        title="Prøvepost om en opdigtet aktør",
        text="Aktøren svarer på spørgsmål om eksport.",
        file="proevepost.yaml",
        file_sha256="3" * 64,
        kind="aktør",
        status=SourceStatus.CURRENT,
        record="aktoerer",
        date="2024-09",
        provenance=(Provenance(0, 39, "bilag.txt", (12, 15)),),
    )
    return Library(
        (draft, expired, hostile, record),
        (*passages, _whole(expired), _whole(hostile, PassageKind.STATEMENT), _whole(record)),
    )
