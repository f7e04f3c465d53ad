"""Over the real accessibility bus: what a screen reader is told of every page, and the whole way by its means alone."""

import resource
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from msgspec import Struct
from msgspec.structs import replace
from pypdf import PdfReader

from selfassess.assessment import Assessment, new_assessment
from selfassess.files.library import Library
from selfassess.files.workshops import keep, save
from selfassess.wizard.place import PageName
from selfassess.workshop import Record, closed, new_workshop, rehearsed
from tests.builders import shipped
from tests.gates.desk import Desk, Node
from tests.wizard.shots import half_a_year_before, part_answered, workshop

CULTURE, DATA = shipped().questionnaires[0], shipped().questionnaires[2]
STOPS = {"push button", "radio button", "check box", "text", "chart", "table", "label", "heading", "combo box"}
"""Roles of what may take focus: a label only if its text can be selected, a heading where there are only words."""
READ = STOPS | {"heading", "alert", "comment", "status bar", "table cell", "table column header", "table row header"}
"""Roles of what is read out, and so must say something."""


class Seen(Struct, frozen=True):
    """A page as it was met with."""

    title: str
    tree: Node
    round: tuple[Node, ...]
    """What had focus on arrival, and then after each Tab until it came back."""


WAYS = {
    "read": (["Read all questions"], "All questions"),
    "home": (["Home"], "Home"),
    "assessments": (["Your assessments"], "Your assessments"),
    "frame": (["Home", "Title, questions and wording"], "Before you begin"),
    "question": (["Data and research"], "Data and research, question 6 of 9"),
    "importance": (["What matters most"], "What matters most: Culture"),
    "review": (["Check your answers"], "Check your answers"),
    "results": (["Results"], "Your results"),
    "compare": (["See what has changed since an earlier one"], "What has changed"),
    "plan": (["Action plan"], "Your action plan"),
    "schedule": (["Work back from a fixed day…"], "Work back from a fixed day"),
    "revisit": (["Action plan", "Go through your plan…"], "Go through your plan"),
    "save": (["Action plan", "Save your plan…"], "Save your plan"),
    "find": (["Find a question"], "Find a question"),
    "settings": (["Settings"], "Settings"),
    "backups": (["Automatic backups"], "Automatic backups"),
    "erase": (["Settings", "Erase everything…"], "Erase everything"),
    "about": (["Settings", "About and licences"], "About and licences"),
    "packs": (["Settings", "Sets of questions"], "Sets of questions"),
    "help": (["Help"], "Help"),
    "workshops": (["Home", "Run a workshop"], "Workshops"),
    "reveal": (["Open Rehearsal: "], "Reveal the results"),
    "prepare": (["1 Prepare"], "Prepare the workshop"),
    "collect": (["2 Collect"], "Collect the answers"),
    "paper-form": (["Key in a paper form…"], "Key in a paper form"),
    "turn": (["Back to collecting", "Answer here in turn…"], "Answer here in turn"),
    "agenda": (["4 Talk"], "Talk about the questions"),
    "team-plan": (["5 Plan"], "The team’s plan"),
    "hand-in": (["Home", "Family support together, open", "Hand in"], "Hand in your answers"),
}
"""The buttons that lead to each page from the one before, and the beginning of the window’s title there: always another
title than before, or nobody could tell when the page has turned."""


def desk_in(folder: Path, *kept: Assessment, **settings: str) -> Desk:
    """A desk where these assessments are kept."""
    with Library(folder / "data") as library:
        for assessment in kept:
            library.add(assessment, shipped())
    (folder / "desk").mkdir()
    return Desk(folder / "desk", folder / "data", **settings)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with an assessment half-way through."""
    with desk_in(tmp_path, part_answered(shipped(), 22)) as made:
        yield made


@pytest.fixture
def bare_desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk where the program has never been used."""
    with desk_in(tmp_path) as made:
        yield made


