from pathlib import Path

import pytest

from evals.errors import misses, select
from evals.gold import GoldError, load_gold
from evals.miss_view import miss_view, parts_text
from evals.systems.system import RetrievedPassage
from tests.evals.questions import DOCUMENTS, write_gold
from tests.evals.test_retrieval_run import WholeFiles


class Explained(WholeFiles):
    """Also says what two signals gave."""

    def search(self, question: str, k: int) -> list[RetrievedPassage]:
        return [
            RetrievedPassage(p.file, p.text, 3.0, "linje 1-5", {"tegn": 1.0, "afsnit": 2.0})
            for p in super().search(question, k)
        ]


def test_only_misses_are_listed_with_what_came_instead_and_what_came_later(tmp_path: Path) -> None:
    gold = load_gold(write_gold(tmp_path / "g.jsonl"))
    system = Explained("baad.txt", "cykel.md", "ost.txt")
    found = list(misses(system, gold.answerable, k=2))
    assert [miss.question.id for miss in found] == ["T-2"]
    miss = found[0]
    assert miss.judgement.units == (1, 3)
    assert [shown.passage.file for shown in miss.instead] == ["baad.txt", "cykel.md"]
    assert [(shown.rank, shown.passage.file, shown.coverage) for shown in miss.found] == [(3, "ost.txt", 1.0)]


def test_a_miss_is_shown_with_quotes_ranks_signals_and_passages(tmp_path: Path) -> None:
    gold = load_gold(write_gold(tmp_path / "g.jsonl"))
    [miss] = misses(Explained("baad.txt", "cykel.md"), gold.answerable, k=2)
    text = miss_view(miss)
    for wanted in (
        "T-2 (sammensat, raadgiver): Hvem køber bådene",
        "ost.txt linje 5-5: Osten sælges",
        "Plads: nr. 1 og ikke fundet",
        "1. baad.txt · linje 1-5 · score 3,000",
        "signaler: afsnit 2,000 · tegn 1,000",
        "dækker 100 % af et citat",
        " ".join(DOCUMENTS["cykel.md"].split()),
    ):
        assert wanted in text


def test_signals_stand_strongest_first() -> None:
    assert parts_text({"b": 0.5, "a": 0.5, "c": -1.0, "d": 2.0}) == "d 2,000 · a 0,500 · b 0,500 · c -1,000"
    assert parts_text({}) == ""


def test_questions_are_selected_by_type(tmp_path: Path) -> None:
    gold = load_gold(write_gold(tmp_path / "g.jsonl"))
    assert [question.id for question in select(gold, "sammensat")] == ["T-2"]
    assert len(select(gold)) == 2
    with pytest.raises(GoldError, match="case"):
        select(gold, "case")
