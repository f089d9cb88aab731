"""What a command imports: nothing that is slow and that it does not use. `make bench` measures the time."""

import subprocess
import sys
from pathlib import Path

import pytest

_AT_EXIT = (
    "import os, sys; end = os._exit;"
    "os._exit = lambda code: (print(*sys.modules, file=sys.stderr), sys.stderr.flush(), end(code));"
    "from taxokit.__main__ import main; main()"
)
_SLOW = {
    "difflib",
    "html.entities",
    "importlib.metadata",
    "rapidfuzz",
    "shutil",
    "click.shell_completion",
    "taxokit.lint.fixer",
    "tempfile",
}
_ENGINES = {"jsonschema_rs", "pyoxigraph", "yaml"}


def imported(root: Path, *arguments: str) -> set[str]:
    """Return the modules that a command has imported when it ends."""
    process = subprocess.run(
        [sys.executable, "-c", _AT_EXIT, *arguments], cwd=root, capture_output=True, text=True, check=False
    )
    return set(process.stderr.splitlines()[-1].split())


def test_check_imports_only_modules_that_it_runs(thesaurus: Path) -> None:
    modules = imported(thesaurus, "check")
    assert "taxokit.lint.rules.labels.duplicate_label" in modules
    assert modules & (_SLOW | {"pyoxigraph"}) == set()


def test_check_without_translations_does_not_import_their_evidence(project_copy: Path) -> None:
    modules = imported(project_copy, "check")
    assert "taxokit.lint.rules.translations.stale_translation" in modules
    assert "taxokit.taxonomy.translations" not in modules


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_version_and_help_import_no_engine(thesaurus: Path, argument: str) -> None:
    modules = imported(thesaurus, argument)
    assert "taxokit.cli.main" in modules
    assert modules & (_SLOW | _ENGINES) - {"shutil"} == set()  # click asks it for the width of the terminal
    assert not [name for name in modules if name.startswith("taxokit.cli.commands.")]
