"""An error is one English sentence for the commands, and the same in another language for the window."""

from selfassess.errors import BadFile, CannotWrite, Problem, SelfAssessError
from selfassess.wording import ENGLISH, Count, Sentence, Wording

GERMAN = {
    "{name} could not be saved ({why}).": "Nicht gespeichert ({why}): {name}.",
    "Choose another name than {name}.": "Ein anderer Name als {name} ist nötig.",
    "the disk is full": "der Datenträger ist voll",
    "expected {wanted}, found {found}": "statt {wanted} steht dort {found}",
    "line {line}": "Zeile {line}",
    "a list": "eine Liste",
    "text": "Text",
    "{where}: {what}": "{where} – {what}",
    "{problem} (and {more}).": "{problem} ({more}).",
    "slip": "a {nmae} and a { of {name}",
}


class German(Wording):
    """Another order of words, and forms of its own for numbers."""

    def __call__(self, template: str) -> str:
        return GERMAN.get(template, template)

    def count(self, number: int, one: str, many: str) -> str:
        return f"{number}-mal {many}"


def refused(name: str) -> SelfAssessError:
    why = Sentence("the disk is full")
    return CannotWrite("{name} could not be saved ({why}).", "Choose another name than {name}.", name=name, why=why)


def test_an_error_is_english_unless_it_is_said_otherwise() -> None:
    error = refused("plan.pdf")
    assert str(error) == error.message == "plan.pdf could not be saved (the disk is full)."
    assert error.line == f"{error.message} Choose another name than plan.pdf."
    assert error.said(ENGLISH) == (error.message, error.advice)


def test_an_error_is_said_in_another_language_with_what_is_in_it() -> None:
    assert refused("plan.pdf").said(German()) == (
        "Nicht gespeichert (der Datenträger ist voll): plan.pdf.",
        "Ein anderer Name als plan.pdf ist nötig.",
    )


def test_a_name_with_braces_is_shown_as_it_is() -> None:
    for name in ("{why}", "{name}.pdf", "{", "}{", "{0}", "{{name}}", "a{b!r:>9}c"):
        error = refused(name)
        assert error.message == f"{name} could not be saved (the disk is full)."
        assert error.said(German())[0] == f"Nicht gespeichert (der Datenträger ist voll): {name}."


def test_a_slip_in_a_translation_hides_nothing_else() -> None:
    assert Sentence("slip", name="plan.pdf").said(German()) == "a {nmae} and a { of plan.pdf"


def test_what_has_no_translation_is_english_around_what_has() -> None:
    error = SelfAssessError("Nothing was kept: {why}.", why=Sentence("the disk is full"))
    assert error.said(German()) == ("Nothing was kept: der Datenträger ist voll.", "")


def test_a_count_has_the_forms_of_each_language() -> None:
    one, three = (Sentence("has {bad}", bad=Count(number, "entry", "entries")) for number in (1, 3))
    assert (one, three) == ("has 1 entry", "has 3 entries")
    assert three.said(German()) == "has 3-mal entries"


def test_a_problem_is_said_with_its_place_and_the_number_of_others() -> None:
    text = Sentence("expected {wanted}, found {found}", wanted=Sentence("a list"), found=Sentence("text"))
    first = Problem("a.toml", Sentence("line {line}", line=3), text)
    assert str(first) == "a.toml: line 3: expected a list, found text"
    whole = BadFile((first, Problem("a.toml", "", text)), Sentence("the disk is full"))
    assert whole.line == "a.toml: line 3: expected a list, found text (and 1 more). the disk is full"
    assert whole.said(German()) == (
        "a.toml – Zeile 3 – statt eine Liste steht dort Text (1-mal more).",
        "der Datenträger ist voll",
    )
