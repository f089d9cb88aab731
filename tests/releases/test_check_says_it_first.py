"""Nothing that `check` passes is refused by `release`: random edits, with values that are odd but plausible.

Each edit that causes no error stays, and after dozens of them `release --dry-run` must pass, by the function that the
command calls. Its validators run in this process, which imports their libraries once.
"""

import copy
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from support.depth import is_full, share
from support.odd_values import Edit, random_edit, yaml_of
from taxokit.lint.engine import errors_of
from taxokit.releases import cut
from taxokit.releases.validation import problems_in
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.errors import TaxokitError
from taxokit.yaml_text import parser

EDITS = 60 if is_full() else 15
RUNS = 12  # of each repository: 2,160 edits in all

Repositories = Callable[[str], Path]


@pytest.fixture
def repository_of(
    request: pytest.FixtureRequest, tmp_path: Path, under_git: Callable[[Path], Path]
) -> Callable[[str], Path]:
    """Return a fresh copy of a repository under Git, by the name of its template."""

    def copied(template: str) -> Path:
        root = Path(shutil.copytree(request.getfixturevalue(template), tmp_path / "repository", symlinks=True))
        return root if (root / ".git").is_dir() else under_git(root)

    return copied


@pytest.mark.parametrize(
    ("seed", "template"),
    share(
        [(seed, name) for seed in range(RUNS) for name in ("animals_template", "project_template", "kitchen_template")],
        every=RUNS,
    ),
)
def test_release_takes_what_check_passes(
    seed: int,
    template: str,
    repository_of: Repositories,
    commit_all: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cut, "validate", problems_in)
    root = repository_of(template)
    edits = _edit(root, Random(f"{template} {seed}"))
    commit_all(root)
    try:
        cut.release(find_project(root), cut.ReleaseRequest(dry_run=True), errors_of)
    except TaxokitError as error:
        pytest.fail("\n".join([str(error), "of these edits:", *map(str, edits)]))


def _edit(root: Path, random: Random) -> list[Edit]:
    """Make random edits that cause no error, and return them."""
    project = find_project(root)
    taxonomy = load(project)
    contents = {path: parser.parse(taxonomy.text_of(path), path).value for path in taxonomy.files}
    drafts: dict[str, str | None] = {}
    edits: list[Edit] = []
    while len(edits) < EDITS:
        edit = random_edit(random, taxonomy, contents)
        content = copy.deepcopy(contents[edit.path])
        edit.made_in(content)
        draft = yaml_of(content)
        if not errors_of(load(project, {**drafts, edit.path: draft})):
            contents[edit.path], drafts[edit.path] = content, draft
            edits.append(edit)
    for path, text in drafts.items():
        (root / path).write_text(str(text), encoding="utf-8", newline="")
    return edits
