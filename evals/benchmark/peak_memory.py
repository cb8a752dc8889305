"""The most memory that a process and its children held at once."""

import threading
from types import TracebackType
from typing import Self

import psutil  # type: ignore[import-untyped]

INTERVAL = 0.05
MIB = 1024**2


class PeakMemory:
    """Watches a process from another thread; ``mib`` is the highest sum of resident memory seen.

    Memory that processes share is counted in each of them, so the figure errs on the high side.
    """

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._bytes = 0

    def __enter__(self) -> Self:
        self._sample()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        self._thread.join()

    @property
    def mib(self) -> float:
        return self._bytes / MIB

    def _watch(self) -> None:
        while not self._stopped.wait(INTERVAL):
            if not self._sample():
                return

    def _sample(self) -> bool:
        """Add one reading; tells whether the process still lives."""
        try:
            processes = [self._process, *self._process.children(recursive=True)]
        except psutil.NoSuchProcess:
            return False
        total = 0
        for process in processes:
            try:
                total += int(process.memory_info().rss)
            except psutil.NoSuchProcess:
                continue
        self._bytes = max(self._bytes, total)
        return True
