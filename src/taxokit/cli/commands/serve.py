"""`taxokit serve` (use): serve the releases to people and programs."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from taxokit.cli.files import base_path_option, project_of, releases_argument
from taxokit.cli.output import print_line
from taxokit.text.extras import missing_packages
from taxokit.web.endpoints import Limits
from taxokit.web.publication import Settings


def _limits(function: Callable[..., int]) -> Callable[..., int]:
    """Give a command an option for each limit."""
    for limit in reversed(fields(Limits)):
        option = f"--{limit.name.replace('_', '-')}"
        kind: Any = click.IntRange(1) if limit.type is int else click.FloatRange(0, min_open=True)
        function = click.option(
            option, type=kind, default=limit.default, show_default=True, help=limit.metadata["help"]
        )(function)
    return function


@click.command()
@releases_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port to listen on.")
@click.option("--watch", is_flag=True, help="Load the releases again when they change.")
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="The number of processes that answer requests.",
)
@base_path_option
@click.option(
    "--proxy",
    default="",
    metavar="ADDRESS",
    help="The address of a reverse proxy whose X-Forwarded-For is used in the access log; by default none is.",
)
@click.option("--access-log/--no-access-log", default=True, show_default=True, help="Log each request on stdout.")
@click.option("--check", is_flag=True, help="Load the releases, let every endpoint test itself, and exit.")
@_limits
@click.pass_obj
def command(
    root: Path | None,
    /,
    releases: Path | None,
    host: str,
    port: int,
    watch: bool,
    workers: int,
    base_path: str | None,
    proxy: str,
    access_log: bool,
    check: bool,
    **limits: Any,
) -> int:
    """Serve the releases: pages, data forms, and endpoints for programs.

    RELEASES is a folder of releases anywhere, such as a downloaded copy; by default, it is `releases` in the
    repository. Nothing is written, and no other host is reached. Needs the extra `serve`.

    \b
    Example:
      taxokit serve
      taxokit serve ./releases --watch --port 8080
      taxokit serve --host 0.0.0.0 --workers 4 --query-seconds 2
      taxokit serve --check
    """
    project = project_of(root, releases)
    try:
        from taxokit.web.run import Plan, serve, try_out
    except ImportError:
        raise missing_packages("serve") from None
    plan = Plan(project, Settings(base_path), Limits(**limits), watch, access_log, workers, proxy)
    if check:
        publication = try_out(plan).publication
        print_line(f"{publication.current.attribution.title} {publication.current.version} can be served")
    else:
        serve(plan, host, port)
    return 0
