"""The interface in other languages: what is translated, what is not yet, and that nothing depends on it."""

import ast
import re
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from selfassess.files.places import bundled
from selfassess.questionnaire import Pack, QuestionnaireWords, QuestionWords, Translation
from selfassess.wizard import languages
from selfassess.wizard.place import RESULTS, Place
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.words import SAY, day_in
from tests import translations
from tests.builders import shipped
from tests.translations import FOLDER, LANGUAGES, Message, literal, read
from tests.wizard.person import Person
from tests.wizard.shots import part_answered

_PLACE = re.compile(r"\{\w+\}|%n")
_SENTENCE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")


@pytest.fixture
def catalogues(tmp_path: Path, app: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of catalogues in place of the program's own; English again at the end."""
    monkeypatch.setattr(languages, "folder", lambda: tmp_path)
    yield tmp_path
    languages.use(app, "en")


def catalogue(folder: Path, language: str, **said: str) -> None:
    """A catalogue with a few strings of the side list translated."""
    made = "".join(
        f"<message><source>{source}</source><translation>{words}</translation></message>"
        for source, words in said.items()
    )
    text = f'<!DOCTYPE TS><TS version="2.1" language="{language}"><context><name>SideList</name>{made}</context></TS>'
    path = folder / f"selfassess_{language}.ts"
    path.write_text(text, "utf-8")
    translations.compile(path, folder)


# The catalogues that come with the program


def test_there_is_a_catalogue_to_look_at() -> None:
    assert "cy" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_holds_every_string_of_the_sources_and_no_other_and_is_compiled(language: str) -> None:
    assert translations.out_of_date(FOLDER, language) == [], "run `python3 dev.py translations`"


def test_a_string_that_is_missing_gone_or_not_compiled_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    translations.refresh(tmp_path, "ga")
    assert translations.check(tmp_path, ["ga"]) == 0
    path = tmp_path / "selfassess_ga.ts"
    whole = path.read_text("utf-8")
    path.write_text(whole.replace("<source>Settings</source>", "<source>Preferences</source>"), "utf-8")
    assert translations.check(tmp_path, ["ga"]) == 1
    said = capsys.readouterr().out
    assert "lacks 'Settings' (SideList)" in said
    assert "'Preferences' is said no more" in said
    first = '<translation type="unfinished"></translation>'
    path.write_text(whole.replace(first, "<translation>Dúnadh</translation>", 1), "utf-8")
    assert translations.out_of_date(tmp_path, "ga") == ["selfassess_ga.qm: is not what selfassess_ga.ts says"]
    (tmp_path / "selfassess_ga.qm").unlink()
    assert translations.check(tmp_path, ["ga"]) == 1


def test_bringing_up_to_date_keeps_what_was_translated_and_mends_the_rest(tmp_path: Path) -> None:
    translations.refresh(tmp_path, "cy")
    path = tmp_path / "selfassess_cy.ts"
    whole = path.read_text("utf-8")
    unfinished = '<source>Settings</source>\n        <translation type="unfinished"></translation>'
    assert unfinished in whole
    done = whole.replace(unfinished, "<source>Settings</source>\n        <translation>Gosodiadau</translation>")
    path.write_text(done.replace("<source>Home</source>", "<source>Gone</source>"), "utf-8")
    translations.refresh(tmp_path, "cy")
    assert path.read_text("utf-8") == done
    assert translations.out_of_date(tmp_path, "cy") == []


def test_a_language_is_begun_by_its_code_only() -> None:
    assert translations.language_code("ga") == "ga"
    for text in ("Irish", "../ga", "xx", ""):
        with pytest.raises(ArgumentTypeError):
            translations.language_code(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_later_stands_in_every_translation(language: str) -> None:
    for message, forms in read(FOLDER / f"selfassess_{language}.ts").items():
        for form in filter(None, forms):
            assert sorted(_PLACE.findall(form)) == sorted(_PLACE.findall(message.source)), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_says_what_its_source_says(language: str) -> None:
    compiled = QTranslator()
    assert compiled.load(str(FOLDER / f"selfassess_{language}.qm"))
    for message, forms in read(FOLDER / f"selfassess_{language}.ts").items():
        if not message.counted:
            assert compiled.translate(message.context, message.source) == forms[0], "run `python3 dev.py translations`"


def test_a_catalogue_names_no_machine_and_no_line() -> None:
    for path in FOLDER.glob("*.ts"):
        assert "<location" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", translations.sources(), ids=lambda path: path.stem)
def test_every_translated_string_is_a_literal_that_qt_can_collect(path: Path) -> None:
    for call in translations.calls(path):
        name = ast.unparse(call.func)
        assert name not in ("tr", "self.tr", "QCoreApplication.translate"), f"line {call.lineno}: use `translate`"
        if name == "translate" and path.name != "words.py":
            assert len(call.args) == 2, f"line {call.lineno}"
            assert all(map(literal, call.args)), f"line {call.lineno}: no f-string, no variable"


@pytest.mark.parametrize("path", translations.CORE, ids=lambda path: path.stem)
def test_every_sentence_of_the_core_is_a_literal_that_can_be_collected(path: Path) -> None:
    marked = {"MONTHS[day.month - 1]", "LOOK_AGAIN", "ABSENCE_WORDS[absence]", "SPREAD_WORDS[views.spread_label]"}
    for call in translations.calls(path):
        if ast.unparse(call.func) in ("say", "self.say") and path.stem != "wording":
            assert literal(call.args[0]) or ast.unparse(call.args[0]) in marked, f"line {call.lineno}"


MADE_ELSEWHERE = {
    "answer_code.py": {"text"},  # as it was given
    "errors.py": {"text"},  # as it was given to the error
    "strict.py": {"text", "template", "shown(words, 100)", "shown(message, 100)"},  # also of the system and of msgspec
    "toml.py": {"words", "shown(_softer(words), 100)"},  # of the TOML reader
    "zips.py": {"otherwise"},  # as whoever opens one says it
}
"""What is no literal where a sentence is made, by the file."""


@pytest.mark.parametrize("path", sorted((translations.ROOT / "selfassess").rglob("*.py")), ids=lambda path: path.stem)
def test_every_sentence_of_an_error_is_a_literal_template(path: Path) -> None:
    assert set(no_templates(path)) == MADE_ELSEWHERE.get(path.name, set())


def no_templates(path: Path) -> Iterator[str]:
    """What stands in place of a literal template, in calls that make sentences and errors."""
    for call in translations.calls(path):
        yield from (ast.unparse(given) for given in translations.templates_of(call) if literal(given) is None)


def test_an_error_with_a_sentence_made_on_the_spot_is_found(tmp_path: Path) -> None:
    source = tmp_path / "disk.py"
    source.write_text(
        'raise NotSaved(f"{name} is gone.", "Try again.")\nraise bad_file(path, why, "version")\n'
        'bad_file(path, "a b")\nerrors.NotSaved(words, "Now.")\nCount(3, "entry", many)'
    )
    assert list(no_templates(source)) == ["f'{name} is gone.'", "why", "words", "many"]


@pytest.mark.parametrize("path", translations.sources(), ids=lambda path: path.stem)
def test_no_error_is_shown_in_the_words_of_the_command_line(path: Path) -> None:
    source = path.read_text("utf-8")
    assert not re.search(r"error\.(message|advice|line)\b|unsaved\.line|library\.warning(?!\.said)", source)


@pytest.mark.parametrize("path", translations.sources(), ids=lambda path: path.stem)
def test_no_sentence_of_the_wizard_goes_past_the_catalogues(path: Path) -> None:
    assert list(past_the_catalogues(path.read_text("utf-8"))) == []


def test_a_sentence_that_goes_past_the_catalogues_is_found() -> None:
    assert list(past_the_catalogues('PlainLabel("Nothing saved yet")')) == ["Nothing saved yet"]
    assert list(past_the_catalogues('tell(f"{count} files were kept")')) == [" files were kept"]
    assert list(past_the_catalogues('"""Of the file."""\ntranslate("A", "Not this one")\nraise E("nor this")')) == []


def past_the_catalogues(source: str) -> Iterator[str]:
    """Literals of two words or more that nothing translates: no docstring, no error of the program, no style sheet."""
    tree = ast.parse(source)
    known = {inner for node in ast.walk(tree) if _is_known(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        text = literal(node) if isinstance(node, ast.expr) and node not in known else None
        if text and _SENTENCE.search(text) and ";" not in text:
            yield text


def _is_known(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in ("translate", "templates", "SAY", "say", "SAY.count", "say.count")
    return isinstance(node, ast.Raise) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))


def test_an_f_string_would_not_be_collected(tmp_path: Path) -> None:
    source = tmp_path / "page.py"
    source.write_text('translate("Home", f"{count} questions")\ntranslate("Home", "One")\n')
    assert list(translations._of_wizard(source)) == [Message("Home", "One")]


# String by string


def test_a_string_without_a_translation_is_english_and_its_neighbours_are_not(
    catalogues: Path, app: QApplication, arrive: Callable[[], Person]
) -> None:
    catalogue(catalogues, "cy", Home="Hafan", Help="")
    languages.use(app, "cy")
    titles = [item.title for _, item in arrive().window.side._items]
    assert titles == ["Hafan", "Settings", "Help"]


def test_counts_have_the_plural_forms_of_their_language(catalogues: Path, app: QApplication) -> None:
    forms = "".join(f"<numerusform>%n {form}</numerusform>" for form in ("ateb", "ateb dau", "ateb tri", "chwech", "x"))
    path = catalogues / "selfassess_cy.ts"
    path.write_text(
        '<!DOCTYPE TS><TS version="2.1" language="cy"><context><name>Core</name><message numerus="yes">'
        f"<source>%n answers</source><translation>{forms}</translation></message></context></TS>",
        "utf-8",
    )
    translations.compile(path, catalogues)
    languages.use(app, "cy")
    assert SAY.count(2, "answer", "answers") != SAY.count(1, "answer", "answers").replace("1", "2")
    assert SAY.count(1, "action", "actions") == "1 action", "what is not translated has English’s forms"
    assert SAY.count(2, "action", "actions") == "2 actions"


def test_a_month_is_understood_in_the_language_of_the_interface_and_in_english(app: QApplication) -> None:
    from datetime import date

    languages.use(app, "cy")
    try:
        near = date(2026, 11, 1)
        assert day_in("3 Mawrth 2027", near) == day_in("3 March 2027", near) == date(2027, 3, 3)
    finally:
        languages.use(app, "en")


# Choosing


def test_the_language_changes_at_once_and_focus_stays(
    catalogues: Path, app: QApplication, arrive: Callable[[], Person]
) -> None:
    catalogue(catalogues, "cy", Home="Hafan", Settings="Gosodiadau")
    person = arrive()
    person.go(Place("settings"))
    person.tab_to("As the system")
    while person.focus.accessibleName() != "Cymraeg":
        person.press("Down")
        if person.focus.accessibleName() != "Cymraeg":
            person.press("Tab")
    person.press("Space")
    assert person.focus.accessibleName() == "Cymraeg"
    assert [item.title for _, item in person.window.side._items] == ["Hafan", "Gosodiadau", "Help"]
    assert Preferences(person.folder).language == "cy"


def test_an_open_question_speaks_the_new_language(
    catalogues: Path, app: QApplication, asked: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    translations.make_pseudo(catalogues, "eo")
    asked.press("2")
    languages.use(app, "eo")
    asked.settle()
    assert "⟦" in asked.window.proceed.words
    assert "⟦" in asked.question.outside.text()
    assert asked.chosen == "Sometimes"


@pytest.mark.parametrize("content", [b"", b"not a catalogue", None, b"half"])
def test_a_catalogue_that_cannot_be_used_leaves_english(
    catalogues: Path, app: QApplication, arrive: Callable[[], Person], content: bytes | None
) -> None:
    if content is not None:
        whole = (FOLDER / "selfassess_cy.qm").read_bytes()
        (catalogues / "selfassess_cy.qm").write_bytes(whole[: len(whole) // 2] if content == b"half" else content)
    languages.use(app, "cy")
    assert arrive().button("Start")


def test_the_systems_language_is_used_only_once_a_speaker_has_checked_it(
    catalogues: Path, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Welsh:
        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt’s name
            return ["cy-GB", "cy", "en-GB"]

    monkeypatch.setattr(QLocale, "system", staticmethod(Welsh))
    catalogue(catalogues, "cy", Home="Hafan")
    languages.use(app, "system")
    assert languages.language() == "en"
    translations.make_pseudo(catalogues, "cy")
    languages.use(app, "system")
    assert languages.language() == "cy"


def test_the_catalogues_are_where_the_program_looks() -> None:
    assert {f"selfassess_{language}.qm" for language in LANGUAGES} <= {
        path.name for path in (bundled("resources") / "translations").iterdir()
    }
    assert languages.available() == LANGUAGES


def test_the_plan_on_paper_stays_english(catalogues: Path, app: QApplication, person: Person) -> None:
    person.window.session.take_in(part_answered(shipped(), 22), shipped())
    before = _report(person)
    translations.make_pseudo(catalogues, "eo")
    languages.use(app, "eo")
    person.go(RESULTS)
    assert _report(person) == before


def _report(person: Person) -> bytes:
    from selfassess.assessment import Parts
    from selfassess.outgoing import outgoing, written

    session = person.window.session
    return written(outgoing(session.pack, session.assessment, session.today(), Parts()), "html")


# The pack


def test_questions_are_in_the_language_of_the_interface_where_the_pack_has_them(
    catalogues: Path, app: QApplication, person: Person
) -> None:
    session = person.window.session
    session.start(bilingual())
    first, second = (Place("question", question.id) for question in list(shipped().questions)[:2])
    person.go(first)
    person.press("2")
    catalogue(catalogues, "cy", Home="Hafan")
    languages.use(app, "cy")
    person.settle()
    assert person.question.heading.text() == "Beth sy’n digwydd?"
    assert person.question.look_back.text() == next(shipped().questions).look_back
    assert person.chosen == "Weithiau"
    person.go(second)
    assert person.question.heading.text() == list(shipped().questions)[1].text
    languages.use(app, "en")
    person.settle()
    assert session.pack.level_names == shipped().level_names


def bilingual() -> Pack:
    """The shipped pack with its level names and one question in Welsh."""
    question = QuestionWords(id=next(shipped().questions).id, text="Beth sy’n digwydd?")
    culture = QuestionnaireWords(id="culture", questions=(question,))
    names = ("Ddim eto", "Weithiau", "Fel arfer", "Wedi’i wirio", "Wedi’i rannu")
    return replace(shipped(), translations=(Translation("cy", level_names=names, questionnaires=(culture,)),))
