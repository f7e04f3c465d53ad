"""What a file about to leave holds and what it does not, in words; the counts are those of what is written."""

from selfassess.outgoing import LISTS, Contents, Format
from selfassess.questionnaire import Context
from selfassess.wizard.words import SAY, translate


def inside(found: Contents, format: Format) -> list[str]:
    """A line for each kind of thing that is in the file."""
    lists = format in LISTS
    lines = [*([] if lists else _answers(found)), _actions(found, lists)]
    if found.title:
        lines.append(translate("Contents", "The title “{title}”").format(title=found.title))
    if found.one_by_one:
        lines.append(translate("Contents", "Every answer one by one, in an appendix"))
    if found.notes or found.reasons or found.flags:
        lines.append(_private(found))
    if found.since:
        words = translate("Contents", "What changed since {when}: the level then beside {count}")
        count = SAY.count(found.compared, "level", "levels")
        lines.append(words.format(when=found.since, count=count))
    if found.opens_again:
        lines.append(translate("Contents", "A file of your answers, so that the PDF opens again in this program"))
    return lines


def _answers(found: Contents) -> list[str]:
    parts = [SAY.count(found.levels, "level", "levels")]
    for count, words in (
        (found.dont_know, translate("Contents", "{count} × “I don’t know”")),
        (found.not_applicable, translate("Contents", "{count} × “doesn’t apply”")),
        (found.unanswered, translate("Contents", "{count} not answered")),
    ):
        if count:
            parts.append(words.format(count=count))
    more = translate("Contents", "What you said of evidence, importance, aims or control, beside {count} of them")
    work = translate("Contents", "Wording for where you work: {places}")
    places = _places(found.context)
    return [
        ", ".join(parts),
        *([more.format(count=found.beside)] if found.beside else []),
        *([work.format(places=", ".join(places))] if places else []),
    ]


def _places(context: Context) -> list[str]:
    words: dict[str | None, str] = {
        "england": translate("Contents", "England"),
        "wales": translate("Contents", "Wales"),
        "council": translate("Contents", "a council"),
        "nhs": translate("Contents", "the NHS"),
        "police": translate("Contents", "police"),
    }
    return [words[place] for place in (context.nation, context.body) if place in words]


def _actions(found: Contents, lists: bool) -> str:
    if not found.actions:
        return translate("Contents", "No actions yet")
    parts = [SAY.count(found.actions, "action", "actions")]
    if found.names:
        parts.append(translate("Contents", "{count} with a name").format(count=found.names))
    if found.reworded:
        parts.append(translate("Contents", "{count} in your own words").format(count=found.reworded))
    if lists:
        parts.append(translate("Contents", "each with the answer it follows from"))
    return ", ".join(parts)


def _private(found: Contents) -> str:
    parts = (
        (found.notes, SAY.count(found.notes, "note", "notes")),
        (found.reasons, SAY.count(found.reasons, "reason", "reasons")),
        (found.flags, SAY.count(found.flags, "mark to come back to", "marks to come back to")),
    )
    return ", ".join(words for count, words in parts if count)


def left_out(found: Contents) -> str:
    """All the kinds of thing of which the file has none, in one sentence; empty where it has some of each."""
    kinds = (
        (found.notes, translate("Contents", "no notes")),
        (found.reasons, translate("Contents", "no reasons")),
        (found.names, translate("Contents", "no names")),
        (found.title, translate("Contents", "no title")),
        (found.flags, translate("Contents", "no marks to come back to")),
        (found.reworded, translate("Contents", "no wording of your own")),
        (found.one_by_one, translate("Contents", "no answers one by one")),
        (found.opens_again, translate("Contents", "no file of answers inside")),
    )
    words = ", ".join(words for there, words in kinds if not there)
    return f"{words[:1].upper()}{words[1:]}"
