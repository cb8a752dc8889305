"""A search among cases as it stands in an address, and the addresses that lead on from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote, urlencode

from starlette.datastructures import QueryParams

from api.schemas.cases import MAX_PAGE, MAX_TEXT, CaseSearchParams
from api.schemas.question import danish_number
from api.web.case_labels import value_label
from retrieval.cases.catalogue import FACETS
from retrieval.cases.ordering import Sort

PAGE_SIZE = 12
PATH = "/case"
_MOST_VALUES = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """A chosen value of a facet in words, and the search without it."""

    label: str
    words: str
    without: "CaseAddress"


@dataclass(frozen=True, slots=True)
class CaseAddress:
    """The address of one search; everything that changes the search begins at its first page."""

    params: CaseSearchParams

    @property
    def here(self) -> str:
        """The shortest address of this search."""
        params = self.params
        pairs = [("q", params.q)] if params.q else []
        pairs += [(facet, value) for facet in FACETS for value in self._values(facet)]
        pairs += [("ikke", text) for text in params.ikke]
        if params.sort is not Sort.RELEVANCE:
            pairs.append(("sort", params.sort.value))
        if params.side > 1:
            pairs.append(("side", str(params.side)))
        return f"{PATH}?{urlencode(pairs)}" if pairs else PATH

    @property
    def choices(self) -> list[Choice]:
        """What is chosen, facet by facet."""
        return [
            Choice(FACETS[facet], value_label(facet, value), self.without(facet, value))
            for facet in FACETS
            for value in self._values(facet)
        ]

    @property
    def words_alone(self) -> Self:
        """The same words without any choice."""
        return self._with(**{facet: [] for facet in FACETS})

    def without(self, facet: str, value: str) -> Self:
        """Return the search without a chosen value."""
        return self._with(**{facet: [v for v in self._values(facet) if v != value]})

    def choosing(self, facet: str, value: str) -> Self:
        """Return the search with one more value chosen."""
        return self._with(**{facet: [*self._values(facet), value]})

    def ignoring(self, facet: str, value: str) -> Self:
        """Return the search in which the words are not taken to mean a value."""
        return self._with(ikke=[*self.params.ikke, f"{facet}:{value}"])

    def ordered_by(self, sort: str) -> Self:
        """Return the search in another order."""
        return self._with(sort=Sort(sort))

    def page(self, number: int) -> Self:
        """Return another page of the search."""
        return self._with(side=number)

    def _values(self, facet: str) -> list[str]:
        values: list[str] = getattr(self.params, facet)
        return values

    def _with(self, **changed: object) -> Self:
        return type(self)(self.params.model_copy(update={"side": 1, **changed}))


@dataclass(frozen=True, slots=True)
class ReadSearch:
    """What an address asks for. ``dropped`` tells in Danish of every choice that does not exist.

    ``text_error`` stands beside the search field.
    """

    address: CaseAddress
    dropped: tuple[str, ...] = ()
    text_error: str = ""


def case_url(case_id: str) -> str:
    """Return the address of the page of one case."""
    return f"{PATH}/{quote(case_id, safe='')}"


def read_search(query: QueryParams, known: Callable[[str], Sequence[str]]) -> ReadSearch:
    """Read an address, however it was written; ``known`` gives the values that a facet has.

    Nothing is an error: what does not exist is dropped and told, and the rest of the search is kept.
    """
    chosen: dict[str, list[str]] = {}
    dropped = []
    for facet, label in FACETS.items():
        wanted = list(dict.fromkeys(value for value in query.getlist(facet) if value))[:_MOST_VALUES]
        values = frozenset(known(facet)) if wanted else frozenset()
        chosen[facet] = [value for value in wanted if value in values]
        dropped += [
            f"Ingen case har »{value[:80]}« som {label.lower()}. Valget er taget ud; resten gælder."
            for value in wanted
            if value not in values
        ]
    text = query.get("q", "").strip()
    too_long = f"Søgningen må højst være {danish_number(MAX_TEXT)} tegn. Resten er skåret fra."
    params = CaseSearchParams(
        q=text[:MAX_TEXT],
        ikke=list(dict.fromkeys(query.getlist("ikke")))[:_MOST_VALUES],
        sort=_sort(query.get("sort", "")),
        side=_page(query.get("side", "")),
        antal=PAGE_SIZE,
        **chosen,
    )
    return ReadSearch(CaseAddress(params), tuple(dropped), too_long if len(text) > MAX_TEXT else "")


def _sort(text: str) -> Sort:
    return Sort(text) if text in set(Sort) else Sort.RELEVANCE


def _page(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1
    return min(max(number, 1), MAX_PAGE)
