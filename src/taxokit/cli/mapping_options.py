"""The options that commands on mappings share: on reading a file of the target, and on the judgement of a mapping."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from taxokit.edit.target_file import PARTS, Reading
from taxokit.repository.git import Git, GitError
from taxokit.repository.project import Project
from taxokit.sssom.mapping_set import LISTED
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import language_of

T = TypeVar("T", bound=Callable[..., Any])


def target_file_option(name: str, parameter: str, about: str, *, required: bool = False) -> Callable[[T], T]:
    """Return the option that names files of a target; it can be repeated."""
    return click.option(
        name,
        parameter,
        metavar="FILE",
        multiple=True,
        required=required,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help=about,
    )


def reading_options(command: T) -> T:
    """Add the options that say how to read a file of a target to a command."""
    command = click.option(
        "--base", metavar="IRI", default="", help="The beginning of the IRIs of terms, if a table has only codes."
    )(command)
    return click.option(
        "--column",
        "columns",
        metavar="PART=NAME",
        multiple=True,
        help="The column of a table for iri, label, alt_labels, definition, status or replaced_by; can be repeated.",
    )(command)


def reading_of(taxonomy: Taxonomy, columns: Sequence[str], base: str) -> Reading:
    """Return how to read a file of a target. Raises click.UsageError for an invalid option."""
    parts: dict[str, str] = {}
    for word in columns:
        part, equals, name = word.partition("=")
        if not equals or part not in PARTS:
            raise click.UsageError(f"--column {word}: write PART=NAME, such as label=Title")
        parts[part] = name
    return Reading(language_of(taxonomy), parts, base)


def evidence_options(command: T) -> T:
    """Add the options on who judged a mapping, and when, to a command."""
    author = "Who judged it; by default the user of Git. Can be repeated."
    reviewer = "Who reviewed it; can be repeated."
    command = click.option("--reviewer", "reviewers", metavar="NAME", multiple=True, help=reviewer)(command)
    command = click.option("--author", "authors", metavar="NAME", multiple=True, help=author)(command)
    return click.option("--date", metavar="DATE", help="The date of the judgement; by default today.")(command)


def evidence_of(
    project: Project, authors: Sequence[str], reviewers: Sequence[str], date: str | None
) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the evidence that options give, and the defaults for the options that are left out."""
    judgement = {
        "author_label": LISTED.join(authors),
        "reviewer_label": LISTED.join(reviewers),
        "mapping_date": date or "",
    }
    defaults = {
        "author_label": "" if authors else git_user(project),
        "mapping_date": "" if date else datetime.now(UTC).date().isoformat(),
    }
    return _without_empty(judgement), _without_empty(defaults)


def _without_empty(values: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value for name, value in values.items() if value}


def git_user(project: Project) -> str:
    """Return the name of the user of Git, "" without one."""
    try:
        return Git(project.root).run("config", "--get", "user.name", check=False).decode().strip()
    except GitError:
        return ""
