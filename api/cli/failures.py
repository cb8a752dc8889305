"""One Danish sentence for everything that can go wrong while a command runs."""

import errno
import sys
from pathlib import Path

import structlog
from filelock import Timeout

OUR_PACKAGES = frozenset({"corpus", "ingest", "retrieval", "answering", "prompts", "api", "evals"})
_DISK_FULL = (errno.ENOSPC, errno.EDQUOT)
_NO_RIGHTS = (errno.EACCES, errno.EPERM, errno.EROFS)
_log = structlog.get_logger("vejviser.cli")


def danish_message(error: BaseException) -> str | None:
    """Return the sentence for the user, or ``None`` for an error that nobody foresaw.

    Errors of our own packages carry their Danish sentence themselves; others are known by kind. An error
    that a library wrapped is looked up by its cause.
    """
    if isinstance(error, OSError):
        return _of_system(error)
    if isinstance(error, MemoryError):
        return "Der er ikke hukommelse nok. Luk andre programmer, og prøv igen."
    ours = type(error).__module__.partition(".")[0] in OUR_PACKAGES
    if ours and not isinstance(error, KeyError) and str(error):
        return str(error)
    return danish_message(error.__cause__) if error.__cause__ else None


def _of_system(error: OSError) -> str:
    if isinstance(error, Timeout):  # filelock's is an OSError
        return (
            "En anden Vejviser er i gang med at læse dokumenter ind. Vent, til den er færdig, og prøv igen."
        )
    name = f"»{Path(str(error.filename)).name}«" if error.filename else "en fil"
    if error.errno in _DISK_FULL:
        return "Disken er fuld. Frigør plads, og prøv igen; det, der allerede var læst ind, er uændret."
    if error.errno in _NO_RIGHTS:
        return f"Vejviser har ikke lov til at læse eller skrive {name}. Ret rettighederne, og prøv igen."
    if error.errno == errno.ENOENT:
        return f"Vejviser kan ikke finde {name}."
    return f"Vejviser kunne ikke læse eller skrive {name}: {error.strerror or type(error).__name__}."


def tell(message: str) -> None:
    """Write a message to the user on standard error, never into the output."""
    sys.stderr.write(f"{message}\n")
    sys.stderr.flush()


def tell_of(error: Exception) -> None:
    """Tell the user of an error; the traceback of an unforeseen one goes to the log at level debug."""
    message = danish_message(error)
    if message is None:
        message = (
            f"Der skete en uventet fejl ({type(error).__name__}: {error}). "
            "Sæt VEJVISER_LOG_LEVEL=debug, og kør igen for at se, hvor den opstod."
        )
    tell(message)
    _log.debug("command_failed", exc_info=error)
