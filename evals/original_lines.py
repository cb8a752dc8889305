"""The physical lines of the original files, read without the code that indexes them."""

from pathlib import Path


class OriginalLines:
    """Reads the text files of a folder, each once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read_before: dict[str, list[str] | None] = {}

    def lines(self, file: str) -> list[str] | None:
        """Return the lines of a file by its base name; ``None`` where it is missing or no text."""
        if file not in self._read_before:
            self._read_before[file] = self._read(file)
        return self._read_before[file]

    def _read(self, file: str) -> list[str] | None:
        # A citation names a base name; anything else must not lead out of the folder.
        path = next((p for p in sorted(self._folder.rglob("*")) if p.name == file and p.is_file()), None)
        if path is None:
            return None
        try:
            # Physical lines end at line feeds only, as in the line numbers of the citations.
            return path.read_text("utf-8").split("\n")
        except UnicodeDecodeError:
            return None
