"""Gold questions and small documents of our own for the tests of the evaluations."""

import json
from collections.abc import Mapping
from pathlib import Path

from evals.gold import Evidence, GoldQuestion, QuestionType
from evals.metrics import QuestionRanks

DOCUMENTS = {
    "baad.txt": (
        "Om bådebyggeri\n\n"
        "Værftet i Skovby bygger træbåde af lokalt egetræ.\n"
        "Hver båd tager omtrent fjorten uger at bygge færdig.\n"
        "Kunderne kommer især fra Sverige og Norge.\n"
    ),
    "ost.txt": (
        "Om ostemejeriet\n\n"
        "Mejeriet på Kirkebakken laver fast gedeost efter en gammel opskrift.\n"
        "Det søgte støtte til et nyt kølerum og fik 85.000 kroner.\n"
        "Osten sælges i gårdbutikker og på tre torvedage om måneden.\n"
    ),
    "cykel.md": (
        "# Cykelværkstedet\n\n"
        "Værkstedet reparerer ladcykler for budfirmaer i hele byen.\n"
        "Det holder åbent fra klokken seks om morgenen.\n"
    ),
}

GOLD: tuple[Mapping[str, object], ...] = (
    {
        "id": "T-1",
        "user": "smv",
        "type": "fakta",
        "question": "hvor lang tid tager det at bygge en båd",
        "answer": "Omtrent fjorten uger.",
        "must_include": ["fjorten uger"],
        "evidence": [
            {
                "file": "baad.txt",
                "lines": [4, 4],
                "quote": "Hver båd tager omtrent fjorten uger at bygge færdig.",
            }
        ],
        "need": "any",
    },
    {
        "id": "T-2",
        "user": "raadgiver",
        "type": "sammensat",
        "question": "Hvem køber bådene, og hvor sælges osten?",
        "answer": "Svenskere og nordmænd; gårdbutikker og torvedage.",
        "must_include": ["Sverige", "torvedage"],
        "evidence": [
            {"file": "baad.txt", "lines": [5, 5], "quote": "Kunderne kommer især fra Sverige og Norge."},
            {"file": "ost.txt", "lines": [5, 5], "quote": "Osten sælges i gårdbutikker og på tre torvedage"},
        ],
        "need": "all",
    },
    {
        "id": "T-3",
        "user": "medarbejder",
        "type": "ubesvarlig",
        "question": "Hvad koster en rumraket?",
        "answer": "",
        "must_include": [],
        "evidence": [],
        "need": "any",
    },
)


def write_documents(folder: Path) -> Path:
    """Write the documents and return their folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def write_gold(path: Path) -> Path:
    """Write the gold questions as JSONL and return the file."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in GOLD), "utf-8")
    return path


def question(
    *quotes: str, need: str = "any", file: str = "a.txt", type_: QuestionType = "fakta"
) -> GoldQuestion:
    """Return an answerable question with these quotes as evidence."""
    return GoldQuestion(
        id="x",
        user="smv",
        type=type_,
        question="?",
        evidence=tuple(Evidence(file=file, lines=(1, 1), quote=quote) for quote in quotes),
        need="all" if need == "all" else "any",
    )


def ranks(
    *units: int | None, chars: int | None = None, id_: str = "x", type_: QuestionType = "fakta"
) -> QuestionRanks:
    """Return the ranks of a question; its rank is the last of its units, ``None`` if one is missing."""
    found = [unit for unit in units if unit is not None]
    rank = max(found) if len(found) == len(units) else None
    return QuestionRanks(id=id_, type=type_, user="smv", units=units, rank=rank, chars=chars)
