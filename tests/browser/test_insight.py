"""Indsigt in a browser, with something to show."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


def _with_questions(watched: Watched) -> None:
    for question, helped in (("Hvem hjælper med eksport?", True), ("Er dette ukendt?", False)):
        answer = watched.page.request.post(f"{watched.address}/api/chat", data={"question": question}).json()
        body = {"helped": helped, "comment": "Det var en lang og opdigtet kommentar " * 9}
        kept = watched.page.request.put(
            f"{watched.address}/api/answers/{answer['answer_id']}/feedback", data=body
        )
        assert kept.ok


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_of_wcag_with_all_parts_open(watched: Watched, scheme: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    _with_questions(watched)
    watched.open("/indsigt")
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 360])
def test_all_columns_are_seen_on_a_phone(watched: Watched, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 700})
    _with_questions(watched)
    watched.open("/indsigt")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for table in page.locator(".counted:visible").all():
        room = table.evaluate("(table) => table.parentElement.clientWidth - table.offsetWidth")
        assert room >= 0, table.inner_text()


def test_bars_are_as_long_as_their_numbers(watched: Watched) -> None:
    _with_questions(watched)
    page = watched.open("/indsigt")
    bars = page.locator("section[aria-labelledby=hensigter] svg.bar")
    lengths = [
        bar.evaluate(
            "(bar) => bar.lastElementChild.getBoundingClientRect().right - bar.getBoundingClientRect().x"
        )
        for bar in bars.all()
    ]
    whole = bars.first.evaluate("(bar) => bar.getBoundingClientRect().width")
    assert lengths[0] == pytest.approx(whole, abs=3)


def test_the_period_is_in_the_address(watched: Watched) -> None:
    _with_questions(watched)
    page = watched.open("/indsigt")
    page.get_by_role("link", name="90 dage").click()
    expect(page).to_have_url(f"{watched.address}/indsigt?periode=90")
    expect(page.get_by_role("link", name="90 dage")).to_have_attribute("aria-current", "true")
    page.get_by_label("Fra", exact=True).fill("2020-01-02")
    page.get_by_label("Til og med").fill("2020-01-03")
    page.get_by_role("button", name="Vis").click()
    expect(page.locator(".empty")).to_contain_text("2. januar 2020 – 3. januar 2020")
    page.go_back()
    expect(page.locator(".figures")).to_be_visible()


def test_a_table_is_downloaded(watched: Watched) -> None:
    _with_questions(watched)
    page = watched.open("/indsigt")
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent emnerne til regneark (CSV)").click()
    assert download.value.suggested_filename.startswith("vejviser-emner-")
