"""Automatic backups: when each was made, what is in it, and putting one back."""

from selfassess.files.own_data import Backup, automatic_backups
from selfassess.wizard import own_data
from selfassess.wizard.layout import Column, Line, row
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import SETTINGS
from selfassess.wizard.widgets import Button, Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, translate


class BackupsPage(Page):
    """The newest first; anything put back stands beside what is here."""

    has_footer = False
    column_width = 46

    @property
    def title(self) -> str:
        return translate("Backups", "Automatic backups")

    def fill(self, column: Column) -> None:
        column.add(heading(self.title, 1.7))
        lead = translate(
            "Backups",
            "One is made each day, and before something is deleted or put back. The newest five are kept, and the "
            "last of each of ten days. What you delete is erased from them too.",
        )
        column.add(PlainLabel(lead, "quiet"))
        back = Button(translate("Backups", "Back to Settings"), "link")
        back.clicked.connect(lambda: self.session.move(SETTINGS))
        column.add(row(back), 0.2)
        backups = automatic_backups(self.session.library)
        if not backups:
            words = translate("Backups", "There is none yet. The first is made when the program next starts.")
            column.add(PlainLabel(words), 0.6)
            return
        panel = Panel(padding=0.9, gap=0.1)
        for number, backup in enumerate(backups, 1):
            panel.add(self._line(backup, number, len(backups)))
        column.add(panel, 0.6)

    def _line(self, backup: Backup, number: int, count: int) -> Line:
        made = own_data.moment(backup.made)
        if not backup.assessments:
            return Line(made, translate("Backups", "Nothing in it can be put back"))
        said = translate("Backups", "{assessments}, {answers} · {why}").format(
            assessments=SAY.count(backup.assessments, "assessment", "assessments"),
            answers=SAY.count(backup.answers, "answer", "answers"),
            why=_why(backup.why),
        )
        name = translate("Backups", "Put back… {moment}, {number} of {count}")
        name = name.format(moment=made, number=number, count=count)
        put_back = Button(translate("Backups", "Put back…"), "secondary", name)
        put_back.clicked.connect(lambda: own_data.restore_automatic(self, self.session, backup))
        return Line(made, said, put_back)


def _why(why: str) -> str:
    known = {
        "daily": translate("Backups", "the daily one"),
        "before-delete": translate("Backups", "before a deletion"),
        "before-restore": translate("Backups", "before something was put back"),
        "before-upgrade": translate("Backups", "before a newer version"),
        "rescued": translate("Backups", "a rescue copy"),
    }
    return known.get(why, translate("Backups", "a backup"))
