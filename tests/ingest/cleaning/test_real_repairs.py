"""Faults of the original documents, counted in the files and in what cleaning made of them.

The faults are known by line number; nothing here uses the rules that mend them.
"""

import re
from collections import Counter

import pytest

from tests.ingest.real_documents import RealDocuments, letters

pytestmark = pytest.mark.kilder

STRATEGY = "strategi-decentral-erhvervsfremme-2020-2023"
PROJECT = "vaekst-via-viden-2-projektbeskrivelse"

# Lines of 001 in which the number of a note is glued to the text; two numbers stand in 1712 and in 2774.
MARKED = """
1066 1071 1076 1391 1395 1430 1436 1440 1707 1709 1712 1712 1714 1719 1721 1723 2037 2044 2048 2105 2364
2368 2372 2397 2401 2424 2757 2759 2764 2769 2774 2774 2819 2964 3153 3419 3429 3461 3506 3508 3524 3528
3536 3629 3633 3643 3651 3700 3722 3785 3789 3793 3843 3945 3949 3953 4078 4090 4116 4120 4217 4265 4327
4333 4343 4366 4368 4394 4430 4465 4485 4489 4495 4519 4591 4593 4599 4607 4609 4627 4644 4696 4703 4709
5015 5023 5041 5049 5059 5077 5085 5158 5164 5188
"""
MARKED_IN_PROJECT = "8489 8516 8526 8540 8560 8567 8569 8594 8641 8655 8663 8669 8677 9297 9345 9359 10330"
MARKS = [
    (int(line), note)
    for marked in (MARKED, MARKED_IN_PROJECT)
    for note, line in enumerate(marked.split(), start=1)
]

SUSPENDED = (2083, 3892, 4515, 5099, 5930, 6010, 6196, 6911, 9569, 9573)
KEPT = (1074, 3427, 3459, 3896, 4136, 4467, 5719, 7624, 9675, 9708)

# First lines of pages that go on with a sentence: 12 up to line 4300, 22 in the rest of the strategy, 3 more.
CUT_BY_A_PAGE = """
333 1297 1877 2238 2494 2591 3493 3586 3785 3977 4169 4265 4358 4549 4642 4834 5116 5212 5499 5689 5786 6017
6112 6207 6306 6405 6760 6952 7049 7146 7315 7576 7671 8127 8669 9682 10369
"""

# Lines of 002 of which something goes: two raised note marks and a dead link.
LOSES_MARKS = {1091, 1179, 1434}


def without(text: str, number: int) -> set[str]:
    """Return the text with the number taken out at each place where it stands."""
    digits = str(number)
    places = [m.start() for m in re.finditer(f"(?={digits})", text)]
    return {text[:at] + text[at + len(digits) :] for at in places}


def body_lines(real: RealDocuments, file: str) -> list[int]:
    """Return the lines of a file that belong to a source and are not left out."""
    lines: list[int] = []
    for structured in real.of_file(file):
        entry = real.entry(structured)
        omitted = {n for item in entry.udelad for n in range(item.linjer[0], item.linjer[1] + 1)}
        lines += [n for n in range(entry.linjer[0], entry.linjer[1] + 1) if n not in omitted]
    return lines


def page_starts(raw: list[str], first: int, last: int) -> list[int]:
    lines = range(first, last + 1)
    return [n for n in lines if re.match(r" \S", raw[n - 1]) and raw[n - 2].strip()]


@pytest.mark.parametrize("file", ["000", "001", "002", "003", "004"])
def test_every_line_keeps_all_its_letters_and_figures(real_documents: RealDocuments, file: str) -> None:
    raw, cleaned = real_documents.raw[file], real_documents.cleaned[file]
    differing = {
        n for n in body_lines(real_documents, file) if letters(raw[n - 1]) != letters(cleaned.get(n, ""))
    }

    assert differing == {"001": {line for line, _ in MARKS}, "002": LOSES_MARKS}.get(file, set())


def test_words_torn_by_a_lost_ligature_are_whole(real_documents: RealDocuments) -> None:
    torn = re.compile(r"\b\w*ti l|\bstil l|\bskriftl i|\bi l l|\bl i")
    before = "\n".join(real_documents.raw["001"][:102])
    note = next(s for s in real_documents.sources if s.source.id == "socialtilsyn-notat-2019")

    assert len(torn.findall(before)) == 32
    assert torn.findall(note.source.text) == []
    assert note.repairs["delte ord"] == 33  # and a torn year


def test_soft_hyphens_at_line_ends_go_and_the_others_stay(real_documents: RealDocuments) -> None:
    raw, cleaned = real_documents.raw["001"], real_documents.cleaned["001"]
    hyphened = [n for n in body_lines(real_documents, "001") if re.search(r"\w- *$", raw[n - 1])]
    left = {n for n in hyphened if re.search(r"- ?$", cleaned[n].removesuffix("\n"))}

    assert sum(1 for line in raw[:4300] if re.search(r"- *$", line)) == 464
    assert sum(1 for line in raw[4300:8418] if line.endswith("-")) == 448
    assert left == {*SUSPENDED, *KEPT}
    assert all(cleaned[n].endswith("- ") for n in SUSPENDED)
    assert all(cleaned[n].endswith("-") for n in KEPT)


