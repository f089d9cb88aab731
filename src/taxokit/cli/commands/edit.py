"""`taxokit edit` (edit): edit the taxonomy in a browser."""

import webbrowser
from pathlib import Path

import click

from taxokit.cli.output import print_line
from taxokit.repository.git import git_user
from taxokit.repository.project import find_project
from taxokit.text.extras import missing_packages


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port to listen on; by default any.")
@click.option("--open/--no-open", "opens", default=True, show_default=True, help="Open the address in the browser.")
@click.option("--language", metavar="TAG", default="en", show_default=True, help="The language of the interface.")
@click.option("--author", metavar="NAME", default="", help="Who edits; by default the user of Git.")
@click.pass_obj
def command(root: Path | None, port: int, opens: bool, language: str, author: str) -> int:
    """Edit the taxonomy in a browser on this machine.

    Prints an address with a key, which only this machine answers, until Ctrl-C. Changes are kept until they are
    written: into the working tree, as a commit on a branch, or as a patch to send to somebody. Nothing is written that
    would cause an error. Needs the extra `serve`.

    \b
    Example:
      taxokit edit
      taxokit edit --no-open --port 8765 --language de
    """
    project = find_project(root)
    try:
        from taxokit.editor.app import edit
    except ImportError:
        raise missing_packages("serve") from None

    def ready(address: str, address_once: str) -> None:
        print_line(f"editing at {address}")
        print_line("only this machine can open it, with the key in the address; press Ctrl-C to stop")
        if opens:
            webbrowser.open(address_once)

    edit(project, port, language, author or git_user(project.root), ready)
    return 0
