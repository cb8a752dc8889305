"""Hits and answers as the JSON lines of ``search --jsonl`` and ``ask --jsonl``; the keys are a contract."""

import json
from collections.abc import Mapping, Sequence

from answering.answer import Answer, Citation, Original
from corpus.sources import Source
from ingest.library import Library
from retrieval.hits import Hit

Record = Mapping[str, object]


def json_line(record: Record) -> str:
    """Return a record as one line of JSON with its line end; æ, ø and å stay readable."""
    return json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n"


def hits_record(question: str, hits: Sequence[Hit], library: Library, explain: bool = False) -> Record:
    """Return the ranked passages of one question; ``explain`` adds what each signal gave."""
    rows = [{**_hit(hit, library), **({"parts": dict(hit.parts)} if explain else {})} for hit in hits]
    return {"question": question, "hits": rows}


def answer_record(question: str, answer: Answer) -> Record:
    """Return one answer; ``question`` is the line as it was asked."""
    return {
        "question": question,
        "answer": answer.text,
        "claims": [{"text": c.text, "citations": list(c.citations)} for c in answer.claims],
        "citations": [_citation(c) for c in answer.citations],
        "notices": [{"kind": n.kind, "text": n.text} for n in answer.notices],
        "next_steps": list(answer.next_steps),
        "follow_ups": list(answer.follow_ups),
        "refused": answer.refused,
        "mode": answer.mode,
        "ms": answer.ms,
        "intro": answer.intro,
        "clarify": answer.clarify,
        "bring": list(answer.bring),
        "referral": answer.referral,
        "refusal_kind": answer.refusal,
    }


def error_record(question: str, message: str) -> Record:
    """Return what stands in place of an answer when a line cannot be used."""
    return {"question": question, "error": message}


def source_record(source: Source, passages: int) -> Record:
    """Return what is known of a source and how many passages it has."""
    return {
        "source_id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date,
        "status": source.status.value,
        "kind": source.kind,
        "region": source.region,
        "valid_from": source.valid_from,
        "valid_to": source.valid_to,
        "file": source.file,
        "url": source.url,
        "caveat": source.caveat,
        "passages": passages,
    }


def _hit(hit: Hit, library: Library) -> Record:
    passage = hit.passage
    source = library.source(passage.source_id)
    return {
        "rank": hit.rank,
        "score": hit.score,
        "source_id": source.id,
        "title": source.title,
        "file": source.file,
        "lines": _lines(passage.lines),
        "page": passage.page,
        "heading_path": list(passage.heading_path),
        "kind": passage.kind.value,
        "text": passage.text,
    }


def _citation(citation: Citation) -> Record:
    return {
        "n": citation.n,
        "source_id": citation.source_id,
        "title": citation.title,
        "date": citation.date,
        "status": citation.status.value,
        "file": citation.file,
        "lines": _lines(citation.lines),
        "page": citation.page,
        "heading_path": list(citation.heading_path),
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "originals": [_original(one) for one in citation.originals],
    }


def _original(original: Original) -> Record:
    return {
        "file": original.file,
        "lines": _lines(original.lines),
        "source_id": original.source_id,
        "title": original.title,
        "date": original.date,
        "start": original.start,
        "end": original.end,
    }


def _lines(lines: tuple[int, int] | None) -> list[int] | None:
    return list(lines) if lines else None
