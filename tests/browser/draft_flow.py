"""A draft made through the pages, for the tests in a browser."""

from playwright.sync_api import Page

IDEA = "Vi vil give opdigtede bagere i Prøvekommunen sparring."


def make_draft(page: Page, address: str) -> str:
    """Fill in the form, and return the address of the draft; the page shows its arguments."""
    page.goto(f"{address}/udkast")
    page.get_by_label("Titel").fill("Bagerne")
    page.get_by_label("Projektidé").fill(IDEA)
    page.get_by_label("Modtager").select_option("DEB")
    page.get_by_label("Ansøgt beløb").fill("300.000")
    page.get_by_role("button", name="Find argumenter").click()
    page.wait_for_url("**/argumenter")
    return page.url.removesuffix("/argumenter")
