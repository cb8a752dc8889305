from evals.bootstrap import Estimate, paired_difference
from evals.tables import (
    ANSWER_NOTE,
    LONG_PASSAGES,
    answers_table,
    difference_table,
    figure,
    markdown,
    retrieval_table,
    systems_table,
)
from tests.evals.questions import ranks
from tests.evals.result_examples import answers_example, example


def test_figures_have_decimal_commas_and_intervals() -> None:
    assert figure(Estimate(0.5714, 0.5, 0.64, 138)) == "0,571 [0,500; 0,640]"
    assert figure(Estimate(812.04, 770.1, 861.0, 150)) == "812,0 [770,1; 861,0]"
    assert figure(None) == "–"


def test_markdown_has_one_cell_a_column() -> None:
    table = markdown(["System", "R@5"], [["a", "1"], ["b", "2"]])
    assert table == "| System | R@5 |\n| --- | ---: |\n| a | 1 |\n| b | 2 |\n"


def test_systems_stand_best_first_and_long_passages_are_marked() -> None:
    good, _ = example("god", [ranks(1, chars=10), ranks(2, chars=20)])
    bad, _ = example("ringe", [ranks(None), ranks(9, chars=9000)], over_limit=2)
    table = systems_table([bad, good])
    rows = table.splitlines()
    assert rows[2].startswith("| god |")
    assert rows[3].startswith("| ringe † |")
    assert LONG_PASSAGES in table
    assert LONG_PASSAGES not in systems_table([good])


def test_one_system_is_shown_by_type_and_user_with_n() -> None:
    result, _ = example("god", [ranks(1, type_="program"), ranks(2), ranks(3)])
    rows = [row.split(" | ")[:2] for row in retrieval_table(result).splitlines()[2:]]
    assert rows == [["| alle", "3"], ["| fakta", "2"], ["| program", "1"], ["| smv", "3"]]


def test_differences_are_starred_when_the_interval_leaves_zero_out() -> None:
    table = difference_table(
        "a",
        "b",
        {"R@5": paired_difference([0.0] * 8, [1.0] * 8), "R@10": paired_difference([0.0, 1.0], [1.0, 0.0])},
    )
    clear, doubtful = table.splitlines()[2:]
    assert clear == "| R@5 | 8 | 0,000 | 1,000 | 1,000 [1,000; 1,000] | * |"
    assert doubtful.endswith("|  |")


def test_answers_are_shown_by_type_and_user_with_n_and_what_was_found_wrong() -> None:
    table = answers_table(answers_example())
    assert ANSWER_NOTE in table
    groups = [line.split(" | ")[0] for line in table.splitlines()[2:6]]
    assert groups == ["| alle", "| fakta", "| ubesvarlig", "| smv"]
    assert "| fakta | 1,000 [1,000; 1,000] n=1 |" in table
    assert "| smv | 0,750 [0,750; 0,750] n=1 |" in table
    for row in (
        "| fra egne poster uden sted i et dokument | 6 |",
        "| sætninger uden dækning i deres citater | 1 |",
        "| svar, hvor et forbehold mangler | 1 |",
        "| svar med et forbehold uden grund | 0 |",
        "| lukkede ordninger vist som åbne | 1 |",
        "| lukkede ordninger nævnt uden forbehold | 2 |",
    ):
        assert row in table
