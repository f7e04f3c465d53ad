"""The longer prose of reports, from the templates in `resources/wording`: the one Jinja environment.

Templates are part of the program; no text from outside ever becomes one. What they give is raw text for the report's
tree, which a writer escapes once at its own door, so nothing is escaped here.
"""

import re
from functools import cache
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from selfassess.files.places import bundled


def passage(template: str, name: str, **values: object) -> tuple[str, ...]:
    """The paragraphs of one block of a template; a value that the block names and nobody gave raises."""
    loaded = _environment().get_template(f"{template}.j2")
    context = loaded.new_context(values)
    text = "".join(loaded.blocks[name](context))
    return tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())


@cache
def _environment() -> SandboxedEnvironment:
    return SandboxedEnvironment(
        loader=FileSystemLoader(bundled("resources") / "wording"),
        autoescape=False,
        undefined=StrictUndefined,
        finalize=_on_one_line,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _on_one_line(value: Any) -> Any:
    """A value never begins a paragraph of its own."""
    return " ".join(value.split()) if isinstance(value, str) else value
