"""A second, independent reading of the method, for `test_scoring.py` to hold the first one against.

Written from the method and the published formats alone, not from `selfassess/scoring.py`; it shares no code with
the program. Plain dictionaries in (a pack as `pack show --json` prints it, an assessment file as parsed JSON), plain
dictionaries out (what `score --json` prints, with exact fractions where that prints decimals).
"""

from collections import Counter
from fractions import Fraction
from typing import Any

Json = dict[str, Any]

CEILING_BY_EVIDENCE = (3, 3, 4, 5)
TARGET_AND_WEIGHT = {"normal": (3, Fraction(1)), "more": (4, Fraction(3, 2)), "most": (4, Fraction(2))}
EFFORTS = ["low", "medium", "high"]


def profile(pack: Json, document: Json) -> Json:
    """What `score --json` prints; coverage, pressure, weight and priority as fractions."""
    answers = document["answers"]
    sections = {part["id"]: section(part["questions"], answers) for part in pack["questionnaires"]}
    themes = {theme["id"]: pressure(pack, theme["id"], answers) for theme in pack["themes"]}
    for theme, row in themes.items():
        mean = sections.get(theme, {"mean": None})["mean"]
        known = mean is not None and row["pressure"] is not None
        row["cross_check"] = known and mean - 100 * (1 - row["pressure"]) >= 25
    for row in sections.values():
        del row["mean"]
    return {
        "questionnaires": sections,
        "themes": themes,
        "leading_theme": leader({theme: row["pressure"] for theme, row in themes.items()}),
        "priorities": priorities(pack, answers),
    }


def section(questions: list[Json], answers: Json) -> Json:
    """“A questionnaire” of docs/method.md; `mean` is the exact figure where one may be published."""
    kinds: Counter[str] = Counter()
    claimed, borne_out = [], []
    for question in questions:
        answer = answers.get(question["id"], {"state": "unanswered"})
        kinds[answer.get("state", "rated")] += 1
        if "level" in answer:
            claimed.append(answer["level"])
            borne_out.append(supported(answer))
    rated, applicable = kinds["rated"], len(questions) - kinds["not-applicable"]
    published = rated >= 5 and 10 * rated >= 6 * applicable
    points, proven = (sum(25 * level - 25 for level in levels) for levels in (claimed, borne_out))
    return {
        "applicable": applicable,
        "rated": rated,
        "coverage": Fraction(rated, applicable) if applicable else Fraction(0),
        "published": published,
        "score": points // rated if published else None,
        "low": points // applicable if published else None,
        "high": -(-(points + 100 * (applicable - rated)) // applicable) if published else None,
        "supported_score": proven // rated if published else None,
        "median": sorted(claimed)[(rated - 1) // 2] if rated else None,
        "counts": [claimed.count(level) for level in (1, 2, 3, 4, 5)],
        "dont_know": kinds["dont-know"],
        "unanswered": kinds["unanswered"],
        "not_applicable": kinds["not-applicable"],
        "mean": Fraction(points, rated) if published else None,
    }


def supported(answer: Json) -> int:
    """“Answers” of docs/method.md: L = 4 needs a document, L = 5 an outside check."""
    level, evidence = answer["level"], answer.get("evidence", 0)
    return int(min(level, CEILING_BY_EVIDENCE[evidence]))


def pressure(pack: Json, theme: str, answers: Json) -> Json:
    """“Themes” of docs/method.md: how strongly the rated practices point at one theme, and which they are."""
    titles = [entry["id"] for entry in pack["themes"]]
    pointing = [
        (question["id"], question["themes"][theme], answers[question["id"]]["level"])
        for part in pack["questionnaires"]
        if part["id"] not in titles
        for question in part["questions"]
        if theme in question["themes"] and "level" in answers.get(question["id"], {})
    ]
    total = sum(weight for _, weight, _ in pointing)
    felt = sum(weight * Fraction(5 - level, 4) for _, weight, level in pointing)
    return {
        "pressure": felt / total if len(pointing) >= 3 else None,
        "practices": [question for question, _, _ in pointing],
    }


def leader(pressures: dict[str, Fraction | None]) -> str | None:
    """The theme that leads every other by a tenth or more; nobody leads alone."""
    known = {theme: value for theme, value in pressures.items() if value is not None}
    leaders = [
        theme
        for theme, value in known.items()
        if len(known) > 1 and all(value - other >= Fraction(1, 10) for rival, other in known.items() if rival != theme)
    ]
    return leaders[0] if leaders else None


def priorities(pack: Json, answers: Json) -> list[Json]:
    """“Priorities” of docs/method.md: what asks for attention, in plan order."""
    found = []
    place = 0
    for part in pack["questionnaires"]:
        for question in part["questions"]:
            place += 1
            answer = answers.get(question["id"], {})
            if "level" in answer and (row := priority(question, answer)):
                effort = EFFORTS.index(question["steps"][row["step"]]["effort"])
                found.append(((not row["floor"], -row["priority"], row["supported_level"], effort, place), row))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def priority(question: Json, answer: Json) -> Json | None:
    """One row of the list, or nothing where the answer asks for none."""
    importance = answer.get("importance", "normal")
    usual, weight = TARGET_AND_WEIGHT[importance]
    level, target = supported(answer), answer.get("target", usual)
    value = weight * max(0, target - level)
    floor = bool(question.get("floor", False)) and level <= 2
    if not value and not floor:
        return None
    return {
        "question": question["id"],
        "level": answer["level"],
        "supported_level": level,
        "target": target,
        "importance": importance,
        "weight": weight,
        "priority": value,
        "floor": floor,
        "step": {1: 0, 2: 0, 3: 1, 4: 2, 5: 2}[level],
    }
