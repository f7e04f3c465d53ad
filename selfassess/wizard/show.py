"""What a room is shown of a closed round, one slide after the other, each hidden until the lead reveals it.

It is made of frozen results alone: there is nothing of single people here that could be shown by mistake.
"""

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from selfassess.findings import team_sentence, views_sentence
from selfassess.questionnaire import Pack, Question
from selfassess.scoring import Counts
from selfassess.team import MINIMUM_PEOPLE, Team, Views, distribution
from selfassess.wizard.words import SAY, level, translate


class Bar(Struct, frozen=True):
    """One line of a slide: what it is of, and how many answers are at each level."""

    title: str
    counts: Counts
    middle: tuple[int, ...] = ()
    """The level or levels in the middle, where it is of one question."""


class Slide(Struct, frozen=True):
    """One thing to look at together. What is not in it cannot be shown."""

    id: str
    """Of the question; empty for the whole."""
    caption: str
    title: str
    sentences: tuple[str, ...]
    """What was found, in words; the first stands out."""
    bars: tuple[Bar, ...] = ()
    """One for each questionnaire, or one for the question; none where levels are not for a room to see."""
    levels: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        said = [f"{bar.title}: {_counted(bar.counts, self.levels)}." for bar in self.bars]
        return " ".join((self.title, *self.sentences, *said))


def _counted(counts: Counts, levels: tuple[str, ...]) -> str:
    return ", ".join(f"{name} {count}" for name, count in zip(levels, counts, strict=True))


def slides(pack: Pack, team: Team, notice: str = "") -> tuple[Slide, ...]:
    """The whole first, then every question in the order of the agenda; those too few answered last."""
    order = (*team.agenda, *(id for id in team.few))
    questions = {question.id: question for question in pack.questions}
    return (_whole(pack, team, notice), *(_one(pack, questions[id], team, notice) for id in order if id in questions))


def _whole(pack: Pack, team: Team, notice: str) -> Slide:
    total = sum(1 for _ in pack.questions)
    differing = sum(views.divided for views in team.questions.values())
    words = translate("Show", "You see {count} of {total} questions differently: start the conversation there.")
    seen = words.format(count=differing, total=total)
    if not differing:
        seen = translate("Show", "You see no question very differently.")
    found = ((one.title, distribution(one, team)) for one in pack.questionnaires)
    bars = tuple(Bar(title, counts) for title, counts in found if counts)
    few = translate("Show", "Fewer than eight answered: levels are not shown one by one.")
    sentences = (seen, team_sentence(team, SAY), *(() if bars else (few,)))
    return Slide("", notice, translate("Show", "Where you stand together"), sentences, bars, pack.level_names)


def _one(pack: Pack, question: Question, team: Team, notice: str) -> Slide:
    caption = " · ".join(filter(None, (notice, question.topic, question.name)))
    views = team.questions.get(question.id)
    if views is None:
        return Slide(question.id, caption, question.text, without_figures())
    middle = views.between or (views.median,)
    bars = (Bar(question.name, views.counts, middle),) if views.counts else ()
    return Slide(question.id, caption, question.text, _sentences(pack, views), bars, pack.level_names)


def _sentences(pack: Pack, views: Views) -> tuple[str, ...]:
    said = views_sentence(views, SAY)
    names = [level(pack, number) for number in views.between or (views.median,)]
    middle = translate("Show", " and ").join(names)
    return (said[:1].upper() + said[1:] + ".", translate("Show", "In the middle: {levels}.").format(levels=middle))


class Dated(Struct, frozen=True):
    """A result, and what its workshop is called."""

    name: str
    team: Team


def then_and_now(pack: Pack, then: Dated, now: Dated, notice: str = "") -> tuple[Slide, ...]:
    """Two results side by side, question by question in the order of today's agenda. They are not the same people."""
    both = [id for id in now.team.agenda if id in then.team.questions]
    counts = translate("Show", "{name}: {people}.")
    people = [counts.format(name=one.name, people=SAY.count(one.team.n, "person", "people")) for one in (then, now)]
    not_same = translate("Show", "Not the same people: a difference may be who came.")
    first = Slide("", notice, translate("Show", "Then and now"), (not_same, *people))
    questions = {question.id: question for question in pack.questions}
    return (first, *(_beside(pack, questions[id], (then, now), notice) for id in both if id in questions))


def _beside(pack: Pack, question: Question, both: tuple[Dated, Dated], notice: str) -> Slide:
    caption = " · ".join(filter(None, (notice, question.topic, question.name)))
    views = [(one.name, one.team.questions[question.id]) for one in both]
    sentences = tuple(f"{name}: {views_sentence(found, SAY)}." for name, found in views)
    bars = tuple(Bar(name, found.counts) for name, found in views if found.counts)
    if len(bars) < len(views):  # levels of one alone would be taken for all that there is
        return Slide(question.id, caption, question.text, sentences)
    return Slide(question.id, caption, question.text, sentences, bars, pack.level_names)


def made_up() -> str:
    """What stands over everything that comes of a rehearsal."""
    return translate("Workshops", "Rehearsal: these answers are made up.")


def made_up_in_short() -> str:
    """The same where there is little room."""
    return translate("Workshops", "Made up")


def without_figures() -> tuple[str, ...]:
    """What helps to talk where there are too few answers for figures."""
    few = translate("Show", "Fewer than {people} people gave a level: talk about it without figures.")
    return (
        few.format(people=MINIMUM_PEOPLE),
        translate("Show", "What happened the last time? Who saw it from elsewhere?"),
        translate("Show", "What would you see in six months if it went better?"),
    )


class Show(QObject):
    """Which slide is up, and which have been revealed. Windows follow it; it knows of none."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.slides: tuple[Slide, ...] = ()
        self.position = 0
        self.clock = ""
        """What is left of the time for a topic, while it runs."""
        self._revealed: set[int] = set()

    @property
    def slide(self) -> Slide | None:
        """What is up, revealed or not."""
        return self.slides[self.position] if self.slides else None

    @property
    def is_revealed(self) -> bool:
        """Whether the room sees what was found."""
        return self.position in self._revealed

    def show(self, slides: tuple[Slide, ...]) -> None:
        """Other slides, none of them revealed; the same ones stay as they are."""
        if slides != self.slides:
            self.slides, self.position, self._revealed = slides, 0, set()
            self.changed.emit()

    def step(self, by: int) -> None:
        """On or back, as far as there are slides."""
        self.go(min(max(0, self.position + by), max(0, len(self.slides) - 1)))

    def go(self, position: int) -> None:
        """Another slide is up."""
        if position != self.position:
            self.position = position
            self.changed.emit()

    def go_to(self, id: str) -> None:
        """The slide of a question is up, if there is one."""
        ids = [slide.id for slide in self.slides]
        if id in ids:
            self.go(ids.index(id))

    def toggle(self) -> None:
        """What was found is shown, or hidden again."""
        self._revealed ^= {self.position}
        self.changed.emit()

    def tick(self, clock: str) -> None:
        """The time that is left; empty for none."""
        if clock != self.clock:
            self.clock = clock
            self.changed.emit()
