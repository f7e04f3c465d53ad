"""Teams whose reports promises are tried on."""

from datetime import date
from random import Random

from selfassess.assessment import Answer, Assessment, PackRef, tagged_id
from selfassess.outcome import Decision, Outcome, TeamAction
from selfassess.questionnaire import Pack
from selfassess.team import Team, shown, team
from tests.builders import TODAY, shipped

SHARES = (0.25, 0.3, 0.2, 0.1, 0.05)
"""Of the levels 1 to 5; the rest don't know."""


def people(pack: Pack, count: int, seed: int = 6) -> tuple[Assessment, ...]:
    """As many people's answers, the same each time; every ninth question is answered at 1 and 5 only."""
    chance = Random(seed)

    def answer(number: int) -> Answer:
        if number % 9 == 4:
            return Answer(level=chance.choice((1, 5)))
        level = chance.choices(range(6), (*SHARES, 0.1))[0] + 1
        return Answer(level=level) if level < 6 else Answer(state="dont-know")

    return tuple(
        Assessment(
            id=tagged_id(f"{person:08x}"),
            pack=PackRef(pack.id, pack.version),
            answers={question.id: answer(number) for number, question in enumerate(pack.questions)},
        )
        for person in range(count)
    )


def seen(count: int) -> Team:
    """What a room sees of as many people's answers to the shipped pack."""
    return shown(team(shipped(), people(shipped(), count)))


def outcome(count: int = 9) -> Outcome:
    """A meeting of as many people, with everything that a meeting can come to."""
    return Outcome(
        title="Adult social care, north team",
        held=TODAY,
        team=seen(count),
        decisions=(
            Decision("raising-problems-early", 2, "Two of us have seen a tender paused, and would say 3."),
            Decision("workable-payment", 3),
            Decision("map-of-who-decides"),
        ),
        comments=("We say it in the corridor and not in the meeting.", "Nobody has told us how to pause a tender."),
        actions=(
            TeamAction(
                "Open each project meeting with “what are we missing?”.",
                "Put it on Monday’s agenda.",
                "Priya Shah",
                date(2026, 12, 11),
                "control",
                "raising-problems-early",
            ),
            TeamAction(
                "Offer one provider payment each quarter in advance",
                "Ask finance what they need to agree to it.",
                "Tom Ellis",
                date(2027, 2, 26),
                "influence",
                "workable-payment",
            ),
            TeamAction("Ask for a stop-and-check rule", "Write half a page.", "", date(2027, 3, 31), "outside"),
        ),
    )
