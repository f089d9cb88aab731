"""The picture of a terminal in the README, from a real run: `python scripts/terminal_picture.py FILE` writes it.

The check runs on a copy of the sources with a misspelled reference, the diff on two releases.
"""

import contextlib
import io
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

import click
from rich.color import parse_rgb_hex
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from taxokit.cli.main import cli

ROOT = Path(__file__).resolve().parents[1]
PICTURE = "docs/images/terminal.svg"
_SOURCE = "taxonomy/categories/agent-architecture.yaml"
_WIDTH = 86
_LINES_OF_DIFF = 10
_COLORS = ["484f58", "ff7b72", "56d364", "d29922", "58a6ff", "bc8cff", "39c5cf", "b1bac4"]
_THEME = TerminalTheme((13, 17, 23), (230, 237, 243), [parse_rgb_hex(color) for color in _COLORS])
# The template of Rich, without its fonts, which are on another host.
_FORMAT = """\
<svg viewBox="-12 -8 {terminal_width} {terminal_height}" xmlns="http://www.w3.org/2000/svg" xml:space="preserve">
<style>text {{ font-family: ui-monospace, Menlo, Consolas, monospace; font-size: {char_height}px; }}
{styles}</style>
<defs>{lines}</defs>
<rect x="-12" y="-8" width="{terminal_width}" height="{terminal_height}" rx="8" fill="#0d1117"/>
{backgrounds}
{matrix}
</svg>
"""


def picture() -> str:
    """Return the picture as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("schema", "taxonomy"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copy(ROOT / "LICENSE-DATA", root / "LICENSE")
        source = root / _SOURCE
        text = source.read_text(encoding="utf-8")
        source.write_text(
            text.replace("- rag-pipeline-fundamentals\n", "- rag-pipeline-fundamental\n", 1), encoding="utf-8"
        )
        check = _session("taxokit check", root)
    diff = _session("taxokit diff 1.1.0 1.2.0", ROOT)
    first, summary = diff.splitlines()[:_LINES_OF_DIFF], diff.rpartition("\n\n")[2]
    session = "\n".join([check, *first, "  …", "", summary])
    console = Console(file=io.StringIO(), record=True, width=_WIDTH, force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(session))
    svg = console.export_svg(title="", theme=_THEME, code_format=_FORMAT, unique_id="terminal")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def _session(command: str, root: Path) -> str:
    """Return a command behind a prompt, and its output in a folder, with colours."""
    out = io.StringIO()
    with contextlib.chdir(root), contextlib.redirect_stdout(out), contextlib.suppress(click.exceptions.Exit):
        cli.main(shlex.split(command)[1:], prog_name="taxokit", standalone_mode=False, color=True)
    return f"\x1b[1m$ {command}\x1b[0m\n{out.getvalue()}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(picture(), encoding="utf-8")
