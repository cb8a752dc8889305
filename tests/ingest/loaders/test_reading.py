import hashlib
import os
import socket
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.loaders import reading
from ingest.loaders.lines import LoadError
from ingest.loaders.reading import FileBytes, read_file


def read(path: Path, largest: int = 10_000_000) -> FileBytes:
    return read_file(path, lambda _: largest)


def test_bytes_and_checksum(tmp_path: Path) -> None:
    content = os.urandom(3_000_000)
    path = tmp_path / "fil.txt"
    path.write_bytes(content)

    found = read(path)

    assert found.data == content
    assert found.sha256 == hashlib.sha256(content).hexdigest()


def test_the_file_is_opened_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "fil.txt"
    path.write_text("tekst")
    opened: list[Path] = []
    real = os.open

    def count_and_open(name: Path, flags: int) -> int:
        opened.append(name)
        return real(name, flags)

    monkeypatch.setattr(os, "open", count_and_open)

    read(path)

    assert opened == [path]


def test_the_limit_is_asked_with_the_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "fil.txt"
    path.write_bytes(b"%PDF-1.4" + bytes(100))

    assert len(read_file(path, lambda head: 200 if head.startswith(b"%PDF") else 10).data) == 108


def test_a_huge_file_is_refused_before_it_is_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    path.touch()
    os.truncate(path, 200_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(LoadError, match=r"fylder 200 MB; grænsen er 50 MB"):
            read(path, largest=50_000_000)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tom.txt").touch()

    with pytest.raises(LoadError, match="Filen er tom"):
        read(tmp_path / "tom.txt")


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "fil.txt").write_text("x")
    (tmp_path / "ind.txt").symlink_to("findes-ikke.txt")
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")

    for path, reason in [
        (tmp_path / "væk.txt", "Filen findes ikke"),
        (tmp_path / "fil.txt" / "under.txt", "Filen findes ikke"),
        (tmp_path / "ind.txt", "genvej til noget, som ikke findes"),
        (tmp_path / "a", "peger i ring"),
        (tmp_path, "en mappe"),
        (tmp_path / ("n" * 300), "for langt"),
        (Path("a\0b"), "ikke gyldigt"),
    ]:
        with pytest.raises(LoadError, match=reason):
            read(path)


def test_a_pipe_a_socket_and_a_device_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pibe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s.txt"))
        for path in (tmp_path / "pibe.txt", tmp_path / "s.txt", Path(os.devnull)):
            with pytest.raises(LoadError, match="ikke en almindelig fil"):
                read(path)


def test_a_file_that_becomes_a_pipe_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "fil.txt"
    path.write_text("tekst")
    real = os.open

    def swap_and_open(name: Path, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return real(name, flags)

    monkeypatch.setattr(os, "open", swap_and_open)

    with pytest.raises(LoadError, match="ikke en almindelig fil"):
        read(path)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "denied"), "læserettighed"),
        (PermissionError(1, "not permitted"), "læserettighed"),
        (OSError(5, "I/O error"), "systemfejl 5"),
        (FileNotFoundError(2, "gone"), "findes ikke"),
    ],
)
def test_errors_of_the_system_are_told_in_danish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    path = tmp_path / "fil.txt"
    path.write_text("tekst")

    def fail(*_: object) -> int:
        raise error

    monkeypatch.setattr(os, "open", fail)

    with pytest.raises(LoadError, match=reason):
        read(path)


class _Meddling:
    """Does something to the file right after the first piece has been read."""

    def __init__(self, meddle: Callable[[], None]) -> None:
        self._meddle = meddle

    def __call__(self, head: bytes) -> int:
        self._meddle()
        return 10_000_000


@pytest.mark.parametrize("change", ["grow", "shrink", "rewrite", "replace"])
def test_a_file_that_changes_meanwhile_is_refused(tmp_path: Path, change: str) -> None:
    path = tmp_path / "fil.txt"
    path.write_bytes(b"a" * 10_000)

    def meddle() -> None:
        if change == "grow":
            with path.open("ab") as file:
                file.write(b"b" * 5_000_000)
        elif change == "shrink":
            os.truncate(path, 5_000)
        elif change == "rewrite":
            path.write_bytes(b"b" * 10_000)
            os.utime(path, ns=(1, 1))
        else:
            (tmp_path / "ny").write_bytes(b"a" * 10_000)
            (tmp_path / "ny").replace(path)

    with pytest.raises(LoadError, match="blev ændret"):
        read_file(path, _Meddling(meddle))


def test_a_file_that_vanishes_meanwhile_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "fil.txt"
    path.write_bytes(b"a" * 10_000)

    with pytest.raises(LoadError, match="findes ikke"):
        read_file(path, _Meddling(path.unlink))


def test_unknown_errors_keep_their_number() -> None:
    assert reading.os_error_text(OSError(28, "no space")) == "Filen kunne ikke læses (systemfejl 28)."
