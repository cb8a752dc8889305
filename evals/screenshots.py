"""``python -m evals.screenshots``: a picture of every page at three widths, light and dark."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer
from playwright.sync_api import Browser, Page, sync_playwright

from api.cli.terminal import output, progress_output
from api.settings import read_settings
from evals.benchmark.commands import BenchmarkError
from evals.benchmark.server import running_server
from evals.browser import FLAGS, find_chromium
from evals.screenshot_scenes import SCENES, Scene
from evals.standalone import run_alone, standalone

WIDTHS = (360, 768, 1440)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_HEIGHT = 900


def pictures(browser: Browser, url: str, folder: Path, scenes: tuple[Scene, ...]) -> Iterator[Path]:
    """Write ``<scene>-<width>-<scheme>.png`` for every scene; yield each file when it is written."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": _HEIGHT},
                color_scheme=scheme,
                locale="da-DK",
                reduced_motion="reduce",
            )
            for scene in scenes:
                page = context.new_page()
                _play(page, url, scene)
                file = folder / f"{scene.name}-{width}-{scheme}.png"
                page.screenshot(path=file, full_page=scene.whole)
                page.close()
                yield file
            context.close()


def _play(page: Page, url: str, scene: Scene) -> None:
    page.goto(url + scene.path)
    if scene.steps:
        scene.steps(page)


def screenshots(
    out: Annotated[
        Path | None, typer.Option("--out", metavar="MAPPE", help="Mappen; ellers .data/skaermbilleder.")
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option("--kun", metavar="NAVN", help="Kun dette billede; kan gentages.")
    ] = None,
) -> None:
    """Tag billeder af alle sider i tre bredder, lyst og mørkt, fra en server over det indlæste indeks."""
    data = read_settings().data
    folder = (out or data / "skaermbilleder").expanduser().resolve()
    folder.mkdir(parents=True, exist_ok=True)
    scenes = tuple(scene for scene in SCENES if not only or scene.name in only)
    path = find_chromium()
    if path is None:
        raise BenchmarkError("Der er ingen Chromium i PATH.")
    total = len(scenes) * len(WIDTHS) * len(SCHEMES)
    with (
        running_server(data) as server,
        sync_playwright() as playwright,
        progress_output().status("Tager billeder …") as status,
    ):
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for number, _ in enumerate(pictures(browser, server.url, folder, scenes), start=1):
            status.update(f"Tager billeder … {number} af {total}")
        browser.close()
    output().print(f"{total} billeder i {folder}", soft_wrap=True)


program = standalone(screenshots)

if __name__ == "__main__":
    run_alone(program, "evals.screenshots")
