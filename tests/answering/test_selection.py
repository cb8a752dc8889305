"""Which words of the hits become quotes, over windows made by hand."""

from collections.abc import Sequence

import pytest

from answering.question import Expected
from answering.selection import LONG as LONG_ROOM
from answering.selection import SHORT, Quote, choose, holds_amount
from answering.stretches import MAX_CHARACTERS
from corpus.sources import PassageKind
from ingest.library import Library
from retrieval.hits import Hit
from retrieval.windows import ScoredWindow
from tests.answering.made_library import Section, library_of, made_source

BREAD = "Bagerne bager brød hver morgen."
CHEESE = "Mejeriet laver fire slags ost."
PRICE = "Kurset koster 400 kr. pr. deltager."
COUNT = "Der er 17 deltagere på holdet."
PLAIN = "Holdet mødes i den gamle hal."
TABLE = "Hold | Pladser\nGrønt hold | 12\nBlåt hold | 14"
LONG = "Det er et meget langt punktum om de mange forskellige brød, " * 8 + "som bages her."


def library(*sections: Section) -> Library:
    return library_of(made_source("kilde", "Kilden", sections))


def window(lib: Library, words: str, score: float = 1.0) -> ScoredWindow:
    """Return the window of these words with a score."""
    passage = next(p for p in lib.passages if words in p.text)
    start = passage.start + passage.text.index(words)
    return ScoredWindow(Hit(1, passage, 1.0), start, start + len(words), 0.9, 0.5, score)


def chosen(
    lib: Library,
    windows: Sequence[ScoredWindow],
    wanted: Expected = Expected.ANYTHING,
    question: str = "brød",
) -> list[str]:
    quotes = choose(windows, question, wanted, lib)
    assert all(lib.source(q.source.id).text[q.start : q.end] == q.text for q in quotes)
    return [quote.text for quote in quotes]


def test_the_best_windows_are_quoted_best_first() -> None:
    lib = library(Section(BREAD), Section(CHEESE))
    assert chosen(lib, [window(lib, BREAD, 1.0), window(lib, CHEESE, 2.0)]) == [CHEESE, BREAD]


def test_nothing_is_chosen_from_nothing() -> None:
    assert chosen(library(), []) == []


@pytest.mark.parametrize(("words_each", "quotes"), [(3, 5), (40, 3)])
def test_short_quotes_may_be_more_than_long_ones(words_each: int, quotes: int) -> None:
    names = ("brød", "smør", "ost", "æg", "mel", "gær", "salt")
    texts = [" ".join(f"{name}{i}" for i in range(words_each)) + " er godt." for name in names]
    lib = library(*map(Section, texts))
    assert quotes <= SHORT.most
    assert len(chosen(lib, [window(lib, text) for text in texts])) == quotes


def test_windows_of_equal_score_keep_their_order() -> None:
    lib = library(Section(BREAD), Section(CHEESE))
    assert chosen(lib, [window(lib, CHEESE), window(lib, BREAD)]) == [CHEESE, BREAD]


def test_an_overlapping_window_is_left_out() -> None:
    lib = library(Section(f"{BREAD} {CHEESE} {PLAIN}"))
    windows = [
        window(lib, f"{BREAD} {CHEESE}", 2.0),
        window(lib, f"{CHEESE} {PLAIN}", 1.9),
        window(lib, PLAIN, 1.8),
    ]
    assert chosen(lib, windows) == [f"{BREAD} {CHEESE}", PLAIN]


@pytest.mark.parametrize("again", [BREAD, "Bagerne bager brød hver eneste morgen.", BREAD.upper()])
def test_words_that_another_quote_has_said_are_left_out(again: str) -> None:
    lib = library_of(made_source("a", "A", [Section(BREAD)]), made_source("b", "B", [Section(again)]))
    second = lib.passages_of("b")[0]
    repeat = ScoredWindow(Hit(2, second, 0.5), second.start, second.end, 0.9, 0.5, 1.5)
    assert chosen(lib, [window(lib, BREAD, 2.0), repeat]) == [BREAD]


def test_a_quote_much_weaker_than_the_best_is_left_out() -> None:
    lib = library(Section(BREAD), Section(CHEESE), Section(PLAIN))
    windows = [window(lib, BREAD, 9.0), window(lib, CHEESE, 6.5), window(lib, PLAIN, 4.5)]
    assert chosen(lib, windows) == [BREAD, CHEESE]


