import subprocess
from typing import Any

import pytest

from evals.environment import NO_COMMIT, PROJECT, describe_environment, versions_of


def test_versions_are_of_what_is_installed() -> None:
    found = versions_of(["pydantic", "findes-slet-ikke", "numpy", "numpy"])
    assert list(found) == ["numpy", "pydantic"]
    assert found["numpy"][0].isdigit()


def test_the_environment_names_hardware_and_no_path() -> None:
    environment = describe_environment(["rich"])
    assert environment.cores >= 1
    assert environment.memory_gib > 0
    assert environment.time.utcoffset() is not None
    assert "rich" in environment.versions
    assert str(PROJECT) not in environment.model_dump_json()


def test_without_git_the_commit_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_git(*args: Any, **kwargs: Any) -> None:
        raise FileNotFoundError("git")

    monkeypatch.setattr(subprocess, "run", no_git)
    environment = describe_environment()
    assert environment.commit == NO_COMMIT
    assert not environment.uncommitted_changes
