"""Key in a paper form: one key for each box of the answer sheet, and now and then a second time to check."""

from hashlib import sha256

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from selfassess.assessment import Assessment, PackRef, tag, tagged_id
from selfassess.files.answer_code import SAID
from selfassess.files.library import new_id
from selfassess.questionnaire import Question
from selfassess.wizard import collecting
from selfassess.wizard.accessibility import announce
from selfassess.wizard.fields import Field, LineField
from selfassess.wizard.keying import Keys
from selfassess.wizard.layout import Column, Line, row, stacked
from selfassess.wizard.pages.room_page import RoomPage
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel
from selfassess.wizard.words import translate

SAMPLE = 5
"""Every so many forms, the first among them, one is keyed in twice."""
NOTHING = "–"


class PaperFormPage(RoomPage):
    """What was keyed in is shown beside the questions as on the sheet; it counts only when the lead says so."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._forms = 0
        self._first = ""
        """What was keyed in the first time, while the same form is keyed in again."""
        self._said = ""

    @property
    def title(self) -> str:
        return translate("Paper", "Key in a paper form")

    def show_place(self, place: Place) -> None:
        if place != self.place:
            self._first = self._said = ""
        super().show_place(place)

    def fill_room(self, column: Column) -> None:
        self._questions: tuple[Question, ...] = tuple(self.room.pack.questions)
        lead = translate(
            "Paper",
            "One key for each box, in the order of the sheet: 1 to 5 for a level, 6 or D for “I don’t know”, 7 or N "
            "for “This doesn’t apply to us”, 0 for an empty box.",
        )
        column.add(PlainLabel(lead, "quiet"), 0.3)
        self.notice = Notice(self._said)
        if not self._said:
            self.notice.hide()
        column.add(self.notice, 0.2)
        column.add(self._tagging(), 0.5)
        column.add(self._keying(), 0.4)
        self.count_it = Button(translate("Paper", "Count this form"), "primary")
        self.count_it.clicked.connect(self._done)
        again = Button(translate("Paper", "Begin it again"), "link")
        again.clicked.connect(self._begin_again)
        back = Button(translate("Paper", "Back to collecting"), "link")
        back.clicked.connect(lambda: self.session.move(Place("collect")))
        column.add(row(self.count_it, again, back), 0.5)
        column.add(self._sheet(), 0.6)
        self._show()

    def _tagging(self) -> QWidget:
        label = PlainLabel(translate("Paper", "The four characters on the form"), strong=True)
        hint = translate("Paper", "So that a correction takes the place of what was there. Leave it empty for none.")
        self.tag = LineField(translate("Paper", "The four characters on the form, optional"), limit=8)
        self.tag.returnPressed.connect(lambda: self.keys.setFocus(Qt.FocusReason.OtherFocusReason))
        label.setBuddy(self.tag)
        return stacked(label, PlainLabel(hint, "quiet"), row(Field(self.tag, width=9)))

    def _keying(self) -> QWidget:
        self.keys = Keys(translate("Paper", "What stands in the boxes, in turn"), len(self._questions))
        self.keys.textEdited.connect(self._show)
        self.keys.done.connect(self._done, Qt.ConnectionType.QueuedConnection)  # the page is made anew then
        self.next = PlainLabel(strong=True)
        self.next.setBuddy(self.keys)
        return stacked(self.next, Field(self.keys))

    def _sheet(self) -> QWidget:
        """What was keyed in, as it stands on the form: in the order of the questionnaires."""
        panel = Panel(padding=0.9, gap=0.1)
        self.lines = []
        for questionnaire in self.room.pack.questionnaires:
            label = PlainLabel()
            self.lines.append((questionnaire.questions, label))
            panel.add(Line(questionnaire.title, "", label, narrow=28, share=3))
        return panel

    def _show(self) -> None:
        text = self.keys.text()
        number, total = len(text), len(self._questions)
        if number < total:
            one = self._questions[number]
            words = translate("Paper", "Next: {topic} {name}, {number} of {total}")
            self.next.setText(words.format(topic=one.topic, name=one.name, number=number + 1, total=total))
        else:
            self.next.setText(
                translate("Paper", "All {total} boxes are keyed in. Enter counts the form.").format(total=total)
            )
        self.keys.setAccessibleDescription(self.next.text())
        keyed = dict(zip((question.id for question in self._questions), text, strict=False))
        for questions, label in self.lines:
            label.setText("   ".join(f"{one.topic} {_shown(keyed.get(one.id, ''))}" for one in questions))

    def focus_first(self) -> None:
        first = self.keys if self._first else self.tag
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # Counting

    def _begin_again(self) -> None:
        self._first = ""
        self._restart("")

    def _restart(self, said: str) -> None:
        kept = self.tag.text() if self._first else ""
        self._said = said
        self.refill()
        self.tag.setText(kept)
        if said:
            announce(self, said)
        self.focus_first()

    def _done(self) -> None:
        text = self.keys.text()
        if len(text) < len(self._questions):
            missing = translate("Paper", "{number} of {total} boxes are keyed in. An empty box is 0.")
            self._tell(missing.format(number=len(text), total=len(self._questions)))
        elif self._first and self._first != text:
            self._tell_differences(text)
        elif not self._first and self._forms % SAMPLE == 0:
            self._first = text
            self._restart(translate("Paper", "Key in the same form once more, to check."))
        else:
            self._count(text)

    def _tell(self, words: str) -> None:
        self.notice.say(words)
        self.notice.show()
        announce(self, words, urgent=True)
        self.keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_differences(self, text: str) -> None:
        pairs = zip(self._questions, self._first, text, strict=True)
        differing = ", ".join(question.topic for question, one, other in pairs if one != other)
        self._first = text  # which of the two is right is on the form: what comes next is held against this one
        words = translate("Paper", "The two differ in {questions}. Look at the form, and key it in once more.")
        self._restart(words.format(questions=differing))

    def _count(self, text: str) -> None:
        def act() -> None:
            taken = collecting.take(self, self.room, [self._assessment(text)])
            self._forms += 1
            self._first = ""
            self._restart(" ".join((taken.words, *taken.refused)))

        self.attempt(act)

    def _assessment(self, text: str) -> Assessment:
        said = zip(self._questions, text, strict=True)
        answers = {question.id: answer for question, key in said if (answer := SAID[int(key)])}
        return Assessment(id=self._id(), pack=PackRef.of(self.room.pack), answers=answers, source="paper")

    def _id(self) -> str:
        """The same for the same characters on a form of this workshop; one of its own where there are none."""
        written = "".join(self.tag.text().split()).upper()
        if not written:
            return new_id()
        whole = f"{self.room.record.workshop.id} {written}"
        return tagged_id(tag(sha256(whole.encode()).hexdigest()[:32]))


def _shown(key: str) -> str:
    """A key as it stands in the box."""
    states = {"0": NOTHING, "6": translate("Question", "D"), "7": translate("Question", "N"), "": "·"}
    return states.get(key, key)
