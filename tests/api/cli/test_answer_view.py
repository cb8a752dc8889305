"""An answer in the terminal shows its text, its numbers and its quotes."""

from dataclasses import replace

from answering.answer import Answer, Claim, Original
from api.cli.answer_view import answer_view, marked_text
from tests.api.cli.rendered import rendered
from tests.api.cli.sample import ANSWER, CITATION, QUOTE


def test_every_part_is_shown_in_reading_order() -> None:
    text = rendered(answer_view(ANSWER))
    parts = [
        "Værksteder kan få rådgivning. [1]",
        "Bemærk: Håndbogen er et udkast.",
        "Kilder",
        "[1] Håndbog for små værksteder · april 2023 · udkast",
        "håndbog.txt · linje 12",
        f"»{QUOTE}«",
        "Det kan du gøre nu",
        "• Ring til dit lokale erhvervskontor.",
        "Hav klar",
        "• Det seneste regnskab",
        "Henvendelse, du kan kopiere",
        "Vi er et værksted.",
        "Du kan også spørge",
        "• Hvornår kan puljen søges?",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_our_own_words_the_question_back_and_the_original_lines_are_shown() -> None:
    places = (
        Original("bilag.txt", (4, 6), "bilag", "Bilag om værksteder", "2021", "bilag-p0", 10, 60),
        Original("andet.txt", (7, 7)),
    )
    cited = (replace(CITATION, originals=places),)
    answer = replace(ANSWER, citations=cited, intro="Begynd hos os.", clarify="Hvor ligger I?")
    text = rendered(answer_view(answer))
    assert text.startswith("Begynd hos os.\n")
    assert "Fortæl gerne: Hvor ligger I?" in text
    assert "Står i: Bilag om værksteder (2021) · bilag.txt · linje 4–6" in text
    assert "Står i: andet.txt · linje 7" in text


def test_empty_parts_leave_no_headings() -> None:
    assert rendered(answer_view(Answer("Hej?", "Hej!"))).strip() == "Hej!"


def test_sources_of_a_refusal_are_only_near() -> None:
    text = rendered(answer_view(replace(ANSWER, refused=True)))
    assert "Nærmeste kilder" in text


def test_marks_stand_behind_their_claims_and_the_text_is_otherwise_the_same() -> None:
    answer = Answer("?", "En. To. En.", (Claim("En.", (1,)), Claim("En.", (2, 3))))
    assert marked_text(answer) == "En. [1] To. En. [2][3]"


def test_marks_that_are_there_are_not_doubled() -> None:
    answer = Answer("?", "En. [1] To.", (Claim("En.", (1,)),))
    assert marked_text(answer) == "En. [1] To."


def test_a_claim_that_is_not_in_the_text_changes_nothing() -> None:
    answer = Answer("?", "En.", (Claim("To.", (1,)), Claim("", (1,))))
    assert marked_text(answer) == "En."


def test_a_document_cannot_command_the_terminal_or_the_layout() -> None:
    quote = "rødt \x1b[31m og [bold]fedt[/bold] \u202e"
    text = rendered(answer_view(replace(ANSWER, citations=(replace(CITATION, quote=quote),))))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]fedt[/bold]" in text
