"""The options that commands on mappings share: on reading a file of the target, and on the judgement of a mapping."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from taxokit.edit.target_file import PARTS, Reading
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
