"""A second, independent reading of “A team” in the method, for `test_team.py` to hold the first one against.

Written from the method and the published formats alone, not from `selfassess/team.py`; it shares no code with the
program. Plain dictionaries in (a pack as `pack show --json` prints it, assessment files as parsed JSON), a plain
dictionary out (what `team --json` prints, with an exact fraction where that prints a decimal).
"""

from fractions import Fraction
from itertools import accumulate
from statistics import mean, median, median_high, median_low
from typing import Any

Json = dict[str, Any]


def team(pack: Json, documents: list[Json]) -> Json:
    """What `team --json` prints of files that are all in order."""
    if len(documents) < 5:
        return {"n": len(documents), "suppressed": True}
    asked = [question["id"] for part in pack["questionnaires"] for question in part["questions"]]
    questions = {id: question([document["answers"].get(id, {}) for document in documents]) for id in asked}
    return {
        "n": len(documents),
        "suppressed": False,
        "questions": questions,
        "agenda": agenda({id: row for id, row in questions.items() if "median" in row}),
        "refused": [],
    }


def question(answers: list[Json]) -> Json:
    """One question: nothing but their number where fewer than five gave a level."""
    levels = [answer["level"] for answer in answers if "level" in answer]
    if len(levels) < 5:
        return {"n": len(levels), "suppressed": True}
    middle = [median_low(levels), median_high(levels)]
    apart = mean(abs(Fraction(level) - median(map(Fraction, levels))) for level in levels)
    return {
        "n": len(levels),
        "median": middle[0],
        "between": middle if middle[0] != middle[1] else None,
        "minimum": min(levels),
        "maximum": max(levels),
        "spread": apart,
        "spread_label": next(word for word, most in (("close", 3), ("some", 5), ("wide", 99)) if 6 * apart <= most),
        "split": split(levels),
        "dont_know": [answer.get("state") for answer in answers].count("dont-know"),
        "counts": [levels.count(level) for level in (1, 2, 3, 4, 5)] if len(levels) >= 8 else None,
    }


def split(levels: list[int]) -> bool:
    """Whether for some cut at least 30 % are at or below it, and at least 30 % two levels above it or higher."""
    upwards = list(accumulate(levels.count(level) for level in (1, 2, 3, 4, 5)))
    low_enough = {cut for cut in (1, 2, 3) if 10 * upwards[cut - 1] >= 3 * len(levels)}
    high_enough = {cut for cut in (1, 2, 3) if 10 * (len(levels) - upwards[cut]) >= 3 * len(levels)}
    return bool(low_enough & high_enough)


def agenda(rows: dict[str, Json]) -> list[str]:
    """Split or wide ones first, then the lowest median, then as they are asked."""
    seen_differently = [id for id, row in rows.items() if row["split"] or row["spread_label"] == "wide"]
    others = [id for id in rows if id not in seen_differently]
    return [
        id
        for group in (seen_differently, others)
        for level in range(1, 6)
        for id in group
        if rows[id]["median"] == level
    ]
