"""`taxokit publish` (use): write releases to SPARQL stores, PostgreSQL, DuckDB or Parquet."""

from pathlib import Path

import click

from taxokit.cli.output import print_line
from taxokit.cli.progress import shows_progress
from taxokit.releases.publish import DifferenceError, chosen_releases, publish


@click.command()
@click.argument("target")
@click.argument("releases", nargs=-1, metavar="[RELEASES]...")
@click.option("--replace", is_flag=True, help="Write releases again that differ in the store.")
@click.option(
    "--latest-graph",
    is_flag=True,
    help="Also copy the current release to the graph `latest`, which is not replaced in one step on every store.",
)
@shows_progress
@click.pass_obj
def command(root: Path | None, target: str, releases: tuple[str, ...], replace: bool, latest_graph: bool) -> int:
    """Publish RELEASES to the store TARGET, and make the newest release current in the last step.

    Each of RELEASES is a version, `latest`, the folder of a release, or a folder of releases; by default, all releases
    of the repository. They must be final, not withdrawn, and as released in every byte. Releases in the store stay as
    they are; if some differ there, they are listed, and nothing is published. A user and a password come from
    TAXOKIT_USER and TAXOKIT_PASSWORD or a netrc file, for PostgreSQL from PGUSER, PGPASSWORD or ~/.pgpass. SQL and
    Parquet need the extra `stores`. docs/stores.md describes the layout of each store.

    \b
    Example:
      taxokit publish sparql+https://example.org/query
      taxokit publish "sparql+https://example.org/sparql?update=sparql-auth&store=sparql-graph-crud-auth"
      taxokit publish postgresql://db.example.org/vocabulary 1.1.0 1.2.0
      taxokit publish duckdb:taxonomy.duckdb
      taxokit publish parquet:lake ./releases
    """
    chosen, withdrawals = chosen_releases(root, releases)
    try:
        result = publish(target, chosen, withdrawals, replace=replace, latest_graph=latest_graph)
    except DifferenceError as error:
        for difference in error.differences:
            print_line(difference)
        raise
    for version in result.present:
        click.echo(f"{version}: already published")
    for version in result.written:
        click.echo(f"{version}: published")
    if result.current:
        click.echo(f"{result.current}: {'is now' if result.is_new else 'was'} the current release")
    if result.has_new_latest:
        click.echo(f"{result.current}: copied to the graph `latest`")
    return 0
