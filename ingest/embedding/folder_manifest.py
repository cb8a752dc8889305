"""The list of files of an unpacked model, by which a damaged folder is told from a whole one."""

import hashlib
import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

_NAME = "vejviser-filer.json"


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    bytes: int
    sha256: str


class _Manifest(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    model_id: str
    files: dict[str, _File]


def write_manifest(folder: Path, model_id: str) -> None:
    """List every file of a folder with size and sha256, and force all of them to the disk."""
    files = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        files[name] = _File(bytes=path.stat().st_size, sha256=file_sha256(path))
        _to_disk(path)
    manifest = folder / _NAME
    manifest.write_text(_Manifest(model_id=model_id, files=files).model_dump_json(indent=2) + "\n", "utf-8")
    _to_disk(manifest)


def is_whole(folder: Path, model_id: str) -> bool:
    """Tell whether every listed file is there in its listed size; reads no file but the list."""
    manifest = _read(folder)
    return (
        manifest is not None
        and manifest.model_id == model_id
        and all(_size(folder / name) == file.bytes for name, file in manifest.files.items())
    )


def damaged_files(folder: Path) -> list[str]:
    """Return the files whose content is not what was written; the list's own name if it cannot be read."""
    manifest = _read(folder)
    if manifest is None:
        return [_NAME]
    return [
        name
        for name, file in manifest.files.items()
        if _size(folder / name) != file.bytes or file_sha256(folder / name) != file.sha256
    ]


def file_sha256(path: Path) -> str:
    """Return the sha256 of a file's bytes as hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _read(folder: Path) -> _Manifest | None:
    try:
        return _Manifest.model_validate_json((folder / _NAME).read_bytes())
    except (OSError, ValidationError):
        return None


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _to_disk(path: Path) -> None:
    with path.open("rb") as stream:
        os.fsync(stream.fileno())
