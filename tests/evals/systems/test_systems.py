"""What every system must do, on a tiny corpus with the fake embedding model."""

import importlib.util
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from api.settings import Settings
from evals.gold import load_gold
from evals.judging import judge
from evals.systems.registry import SYSTEMS, Workbench, make_system
from evals.systems.system import RetrievalSystem, RetrievalSystemError
from tests.evals.questions import DOCUMENTS, write_documents, write_gold

NEEDED = {"haystack": "haystack", "txtai": "txtai"}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Workbench:
    return Workbench(Settings(data=tmp_path_factory.mktemp("data"), embedding_model="falsk"))


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_documents(tmp_path_factory.mktemp("documents"))


@pytest.fixture(scope="module")
def indexed(bench: Workbench, documents: Path) -> Callable[[str], RetrievalSystem]:
    ready: dict[str, RetrievalSystem] = {}

    def get(name: str) -> RetrievalSystem:
        if name in NEEDED and importlib.util.find_spec(NEEDED[name]) is None:
            pytest.skip(f"{name} is not installed (extra sammenligning)")
        if name not in ready:
            ready[name] = make_system(name, bench)
            assert ready[name].index(documents) > 0
        return ready[name]

    return get


@pytest.mark.parametrize("name", SYSTEMS)
def test_finds_the_quote_first_and_names_the_original_file(
    name: str, indexed: Callable[[str], RetrievalSystem], tmp_path: Path
) -> None:
    system = indexed(name)
    assert system.name == name
    [first, _] = load_gold(write_gold(tmp_path / "g.jsonl")).answerable
    found = system.search(first.question, 5)
    assert judge(first, [(passage.file, passage.text) for passage in found]).rank == 1
    assert {passage.file for passage in found} <= set(DOCUMENTS)


@pytest.mark.parametrize("name", SYSTEMS)
def test_ranks_are_limited_sorted_and_the_same_every_time(
    name: str, indexed: Callable[[str], RetrievalSystem]
) -> None:
    system = indexed(name)
    found = system.search("ladcykler og gedeost", 2)
    assert 1 <= len(found) <= 2
    assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)
    assert list(found) == list(system.search("ladcykler og gedeost", 2))


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_question_of_signs_alone_breaks_nothing(
    name: str, indexed: Callable[[str], RetrievalSystem]
) -> None:
    assert len(indexed(name).search("?! …", 3)) <= 3


@pytest.mark.parametrize("name", ["bm25", "langchain-default", "langchain-bm25-rrf", "ours", "dense"])
def test_parts_add_up_to_the_score(name: str, indexed: Callable[[str], RetrievalSystem]) -> None:
    for passage in indexed(name).search("hvor lang tid tager det at bygge en båd", 3):
        assert sum(passage.parts.values()) == pytest.approx(passage.score)


@pytest.mark.parametrize("name", SYSTEMS)
def test_an_index_that_was_never_made_finds_nothing(name: str, bench: Workbench) -> None:
    assert list(make_system(name, bench).search("båd", 3)) == []


def test_our_own_index_lies_apart_from_the_one_people_use(
    bench: Workbench, indexed: Callable[[str], RetrievalSystem]
) -> None:
    indexed("ours")
    assert bench.data.name == "maalinger"
    assert not (bench.data.parent / "indeks").exists()


def test_facts_name_the_embedding_model_where_one_is_used(bench: Workbench) -> None:
    assert bench.facts("bm25") == {}
    assert bench.facts("ours")["embedding_model"] == bench.embedder.model_id


def test_unknown_systems_are_told(bench: Workbench) -> None:
    with pytest.raises(RetrievalSystemError, match="langchain-default"):
        make_system("google", bench)


@pytest.mark.parametrize("name", ["bm25", "langchain-default"])
def test_folders_without_text_are_told(name: str, bench: Workbench, tmp_path: Path) -> None:
    with pytest.raises(RetrievalSystemError, match="ingen tekstfiler"):
        make_system(name, bench).index(tmp_path)
    (tmp_path / "x.txt").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(RetrievalSystemError, match=r"x\.txt"):
        make_system(name, bench).index(tmp_path)


def test_indexing_again_replaces_what_was_there(bench: Workbench, documents: Path, tmp_path: Path) -> None:
    system = make_system("langchain-default", bench)
    assert system.index(documents) == 3
    shutil.copy(documents / "ost.txt", tmp_path)
    assert system.index(tmp_path) == 1
    assert {passage.file for passage in system.search("båd", 5)} == {"ost.txt"}
