"""`taxokit verify` (release): verify every byte of the releases."""

from pathlib import Path

import click

from taxokit.cli.files import signers_option
from taxokit.cli.output import notify, print_line
from taxokit.cli.progress import shows_progress
from taxokit.releases.signatures import signers_of
from taxokit.releases.verify import Verification, verify
from taxokit.repository.project import find_project
from taxokit.text.versions import is_version
from taxokit.text.words import count_of, listed


@click.command()
@click.argument("versions", nargs=-1, metavar="[VERSION]...")
@click.option(
    "--deep",
    is_flag=True,
    help="Also build each release again, and run the validators of others; needs the extra `release`.",
)
@click.option(
    "--no-history",
    is_flag=True,
    help="Do not compare with Git, as in a clone without its history; the checksums alone prove less.",
)
@signers_option
@click.option(
    "--signed",
    is_flag=True,
    help="The same with releases/signatures/allowed_signers, unless the configuration says `signed = false`.",
)
@shows_progress
@click.pass_obj
def command(
    root: Path | None, versions: tuple[str, ...], deep: bool, no_history: bool, signers: Path | None, signed: bool
) -> int:
    """Verify every byte of the releases against their checksums and Git; without a VERSION, of all releases.

    \b
    Example:
      taxokit verify
      taxokit verify 1.0.0 --deep --signers allowed_signers
    """
    if signed and signers:
        raise click.UsageError("--signed and --signers name different signers; use one of them")
    project = find_project(root)
    if signed:
        signers = signers_of(project)
        if signers is None:
            notify(f"{project.where} says that the releases are not signed")
    result = verify(
        project,
        versions,
        deep=deep,
        with_history=not no_history,
        signers=signers,
        note=notify,
    )
    for line in (*result.signatures, *map(str, result.problems)):
        print_line(line)
    if result.problems:
        if result.not_compared:
            notify(f"not compared with Git: {result.not_compared}")
        click.echo(f"{count_of(len(result.problems), 'problem')}{_advice(result)}", err=True)
        return 1
    click.echo(_conclusion(result))
    return 0


def _advice(result: Verification) -> str:
    """Return the way out if files of releases that Git has are not as released, and the problems name no other."""
    unhinted = [problem for problem in result.problems if not problem.hint]
    parts = {part for problem in unhinted for part in problem.place.path.split("/")[1:2]}
    if result.not_compared or not any(is_version(part) for part in parts.difference(result.uncommitted)):
        return ""
    return "; restore released files from Git, and release changes as a new version"


def _conclusion(result: Verification) -> str:
    """Return the result in words, with the limits of the proof."""
    count, left = result.count, len(result.uncommitted)
    if not count:
        return "there is no release yet"
    if result.not_compared:
        match = "matches its" if count == 1 else "match their"
        return f"{count_of(count, 'release')} {match} checksums; not compared with Git: {result.not_compared}"
    rest = f"; not committed, compared with checksums alone: {listed(result.uncommitted)}" if left else ""
    rest += f"; not committed as here: {listed(result.differing)}" if result.differing else ""
    return f"{count_of(count - left, 'release')} verified{rest}"
