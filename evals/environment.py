"""Where and with what a measurement was made: commit, versions and hardware."""

import os
import platform
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import BaseModel, ConfigDict

PROJECT = Path(__file__).resolve().parents[1]
NO_COMMIT = "uden-commit"
_ALWAYS = ("vejviser", "numpy", "torch", "sentence-transformers", "transformers")
_GIB = 1024**3


class Environment(BaseModel):
    """Facts that decide whether two measurements can be compared; holds no path of the machine."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    time: datetime
    commit: str
    uncommitted_changes: bool
    python: str
    system: str
    processor: str
    cores: int
    memory_gib: float
    versions: dict[str, str]


def _git(*arguments: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", "-C", str(PROJECT), *arguments], capture_output=True, text=True, check=True, timeout=30
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def versions_of(distributions: Iterable[str]) -> dict[str, str]:
    """Return the installed version of each distribution, alphabetically; absent ones are left out."""
    found: dict[str, str] = {}
    for name in sorted(set(distributions)):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def describe_environment(distributions: Iterable[str] = ()) -> Environment:
    """Return the environment of this process, with the versions of these and the main libraries."""
    return Environment(
        time=datetime.now(UTC).replace(microsecond=0),
        commit=_git("rev-parse", "--short=10", "HEAD") or NO_COMMIT,
        uncommitted_changes=bool(_git("status", "--porcelain")),
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        processor=_processor(),
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        memory_gib=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIB, 1),
        versions=versions_of([*_ALWAYS, *distributions]),
    )
