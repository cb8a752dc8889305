import pytest

from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.precision import Precision, wanted_precision


@pytest.mark.parametrize("environment", [{}, {"VEJVISER_EMBEDDING_PRECISION": " "}])
def test_nothing_asked_for(environment: dict[str, str]) -> None:
    assert wanted_precision(environment) is None


def test_precision_is_read() -> None:
    assert wanted_precision({"VEJVISER_EMBEDDING_PRECISION": "Float32"}) is Precision.FLOAT32


def test_unknown_precision_is_told_in_danish() -> None:
    with pytest.raises(EmbeddingModelError, match="er »int8«, men skal være float32 eller bfloat16"):
        wanted_precision({"VEJVISER_EMBEDDING_PRECISION": "int8"})
