"""The original documents beside what ingest makes of them, for tests that compare the two.

The files are read here by plain means, apart from the loaders, so that a fault there cannot hide itself.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.manifest import SourceEntry, load_manifests
from ingest.source_files import read_document
from ingest.structure import StructuredSource

_TAG = re.compile(r"</?(?:p|ul|li|i|u)\b[^<>]*>")
_LETTER_AS_BULLET = re.compile(r"(?m)(?:^\s*|(?<=[.>]))o (?=[A-ZÆØÅ])")
_LOOKALIKES = str.maketrans("авекмнорстухі", "avekmhopctyxi")


@dataclass(frozen=True, slots=True)
class RealDocuments:
    """``raw`` holds the lines of a file by its number ("001"), ``cleaned`` the text made of each line."""

    entries: Mapping[str, SourceEntry]
    sources: tuple[StructuredSource, ...]
    raw: Mapping[str, list[str]]
    cleaned: Mapping[str, Mapping[int, str]]

    def of_file(self, file: str) -> list[StructuredSource]:
        """Return the sources of a file."""
        return [s for s in self.sources if s.source.file.startswith(file)]

    def entry(self, structured: StructuredSource) -> SourceEntry:
        """Return what the manifest says of a source."""
        return self.entries[structured.source.id]


def read_real_documents(folder: Path) -> RealDocuments:
    """Read and clean every document of the folder."""
    manifests = load_manifests()
    paths = sorted(folder.glob("*.txt"))
    raw = {path.name[:3]: path.read_bytes().decode("utf-8").split("\n") for path in paths}
    sources = [s for path in paths for s in read_document(path, manifests).sources]
    entries = {entry.id: entry for manifest in manifests.values() for entry in manifest.kilder}
    cleaned: dict[str, dict[int, str]] = defaultdict(lambda: defaultdict(str))
    for structured in sources:
        text, origins = structured.source.text, structured.source.origins
        ends = [*origins.starts[1:], len(text)]
        for start, end, origin in zip(origins.starts, ends, origins.origins, strict=True):
            assert origin.line is not None
            cleaned[structured.source.file[:3]][origin.line] += text[start:end]
    return RealDocuments(entries, tuple(sources), raw, cleaned)


def letters(text: str) -> str:
    """Return only letters and digits in lower case; tags, the letter o as bullet and Cyrillic are mended."""
    plain = _TAG.sub("", _LETTER_AS_BULLET.sub("", text))
    return re.sub(r"[\W_]+", "", plain.lower().translate(_LOOKALIKES))
