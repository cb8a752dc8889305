"""How figures are read from Danish text."""

import pytest

from answering.figures import Figure, figures, placed_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.500", {("12500", "")}),
        ("12500", {("12500", "")}),
        ("1.000.000 kr.", {("1000000", "kr")}),
        ("12.500,00 kr", {("12500", "kr")}),
        ("12.500,-", {("12500", "kr")}),
        ("kr. 12.500", {("12500", "kr")}),
        ("DKK 12 mio.", {("12", "mio kr")}),
        ("12 mio. kr.", {("12", "mio kr")}),
        ("12 millioner kroner", {("12", "mio kr")}),
        ("en million", {("1", "mio")}),
        ("3 mia. kr.", {("3", "mia kr")}),
        ("15 t.kr.", {("15", "tusind kr")}),
        ("20 tusind euro", {("20", "tusind euro")}),
        ("€ 20", {("20", "euro")}),
        ("50%", {("50", "procent")}),
        ("50 pct.", {("50", "procent")}),
        ("50 procents", {("50", "procent")}),
        ("50 procentpoint", {("50", "procentpoint")}),
        ("50 pct.-point", {("50", "procentpoint")}),
        ("7,5", {("7,5", "")}),
        ("7,50", {("7,5", "")}),
        ("0,5", {("0,5", "")}),
        ("007", {("7", "")}),
        ("0", {("0", "")}),
        ("3.5", {("3.5", "")}),
        ("-5 pct.", {("-5", "procent")}),
        ("−5 pct.", {("-5", "procent")}),
        ("10-50 pct.", {("10", "procent"), ("50", "procent")}),
        ("mellem 10 og 50 pct.", {("10", "procent"), ("50", "procent")}),
        ("2-4 måneder", {("2", "måned"), ("4", "måned")}),
        ("2020-2023", {("2020", ""), ("2023", "")}),
        ("2021 til 5. maj", {("2021", ""), ("5", "maj"), ("", "maj")}),
        ("i 2022 og 4 måneder", {("2022", ""), ("4", "måned")}),
        ("12 til 5. maj", {("12", ""), ("5", "maj"), ("", "maj")}),
        ("4 og s. 5", {("4", ""), ("5", "s")}),
        ("21. november 2019", {("21", "november"), ("", "november"), ("2019", "november"), ("2019", "")}),
        ("i juni", {("", "juni")}),
        ("den tredje runde", {("3", "nr")}),
        ("3. runde", {("3", "nr")}),
        ("anden halvdel", {("halvdel", "")}),
        ("i første kvartal", {("1", "nr")}),
        ("en af 3. Det", {("3", "")}),
        ("to-årig", {("2", "år")}),
        ("4-måneders", {("4", "måned")}),
        ("tolv timer", {("12", "time")}),
        ("et år", {("1", "år")}),
        ("et hus", set()),
        ("halvdelen", {("halvdel", "")}),
        ("en tredjedel", {("1", "tredjedel")}),
        ("to fjerdedele", {("2", "fjerdedel")}),
        ("hver fjerde", {("hver fjerde", "")}),
        ("½ og 1½", {("½", ""), ("1½", "")}),
        ("s. 12", {("12", "s")}),
        ("side 12", {("12", "s")}),
        ("§ 5", {("5", "§")}),
        ("CO2 og B2B", {("co2", ""), ("b2b", "")}),
        ("fireogtyve tomme tier", set()),
        ("", set()),
    ],
)
def test_figures_are_read_with_their_units(text: str, expected: set[tuple[str, str]]) -> None:
    assert figures(text) == {Figure(value, unit) for value, unit in expected}


@pytest.mark.parametrize(
    ("text", "is_year"),
    [("2019", True), ("1999", True), ("2019 kr.", False), ("12.019", False), ("2119", False)],
)
def test_a_year_is_a_bare_figure_of_our_time(text: str, is_year: bool) -> None:
    (figure,) = figures(text)
    assert figure.is_year is is_year


def test_a_figure_knows_its_place_and_what_it_counts() -> None:
    text = "I alt 613 virksomheder og 88 på vej, 4 måneder"
    placed = placed_figures(text)
    assert [text[p.start : p.end] for p in placed] == ["613", "88", "4 måneder"]
    assert [p.counted for p in placed] == ["virksom", "", ""]
