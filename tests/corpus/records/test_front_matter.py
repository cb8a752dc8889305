"""Front matter keeps the physical line of every value."""

import pytest

from corpus.records.front_matter import FrontMatterError, read_markdown
from tests.corpus.records.record_folder import PROGRAMME

LINES = PROGRAMME.split("\n")


def line_of(text: str) -> int:
    return next(number for number, line in enumerate(LINES, 1) if text in line)


def test_values_have_their_lines() -> None:
    markdown = read_markdown(PROGRAMME)
    assert markdown.line(("navn",)) == line_of("navn: Hyldepuljen")
    assert markdown.line(("vilkaar", "maks_beloeb_kr", "vaerdi")) == line_of("vaerdi: 7500")
    assert markdown.line(("fakta", 0, "tekst")) == line_of("tekst: Hyldepuljen betalte")


def test_absent_value_has_the_line_of_its_parent() -> None:
    markdown = read_markdown(PROGRAMME)
    assert markdown.line(("vilkaar", "varighed_uger")) == markdown.line(("vilkaar",))
    assert markdown.line(("frist",)) == 1


def test_folded_text_is_divided_over_its_lines() -> None:
    markdown = read_markdown(PROGRAMME)
    text = markdown.data["fakta"][1]["tekst"]
    assert markdown.pieces(("fakta", 1, "tekst"), text) == (
        ("Puljen blev lukket i 2021,", line_of("Puljen blev lukket")),
        ("fordi der ikke var flere skabe.", line_of("fordi der ikke")),
    )


@pytest.mark.parametrize("style", ['"{}\n  {}"', "{}\n  {}"])
def test_text_over_two_lines_without_block_style(style: str) -> None:
    value = style.format("Et skab har døre,", "og en hylde har ingen.")
    markdown = read_markdown(f"---\nid: x\ntekst: {value}\n---\n")
    assert [line for _, line in markdown.pieces(("tekst",), markdown.data["tekst"])] == [3, 4]


def test_body_has_paragraphs_bullets_and_headings() -> None:
    markdown = read_markdown("---\nid: x\n---\n\n## Hvem\nEn\nto.\n\n- punkt a\n- punkt b\n")
    assert [(block.text, block.heading) for block in markdown.body] == [
        ("Hvem", True),
        ("En to.", False),
        ("- punkt a", False),
        ("- punkt b", False),
    ]
    assert markdown.body[1].pieces == (("En", 6), ("to.", 7))


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("id: x\n", "tre bindestreger", 1),
        ("---\nid: x\n", "afslutter", 1),
        ("---\nid: x\nnavn: [a\n---\n", "gyldig YAML", None),
        ("---\n- a\n---\n", "felter", 2),
        ("---\nid: x\nid: y\n---\n", "id står to gange", 3),
    ],
)
def test_faults_are_told_in_danish(text: str, message: str, line: int | None) -> None:
    with pytest.raises(FrontMatterError, match=message) as caught:
        read_markdown(text)
    assert line is None or caught.value.line == line
