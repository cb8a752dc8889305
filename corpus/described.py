"""What the manifests tell of a place in a file, whether or not its document is in the index."""

from functools import lru_cache

from corpus.manifest import ManifestError, SourceEntry, load_manifests


def described(file: str, line: int) -> SourceEntry | None:
    """Return the document that holds a 1-based line of a file (base name); ``None`` if none is described."""
    for name, entry in _entries():
        if name == file and entry.linjer[0] <= line <= entry.linjer[1]:
            return entry
    return None


@lru_cache(maxsize=1)
def _entries() -> tuple[tuple[str, SourceEntry], ...]:
    """Read the manifests once; a broken one was told of when the documents were read in."""
    try:
        manifests = load_manifests().values()
    except ManifestError:
        return ()
    return tuple((manifest.fil, entry) for manifest in manifests for entry in manifest.kilder)
