"""Documents cut the way a LangChain project does by default: 1,000 characters with 200 of overlap."""

from pathlib import Path

from langchain_core.documents import Document
from langchain_text_splitters import RecursiveCharacterTextSplitter

from evals.systems.system import RetrievalSystemError

CHUNK_SIZE = 1000
CHUNK_OVERLAP = 200
SUFFIXES = frozenset({".txt", ".md"})


def read_documents(folder: Path) -> list[Document]:
    """Return one document a text file, metadata ``file`` = base name; other formats are left out.

    Raises:
        RetrievalSystemError: the folder holds no text file, or one is not UTF-8.
    """
    documents: list[Document] = []
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file()):
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise RetrievalSystemError(f"{path.name} er ikke tekst i UTF-8.") from error
        documents.append(Document(page_content=text, metadata={"file": path.name}))
    if not documents:
        raise RetrievalSystemError(f"Mappen {folder.name} indeholder ingen tekstfiler (.txt eller .md).")
    return documents


def split_documents(folder: Path) -> list[Document]:
    """Return the chunks of every document, metadata ``file`` and ``start_index`` (offset in characters)."""
    splitter = RecursiveCharacterTextSplitter(
        chunk_size=CHUNK_SIZE, chunk_overlap=CHUNK_OVERLAP, add_start_index=True
    )
    return splitter.split_documents(read_documents(folder))


def place_of(document: Document) -> str:
    """Return where a chunk begins, in words."""
    return f"fra tegn {document.metadata['start_index']}"
