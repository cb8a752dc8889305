"""A library of two sources, hits and an answer of which every field is known; all invented."""

from dataclasses import replace

from answering.answer import Answer, Citation, Claim, Notice
from corpus.sources import Passage, PassageKind, Source, SourceStatus
from ingest.library import Library
from retrieval.hits import Hit

TEXT = "Puljen for små værksteder giver rådgivning.\nDen kan søges hele året."
SOURCE = Source(
    id="vaerksteder",
    title="Håndbog for små værksteder",
    text=TEXT,
    file="håndbog.txt",
    file_sha256="0" * 64,
    status=SourceStatus.DRAFT,
    date="2023-04",
)
PASSAGE = Passage(
    id="vaerksteder:0",
    source_id="vaerksteder",
    start=0,
    end=len(TEXT),
    text=TEXT,
    heading_path=("Støtte", "Rådgivning"),
    lines=(12, 13),
)
BARE_SOURCE = replace(
    SOURCE, id="notat", title="Notat", file="notat.pdf", status=SourceStatus.UNKNOWN, date=None
)
BARE_PASSAGE = replace(
    PASSAGE, id="notat:0", source_id="notat", heading_path=(), lines=None, page=4, kind=PassageKind.TABLE
)
LIBRARY = Library([SOURCE, BARE_SOURCE], [PASSAGE, BARE_PASSAGE])
HITS = (Hit(1, PASSAGE, 0.875, {"ord": 0.875}), Hit(2, BARE_PASSAGE, 0.25))

QUOTE = TEXT[:43]
CITATION = Citation(
    n=1,
    source_id=SOURCE.id,
    passage_id=PASSAGE.id,
    title=SOURCE.title,
    date=SOURCE.date,
    status=SOURCE.status,
    file=SOURCE.file,
    lines=(12, 12),
    page=None,
    t_start=None,
    t_end=None,
    heading_path=PASSAGE.heading_path,
    kind=PASSAGE.kind,
    quote=QUOTE,
    start=0,
    end=len(QUOTE),
)
ANSWER = Answer(
    question="Hvem hjælper små værksteder?",
    text="Her er, hvad kilderne siger. Værksteder kan få rådgivning. Tag kontakt i god tid.",
    claims=(Claim("Værksteder kan få rådgivning.", (1,)),),
    citations=(CITATION,),
    notices=(Notice("udkast", "Håndbogen er et udkast."),),
    next_steps=("Ring til dit lokale erhvervskontor.",),
    follow_ups=("Hvornår kan puljen søges?",),
    ms=12.5,
    bring=("Det seneste regnskab",),
    referral="Hej\n\nVi er et værksted.\n\nVenlig hilsen\n[navn]",
)
