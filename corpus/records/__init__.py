"""The knowledge base: our own records of programmes, actors, cases, themes, contradictions and terms."""

from corpus.records.loader import Record, Records, load_records
from corpus.records.problems import Problem, RecordsError

__all__ = ["Problem", "Record", "Records", "RecordsError", "load_records"]
