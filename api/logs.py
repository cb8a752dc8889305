"""Logging to standard error, without what people asked."""

import logging
import sys
from typing import Any

import structlog


def configure_logging(level: str) -> None:
    """Log from ``level`` (``debug`` … ``error``) on; tracebacks never show the values of variables."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        logger_factory=_to_standard_error,
    )


def _to_standard_error(*_: Any) -> structlog.PrintLogger:
    """Return a logger to the standard error of this moment, which may have been replaced."""
    return structlog.PrintLogger(sys.stderr)
