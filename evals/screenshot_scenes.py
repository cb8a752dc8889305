"""What is photographed: an address and what a person does there."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

QUESTION = "Hvor meget kan jeg få i tilskud til at ansætte en nyuddannet?"
SITUATION = "Vi er otte på et værksted i Hjørring og vil ansætte en nyuddannet."


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture. ``whole`` takes the whole page, else what the window shows."""

    name: str
    path: str
    steps: Callable[[Page], None] | None = None
    whole: bool = True


def _ask(page: Page, question: str = QUESTION) -> None:
    page.locator("#question").fill(question)
    page.keyboard.press("Enter")
    page.wait_for_selector('.turn:last-child .answer[aria-busy="false"]')


def _open_quote(page: Page) -> None:
    _ask(page)
    page.locator(".claims .cite").first.click()
    page.wait_for_selector("#panel mark")


def _refused(page: Page) -> None:
    _ask(page, "Hvad koster en liter mælk i Aalborg?")


SCENES = (
    Scene("start", "/"),
    Scene("svar", "/", _ask),
    Scene("svar-foerste-skaerm", "/", _ask, whole=False),
    Scene("citat", "/", _open_quote, whole=False),
    Scene("afvist", "/", _refused),
    Scene("kilder", "/kilder"),
    Scene("om", "/om"),
    Scene("stil", "/stil"),
    Scene("findes-ikke", "/findes-ikke"),
)
