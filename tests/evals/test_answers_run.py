from collections.abc import Iterator
from pathlib import Path

import pytest

from answering.answer import NEW_TALK, Answer, Claim, Event, Notice, Talk
from corpus.sources import SourceStatus
from evals.answers_run import AnswersRun, run_answers
from evals.gold import GoldSet, load_gold
from evals.result_files import write_result
from evals.results import Table
from tests.answering.made_library import Section, citation_of, library_of, made_source
from tests.evals.questions import write_documents, write_gold

WEEKS = "Hver båd tager omtrent fjorten uger at bygge færdig."
FALSE = "Kunderne kommer især fra Finland og Polen."
GIVEN = "Bådtilskuddet giver træ."
DOCUMENT = Section(f"Om bådebyggeri\n\nVærftet ligger i Skovby.\n{WEEKS}\n{FALSE}")
LIBRARY = library_of(
    made_source("baad", "Om bådebyggeri", [DOCUMENT], status=SourceStatus.DRAFT),
    made_source(
        "program-baad", "Bådtilskuddet", [Section(GIVEN)], status=SourceStatus.EXPIRED, record="programmer"
    ),
)


class Parrot:
    """Answers the first question rightly but for a notice, the second wrongly, and refuses the third.

    The second answer rests on a line that the original file does not have and on a closed scheme, adds a
    figure and a sentence of its own, and shows a notice without reason.
    """

    def answer(self, question: str, talk: Talk = NEW_TALK) -> Answer:
        if "båd" in question and "ost" not in question:
            said = f"Om bådebyggeri: »{WEEKS}«"
            return Answer(
                question, said, (Claim(said, (1,)),), (citation_of(LIBRARY, WEEKS),), intro="Det er enkelt."
            )
        if "osten" in question:
            claims = (Claim(f"De er 44. »{FALSE}«", (1,)), Claim(f"»{GIVEN}«", (2,)))
            text = f"{claims[0].text} [1] Det er godt. {claims[1].text} [2]"
            cited = (citation_of(LIBRARY, FALSE, 1), citation_of(LIBRARY, GIVEN, 2))
            return Answer(question, text, claims, cited, notices=(Notice("forslag", "Gammelt."),))
        return Answer(question, "Det ved jeg ikke.", refused=True)

    def stream(self, question: str, talk: Talk = NEW_TALK) -> Iterator[Event]:
        yield self.answer(question, talk)


@pytest.fixture
def gold(tmp_path: Path) -> GoldSet:
    return load_gold(write_gold(tmp_path / "gold.jsonl"))


@pytest.fixture
def run(tmp_path: Path, gold: GoldSet) -> AnswersRun:
    return run_answers(Parrot(), "papegøje", gold, write_documents(tmp_path / "docs"), LIBRARY, {"k": "v"})


def value(table: Table, name: str) -> tuple[float, int]:
    estimate = table[name]
    assert estimate is not None
    return estimate.value, estimate.n


def test_answers_refusals_and_citations_are_counted(run: AnswersRun) -> None:
    assert value(run.result.overall, "must_include") == (0.5, 2)
    assert value(run.result.refusals, "afvisning F1") == (1.0, 3)
    assert value(run.result.refusals_by_user["smv"], "fejlagtig afvisning") == (0.0, 1)
    citations = run.result.citations
    assert (citations.exact, citations.failed, citations.records, citations.untraced) == (1, 1, 0, 1)
    assert [(f.question, f.n, f.lines) for f in run.result.failures] == [("T-2", 1, (5, 5))]
    assert [(q.id, q.refused, q.included) for q in run.single.questions] == [
        ("T-1", False, True),
        ("T-2", False, False),
        ("T-3", True, None),
    ]
    assert run.result.answering.n == 3
    assert set(run.result.by_type) == {"fakta", "sammensat", "ubesvarlig"}


def test_sentences_are_held_against_their_citations(run: AnswersRun) -> None:
    assert value(run.result.overall, "citatdækning") == pytest.approx(((1 + 2 / 4) / 2, 2))
    assert value(run.result.overall, "citatpræcision") == pytest.approx(((1 + 2 / 3) / 2, 2))
    assert value(run.result.overall, "sætninger uden citat") == (0.5, 2)
    assert [(u.question, u.claim, u.fault) for u in run.result.unsupported] == [
        ("T-2", 1, "tal uden dækning"),
        ("T-2", None, "ingen kilde"),
    ]


def test_notices_and_closed_schemes_are_held_against_the_sources(run: AnswersRun) -> None:
    assert value(run.result.overall, "forbehold genkaldelse") == (0.0, 2)
    assert value(run.result.overall, "forbehold præcision") == (0.0, 1)
    assert [(f.question, f.missing, f.unfounded) for f in run.result.notice_failures] == [
        ("T-1", ("udkast",), ()),
        ("T-2", ("udkast", "udløbet"), ("forslag",)),
    ]
    assert [(o.question, o.programme, o.cited) for o in run.result.open_offers] == [
        ("T-2", "program-baad", True)
    ]


def test_the_introduction_counts_as_read_and_not_as_claims(run: AnswersRun) -> None:
    first = run.single.questions[0]
    assert first.whole_characters == first.characters + len("Det er enkelt.\n\n")
    assert run.single.questions[1].whole_characters == run.single.questions[1].characters


def test_results_hold_no_text_of_questions_documents_or_answers(tmp_path: Path, run: AnswersRun) -> None:
    path = write_result(tmp_path / "out", run.result, run.single)
    assert path.name == "papegøje-answers.json"
    for file in (tmp_path / "out").iterdir():
        text = file.read_text("utf-8")
        for secret in ("hvor lang tid", "fjorten", "Sverige", "Finland", "enkelt", "godt", str(tmp_path)):
            assert secret not in text


def test_the_texts_hold_the_answers_and_no_questions(run: AnswersRun) -> None:
    assert [(t.id, t.refused, t.intro) for t in run.texts.answers] == [
        ("T-1", False, "Det er enkelt."),
        ("T-2", False, None),
        ("T-3", True, None),
    ]
    assert "hvor lang tid" not in run.texts.model_dump_json()
