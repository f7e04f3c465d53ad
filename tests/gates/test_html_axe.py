"""A real browser and axe-core find nothing amiss in the web page of any report, on any screen, in light or dark."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from selfassess.assessment import Assessment, with_note
from selfassess.report.booklet import booklet
from selfassess.report.html import write_html
from selfassess.report.plan_report import plan_report
from selfassess.report.report import Report
from selfassess.report.team_report import team_report
from tests.builders import TODAY, shipped
from tests.report.everything import everything
from tests.report.examples import all_low, empty, full, partial
from tests.report.teams import outcome
from tests.report.test_text import HIDDEN, HOSTILE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ARABIC = "خطة العمل: التعلم من كل تكليف (2026)"
HEIGHT = 900


def maximal() -> Assessment:
    """Every level at its lowest and every note as long as a note may be, one of them a single word."""
    assessment = all_low()
    for number, question in enumerate(shipped().questions):
        assessment = with_note(assessment, question.id, "W" * 10_000 if number == 3 else "we talked about it. " * 500)
    return assessment


def plan(example: Callable[[], Assessment]) -> Report:
    return plan_report(shipped(), example(), TODAY)


REPORTS: dict[str, Callable[[], Report]] = {
    "full": lambda: plan(full),
    "empty": lambda: plan(empty),
    "partial": lambda: plan(partial),
    "maximal": lambda: plan(maximal),
    "team": lambda: team_report(shipped(), outcome(12)),
    "booklet": lambda: booklet(shipped(), TODAY, "short"),
    "hostile": lambda: everything(" ".join([*HOSTILE, *HIDDEN])),
    "right-to-left": lambda: everything(ARABIC, "ar"),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "this gate needs Chromium"
    with sync_playwright() as tools:
        started = tools.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module", params=REPORTS)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / f"{request.param}.html"
    path.write_bytes(write_html(REPORTS[request.param]()))
    return path


def opened(browser: Browser, path: Path, width: int = 1280, scheme: Any = "light", forced: Any = "none") -> Page:
    size: Any = {"width": width, "height": HEIGHT}
    page = browser.new_page(viewport=size, color_scheme=scheme, forced_colors=forced)
    page.goto(path.as_uri())
    return page


def findings(page: Page, *rules: str) -> tuple[list[str], list[str]]:
    """What axe holds to be wrong, and what it leaves to a person to look at, each with where; by all rules if none is
    named."""
    options = {"runOnly": list(rules) or STANDARDS, "resultTypes": ["violations", "incomplete"]}
    said = Axe().run(page, options=options).response

    def listed(kind: str) -> list[str]:
        return [f"{found['id']}: {node['html'][:200]}" for found in said[kind] for node in found["nodes"]]

    return listed("violations"), listed("incomplete")


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(browser: Browser, written: Path, width: int, scheme: str) -> None:
    page = opened(browser, written, width, scheme)
    wrong, unsure = findings(page)
    page.close()
    print("\n".join(sorted(set(unsure))))
    assert wrong == []


@pytest.mark.parametrize("width", [320, 360, 600, 760, 1000, 1280])
def test_the_page_is_never_wider_than_the_screen(browser: Browser, written: Path, width: int) -> None:
    page = opened(browser, written, width)
    assert overflow(page) <= 0
    page.close()


def test_opening_the_page_loads_nothing_asks_nothing_and_breaks_no_rule_of_its_own(
    browser: Browser, written: Path
) -> None:
    page, heard = browser.new_page(), list[str]()
    page.on("request", lambda request: heard.append(request.url))
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(written.as_uri())
    page.wait_for_load_state("networkidle")
    assert heard == [written.as_uri()]
    page.close()


def test_the_policy_lets_no_picture_in_even_if_one_were_there(browser: Browser, tmp_path: Path) -> None:
    picture = tmp_path / "picture.svg"
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    path = tmp_path / "page.html"
    said = write_html(plan(empty)).replace(b"</main>", f'<img src="{picture.as_uri()}"/></main>'.encode())
    path.write_bytes(said)
    page, loaded = browser.new_page(), list[str]()
    page.on("requestfinished", lambda request: loaded.append(request.url))
    page.goto(path.as_uri())
    assert loaded == [path.as_uri()]
    page.close()


def test_a_small_screen_shows_rows_as_cards_that_are_still_a_table(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(write_html(plan(full)))
    page = opened(browser, path, 320)
    table = page.get_by_role("table", name="Your actions, the nearest horizon first, in each the most pressing first")
    assert table.get_by_role("columnheader", name="Action and reason").count() == 1
    assert table.get_by_role("rowheader").count() == 8
    assert table.get_by_role("row").count() == 9
    page.close()


@pytest.mark.parametrize(("width", "shown"), [(1280, "on-screens"), (320, "on-telephones")])
def test_each_figure_is_seen_once_as_drawn_for_the_screen(
    browser: Browser, tmp_path: Path, width: int, shown: str
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(write_html(plan(full)))
    page = opened(browser, path, width)
    seen = [picture.get_attribute("class") for picture in page.locator(".chart svg").all() if picture.is_visible()]
    assert seen == [shown] * page.locator("figure.chart").count()
    page.close()


def test_the_keyboard_reaches_the_report_past_the_contents(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(write_html(plan(full)))
    page = opened(browser, path)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the report"
    shown = page.get_by_text("Skip to the report").bounding_box()
    assert shown is not None
    assert shown["width"] > 40
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.close()


MUTATIONS = {
    "a figure without words": (b' aria-label="Culture: ', b' aria-nothing="', "svg-img-alt"),
    "a page without a language": (b'<html lang="en-GB">', b"<html>", "html-has-lang"),
    "grey on white": (b"--muted:#4a5965", b"--muted:#a0a8ae", "color-contrast"),
    "a heading that skips a level": (b"<h3>What stands out</h3>", b"<h5>What stands out</h5>", "heading-order"),
    "a row that is no row": (b'role="row"', b'role="cell"', "aria-required-parent"),
    "a link to nowhere": (b'id="main-content"', b"", "region"),
}


def without_policy(page: bytes) -> bytes:
    """The page without what would bar a style sheet that was changed."""
    start = page.index(b"<meta http-equiv")
    return page[:start] + page[page.index(b"/>", start) + 2 :]


@pytest.mark.parametrize("name", MUTATIONS)
def test_the_gate_finds_what_is_broken_on_purpose(browser: Browser, tmp_path: Path, name: str) -> None:
    before, after, rule = MUTATIONS[name]
    sound = write_html(plan(full))
    assert before in sound
    path = tmp_path / "page.html"
    path.write_bytes(without_policy(sound.replace(before, after)))
    page = opened(browser, path)
    wrong, _ = findings(page, rule)
    assert wrong
    page.close()


def test_a_wide_thing_would_be_found_out(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(write_html(plan(full)).replace(b"</main>", b'<svg width="2000" height="1"></svg></main>'))
    page = opened(browser, path, 320)
    assert overflow(page) > 0
    page.close()
