import pytest

from evals.citation_repairs import Repair, find_repairs

ORIGINAL = (
    "Kommunens havneplan fra 2017 peger på tre kajer.24 De ældste bolværker\n"
    "skal skiftes først, fordi rusten har taget mest dér. Det koster 12.500\n"
    "SIDE 8 – HAVNEPLAN\n"
    "kroner pr. meter, og arbejdet varer ikke længere end to somre."
)


@pytest.mark.parametrize(
    ("quote", "repairs"),
    [
        ("De ældste bolværker skal skiftes først", ()),
        ("peger på tre kajer. De ældste bolværker skal", (Repair.FOOTNOTE,)),
        ("Det koster 12.500 kroner pr. meter, og arbejdet varer", (Repair.LINES,)),
        (
            "fra 2017 peger på tre kajer. De ældste bolværker skal skiftes først, fordi rusten har taget "
            "mest dér. Det koster 12.500 kroner pr. meter",
            (Repair.FOOTNOTE, Repair.LINES),
        ),
    ],
)
def test_documented_repairs_are_named(quote: str, repairs: tuple[Repair, ...]) -> None:
    assert find_repairs(quote, ORIGINAL) == repairs


@pytest.mark.parametrize(
    "quote",
    [
        "og arbejdet varer længere end to somre",  # a negation left out
        "kroner pr. meter, og arbejdet varer ikke længere end tre somre",  # another number
        "Det koster 500 kroner pr. meter, og arbejdet varer",  # part of a number left out
        "havneplan fra 217 peger på tre kajer",
        "Kommunens havneplan peger på tre kajer",
        "De ældste bolværker skal skiftes først, og det koster",
        "to somre kroner pr. meter",  # the other way round
        "",
    ],
)
def test_anything_else_is_refused(quote: str) -> None:
    assert find_repairs(quote, ORIGINAL) is None


def test_a_long_quote_with_one_changed_figure_is_refused() -> None:
    long = " ".join(f"Punkt {i} i planen handler om bolværk nummer {i * 7}." for i in range(1, 20))
    assert find_repairs(long, long) == ()
    assert find_repairs(long.replace("nummer 70.", "nummer 71."), long) is None


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("<p>Skibene <i>lægger</i> til ved</p> <p>på kajen</p>", "Skibene lægger til ved på kajen"),
        ("Udslippet af CO_{2} falder \\textbf{meget} i havnen", "Udslippet af CO2 falder meget i havnen"),
        ("Sе bilag om kajеn ved mоlen i byen", "Se bilag om kajen ved molen i byen"),  # Cyrillic letters
        ("De ﬁre ﬂydebroer er eftersete i år", "De fire flydebroer er eftersete i år"),
        ("Se mere ([afsnit 4](#afsnit-4)) om sejlrenden her", "Se mere om sejlrenden her"),
        ("   o  flere bøjer i indsejlingen", "flere bøjer i indsejlingen"),
    ],
)
def test_mark_up_is_no_text(line: str, quote: str) -> None:
    assert find_repairs(quote, line) == ()


def test_a_gap_is_found_where_its_neighbours_begin_alike() -> None:
    # The line left out begins with the letters that go on after it.
    original = "Havnen får nye kajer i\nfremtidens fodnotelinje\nfremragende kvalitet og god tid"
    assert find_repairs("Havnen får nye kajer i fremragende kvalitet", original) == (Repair.LINES,)


def test_a_note_between_two_sentences_need_not_be_glued_but_a_figure_stays() -> None:
    original = "Færgen er god for handlen i byen. 4  Turisterne kommer i juli med 9 færger"
    assert find_repairs("god for handlen i byen. Turisterne kommer", original) == (Repair.FOOTNOTE,)
    assert find_repairs("Turisterne kommer i juli med færger", original) is None


def test_year_with_a_note_behind_its_full_stop() -> None:
    original = "Planen er vedtaget i byrådet i 2017.24 Den gælder for hele havnen"
    assert find_repairs("vedtaget i byrådet i 2017. Den gælder", original) == (Repair.FOOTNOTE,)


def test_the_beginning_may_occur_before_the_right_place() -> None:
    original = "Alle nordiske havne i planen er små. Alle nordiske havne i planen er dybe nok til skibe."
    assert find_repairs("Alle nordiske havne i planen er dybe nok", original) == ()


def test_a_very_long_omission_is_no_repair() -> None:
    between = "\n".join("En hel linje, som ikke er en sidehoved, men tekst" for _ in range(20))
    assert (
        find_repairs(
            "Først dette her og så det sidste der", f"Først dette her\n{between}\nog så det sidste der"
        )
        is None
    )
