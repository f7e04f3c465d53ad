"""Pictures of every page: `python -m tests.wizard.shots OUT [--size 1366x768] [--dark] [--text 150] [--language ar]`.

Under Xvfb or offscreen; what is shown is made up here, so that the pictures can be taken again when the pages change.
"""

import argparse
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, PlanEdit, new_assessment
from selfassess.files.library import Library
from selfassess.files.pack import read_pack
from selfassess.files.places import shipped_pack
from selfassess.files.workshops import keep
from selfassess.outcome import TeamAction
from selfassess.questionnaire import Context, Pack
from selfassess.wizard import languages
from selfassess.wizard.app import application, first_window
from selfassess.wizard.focus import Modality
from selfassess.wizard.place import (
    COMPARE,
    FIND,
    HAND_IN,
    HOME,
    PACKS,
    PARTS_OF_WORKSHOPS,
    PLAN,
    READ,
    RESULTS,
    REVIEW,
    REVISIT,
    SAVE,
    SCHEDULE,
    WORKSHOPS,
    Place,
)
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.session import Session
from selfassess.wizard.theme import Appearance
from selfassess.wizard.twin import Twin
from selfassess.wizard.window import Window
from selfassess.wizard.workroom import room_of
from selfassess.workshop import Workshop, new_workshop
from tests.translations import make_pseudo

LEVELS = (2, 3, 4, 2, 3, 1, 3, 4, 3, 5, 2, 3, 3, 1, 4, 2, 2, 3, 1, 2, 3, 2)


def part_answered(pack: Pack, answered: int) -> Assessment:
    """The first questions answered at various levels, some with evidence, importance, a note or a flag."""
    assessment = new_assessment(pack, "5" * 32, date(2026, 11, 3))
    answers: dict[str, Answer] = {}
    for number, question in enumerate(list(pack.questions)[:answered]):
        level = LEVELS[number % len(LEVELS)]
        answers[question.id] = Answer(level=level, evidence=2 if level == 4 else 0)
        if number in (6, 19):
            answers[question.id] = Answer(state="dont-know")
        if number == 11:
            answers[question.id] = Answer(state="not-applicable", reason="We only give grants.")
        if number in (0, 9, 18):
            answers[question.id] = replace(answers[question.id], importance="most")
    first = next(pack.questions).id
    return replace(
        assessment,
        answers=answers,
        title="Family support, Northfield",
        notes={first: "The pause before the youth tender."},
        flags=(list(pack.questions)[2].id,),
        context=Context(nation="england", body="council"),
    )


def half_a_year_before(pack: Pack) -> Assessment:
    """The same person's answers in May: some lower, two higher, one not known."""
    later = part_answered(pack, 20)
    answers: dict[str, Answer] = {}
    for number, (id, answer) in enumerate(later.answers.items()):
        moved = (0, -1, 1, 0, -2, 0, -1)[number % 7] if answer.level else 0
        answers[id] = replace(answer, level=min(max((answer.level or 0) + moved, 1), 5)) if answer.level else answer
    answers[list(answers)[3]] = Answer(state="dont-know")
    return replace(later, id="6" * 32, created=date(2026, 5, 4), answers=answers, notes={}, flags=())


def with_own_actions(assessment: Assessment) -> Assessment:
    """An action of their own with everything said, one that is late, and one just begun."""
    mine = PlanEdit(
        text="Ask the parents’ forum what they would measure.", owner="Sam", theme="skills", due=date(2026, 11, 9)
    )
    return replace(assessment, plan={"own/1": mine, "own/2": PlanEdit(horizon="year")})


def workshop() -> Workshop:
    """The short set, as somebody is handed it."""
    return replace(new_workshop(read_pack(shipped_pack()), "b" * 32, date(2026, 12, 9)), name="Family support together")


def take_part(session: Session) -> None:
    """Half of a workshop's questions are answered, on the way to handing in."""
    pack = read_pack(shipped_pack())
    keep(session.library.folder, workshop())
    session.join(workshop(), pack)
    for number, id in enumerate(workshop().questions[:9]):
        session.choose_level(id, LEVELS[number])


