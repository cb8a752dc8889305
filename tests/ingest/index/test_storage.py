import json
from pathlib import Path

import pytest

from corpus.sources import Origin, OriginMap, Passage, PassageKind, Provenance, Source, SourceStatus
from ingest.index.storage import (
    passage_from,
    passage_row,
    read_jsonl,
    source_from,
    source_row,
    window_row,
    write_jsonl,
)
from ingest.windows import Window

TEXT = "Æblegrød på Sjælland.\n\nEn linje til – »med tegn«\u2028og 🙂."
FULL = Source(
    id="proeve",
    title="Prøve »med tegn«",
    text=TEXT,
    file="prøve.txt",
    file_sha256="a" * 64,
    kind="notat",
    status=SourceStatus.DRAFT,
    publisher="Prøvekommunen",
    date="2021-03",
    valid_from="2020",
    valid_to="2024-12-31",
    region="Nordjylland",
    url="https://example.org/proeve",
    caveat="Opdigtet.",
    record="temaer",
    origins=OriginMap((0, 23), (Origin(1, 2), Origin(3, None, 1.5, 4.0))),
    provenance=(Provenance(0, 8, "kilde.txt", (3, 5)),),
)
BARE = Source("bar", "Bar", "Tekst", "bar.md", "b" * 64)


def through_a_file(rows: list[dict[str, object]], path: Path) -> list[dict[str, object]]:
    write_jsonl(path, rows)
    return list(read_jsonl(path))


@pytest.mark.parametrize("source", [FULL, BARE])
def test_a_source_comes_back_as_it_was(source: Source, tmp_path: Path) -> None:
    (row,) = through_a_file([source_row(source)], tmp_path / "kilder.jsonl")
    assert source_from(row) == source


@pytest.mark.parametrize(
    "passage",
    [
        Passage("p0", "proeve", 0, 21, TEXT[:21]),
        Passage(
            id="p1",
            source_id="proeve",
            start=23,
            end=len(TEXT),
            text=TEXT[23:],
            heading_path=("1. Kapitel", "Afsnit"),
            kind=PassageKind.STATEMENT,
            region="Fyn",
            lines=(3, 4),
            page=7,
            t_start=1.5,
            t_end=4.0,
        ),
    ],
)
def test_a_passage_comes_back_as_a_slice_of_its_source(passage: Passage, tmp_path: Path) -> None:
    row = passage_row(passage)
    assert "text" not in row
    (read,) = through_a_file([row], tmp_path / "passager.jsonl")
    assert passage_from(read, TEXT) == passage


def test_a_window_comes_back_as_it_was(tmp_path: Path) -> None:
    window = Window("p0.0", "p0", 0, 21)
    (row,) = through_a_file([window_row(window)], tmp_path / "vinduer.jsonl")
    assert Window(**row) == window  # type: ignore[arg-type]


def test_a_line_is_an_object_whatever_the_text_holds(tmp_path: Path) -> None:
    path = tmp_path / "kilder.jsonl"
    write_jsonl(path, [source_row(FULL), source_row(BARE)])
    assert path.read_bytes().count(b"\n") == 2
    assert "Æblegrød" in path.read_text("utf-8")


def test_damaged_rows_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "kilder.jsonl"
    path.write_text('{"id": "a"}\n{"id":', "utf-8")
    with pytest.raises(json.JSONDecodeError):
        list(read_jsonl(path))
    with pytest.raises(OSError):
        list(read_jsonl(tmp_path / "findes-ikke"))
    with pytest.raises(KeyError):
        source_from({"id": "a"})
    with pytest.raises(ValueError):
        source_from(source_row(FULL) | {"status": "opfundet"})
