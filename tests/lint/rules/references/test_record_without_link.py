"""`record-without-link`: needs a schema with records of links."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic

FILE = "taxonomy/disciplines/llmops-engineering.yaml"
LINK = "      - production-prompt-template-engineering # prompts are released like code\n"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("production-prompt-template-engineering", []),
        (
            "model-quantization",
            [("record-without-link", "add `- model-quantization` to requires, or remove the record")],
        ),
        ("model-quantizatoin", [("unknown-reference", "did you mean 'model-quantization'?")]),
        ("", [("schema-violation", None)]),
    ],
)
def test_one_fault_is_one_error(
    project_copy: Path,
    edit: Callable[[Path, str, str], None],
    check: Callable[..., list[Diagnostic]],
    target: str,
    expected: list[tuple[str, str | None]],
) -> None:
    record = f"      - required_skill: {target}\n        raters: 3\n" if target else "      - raters: 3\n"
    edit(project_copy / FILE, LINK, f"{LINK}    requirements:\n{record}")
    found = [one for one in check(project_copy) if str(one.severity) == "error"]
    assert [(one.rule, one.hint if one.rule != "schema-violation" else None) for one in found] == expected
