"""The case finder on a partner's page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.partner_visit import Visit

pytestmark = pytest.mark.browser


def test_cases_are_searched_narrowed_and_shown_page_by_page(listed: Visit) -> None:
    page = listed.open('<vejviser-cases antal="1"></vejviser-cases>')
    box = page.locator("vejviser-cases")
    expect(box.locator(".cases > li")).to_have_count(1)
    total = int(box.get_by_role("status").inner_text().split()[3])
    assert total > 2
    box.get_by_role("button", name="Vis flere").click()
    expect(box.locator(".cases > li")).to_have_count(2)
    expect(box.get_by_role("status")).to_have_text(f"Viser 2 af {total} cases.")
    page = listed.open('<vejviser-cases branche="maritim; turisme"></vejviser-cases>')
    box = page.locator("vejviser-cases")
    expect(box.get_by_role("status")).to_contain_text("Viser")
    narrowed = int(box.get_by_role("status").inner_text().split()[3])
    assert 0 < narrowed < total
    expect(box.get_by_role("link", name="Søg videre hos Vejviser")).to_have_attribute(
        "href", f"{listed.site.vejviser}/case?branche=maritim&branche=turisme"
    )


def test_a_facet_that_is_spelt_wrong_is_told_with_what_there_is(listed: Visit) -> None:
    page = listed.open('<vejviser-cases branche="findes-ikke"></vejviser-cases>')
    expect(page.get_by_role("alert")).to_contain_text("Du kan vælge: fødevarer")
    listed.errors.clear()  # Chromium reports the 422, which is meant


def test_a_search_that_finds_nothing_says_so(listed: Visit) -> None:
    page = listed.open("<vejviser-cases></vejviser-cases>")
    box = page.locator("vejviser-cases")
    box.get_by_label("Søg i cases").fill("xyzzyqwv")
    page.keyboard.press("Enter")
    expect(box.get_by_role("status")).to_have_text(re.compile("^Ingen cases passer"))
    expect(box.get_by_role("button", name="Vis flere")).to_be_hidden()
