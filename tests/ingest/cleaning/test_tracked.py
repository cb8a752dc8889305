import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.cleaning.tracked import TrackedText, join

LETTERS = "abc æøå.-\t"
TEXT = st.text(alphabet=LETTERS, max_size=20)
# Every character knows its line: the line of a part is its number.
PARTS = st.lists(TEXT, max_size=5)
PATTERN = st.sampled_from([re.compile(p) for p in (r"a+", r"\s+", r"[æøå]", r"b(c)", r"\b", r"\.$", r"^")])
REPLACEMENT = st.sampled_from(["", "x", "xyz", " | "])


def joined(parts: list[str]) -> TrackedText:
    return join([TrackedText.of(part, number) for number, part in enumerate(parts)], "")


def test_of_gives_every_character_the_same_line() -> None:
    assert TrackedText.of("æble", 7) == TrackedText("æble", (7, 7, 7, 7))


def test_slice_and_strip_keep_the_origins_of_what_is_left() -> None:
    text = TrackedText.of("  to", 1) + TrackedText.of("tre ", 2)

    assert text.slice(2, 5) == TrackedText("tot", (1, 1, 2))
    assert text.strip() == TrackedText("totre", (1, 1, 2, 2, 2))
    assert TrackedText.of("  ", 4).strip() == TrackedText("", ())


def test_appended_characters_have_the_origin_of_the_last_one() -> None:
    assert TrackedText.of("a", 3).appended(": ") == TrackedText("a: ", (3, 3, 3))


def test_a_shorter_replacement_keeps_the_first_origins() -> None:
    text = TrackedText.of("ab", 1) + TrackedText.of("cd", 2)

    mended, count = text.sub(re.compile("bc"), "x")

    assert (mended, count) == (TrackedText("axd", (1, 1, 2)), 1)


def test_a_replacement_of_the_same_length_keeps_every_origin() -> None:
    text = TrackedText.of("ab", 1) + TrackedText.of("cd", 2)

    assert text.sub(re.compile("abcd"), "wxyz")[0] == TrackedText("wxyz", (1, 1, 2, 2))


def test_a_longer_replacement_repeats_the_last_origin() -> None:
    text = TrackedText.of("a", 1) + TrackedText.of("ﬁ", 2) + TrackedText.of("b", 3)

    assert text.sub(re.compile("ﬁ"), "fi")[0] == TrackedText("afib", (1, 2, 2, 3))


def test_inserted_text_takes_the_origin_of_the_place() -> None:
    text = TrackedText.of("a", 1) + TrackedText.of("b", 2)

    assert text.sub(re.compile("(?=b)"), "- ")[0] == TrackedText("a- b", (1, 2, 2, 2))
    assert text.sub(re.compile("$"), ".")[0] == TrackedText("ab.", (1, 2, 2))


def test_a_replacement_that_changes_nothing_is_not_counted() -> None:
    text = TrackedText.of("aaa", 1)

    assert text.sub(re.compile("a"), "a") == (text, 0)
    assert text.sub(re.compile("a"), lambda m: "b" if m.start() else "a")[1] == 2


def test_split_drops_separators_and_empty_pieces() -> None:
    pieces = TrackedText.of("\tet\t\t to ", 5).split(re.compile(r"\t"))

    assert pieces == [TrackedText.of("et", 5), TrackedText.of("to", 5)]


def test_separators_of_ours_have_the_origin_of_what_stands_before() -> None:
    whole = join([TrackedText.of("et", 1), TrackedText.of("to", 2)], ", ")

    assert whole == TrackedText("et, to", (1, 1, 1, 1, 2, 2))


@settings(deadline=None)
@given(PARTS, st.integers(0, 30), st.integers(0, 30))
def test_slices_agree_with_strings(parts: list[str], start: int, end: int) -> None:
    whole = joined(parts)
    piece = whole.slice(start, end)

    assert piece.text == "".join(parts)[start:end]
    assert len(piece.at) == len(piece.text)
    assert list(piece.at) == list(whole.at)[start:end]


@settings(deadline=None)
@given(PARTS, PATTERN, REPLACEMENT)
def test_every_character_left_by_a_replacement_keeps_its_line(
    parts: list[str], pattern: re.Pattern[str], replacement: str
) -> None:
    whole = joined(parts)
    mended, _ = whole.sub(pattern, replacement)

    assert mended.text == pattern.sub(lambda m: replacement, whole.text)
    assert len(mended.at) == len(mended.text)
    assert list(mended.at) == sorted(mended.at)
    for character in LETTERS:
        if character not in replacement:
            kept = {at for at, c in zip(mended.at, mended.text, strict=True) if c == character}
            assert kept <= {at for at, c in zip(whole.at, whole.text, strict=True) if c == character}


@settings(deadline=None)
@given(PARTS, PATTERN)
def test_pieces_of_a_split_are_slices_in_order(parts: list[str], pattern: re.Pattern[str]) -> None:
    whole = joined(parts)
    cuts = [(0, 0), *((m.start(), m.end()) for m in pattern.finditer(whole.text)), (len(whole), len(whole))]
    pieces = [whole.slice(before[1], after[0]).strip() for before, after in pairwise(cuts)]

    assert whole.split(pattern) == [piece for piece in pieces if piece]


@settings(deadline=None)
@given(PARTS, st.sampled_from(["", " ", ", "]))
def test_joining_keeps_the_origins_of_the_parts(parts: list[str], separator: str) -> None:
    whole = join([TrackedText.of(part, number) for number, part in enumerate(parts)], separator)

    assert whole.text == separator.join(parts)
    assert len(whole.at) == len(whole.text)
    if not separator:
        assert list(whole.at) == [number for number, part in enumerate(parts) for _ in part]
