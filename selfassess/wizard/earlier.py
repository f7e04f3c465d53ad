"""The assessments on this computer that can be compared: those of the open one's pack, in whichever edition."""

from datetime import date

from msgspec import Struct

from selfassess.assessment import Assessment
from selfassess.questionnaire import Pack, worded
from selfassess.wizard.session import Session
from selfassess.wizard.words import date_words, name, shortened, translate


class Comparable(Struct, frozen=True):
    """One assessment that can be compared."""

    assessment: Assessment
    pack: Pack

    @property
    def day(self) -> date:
        """When it was begun; the first day there is where nobody knows."""
        return self.assessment.created or date.min

    @property
    def called(self) -> str:
        """Its day, which tells two of one title apart, and its title."""
        if not self.assessment.title or self.assessment.created is None:
            return name(self.assessment)
        said = translate("Earlier", "{day}, {title}")
        return said.format(title=shortened(self.assessment.title), day=date_words(self.assessment.created))


def has_others(session: Session) -> bool:
    """Whether there is anything to compare the open assessment with; told by the list alone, for Home."""
    titles = [entry.pack_title for entry in session.library.entries() if entry.id != session.assessment.id]
    return session.pack.title in titles


def comparable(session: Session) -> tuple[Comparable, ...]:
    """Every assessment of the open one's pack, the open one too, from the earliest to the latest."""
    there = []
    for entry in session.library.entries():
        kept = session.library.load(entry.id)
        assessment = session.assessment if entry.id == session.assessment.id else kept.assessment
        if kept.pack.id == session.pack.id:
            there.append(Comparable(assessment, worded(kept.pack, assessment.context)))
    return tuple(sorted(there, key=lambda one: (one.day, one.assessment.id == session.assessment.id)))


def before(session: Session) -> Comparable | None:
    """The nearest assessment before the open one: of the same title if there is one, else of any."""
    there = comparable(session)
    here = next(place for place, one in enumerate(there) if one.assessment.id == session.assessment.id)
    earlier = there[:here]
    same = tuple(one for one in earlier if one.assessment.title == session.assessment.title)
    return (same or earlier)[-1] if earlier else None
