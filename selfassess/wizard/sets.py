"""The sets of questions in words: the taster, the short set and all. A set narrows what is asked, never what counts."""

from selfassess.assessment import Assessment
from selfassess.questionnaire import SETS, Pack, QuestionSet, narrowed
from selfassess.wizard.words import translate


def offered(pack: Pack) -> tuple[tuple[QuestionSet, str], ...]:
    """The sets to choose from, each with its length; a set that is no shorter than the one before is none."""
    words: dict[QuestionSet, str] = {
        "full": translate("Sets", "All {count}"),
        "short": translate("Sets", "Short set of {count}"),
        "taster": translate("Sets", "Five-minute taster of {count}"),
    }
    sizes = {chosen: sum(1 for _ in narrowed(pack, chosen).questions) for chosen in SETS}
    kept = [chosen for chosen in reversed(SETS) if chosen == "full" or sizes[chosen] < sizes["full"]]
    return tuple((chosen, words[chosen].format(count=sizes[chosen])) for chosen in kept)


def called(chosen: QuestionSet) -> str:
    """What the set is called; empty for all questions."""
    if chosen == "full":
        return ""
    return translate("Sets", "Taster") if chosen == "taster" else translate("Sets", "Short set")


def explained(chosen: QuestionSet) -> str:
    """What the set is good for."""
    if chosen == "taster":
        return translate(
            "Sets", "One question on each subject, to see what this is. The results are a first look only."
        )
    if chosen == "short":
        return translate(
            "Sets", "About 25 minutes, some questions on each subject. You can go on with the others later."
        )
    return translate("Sets", "About an hour, in any order and in as many sittings as you like.")


def beside(pack: Pack, chosen: QuestionSet) -> str:
    """How many questions the set leaves out; empty for all questions."""
    total = sum(1 for _ in pack.questions)
    left = total - sum(1 for _ in narrowed(pack, chosen).questions)
    words = translate("Sets", "{set}: {left} of the {total} questions are not part of it.")
    return words.format(set=called(chosen), left=left, total=total) if left else ""


def caution(pack: Pack, chosen: QuestionSet, assessment: Assessment) -> str:
    """What to know before leaning on results from a set; empty where more than the set is answered."""
    asked = {question.id for question in narrowed(pack, chosen).questions}
    others = (question.id for question in pack.questions if question.id not in asked)
    if not beside(pack, chosen) or any(id in assessment.answers for id in others):
        return ""
    if chosen == "taster":
        return translate(
            "Sets",
            "These are the answers to the taster, one question on each subject: a first look only. "
            "What was not asked counts as not answered, never as a low level.",
        )
    return translate(
        "Sets",
        "These are the answers to the short set, some questions on each subject. "
        "What was not asked counts as not answered, never as a low level.",
    )


def larger(pack: Pack, chosen: QuestionSet) -> tuple[tuple[QuestionSet, str], ...]:
    """The sets to go on with from here, the next larger first."""
    words: dict[QuestionSet, str] = {
        "short": translate("Sets", "Go on with the short set"),
        "full": translate("Sets", "Go on with all questions"),
    }
    there = [one for one, _ in offered(pack)]
    smaller_first = [one for one in SETS if one in there]
    return tuple((one, words[one]) for one in smaller_first[smaller_first.index(chosen) + 1 :])
