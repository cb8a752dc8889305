"""What routes are given: the runtime, the conversations and the pages."""

from dataclasses import dataclass, field
from typing import Annotated, Protocol

from fastapi import Depends, Request

from answering.answer import Assistant
from api.conversations.store import ConversationStore
from api.database.access import Database
from api.drafts.desk import DraftDesk
from api.drafts.store import DraftStore
from api.feedback.store import FeedbackStore
from api.problems import ProblemError
from api.staff.login_limit import LoginLimit
from api.staff.store import StaffStore
from api.usage.store import UsageStore
from ingest.library import Library
from retrieval.cases.search import CaseSearch
from retrieval.hits import Searcher
from retrieval.matching.matcher import Matcher


class ServingLike(Protocol):
    """One open index and what answers from it, held together; ``generation`` names the index."""

    @property
    def library(self) -> Library: ...

    @property
    def searcher(self) -> Searcher: ...

    @property
    def assistant(self) -> Assistant: ...

    @property
    def cases(self) -> CaseSearch: ...

    @property
    def matcher(self) -> Matcher: ...

    @property
    def desk(self) -> DraftDesk: ...

    @property
    def generation(self) -> str: ...


class RuntimeLike(ServingLike, Protocol):
    """What follows the index; ``serving`` is the one in use now, which stays whole when a new one comes."""

    @property
    def serving(self) -> ServingLike: ...

    def close(self) -> None:
        """Give back everything that is open."""
        ...


@dataclass(slots=True)
class Services:
    """What one running application holds. ``unavailable`` says in Danish why there is no runtime."""

    database: Database
    runtime: RuntimeLike | None = None
    unavailable: str = "Kilderne er ved at blive indlæst. Prøv igen om lidt."
    embed_origins: frozenset[str] = frozenset()
    conversations: ConversationStore = field(init=False)
    feedback: FeedbackStore = field(init=False)
    drafts: DraftStore = field(init=False)
    usage: UsageStore = field(init=False)
    staff: StaffStore = field(init=False)
    login_limit: LoginLimit = field(init=False, default_factory=LoginLimit)

    def __post_init__(self) -> None:
        self.conversations = ConversationStore(self.database)
        self.feedback = FeedbackStore(self.database)
        self.drafts = DraftStore(self.database)
        self.usage = UsageStore(self.database)
        self.staff = StaffStore(self.database)


def get_services(request: Request) -> Services:
    """Return the services of the application that handles the request."""
    services = request.app.state.services
    assert isinstance(services, Services)
    return services


ServicesDep = Annotated[Services, Depends(get_services)]


def get_runtime(services: ServicesDep) -> ServingLike:
    """Return what serves now, the same for a whole request; raises a 503 problem while there is none."""
    if services.runtime is None:
        raise ProblemError(
            503, "no-index", "Kilderne kan ikke bruges lige nu", services.unavailable, {"Retry-After": "10"}
        )
    return services.runtime.serving


def get_conversations(services: ServicesDep) -> ConversationStore:
    """Return the store of conversations."""
    return services.conversations


def get_feedback(services: ServicesDep) -> FeedbackStore:
    """Return the store of feedback."""
    return services.feedback


def get_drafts(services: ServicesDep) -> DraftStore:
    """Return the store of drafts."""
    return services.drafts


def get_usage(services: ServicesDep) -> UsageStore:
    """Return the counts of what is asked."""
    return services.usage


def get_library(runtime: Annotated[ServingLike, Depends(get_runtime)]) -> Library:
    """Return the sources of the index in use."""
    return runtime.library


def get_cases(runtime: Annotated[ServingLike, Depends(get_runtime)]) -> CaseSearch:
    """Return the search over the cases."""
    return runtime.cases


def get_matcher(runtime: Annotated[ServingLike, Depends(get_runtime)]) -> Matcher:
    """Return what matches programmes with companies."""
    return runtime.matcher


def get_desk(runtime: Annotated[ServingLike, Depends(get_runtime)]) -> DraftDesk:
    """Return what makes drafts of projects."""
    return runtime.desk


RuntimeDep = Annotated[ServingLike, Depends(get_runtime)]
LibraryDep = Annotated[Library, Depends(get_library)]
CasesDep = Annotated[CaseSearch, Depends(get_cases)]
MatcherDep = Annotated[Matcher, Depends(get_matcher)]
ConversationsDep = Annotated[ConversationStore, Depends(get_conversations)]
FeedbackDep = Annotated[FeedbackStore, Depends(get_feedback)]
DraftsDep = Annotated[DraftStore, Depends(get_drafts)]
DeskDep = Annotated[DraftDesk, Depends(get_desk)]
UsageDep = Annotated[UsageStore, Depends(get_usage)]
