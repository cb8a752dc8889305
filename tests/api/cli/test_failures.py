"""Everything that can go wrong has one Danish sentence."""

import errno

import pytest
from filelock import Timeout

from answering.answer import QuestionError
from api.cli.failures import danish_message, tell_of
from api.logs import configure_logging
from ingest.library import UnknownIdError


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "Disken er fuld"),
        (
            PermissionError(errno.EACCES, "denied", "/et/sted/hemmelig.txt"),
            "lov til at læse eller skrive »hemmelig.txt«",
        ),
        (OSError(errno.EROFS, "read-only", "/x"), "lov til"),
        (FileNotFoundError(errno.ENOENT, "gone", "/et/sted/væk.txt"), "ikke finde »væk.txt«"),
        (OSError(errno.EIO, "I/O error", "/x/disk"), "»disk«: I/O error"),
        (Timeout("/x/.lock"), "En anden Vejviser"),
        (MemoryError(), "hukommelse"),
        (QuestionError("Skriv et spørgsmål."), "Skriv et spørgsmål."),
    ],
)
def test_known_errors_have_their_sentence(error: Exception, part: str) -> None:
    message = danish_message(error)
    assert message is not None
    assert part in message


def test_a_wrapped_error_is_told_by_its_cause() -> None:
    wrapped = RuntimeError("database or disk is full")
    wrapped.__cause__ = OSError(errno.ENOSPC, "full")
    assert "Disken er fuld" in (danish_message(wrapped) or "")


def test_errors_that_nobody_foresaw_have_none() -> None:
    assert danish_message(RuntimeError("boom")) is None
    assert danish_message(UnknownIdError("k1")) is None


@pytest.mark.parametrize(("level", "traceback"), [("warning", False), ("debug", True)])
def test_an_unforeseen_error_is_named_and_its_traceback_is_for_those_who_ask(
    level: str, traceback: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging(level)
    try:
        raise RuntimeError("boom")
    except RuntimeError as error:
        tell_of(error)
    told = capsys.readouterr().err
    assert "RuntimeError: boom" in told
    assert "VEJVISER_LOG_LEVEL=debug" in told
    assert ("Traceback" in told) is traceback
    configure_logging("warning")
