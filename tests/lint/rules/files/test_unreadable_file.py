"""Source files that cannot be read as text."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

FILE = "taxonomy/categories/new.yaml"


def _link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


@pytest.mark.parametrize(
    ("make", "line", "message"),
    [
        (lambda path: path.mkdir(), 1, "is a directory where a file should be"),
        (os.mkfifo, 1, "is not a file"),
        (_link("nowhere.yaml"), 1, "does not exist"),
        (_link("/etc/hostname"), 1, "is a link that leaves the repository"),
        (lambda path: path.write_bytes("id: new\nlabel: Neu\n".encode("utf-16")), 1, "is not UTF-8"),
        (lambda path: path.write_bytes(b"id: new\nlabel: \xff\n"), 2, "is not UTF-8"),
        (lambda path: path.write_bytes(b"\xef\xbb\xbfid: new\n"), 1, "begins with a byte order mark"),
        (lambda path: path.write_bytes(b"#" * (16 * 1024 * 1024 + 1)), 1, "is larger than 16 MiB"),
    ],
    ids=["directory", "pipe", "dangling link", "link out", "utf-16", "latin-1", "bom", "too large"],
)
def test_file(
    project_copy: Path, sole_error: Callable[[Path], Diagnostic], make: Callable[[Path], None], line: int, message: str
) -> None:
    make(project_copy / FILE)
    error = sole_error(project_copy)
    assert (error.rule, error.location, error.message) == ("unreadable-file", Location(FILE, line, 1), message)


def test_link_to_itself(project_copy: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    (project_copy / FILE).symlink_to("new.yaml")
    error = sole_error(project_copy)
    assert (error.rule, error.location) == ("unreadable-file", Location(FILE, 1, 1))


def test_folder_that_leads_out_of_the_repository(
    project_copy: Path, tmp_path: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    folder = project_copy / "taxonomy/categories"
    folder.rename(tmp_path / "outside")
    folder.symlink_to(tmp_path / "outside", target_is_directory=True)
    found = check(project_copy, select=["unreadable-file"])
    assert found
    assert all(finding.location.path.startswith("taxonomy/categories") for finding in found)


def test_folder_that_leads_to_itself(
    project_copy: Path, tmp_path: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    folder = project_copy / "taxonomy/categories"
    folder.rename(tmp_path / "away")
    folder.symlink_to("categories")
    found = [finding for finding in check(project_copy) if finding.location.path == "taxonomy/categories"]
    assert [finding.severity for finding in found] == [Severity.ERROR]
