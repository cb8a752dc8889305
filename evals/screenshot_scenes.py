"""What is photographed: an address and what a person does there."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote_plus

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


def _open_first_document(page: Page) -> None:
    page.locator(".source-list a").first.click()
    page.wait_for_selector(".source-text")


SCENES = (
    Scene("start", "/"),
    Scene("svar", "/", _ask),
    Scene("svar-foerste-skaerm", "/", _ask, whole=False),
    Scene("citat", "/", _open_quote, whole=False),
    Scene("afvist", "/", _refused),
    Scene("program", "/program"),
    Scene("program-fundet", f"/program?q={quote_plus(SITUATION)}"),
    Scene("program-foerste-skaerm", f"/program?q={quote_plus(SITUATION)}", whole=False),
    Scene("program-sammenlign", "/program/sammenlign?id=smv-digital&id=innobooster"),
    Scene("program-post", "/program/nordjysk-vaekstpilot"),
    Scene("case", "/case"),
    Scene("case-soegt", "/case?q=eksport"),
    Scene("case-foerste-skaerm", "/case?q=eksport", whole=False),
    Scene("case-en", "/case/dkla-los-angeles"),
    Scene("udkast", "/udkast"),
    Scene("kilder", "/kilder"),
    Scene("kilder-soegt", "/kilder?q=iværksættere&hvor=tekst"),
    Scene("kilde", "/kilder", _open_first_document, whole=False),
    Scene("indsigt", "/indsigt?periode=alle"),
    Scene("log-ind", "/log-ind"),
    Scene("indlejring", "/indlejring"),
    Scene("om", "/om"),
    Scene("stil", "/stil"),
    Scene("findes-ikke", "/findes-ikke"),
)
