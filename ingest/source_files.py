"""From paths to structured sources: documents through loader and cleaning, records through rendering."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from corpus.manifest import Manifest, SourceEntry
from corpus.records.kinds import MODELS
from corpus.records.loader import read_records
from corpus.records.render import render
from ingest.cleaning.clean import clean_source
from ingest.cleaning.vocabulary import Vocabulary
from ingest.loaders import discover, load, shown_name
from ingest.loaders.lines import LoadedFile, LoadError
from ingest.record_source import structured_record
from ingest.report import FileNote
from ingest.structure import StructuredSource

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "ae", "Ø": "oe", "Å": "aa"})
_RECORD_FOLDERS = frozenset(MODELS)


@dataclass(slots=True)
class Inputs:
    """The files to index, what was passed over (``skipped``), and what cannot be read at all (``failed``)."""

    documents: list[Path] = field(default_factory=list)
    record_roots: list[Path] = field(default_factory=list)
    skipped: list[FileNote] = field(default_factory=list)
    failed: list[FileNote] = field(default_factory=list)

    def content_hash(self) -> str:
        """Return a sha256 over names and contents of all inputs; unreadable files count by name."""
        digest = hashlib.sha256()
        folders = [root / name for root in self.record_roots for name in MODELS]
        records = [path for folder in folders for path in sorted(folder.glob("*.md"))]
        for path in [*self.documents, *records]:
            digest.update(os.fsencode(path.name))
            try:
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
            except OSError:
                digest.update(b"-")
        return digest.hexdigest()


def find_inputs(paths: Sequence[Path]) -> Inputs:
    """Find documents and record folders below the paths, in a fixed order.

    Records are the Markdown files of the record folders; any other file there is a document.
    """
    inputs = Inputs()
    found = discover(paths)
    inputs.record_roots = [path for path in paths if _has_records(path)]
    roots = [root.resolve() for root in inputs.record_roots]
    inputs.documents = [p for p in found.files if not _is_record(p.resolve(), roots)]
    for item in found.skipped:
        notes = inputs.failed if item.failed else inputs.skipped
        notes.append(FileNote(shown_name(item.path), item.reason))
    return inputs


def _has_records(path: Path) -> bool:
    try:
        return path.is_dir() and any(True for name in _RECORD_FOLDERS for _ in (path / name).glob("*.md"))
    except OSError:
        return False  # a folder without rights, which ``discover`` has reported


def _is_record(path: Path, roots: Sequence[Path]) -> bool:
    in_folder = path.parent.name in _RECORD_FOLDERS and path.parent.parent in roots
    return in_folder and path.suffix == ".md"


@dataclass(slots=True)
class ReadResult:
    """What one input gave: sources, or the reason why not, and warnings."""

    sources: list[StructuredSource] = field(default_factory=list)
    failed: list[FileNote] = field(default_factory=list)
    warnings: list[FileNote] = field(default_factory=list)


def read_document(path: Path, manifests: Mapping[str, Manifest]) -> ReadResult:
    """Load one file and cut it into its sources; a file that cannot be read comes back as a failure."""
    result = ReadResult()
    try:
        loaded = load(path)
    except LoadError as error:
        result.failed.append(FileNote(shown_name(path), str(error)))
        return result
    result.warnings = [FileNote(shown_name(path), text) for text in loaded.warnings]
    manifest = manifests.get(loaded.sha256)
    if manifest is None and any(m.fil == path.name for m in manifests.values()):
        result.warnings.append(
            FileNote(
                shown_name(path), "Filen er ændret, siden den blev beskrevet; den læses derfor som én kilde."
            )
        )
    vocabulary = Vocabulary(line.text for line in loaded.lines)
    entries = manifest.kilder if manifest else (_single_entry(loaded),)
    result.sources = [clean_source(loaded, entry, vocabulary) for entry in entries]
    empty = [s for s in result.sources if not s.blocks]
    if len(empty) == len(result.sources):
        result.failed.append(FileNote(shown_name(path), "Filen indeholder ingen tekst, der kan søges i."))
    result.sources = [s for s in result.sources if s.blocks]
    return result


def read_record_folder(root: Path) -> ReadResult:
    """Render every valid record of a folder; faulty ones come back as failures with their reason."""
    records, problems = read_records(root)
    result = ReadResult([structured_record(render(record)) for record in records])
    result.failed = [FileNote(p.file, str(p)) for p in problems]
    return result


def unique_ids(sources: Sequence[StructuredSource]) -> Iterator[StructuredSource]:
    """Yield the sources with ids made unique: a second one gets the start of its file's sha256."""
    seen: set[str] = set()
    for given in sources:
        structured, source = given, given.source
        identifier = source.id
        if identifier in seen:
            identifier = f"{source.id}-{source.file_sha256[:8]}"
        if identifier in seen:
            identifier = f"{identifier}-{len(seen)}"
        seen.add(identifier)
        if identifier != source.id:
            structured = replace(structured, source=replace(source, id=identifier))
        yield structured


def _single_entry(loaded: LoadedFile) -> SourceEntry:
    name = Path(shown_name(loaded.path)).stem
    title = loaded.title or _first_heading(loaded) or name.replace("_", " ")
    return SourceEntry(
        id=_slug(name),
        titel=" ".join(title.split()) or name,
        linjer=(1, max(len(loaded.lines), 1)),
    )


def _first_heading(loaded: LoadedFile) -> str | None:
    return next((line.text for line in loaded.lines if line.heading_level == 1), None)


def _slug(name: str) -> str:
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).translate(_DANISH))
    plain = "".join(c for c in parts if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "kilde"
