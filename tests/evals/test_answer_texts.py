from pathlib import Path

import pytest

from answering.answer import Notice
from evals.answer_texts import AnswerText, private_path
from evals.environment import PROJECT
from evals.result_files import ResultError
from tests.answering.made_library import notice_library
from tests.evals.made_answers import answer_of

SHARE = "Puljen dækker 50 pct. af lønnen."


def test_an_answer_is_kept_as_it_is_shown_and_read_again() -> None:
    answer = answer_of(
        notice_library(),
        (f"Opslag om Prøvepuljen: »{SHARE}«", (1,)),
        quotes=(SHARE,),
        notices=(Notice("udkast", "Et udkast."),),
        intro="Se her.",
        next_steps=("Ring.",),
    )
    kept = AnswerText.of("T-1", answer)
    assert AnswerText.model_validate_json(kept.model_dump_json()) == kept
    assert (kept.id, kept.intro, kept.text, kept.next_steps) == ("T-1", "Se her.", answer.text, ("Ring.",))
    assert [(c.n, c.quote, c.status) for c in kept.citations] == [(1, SHARE, "udkast")]
    assert [n.kind for n in kept.notices] == ["udkast"]


@pytest.mark.parametrize(
    "place", ["sider.html", "evals/results/sider.html", "docs/../sider.html", ".database/s"]
)
def test_questions_and_quotes_never_get_into_the_project(place: str) -> None:
    with pytest.raises(ResultError, match="uden for projektets mappe"):
        private_path(PROJECT / place)


def test_outside_the_project_and_in_its_ignored_folder_is_allowed(tmp_path: Path) -> None:
    assert private_path(tmp_path / "sider.html") == (tmp_path / "sider.html").resolve()
    assert private_path(PROJECT / ".data" / "sider.html").name == "sider.html"


def test_a_link_into_the_project_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(PROJECT)
    with pytest.raises(ResultError):
        private_path(tmp_path / "link" / "sider.html")
