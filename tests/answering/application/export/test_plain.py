"""Any text can be put into XML once it is plain; nothing that can be read is lost."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from answering.application.export.plain import plain


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_becomes_one_that_xml_holds(text: str) -> None:
    element = ElementTree.Element("t")
    element.text = plain(text)
    again = ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8")).text or ""
    assert again == plain(text)


def test_letters_signs_and_line_breaks_stay() -> None:
    assert plain("æøå 50 % <b> & =1+1\tø\r\nny\u2028linje 😀") == "æøå 50 % <b> & =1+1\tø\nny\nlinje 😀"


def test_control_characters_and_half_characters_go() -> None:
    assert plain("a\x00b\x1b[31mc\ud800d\ufffee\x9f") == "ab[31mcde"
