"""Publishing fails at every single step: what was live stays live and whole."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ingest.index.layout import GenerationMeta, IndexLayout
from tests.ingest.index.invented import generations, left_over


class Disk:
    """Counts what is asked of the disk from now on, and refuses the ``refused``-th of it."""

    def __init__(self, refused: int) -> None:
        self.asked: list[str] = []
        self._refused = refused

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        for owner, name in ((os, "fsync"), (os, "rename"), (os, "replace"), (Path, "write_text")):
            patch.setattr(owner, name, self._counted(name, getattr(owner, name)))

    def _counted(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: Any) -> Any:  # noqa: ANN401
            self.asked.append(name)
            if len(self.asked) == self._refused:
                raise OSError(errno.EIO, "nej")
            return function(*given)

        return counted


def unfinished(layout: IndexLayout, name: str) -> tuple[Path, GenerationMeta]:
    folder = layout.new_folder()
    (folder / "under").mkdir()
    (folder / "under" / "a.bin").write_bytes(name.encode())
    return folder, GenerationMeta(name, "aftryk", "falsk-256", 1.5, 2, 3, 4)


def published_once(data: Path) -> IndexLayout:
    layout = IndexLayout(data)
    with layout.writing():
        layout.publish(*unfinished(layout, "gen-1"))
    return layout


def second_publishing(data: Path, disk: Disk) -> bool:
    """Publish another generation on a disk that refuses something; tell whether that went well."""
    layout = published_once(data)
    with layout.writing(), pytest.MonkeyPatch.context() as patch:
        prepared = unfinished(layout, "gen-2")
        disk.watch(patch)
        try:
            layout.publish(*prepared)
        except OSError:
            return False
    return True


def test_every_step_is_watched(tmp_path: Path) -> None:
    disk = Disk(refused=0)
    assert second_publishing(tmp_path, disk)
    assert disk.asked.count("write_text") == 2
    assert disk.asked.count("rename") + disk.asked.count("replace") == 2
    assert disk.asked.count("fsync") >= 7  # two files, two folders, the pointer, the index folder twice


@pytest.mark.parametrize("step", range(1, 12))
def test_a_refused_step_leaves_the_old_generation_or_the_new_one_never_none(
    step: int, tmp_path: Path
) -> None:
    went_well = second_publishing(tmp_path, Disk(refused=step))
    layout = IndexLayout(tmp_path)
    assert layout.current()[1].name == ("gen-2" if went_well else "gen-1")

    with layout.writing():  # the next writer finds nothing in its way
        layout.publish(*unfinished(layout, "gen-3"))
    assert layout.current()[1].name == "gen-3"
    assert generations(tmp_path) == ["gen-2" if went_well else "gen-1", "gen-3"]
    assert left_over(tmp_path) == []


def test_only_a_folder_that_cannot_be_synced_is_forgiven(tmp_path: Path) -> None:
    outcomes = {}
    for step in range(1, 12):
        disk = Disk(refused=step)
        outcomes[step] = (second_publishing(tmp_path / str(step), disk), disk.asked[step - 1])
    assert {name for went_well, name in outcomes.values() if went_well} == {"fsync"}
    assert sum(went_well for went_well, _ in outcomes.values()) == 4
    assert not any(went_well for went_well, name in outcomes.values() if name != "fsync")


def test_a_failed_first_publishing_leaves_no_generation(tmp_path: Path) -> None:
    layout = IndexLayout(tmp_path)
    with layout.writing(), pytest.MonkeyPatch.context() as patch:
        prepared = unfinished(layout, "gen-1")
        patch.setattr(os, "replace", refuse)
        with pytest.raises(OSError, match="nej"):
            layout.publish(*prepared)
    assert layout.current_name() is None
    assert generations(tmp_path) == []
    assert left_over(tmp_path) == []


def refuse(*_: object) -> None:
    raise OSError(errno.EIO, "nej")