def gone_round(desk: Desk) -> tuple[Node, ...]:
    """What has focus, and then after each Tab until it comes back to the first."""
    stops: list[Node] = []
    now = desk.focused
    while now and now.path not in [stop.path for stop in stops]:
        stops.append(now)
        assert len(stops) < 250, "Tab does not come back"
        now = desk.tab(now)
    return tuple(stops)


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    """Every page, each with one round of Tab."""
    seen = {}
    folder = tmp_path_factory.mktemp("tour")
    kept = (taking_part(), half_a_year_before(shipped()), part_answered(shipped(), 22))
    add_workshops(folder / "data")
    with desk_in(folder, *kept) as desk:
        for page, (buttons, title) in WAYS.items():
            for button in buttons[:-1]:
                desk.press("push button", button)
            desk.turn(title, desk.press, "push button", buttons[-1])
            seen[page] = Seen(desk.title, desk.tree, gone_round(desk))
    return seen


def taking_part() -> Assessment:
    """Answers that somebody has begun for a workshop."""
    begun = new_assessment(shipped(), "9" * 32, date(2026, 11, 20))
    return replace(begun, cohort=workshop().id, title=workshop().name)


def add_workshops(folder: Path) -> None:
    """That workshop is known there, and a rehearsal with a closed round is led there."""
    folder.mkdir()
    keep(folder, workshop())
    new = new_workshop(shipped(), "a" * 32, date(2026, 12, 9))
    save(folder, closed(shipped(), rehearsed(shipped(), Record(new), 11)))


# What is said of every page


def test_every_page_is_on_the_tour() -> None:
    assert set(WAYS) == set(get_args(PageName))


def amiss(tree: Node) -> list[str]:
    """Everything that a screen reader could not say, or would say wrongly."""
    wrong = []
    for one in tree.walk():
        if "focusable" in one.states and one.role not in STOPS:
            wrong.append(f"{one.role} {one.name!r} takes focus")
        if one.role in READ and not one.name.strip() and not (one.role == "status bar" and not one.children):
            wrong.append(f"a {one.role} without a name at {one.path}")
        if one.role == "push button" and "focusable" not in one.states:
            wrong.append(f"{one.name!r} cannot be reached")
    groups = [one for one in tree.walk() if one.role == "panel" and one.name]
    for one in tree.walk():
        if one.role == "radio button" and not any(group.holds(one) for group in groups):
            wrong.append(f"{one.name!r} is in no group with a name")
    return wrong


@pytest.mark.parametrize("page", WAYS)
def test_nothing_is_without_a_name_and_a_fitting_role(tour: dict[str, Seen], page: str) -> None:
    assert amiss(tour[page].tree) == []


def doctored(tree: Node, role: str, changes: dict[str, object]) -> Node:
    """The tree with the first node of that role changed."""
    first = next(one for one in tree.walk() if one.role == role)

    def again(one: Node) -> Node:
        if one.path == first.path:
            return replace(one, **changes)
        return replace(one, children=tuple(map(again, one.children)))

    return again(tree)


@pytest.mark.parametrize(
    ("role", "changes"),
    [
        ("heading", {"name": " "}),
        ("radio button", {"name": ""}),
        ("push button", {"role": "filler"}),
        ("text", {"name": ""}),
        ("check box", {"name": ""}),
    ],
)
def test_the_gate_finds_what_is_broken_on_purpose(tour: dict[str, Seen], role: str, changes: dict[str, object]) -> None:
    assert amiss(doctored(tour["question"].tree, role, changes))


def test_the_gate_finds_answers_without_a_group(tour: dict[str, Seen]) -> None:
    def ungrouped(one: Node) -> Node:
        return replace(one, name="" if one.role == "panel" else one.name, children=tuple(map(ungrouped, one.children)))

    assert len(amiss(ungrouped(tour["question"].tree))) == 7


@pytest.mark.parametrize("page", WAYS)
def test_the_window_title_and_a_heading_name_the_page(tour: dict[str, Seen], page: str) -> None:
    seen = tour[page]
    frame = seen.tree.children[0]
    assert frame.role == "frame"
    assert frame.name == seen.title
    assert seen.title.endswith(" – Commissioning check-up")
    assert any(one.role == "heading" for one in seen.tree.walk())


@pytest.mark.parametrize("page", WAYS)
def test_the_side_list_says_which_page_is_shown(tour: dict[str, Seen], page: str) -> None:
    current = [one for one in tour[page].tree.walk() if one.name.endswith(", current page")]
    assert len(current) == (page not in ("frame", "packs", "read"))


