from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader

from ingest.loaders.limits import DEFAULT, Budget, LoadLimits
from ingest.loaders.lines import LoadError, Parsed
from ingest.loaders.pdf import parse_pdf
from tests.ingest.loaders.making_pdf import encrypted, pdf_bytes, pdf_of_contents

PAGES = [["Rådgivning på Ærø", "Blåbærgrød – 5 € (gratis)"], ["Åben øl"]]


def parse(data: bytes, limits: LoadLimits = DEFAULT) -> Parsed:
    return parse_pdf(data, Budget(limits))


def test_lines_carry_their_page_and_danish_letters() -> None:
    lines = [line for line in parse(pdf_bytes(PAGES)).lines if line.text]

    assert [line.text for line in lines] == [*PAGES[0], *PAGES[1]]
    assert [line.origin.page for line in lines] == [1, 1, 2]
    assert all(line.origin.line is None and line.block is None for line in lines)


def test_line_breaks_of_the_layout_are_kept() -> None:
    lines = parse(pdf_bytes([["Støtten gives til er-", "hvervsudvikling"]])).lines

    assert [line.text for line in lines if line.text] == ["Støtten gives til er-", "hvervsudvikling"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Vækstplan", "Vækstplan"),
        ("Microsoft Word - Vækstplan", "Vækstplan"),
        ("Microsoft Word - plan.docx", None),
        ("  ", None),
        (None, None),
    ],
)
def test_a_title_is_taken_unless_it_is_a_file_name(title: str | None, expected: str | None) -> None:
    assert parse(pdf_bytes(PAGES, title=title)).title == expected


def test_a_file_locked_for_changes_only_is_read() -> None:
    lines = parse(encrypted(pdf_bytes(PAGES), user_password="")).lines

    assert lines[0].text == PAGES[0][0]


def test_a_password_is_named_as_the_reason() -> None:
    with pytest.raises(LoadError, match="adgangskode"):
        parse(encrypted(pdf_bytes(PAGES), user_password="hemmelig"))


def test_a_truncated_file_is_refused() -> None:
    data = pdf_bytes([["linje"] * 40] * 3)

    for share in (0.1, 0.5, 0.9):
        with pytest.raises(LoadError, match="beskadiget"):
            parse(data[: int(len(data) * share)])


def test_a_file_without_pages_is_refused() -> None:
    with pytest.raises(LoadError, match="ingen sider"):
        parse(pdf_bytes([]))


def test_scanned_pages_need_character_recognition() -> None:
    with pytest.raises(LoadError, match="OCR"):
        parse(pdf_bytes([[], []], image=True))


def test_single_scanned_pages_are_named() -> None:
    data = pdf_of_contents([b"BT /F1 12 Tf (tekst) Tj ET", b"/Im1 Do", b"", b"/Im1 Do"])

    assert parse(data).warnings == (
        "Siderne 2, 4 består kun af billeder; eventuel tekst på dem er ikke med.",
    )


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(LoadError, match=r"har 3 sider; grænsen er 2"):
        parse(pdf_bytes([["a"]] * 3), LoadLimits(pdf_pages=2))


def test_a_page_tree_in_a_ring_is_refused() -> None:
    data = pdf_bytes([["a"]]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")

    with pytest.raises(LoadError, match="beskadiget"):
        parse(data)


def test_too_much_text_is_refused() -> None:
    with pytest.raises(LoadError, match="tegn tekst"):
        parse(pdf_bytes([["abcdefgh"]] * 3), LoadLimits(text_characters=20))


def test_one_page_cannot_hold_unreasonably_much_text() -> None:
    drawing = b"BT /F1 12 Tf " + b"(" + b"a" * 30_000 + b") Tj ET "

    with pytest.raises(LoadError, match="Side 1 i PDF-filen indeholder urimeligt meget"):
        parse(pdf_of_contents([drawing * 40]))
    with pytest.raises(LoadError, match="urimeligt meget"):
        parse(pdf_of_contents([b"BT /F1 12 Tf [(" + b"a" * 70_000 + b")] TJ ET"]))


def _clock(*, runs_out_after: int) -> Iterator[float]:
    yield from (0.0 for _ in range(runs_out_after))
    while True:
        yield 1_000.0


@pytest.mark.parametrize("calls", [2, 6])
def test_time_is_checked_between_and_inside_pages(calls: int) -> None:
    ticks = _clock(runs_out_after=calls)
    budget = Budget(DEFAULT, clock=lambda: next(ticks))

    with pytest.raises(LoadError, match="120 sekunder"):
        parse_pdf(pdf_bytes([["a"] * 20]), budget)


def test_a_broken_page_is_named_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    extract = PageObject.extract_text

    def extract_or_fail(page: PageObject, **options: object) -> str:
        if page.page_number == 1:
            raise ZeroDivisionError
        return extract(page, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(PageObject, "extract_text", extract_or_fail)
    parsed = parse(pdf_bytes([["a"], ["b"], ["c"]]))

    assert [line.text for line in parsed.lines if line.text] == ["a", "c"]
    assert parsed.warnings == ("Side 2 er beskadiget og er ikke med.",)


def test_all_pages_broken_is_damage_not_a_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(PageObject, "extract_text", fail)

    with pytest.raises(LoadError, match="beskadiget"):
        parse(pdf_bytes([["a"]]))


def test_unreadable_characters_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PageObject, "extract_text", lambda *_, **__: "/g12/g3/g44/g5 \ue001\ufffd")

    assert "ulæselige" in parse(pdf_bytes([["a"]])).warnings[0]


def test_half_surrogates_cannot_reach_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PageObject, "extract_text", lambda *_, **__: "a\ud800b \ud83d\ude00")

    assert parse(pdf_bytes([["a"]])).lines[0].text == "a\ufffdb 😀"


def test_a_refusal_that_pypdf_swallows_still_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    def swallow(_: PageObject, visitor_operand_before: Callable[..., None]) -> str:
        with suppress(LoadError):
            visitor_operand_before(b"Tj", [b"a" * 70_000], None, None)
        return "tekst"

    monkeypatch.setattr(PageObject, "extract_text", swallow)

    with pytest.raises(LoadError, match="urimeligt meget"):
        parse(pdf_bytes([["a"]]))


def test_a_broken_title_does_not_cost_the_text() -> None:
    data = pdf_bytes([["a"]], title="x").replace(b"/Title (x)", b"/Title 1 0")

    assert parse(data).lines[0].text == "a"


def test_memory_running_out_is_not_taken_for_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhaust(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(PdfReader, "read", exhaust)

    with pytest.raises(MemoryError):
        parse(pdf_bytes([["a"]]))


def test_damage_is_not_reported_in_english(caplog: pytest.LogCaptureFixture) -> None:
    parse(pdf_bytes([["a"]]).replace(b"startxref\n", b"startxref\n1"))

    assert not caplog.records


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_file_with_changed_bytes_is_read_or_refused(data: st.DataObject) -> None:
    original = bytearray(pdf_bytes(PAGES, image=True, title="Titel"))
    for _ in range(data.draw(st.integers(1, 12))):
        original[data.draw(st.integers(0, len(original) - 1))] = data.draw(st.integers(0, 255))
    try:
        parsed = parse(bytes(original), LoadLimits(seconds=20))
    except LoadError as error:
        assert str(error)
    else:
        assert all(line.origin.page is not None for line in parsed.lines)
