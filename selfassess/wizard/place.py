"""Where the person is, and the one order in which the journey goes."""

from typing import Literal

from msgspec import Struct

from selfassess.assessment import Assessment
from selfassess.questionnaire import Pack, Questionnaire

PageName = Literal[
    "home",
    "frame",
    "question",
    "importance",
    "review",
    "results",
    "plan",
    "save",
    "settings",
    "help",
    "assessments",
    "backups",
    "erase",
    "about",
]


class Place(Struct, frozen=True):
    """One page as the person sees it."""

    page: PageName
    at: str = ""
    """Id of the question, or on the importance page of the questionnaire; else empty."""
    from_review: bool = False
    """Continue leads back to the review."""

    @property
    def kept(self) -> str:
        """The place as the library keeps it: a question's id, or a page with a slash, which no id contains."""
        return self.at if self.page == "question" else f"{self.page}/{self.at}"


HOME = Place("home")
REVIEW = Place("review")
RESULTS = Place("results")
PLAN = Place("plan")
SAVE = Place("save")
ASSESSMENTS = Place("assessments")
SETTINGS = Place("settings")
PARTS_OF_SETTINGS: tuple[PageName, ...] = ("backups", "erase", "about")
OFF_THE_PATH: tuple[PageName, ...] = ("home", "save", "settings", "help", "assessments", *PARTS_OF_SETTINGS)


def journey(pack: Pack) -> tuple[Place, ...]:
    """Every place from the first to the last, in order."""
    return (
        Place("frame"),
        *(Place("question", question.id) for question in pack.questions),
        *(Place("importance", questionnaire.id) for questionnaire in pack.questionnaires),
        REVIEW,
        RESULTS,
        PLAN,
    )


def following(pack: Pack, place: Place) -> Place:
    """Where Continue leads; the last place leads home."""
    if place.from_review:
        return REVIEW
    path = journey(pack)
    return (*path, HOME)[path.index(place) + 1]


def preceding(pack: Pack, place: Place) -> Place:
    """Where Back leads; the first place leads home."""
    if place == SAVE:
        return PLAN
    if place.from_review:
        return REVIEW
    path = journey(pack)
    return (HOME, *path)[path.index(place)]


def first_unanswered(questionnaire: Questionnaire, assessment: Assessment) -> Place:
    """The questionnaire's first question without an answer, or its first where all have one."""
    questions = questionnaire.questions
    open_ones = (question for question in questions if question.id not in assessment.answers)
    return Place("question", next(open_ones, questions[0]).id)


def restored(pack: Pack, kept: str, assessment: Assessment) -> Place:
    """The place that the library kept; else the first unanswered question, or the review where none is left."""
    for place in journey(pack):
        if place.kept == kept:
            return place
    for question in pack.questions:
        if question.id not in assessment.answers:
            return Place("question", question.id)
    return REVIEW


def questionnaire_of(pack: Pack, question_id: str) -> tuple[Questionnaire, int]:
    """The questionnaire that asks the question, and the question's position in it from 0."""
    for questionnaire in pack.questionnaires:
        for position, question in enumerate(questionnaire.questions):
            if question.id == question_id:
                return questionnaire, position
    raise KeyError(question_id)
