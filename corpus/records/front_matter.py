"""A Markdown file with YAML front matter, read so that every value keeps its physical line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

FENCE = "---"

# The C parser is many times faster; PyYAML has it wherever it was built with libyaml.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path = tuple[str | int, ...]
"""Where a value stands in the front matter: ``("fakta", 0, "tekst")``."""

Piece = tuple[str, int]
"""A stretch of text and the 1-based physical line it stands on."""


class FrontMatterError(ValueError):
    """A file that is not a record; the message is a Danish sentence, ``line`` is 1-based where known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Block:
    """One heading or paragraph of the body; its text is its pieces joined with spaces."""

    pieces: tuple[Piece, ...]
    heading: bool = False

    @property
    def text(self) -> str:
        return " ".join(text for text, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class MarkdownRecord:
    """The parsed file: plain data, the body in blocks, and the line of every value.

    ``words`` holds for each scalar how many words of it stand on which line, in order.
    """

    data: Any
    body: tuple[Block, ...]
    words: Mapping[Path, tuple[tuple[int, int], ...]] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """Return the first line of a value, of its nearest parent, or of the file where it is absent."""
        for length in range(len(path), 0, -1):
            if found := self.words.get(path[:length]):
                return found[0][1]
        return 1

    def pieces(self, path: Path, text: str) -> tuple[Piece, ...]:
        """Divide the text of a scalar over the lines it stands on; one piece where the lines do not tell."""
        spans = self.words.get(path, ())
        words = text.split()
        if len(spans) < 2 or sum(count for count, _ in spans) != len(words):
            return ((text, self.line(path)),)
        pieces, start = [], 0
        for count, line in spans:
            if count:
                pieces.append((" ".join(words[start : start + count]), line))
            start += count
        return tuple(pieces)


def read_markdown(text: str) -> MarkdownRecord:
    """Read front matter and body.

    Raises:
        FrontMatterError: no front matter, YAML that cannot be read, or a key that stands twice.
    """
    lines = text.split("\n")
    if lines[0].strip() != FENCE:
        raise FrontMatterError("filen skal begynde med en linje med tre bindestreger", 1)
    try:
        end = next(i for i, line in enumerate(lines[1:], 1) if line.strip() == FENCE)
    except StopIteration:
        raise FrontMatterError(
            "linjen med tre bindestreger, der afslutter oplysningerne, mangler", 1
        ) from None
    front = "\n".join(["", *lines[1:end]])
    loader = _Loader(front)
    try:
        node = loader.get_single_node()
        data = loader.construct_document(node) if node is not None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise FrontMatterError(
            "oplysningerne er ikke gyldig YAML (se efter indrykning, kolon og anførselstegn)",
            mark.line + 1 if mark else None,
        ) from error
    finally:
        loader.dispose()
    if not isinstance(node, yaml.MappingNode):
        raise FrontMatterError("oplysningerne skal være felter med navn og værdi", 2)
    words: dict[Path, tuple[tuple[int, int], ...]] = {}
    _collect(node, (), lines, words)
    return MarkdownRecord(data, _blocks(lines, end + 1), words)


def _collect(
    node: yaml.Node, path: Path, lines: list[str], words: dict[Path, tuple[tuple[int, int], ...]]
) -> None:
    if isinstance(node, yaml.ScalarNode):
        words[path] = _words_by_line(node, lines)
        return
    words.setdefault(path, ((0, node.start_mark.line + 1),))
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            _collect(child, (*path, index), lines, words)
        return
    seen: set[str] = set()
    for key, child in node.value:
        if key.value in seen:
            raise FrontMatterError(f"feltet {key.value} står to gange", key.start_mark.line + 1)
        seen.add(key.value)
        _collect(child, (*path, key.value), lines, words)


def _words_by_line(node: yaml.ScalarNode, lines: list[str]) -> tuple[tuple[int, int], ...]:
    total = len(str(node.value).split())
    first, last = node.start_mark.line, node.end_mark.line
    if node.style in ("|", ">"):
        return tuple((len(lines[i].split()), i + 1) for i in range(first + 1, last) if lines[i].strip())
    rest = [(len(lines[i].split()), i + 1) for i in range(first + 1, last + 1)]
    return ((total - sum(count for count, _ in rest), first + 1), *rest)


def _blocks(lines: list[str], start: int) -> tuple[Block, ...]:
    blocks: list[Block] = []
    current: list[Piece] = []

    def close() -> None:
        if current:
            blocks.append(Block(tuple(current)))
            current.clear()

    for number, line in enumerate(lines[start:], start + 1):
        text = " ".join(line.split())
        if not text or text.startswith(("#", "- ")):
            close()
        if text.startswith("#"):
            blocks.append(Block(((text.lstrip("# "), number),), heading=True))
        elif text:
            current.append((text, number))
    close()
    return tuple(blocks)
