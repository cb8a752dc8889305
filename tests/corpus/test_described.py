"""A line of a described file leads to its document."""

import pytest

from corpus.described import described
from corpus.manifest import Manifest, load_manifests

MANIFESTS = list(load_manifests().values())


@pytest.mark.parametrize("manifest", MANIFESTS, ids=lambda m: m.fil)
def test_every_document_is_found_by_its_first_and_last_line(manifest: Manifest) -> None:
    for entry in manifest.kilder:
        assert described(manifest.fil, entry.linjer[0]) == entry
        assert described(manifest.fil, entry.linjer[1]) == entry


def test_an_unknown_file_or_line_is_no_document() -> None:
    assert described("findes-ikke.txt", 1) is None
    assert described(MANIFESTS[0].fil, 10**6) is None
