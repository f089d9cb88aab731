"""`taxokit mcp` (use): answer AI assistants from the releases (MCP)."""

import sys
from pathlib import Path

import click

from taxokit.cli.output import notify
from taxokit.text.errors import ConfigError, UnreadableReleaseError
from taxokit.text.extras import check_packages, missing_packages


@click.command()
@click.argument("releases", required=False, default="", metavar="[RELEASES]")
@click.pass_obj
def command(root: Path | None, /, releases: str) -> int:
    """Answer the questions of an AI assistant over standard input and output (Model Context Protocol).

    A client, such as a chat or an editor, starts it. RELEASES is a folder of releases, a release, or a URL with an
    index of releases; by default, it is `releases` in the repository. Nothing is written; a URL is read, and no other
    host. Needs the extra `mcp`.

    \b
    Example:
      taxokit mcp
      taxokit mcp ./releases
      taxokit mcp https://example.org/taxonomy/
    """
    if releases and root:
        raise click.UsageError("name a repository with --root, or RELEASES, not both")
    if releases and "://" not in releases and not Path(releases).is_dir():
        hint = "name a folder of releases, or download one with `taxokit fetch`"
        raise UnreadableReleaseError("is not a folder", where=releases, hint=hint)
    check_packages("mcp")
    from taxokit.assistant.library import library_at

    try:
        library = library_at(releases, root)
    except ConfigError as error:
        hint = "go to a repository, or name a folder of releases, a release or a URL"
        raise ConfigError(error.message, where=error.where, hint=error.hint if releases or root else hint) from None
    try:
        from taxokit.assistant.stdio import serve_stdio  # the SDK takes a second to import
    except ImportError:  # of an SDK that is too old
        raise missing_packages("mcp") from None
    if sys.stdin.isatty():
        notify("waiting for a client on standard input; Ctrl-D ends it")
    serve_stdio(library)
    return 0
