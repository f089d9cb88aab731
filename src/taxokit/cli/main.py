"""The command line: the group, its commands, and the exit codes of errors."""

import contextlib
import io
import os
import sys
from pathlib import Path

import click

from taxokit.cli import commands
from taxokit.cli.groups import CommandFolder
from taxokit.text import __version__
from taxokit.text.errors import ReleaseError, TaxokitError, UnreadableReleaseError
from taxokit.text.terminal import EscapingStream

_FORMER = {"cite": ("show", "--cite"), "reidentify": ("rename", "--id"), "unlink": ("link", "--remove")}
"""Former names of commands, which are not listed, and the words that they stand for."""


@click.group(
    cls=CommandFolder,
    package=commands.__name__,
    former=_FORMER,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="taxokit")
@click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="The repository; by default the nearest folder upward with a taxonomy/taxonomy.yaml.",
)
@click.option("--no-color", is_flag=True, help="Print without colours. NO_COLOR does the same.")
@click.pass_context
def cli(context: click.Context, root: Path | None, no_color: bool) -> None:
    """Check, build and release a taxonomy.

    \b
    Exit codes: 0 clean; 1 findings, differences if asked for, or a refused release;
    2 wrong usage, or input that cannot be read; 3 a bug in taxokit.

    \b
    Example:
      taxokit check
      taxokit build --out _build
    """
    context.obj = root
    if no_color or os.environ.get("NO_COLOR"):
        context.color = False


def main() -> None:
    """Run the command line and exit with its code; never ends in a traceback."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed, so that a file to write could get its number, and the output
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever the locale: the output has arrows and dashes
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # the reader is closed
        code = code or 1
    except OSError as error:
        code = _unusable(error)
    os._exit(code)  # at once: freeing a large document object by object takes long, and the process ends anyway


def run(arguments: list[str]) -> int:
    """Run the command line with arguments and return the exit code: 0, 1, 2 or 3, as its help says."""
    with (
        contextlib.redirect_stdout(EscapingStream(sys.stdout)),
        contextlib.redirect_stderr(EscapingStream(sys.stderr)),
    ):
        if not _is_in_a_folder():
            click.echo("taxokit: error: the working folder was deleted; go to another", err=True)
            return 2
        try:
            return _run(arguments)
        except MemoryError:
            pass  # only outside of this block is the memory of the calls free again
        click.echo("taxokit: error: out of memory", err=True)
        return 2


def _run(arguments: list[str]) -> int:  # noqa: PLR0911 - one return for each kind of end
    try:
        result = cli.main(arguments, prog_name="taxokit", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):  # click raises the first for Ctrl-C, but not while it reports an error
        click.echo("taxokit: stopped", err=True)
        return 130
    except TaxokitError as error:
        click.echo(f"taxokit: error: {error}", err=True)
        refused = isinstance(error, ReleaseError) and not isinstance(error, UnreadableReleaseError)
        return 1 if refused else 2
    except SystemExit as end:  # click ends so after a script for completion and, with 1, if the reader is closed
        if end.code:
            _discard_output()
        return int(end.code or 0)
    except OSError as error:
        return _unusable(error)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - the last resort, reported as a bug
        import traceback  # only here, since it is slow to import

        from taxokit.repository.writing import write_log

        log = write_log(traceback.format_exc())
        words = " ".join(str(error).split())
        click.echo(f"taxokit: this is a bug: {type(error).__name__}: {words} (details in {log})", err=True)
        return 3


def _is_in_a_folder() -> bool:
    """Return False if the working folder was deleted since the shell went there."""
    try:
        return bool(os.getcwd())  # noqa: PTH109 - as quick as can be
    except FileNotFoundError:
        return False


def _unusable(error: OSError) -> int:
    """Report that a file, or the output, cannot be used, and return the exit code."""
    _discard_output()
    with contextlib.suppress(OSError):
        file, reason = error.filename or "the output", error.strerror or error
        click.echo(f"taxokit: error: {file}: cannot be used: {reason}", err=True)
    return 2


def _discard_output() -> None:
    """Discard output that is not printed yet, so that it causes no other error at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
