"""The writer's lock, the pointer and the descriptions of generations, also damaged ones."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.index.errors import BrokenIndexError, NoIndexError, SecondWriterError
from ingest.index.layout import GenerationMeta, IndexLayout
from ingest.report import FileNote
from tests.ingest.index.invented import generations, left_over

PROJECT = Path(__file__).resolve().parents[3]


@pytest.fixture
def layout(tmp_path: Path) -> IndexLayout:
    return IndexLayout(tmp_path)


def publish(layout: IndexLayout, name: str, paths: tuple[str, ...] = ("/dokumenter",)) -> Path:
    """Publish a generation of two small files."""
    with layout.writing():
        folder = layout.new_folder()
        (folder / "under").mkdir()
        (folder / "a.jsonl").write_text(f"{name} æøå", "utf-8")
        (folder / "under" / "b.bin").write_bytes(b"\0" * 100)
        failed = (FileNote("itu.pdf", "Filen er beskadiget."),)
        return layout.publish(
            folder, GenerationMeta(name, "aftryk", "falsk-256", 1.5, 2, 3, 4, paths, failed)
        )


def test_what_is_published_is_the_live_generation(layout: IndexLayout) -> None:
    folder = publish(layout, "gen-1")
    assert layout.current_name() == "gen-1"
    layout.require()
    found, meta = layout.current()
    assert found == folder
    assert (meta.name, meta.fingerprint, meta.model_id, meta.created) == ("gen-1", "aftryk", "falsk-256", 1.5)
    assert (meta.sources, meta.passages, meta.windows) == (2, 3, 4)
    assert meta.paths == ("/dokumenter",)
    assert meta.failed == (FileNote("itu.pdf", "Filen er beskadiget."),)
    assert sorted(meta.files) == ["a.jsonl", "under/b.bin"]
    assert layout.described() == meta
    assert layout.known_paths() == [Path("/dokumenter")]


def test_without_a_generation_there_is_none(layout: IndexLayout) -> None:
    assert layout.current_name() is None
    assert layout.known_paths() == []
    for ask in (layout.require, layout.described, layout.current):
        with pytest.raises(NoIndexError, match="vejviser ingest"):
            ask()


def test_a_data_directory_that_is_a_file_has_no_index(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("optaget", "utf-8")
    with pytest.raises(NoIndexError):
        IndexLayout(tmp_path / "fil").require()


def test_an_empty_pointer_points_at_nothing(layout: IndexLayout) -> None:
    publish(layout, "gen-1")
    (layout.folder / "GÆLDENDE").write_text(" \n", "utf-8")
    with pytest.raises(NoIndexError):
        layout.current()


@pytest.mark.parametrize("pointer", [b"gen-2", b"\xff\xfe\x00", b"a\0b", b"x" * 5000, b"..", b"."])
def test_a_pointer_to_nothing_usable_is_a_broken_index(layout: IndexLayout, pointer: bytes) -> None:
    publish(layout, "gen-1")
    (layout.folder / "GÆLDENDE").write_bytes(pointer)
    with pytest.raises(BrokenIndexError, match="skal bygges igen"):
        layout.current()
    assert layout.known_paths() == [Path("/dokumenter")]  # from the generation that is still there


META_DAMAGE: list[Callable[[dict[str, object]], object]] = [
    lambda meta: None,
    lambda meta: [],
    lambda meta: {},
    lambda meta: {**meta, "paths": 5},
    lambda meta: {**meta, "files": None},
    lambda meta: {**meta, "files": {"a.jsonl": 17}},
    lambda meta: {**meta, "files": {"a.jsonl": ["mange", None]}},
    lambda meta: {**meta, "failed": [{"navn": "x"}]},
    lambda meta: {**meta, "ukendt": 1},
    lambda meta: {name: value for name, value in meta.items() if name != "model_id"},
]


@pytest.mark.parametrize("damage", META_DAMAGE)
def test_a_damaged_description_is_a_broken_index(
    layout: IndexLayout, damage: Callable[[dict[str, object]], object]
) -> None:
    path = publish(layout, "gen-1") / "generation.json"
    path.write_text(json.dumps(damage(json.loads(path.read_text("utf-8")))), "utf-8")
    with pytest.raises(BrokenIndexError, match="gen-1 er beskadiget"):
        layout.current()
    assert layout.known_paths() == []
    layout.require()  # there is one; it is only broken


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xff", b"\0" * 40])
def test_a_description_that_cannot_be_read_is_a_broken_index(layout: IndexLayout, content: bytes) -> None:
    path = publish(layout, "gen-1") / "generation.json"
    path.write_bytes(content)
    with pytest.raises(BrokenIndexError):
        layout.described()
    path.unlink()
    with pytest.raises(BrokenIndexError):
        layout.described()


def test_the_paths_of_a_damaged_generation_are_those_of_the_one_before(layout: IndexLayout) -> None:
    publish(layout, "gen-1", ("/ældre",))
    newer = publish(layout, "gen-2", ("/nyere",))
    assert layout.known_paths() == [Path("/nyere")]
    (newer / "generation.json").unlink()
    assert layout.known_paths() == [Path("/ældre")]


@pytest.mark.parametrize("text", ["gen-1", "gen-1 æøæ", "gen-1 æøå!"])
def test_a_file_that_is_not_as_written_is_named(layout: IndexLayout, text: str) -> None:
    folder = publish(layout, "gen-1")
    (folder / "a.jsonl").write_text(text, "utf-8")
    with pytest.raises(BrokenIndexError, match=r"filen a\.jsonl mangler eller er ændret"):
        layout.current()
    layout.described()


def test_a_folder_of_a_generation_that_is_gone_is_a_broken_index(layout: IndexLayout) -> None:
    publish(layout, "gen-1").rename(layout.folder / "væk")
    with pytest.raises(BrokenIndexError):
        layout.current()


def test_the_live_generation_and_the_one_before_are_kept(layout: IndexLayout) -> None:
    for number in range(1, 5):
        publish(layout, f"gen-{number}")
        assert generations(layout.folder.parent) == [f"gen-{n}" for n in (number - 1, number) if n]


def test_a_generation_that_was_never_live_does_not_take_the_place_of_the_one_before(
    layout: IndexLayout,
) -> None:
    """A process killed between the two renames leaves a whole generation to which nothing points."""
    publish(layout, "gen-1")
    publish(layout, "gen-2")
    (layout.folder / "gen-3-dræbt").mkdir()
    publish(layout, "gen-4")
    assert generations(layout.folder.parent) == ["gen-2", "gen-4"]


def test_what_a_killed_writer_left_is_removed_by_the_next(layout: IndexLayout) -> None:
    publish(layout, "gen-1")
    leftover = layout.folder / ".ny-4711-abc"
    (leftover / "chroma").mkdir(parents=True)
    (leftover / "chroma" / "x").write_bytes(b"1")
    (layout.folder / ".GÆLDENDE.ny").write_text("gen-2", "utf-8")
    with layout.writing():
        assert left_over(layout.folder.parent) == []
    assert layout.current_name() == "gen-1"


def test_two_writers_in_one_process_are_told_apart(layout: IndexLayout) -> None:
    other = IndexLayout(layout.folder.parent)
    told = pytest.raises(SecondWriterError, match="Et andet program")
    with layout.writing(), told, other.writing():
        pass
    with layout.writing():
        pass  # the lock was given back


def test_the_lock_is_given_back_after_a_failure(layout: IndexLayout) -> None:
    with pytest.raises(ZeroDivisionError), layout.writing():
        raise ZeroDivisionError
    with layout.writing():
        pass


HOLDER = """
import sys, time
from pathlib import Path
from ingest.index.layout import IndexLayout
with IndexLayout(Path(sys.argv[1])).writing():
    print("holder", flush=True)
    time.sleep(60)
"""


def test_a_second_process_may_not_write_until_the_first_is_gone(layout: IndexLayout) -> None:
    command = [sys.executable, "-c", HOLDER, str(layout.folder.parent)]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "holder\n"
        with pytest.raises(SecondWriterError), layout.writing():
            pass
        holder.kill()
    with layout.writing():
        publishable = layout.new_folder()
    assert publishable.is_dir()


def test_reading_needs_no_lock(layout: IndexLayout) -> None:
    publish(layout, "gen-1")
    with layout.writing():
        assert IndexLayout(layout.folder.parent).current()[1].name == "gen-1"


def test_folders_of_unfinished_generations_have_names_of_their_own(layout: IndexLayout) -> None:
    with layout.writing():
        names = {layout.new_folder().name for _ in range(5)}
    assert len(names) == 5
    assert all(str(os.getpid()) in name for name in names)
