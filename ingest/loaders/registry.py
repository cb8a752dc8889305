"""The formats that are read, and the one way in: ``load``."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ingest.loaders.docx import parse_docx
from ingest.loaders.html import parse_html
from ingest.loaders.invisible import invisible_warning
from ingest.loaders.limits import DEFAULT, Budget, LoadLimits
from ingest.loaders.lines import LoadedFile, LoadError, Parsed
from ingest.loaders.markdown import parse_markdown
from ingest.loaders.pdf import parse_pdf
from ingest.loaders.reading import read_file
from ingest.loaders.signatures import format_by_content, is_pdf
from ingest.loaders.txt import parse_txt
from ingest.loaders.unreadable import unreadable_reason
from ingest.loaders.vtt import parse_vtt

Parser = Callable[[bytes, Budget], Parsed]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: ``label`` is its Danish name, ``binary`` that it can be told by its bytes alone."""

    name: str
    label: str
    suffixes: tuple[str, ...]
    parse: Parser
    binary: bool = False


FORMATS = {
    found.name: found
    for found in (
        Format("txt", "en tekstfil", (".txt", ".text"), parse_txt),
        Format("md", "en Markdown-fil", (".md", ".markdown"), parse_markdown),
        Format("html", "en webside", (".html", ".htm", ".xhtml"), parse_html),
        Format("pdf", "en PDF", (".pdf",), parse_pdf, binary=True),
        Format("docx", "et Word-dokument", (".docx",), parse_docx, binary=True),
        Format("vtt", "undertekster", (".vtt",), parse_vtt),
    )
}
_BY_SUFFIX = {suffix: found for found in FORMATS.values() for suffix in found.suffixes}


def is_readable_suffix(suffix: str) -> bool:
    """Tell whether files with this suffix (``.pdf``, in any case) are read."""
    return suffix.lower() in _BY_SUFFIX


def load(path: Path, limits: LoadLimits = DEFAULT) -> LoadedFile:
    """Read one file, once, and return its lines; its content decides the format before its name does.

    Raises:
        LoadError: the file cannot be read, holds no text, or is beyond the limits.
    """
    budget = Budget(limits)
    content = read_file(path, lambda head: limits.pdf_bytes if is_pdf(head) else limits.file_bytes)
    found, warnings = _format_of(path, content.data, limits)
    try:
        parsed = found.parse(content.data, budget)
    except LoadError:
        raise
    except MemoryError as error:
        raise LoadError("Filen er for stor til maskinens hukommelse. Del den i flere filer.") from error
    except Exception as error:
        kind = type(error).__name__
        raise LoadError(f"Filen er beskadiget eller har en form, som ikke kan læses ({kind}).") from error
    if not any(line.text.strip() for line in parsed.lines):
        raise LoadError("Filen indeholder ingen tekst.")
    hidden = invisible_warning(line.text for line in parsed.lines)
    warnings += parsed.warnings + ((hidden,) if hidden else ())
    return LoadedFile(path, content.sha256, found.name, parsed.lines, parsed.title, warnings)


def _format_of(path: Path, data: bytes, limits: LoadLimits) -> tuple[Format, tuple[str, ...]]:
    """Choose the format, with a warning when the name says another."""
    suffix = path.suffix.lower()
    named = _BY_SUFFIX.get(suffix)
    content = format_by_content(data, limits)
    if content is not None:
        found = FORMATS[content]
        if found is named:
            return found, ()
        return found, (
            f"Filen hedder {suffix or 'noget uden endelse'}, men er {found.label} og er læst som det.",
        )
    if named is None:
        reason = unreadable_reason(suffix)
        raise LoadError(f"{reason[0].upper()}{reason[1:]}.")
    if named.binary:
        raise LoadError(
            f"Filen hedder {suffix}, men er ikke {named.label}. Den er måske ikke hentet rigtigt."
        )
    return named, ()