@pytest.mark.parametrize("page", WAYS)
def test_focus_begins_on_the_page_and_goes_on_in_reading_order(tour: dict[str, Seen], page: str) -> None:
    seen = tour[page]
    order = [one.path for one in seen.tree.walk()]
    places = [order.index(stop.path) for stop in seen.round if stop.path in order]
    side = next(one for one in seen.tree.walk() if one.name in ("Home", "Home, current page"))
    assert seen.round[0].path[:4] != side.path[:4], "focus begins in the side list"
    falls = sum(later < sooner for sooner, later in pairwise(places))
    assert falls <= 1, [stop.name for stop in seen.round]


@pytest.mark.parametrize("page", WAYS)
def test_tab_reaches_everything_or_the_group_it_is_in(tour: dict[str, Seen], page: str) -> None:
    seen = tour[page]
    visited = {stop.path for stop in seen.round}
    side = next(one for one in seen.tree.walk() if one.name in ("Home", "Home, current page"))
    missed = [one for one in seen.tree.walk() if {"focusable", "enabled"} <= {*one.states} and one.path not in visited]
    missed = [one for one in missed if one.path[:-1] != side.path[:-1] and one.role != "label"]
    stops = {tuple(group_of(seen.tree, stop)) for stop in seen.round if stop.role == "radio button"}
    assert [one.name for one in missed if one.role != "radio button" or group_of(seen.tree, one) not in stops] == []
    assert sum(stop.path[:-1] == side.path[:-1] for stop in seen.round) == 1, "the side list is one stop"


def group_of(tree: Node, one: Node) -> tuple[int, ...]:
    """The nearest group with a name round it."""
    return max(
        (group.path for group in tree.walk() if group.role == "panel" and group.name and group.holds(one)), key=len
    )


@pytest.mark.parametrize("page", WAYS)
def test_every_stop_says_that_it_has_focus_and_no_other_does(tour: dict[str, Seen], page: str) -> None:
    assert all("focused" in stop.states for stop in tour[page].round)
    focused = [one for one in tour[page].tree.walk() if "focused" in one.states]
    assert [one.path for one in focused if one.role not in ("frame", "filler")] == [tour[page].round[0].path]


@pytest.mark.parametrize("page", WAYS)
def test_every_field_is_bound_to_its_label_or_says_what_it_is_for(tour: dict[str, Seen], page: str) -> None:
    for one in tour[page].tree.walk():
        if one.role == "combo box":
            assert "labelled-by" in one.relations, f"{one.name!r} says only what is chosen"
        if one.role == "text" and "editable" in one.states:
            assert one.name
            shown = {label.name for label in tour[page].tree.walk() if label.role == "label"}
            labelled = "labelled-by" in one.relations or ", " in one.name or one.name in shown
            assert labelled, f"{one.name!r} has no label"


# Questions


def test_a_question_is_heard_when_the_page_turns_by_the_name_of_its_group(desk: Desk) -> None:
    desk.turn("Data and research, question 6 of 9", desk.press, "push button", "Data and research")
    desk.turn("Data and research, question 7 of 9", desk.press, "push button", "Continue")
    question = DATA.questions[6]
    group = desk.find("panel", "Question 7 of 9. ")
    assert group.name == f"Question 7 of 9. {question.text}"
    assert group.description == question.look_back
    assert desk.find("heading", question.text)
    radios = [one for one in group.walk() if one.role == "radio button"]
    assert [one.name for one in radios[:5]] == [
        f"{name}. {words}" for name, words in zip(shipped().level_names, question.levels, strict=True)
    ]
    assert [one.name for one in radios[5:]] == ["I don’t know", "This doesn’t apply to us"]
    assert not any("checked" in one.states for one in radios), "nothing is chosen for the person"
    assert desk.focused == radios[0]


def until_chosen(desk: Desk, *names: str) -> None:
    """The answers that are chosen are those whose names begin so: one or none."""
    desk.until(lambda: [name.split(".")[0] for name in checked(desk)] == list(names), f"{names} are chosen")


def checked(desk: Desk) -> list[str]:
    """The answers that say they are chosen."""
    group = desk.find("panel", "Question ")
    return [one.name for one in group.walk() if "checked" in one.states]