def test_headings_are_not_quoted() -> None:
    lib = library(
        Section(f"Om brød\n{BREAD}\n{CHEESE}", ("Kapitel", "Om brød")), Section("Kun titel", ("Kun titel",))
    )
    assert chosen(lib, [window(lib, f"Om brød\n{BREAD}")]) == [BREAD]
    assert chosen(lib, [window(lib, "Kun titel")]) == []


def test_a_table_is_quoted_whole() -> None:
    lib = library(Section(TABLE, kind=PassageKind.TABLE))
    assert chosen(lib, [window(lib, "Blåt hold | 14")]) == [TABLE]


def test_a_long_table_is_quoted_in_part() -> None:
    rows = "\n".join(f"Hold {i} | {i * 3} pladser i hallen" for i in range(40))
    lib = library(Section(rows, kind=PassageKind.TABLE))
    assert chosen(lib, [window(lib, "Hold 7 | 21 pladser i hallen")]) == ["Hold 7 | 21 pladser i hallen"]


def test_captions_are_not_quoted() -> None:
    captions = ("Figur 3: Antal hold", "Tabel 2. Pladser i hallen", "Kilde: Prøveregistret fra hallen")
    lib = library(*map(Section, captions))
    assert chosen(lib, [window(lib, caption) for caption in captions]) == []


def test_a_word_that_begins_like_a_caption_is_quoted() -> None:
    text = "Figurerne i parken er støbt i bronze."
    lib = library(Section(text))
    assert chosen(lib, [window(lib, text)]) == [text]


def test_footnotes_come_last() -> None:
    lib = library(Section(BREAD, kind=PassageKind.FOOTNOTE), Section(CHEESE))
    assert chosen(lib, [window(lib, BREAD, 2.0), window(lib, CHEESE, 1.0)]) == [CHEESE, BREAD]


@pytest.mark.parametrize("words", ["12 | 14", "Ja. Nej", "§ 4, 5"])
def test_words_too_few_to_read_are_not_quoted(words: str) -> None:
    lib = library(Section(words))
    assert chosen(lib, [window(lib, words)]) == []


@pytest.mark.parametrize("mark", ["• ", "- ", "– "])
def test_the_mark_of_a_list_item_is_left_out(mark: str) -> None:
    lib = library(Section(f"{mark}{BREAD}"))
    assert chosen(lib, [window(lib, f"{mark}{BREAD}")]) == [BREAD]


def test_a_long_pair_is_shortened_to_its_first_sentence() -> None:
    lib = library(Section(f"{BREAD} {LONG}"))
    assert len(LONG) > MAX_CHARACTERS
    assert chosen(lib, [window(lib, f"{BREAD} {LONG}")]) == [BREAD]


def test_a_single_long_sentence_stays_whole() -> None:
    lib = library(Section(LONG))
    assert chosen(lib, [window(lib, LONG)]) == [LONG]


def test_a_very_short_sentence_comes_after_a_fuller_one() -> None:
    brief, fuller = "Holdet bager brød.", "Holdet bager brød i den gamle hal ved havnen hver eneste lørdag."
    lib = library(Section(brief), Section(f"{fuller} {CHEESE}"))
    assert chosen(lib, [window(lib, brief, 1.5), window(lib, fuller, 1.0)])[0] == fuller


def test_a_line_that_looks_like_a_heading_is_not_quoted() -> None:
    lib = library(Section(f"Brød og kager\n\n{BREAD}\n{CHEESE}"))
    assert chosen(lib, [window(lib, f"Brød og kager\n\n{BREAD}")]) == [BREAD]


def test_the_amount_leads_where_one_is_asked_for() -> None:
    lib = library(Section(f"{PLAIN} {BREAD}"), Section(PRICE))
    windows = [window(lib, f"{PLAIN} {BREAD}", 4.0), window(lib, PRICE, 1.5)]
    assert chosen(lib, windows, Expected.AMOUNT) == [PRICE, f"{PLAIN} {BREAD}"]
    assert chosen(lib, windows, Expected.ANYTHING)[0] == f"{PLAIN} {BREAD}"


