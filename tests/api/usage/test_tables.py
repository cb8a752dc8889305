"""The counts as tables."""

from answering.intent import Intent
from api.conversations.models import ConversationTurn
from api.feedback.models import Feedback
from api.usage import tables
from api.usage.channel import Channel
from api.usage.figures import Count, Figures
from api.usage.names import names
from tests.api.fake_library import make_library


def test_questions_without_a_theme_stand_last() -> None:
    figures = Figures(themes={"Innovation": Count(1, 0)}, no_theme=Count(3, 2))
    table = tables.theme_table(figures)
    assert table.lines == [("Innovation", 1, 0), ("Uden kendt emne", 3, 2)]
    assert table.largest == 3


def test_every_intent_and_channel_has_a_name() -> None:
    assert set(names().hensigter) == {str(one) for one in Intent}
    assert set(names().kanaler) == {str(one) for one in Channel}


def test_what_has_no_name_is_shown_as_stored() -> None:
    rows = tables.refusal_table(Figures(refusals={"andet år": 2, "ny slags": 1})).lines
    assert rows == [("Spørger om et år, kilderne ikke dækker", 2), ("ny slags", 1)]


def test_sources_link_to_their_reading_view_unless_they_are_gone() -> None:
    figures = Figures(sources={"proevenotat": 2, "væk": 1})
    known, gone = tables.source_table(figures, make_library()).rows
    assert (known.label, known.href) == ("Prøvenotat om rådgivning i Prøvekommunen", "/kilder/proevenotat")
    assert (gone.label, gone.href) == ("væk (findes ikke længere)", None)
    without_index = tables.source_table(figures, None).rows[0]
    assert (without_index.label, without_index.href) == ("proevenotat", None)


def test_reasons_are_counted_apart_for_what_helped_and_what_did_not() -> None:
    said = [(True, ["let"]), (False, ["forældet", "andet"]), (False, ["forældet"]), (False, ["fra før"])]
    turns = [ConversationTurn(feedback=Feedback(helped=h, reasons=r)) for h, r in said]
    assert tables.reason_table(turns, helped=True).lines == [("Det var let at forstå", 1)]
    assert tables.reason_table(turns, helped=False).lines == [
        ("Det var forældet", 2),
        ("Noget andet", 1),
        ("fra før", 1),
    ]
