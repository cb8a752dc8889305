import pytest

from ingest.embedding.model_prompts import model_prompts


def test_stored_prompts_win() -> None:
    stored = {"query": "spørgsmål: ", "document": "tekst: "}
    assert model_prompts("intfloat/multilingual-e5-base", stored) == ("spørgsmål: ", "tekst: ")


@pytest.mark.parametrize("key", ["document", "passage", "corpus"])
def test_passage_prompt_has_several_names(key: str) -> None:
    assert model_prompts("min-model", {key: "t: "}) == ("", "t: ")


def test_empty_stored_prompts_count_as_none() -> None:
    assert model_prompts("e5-small", {"query": "", "document": ""}) == ("query: ", "passage: ")


@pytest.mark.parametrize("name", ["intfloat/multilingual-e5-large", "intfloat/e5-base-v2", "min-E5-model"])
def test_e5_is_known_by_name(name: str) -> None:
    assert model_prompts(name, {}) == ("query: ", "passage: ")


def test_instruct_model_gets_a_task_for_queries_only() -> None:
    query, passage = model_prompts("intfloat/multilingual-e5-large-instruct", {})
    assert query.startswith("Instruct: ")
    assert query.endswith("\nQuery: ")
    assert passage == ""


@pytest.mark.parametrize("name", ["BAAI/bge-m3", "sentence-transformers/all-MiniLM-L6-v2", "ce55", "e5x"])
def test_other_models_get_no_prompts(name: str) -> None:
    assert model_prompts(name, {}) == ("", "")
