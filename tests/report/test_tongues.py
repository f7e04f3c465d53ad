"""A report is in English; what comes from the pack in another language says so."""

import re
from datetime import date
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from selfassess.assessment import Parts
from selfassess.outgoing import Edition, outgoing, written
from selfassess.questionnaire import (
    Pack,
    QuestionnaireWords,
    QuestionWords,
    ThemeWords,
    Translation,
    in_language,
)
from selfassess.report.html import write_html
from selfassess.report.plan_report import plan_report
from selfassess.report.report import Paragraph, Report, Run, paragraph, runs_of
from selfassess.report.tongues import in_tongues, tongues
from tests.builders import TODAY, all_answered, pack, question, questionnaire
from tests.report.structure import loose, tags

EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "fillable")

WELSH = Translation(
    language="cy",
    themes=(ThemeWords(id="culture", title="Diwylliant a gwerthoedd"),),
    questionnaires=(
        QuestionnaireWords(
            id="process",
            questions=(
                QuestionWords(
                    id="p1",
                    name="Codi problemau’n gynnar",
                    steps=("Agorwch un cyfarfod.", "Cytunwch ar un pwynt.", "Gofynnwch i’ch noddwr."),
                ),
            ),
        ),
    ),
)


def bilingual() -> Pack:
    """Questions of which the first is in Welsh as well."""
    asked = questionnaire("process", (question(f"p{number}") for number in range(1, 7)))
    return replace(pack(asked), translations=(WELSH,))


def report_in(language: str, made: Pack | None = None) -> Report:
    made = made or bilingual()
    return plan_report(in_language(made, language), all_answered(made, 2), TODAY)


def marked(report: Report) -> dict[str, str]:
    """The runs with a language of their own."""
    runs = [run for section in report.sections for run in runs_of(section.blocks)]
    return {run.text: run.language for run in runs if run.language}


def test_every_text_of_the_translation_that_is_printed_is_marked() -> None:
    found = marked(report_in("cy"))
    assert set(found.values()) == {"cy"}
    assert {"Agorwch un cyfarfod.", "Codi problemau’n gynnar"} <= found.keys()


def test_inside_an_english_sentence_only_the_welsh_words_are_marked() -> None:
    report = report_in("cy")
    runs = [run for section in report.sections for run in runs_of(section.blocks)]
    before = next(one for one, after in pairwise(runs) if after.text == "Codi problemau’n gynnar")
    assert before.language == ""
    whole = "".join(run.text for run in runs)
    plain = plan_report(replace(in_language(bilingual(), "cy"), translations=()), all_answered(bilingual(), 2), TODAY)
    assert whole == "".join(run.text for section in plain.sections for run in runs_of(section.blocks))


def test_the_report_itself_is_english_whatever_the_pack_is() -> None:
    assert report_in("cy").language == "en-GB"
    assert report_in("fr", replace(bilingual(), language="fr", translations=())).language == "en-GB"


def test_a_pack_in_another_language_is_marked_throughout() -> None:
    french = replace(bilingual(), language="fr", translations=())
    found = marked(report_in("en", french))
    assert set(found.values()) == {"fr"}
    assert {"Name of p2", "p2 at level 2."} <= found.keys()
    assert "" not in found


def test_a_pack_in_english_has_nothing_to_mark() -> None:
    report = plan_report(pack(questionnaire("process", [question("p1")])), all_answered(bilingual(), 2), TODAY)
    assert marked(report) == {}
    assert in_tongues(report, replace(bilingual(), translations=())) is report


def test_a_word_of_two_languages_is_marked_only_where_it_stands_alone() -> None:
    words = Translation(language="cy", title="Data", themes=(ThemeWords(id="data", title="Data"),))
    known = tongues(replace(bilingual(), translations=(words,)))
    assert known["Data"] == "cy"
    report = report_in("cy")
    changed = replace(
        report,
        sections=(
            replace(
                report.sections[0],
                blocks=(_says("Data"), _says("Data is asked.")),
            ),
        ),
    )
    done = in_tongues(changed, replace(bilingual(), translations=(words,)))
    assert [run.language for run in runs_of(done.sections[0].blocks)] == ["cy", ""]


def _says(text: str) -> Paragraph:
    return paragraph(Run(text))


def test_headings_say_so_on_the_web_page() -> None:
    page = write_html(report_in("cy")).decode()
    assert re.search(r'<h\d[^>]* lang="cy"[^>]*>Diwylliant a gwerthoedd</h', page)
    assert re.search(r'<span lang="cy"[^>]*>Agorwch un cyfarfod\.</span>', page)
    assert '<html lang="en-GB"' in page


def test_word_knows_the_language() -> None:
    made = bilingual()
    plan = outgoing(in_language(made, "cy"), all_answered(made, 2), date(2026, 11, 23), Parts())
    body = ZipFile(BytesIO(written(plan, "docx"))).read("word/document.xml").decode()
    assert body.count('w:val="cy-GB"') + body.count('w:val="cy"') > 3


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_pdf_knows_the_language(edition: Edition) -> None:
    made = bilingual()
    plan = outgoing(in_language(made, "cy"), all_answered(made, 2), date(2026, 11, 23), Parts())
    pdf = written(plan, "pdf", edition)
    assert [tag for tag in tags(pdf) if tag.element.get("/Lang") == "cy"]
    assert loose(pdf) == []
