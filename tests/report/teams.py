"""Meetings that a team report's promises are tried on."""

from datetime import date

from selfassess.outcome import Decision, Outcome, TeamAction
from selfassess.team import shown, team
from tests.builders import TODAY, shipped
from tests.people import crowd


def outcome(count: int = 9) -> Outcome:
    """A meeting of as many people, with everything that a meeting can come to."""
    return Outcome(
        title="Adult social care, north team",
        held=TODAY,
        team=shown(team(shipped(), crowd(shipped(), count, seed=6))),
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
        providers=({"workable-payment": 4, "relevant-demands": 2}, {"workable-payment": 1}),
    )
