"""Libraries that only the comparison needs: imported when a system is used, with a clear word if absent."""

from importlib import import_module
from types import ModuleType

from evals.systems.system import RetrievalSystemError

EXTRA = "sammenligning"


def require(module: str, distribution: str) -> ModuleType:
    """Return an imported module.

    Raises:
        RetrievalSystemError: the distribution is not installed; the message says how to install it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise RetrievalSystemError(
            f"Sammenligningen kræver pakken {distribution}, som ikke er installeret. "
            f"Installer den med: pip install 'vejviser[{EXTRA}]'"
        ) from error
