"""The argument bank over the original documents: own projects find their places, all is verified."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from answering.answer import Claim
from answering.application.argument import ArgumentBank
from answering.application.bank import ArgumentBanks
from answering.application.idea import ProjectIdea
from answering.gate import Gate
from answering.notices import required_kinds
from evals.argument_bank import Project, measure_arguments, read_projects
from evals.citations import CitationChecker, Verdict
from tests.answering.conftest import TODAY, RealAnswers

pytestmark = [pytest.mark.kilder, pytest.mark.model]

SOME = 8


@pytest.fixture(scope="module")
def banks(real_answers: RealAnswers) -> ArgumentBanks:
    return ArgumentBanks(real_answers.library, real_answers.searcher, today=lambda: TODAY)


@pytest.fixture(scope="module")
def built(banks: ArgumentBanks) -> Sequence[ArgumentBank]:
    return [banks.build(_idea(project)) for project in read_projects()[:SOME]]


def _idea(project: Project) -> ProjectIdea:
    return ProjectIdea(idea=project.idea, receiver=project.receiver, geography=project.geography)


def test_the_right_place_is_on_the_first_page_of_most_own_projects(banks: ArgumentBanks) -> None:
    recall = measure_arguments(banks).recall(10)
    assert recall is not None and recall.value >= 0.85


def test_every_argument_stands_in_the_named_lines_and_passes_the_gate(
    built: Sequence[ArgumentBank], real_answers: RealAnswers, source_folder: Path
) -> None:
    gate = Gate(real_answers.library)
    arguments = [argument for bank in built for argument in bank.arguments]
    assert len(arguments) > 20 * len(built)
    for argument in arguments:
        assert gate.fault(Claim(argument.text, (0,)), {0: argument.citation}) is None
    checks = CitationChecker(source_folder).check_all([a.citation for a in arguments])
    assert [c.citation.lines for c in checks if c.verdict is Verdict.FAILED] == []


def test_drafts_ended_and_proposed_sources_are_never_used_in_silence(
    built: Sequence[ArgumentBank], real_answers: RealAnswers
) -> None:
    for bank in built:
        for argument in bank.arguments:
            needed = required_kinds(real_answers.library.source(argument.citation.source_id), TODAY)
            assert needed <= {notice.kind for notice in argument.warnings}


def test_a_far_project_gets_no_arguments(banks: ArgumentBanks) -> None:
    far = "Vi vil bage surdejsbrød derhjemme og har brug for en opskrift på rugbrød med kerner."
    assert banks.build(ProjectIdea(idea=far)).arguments == ()
