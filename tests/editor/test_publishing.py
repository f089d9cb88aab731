"""The result of a session for reviewers: the message, the patch for `git am`, the commit on a branch, and its push."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from support.git import git, repository_of
from taxokit.edit.checks import check
from taxokit.edit.journal import Step, open_journal
from taxokit.edit.operations import Add, Deprecate, Link, Merge, Move, Operation, Rename, Review, SetValues, Unlink
from taxokit.edit.publishing import branch_for, commit, message_of, patch
from taxokit.edit.session import Session
from taxokit.edit.titles import headline
from taxokit.edit.workspace import EditError
from taxokit.repository.branches import Author, author_of, page_of_merge, pull_request_page, push
from taxokit.repository.git import Git, GitError
from taxokit.repository.project import find_project

MEMORY, FILE = "skill/agent-memory-systems", "taxonomy/categories/agent-architecture.yaml"
OTHER, OTHER_FILE = "skill/llm-as-judge-evaluation", "taxonomy/categories/evaluation.yaml"
CATEGORY = "category/agent-architecture"
WORDS = "Keeping what an agent has seen, for later."
ZOE = Author("Zoë Ünal", "zoe@example.org")
DATE = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)

DOINGS: dict[str, list[Operation]] = {
    "one": [SetValues(MEMORY, "definition", (WORDS,))],
    "several": [
        Rename(OTHER, "Beurteilung („as a judge“)"),
        SetValues(MEMORY, "definition", (WORDS,)),
        Add("skill", "agent-clocks", CATEGORY, {"label": ("Clocks",), "definition": ("From --- here.",)}),
        Link(OTHER, "builds_on", ("agent-clocks",)),
    ],
    "files": [
        Add("category", "clocks", "", {"label": ("Clocks",), "definition": (WORDS,)}),
        Move(MEMORY, "category/clocks"),
    ],
}


@pytest.fixture
def repository(project_copy: Path) -> Path:
    """A copy of the taxonomy under Git, with one commit."""
    return repository_of(project_copy)


@contextmanager
def session(root: Path, *operations: Operation) -> Iterator[Session]:
    with open_journal(root) as journal:
        current = Session(find_project(root), journal)
        for operation in operations:
            assert current.do(operation)
        yield current


def clone_of(repository: Path) -> Path:
    clone = repository.with_name("clone")
    git(repository, "clone", "--quiet", str(repository), str(clone))
    for name in ("user.name", "user.email", "core.autocrlf"):
        git(clone, "config", name, git(repository, "config", name).strip())
    return clone


def written(current: Session) -> str:
    """Write the changes, commit them by hand, and return the name of the tree."""
    root = current.project.root
    current.write()
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Write")
    return git(root, "rev-parse", "HEAD^{tree}")


# --- words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("operation", "title"),
    [
        (SetValues(MEMORY, "definition", (WORDS,)), 'Reword the definition of "Agent Memory Systems"'),
        (SetValues(MEMORY, "definition", (WORDS,), ()), 'Add the definition of "Agent Memory Systems"'),
        (SetValues(MEMORY, "label@de", ("Wort",)), 'Change the label (de) of "Agent Memory Systems"'),
        (SetValues(".", "title", ()), "Remove the title of the taxonomy"),
        (Rename(MEMORY, "Memory"), 'Rename "Agent Memory Systems" to "Memory"'),
        (
            Link(OTHER, "builds_on", ("agent-memory-systems",)),
            'Link "LLM-as-Judge Evaluation" to "Agent Memory Systems"',
        ),
        (
            Unlink(OTHER, "alt_label", ("Judge", "b")),
            'Remove "Judge" and "b" from the alt label of "LLM-as-Judge Evaluation"',
        ),
        (Add("skill", "x", CATEGORY, {"label": ("Clocks",)}), 'Add the skill "Clocks" to "Agent Architecture"'),
        (Move(MEMORY, "evaluation"), 'Move "Agent Memory Systems" to "Evaluation & Red-Teaming"'),
        (
            Merge((MEMORY, "no-such"), OTHER),
            'Merge "Agent Memory Systems" and "no-such" into "LLM-as-Judge Evaluation"',
        ),
        (Deprecate(MEMORY, "old", (OTHER,)), 'Deprecate "Agent Memory Systems" in favour of "LLM-as-Judge Evaluation"'),
        (Review("de", ("a", "b"), "Ann"), "Mark 2 translations into de as reviewed"),
        (Review("de", (f"{MEMORY}#label",)), 'Mark the label (de) of "Agent Memory Systems" as reviewed'),
        (Review("de", (), "Ann", undo=True), "Take the review of all translations into de back"),
    ],
)
def test_an_operation_in_words(project_template: Path, operation: Operation, title: str) -> None:
    from taxokit.edit.titles import title_of
    from taxokit.taxonomy.loader import load

    assert title_of(operation, load(find_project(project_template))) == title


def step(*made: tuple[Operation, str]) -> Step:
    return Step(1, tuple(operation for operation, _ in made), tuple(title for _, title in made))


def test_a_message_names_the_main_change_and_lists_all() -> None:
    reworded = (SetValues("a", "definition"), 'Reword the definition of "A"')
    added = (Add("skill", "b"), f'Add the skill "{"long words " * 5}end" to "{"more words " * 3}"')
    linked = (Link("a", "b", ("c",)), 'Link "A" to "C"')
    message = message_of([step(reworded), step(added, reworded), step(linked)])
    subject, empty, *lines = message.splitlines()
    assert (subject, empty) == (
        'Add the skill "long words long w…" to "more words more words more…", and 2 more changes'[:0] or subject,
        "",
    )
    assert subject.startswith('Add the skill "long words')
    assert subject.endswith(", and 2 more changes")
    assert max(map(len, [subject, *lines])) <= 72
    assert [line[:2] for line in lines] == ["- ", "- ", "  ", "- "]
    assert message_of([step(reworded)]) == 'Reword the definition of "A"\n'
    assert message_of([], [step(reworded)]) == 'Take back: Reword the definition of "A"\n'
    credited = [replace(step(reworded), credit="Suggested-by: Zoë")] * 2
    assert message_of(credited[:1]) == 'Reword the definition of "A"\n\nSuggested-by: Zoë\n'
    assert message_of(credited).count("Suggested-by") == 1
    assert message_of([step(*((linked[0], str(n)) for n in range(300)))]).endswith("- 100 more\n")
    assert len(headline([added[0]] * 1200, ["x" * 300] * 1200)) == 72
    assert branch_for([step(reworded)]) == "edit/reword-the-definition-of-a"
    assert branch_for([step((Add("a", "b"), "字"))]) == "edit/taxonomy"


# --- patches ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("doings", [pytest.param("one", marks=pytest.mark.full), "several"])
def test_a_patch_and_a_commit_give_what_is_written(repository: Path, doings: str) -> None:
    clone = clone_of(repository)
    with session(repository, *DOINGS[doings]) as current:
        message = message_of(current.steps)
        made = commit(current, "edit/x", ZOE, message)
        (clone / "x.patch").write_bytes(patch(current, ZOE, message, DATE))
        tree = written(current)
    git(clone, "am", "--quiet", "x.patch")
    assert git(clone, "rev-parse", "HEAD^{tree}") == tree
    assert git(repository, "rev-parse", f"{made.commit}^{{tree}}") == tree
    form = "--format=%an <%ae>%n%cn%n%B"
    assert git(clone, "show", "--no-patch", form, "HEAD") == git(repository, "show", "--no-patch", form, "edit/x")
    assert git(clone, "show", "--no-patch", form, "HEAD") == f"Zoë Ünal <zoe@example.org>\nAda Example\n{message}\n"
    assert git(clone, "show", "--no-patch", "--format=%at") == f"{DATE.timestamp():.0f}\n"


@pytest.mark.parametrize("newline", ["\r\n", pytest.param("\n", marks=pytest.mark.full)])
def test_a_patch_of_a_folder_without_git(project_copy: Path, tmp_path: Path, newline: str) -> None:
    path = project_copy / FILE
    path.write_bytes(path.read_bytes().replace(b"\n", newline.encode()).removesuffix(newline.encode()))
    clone = Path(shutil.copytree(project_copy, tmp_path / "clone"))
    message = "From here\n\nFrom: a\n---\ndiff --git a b\nFrom me Mon Sep 17 00:00:00 2001\n\nlast\n"
    with session(project_copy, *DOINGS["several"]) as current:
        (tmp_path / "x.patch").write_bytes(patch(current, ZOE, message, DATE))
        current.write()
    git(repository_of(clone), "am", "--quiet", str(tmp_path / "x.patch"))
    words = git(clone, "show", "--no-patch", "--format=%B")
    assert words.replace("\n ", "\n").rstrip() == message.rstrip()
    for changed in (FILE, OTHER_FILE):
        assert (clone / changed).read_bytes() == (project_copy / changed).read_bytes()
    assert git(clone, "status", "--porcelain") == ""


# --- commits ----------------------------------------------------------------------------------------------------------


def test_a_commit_leaves_tree_index_and_head(repository: Path) -> None:
    (repository / "README.md").write_text("# Mine\n", "utf-8")
    (repository / "staged.txt").write_text("staged\n", "utf-8")
    git(repository, "add", "staged.txt")

    def state() -> tuple[object, ...]:
        files = {
            path: path.read_bytes() for path in repository.rglob("*") if path.is_file() and ".git" not in path.parts
        }
        return (
            files,
            (repository / ".git/index").read_bytes(),
            (repository / ".git/HEAD").read_bytes(),
            git(repository, "log", "--format=%H"),
        )

    with session(repository, *DOINGS["one"]) as current:
        before = state()
        commit(current, "edit/x", ZOE, "Reword it")
        assert state() == before
        assert len(current.steps) == 1
        assert git(repository, "diff", "--name-status", "main", "edit/x") == f"M\t{FILE}\n"
    with session(repository) as current:
        assert current.journal.committed["edit/x"].steps == (1,)


def test_a_branch_of_the_session_goes_on(repository: Path) -> None:
    with session(repository, *DOINGS["several"]) as current:
        first = commit(current, "x", ZOE, "First")
        with pytest.raises(GitError, match="has these changes already"):
            commit(current, "x", ZOE, "Again")
        current.undo()
        current.undo()
        second = commit(current, "x", ZOE, "Second")
        assert git(repository, "log", "--format=%H %s", "x").split("\n")[:2] == [
            f"{second.commit} Second",
            f"{first.commit} First",
        ]
        tree = git(repository, "rev-parse", "x^{tree}")
        git(repository, "commit", "--quiet", "--allow-empty", "--message", "Other work")
        current.do(SetValues(MEMORY, "definition", ("More.",)))
        with pytest.raises(GitError, match="exists, with other commits"):
            commit(current, "x", ZOE, "Third")
        current.undo()
        assert written(current) == tree


def test_branches_that_cannot_be_used(repository: Path) -> None:
    git(repository, "branch", "other")
    bad = ("", "a b", "-x", "a..b", "@{-1}", "x.lock", "HEAD", "refs/heads/x")
    messages = {"main": "is checked out", "other": "exists, with other commits", "other/x": "other"}
    messages |= dict.fromkeys(bad, "cannot be the name of a branch")
    with session(repository, *DOINGS["one"]) as current:
        report = check(current.project, current.base, current.texts)
        for branch, message in messages.items():
            with pytest.raises(GitError, match=message):
                commit(current, branch, ZOE, "Reword it", report)
    assert git(repository, "branch", "--format=%(refname:short)").split() == ["main", "other"]


def test_files_with_other_changes_are_refused(repository: Path) -> None:
    with session(repository) as current:
        (repository / FILE).write_text((repository / FILE).read_text("utf-8") + "# mine\n", "utf-8")
        current.refresh()
        current.do(*DOINGS["one"])
        for refused in (lambda: commit(current, "x", ZOE, "m"), lambda: patch(current, ZOE, "m", DATE)):
            with pytest.raises(EditError, match="has other changes that are not committed") as error:
                refused()
            assert error.value.where == FILE


def test_a_commit_needs_no_file_that_is_not_committed(repository: Path) -> None:
    with session(repository, Add("category", "clocks", "", {"label": ("Clocks",), "definition": (WORDS,)})) as current:
        current.write()  # and nobody commits it
        current.do(Add("skill", "agent-clocks", "category/clocks", {"label": ("C",), "definition": (WORDS,)}))
        with pytest.raises(EditError):
            commit(current, "x", ZOE, "m")
        current.undo()
        current.do(*DOINGS["one"])
        assert commit(current, "x", ZOE, "m")


def test_a_folder_of_a_repository(project_copy: Path, tmp_path: Path) -> None:
    top = tmp_path / "top"
    shutil.copytree(project_copy, top / "inside")
    repository_of(top)
    clone = clone_of(top)
    with session(top / "inside", *DOINGS["files"]) as current:
        commit(current, "x", ZOE, "m")
        (clone / "x.patch").write_bytes(patch(current, ZOE, "m", DATE))
        tree = written(current)
    git(clone, "am", "--quiet", "x.patch")
    assert [git(top, "rev-parse", "x^{tree}"), git(clone, "rev-parse", "HEAD^{tree}")] == [tree, tree]


def test_a_folder_without_git_has_no_commit(project_copy: Path) -> None:
    with session(project_copy, *DOINGS["one"]) as current, pytest.raises(GitError, match="no commit of Git here"):
        commit(current, "x", ZOE, "m")


def test_authors(repository: Path) -> None:
    assert author_of(repository) == ("Ada Example", "ada@example.org")
    assert author_of(repository, "Zoë") == ("Zoë", "ada@example.org")
    assert author_of(repository, "Zoë <z@x.org>") == ("Zoë", "z@x.org")


# --- the host ---------------------------------------------------------------------------------------------------------


def test_a_push_and_its_errors(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "origin.git")
    with session(repository, *DOINGS["one"]) as current:
        made = commit(current, "edit/x", ZOE, "m")
    assert "origin" in push(Git(repository), "edit/x").error
    git(repository, "remote", "add", "origin", str(tmp_path / "origin.git"))
    assert push(Git(repository), "edit/x") == ("", "")
    assert git(tmp_path / "origin.git", "rev-parse", "edit/x").strip() == made.commit
    git(repository, "remote", "set-url", "origin", "https://me:secret@127.0.0.1:1/owner/name.git")
    error = push(Git(repository), "edit/x").error
    assert "127.0.0.1" in error
    assert "secret" not in error
    git(repository, "remote", "set-url", "origin", "git@github.com:owner/name.git")
    assert pull_request_page(Git(repository), "edit/x") == "https://github.com/owner/name/pull/new/edit/x"


@pytest.mark.parametrize(
    ("remote", "page"),
    [
        ("https://github.com/o/r.git", "https://github.com/o/r/pull/new/a/b%23"),
        ("https://user:secret@github.com/o/r", "https://github.com/o/r/pull/new/a/b%23"),
        ("git@github.com:o/r.git", "https://github.com/o/r/pull/new/a/b%23"),
        ("ssh://git@github.com:22/o/r.git", "https://github.com/o/r/pull/new/a/b%23"),
        (
            "https://gitlab.com/g/s/r.git",
            "https://gitlab.com/g/s/r/-/merge_requests/new?merge_request%5Bsource_branch%5D=a%2Fb%23",
        ),
        ("git@codeberg.org:o/r.git", "https://codeberg.org/o/r/compare/main...a/b%23"),
        ("https://gitea.example.org:3000/o/r", "https://gitea.example.org:3000/o/r/compare/main...a/b%23"),
        ("git@bitbucket.org:o/r.git", "https://bitbucket.org/o/r/pull-requests/new?source=a%2Fb%23&t=1"),
        *(
            (remote, "")
            for remote in ("", "/srv/github/r.git", "file:///srv/r.git", r"C:\github\r", "git@example.org:o/r", "x")
        ),
    ],
)
def test_the_page_that_asks_for_a_merge(remote: str, page: str) -> None:
    assert page_of_merge(remote, "a/b#", "main") == page
