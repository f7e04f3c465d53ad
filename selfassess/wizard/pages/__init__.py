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
    if name == "settings":
        from selfassess.wizard.pages.settings import SettingsPage

        return SettingsPage(session, appearance, preferences)
    if name == "erase":
        from selfassess.wizard.pages.erase import ErasePage

        return ErasePage(session, appearance, preferences)
    groups = (_of_the_plan, _of_all_questions, _of_the_shelf, _of_workshops, _other)
    return next(page for group in groups if (page := group(name)))(session)


def _of_the_shelf(name: PageName) -> "type[Page] | None":
    if name == "assessments":
        from selfassess.wizard.pages.assessments import AssessmentsPage

        return AssessmentsPage
    if name == "backups":
        from selfassess.wizard.pages.backups import BackupsPage

        return BackupsPage
    if name == "packs":
        from selfassess.wizard.pages.packs import PacksPage

        return PacksPage
    if name == "about":
        from selfassess.wizard.pages.about import AboutPage

        return AboutPage
    return None


def _of_workshops(name: PageName) -> "type[Page] | None":
    if name == "workshops":
        from selfassess.wizard.pages.workshops import WorkshopsPage

        return WorkshopsPage
    if name == "hand-in":
        from selfassess.wizard.pages.hand_in import HandInPage

        return HandInPage
    return _of_the_lead(name)


def _of_the_lead(name: PageName) -> "type[Page] | None":
    if name == "prepare":
        from selfassess.wizard.pages.prepare import PreparePage

        return PreparePage
    if name == "reveal":
        from selfassess.wizard.pages.reveal import RevealPage

        return RevealPage
    if name == "agenda":
        from selfassess.wizard.pages.agenda import AgendaPage

        return AgendaPage
    if name == "team-plan":
        from selfassess.wizard.pages.team_plan import TeamPlanPage

        return TeamPlanPage
    return _of_collecting(name)


def _of_collecting(name: PageName) -> "type[Page] | None":
    if name == "collect":
        from selfassess.wizard.pages.collect import CollectPage

        return CollectPage
    if name == "paper-form":
        from selfassess.wizard.pages.paper_form import PaperFormPage

        return PaperFormPage
    if name == "turn":
        from selfassess.wizard.pages.turn import TurnPage

        return TurnPage
    return None


def _of_the_plan(name: PageName) -> "type[Page] | None":
    if name == "results":
        from selfassess.wizard.pages.results import ResultsPage

        return ResultsPage
    if name == "plan":
        from selfassess.wizard.pages.plan import PlanPage

        return PlanPage
    if name == "save":
        from selfassess.wizard.pages.save import SavePage

        return SavePage
    return _over_time(name)


def _over_time(name: PageName) -> "type[Page] | None":
    if name == "schedule":
        from selfassess.wizard.pages.schedule import SchedulePage

        return SchedulePage
    if name == "revisit":
        from selfassess.wizard.pages.revisit import RevisitPage

        return RevisitPage
    if name == "compare":
        from selfassess.wizard.pages.compare import ComparePage

        return ComparePage
    return None


def _of_all_questions(name: PageName) -> "type[Page] | None":
    if name == "find":
        from selfassess.wizard.pages.find import FindPage

        return FindPage
    if name == "read":
        from selfassess.wizard.pages.read import ReadPage

        return ReadPage
    return None


def _other(name: PageName) -> "type[Page]":
    if name == "home":
        from selfassess.wizard.pages.home import HomePage

        return HomePage
    if name == "question":
        from selfassess.wizard.pages.question import QuestionPage

        return QuestionPage
    if name == "frame":
        from selfassess.wizard.pages.frame import FramePage

        return FramePage
    if name == "importance":
        from selfassess.wizard.pages.importance import ImportancePage

        return ImportancePage
    if name == "review":
        from selfassess.wizard.pages.review import ReviewPage

        return ReviewPage
    from selfassess.wizard.pages.help import HelpPage

    return HelpPage
