"""File loaders: ``discover`` finds the files, ``load`` reads one."""

from ingest.loaders.discovery import Discovery, Skipped, discover, shown_name
from ingest.loaders.limits import DEFAULT, LoadLimits
from ingest.loaders.lines import Line, LoadedFile, LoadError
from ingest.loaders.registry import load

__all__ = [
    "DEFAULT",
    "Discovery",
    "Line",
    "LoadError",
    "LoadLimits",
    "LoadedFile",
    "Skipped",
    "discover",
    "load",
    "shown_name",
]
