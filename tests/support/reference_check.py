"""The validators, which read the same files once in a run: their verdict follows from the bytes of these alone.

They take seconds. Quick runs have them in tests marked `reference`; elsewhere they take artifacts as right, which a
full run does not.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.depth import is_full
from support.sharing import Shared
from taxokit.releases.validation import problems_in
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.progress import phase

_UNREAD = {"NOTES.md", "manifest.json", "SHA256SUMS"}
"""The files of a release that no validator reads."""
_CALLERS = ("taxokit.releases.cut.validate", "taxokit.releases.verify.validate")
"""The callers that start a process, which takes seconds to import all libraries; here they are imported once."""

_is_enabled = is_full()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "reference: runs the validators of artifacts in quick runs, too")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    global _is_enabled  # noqa: PLW0603 - fixtures of a session cut releases, too
    _is_enabled = is_full() or item.get_closest_marker("reference") is not None


@pytest.fixture(scope="session", autouse=True)
def _validate_once(shared: Shared) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        check_once(shared, patch)
        yield


def skip_check(patch: pytest.MonkeyPatch) -> None:
    """Let `release` and `verify --deep` take artifacts as right at any depth, in tests that make thousands of releases."""

    def validate(folder: Path) -> list[Diagnostic]:
        return []

    for name in _CALLERS:
        patch.setattr(name, validate)


def check_once(shared: Shared, patch: pytest.MonkeyPatch) -> None:
    """Let `release` and `verify --deep` reuse the problems of the same artifacts."""

    def validate(folder: Path) -> list[Diagnostic]:
        phase("running the validators")
        if not _is_enabled:
            return []

        def check() -> str:
            return json.dumps([(problem.place.path, problem.message) for problem in problems_in(folder)])

        return [in_file(*problem) for problem in json.loads(shared.text(f"checked-{_digest(folder)}", check))]

    for name in _CALLERS:
        patch.setattr(name, validate)


def _digest(folder: Path) -> str:
    """Return the digest of artifacts: every file of the folder, and of the releases beside it, which it follows."""
    before = [path for path in folder.parent.iterdir() if path.name[:1].isdecimal() and path != folder]
    files = [
        (root is folder or root.name, path.relative_to(root).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest())
        for root in (folder, *sorted(before))
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name not in _UNREAD
    ]
    return hashlib.sha256(json.dumps(files).encode()).hexdigest()[:32]
