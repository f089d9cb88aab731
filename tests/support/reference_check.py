"""The reference check, which reads the same files once in a run: its verdict follows from their bytes alone."""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.sharing import Shared
from taxokit.archive.integrity import FileProblem
from taxokit.release.reference import checks

_UNCHANGED = checks.verify_artifacts
_UNREAD = {"NOTES.md", "manifest.json", "SHA256SUMS"}
"""Files of a release that no step of the check reads."""
_CALLERS = ("taxokit.release.cut.verify_in_isolation", "taxokit.release.verify.verify_in_isolation")
"""Who has a process do it, which takes seconds to import all libraries; here they are imported once."""


@pytest.fixture(scope="session", autouse=True)
def _check_once(shared: Shared) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        check_once(shared, patch)
        yield


def check_once(shared: Shared, patch: pytest.MonkeyPatch) -> None:
    """Let `release` and `verify --deep` take what the check said of the same artifacts before."""

    def verify_artifacts(folder: Path, progress: Callable[[str], None] = lambda _: None) -> list[FileProblem]:
        problems = shared.text(f"checked-{_digest(folder)}", lambda: json.dumps(_UNCHANGED(folder)))
        for check in checks.REFERENCE_CHECKS:
            progress(check.name)
        return [FileProblem(*problem) for problem in json.loads(problems)]

    for name in _CALLERS:
        patch.setattr(name, verify_artifacts)


def _digest(folder: Path) -> str:
    """Return what tells artifacts apart: every file of the folder, and of the releases beside it, which it follows."""
    before = [path for path in folder.parent.iterdir() if path.name[:1].isdecimal() and path != folder]
    told = [
        (root is folder or root.name, path.relative_to(root).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest())
        for root in (folder, *sorted(before))
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name not in _UNREAD
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]
