import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ("Havnen ligger i læ.", "Fyret lyser!", "Hvem tænder det?", "Det gør Bodil Vind."),
        ("Fyret lyser ca. 4 timer.", "Kl. 9.30 sejler båden, jf. kap. 3."),
        ("Turen koster 12.500 kr.", "Den betales straks."),
        ("Skibet kostede 3 mio. kr. i 2031.", "Så sank det."),
        ("Det skete d. 3. maj 2031.", "Siden kom isen."),
        ("De fanger bl.a. torsk, sild m.v.", "Alt bliver solgt."),
        ("Kun 30 pct.", "Resten er sild."),
        ("Kajen ejes af Holm A/S.", "De sejler selv."),
        ("Fogeden, dvs. fr. Vind, kom.", "Hun så vred ud."),
        ("Han sagde: ”Fyret lyser.”", "Så gik han."),
        ("Der er mange både.", "”De små” er flest."),
        ("Den er stor (en brig).", "Den anden er mindre."),
    ],
)
def test_sentences_end_at_stops_and_not_at_abbreviations(parts: tuple[str, ...]) -> None:
    assert sentences(" ".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mødet er den 3. maj kl. 10.30 på kaj nr. 4.",
        "De ca. 1.200 både (heraf 3,5 pct. med motor) ligger ved f.eks. molen.",
        "1. Havnen åbner ved solopgang.",
        "2.3 Fyret pudses hver dag.",
        "a) Lodsen vækkes.",
        "• Tov og blokke.",
        "- Sejl.",
    ],
)
def test_numbers_and_marks_do_not_part(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


def test_lines_always_part_also_without_stops() -> None:
    assert sentences("Tov\n\n• Blokke \n Fyret lyser. Havnen") == [
        "Tov",
        "• Blokke",
        "Fyret lyser.",
        "Havnen",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n ", "\t"])
def test_text_without_words_has_no_sentences(text: str) -> None:
    assert sentence_spans(text) == ()


WORDS = st.sampled_from("Havnen|lyser|kr.|3.|12.500|”|(|)|.|!|?|…|\n| |  |nr.|•|a)".split("|"))


@settings(deadline=None)
@given(st.lists(WORDS | st.text(max_size=3), max_size=25).map(" ".join))
def test_spans_are_slices_in_order_that_cover_all_words(text: str) -> None:
    position = 0
    for start, end in sentence_spans(text):
        assert text[position:start].strip() == ""
        assert start < end
        assert text[start:end] == text[start:end].strip()
        assert "\n" not in text[start:end]
        position = end
    assert text[position:].strip() == ""


@pytest.mark.parametrize("short", ["ift.", "jf.", "bl.a.", "f.eks.", "vedr.", "inkl.", "pga."])
def test_a_sentence_does_not_end_with_an_abbreviation_that_wants_more(short: str) -> None:
    text = f"Det gælder {short} Nordjylland og Fyn. Det er godt."
    assert [text[a:b] for a, b in sentence_spans(text)] == [
        f"Det gælder {short} Nordjylland og Fyn.",
        "Det er godt.",
    ]
