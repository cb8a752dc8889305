"""PDF: the lines of text of every page, with the page's number."""

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader, apply_configuration
from pypdf.generic import DictionaryObject

from corpus.sources import Origin
from ingest.loaders.limits import Budget, thousands
from ingest.loaders.lines import Line, LoadError, Parsed, physical_lines

_DAMAGED = "PDF-filen er beskadiget eller ikke hentet helt. Hent eller gem den på ny."
_LOCKED = "PDF-filen er beskyttet med adgangskode. Gem en udgave uden adgangskode."
_NO_TEXT = (
    "PDF-filen har intet tekstlag: den er nok scannet og indeholder kun billeder. "
    "Kør tekstgenkendelse (OCR) på den, og prøv igen."
)

# The standard lets no string be longer than 32,767 bytes, and a dense page holds some 10,000 characters.
_STRING_BYTES = 65_536
_PAGE_BYTES = 1_000_000
_TEXT_OPERATORS = frozenset({b"Tj", b"TJ", b"'", b'"'})

_SURROGATES = re.compile("[\ud800-\udfff]")
_UNREADABLE = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]|/[A-Za-z]{1,4}\d{1,5}(?=/)|\(cid:\d+\)")
_UNREADABLE_SHARE = 0.1
_FILE_NAME = re.compile(r"\.(?:pdf|docx?|pptx?|xlsx?|indd|qxd|odt|rtf)$", re.I)


def parse_pdf(data: bytes, budget: Budget) -> Parsed:
    """Return the lines of all pages as they are set; ``Origin.page`` counts from 1, lines are not numbered.

    Pages that cannot be read, and pages that hold only pictures, are named in the warnings.

    Raises:
        LoadError: damaged, locked by a password, too many pages, no text at all, or beyond the budget.
    """
    with (
        _quiet(),
        # pypdf bounds its own decoding; it shall also start no other program and walk no endless page tree.
        apply_configuration(
            jbig2dec_binary=None,
            page_tree_maximum_entries=4 * budget.limits.pdf_pages + 1_000,
            xform_maximum_invocations_per_extraction=1_000,
        ),
    ):
        reader = _open(data, budget)
        return _Document(reader, budget).read()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pypdf's many English remarks about untidy files off the user's screen."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _open(data: bytes, budget: Budget) -> PdfReader:
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise LoadError(_LOCKED)
        pages = len(reader.pages)
    except (LoadError, MemoryError):
        raise
    except Exception as error:
        raise LoadError(_DAMAGED) from error
    if pages > budget.limits.pdf_pages:
        most = thousands(budget.limits.pdf_pages)
        raise LoadError(f"PDF-filen har {thousands(pages)} sider; grænsen er {most}. Del den i flere filer.")
    if not pages:
        raise LoadError("PDF-filen har ingen sider.")
    return reader


class _Document:
    """Reads one PDF page by page and remembers which pages gave nothing."""

    def __init__(self, reader: PdfReader, budget: Budget) -> None:
        self._reader = reader
        self._budget = budget
        self._lines: list[Line] = []
        self._broken: list[int] = []
        self._pictures: list[int] = []

    def read(self) -> Parsed:
        for number in range(1, len(self._reader.pages) + 1):
            self._budget.check_time()
            self._read_page(number)
        text = "".join(line.text for line in self._lines)
        if not text.strip():
            raise LoadError(_DAMAGED if self._broken and not self._pictures else _NO_TEXT)
        return Parsed(tuple(self._lines), _title(self._reader), tuple(self._warnings(text)))

    def _read_page(self, number: int) -> None:
        guard = _PageGuard(number, self._budget)
        try:
            page = self._reader.pages[number - 1]
            text = page.extract_text(visitor_operand_before=guard.before)
            pictures_only = not text.strip() and _has_picture(page)
        except (LoadError, MemoryError):
            raise
        except Exception:  # noqa: BLE001 - one broken page must not cost the others
            self._broken.append(number)
            return
        if guard.refused is not None:  # inside a form, pypdf swallows what the guard raises
            raise guard.refused
        if pictures_only:
            self._pictures.append(number)
        text = _whole_characters(text)
        texts = physical_lines(text)
        self._budget.spend(len(text), len(texts))
        self._lines += (Line(line, Origin(page=number)) for line in texts)

    def _warnings(self, text: str) -> Iterator[str]:
        if self._broken:
            yield f"{_pages(self._broken)} er beskadiget og er ikke med."
        if self._pictures:
            yield f"{_pages(self._pictures)} består kun af billeder; eventuel tekst på dem er ikke med."
        unreadable = sum(len(found.group()) for found in _UNREADABLE.finditer(text))
        if unreadable > len(text) * _UNREADABLE_SHARE:
            yield "En stor del af PDF-filens tekst er ulæselige tegn. Kør tekstgenkendelse (OCR) på den."


class _PageGuard:
    """Watches the drawing of one page, so that neither time nor text can run away inside it."""

    def __init__(self, number: int, budget: Budget) -> None:
        self.refused: LoadError | None = None
        self._number = number
        self._budget = budget
        self._bytes = 0

    def before(self, operator: Any, operands: Any, _transformation: Any, _text_matrix: Any) -> None:  # noqa: ANN401
        """Called by pypdf before each drawing operation; raises ``LoadError``."""
        if self.refused is not None:
            raise self.refused
        try:
            self._budget.check_time()
            if operator in _TEXT_OPERATORS and operands:
                self._count(operands[-1])
        except LoadError as error:
            self.refused = error
            raise

    def _count(self, shown: object) -> None:
        strings: Sequence[object] = shown if isinstance(shown, list) else (shown,)
        lengths = [len(string) for string in strings if isinstance(string, (str, bytes))]
        self._bytes += sum(lengths)
        if self._bytes > _PAGE_BYTES or max(lengths, default=0) > _STRING_BYTES:
            raise LoadError(f"Side {self._number} i PDF-filen indeholder urimeligt meget tekst.")


def _has_picture(page: PageObject) -> bool:
    resources = page.get("/Resources", DictionaryObject()).get_object()
    objects = resources.get("/XObject", DictionaryObject()).get_object()
    return any(objects[name].get_object().get("/Subtype") == "/Image" for name in objects)


def _whole_characters(text: str) -> str:
    """Join surrogate pairs and replace half ones, which no other program could store."""
    if not _SURROGATES.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _title(reader: PdfReader) -> str | None:
    """Return the title in the file's properties, unless a program put a file name there."""
    try:
        title = reader.metadata.title if reader.metadata else None
    except Exception:  # noqa: BLE001 - a broken property must not cost the whole text
        return None
    title = " ".join(_whole_characters(str(title or "")).split()).removeprefix("Microsoft Word - ")
    return title if title and not _FILE_NAME.search(title) else None


def _pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:10])
    more = f" og {len(numbers) - 10} til" if len(numbers) > 10 else ""
    return f"{'Side' if len(numbers) == 1 else 'Siderne'} {shown}{more}"
