from pathlib import Path

import huggingface_hub
import pytest
from huggingface_hub.errors import LocalEntryNotFoundError, RepositoryNotFoundError

from ingest.embedding.adapter import Adapter
from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.model_source import BASE_MODEL, damaged_model_files, find_model
from ingest.embedding.weights import BASE_ID, bundled_model_id

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def own_model(folder: Path, weights: bytes = b"123") -> Path:
    folder.mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(weights)
    return folder


def test_without_a_name_it_is_the_bundled_one_with_its_adapter(
    tiny_package: Path, tiny_adapter: Adapter, tmp_path: Path
) -> None:
    source = find_model(None, tmp_path)
    assert source.model_id == bundled_model_id(tiny_adapter) == source.folder.name
    assert source.name == "multilingual-e5-small, tilpasset danske spørgsmål"
    assert find_model("", tmp_path) == source


def test_the_adapter_can_be_left_out(tiny_package: Path, tmp_path: Path) -> None:
    source = find_model("grundmodel", tmp_path)
    assert source.model_id == BASE_ID == source.folder.name
    assert source.name == "multilingual-e5-small"
    assert source.folder != find_model(None, tmp_path).folder


@pytest.mark.parametrize("model", [None, BASE_MODEL])
def test_damage_of_the_bundled_model_is_found(tiny_package: Path, tmp_path: Path, model: str | None) -> None:
    folder = find_model(model, tmp_path).folder
    assert damaged_model_files(model, tmp_path) == []
    (folder / "model.safetensors").write_bytes(b"afbrudt")
    assert damaged_model_files(model, tmp_path) == ["model.safetensors"]


def test_other_models_are_not_checked(tmp_path: Path) -> None:
    assert damaged_model_files(str(own_model(tmp_path / "egen")), tmp_path) == []


def test_folder_is_identified_by_its_content_not_its_place(tmp_path: Path) -> None:
    here = find_model(str(own_model(tmp_path / "a" / "Min model")), tmp_path)
    there = find_model(str(own_model(tmp_path / "b" / "Min model")), tmp_path)
    other = find_model(str(own_model(tmp_path / "c" / "Min model", b"124")), tmp_path)
    assert here.model_id == there.model_id
    assert here.model_id != other.model_id
    assert here.model_id.startswith("min-model-")
    assert here.name == "Min model"


@pytest.mark.parametrize("name", ["/findes/ikke", "./model", "a/b/c", "æøå", "en model", "~/x y", "../x"])
def test_what_is_neither_folder_nor_name_is_told_in_danish(name: str, tmp_path: Path) -> None:
    with pytest.raises(EmbeddingModelError, match="hverken en mappe, der findes, eller navnet"):
        find_model(name, tmp_path)


class Hub:
    """Stands in for the hub: remembers what is asked for, and answers with a folder or an error."""

    def __init__(self, local: Path | None, remote: Path | Exception) -> None:
        self.local = local
        self.remote = remote
        self.asked: list[tuple[str, bool]] = []

    def snapshot_download(self, name: str, *, local_files_only: bool = False, **_rest: object) -> str:
        self.asked.append((name, local_files_only))
        if local_files_only:
            if self.local is None:
                raise LocalEntryNotFoundError("not here")
            return str(self.local)
        if isinstance(self.remote, Exception):
            raise self.remote
        return str(self.remote)


def use(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> Hub:
    monkeypatch.setattr(huggingface_hub, "snapshot_download", hub.snapshot_download)
    return hub


def test_name_is_fetched_and_identified_by_its_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = use(Hub(None, own_model(tmp_path / "snapshots" / COMMIT)), monkeypatch)
    steps: list[str] = []
    source = find_model("intfloat/e5-Base", tmp_path, lambda name, _done, _total: steps.append(name))
    assert (source.name, source.model_id) == ("intfloat/e5-Base", "intfloat-e5-base-01234567")
    assert hub.asked == [("intfloat/e5-Base", True), ("intfloat/e5-Base", False)]
    assert steps == ["Henter søgemodellen intfloat/e5-Base"]


def test_fetched_model_is_used_without_the_net(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hub = use(Hub(own_model(tmp_path / COMMIT), ConnectionError()), monkeypatch)
    assert find_model("labse", tmp_path).name == "sentence-transformers/labse"
    assert hub.asked == [("sentence-transformers/labse", True)]


def test_download_that_was_broken_off_is_taken_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "halv" / COMMIT).mkdir(parents=True)
    hub = use(Hub(tmp_path / "halv" / COMMIT, own_model(tmp_path / "hel" / COMMIT)), monkeypatch)
    assert find_model("a/b", tmp_path).folder == tmp_path / "hel" / COMMIT
    assert hub.asked == [("a/b", True), ("a/b", False)]


def test_no_connection_is_told_in_danish_with_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(Hub(None, ConnectionError("no route")), monkeypatch)
    with pytest.raises(EmbeddingModelError, match=r"»a/b« er ikke hentet.*medfølgende model"):
        find_model("a/b", tmp_path)


def test_unknown_name_is_told_in_danish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The library builds this error from an HTTP response, which does not matter here.
    error = RepositoryNotFoundError.__new__(RepositoryNotFoundError)
    use(Hub(None, error), monkeypatch)
    with pytest.raises(EmbeddingModelError, match="findes ikke på Hugging Face"):
        find_model("a/b", tmp_path)
