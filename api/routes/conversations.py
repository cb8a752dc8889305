"""Reading and deleting kept conversations."""

from fastapi import APIRouter

from answering.conversation.remembering import KEPT, Facts
from api.conversations.known_facts import profile_of
from api.conversations.models import Conversation
from api.conversations.store import UNDO, UnknownConversationError
from api.database.access import DatabaseUnavailableError
from api.dependencies import ConversationsDep
from api.problems import ProblemError, documented, unknown
from api.schemas.chat import AnswerOut
from api.schemas.company_facts import CompanyFactOut, CompanyFactsChange, CompanyFactsOut
from api.schemas.conversations import ConversationOut, DeletedOut, TurnOut
from api.schemas.feedback import FeedbackOut

router = APIRouter(prefix="/api/conversations", tags=["Samtale"], responses=documented(404, 422, 500, 503))


def unavailable() -> ProblemError:
    """Return the problem for a database that cannot be used right now."""
    return ProblemError(
        503,
        "conversations-unavailable",
        "Samtaler kan ikke hentes lige nu",
        "Databasen med samtaler svarer ikke. Du kan stadig stille spørgsmål.",
    )


def shown(conversation: Conversation) -> ConversationOut:
    """Return a stored conversation as the API gives it."""
    turns = []
    for turn in conversation.turns:
        feedback = FeedbackOut.of(turn.feedback) if turn.feedback else None
        answer = AnswerOut.model_validate(
            {**turn.answer, "conversation_id": conversation.id, "feedback": feedback}
        )
        turns.append(TurnOut(answer_id=turn.id, question=turn.question, answer=answer, created=turn.created))
    facts = CompanyFactOut.all_of(profile_of(conversation.profile))
    return ConversationOut(
        conversation_id=conversation.id, created=conversation.created, turns=turns, profile=facts
    )


@router.get("/{conversation_id}", summary="Hent en samtale")
def read(conversation_id: str, conversations: ConversationsDep) -> ConversationOut:
    """Giver samtalens spørgsmål og svar, som de blev vist. Kun den, der kender navnet, kan hente den."""
    try:
        return shown(conversations.read(conversation_id))
    except UnknownConversationError as error:
        raise unknown("en samtale", conversation_id) from error
    except DatabaseUnavailableError as error:
        raise unavailable() from error


@router.delete("/{conversation_id}", summary="Slet en samtale")
def delete(conversation_id: str, conversations: ConversationsDep) -> DeletedOut:
    """Fjerner samtalen straks fra visning. Sletningen kan fortrydes i kort tid; derefter er den endelig."""
    try:
        conversations.delete(conversation_id)
    except UnknownConversationError as error:
        raise unknown("en samtale", conversation_id) from error
    except DatabaseUnavailableError as error:
        raise unavailable() from error
    return DeletedOut(conversation_id=conversation_id, undo_seconds=int(UNDO.total_seconds()))


@router.post("/{conversation_id}/restore", summary="Fortryd en sletning")
def restore(conversation_id: str, conversations: ConversationsDep) -> ConversationOut:
    """Henter en samtale tilbage, som lige er slettet."""
    try:
        conversations.restore(conversation_id)
    except UnknownConversationError as error:
        raise unknown("en samtale", conversation_id) from error
    except DatabaseUnavailableError as error:
        raise unavailable() from error
    return read(conversation_id, conversations)


@router.patch("/{conversation_id}/profile", summary="Ret, hvad samtalen ved om virksomheden")
def change_profile(
    conversation_id: str, change: CompanyFactsChange, conversations: ConversationsDep
) -> CompanyFactsOut:
    """Sætter de felter, der sendes. Et felt med `null` glemmes, også selv om det er sagt i samtalen."""
    return _changed(conversation_id, change.changes, conversations)


@router.delete("/{conversation_id}/profile", summary="Glem, hvad samtalen ved om virksomheden")
def forget_profile(conversation_id: str, conversations: ConversationsDep) -> CompanyFactsOut:
    """Glemmer alt om virksomheden. Samtalens spørgsmål og svar bliver stående."""
    return _changed(conversation_id, dict.fromkeys(KEPT), conversations)


def _changed(conversation_id: str, changes: Facts, conversations: ConversationsDep) -> CompanyFactsOut:
    try:
        facts = conversations.change_facts(conversation_id, changes)
    except UnknownConversationError as error:
        raise unknown("en samtale", conversation_id) from error
    except DatabaseUnavailableError as error:
        raise unavailable() from error
    return CompanyFactsOut(conversation_id=conversation_id, profile=CompanyFactOut.all_of(profile_of(facts)))
