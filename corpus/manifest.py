"""Source manifests: which stretches of a known file are which document, and what is known of them.

A manifest names one file by its sha256 and describes it with facts only (titles, dates, line numbers);
no sentence of the documents stands in it. Headings and special blocks are given as line numbers, the
text itself is always read from the file.
"""

from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from corpus.sources import PassageKind, SourceStatus

MANIFEST_FOLDER = Path(__file__).parent / "kilder"


class ManifestError(ValueError):
    """A manifest that cannot be read; the message is Danish and names the file."""


def _line_range(value: object) -> object:
    """Read ``12``, ``"12-15"`` or ``[12, 15]`` as an inclusive range of physical lines."""
    if isinstance(value, int):
        return (value, value)
    if isinstance(value, str):
        first, _, last = value.partition("-")
        return (int(first), int(last or first))
    return value


LineRange = Annotated[tuple[int, int], BeforeValidator(_line_range)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class HeadingEntry(_Strict):
    """A heading: the lines it fills and its level below the source's title (1 = chapter)."""

    linjer: LineRange
    niveau: int = Field(ge=1, le=6)


class BlockEntry(_Strict):
    """Lines that are not running text: a table, a board list, participants' statements, a footnote."""

    linjer: LineRange
    type: PassageKind


class RegionEntry(_Strict):
    """Lines that deal with another region than the source as a whole."""

    linjer: LineRange
    region: str


class OmittedEntry(_Strict):
    """Lines that are not indexed, with the reason (table of contents, letterhead, …)."""

    linjer: LineRange
    grund: str


class SourceEntry(_Strict):
    """One document inside a file. Dates are ISO, possibly partial; unknown is null."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    titel: str
    linjer: LineRange
    udgiver: str | None = None
    dato: str | None = Field(default=None, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    type: str = "dokument"
    status: SourceStatus = SourceStatus.UNKNOWN
    region: str | None = None
    gyldig_fra: str | None = None
    gyldig_til: str | None = None
    forbehold: str | None = None
    overskrifter: tuple[HeadingEntry, ...] = ()
    blokke: tuple[BlockEntry, ...] = ()
    omraader: tuple[RegionEntry, ...] = ()
    udelad: tuple[OmittedEntry, ...] = ()


class Manifest(_Strict):
    """Description of one file; its sources are disjoint line ranges in order."""

    fil: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    kilder: tuple[SourceEntry, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ranges_disjoint(self) -> Self:
        previous = 0
        for entry in self.kilder:
            first, last = entry.linjer
            if first <= previous or last < first:
                raise ValueError(f"linjerne for {entry.id} overlapper eller er byttet om: {first}-{last}")
            previous = last
        return self


def load_manifests(folder: Path = MANIFEST_FOLDER) -> dict[str, Manifest]:
    """Read every ``*.yaml`` of a folder; keyed by the sha256 of the file described.

    Raises:
        ManifestError: a file is not valid YAML or not a valid manifest.
    """
    manifests: dict[str, Manifest] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            manifest = Manifest.model_validate(yaml.safe_load(path.read_text("utf-8")))
        except (yaml.YAMLError, ValidationError) as error:
            raise ManifestError(f"Kildebeskrivelsen {path.name} kan ikke læses: {error}") from error
        manifests[manifest.sha256] = manifest
    return manifests