def test_the_halves_of_a_hyphened_word_meet(real_documents: RealDocuments) -> None:
    raw = real_documents.raw["001"]
    text = "\n".join(s.source.text for s in real_documents.of_file("001"))
    missing = []
    for n in body_lines(real_documents, "001"):
        end = re.search(r"(\w+)-$", raw[n - 1])
        start = re.match(r"\s*(\w+)", next((line for line in raw[n:] if line.strip()), ""))
        if end and start and n not in {*SUSPENDED, *KEPT} and end[1] + start[1] not in text:
            missing.append(n)

    assert missing == []


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: f"{mark[0]}-{mark[1]}")
def test_the_numbers_of_notes_leave_the_text_and_nothing_else_does(
    real_documents: RealDocuments, mark: tuple[int, int]
) -> None:
    line, _ = mark
    possible = {letters(real_documents.raw["001"][line - 1])}
    for other, number in MARKS:
        if other == line:
            possible = {left for text in possible for left in without(text, number)}

    assert letters(real_documents.cleaned["001"][line]) in possible


def test_all_marks_of_notes_are_found(real_documents: RealDocuments) -> None:
    repairs = {s.source.id: s.repairs["fodnotetal i teksten"] for s in real_documents.sources}

    assert (repairs.pop(STRATEGY), repairs.pop(PROJECT)) == (94, 17)
    assert not any(repairs.values())


def test_pages_begin_where_a_line_begins_with_one_space(real_documents: RealDocuments) -> None:
    raw = real_documents.raw["001"]

    assert (len(page_starts(raw, 2, 4300)), len(page_starts(raw, 4301, 8418))) == (45, 47)


def test_a_sentence_cut_by_a_page_is_whole_again(real_documents: RealDocuments) -> None:
    raw = real_documents.raw["001"]
    cut = [int(line) for line in CUT_BY_A_PAGE.split()]
    starts = set(page_starts(raw, 2, len(raw)))
    joined = []
    for structured in real_documents.of_file("001"):
        text, origins = structured.source.text, structured.source.origins
        for start, origin in zip(origins.starts, origins.origins, strict=True):
            if start and origin.line in starts and text[start - 1] == " ":
                assert text[start - 2] not in ".!?:\n"
                joined.append(origin.line)

    assert joined == cut


def test_a_paragraph_begins_with_a_small_letter_only_where_the_file_is_jumbled(
    real_documents: RealDocuments,
) -> None:
    small = [
        structured.source.origins.lines(block.start, block.end)
        for structured in real_documents.of_file("001")
        for block in structured.blocks
        if block.kind.value == "tekst" and structured.source.text[block.start].islower()
    ]

    assert small == [(9236, 9238), (9262, 9263)]


@pytest.mark.parametrize(
    ("fault", "pattern", "before"),
    [
        ("HTML tags", r"</?(?:p|ul|li|i|u|b|br)\b[^<>]*>", 293),
        ("drawn bullets", "[\ue000-\uf8ff]", 10),
        ("Cyrillic letters", "[\u0400-\u04ff]", 4),
        ("LaTeX", r"_\{", 2),
        ("dead links", r"\]\(#", 1),
        ("raised figures", "[\u00b9\u00b2\u00b3\u2070-\u2079]", 2),
        ("Markdown", r"\*\w|^#", 16),
        ("page labels", r"(?m)^\s*\d{1,3}/\d{1,3}\s*$|Side \d+ af \d+", 10),
        ("broken words", r"[a-zæøå]- (?!og |eller |samt |& |industriens)[a-zæøå]", 11),
        ("tabs", "\t", 490),
        ("soft hyphens and hard spaces", "[\u00ad\u00a0]", 1),
        ("runs of spaces", "  ", 600),
        ("hyphens at line ends", r"-\n", 900),
    ],
)
def test_faults_of_these_kinds_are_gone(
    real_documents: RealDocuments, fault: str, pattern: str, before: int
) -> None:
    in_files = sum(len(re.findall(pattern, "\n".join(raw))) for raw in real_documents.raw.values())
    left = Counter(match for s in real_documents.sources for match in re.findall(pattern, s.source.text))

    assert in_files >= before, fault
    assert left == {}, fault


def test_answers_of_the_workshop_are_statements_line_by_line(real_documents: RealDocuments) -> None:
    workshop = next(s for s in real_documents.sources if s.source.id == "kkr-2023-strategiworkshop")
    statements = [b for b in workshop.blocks if b.kind.value == "deltagerudsagn"]
    raw = real_documents.raw["002"]

    assert len(statements) == 122 + 74
    for block in statements:
        first, last = workshop.source.origins.lines(block.start, block.end) or (0, 0)
        assert first == last
        assert workshop.source.text[block.start : block.end] == raw[first - 1].strip()
