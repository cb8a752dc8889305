"""Text that remembers, for every character, the line it came from."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Replacement = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class TrackedText:
    """A string with one origin per character: ``len(at) == len(text)``.

    ``at[i]`` is the index of the loader's line in which character ``i`` stood. Characters that a repair
    inserts inherit the origin of the place where they are inserted.
    """

    text: str
    at: tuple[int, ...]

    @classmethod
    def of(cls, text: str, line: int) -> "TrackedText":
        """Return a text that comes from one line."""
        return cls(text, (line,) * len(text))

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __add__(self, other: "TrackedText") -> "TrackedText":
        return TrackedText(self.text + other.text, self.at + other.at)

    def slice(self, start: int, end: int | None = None) -> "TrackedText":
        """Return ``text[start:end]`` with its origins."""
        return TrackedText(self.text[start:end], self.at[start:end])

    def strip(self) -> "TrackedText":
        """Return the text without white space at both ends."""
        left = len(self.text) - len(self.text.lstrip())
        return self.slice(left, len(self.text.rstrip()) if self.text.strip() else left)

    def appended(self, text: str) -> "TrackedText":
        """Return this text followed by characters of ours, with the origin of the last character."""
        return self + TrackedText.of(text, self.at[-1] if self.at else 0)

    def sub(self, pattern: re.Pattern[str], replacement: Replacement) -> tuple["TrackedText", int]:
        """Replace every match; returns the new text and the number of replacements."""
        pieces: list[str] = []
        origins: list[int] = []
        end = count = 0
        for match in pattern.finditer(self.text):
            new = replacement(match) if callable(replacement) else match.expand(replacement)
            if new == match.group():
                continue
            pieces += [self.text[end : match.start()], new]
            origins += self.at[end : match.start()]
            origins += _spread(self.at[match.start() : match.end()], len(new), self._near(match.start()))
            end = match.end()
            count += 1
        if not count:
            return self, 0
        pieces.append(self.text[end:])
        origins += self.at[end:]
        return TrackedText("".join(pieces), tuple(origins)), count

    def _near(self, offset: int) -> int:
        return self.at[min(offset, len(self.at) - 1)] if self.at else 0

    def split(self, pattern: re.Pattern[str]) -> list["TrackedText"]:
        """Cut at every match (which is dropped); pieces are stripped, empty ones left out."""
        pieces: list[TrackedText] = []
        start = 0
        for match in pattern.finditer(self.text):
            pieces.append(self.slice(start, match.start()).strip())
            start = match.end()
        pieces.append(self.slice(start).strip())
        return [piece for piece in pieces if piece]


def _spread(old: Sequence[int], length: int, fallback: int) -> list[int]:
    """Give ``length`` new characters the origins of the old ones, the last repeated as needed."""
    if not old:
        return [fallback] * length
    return [old[min(i, len(old) - 1)] for i in range(length)]


def join(parts: Iterable[TrackedText], separator: str) -> TrackedText:
    """Concatenate with a separator of ours between the parts."""
    text: list[str] = []
    at: list[int] = []
    for part in parts:
        if text:
            text.append(separator)
            at += [at[-1] if at else 0] * len(separator)
        text.append(part.text)
        at += part.at
    return TrackedText("".join(text), tuple(at))
