import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.manifest import SourceEntry
from corpus.sources import Origin, PassageKind, SourceStatus
from ingest.cleaning.clean import clean_source
from ingest.cleaning.vocabulary import Vocabulary
from ingest.loaders.lines import Line
from tests.ingest.cleaning.cleaning_case import PAGE, clean, lines_of, loaded, texts

TEXT = "Havnen\n\nHavnen ligger i læ.\n5/93\nKobberby er en by.\nTorsk er en fisk.\nDet er alt."


def test_what_the_manifest_knows_stands_on_the_source() -> None:
    source = clean(
        TEXT,
        id="havn-2031",
        titel="Om havnen",
        udgiver="Havnefogeden",
        dato="2031-05",
        type="notat",
        status="udkast",
        region="Fyn",
        gyldig_fra="2031",
        gyldig_til="2034-06",
        forbehold="Kun et udkast.",
    ).source

    assert (source.id, source.title, source.publisher) == ("havn-2031", "Om havnen", "Havnefogeden")
    assert (source.date, source.kind, source.status) == ("2031-05", "notat", SourceStatus.DRAFT)
    assert (source.region, source.valid_from, source.valid_to) == ("Fyn", "2031", "2034-06")
    assert (source.caveat, source.file, source.file_sha256) == ("Kun et udkast.", "holmen.txt", "0" * 64)


def test_only_the_lines_of_the_source_are_in_it() -> None:
    cleaned = clean(TEXT, linjer="3-5")

    assert cleaned.source.text == "Havnen ligger i læ.\n\nKobberby er en by."
    assert lines_of(cleaned) == [(3, 3), (5, 5)]


def test_lines_left_out_are_counted_by_reason_and_nothing_of_them_remains() -> None:
    cleaned = clean(TEXT, udelad=[{"linjer": "6-7", "grund": "vandmærke"}])

    assert cleaned.omitted == {"sidetal": 1, "vandmærke": 2}
    assert "5/93" not in cleaned.source.text
    assert "Torsk" not in cleaned.source.text


def test_blocks_have_the_kinds_levels_and_regions_of_the_manifest() -> None:
    cleaned = clean(
        TEXT,
        region="Fyn",
        overskrifter=[{"linjer": 1, "niveau": 2}],
        blokke=[{"linjer": 5, "type": "tabel"}],
        omraader=[{"linjer": "6-7", "region": "Bornholm"}],
    )

    assert [(b.kind, b.level, b.region) for b in cleaned.blocks] == [
        (PassageKind.HEADING, 2, "Fyn"),
        (PassageKind.TEXT, None, "Fyn"),
        (PassageKind.TABLE, None, "Fyn"),
        (PassageKind.TEXT, None, "Bornholm"),
        (PassageKind.TEXT, None, "Bornholm"),
    ]


def test_headings_are_found_by_their_look_only_without_a_manifest() -> None:
    text = f"{PAGE}\n\nHavnens historie\n\n{PAGE}"
    other = [{"linjer": 1, "niveau": 1}]

    assert texts(clean(text), PassageKind.HEADING) == ["Havnens historie"]
    assert "Havnens historie" not in texts(clean(text, overskrifter=other), PassageKind.HEADING)


def test_what_the_format_says_goes_before_what_a_line_looks_like() -> None:
    rows = [
        Line("havnens historie", Origin(page=4), heading_level=3),
        Line("Torsk\t4", Origin(page=4), kind=PassageKind.TABLE),
        Line("7 Om torsk", Origin(page=5), kind=PassageKind.FOOTNOTE),
    ]
    cleaned = clean("", lines=rows)

    assert [b.kind.value for b in cleaned.blocks] == ["overskrift", "tabel", "fodnote"]
    assert cleaned.blocks[0].level == 3
    assert [cleaned.source.origins.page(b.start, b.end) for b in cleaned.blocks] == [4, 4, 5]


def test_repairs_are_counted_by_rule() -> None:
    text = f"{PAGE}\nDer er ﬁre lygter  i tårnet, og hver af dem er pudset af den gamle fyr-\nvagt."

    assert clean(text).repairs == {
        "ligaturer": 1,
        "dobbelte mellemrum": 1,
        "bløde bindestreger fjernet": 1,
    }


