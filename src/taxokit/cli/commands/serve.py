"""`taxokit serve`: a server of the releases, for people and programs."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from taxokit.core.errors import ConfigError
from taxokit.core.project import find_project, project_of_releases
from taxokit.core.text.normalize import printable
from taxokit.service.limits import Limits
from taxokit.site.publication import Settings


def _limits(function: Callable[..., int]) -> Callable[..., int]:
    """Give a command an option for each limit."""
    for one in reversed(fields(Limits)):
        option = f"--{one.name.replace('_', '-')}"
        kind: Any = click.IntRange(1) if one.type is int else click.FloatRange(0, min_open=True)
        function = click.option(option, type=kind, default=one.default, show_default=True, help=one.metadata["help"])(
            function
        )
    return function


@click.command()
@click.argument(
    "releases", type=click.Path(path_type=Path, exists=True, file_okay=False), required=False, metavar="[RELEASES]"
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port to listen on.")
@click.option("--check", is_flag=True, help="Load the releases, let every endpoint test itself, and end.")
@_limits
@click.pass_obj
def command(root: Path | None, /, releases: Path | None, host: str, port: int, check: bool, **limits: Any) -> int:
    """Serve the releases: pages, data forms, and endpoints for programs.

    RELEASES is a folder of releases anywhere, such as a downloaded copy; by default, it is `releases` in the
    repository. Nothing is written, and no other host is reached. Needs `pip install taxokit[serve]`.

    \b
    Example:
      taxokit serve
      taxokit serve ./releases --port 8080
      taxokit serve --check
    """
    if releases and root:
        raise click.UsageError("name a repository with --root, or RELEASES, not both")
    try:
        from taxokit.service.run import serve, try_out
    except ImportError as error:
        hint = "install `taxokit[serve]` to serve releases"
        raise ConfigError(f"{error.name} is not installed", hint=hint) from None
    project = project_of_releases(releases) if releases else find_project(root)
    if check:
        publication = try_out(project, Settings(), Limits(**limits)).publication
        click.echo(printable(f"{publication.current.attribution.title} {publication.current.version} can be served"))
        return 0
    serve(project, Settings(), Limits(**limits), host, port)
    return 0