def lead(session: Session, own: bool = False) -> None:
    """A rehearsal with a closed round, one who came late, something agreed and two actions; or one just prepared."""
    room = room_of(session)
    room.begin(sample=not own)
    if own:
        room.set_rules(
            replace(room.record.workshop, name="Family support", questions=room.record.workshop.questions[:5])
        )
        return
    waiting = room.record.rounds.waiting
    room.close_round()
    room.add((replace(waiting[0], id="f" * 8 + "0" * 24),))
    first, second, *_ = room.record.workshop.questions
    room.decide(second, level=2, dissent="Two of us see it daily.")
    room.comment("It took us a year to hear of it.")
    due = date(2027, 1, 9)
    room.plan(
        (
            TeamAction(
                "Ask two providers what we make harder.", "Ring the first on Monday.", "Sam", due, "control", first
            ),
            TeamAction("", "", "", due),
        )
    )


def take(window: Window, out: Path, name: str) -> None:
    """One picture of the window, once its layouts agree."""
    for _ in range(20):
        application().processEvents()
    window.grab().save(str(out / f"{name}.png"))


def pages(window: Window, out: Path) -> None:
    """Every page of the assessment that is open."""
    session, pack = window.session, window.session.pack
    data = pack.questionnaires[2].questions
    for name, place in (
        ("home", HOME),
        ("frame", Place("frame")),
        ("question", Place("question", data[3].id)),
        ("question-high", Place("question", pack.questionnaires[0].questions[2].id)),
        ("question-not-applicable", Place("question", pack.questionnaires[1].questions[3].id)),
        ("importance", Place("importance", pack.questionnaires[0].id)),
        ("review", REVIEW),
        ("results", RESULTS),
        ("plan", PLAN),
        ("schedule", SCHEDULE),
        ("revisit", REVISIT),
        ("compare", COMPARE),
        ("save", SAVE),
        ("find", FIND),
        ("read", READ),
        ("settings", Place("settings")),
        ("help", Place("help")),
        ("assessments", Place("assessments")),
        ("backups", Place("backups")),
        ("erase", Place("erase")),
        ("about", Place("about")),
        ("packs", PACKS),
        ("workshops", WORKSHOPS),
        *((page, Place(page)) for page in PARTS_OF_WORKSHOPS),
        ("turn-question", Place("turn", pack.questionnaires[0].questions[0].id)),
        ("turn-check", Place("turn", "check")),
        ("hand-in", HAND_IN),
    ):
        if name == "workshops":
            lead(session, own=True)
            lead(session)
        if name == "hand-in":
            take_part(session)
        session.move(place)
        take(window, out, name)
        if panel := window.present.findChild(Twin):
            panel.switch.click()
            take(window, out, f"{name}-table")
            panel.switch.click()
        bar = window.present.area.verticalScrollBar()
        for part in range(2, 5):
            if bar.value() < bar.maximum():
                bar.setValue(bar.value() + window.present.area.viewport().height() - 60)
                take(window, out, f"{name}-{part}")


def speak(language: str) -> None:
    """The interface is in this language, made up unless there is a catalogue for it."""
    if language not in (languages.ENGLISH, *languages.available()):
        made = Path(mkdtemp())
        make_pseudo(made, language)
        languages.folder = lambda: made
    languages.use(application(), language)


def main() -> None:
    """Take all the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--answered", type=int, default=21)
    parser.add_argument("--language", default="en", help="eo and ar are made up, ar from right to left")
    parser.add_argument("--keyboard", action="store_true", help="with the focus ring")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    app = application()
    Modality.by_keyboard = chosen.keyboard
    appearance = Appearance(app, "dark" if chosen.dark else "light", chosen.text)
    speak(chosen.language)
    with TemporaryDirectory() as folder, Library(Path(folder)) as library:
        preferences = Preferences(Path(folder))
        window = first_window(library, appearance, preferences)
        window.resize(*(int(part) for part in chosen.size.split("x")))
        window.show()
        take(window, chosen.out, "welcome")
        pack = read_pack(shipped_pack())
        window.session.take_in(with_own_actions(part_answered(pack, chosen.answered)), pack)
        window.session.take_in(replace(new_assessment(pack, "7" * 32, date(2026, 9, 1)), title="Short breaks"), pack)
        window.session.take_in(half_a_year_before(pack), pack)
        window.session.open("5" * 32)
        pages(window, chosen.out)
        window.close()


if __name__ == "__main__":
    main()
