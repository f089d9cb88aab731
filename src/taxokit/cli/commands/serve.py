"""`taxokit serve` (use): serve the releases to people and programs."""

import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from taxokit.cli.files import base_path_option, project_of, releases_argument
from taxokit.cli.output import print_line
from taxokit.text.extras import check_packages, missing_packages
from taxokit.web.endpoints import Limits
from taxokit.web.publication import Settings

_MOST_PORT = 65_535
_PORT = click.IntRange(0, _MOST_PORT)


def _limits(function: Callable[..., int]) -> Callable[..., int]:
    """Give a command an option for each limit."""
    for limit in reversed(fields(Limits)):
        option = f"--{limit.name.replace('_', '-')}"
        kind: Any = click.IntRange(1) if limit.type is int else click.FloatRange(0, min_open=True)
        function = click.option(
            option, type=kind, default=limit.default, show_default=True, help=limit.metadata["help"]
        )(function)
    return function


_ORIGIN = re.compile(r"https?://[^/?#\s@]+/?")
_ADDRESS = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([^:\s\[\]]+)):([0-9]{1,5})")


def _address(text: str) -> tuple[str, int]:
    """Return the host and the port of `HOST:PORT`. Raises BadParameter."""
    match = _ADDRESS.fullmatch(text)
    if match is None or int(match[3]) > _MOST_PORT:
        raise click.BadParameter("write it as 127.0.0.1:9000", param_hint="--metrics")
    return match[1] or match[2], int(match[3])


@click.command()
@releases_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=_PORT, default=8000, show_default=True, help="The port to listen on.")
@click.option(
    "--url",
    metavar="URL",
    help="The address at which clients reach the service, such as https://example.org if a proxy does;"
    " by default that on which it listens.",
)
@click.option(
    "--metrics",
    metavar="HOST:PORT",
    help="Answer /metrics at this address alone, with /healthz and /readyz; by default at that of the service.",
)
@click.option("--watch", is_flag=True, help="Load the releases again when they change.")
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="The number of processes that answer requests.",
)
@click.option(
    "--mcp", is_flag=True, help="Answer AI assistants at /mcp (Model Context Protocol); needs the extra `mcp`."
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
    url: str | None,
    metrics: str | None,
    watch: bool,
    workers: int,
    mcp: bool,
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
      taxokit serve --url https://taxonomy.example.org --metrics 127.0.0.1:9000
      taxokit serve --mcp --url https://taxonomy.example.org
      taxokit serve --check
    """
    if url and not _ORIGIN.fullmatch(url):
        message = "write it as https://example.org, without a path; --base-path moves the pages"
        raise click.BadParameter(message, param_hint="--url")
    project = project_of(root, releases)
    try:
        from taxokit.web.run import Plan, serve, try_out
    except ImportError:
        raise missing_packages("serve") from None
    if mcp:
        check_packages("mcp")
    own = _address(metrics) if metrics else None
    address = (url or "").rstrip("/")
    plan = Plan(project, Settings(base_path), Limits(**limits), watch, access_log, workers, proxy, address, own, mcp)
    if check:
        publication = try_out(plan).publication
        print_line(f"{publication.current.attribution.title} {publication.current.version} can be served")
    else:
        serve(plan, host, port)
    return 0
