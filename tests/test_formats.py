"""The published formats stay what the types say."""

import json
from pathlib import Path
from typing import Any

import msgspec

from selfassess.assessment import Assessment
from selfassess.files.documents import FORMAT, VERSION, parse_assessment
from selfassess.files.places import example_assessment

SCHEMA = Path(__file__).parent.parent / "docs" / "assessment.schema.json"


def published_schema() -> dict[str, Any]:
    """The JSON Schema of an assessment file: the type's own, with the two fields that name the format."""
    schema = msgspec.json.schema(Assessment)
    document = schema["$defs"]["Assessment"]
    document["properties"] = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        **document["properties"],
    }
    document["required"] = ["format", "version", *document["required"]]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def test_the_published_schema_is_the_one_the_types_give(regenerate: bool) -> None:
    text = json.dumps(published_schema(), indent=2, ensure_ascii=False) + "\n"
    if regenerate:
        SCHEMA.write_text(text, encoding="utf-8")
    assert SCHEMA.read_text(encoding="utf-8") == text, "run the tests with --regenerate, and look at the difference"


def test_the_shipped_example_is_a_finished_assessment() -> None:
    example = parse_assessment(example_assessment(), example_assessment().read_bytes())
    assert len(example.answers) == 45
    assert example.title.startswith("Example")
