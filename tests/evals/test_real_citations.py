"""No answer over the original documents may cite what does not stand in the lines it names."""

from pathlib import Path

import pytest

from api.settings import Settings
from evals.bench import read_questions
from evals.citations import CitationChecker, Verdict
from evals.systems.registry import Workbench


@pytest.mark.kilder
def test_every_citation_stands_in_the_named_lines_of_the_original(
    source_folder: Path, tmp_path: Path
) -> None:
    opened = Workbench(Settings(data=tmp_path, embedding_model="falsk")).open_index(source_folder)
    checker = CitationChecker(source_folder)
    try:
        checks = [
            check
            for question in read_questions()
            for check in checker.check_all(opened.assistant.answer(question).citations)
        ]
    finally:
        opened.close()
    assert len(checks) >= 60
    wrong = [
        check
        for check in checks
        if check.verdict is not Verdict.EXACT and check.verdict is not Verdict.REPAIRED
    ]
    assert [(check.citation.file, check.citation.lines, check.reason) for check in wrong] == []
