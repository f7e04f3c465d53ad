"""Answer here in turn: one computer goes from person to person, and nobody can reach what another said.

What somebody answers is in the memory of this page only until they hand it in: never in the library, in no history,
under no title. It is gone as soon as they have, or the page is left.
"""

from selfassess.assessment import Answer, Assessment, PackRef, State
from selfassess.files.library import new_id
from selfassess.questionnaire import Question
from selfassess.wizard import workshops
from selfassess.wizard.answers import AnswerGroup
from selfassess.wizard.layout import Column, row
from selfassess.wizard.pages.room_page import RoomPage
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Notice, PlainLabel, heading
from selfassess.wizard.words import translate

CHECK = "check"
"""Where somebody hands in; no question has this id, for it stands in no pack's place."""


class TurnPage(RoomPage):
    """Between two people it shows only how many have handed in."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._answers: dict[str, Answer] = {}
        self._thanks = False
        self._keys_work = True
        self.answers: AnswerGroup | None = None
        session.moved.connect(self._on_moved)

    @property
    def title(self) -> str:
        if not self.keeps_to_itself:
            return translate("Turn", "Answer here in turn")
        if self.place.at == CHECK:
            return translate("Turn", "Hand in your answers")
        return translate("Turn", "Question {number} of {total}").format(**self._where())

    @property
    def keeps_to_itself(self) -> bool:
        return bool(self.place.at) and self.room.is_open

    def _on_moved(self, place: Place) -> None:
        if place.page != "turn":
            self._answers, self._thanks = {}, False

    @property
    def _questions(self) -> tuple[Question, ...]:
        return tuple(self.room.pack.questions)

    def _where(self) -> dict[str, int]:
        ids = [question.id for question in self._questions]
        return {"number": ids.index(self.place.at) + 1, "total": len(ids)}

    def fill(self, column: Column) -> None:
        self.answers = None
        if not self.keeps_to_itself:
            super().fill(column)
        elif self.place.at == CHECK:
            self._fill_check(column)
        else:
            self._fill_question(column)

    def fill_room(self, column: Column) -> None:
        if self._thanks:
            words = translate("Turn", "Handed in. Nothing of it is on the screen any more: the next person can begin.")
            column.add(Notice(words), 0.5)
        lead = translate(
            "Turn",
            "Hand this computer from person to person. While somebody answers, everything else is out of reach, and "
            "nobody sees what was said: only that one more has handed in.",
        )
        column.add(PlainLabel(lead, "quiet"), 0.3)
        waiting = workshops.people(len(self.room.record.rounds.waiting))
        column.add(
            PlainLabel(translate("Collect", "{people} waiting for the round to be closed").format(people=waiting))
        )
        begin = Button(translate("Turn", "Begin"), "primary")
        begin.clicked.connect(lambda: self._go(self._questions[0].id))
        back = Button(translate("Turn", "Back to collecting"), "link")
        back.clicked.connect(lambda: self.session.move(Place("collect")))
        column.add(row(begin, back), 0.8)

    # One person

    def _fill_question(self, column: Column) -> None:
        question = next(one for one in self._questions if one.id == self.place.at)
        column.add(PlainLabel(self.title, "quiet"))
        column.add(heading(question.text))
        column.add(PlainLabel(question.look_back, "quiet"))
        self.answers = AnswerGroup()
        self.answers.keys_work = self._keys_work
        self.answers.show_question(question, self.room.pack.level_names, self._answers.get(question.id), self.title)
        self.answers.set_density("close")
        self.answers.level_chosen.connect(lambda level: self._answer(Answer(level=level)))
        self.answers.state_chosen.connect(self._answer_state)
        self.answers.cleared.connect(lambda: self._answer(None))
        self.answers.proceed.connect(self._go_on)
        column.add(self.answers, 0.2)
        back = Button(translate("Window", "Back"))
        back.clicked.connect(self._go_back)
        go_on = Button(translate("Page", "Continue"), "primary")
        go_on.clicked.connect(self._go_on)
        column.add(row(back, go_on, self._stopper()), 0.6)

    def _stopper(self) -> Button:
        stop = Button(translate("Turn", "Stop, and throw my answers away"), "link")
        stop.clicked.connect(self._finish)
        return stop

    def _answer_state(self, state: State) -> None:
        self._answer(Answer(state=state))

    def _answer(self, answer: Answer | None) -> None:
        if answer is None:
            self._answers.pop(self.place.at, None)
        else:
            self._answers[self.place.at] = answer
        if self.answers is not None:
            self.answers.show_answer(answer)

    def _fill_check(self, column: Column) -> None:
        column.add(heading(self.title, 1.7))
        missing = [one for one in self._questions if one.id not in self._answers]
        every = translate("Turn", "Every question has an answer.")
        column.add(PlainLabel(workshops.without_answer(missing) or every))
        words = translate(
            "Turn", "Once you hand in, your answers are gone from the screen, and nobody can call them back."
        )
        column.add(PlainLabel(words, "quiet"))
        hand_in = Button(translate("Turn", "Hand in"), "primary")
        hand_in.clicked.connect(self._hand_in)
        back = Button(translate("Window", "Back"))
        back.clicked.connect(self._go_back)
        column.add(row(back, hand_in, self._stopper()), 0.8)

    def _hand_in(self) -> None:
        if not self._answers:
            self._finish()
            return
        mine = Assessment(id=new_id(), pack=PackRef.of(self.room.pack), answers=self._answers, source="screen")
        if self.attempt(lambda: self.room.add((mine,))):
            self._thanks = True
            self._finish()

    def _finish(self) -> None:
        """Nothing of this person is left."""
        self._answers = {}
        self._go("")

    # Moving

    def _places(self) -> list[str]:
        return ["", *(question.id for question in self._questions), CHECK]

    def _go(self, at: str) -> None:
        self.session.move(Place("turn", at))

    def _step(self, by: int) -> None:
        places = self._places()
        self._go(places[places.index(self.place.at) + by])

    def _go_on(self) -> None:
        self._step(1)

    def _go_back(self) -> None:
        if self.place.at != self._questions[0].id:
            self._step(-1)

    def go_back(self) -> bool:
        if self.keeps_to_itself:
            self._go_back()
        return self.keeps_to_itself

    def use_answer_keys(self, work: bool) -> None:
        self._keys_work = work
        if self.answers is not None:
            self.answers.keys_work = work

    def focus_first(self) -> None:
        if self.answers is not None:
            self.answers.focus_answer()
        else:
            super().focus_first()
