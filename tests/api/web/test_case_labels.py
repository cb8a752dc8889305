"""Dates, values and statuses of cases in words."""

from api.schemas.cases import CaseSummary
from api.web.case_labels import badge_of, choice_label, date_label, value_label
from tests.api.fake_library import make_library
from tests.retrieval.cases.invented import make_case


def test_the_date_of_a_case_or_of_its_telling() -> None:
    library = make_library()
    dated = make_case("a", "Prøvecase", dato="2021-03", pr="2022")
    assert date_label(CaseSummary.of(dated, library)) == "marts 2021"
    undated = make_case("a", "Prøvecase", pr="2022-05")
    assert date_label(CaseSummary.of(undated, library)) == "oplyst maj 2022"


def test_values_that_need_more_words_get_them() -> None:
    assert value_label("branche", "alle") == "på tværs af brancher"
    assert value_label("stoerrelse", "stor") == "stor (mindst 250 ansatte)"
    assert value_label("maalgruppe", "alle") == "alle"


def test_entries_of_a_list_begin_with_a_capital_but_names_do_not_change() -> None:
    assert choice_label("opgave", "eksport og udland") == "Eksport og udland"
    assert choice_label("partner", "prøveskolen") == "prøveskolen"


def test_an_unknown_status_has_no_badge() -> None:
    assert badge_of("ukendt") is None
    assert badge_of("åben") == ("gældende", "Gældende")
