"""What happens around the requests: the index is opened and followed, deleted conversations are removed."""

import asyncio
from typing import TYPE_CHECKING

import structlog
from starlette.concurrency import run_in_threadpool

from api.database.access import DatabaseUnavailableError
from api.dependencies import Services
from api.settings import Settings
from ingest.embedding.errors import EmbeddingModelError
from ingest.index.errors import IndexProblem, NoIndexError

if TYPE_CHECKING:
    from api.runtime import Runtime

log = structlog.get_logger("vejviser.lifecycle")

PAUSE = 5.0
"""Seconds between two rounds of housekeeping."""

_NO_SOURCES = "Der er ikke indlæst nogen kilder endnu. Kør »vejviser ingest«; så er Vejviser klar kort efter."
_CANNOT_OPEN = "Kilderne kan ikke åbnes. Serverens log fortæller hvorfor."


class Lifecycle:
    """Opens and closes what an application holds. A runtime given from outside is left as it is."""

    def __init__(self, settings: Settings, services: Services) -> None:
        self._settings = settings
        self._services = services
        self._opened: Runtime | None = None
        self._waiting = False

    def open(self) -> None:
        """Open the index; without one the application runs on and says why it cannot answer."""
        if self._services.runtime is not None:
            return
        from api.runtime import open_runtime

        self._waiting = False
        try:
            self._opened = open_runtime(self._settings, lambda text: log.warning("index", text=text))
            self._warm_up(self._opened)
            self._services.runtime = self._opened
        except NoIndexError:
            self._services.unavailable = _NO_SOURCES
            self._waiting = True
        except (IndexProblem, EmbeddingModelError) as error:
            log.exception("runtime_not_opened")
            self._services.unavailable = str(error)
        except Exception:
            log.exception("runtime_not_opened")
            self._services.unavailable = _CANNOT_OPEN

    def tidy(self) -> None:
        """Follow a newly published index, remove what was deleted for good, make the cases ready."""
        if self._waiting:
            self.open()
        elif self._opened is not None and self._opened.refresh():
            log.info("index_followed", generation=self._opened.generation)
            self._warm_up(self._opened)
        try:
            self._services.conversations.purge()
            self._services.drafts.purge()
        except DatabaseUnavailableError:
            log.warning("purge_failed", exc_info=True)
        if self._opened is not None:
            self._opened.cases.prepare()

    @staticmethod
    def _warm_up(runtime: "Runtime") -> None:
        """Spare the first user the wait; a failure here must not keep anybody from asking."""
        try:
            runtime.warm_up()
        except Exception:
            log.warning("warm_up_failed", exc_info=True)

    async def keep_tidy(self) -> None:
        """Tidy again and again until cancelled."""
        while True:
            try:
                await run_in_threadpool(self.tidy)
            except Exception:
                log.exception("tidying_failed")
            await asyncio.sleep(PAUSE)

    def close(self) -> None:
        """Give back what was opened here."""
        if self._opened is not None:
            self._services.runtime = None
            self._opened.close()
        self._services.database.close()
