"""The page in a real browser: what is transferred, when it can be used, when the first claim is seen."""

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser, sync_playwright

from evals.benchmark.commands import BenchmarkError
from evals.benchmark.wording import thanked
from evals.browser import FLAGS, find_chromium
from evals.timing import Timing, timing

_LOADS = 7
_BYTES_PER_KIB = 1024

# Kept in the page: when Enter was pressed, and when the first claim was painted.
_WATCH = """
addEventListener("keydown", (e) => { if (e.key === "Enter") window.entered = performance.now(); }, true);
addEventListener("DOMContentLoaded", () => new MutationObserver((_, observer) => {
  if (!document.querySelector(".turn:last-child .claims li")) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.seen = performance.now(); }));
}).observe(document.getElementById("thread"), { childList: true, subtree: true }));
"""


@dataclass(frozen=True, slots=True)
class PageLatency:
    """The start page with an empty cache, and the first claim from the moment Enter is pressed."""

    transferred_kib: float
    requests: int
    interactive: Timing
    first_claim: Timing


def page_latency(url: str, questions: Sequence[str]) -> PageLatency:
    """Open the start page several times and ask every question on a page of its own.

    Raises:
        BenchmarkError: there is no Chromium, or no question got a claim.
    """
    path = find_chromium()
    if path is None:
        raise BenchmarkError("Der er ingen Chromium i PATH.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        loads = [_load(browser, url) for _ in range(_LOADS)]
        claims = _claims(browser, url, questions)
        browser.close()
    if not claims:
        raise BenchmarkError("Intet spørgsmål fik et udsagn på siden.")
    return PageLatency(
        transferred_kib=max(load.bytes for load in loads) / _BYTES_PER_KIB,
        requests=max(load.requests for load in loads),
        interactive=timing([load.interactive for load in loads]),
        first_claim=timing(claims),
    )


@dataclass(slots=True)
class _Load:
    bytes: float = 0.0
    requests: int = 0
    interactive: float = 0.0


def _load(browser: Browser, url: str) -> _Load:
    """Load the start page in a new profile; scripts have run when the document's content is loaded."""
    context = browser.new_context(locale="da-DK")
    page = context.new_page()
    load = _Load()
    network = context.new_cdp_session(page)

    def finished(event: dict[str, float]) -> None:
        load.bytes += event["encodedDataLength"]
        load.requests += 1

    network.on("Network.loadingFinished", finished)
    network.send("Network.enable")
    page.goto(url, wait_until="networkidle")
    milliseconds = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    load.interactive = float(milliseconds) / 1000
    context.close()
    return load


def _claims(browser: Browser, url: str, questions: Sequence[str]) -> list[float]:
    """Return the seconds from Enter until the first claim is painted; refused questions have none."""
    context = browser.new_context(locale="da-DK")
    page = context.new_page()
    page.add_init_script(_WATCH)
    waited: list[float] = []
    for question in thanked(questions):
        page.goto(url)
        page.locator("#question").fill(question)
        page.keyboard.press("Enter")
        page.wait_for_selector('.turn .answer[aria-busy="false"]')
        page.wait_for_timeout(50)  # the paint after the last change
        milliseconds = page.evaluate("window.seen && window.seen - window.entered")
        refused = page.locator(".answer.refused").count() > 0
        if milliseconds and not refused:
            waited.append(float(milliseconds) / 1000)
    context.close()
    return waited