def test_choosing_says_so_and_leads_nowhere_else(desk: Desk) -> None:
    desk.turn("Data and research, question 6 of 9", desk.press, "push button", "Data and research")
    desk.key("3")
    until_chosen(desk, "Usually")
    desk.key("Down")
    until_chosen(desk, "Checked")
    assert (now := desk.focused)
    assert now.name.startswith("Checked. ")
    assert desk.title.startswith("Data and research, question 6 of 9")
    assert desk.find("panel", "What could you show for this level?")
    desk.key("Delete")
    until_chosen(desk)


# What is announced without focus moving


def test_each_answer_saved_is_there_to_be_read_and_is_not_announced(desk: Desk) -> None:
    desk.turn("Data and research, question 6 of 9", desk.press, "push button", "Data and research")
    desk.announcements()
    for key, name in (("3", "Usually"), ("2", "Sometimes")):
        desk.key(key)
        until_chosen(desk, name)
    assert desk.find("status bar", "Saved on this computer at ")
    assert desk.announcements() == []


def test_what_is_left_to_give_is_announced(desk: Desk) -> None:
    desk.turn("What matters most: Culture", desk.press, "push button", "What matters most")
    desk.announcements()
    desk.press("radio button", "Matters more")
    desk.until(lambda: "Left to give: 3 × matters most, 2 × matters more" in desk.announcements(), "what is left")


def test_a_day_that_is_none_is_announced(desk: Desk) -> None:
    desk.turn("Your action plan", desk.press, "push button", "Action plan")
    field = desk.find("text", "By when, ")
    desk.announcements()
    desk.write(field.name, "when we can")
    desk.focus(field)
    desk.until(lambda: (now := desk.focused) and now.path == field.path, "the field has focus")
    desk.key("Tab")
    desk.until(lambda: "That is not a day" in " ".join(desk.announcements()), "that it is no day")


