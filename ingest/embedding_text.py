"""The text that is embedded and indexed for a passage: its place in the document, then its words."""

from corpus.sources import Passage, Source
from ingest.windows import Window


def context_line(passage: Passage) -> str:
    """Return the chapter path of a passage ("20. Nordjylland › Digitalisering") without its own heading."""
    return " › ".join(passage.heading_path)


def passage_text(source: Source, passage: Passage) -> str:
    """Return what is embedded for a passage: title, chapter path and text."""
    place = " › ".join((source.title, *passage.heading_path))
    return f"{place}\n{passage.text}"


def window_text(passage: Passage, window: Window) -> str:
    """Return what is embedded for a window: the chapter path and the two sentences."""
    words, place = passage.text[window.start : window.end], context_line(passage)
    return f"{place}: {words}" if place else words
