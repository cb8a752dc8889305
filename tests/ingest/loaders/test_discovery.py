import hashlib
import os
from pathlib import Path

import pytest

from ingest.loaders.discovery import Discovery, discover, shown_name


def make(folder: Path, *names: str) -> None:
    """Write files, each with its own content."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"indhold af {name}")


def names(found: Discovery, folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in found.files]


def reasons(found: Discovery) -> dict[str, str]:
    return {item.path.name: item.reason for item in found.skipped}


def test_folders_are_walked_by_name(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.pdf", "z/æ.md", "z/a/c.html", "m/x.docx", "C.vtt")

    found = discover([tmp_path])

    assert names(found, tmp_path) == ["C.vtt", "a.pdf", "b.txt", "m/x.docx", "z/æ.md", "z/a/c.html"]
    assert found.skipped == ()


def test_what_is_no_document_is_passed_over_in_silence(tmp_path: Path) -> None:
    make(tmp_path, ".skjult.txt", ".git/a.txt", "__pycache__/a.txt", "a.py", "b.yaml", "c.yml", "~$ord.docx")
    make(tmp_path, "LÆSMIG.md", "under/README.md", "Thumbs.db", "__MACOSX/a.txt", "ok.txt")

    found = discover([tmp_path])

    assert names(found, tmp_path) == ["ok.txt"]
    assert found.skipped == ()


def test_other_formats_are_named_with_advice(tmp_path: Path) -> None:
    make(tmp_path, "a.doc", "b.XLSX", "c.pptx", "d.png", "e.xyz", "uden", "f.zip", "ok.txt")

    found = discover([tmp_path])

    assert names(found, tmp_path) == ["ok.txt"]
    assert reasons(found) == {
        "a.doc": "formatet .doc kan ikke læses; gem som .docx eller PDF",
        "b.XLSX": "formatet .xlsx kan ikke læses; gem som PDF",
        "c.pptx": "formatet .pptx kan ikke læses; gem som PDF",
        "d.png": "formatet .png kan ikke læses; kør tekstgenkendelse (OCR), og gem som PDF",
        "e.xyz": "formatet .xyz kan ikke læses; gem som txt, md, html, pdf, docx eller vtt",
        "uden": "filen har ingen endelse; kald den fx .txt eller .pdf efter sit indhold",
        "f.zip": "formatet .zip kan ikke læses; pak arkivet ud",
    }
    assert not any(item.failed for item in found.skipped)


def test_a_file_given_by_itself_is_taken_also_when_hidden(tmp_path: Path) -> None:
    make(tmp_path, ".skjult.txt", "LÆSMIG.md", "uden", "a.doc", "b.py")

    found = discover([tmp_path / name for name in (".skjult.txt", "LÆSMIG.md", "uden", "a.doc", "b.py")])

    assert names(found, tmp_path) == [".skjult.txt", "LÆSMIG.md", "uden"]
    assert set(reasons(found)) == {"a.doc", "b.py"}


def test_same_content_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "c.txt")
    (tmp_path / "b.txt").write_bytes((tmp_path / "a.txt").read_bytes())
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "e.md").write_bytes((tmp_path / "a.txt").read_bytes())

    found = discover([tmp_path])

    assert names(found, tmp_path) == ["a.txt", "c.txt"]
    assert reasons(found) == {"b.txt": "samme indhold som a.txt", "e.md": "samme indhold som a.txt"}
    assert not any(item.failed for item in found.skipped)


def test_a_file_of_unique_size_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "kort.txt", "et-længere-navn.txt")

    def fail(*_: object) -> None:
        raise AssertionError("opened")

    monkeypatch.setattr(hashlib, "file_digest", fail)

    assert len(discover([tmp_path]).files) == 2


def test_overlapping_paths_give_a_file_once(tmp_path: Path) -> None:
    make(tmp_path, "a/b.txt", "c.txt")

    found = discover([tmp_path / "a" / "b.txt", tmp_path / "a", tmp_path, tmp_path])

    assert names(found, tmp_path) == ["a/b.txt", "c.txt"]
    assert found.skipped == ()


def test_links_are_followed_only_to_files_inside(tmp_path: Path) -> None:
    make(tmp_path, "ude/hemmelig.txt", "inde/fil.txt", "inde/.gemt/x.txt", "inde/mappe/y.txt")
    inside = tmp_path / "inde"
    (inside / "a-genvej.txt").symlink_to("fil.txt")
    (inside / "b-genvej.txt").symlink_to(".gemt/x.txt")
    (inside / "c-genvej.txt").symlink_to("../ude/hemmelig.txt")
    (inside / "d-genvej").symlink_to("mappe")
    (inside / "e-genvej.txt").symlink_to("findes-ikke.txt")
    (inside / "f-ring.txt").symlink_to("f-ring.txt")

    found = discover([inside])

    assert names(found, inside) == ["fil.txt", "mappe/y.txt", "b-genvej.txt"]
    assert reasons(found) == {
        "a-genvej.txt": "genvej til fil.txt, som allerede er med",
        "c-genvej.txt": "genvejen peger uden for de mapper, der læses",
        "d-genvej": "genvej til en mappe; genveje til mapper følges ikke",
        "e-genvej.txt": "genvejen peger på noget, som ikke findes",
        "f-ring.txt": "genvejen peger i ring",
    }
    assert {item.path.name for item in found.skipped if item.failed} == {"e-genvej.txt", "f-ring.txt"}


def test_a_ring_of_folders_ends(tmp_path: Path) -> None:
    make(tmp_path, "a/fil.txt")
    (tmp_path / "a" / "op").symlink_to("..")

    found = discover([tmp_path])

    assert names(found, tmp_path) == ["a/fil.txt"]


def test_a_link_given_by_itself_is_followed(tmp_path: Path) -> None:
    make(tmp_path, "mappe/fil.txt", "alene.txt")
    (tmp_path / "til-mappe").symlink_to("mappe")
    (tmp_path / "til-fil.txt").symlink_to("alene.txt")

    found = discover([tmp_path / "til-mappe", tmp_path / "til-fil.txt"])

    assert names(found, tmp_path) == ["til-mappe/fil.txt", "til-fil.txt"]


def test_paths_that_cannot_be_read_are_failures(tmp_path: Path) -> None:
    (tmp_path / "ind.txt").symlink_to("findes-ikke.txt")
    (tmp_path / "ring").symlink_to("ring")

    found = discover([tmp_path / "væk", tmp_path / "ind.txt", tmp_path / "ring", Path("a\0b")])

    assert [item.reason for item in found.skipped] == [
        "filen findes ikke",
        "genvejen peger på noget, som ikke findes",
        "genvejen peger i ring",
        "stien er ikke gyldig",
    ]
    assert all(item.failed for item in found.skipped)


def test_a_folder_without_rights_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "lukket/a.txt", "åben/b.txt")
    real = os.scandir

    def scan(path: Path) -> object:
        if Path(path).name == "lukket":
            raise PermissionError(13, "denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scan)
    found = discover([tmp_path])

    assert names(found, tmp_path) == ["åben/b.txt"]
    assert reasons(found) == {"lukket": "mappen må ikke læses: der mangler læserettighed"}
    assert found.skipped[0].failed


def test_unreadable_files_of_the_same_size_are_left_to_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.txt", "b.txt")

    def fail(*_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(hashlib, "file_digest", fail)

    assert names(discover([tmp_path]), tmp_path) == ["a.txt", "b.txt"]


def test_special_files_are_named_and_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pibe.txt")

    for paths, failed in (([tmp_path], False), ([tmp_path / "pibe.txt"], True)):
        found = discover(paths)

        assert found.files == ()
        assert "ikke en almindelig fil" in found.skipped[0].reason
        assert found.skipped[0].failed is failed


def test_empty_and_giant_files_are_not_compared(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).touch()
    for name in ("c.txt", "d.txt"):
        (tmp_path / name).touch()
        os.truncate(tmp_path / name, 200_000_000)

    assert names(discover([tmp_path]), tmp_path) == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_a_name_that_is_not_utf8_can_be_shown(tmp_path: Path) -> None:
    name = os.fsdecode(b"r\xe5d.txt")
    (tmp_path / name).write_text("x")

    found = discover([tmp_path])

    assert shown_name(found.files[0]) == "r?d.txt"
    assert shown_name(Path("a\nb\x1b[31m.txt")) == "a?b?[31m.txt"


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert discover([tmp_path]) == Discovery((), ())
    assert discover([]) == Discovery((), ())
