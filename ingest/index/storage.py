"""Sources, passages and windows as JSON lines, one object a line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.sources import Origin, OriginMap, Passage, PassageKind, Provenance, Source, SourceStatus
from ingest.windows import Window


def write_jsonl(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write one JSON object a line."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file; raises ``OSError`` or ``ValueError`` when damaged."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def source_row(source: Source) -> dict[str, Any]:
    """Return a source as JSON-ready data; the origin map is packed as rows of four."""
    row = asdict(source)
    row["origins"] = {
        "starts": source.origins.starts,
        "origins": [(o.line, o.page, o.t_start, o.t_end) for o in source.origins.origins],
    }
    return row


def source_from(row: dict[str, Any]) -> Source:
    """Return the source of a row; raises ``KeyError``, ``TypeError`` or ``ValueError`` when damaged."""
    packed = row["origins"]
    origins = OriginMap(tuple(packed["starts"]), tuple(Origin(*o) for o in packed["origins"]))
    provenance = tuple(
        Provenance(p["start"], p["end"], p["file"], (p["lines"][0], p["lines"][1])) for p in row["provenance"]
    )
    status = SourceStatus(row["status"])
    return Source(**{**row, "origins": origins, "provenance": provenance, "status": status})


def passage_row(passage: Passage) -> dict[str, Any]:
    """Return a passage as JSON-ready data, without its text (it is a slice of its source's)."""
    row = asdict(passage)
    del row["text"]
    return row


def passage_from(row: dict[str, Any], text: str) -> Passage:
    """Return the passage of a row; ``text`` is the text of its source."""
    return Passage(
        **{
            **row,
            "text": text[row["start"] : row["end"]],
            "heading_path": tuple(row["heading_path"]),
            "kind": PassageKind(row["kind"]),
            "lines": tuple(row["lines"]) if row["lines"] else None,
        }
    )


def window_row(window: Window) -> dict[str, Any]:
    """Return a window as JSON-ready data."""
    return asdict(window)
