import pytest

from ingest.cleaning.furniture import furniture_lines


@pytest.mark.parametrize("label", ["5/93", " 12 / 40 ", "Side 3 af 17", "side 1 af 2"])
def test_page_labels_are_left_out(label: str) -> None:
    assert furniture_lines(["Havnen ligger i læ.", label, "Kajen er ny."]) == {1: "sidetal"}


@pytest.mark.parametrize(
    "line", ["93", "1.563 15", "I alt 7", "5/93 af bådene er røde", "3/4 liter tjære", "2019/20", "Side 3"]
)
def test_figures_that_are_no_page_labels_stay(line: str) -> None:
    assert furniture_lines([line]) == {}


SENDER = [
    "Dato: 3. maj 2031",
    "E-mail: fyr@holmen.example",
    "fyr@holmen.example",
    "Direkte:",
    "Telefon: 12 34 56 78",
    "www.holmen.dk",
    "https://www.holmen.dk/kontakt",
]


@pytest.mark.parametrize(
    "mark", ["Sags ID: SAG-2031-00017", "Dok. ID: 4471", "J.nr. 2031 - 88", "Sagsnr. 12"]
)
def test_a_file_number_is_letterhead(mark: str) -> None:
    assert furniture_lines(["Havnen ligger i læ.", mark]) == {1: "brevhoved"}


@pytest.mark.parametrize("line", SENDER)
def test_sender_and_date_are_letterhead_beside_a_file_number(line: str) -> None:
    assert furniture_lines([line, "", "Sags ID: SAG-2031-00017"]) == {0: "brevhoved", 2: "brevhoved"}
    assert furniture_lines(["J.nr. 88", "Kajvej 1", "", line]) == {0: "brevhoved", 3: "brevhoved"}


@pytest.mark.parametrize("line", SENDER)
def test_sender_and_date_by_themselves_are_content(line: str) -> None:
    assert furniture_lines(["Fyrmester Bodil Vind", line, "kl. 10-12"]) == {}
    assert furniture_lines(["J.nr. 88", *["Havnen ligger i læ."] * 12, line]) == {0: "brevhoved"}


@pytest.mark.parametrize(
    "line",
    [
        "Dato: aftales med havnefogeden, når isen er gået, og bådene ligger klar til sommerens sejlads",
        "Skriv til fyr@holmen.example inden jul.",
        "Datoen for sejladsen er ikke fastsat.",
        "Se www.holmen.dk/regler for alle havnens regler",
        "Sags ID: tildeles først, når havnefogeden har set alle bådene og skrevet dem ind",
    ],
)
def test_sentences_with_such_words_stay(line: str) -> None:
    assert 1 not in furniture_lines(["Sags ID: SAG-2031-00017", line])


def test_contents_with_dots_are_left_out_line_by_line() -> None:
    rows = ["Kapitel 1: Havnen........ 4", "", "Havnen ligger i læ.... og", "Bilag 2.....117"]

    assert furniture_lines(rows) == {0: "indholdsfortegnelse", 3: "indholdsfortegnelse"}


ROWS = ["Havnen\t3", "Kajen\t3", "Fyret\t7", "Bilag A\t12"]


@pytest.mark.parametrize("title", ["Indhold", "INDHOLDSFORTEGNELSE:"])
def test_contents_with_tabs_are_left_out_below_their_title(title: str) -> None:
    assert furniture_lines([title, "", *ROWS]) == dict.fromkeys([2, 3, 4, 5], "indholdsfortegnelse")
    assert furniture_lines([title, "", *ROWS[:3]]) == {}


def test_contents_with_numbered_sections_are_left_out() -> None:
    contents = ["1\tHavnen\t3", "1.1\tKajen\t3", "", "2\tFyret\t7", "Bilag A\t12"]

    assert furniture_lines(contents) == dict.fromkeys([0, 1, 3, 4], "indholdsfortegnelse")


def test_contents_whose_titles_come_again_are_left_out() -> None:
    text = ["1. Havnen", "Her er læ.", "2. FYRET", "Her er lys."]

    assert set(furniture_lines([*ROWS, "", *text])) == {0, 1, 2, 3}
    assert furniture_lines([*ROWS, "", *text[:2]]) == {}


def test_a_sentence_ends_a_table_of_contents() -> None:
    rows = ["Indhold", "Kaj\t1", "Fyr\t2", "Havnen er lukket om natten.", "Bro\t3", "Mole\t4"]

    assert furniture_lines(rows) == {}


def test_a_data_table_whose_figures_fall_somewhere_is_no_table_of_contents() -> None:
    assert (
        furniture_lines(["Indhold", "Sild\t3", "Torsk\t8", "Rødspætter\t5", "Hummere\t9", "Rejer\t11"]) == {}
    )


@pytest.mark.parametrize(
    "rows",
    [
        ["Antal både", "Kobberby\t3", "Lyngvig\t8", "Sandøre\t15", "Vesterholm\t40"],
        ["År\tBåde", "Kobberby\t3", "Lyngvig\t8", "Sandøre\t15", "Vesterholm\t40"],
        ["Kobberby\t3", "Lyngvig\t8", "Sandøre\t15", "Vesterholm\t40", "I alt\t66"],
        ["By\tHavn\tBåde", "Kobberby\tnord\t3", "Lyngvig\tsyd\t8", "Sandøre\tvest\t15", "Holm\tøst\t40"],
    ],
)
def test_a_data_table_with_growing_figures_is_no_table_of_contents(rows: list[str]) -> None:
    assert furniture_lines(rows) == {}


def test_a_data_table_with_three_columns_of_figures_stays() -> None:
    assert furniture_lines(["Kaj\t1\t2", "Fyr\t2\t3", "Bro\t3\t4", "Mole\t4\t5"]) == {}
