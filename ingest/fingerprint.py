"""A fingerprint of everything that shapes an index, so that an unchanged one is not built again."""

import hashlib
from functools import lru_cache
from pathlib import Path

import corpus
import ingest

_SUFFIXES = frozenset({".py", ".yaml"})


@lru_cache(maxsize=1)
def rules_hash() -> str:
    """Return a sha256 over the code and manifests that turn files into an index."""
    digest = hashlib.sha256()
    for package in (corpus, ingest):
        root = Path(next(iter(package.__path__)))
        for path in sorted(p for p in root.rglob("*") if p.suffix in _SUFFIXES):
            digest.update(str(path.relative_to(root)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def fingerprint(content_hash: str, model_id: str) -> str:
    """Return the fingerprint of an index of this content, made by these rules and this model."""
    return hashlib.sha256(f"{rules_hash()}\n{content_hash}\n{model_id}".encode()).hexdigest()
