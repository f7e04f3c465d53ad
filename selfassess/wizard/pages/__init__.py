"""One module for each page, imported when the page is first shown, so that the window opens quickly."""

from typing import TYPE_CHECKING

from selfassess.wizard.place import PageName
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.session import Session
from selfassess.wizard.theme import Appearance

if TYPE_CHECKING:
    from selfassess.wizard.pages.page import Page


def made(name: PageName, session: Session, appearance: Appearance, preferences: Preferences) -> "Page":
    """A new page of that name."""
    kind: type[Page]
    if name == "home":
        from selfassess.wizard.pages.home import HomePage

        kind = HomePage
    elif name == "question":
        from selfassess.wizard.pages.question import QuestionPage

        kind = QuestionPage
    elif name == "frame":
        from selfassess.wizard.pages.frame import FramePage

        kind = FramePage
    elif name == "importance":
        from selfassess.wizard.pages.importance import ImportancePage

        kind = ImportancePage
    elif name == "review":
        from selfassess.wizard.pages.review import ReviewPage

        kind = ReviewPage
    elif name == "results":
        from selfassess.wizard.pages.results import ResultsPage

        kind = ResultsPage
    elif name == "plan":
        from selfassess.wizard.pages.plan import PlanPage

        kind = PlanPage
    elif name == "settings":
        from selfassess.wizard.pages.settings import SettingsPage

        return SettingsPage(session, appearance, preferences)
    else:
        from selfassess.wizard.pages.help import HelpPage

        kind = HelpPage
    return kind(session)
