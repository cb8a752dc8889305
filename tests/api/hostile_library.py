"""A library whose every field attacks the page that shows it; nothing in it is real."""

from dataclasses import replace

from corpus.sources import Passage, Provenance, Source, SourceStatus
from ingest.library import Library
from tests.api.fake_library import make_library

LONG = "a" * 100_000
ATTACKS = {
    "script": "<script>document.title='overtaget'</script>",
    "handler": '"><img src=x onerror="document.title=\'overtaget\'">',
    "link": "[her](javascript:alert(1)) <a href='javascript:alert(1)'>her</a>",
    "template": "{{ 7*7 }}{% raw %}",
    "null": "nul\0\x07 tegn",
    "reading": "\u202efdp.txt\u2066 vendt",
    "comment": "--><style>body{display:none}</style></title></textarea>",
    "long": LONG,
}


def make_hostile(attack: str) -> Library:
    """Return the invented library with a source, and a record that leads to it, made of one attack."""
    text = f"{attack}\n\nEt afsnit om prøvning med {attack} midt i.\n"
    source = Source(
        id="fjende",
        title=f"Fjende {attack}",
        text=text,
        file=f"fjende {attack}.txt",
        file_sha256="9" * 64,
        kind=f"notat {attack}",
        status=SourceStatus.UNKNOWN,
        publisher=f"Udgiver {attack}",
        date=f"2023{attack}",
        valid_from=attack,
        region=f"Område {attack}",
        url="javascript:alert(1)",
        caveat=f"Forbehold {attack}",
    )
    post = replace(
        source,
        id="program-fjende",
        record="programmer",
        provenance=(Provenance(0, len(text), source.file, (1, 2)),),
    )
    passages = [
        Passage(f"{s.id}-p0", s.id, 0, len(text), text, (attack, f"Under {attack}"), lines=(1, 3))
        for s in (source, post)
    ]
    library = make_library()
    return Library((*library.sources, source, post), (*library.passages, *passages))
