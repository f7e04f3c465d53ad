"""Where the person is, and the one order in which the journey goes."""

from typing import Literal

from msgspec import Struct

from selfassess.assessment import Assessment
from selfassess.questionnaire import SETS, Pack, Questionnaire, QuestionSet

PageName = Literal[
    "home",
    "frame",
    "question",
    "importance",
    "review",
    "results",
    "plan",
    "schedule",
    "revisit",
    "compare",
    "save",
    "find",
    "read",
    "settings",
    "help",
    "assessments",
    "backups",
    "erase",
    "about",
    "packs",
    "hand-in",
    "workshops",
    "prepare",
    "collect",
    "paper-form",
    "turn",
    "reveal",
    "agenda",
    "team-plan",
]


class Place(Struct, frozen=True):
    """One page as the person sees it."""

    page: PageName
    at: str = ""
    """Id of the question, on the importance page of the questionnaire; the file of a pack to read; else empty."""
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
SCHEDULE = Place("schedule")
REVISIT = Place("revisit")
COMPARE = Place("compare")
FIND = Place("find")
READ = Place("read")
ASSESSMENTS = Place("assessments")
SETTINGS = Place("settings")
PACKS = Place("packs")
PARTS_OF_SETTINGS: tuple[PageName, ...] = ("backups", "erase", "about")
WORKSHOPS = Place("workshops")
HAND_IN = Place("hand-in")
PARTS_OF_WORKSHOPS: tuple[PageName, ...] = (
    *("prepare", "collect", "paper-form", "turn", "reveal", "agenda", "team-plan"),
)
BESIDE = {HAND_IN: REVIEW, SAVE: PLAN, SCHEDULE: PLAN, REVISIT: PLAN, COMPARE: RESULTS}
"""Places that stand beside the path, and the one on it that Back leads to."""
OFF_THE_PATH: tuple[PageName, ...] = (
    *("home", "assessments", "schedule", "revisit", "compare", "save"),
    *("find", "read", "packs", "settings", *PARTS_OF_SETTINGS, "help"),
    *("hand-in", "workshops", *PARTS_OF_WORKSHOPS),
)


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


def walk(pack: Pack, asked: Pack, weighed: bool = True) -> tuple[Place, ...]:
    """The journey through the pack where only some of its questions are asked.

    What matters most is asked of a questionnaire only where there are several questions to choose from, and not at all
    where answers are not `weighed`.
    """
    if asked is pack and weighed:
        return journey(pack)
    ids = {question.id for question in asked.questions}
    several = {one.id for one in asked.questionnaires if weighed and len(one.questions) > 1}
    kept = {"question": ids, "importance": several}
    return tuple(place for place in journey(pack) if place.page not in kept or place.at in kept[place.page])


def following(pack: Pack, place: Place, asked: Pack | None = None, weighed: bool = True) -> Place:
    """Where Continue leads, also from a place beside the walk; the last place leads home."""
    if place.from_review:
        return REVIEW
    path, walked = journey(pack), walk(pack, asked or pack, weighed)
    return next((ahead for ahead in path[path.index(place) + 1 :] if ahead in walked), HOME)


def preceding(pack: Pack, place: Place, asked: Pack | None = None, weighed: bool = True) -> Place:
    """Where Back leads, also from a place beside the walk; the first place leads home."""
    if place in BESIDE:
        return BESIDE[place]
    if place.from_review:
        return REVIEW
    path, walked = journey(pack), walk(pack, asked or pack, weighed)
    return next((behind for behind in reversed(path[: path.index(place)]) if behind in walked), HOME)


def first_unanswered(questionnaire: Questionnaire, assessment: Assessment) -> Place:
    """The questionnaire's first question without an answer, or its first where all have one."""
    questions = questionnaire.questions
    open_ones = (question for question in questions if question.id not in assessment.answers)
    return Place("question", next(open_ones, questions[0]).id)


def restored(pack: Pack, kept: str, assessment: Assessment, asked: Pack | None = None) -> Place:
    """The place that the library kept; else the first unanswered question, or the review where none is left."""
    for place in journey(pack):
        if place.kept == kept:
            return place
    for question in (asked or pack).questions:
        if question.id not in assessment.answers:
            return Place("question", question.id)
    return REVIEW


def marked(chosen: QuestionSet, place: Place) -> str:
    """The place as the library keeps it, led by the set of questions where that is not all: `taster:a-question`."""
    return place.kept if chosen == "full" else f"{chosen}:{place.kept}"


def parted(kept: str) -> tuple[QuestionSet, str]:
    """The set and the place in what the library kept; all questions where it names no set that there is."""
    chosen, mark, place = kept.partition(":")
    if mark and chosen in SETS:
        return chosen, place
    return "full", kept


def questionnaire_of(pack: Pack, question_id: str) -> tuple[Questionnaire, int]:
    """The questionnaire that asks the question, and the question's position in it from 0."""
    for questionnaire in pack.questionnaires:
        for position, question in enumerate(questionnaire.questions):
            if question.id == question_id:
                return questionnaire, position
    raise KeyError(question_id)