@pytest.mark.parametrize(
    ("wanted", "first"),
    [(Expected.ANYTHING, PLAIN), (Expected.NUMBER, COUNT), (Expected.AMOUNT, PRICE)],
)
def test_a_figure_of_the_kind_asked_for_is_preferred(wanted: Expected, first: str) -> None:
    lib = library(Section(PLAIN), Section(COUNT), Section(PRICE))
    scores = {PLAIN: 1.2, COUNT: 1.1, PRICE: 1.0 if wanted is not Expected.NUMBER else 0.5}
    assert chosen(lib, [window(lib, text, score) for text, score in scores.items()], wanted)[0] == first


def test_the_terms_of_a_rate_come_before_a_total() -> None:
    total, terms = "Puljen er på 5.000.000 kr. i alt.", "Man får højst 400 kr. om ugen."
    lib = library(Section(total), Section(terms))
    windows = [window(lib, total, 2.0), window(lib, terms, 1.0)]
    assert chosen(lib, windows, Expected.AMOUNT)[0] == terms
    assert chosen(lib, windows, Expected.NUMBER)[0] == total


@pytest.mark.parametrize(
    "text",
    [
        "400 kr.",
        "kr. 400",
        "DKK 12",
        "12 mio.",
        "3 mia. kr.",
        "50 pct.",
        "50%",
        "7,5 procent",
        "12.500",
        "9 euro",
    ],
)
def test_an_amount_is_seen(text: str) -> None:
    assert holds_amount(f"Det er {text} i alt")


@pytest.mark.parametrize("text", ["i 2019", "17 deltagere", "ingen penge", "s. 12", "1.2"])
def test_another_figure_is_no_amount(text: str) -> None:
    assert not holds_amount(f"Det er {text} i alt")


def test_choosing_twice_gives_the_same() -> None:
    lib = library(Section(f"{BREAD} {CHEESE}"), Section(PLAIN))
    windows = [window(lib, BREAD), window(lib, CHEESE), window(lib, PLAIN)]
    first: list[Quote] = choose(windows, "ost", Expected.NUMBER, lib)
    assert choose(windows, "ost", Expected.NUMBER, lib) == first


@pytest.mark.parametrize(
    ("again", "repeats"),
    [
        ("I 2020 kom der 17 deltagere og 40 gæster.", False),
        ("Holdet har 17 deltagere.", True),
        ("Holdet har 18 deltagere.", False),
        ("Kurset i hallen har 17 borde til rådighed.", False),
    ],
)
def test_the_same_figure_of_the_same_thing_is_not_said_twice(again: str, repeats: bool) -> None:
    lib = library(Section(COUNT), Section(again))
    windows = [window(lib, COUNT, 2.0), window(lib, again, 1.9)]
    assert chosen(lib, windows) == ([COUNT] if repeats else [COUNT, again])


def test_a_sentence_that_leans_comes_after_one_that_stands_alone() -> None:
    leans = "Det er også derfor, at bagerne har travlt i den gamle hal hver eneste lørdag."
    fuller = "Holdet bager brød i den gamle hal ved havnen hver eneste lørdag."
    lib = library(Section(leans), Section(fuller))
    assert chosen(lib, [window(lib, leans, 2.0), window(lib, fuller, 1.8)]) == [fuller, leans]
    assert chosen(lib, [window(lib, leans, 2.0), window(lib, fuller, 1.0)]) == [leans, fuller]
    assert chosen(lib, [window(lib, leans, 2.0)]) == [leans]


def test_what_a_record_says_of_itself_comes_last() -> None:
    about, fact = "Tallene viser, hvor mange brød der bages i hele byen hver dag.", f"{BREAD} {CHEESE}"
    lib = library_of(made_source("a", "A", [Section(about), Section(fact)], record="temaer"))
    assert chosen(lib, [window(lib, about, 2.0), window(lib, fact, 1.0)]) == [fact, about]


def test_a_question_for_several_things_gets_more() -> None:
    names = ("brød", "kage", "bolle", "horn", "snegl")
    texts = [" ".join(f"{name}{i}" for i in range(30)).capitalize() + " er godt." for name in names]
    lib = library(*map(Section, texts))
    windows = [window(lib, text) for text in texts]
    few, many = (choose(windows, "brød", Expected.ANYTHING, lib, room) for room in (SHORT, LONG_ROOM))
    assert len(few) == 3 and len(many) == 4
