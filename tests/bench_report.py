"""What a plan costs: `python3 dev.py bench report`.

Whole processes, in turns, by CPU time, so that other work on the machine counts little.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TURNS = 9

REPORT = """
import sys, time
from datetime import date
from tests.bench_report import grown, maximal, untagged
from selfassess.report.pdf import write_pdf
from selfassess.report.plan_report import plan_report
from tests.report.examples import full
from tests.builders import TODAY, shipped
"""
TAGGED = f"{REPORT}write_pdf(plan_report(shipped(), full(), TODAY))"
UNTAGGED = f"{REPORT}untagged(); write_pdf(plan_report(shipped(), full(), TODAY))"
MAXIMAL = f"{REPORT}write_pdf(plan_report(shipped(), maximal(), TODAY))"
WARM = f"""{REPORT}
def spent(report):
    before = time.process_time()
    write_pdf(report)
    return time.process_time() - before
report = plan_report(shipped(), full(), TODAY)
write_pdf(report)
if sys.argv[1] == "untagged": untagged()
print(sorted(spent(report) for _ in range(7))[3])
"""
GROWN = f"""{REPORT}
pack, assessment = grown(int(sys.argv[1]))
before = time.process_time()
write_pdf(plan_report(pack, assessment, TODAY))
print(time.process_time() - before)
"""
OTHER = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/ua-1')"


def untagged() -> None:
    """From now on the same story is written by ReportLab's own canvas, without tags, facts or packing."""
    from contextlib import nullcontext

    from reportlab.pdfgen.canvas import Canvas

    from selfassess.report import page
    from selfassess.report.tags import TaggedCanvas

    for name in ("beginText", "drawText", "linkURL", "linkRect", "showPage", "_setAnnotations", "save"):
        setattr(TaggedCanvas, name, getattr(Canvas, name))
    for name in ("owned_by", "edge_of_page"):
        setattr(TaggedCanvas, name, lambda *_: nullcontext())
    setattr(page, "archived", lambda *_: None)  # noqa: B010 - a name that the module only imports


def maximal() -> object:
    """Every question with a note of the greatest length."""
    from selfassess.assessment import NOTE_LIMIT, with_note
    from tests.report.examples import full

    assessment = full()
    for id in assessment.answers:
        assessment = with_note(assessment, id, ("we have talked about this for years, " * 400)[:NOTE_LIMIT])
    return assessment


def grown(times: int) -> tuple[object, object]:
    """The shipped pack with each question as often as `times`, and an answer and a note to each."""
    from msgspec.structs import replace

    from selfassess.assessment import with_note
    from tests.builders import answered, shipped

    pack = shipped()
    questionnaires = tuple(
        replace(
            questionnaire,
            questions=tuple(
                replace(question, id=f"{question.id}-{copy}")
                for copy in range(times)
                for question in questionnaire.questions
            ),
        )
        for questionnaire in pack.questionnaires
    )
    pack = replace(pack, questionnaires=questionnaires)
    assessment = answered(pack, *(1 + number % 5 for number in range(45 * times)))
    return pack, with_note(assessment, next(iter(assessment.answers)), "a note")


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A whole Python process."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)


def cpu(action: Callable[[], object]) -> float:
    """Seconds of CPU time that the action's processes took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    action()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def against(name: str, ours: Callable[[], object], theirs: Callable[[], object], beside: str, turns: int) -> None:
    """One line: the median of the ratios of turns taken in pairs, and both medians."""
    ours(), theirs()
    pairs = [(cpu(ours), cpu(theirs)) for _ in range(turns)]
    first, second = (statistics.median(column) for column in zip(*pairs, strict=True))
    median = statistics.median(mine / other for mine, other in pairs)
    print(f"{name:9} {median:6.2f} × {beside} ({first:.2f} s CPU against {second:.2f} s, {turns} pairs)", flush=True)


def peak(code: str) -> float:
    """Megabytes that a process needs at most."""
    measured = f"{code}\nimport resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    return float(run(measured).stdout)


def main() -> int:
    """Everything that issue and decisions speak of."""
    against("tagged", lambda: run(TAGGED), lambda: run(UNTAGGED), "the same tree without tags", TURNS)
    warm = {kind: statistics.median(float(run(WARM, kind).stdout) for _ in range(5)) for kind in ("tagged", "untagged")}
    words = f"{1000 * warm['tagged']:.0f} against {1000 * warm['untagged']:.0f} ms CPU"
    print(f"{'warm':9} {warm['tagged'] / warm['untagged']:6.2f} × without tags, in a program that is open ({words})")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "plan.html"
        html = "from selfassess.report.html import write_html\n"
        run(
            f"{REPORT}{html}open(sys.argv[1], 'wb').write(write_html(plan_report(shipped(), full(), TODAY)))", str(page)
        )
        other = Path(folder) / "plan.pdf"
        against("whole", lambda: run(TAGGED), lambda: run(OTHER, str(page), str(other)), "WeasyPrint, from our HTML", 5)
    full, most = peak(TAGGED), peak(MAXIMAL)
    print(f"{'memory':9} {full:6.0f} MB for a full assessment, {most:.0f} MB for one with the longest notes")
    spent = {times: float(run(GROWN, str(times)).stdout) for times in (1, 10, 100)}
    each = ", ".join(f"{45 * times} answers {1000 * took / 45 / times:.2f} ms each" for times, took in spent.items())
    print(f"{'growth':9} {spent[100] / spent[10] / 10:6.2f} × linear from 450 to 4,500 answers ({each})")
    return 0