def test_a_character_knows_its_line_through_all_repairs() -> None:
    text = f"{PAGE}\nDer er ﬁre lygter  i tårnet, og hver af dem er pudset af den gamle fyr-\nvagt i går."
    source = clean(text).source
    at = source.text.index("fyrvagt")

    assert source.origins.lines(at, at + 3) == (7, 7)
    assert source.origins.lines(at + 3, at + 7) == (8, 8)
    assert source.origins.lines(source.text.index("fire"), source.text.index(" lygter")) == (7, 7)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "--\t--", "12/93", "\u00ad\n\u200b"])
def test_a_file_without_text_gives_a_source_without_blocks(text: str) -> None:
    cleaned = clean(text)

    assert (cleaned.source.text, cleaned.blocks) == ("", ())


OURS = set("• |:,")
FRAGMENTS = [
    "ti l", "ti lbud", "kyst-", "- ", "og", "IT-", "•", "○ ", "<p>", "</p>", "<ul>", "<li>", "\t", "--",
    "5/93", "kr.3", "2031,3", "1 Note", " " * 40, "##", "**", "æ", "ﬁ", "\u00ad", "\x00", "CO_{2e}", "(",
    "Side 1 af 2", "Sags ID: 7", "…", "Fyrhus", "havnen ligger", "i læ.", ")", "”", "4.1", "12.500", "\u2028",
    "а", "\u200b",
]  # fmt: skip
ROW = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4), max_size=7).map(
    lambda parts: " ".join(parts).replace("\n", " ").replace("\r", " ")
)


@st.composite
def entries(draw: st.DrawFn, rows: int) -> SourceEntry:
    number = st.integers(1, rows)
    kinds = st.sampled_from(["tekst", "tabel", "deltagerudsagn", "bestyrelse", "fodnote"])
    first, last = sorted((draw(number), draw(number)))
    values = {
        "overskrifter": draw(st.lists(st.builds(lambda n: {"linjer": n, "niveau": 2}, number), max_size=2)),
        "blokke": draw(st.lists(st.builds(lambda n, k: {"linjer": n, "type": k}, number, kinds), max_size=2)),
        "udelad": draw(st.lists(st.builds(lambda n: {"linjer": n, "grund": "prøve"}, number), max_size=2)),
    }
    return SourceEntry.model_validate({"id": "x", "titel": "X", "linjer": (first, last), **values})


@settings(deadline=None)
@given(st.data(), st.lists(ROW, min_size=1, max_size=14))
def test_any_lines_can_be_cleaned_and_every_character_comes_from_its_line(
    data: st.DataObject, rows: list[str]
) -> None:
    entry = data.draw(entries(len(rows)))
    cleaned = clean_source(loaded("\n".join(rows)), entry, Vocabulary(rows))
    source, origins = cleaned.source, cleaned.source.origins

    ends = [*origins.starts, len(source.text)][1:]
    assert list(origins.starts) == sorted(set(origins.starts))
    assert len(origins.starts) == len(origins.origins)
    for start, end, origin in zip(origins.starts, ends, origins.origins, strict=True):
        assert origin.line is not None
        assert entry.linjer[0] <= origin.line <= entry.linjer[1]
        written = set(rows[origin.line - 1]) | OURS
        made = {c for c in source.text[start:end] if not c.isspace()} - written
        # Only ligatures and look-alike letters are written otherwise than in the file.
        assert not made or re.search("[ﬀ-ﬆЀ-ӿ]", rows[origin.line - 1])


@settings(deadline=None)
@given(st.lists(ROW, min_size=1, max_size=14))
def test_blocks_are_ordered_disjoint_and_without_white_space_at_their_ends(rows: list[str]) -> None:
    cleaned = clean("\n".join(rows))
    text, position = cleaned.source.text, 0
    for block in cleaned.blocks:
        assert text[position : block.start].strip() == ""
        assert block.start < block.end
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        position = block.end
    assert position == len(text)


@settings(deadline=None)
@given(st.lists(ROW, min_size=1, max_size=14))
def test_cleaned_text_holds_nothing_that_the_rules_remove(rows: list[str]) -> None:
    text = clean("\n".join(rows)).source.text

    assert not re.search("[\u00ad\u200b-\u200f\u202a-\u202e\ufeff\x00-\x08ﬀ-ﬆ\t]", text)
    assert not re.search("</?(?:p|ul|li)>", text)
    assert "  " not in text
