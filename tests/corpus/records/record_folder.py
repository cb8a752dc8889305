"""Records of our own invention, written to a temporary corpus folder."""

from pathlib import Path

PROGRAMME = """---
id: hyldepuljen
navn: Hyldepuljen
aliasser: [Hyldestøtten]
status: lukket
pr: 2021-05
temaer: [Innovation]
ejer: Fyrtårnsrådet
maalgruppe:
  stoerrelse: [mikro]
  tekst: Små snedkerier
  kilde:
    - {fil: blade.txt, linjer: 1}
vilkaar:
  sats_pct:
    vaerdi: 40
    af: prisen
    kilde:
      - {fil: blade.txt, linjer: 2-3}
  maks_beloeb_kr:
    vaerdi: 7500
    kilde:
      - {fil: blade.txt, linjer: 3}
periode:
  fra: 2018
  til: 2021
  kilde:
    - {fil: blade.txt, linjer: 4}
kontakt_aktoer: fyrtaarnsraadet
fakta:
  - tekst: Hyldepuljen betalte 40 % af prisen på et skab, dog højst 7.500 kr.
    kilde:
      - {fil: blade.txt, linjer: 2-3}
  - tekst: >-
      Puljen blev lukket i 2021,
      fordi der ikke var flere skabe.
    kilde:
      - {fil: blade.txt, linjer: 4}
      - {fil: blade.txt, linjer: 5}
typiske_spoergsmaal:
  - Kan jeg få hjælp til et nyt skab?
---

Hyldepuljen var for snedkere,
der ville bygge skabe.

Telefonnummer kendes ikke.
"""

ACTOR = """---
id: fyrtaarnsraadet
navn: Fyrtårnsrådet
status: ukendt
pr: 2021
rolle:
  tekst: Fyrtårnsrådet uddeler penge til skabe.
  kilde:
    - {fil: blade.txt, linjer: 1}
sender_videre_til: []
relaterede: [hyldepuljen]
---

Rådet sidder i et fyrtårn.
"""

DOCUMENT = """Fyrtårnsrådet støtter små snedkerier med ny pulje
Hver snedker får dækket 40 pct. af regningen for et nyt møbel,
men aldrig mere end 7.500 kroner ad gangen, oplyser rådet
Ordningen, der åbnede i 2018, blev opgivet i 2021
Der var slet ingen møbler tilbage at bygge
"""


def write_corpus(folder: Path) -> Path:
    """Write one programme and its actor below ``folder``; return the folder."""
    for name, file, text in (
        ("programmer", "hyldepuljen", PROGRAMME),
        ("aktoerer", "fyrtaarnsraadet", ACTOR),
    ):
        write_record(folder, name, file, text)
    return folder


def write_record(folder: Path, kind: str, name: str, text: str) -> None:
    """Write one record file."""
    path = folder / kind / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def write_documents(folder: Path) -> Path:
    """Write the document that the records cite; return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "blade.txt").write_text(DOCUMENT, "utf-8")
    return folder
