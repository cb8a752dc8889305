"""What differs between two versions."""

from answering.application.choices import Choices
from answering.application.draft_text import SectionId
from answering.application.idea import CostRow, ProjectIdea
from api.drafts.contents import DraftContents
from api.web.draft_changes import changes, pieces

OLD = DraftContents(idea=ProjectIdea(idea="Vi vil bage.\nFor alle.", amount_kr=1000))
NEW = DraftContents(
    idea=ProjectIdea(
        idea="Vi vil bage brød.\nFor alle.", amount_kr=1000, budget=(CostRow(name="Mel", amount_kr=500),)
    ),
    choices=Choices(sections={SectionId.PURPOSE: ("a",)}, answers={"beloeb": "Tusind"}),
)


def told(old: DraftContents, new: DraftContents) -> dict[str, str]:
    marks = {"ens": "{}", "væk": "[-{}-]", "ny": "[+{}+]"}
    return {
        change.name: "".join(marks[p.kind].format(p.text) for p in change.pieces)
        for change in changes(old, new, lambda ident: f"argument {ident}")
    }


def test_only_what_differs_is_told_word_by_word() -> None:
    assert told(OLD, NEW) == {
        "Projektidé": "Vi vil [-bage.\n-][+bage brød.\n+]For alle.",
        "Budget": "[+Mel: 500 kr.+]",
        "Argumenter valgt til formål": "[+argument a+]",
        "Svar på »Hvor stort et beløb søges der om?«": "[+Tusind+]",
    }
    assert told(NEW, OLD)["Budget"] == "[-Mel: 500 kr.-]"
    assert told(NEW, NEW) == {}


def test_both_texts_can_be_read_out_of_the_pieces() -> None:
    old, new = "a b c\nd\n" * 40, "a x c\nd\n" * 41
    found = list(pieces(old, new))
    assert "".join(p.text for p in found if p.kind != "ny") == old
    assert "".join(p.text for p in found if p.kind != "væk") == new


def test_very_long_paragraphs_are_told_as_a_whole() -> None:
    assert [p.kind for p in pieces("a " * 5000, "b " * 5000)] == ["væk", "ny"]
