from collections.abc import Iterator
from pathlib import Path

import pytest

import corpus
from ingest.fingerprint import fingerprint, rules_hash


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that stands for the package of the manifests; the hash is computed anew."""
    monkeypatch.setattr(corpus, "__path__", [str(tmp_path)])
    rules_hash.cache_clear()
    yield tmp_path
    rules_hash.cache_clear()


def hash_anew() -> str:
    rules_hash.cache_clear()
    return rules_hash()


def test_content_and_model_make_the_fingerprint() -> None:
    marks = {fingerprint(content, model) for content in ("a", "b") for model in ("m", "n")}

    assert len(marks) == 4
    assert fingerprint("a", "m") in marks


def test_code_and_manifests_change_the_rules_and_other_files_do_not(rules: Path) -> None:
    before = hash_anew()
    (rules / "post.md").write_text("en post", "utf-8")
    assert hash_anew() == before

    (rules / "kilder.yaml").write_text("kilder: []", "utf-8")
    described = hash_anew()
    (rules / "kilder.yaml").write_text("kilder: [1]", "utf-8")
    changed = hash_anew()
    (rules / "kilder.yaml").rename(rules / "andre.yaml")

    assert len({before, described, changed, hash_anew()}) == 4
