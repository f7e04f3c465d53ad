"""Before the questions: what the assessment is called, and in whose words it is asked."""

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from selfassess.questionnaire import Body, Nation
from selfassess.wizard.choices import radios
from selfassess.wizard.fields import Field, LineField
from selfassess.wizard.layout import Column, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.widgets import Panel, PathLabel, PlainLabel, heading
from selfassess.wizard.words import translate


class FramePage(Page):
    """Title, nation and body: all optional."""

    @property
    def title(self) -> str:
        return translate("Frame", "Before you begin")

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Frame", "Before you begin"), 1.7))
        lead = translate("Frame", "All of this is optional, and you can change it later from Home.")
        column.add(PlainLabel(lead, "quiet"))
        column.add(self._entitling(), 0.8)
        column.add(self._nation(), 0.8)
        column.add(self._body(), 0.6)
        hint = translate(
            "Frame", "These change some words and what there is to read. Levels and results stay the same."
        )
        column.add(PlainLabel(hint, "quiet"))
        column.add(self._whereabouts(), 1.0)

    def _entitling(self) -> QWidget:
        label = PlainLabel(translate("Frame", "Title"), strong=True)
        hint = PlainLabel(translate("Frame", "Such as the name of your service. Only you see it."), "quiet")
        line = LineField(translate("Frame", "Title, optional"))
        line.show_text(self.session.assessment.title)
        line.written.connect(self.session.entitle)
        label.setBuddy(line)
        return stacked(label, hint, Field(line))

    def _nation(self) -> QWidget:
        options: tuple[tuple[Nation | None, str], ...] = (
            ("england", translate("Frame", "England")),
            ("wales", translate("Frame", "Wales")),
            ("other", translate("Frame", "Somewhere else")),
            (None, translate("Frame", "I’d rather not say")),
        )

        def chosen(nation: Nation | None) -> None:
            self.session.reword(replace(self.session.assessment.context, nation=nation))

        return radios(translate("Frame", "Where do you work?"), options, self.session.assessment.context.nation, chosen)

    def _body(self) -> QWidget:
        options: tuple[tuple[Body | None, str], ...] = (
            ("council", translate("Frame", "A council")),
            ("nhs", translate("Frame", "The NHS")),
            ("police", translate("Frame", "Police")),
            ("other", translate("Frame", "Another body")),
            (None, translate("Frame", "I’d rather not say")),
        )

        def chosen(body: Body | None) -> None:
            self.session.reword(replace(self.session.assessment.context, body=body))

        return radios(
            translate("Frame", "For what kind of body?"), options, self.session.assessment.context.body, chosen
        )

    def _whereabouts(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.2)
        panel.add(PlainLabel(translate("Frame", "Where your answers are"), strong=True))
        words = translate(
            "Frame", "In this folder on this computer, and nowhere else. Nobody sees them unless you show them."
        )
        panel.add(PlainLabel(words, "quiet"))
        panel.add(PathLabel(self.session.library.folder))
        return panel
