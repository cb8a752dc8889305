"""The text that is embedded and indexed for a passage: its place in the document, then its words."""

from corpus.sources import Passage, Source
from ingest.windows import Window


def context_line(passage: Passage) -> str:
    """Return the chapter path of a passage ("20. Nordjylland › Digitalisering") without its own heading."""
    return " › ".join(passage.heading_path)


def passage_text(source: Source, passage: Passage) -> str:
    """Return what is embedded for a passage: title, chapter path and text."""
    return f"{source.title} › {context_line(passage)}\n{passage.text}"


def window_text(passage: Passage, window: Window) -> str:
    """Return what is embedded for a window: the chapter path and the two sentences."""
    return f"{context_line(passage)}: {passage.text[window.start : window.end]}"
