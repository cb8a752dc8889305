import errno
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from chromadb.errors import InternalError

from ingest.index.write_failures import numbered_os_errors


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Let the disk have as many free bytes as a test says."""
    usage = SimpleNamespace(free=10**12)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    return usage


def raised(error: Exception, folder: Path) -> OSError:
    with pytest.raises(OSError) as caught, numbered_os_errors(folder):
        raise error
    return caught.value


def test_a_numbered_error_stays_as_it_is(tmp_path: Path, free: SimpleNamespace) -> None:
    error = PermissionError(errno.EACCES, "nej")
    assert raised(error, tmp_path) is error


@pytest.mark.parametrize("error", [OSError("11 requested and 5 written"), InternalError("compaction")])
def test_without_a_number_the_free_space_tells(
    error: Exception, tmp_path: Path, free: SimpleNamespace
) -> None:
    assert raised(error, tmp_path).errno == errno.EIO
    free.free = 4096
    found = raised(error, tmp_path)
    assert found.errno == errno.ENOSPC
    assert found.__cause__ is error


def test_chroma_may_say_itself_that_the_disk_is_full(tmp_path: Path, free: SimpleNamespace) -> None:
    error = InternalError("(code: 13) database or disk is full")
    assert raised(error, tmp_path).errno == errno.ENOSPC


def test_other_errors_pass(tmp_path: Path, free: SimpleNamespace) -> None:
    with pytest.raises(ZeroDivisionError), numbered_os_errors(tmp_path):
        raise ZeroDivisionError