def test_not_being_able_to_save_is_announced_and_stays_to_be_read(desk: Desk) -> None:
    desk.turn("Data and research, question 6 of 9", desk.press, "push button", "Data and research")
    assert desk.find("status bar", "Saved on this computer at ")
    before = resource.prlimit(desk.program.pid, resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
    desk.announcements()
    desk.key("3")
    desk.until(lambda: "not saved" in " ".join(desk.announcements()), "that it is not saved")
    assert "not saved" in desk.find("alert", "").name
    assert desk.find("push button", "Save a copy somewhere else…")
    assert desk.find("status bar", "Not saved")
    resource.prlimit(desk.program.pid, resource.RLIMIT_FSIZE, before)
    desk.press("push button", "Try again")
    desk.until(lambda: "Saved on this computer at " in " ".join(desk.announcements()), "that it is saved")
    assert desk.find("status bar", "Saved on this computer at ")


def test_a_message_says_its_words_and_focus_is_on_what_is_offered(desk: Desk) -> None:
    """The message is about a file that a second start of the program handed over."""
    file = desk.folder / "notes.selfassess"
    file.write_text("Not written by this program.")
    desk.start(*desk.command, str(file))
    desk.until(lambda: any(one.role in ("alert", "dialog") for one in desk.tree.walk()), "a message")
    message = next(one for one in desk.tree.walk() if one.role in ("alert", "dialog"))
    said = [one.name for one in message.walk() if one.role == "label"]
    assert "notes.selfassess" in said[0]
    assert message.name
    assert amiss(replace(message, children=message.children)) == []
    assert (now := desk.focused)
    assert now.name == "Close"
    desk.key("Escape")
    desk.until(lambda: not any(one.role in ("alert", "dialog") for one in desk.tree.walk()), "the message is gone")


def test_a_deletion_and_that_it_was_taken_back_are_announced(desk: Desk) -> None:
    desk.turn("Your assessments", desk.press, "push button", "Your assessments")
    desk.announcements()
    desk.press("push button", "Delete")
    desk.until(lambda: "Deleted “Family support" in " ".join(desk.announcements()), "that it is deleted")
    desk.find("comment", "Deleted “Family support")
    desk.key("ctrl+z")
    desk.until(lambda: "is back." in " ".join(desk.announcements()), "that it is back")


def test_what_was_undone_is_announced(desk: Desk) -> None:
    desk.turn("Data and research, question 6 of 9", desk.press, "push button", "Data and research")
    desk.key("3")
    until_chosen(desk, "Usually")
    desk.announcements()
    desk.key("ctrl+z")
    desk.until(lambda: "Undone: level 3" in " ".join(desk.announcements()), "what was undone")
    until_chosen(desk)


# The whole way


def saved_plan(desk: Desk) -> str:
    """The text of the only plan in the person's documents."""
    (plan,) = (desk.folder / "home" / "Documents").glob("*.pdf")
    return " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(plan).pages).split())


def kept(desk: Desk) -> Assessment:
    """The only assessment in the library, once the program is closed."""
    desk.close()
    with Library(desk.data) as library:
        (entry,) = library.entries()
        return library.load(entry.id).assessment


NAMES = (*shipped().level_names, "I don’t know")


def test_the_whole_way_through_the_accessibility_tree_alone(bare_desk: Desk) -> None:
    desk = bare_desk
    desk.turn("Before you begin", desk.press, "push button", "Start")
    desk.write("Title, optional", "Family support")
    for questionnaire in shipped().questionnaires:
        for number, _ in enumerate(questionnaire.questions, 1):
            title = f"{questionnaire.title}, question {number} of {len(questionnaire.questions)}"
            desk.turn(title, desk.press, "push button", "Continue")
            name = NAMES[number % 6]
            desk.press("radio button", name)
            until_chosen(desk, name)
    for questionnaire in shipped().questionnaires:
        title = f"What matters most: {questionnaire.title}"
        desk.turn(title, desk.press, "push button", "Continue")
    desk.press("radio button", "Matters most")
    desk.turn("Check your answers", desk.press, "push button", "Continue")
    desk.turn("Your results", desk.press, "push button", "Continue to your results")
    desk.turn("Your action plan", desk.press, "push button", "Continue to your action plan")
    desk.write("Who, ", "Sam Okafor")
    desk.turn("Save your plan", desk.press, "push button", "Save your plan…")
    desk.press("push button", "Save…")
    desk.find("text", "File name:")
    desk.press("push button", "Save")
    desk.find("push button", "Open it")
    assert "Sam Okafor" in saved_plan(desk)
    assessment = kept(desk)
    assert assessment.title == "Family support"
    assert len(assessment.answers) == 45
    assert [answer.importance for answer in assessment.answers.values()].count("most") == 1


def test_the_whole_way_by_keyboard_alone(bare_desk: Desk) -> None:
    desk = bare_desk
    desk.turn("Before you begin", desk.key, "Return")
    desk.type("Family support")
    following = [
        f"{questionnaire.title}, question {number} of {len(questionnaire.questions)}"
        for questionnaire in shipped().questionnaires
        for number, _ in enumerate(questionnaire.questions, 1)
    ]
    following += [f"What matters most: {questionnaire.title}" for questionnaire in shipped().questionnaires]
    desk.turn(following[0], desk.key, "ctrl+Return")
    for number, title in enumerate(following[1:46]):
        desk.turn(title, desk.key, "1234523d"[number % 8], "Return")
    desk.key("Down", "Down")
    for title in (*following[46:], "Check your answers", "Your results", "Your action plan"):
        desk.turn(title, desk.key, "ctrl+Return")
    tab_to(desk, "Who, ")
    desk.type("Sam Okafor")
    desk.turn("Save your plan", desk.key, "ctrl+Return")
    desk.key("ctrl+Return")
    desk.find("text", "File name:")
    desk.key("Return")
    desk.until(lambda: (now := desk.focused) and now.name == "Open it", "the plan is saved")
    assert "Sam Okafor" in saved_plan(desk)
    assessment = kept(desk)
    assert assessment.title == "Family support"
    assert len(assessment.answers) == 45
    assert [answer.importance for answer in assessment.answers.values()].count("most") == 1


def tab_to(desk: Desk, name: str) -> None:
    """Tab is pressed until focus is on what is named so."""
    for _ in range(40):
        now = desk.focused
        if now and now.name.startswith(name):
            return
        desk.tab()
    raise AssertionError(f"Tab does not lead to {name!r}")
