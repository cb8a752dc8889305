"""Which words a model wants in front of queries and passages."""

import re
from collections.abc import Mapping

from ingest.embedding.model_files import PASSAGE_PROMPT, QUERY_PROMPT

_E5 = re.compile(r"(?:^|[/_-])e5(?:[_-]|$)", re.IGNORECASE)
_INSTRUCT = re.compile(r"instruct", re.IGNORECASE)
# The task of the model card of the instruct family; its passages stand without a prompt.
_TASK = "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: "


def model_prompts(name: str, stored: Mapping[str, str]) -> tuple[str, str]:
    """Return the prompts for queries and for passages.

    What the model's own configuration stores wins; models of the e5 family, whose older uploads store none,
    are known by name; every other model gets empty prompts.
    """
    query = stored.get("query") or ""
    passage = next((stored[key] for key in ("document", "passage", "corpus") if stored.get(key)), "")
    if query or passage or not _E5.search(name):
        return query, passage
    return (_TASK, "") if _INSTRUCT.search(name) else (QUERY_PROMPT, PASSAGE_PROMPT)
