"""Commands as users type them: `cases/<command>.yaml` has the input, and the snapshots their output and changes.

A case has a `name`, a `base` (the fixture of the repository that it gets a copy of), and `steps`: `edit` replaces the one
`old` text of a file by a `new` one, `write` writes a `text`, `delete` deletes a file, and `run` runs the command line,
`in` a folder. A snapshot has each command line with its output, its errors and its exit code, and the changes of the files
as a diff: `pytest tests/cli/test_cases.py --snapshot-update` writes them, one file for each command. The
number of files is masked, because it grows with each added format.
"""

import difflib
import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.amber import AmberSnapshotExtension

FOLDER = Path(__file__).with_name("cases")
BASES = {"project": "project_copy", "released": "released_copy", "unlinked": "unlinked_copy"}

Case = dict[str, Any]


def cases() -> Iterator[object]:
    for path in sorted(FOLDER.glob("*.yaml")):
        for case in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
            yield pytest.param(case, id=f"{path.stem}: {case['name']}")


class OfCommand(AmberSnapshotExtension):
    """Snapshots in a file for each command."""

    @classmethod
    def get_file_basename(cls, *, test_location: Any, index: Any) -> str:
        """Return the command that the test is about."""
        return f"cases_{test_location.nodename.partition('[')[2].partition(':')[0]}"

    @classmethod
    def matches_test_location(cls, *, test_location: Any, snapshot_location: str) -> bool:
        """Return True if the snapshot of a test is in a file."""
        return Path(snapshot_location).stem == cls.get_file_basename(test_location=test_location, index=0)


@pytest.mark.parametrize("case", list(cases()))
def test_cases(request: pytest.FixtureRequest, run: Any, edit: Any, snapshot: SnapshotAssertion, case: Case) -> None:
    root = request.getfixturevalue(BASES.get(case["base"], case["base"]))
    lines: list[str] = []
    for step in case["steps"]:
        if "edit" in step:
            edit(root / step["edit"], step["old"], step["new"])
        elif "write" in step:
            (root / step["write"]).parent.mkdir(exist_ok=True)
            (root / step["write"]).write_text(step["text"], encoding="utf-8", newline="")
        elif "delete" in step:
            (root / step["delete"]).unlink()
        else:
            before = texts(root)
            result = run(*step["run"], cwd=root / step.get("in", "."))
            lines.append(f"$ taxokit {shlex.join(step['run'])}")
            lines += [result.out.rstrip("\n"), result.err.rstrip("\n")]
            lines += [f"exit code {result.code}"] if result.code else []
            lines += changes(before, texts(root))
    printed = "\n".join(line for line in lines if line).replace(str(root.parent), "…")
    printed = re.sub(r"\b\d{2,} files\b", "… files", printed)
    assert re.sub(r"(?<!\w)_:\w+", "_:b", printed) == snapshot.use_extension(OfCommand)


def texts(root: Path) -> dict[str, str]:
    """Return the text of each file of a repository by its path, without the folder of Git."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file() and ".git" not in path.parts)
    result = {
        path.relative_to(root).as_posix(): path.read_bytes().decode("utf-8", "backslashreplace") for path in files
    }
    if "releases/index.json" in result:
        index = re.sub(r'"files": \[[^]]*\]', '"files": […]', result["releases/index.json"])
        result["releases/index.json"] = re.sub(r'"[0-9a-f]{64}"', '"…"', index)
    return result


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for path in sorted({*before, *after}):
        old, new = before.get(path), after.get(path)
        if old != new:
            sides = ((old or "").splitlines(), (new or "").splitlines())
            yield from difflib.unified_diff(*sides, f"a/{path}", f"b/{path}", n=1, lineterm="")
