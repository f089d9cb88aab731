"""The reference check, which reads the same files once in a run: its verdict follows from their bytes alone.

It takes seconds. Quick runs have it in tests marked `reference`, which are about what it finds; elsewhere they take
artifacts as right, which a full run does not.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.depth import is_full
from support.sharing import Shared
from taxokit.releases.reference import checks
from taxokit.text.diagnostics import Diagnostic, in_file

_UNCHANGED = checks.verify_artifacts
_UNREAD = {"NOTES.md", "manifest.json", "SHA256SUMS"}
"""Files of a release that no step of the check reads."""
_CALLERS = ("taxokit.releases.cut.verify_in_isolation", "taxokit.releases.verify.verify_in_isolation")
"""Who has a process do it, which takes seconds to import all libraries; here they are imported once."""


_is_wanted = is_full()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "reference: has the reference check of artifacts in quick runs, too")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    global _is_wanted  # noqa: PLW0603 - fixtures of a session cut releases, too
    _is_wanted = is_full() or item.get_closest_marker("reference") is not None


@pytest.fixture(scope="session", autouse=True)
def _check_once(shared: Shared) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        check_once(shared, patch)
        yield


def skip_check(patch: pytest.MonkeyPatch) -> None:
    """Let `release` and `verify --deep` take artifacts as right at any depth, in tests that make thousands of releases."""

    def verify_artifacts(folder: Path, progress: Callable[[str], None] = lambda _: None) -> list[Diagnostic]:
        return []

    for name in _CALLERS:
        patch.setattr(name, verify_artifacts)


def check_once(shared: Shared, patch: pytest.MonkeyPatch) -> None:
    """Let `release` and `verify --deep` take what the check said of the same artifacts before."""

    def verify_artifacts(folder: Path, progress: Callable[[str], None] = lambda _: None) -> list[Diagnostic]:
        for check in checks.REFERENCE_CHECKS:
            progress(check.name)
        if not _is_wanted:
            return []

        def found() -> str:
            return json.dumps([(problem.place.path, problem.message) for problem in _UNCHANGED(folder)])

        return [in_file(*problem) for problem in json.loads(shared.text(f"checked-{_digest(folder)}", found))]

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
