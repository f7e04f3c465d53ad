"""What a team's meeting came to: its result, what it decided, and at most five actions."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from selfassess.assessment import Sphere
from selfassess.questionnaire import LEVELS
from selfassess.team import Team

TALKED_OVER = 5
"""As many questions are proposed to talk about, unless the lead says otherwise."""
MOST_ACTIONS = 5
"""A team plan holds as many actions: more would not be done."""
SAID_LIMIT, OWNER_LIMIT = 2000, 200
"""Characters of what is recorded about a question or an action, and of who does it."""

Level = Annotated[int, Meta(ge=1, le=LEVELS)]
Said = Annotated[str, Meta(max_length=SAID_LIMIT)]


class Decision(Struct, frozen=True, forbid_unknown_fields=True):
    """What the team agreed on a question, with any view that differs."""

    question: str
    level: Level | None = None
    """None where the team did not agree on one."""
    dissent: Said = ""


class TeamAction(Struct, frozen=True, forbid_unknown_fields=True):
    """Something the team will do."""

    text: Said
    first_step: Said
    owner: Annotated[str, Meta(max_length=OWNER_LIMIT)]
    due: date
    sphere: Sphere = "control"
    question: str = ""
    """The practice that it is about, if it is about one."""


class Outcome(Struct, frozen=True, forbid_unknown_fields=True):
    """A meeting as it is told afterwards. It holds no person's answers."""

    title: str
    held: date
    team: Team
    """What a room or a reader may see."""
    decisions: tuple[Decision, ...] = ()
    comments: tuple[Said, ...] = ()
    """In no order, and without names: what people chose to share."""
    actions: Annotated[tuple[TeamAction, ...], Meta(max_length=MOST_ACTIONS)] = ()
    topics: int = TALKED_OVER
    """How many questions were proposed to talk about."""
    providers: tuple[Mapping[str, Level], ...] = ()
    """What each provider's card says, by question: shown beside the team's own view, as its card told the provider, and
    never mixed with it.
    """

    @property
    def agenda(self) -> tuple[str, ...]:
        """The questions proposed to talk about, in turn."""
        return self.team.agenda[: self.topics]
