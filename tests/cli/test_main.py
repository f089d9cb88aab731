"""The command line: its commands, and how errors are shown."""

import importlib
import json
import os
import pkgutil
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit import __version__
from taxokit.cli import commands
from taxokit.cli.groups import GROUPS
from taxokit.cli.main import cli

COMMANDS = sorted(module.name for module in pkgutil.iter_modules(commands.__path__))

Run = Callable[..., Any]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Add a command `made-up` to the command line with a body of statements."""
    folder = tmp_path / "commands"
    folder.mkdir()
    monkeypatch.setattr(commands, "__path__", [*commands.__path__, str(folder)])
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # the folder of logs
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # bodies within one second look alike to it

    def add(body: str) -> None:
        monkeypatch.delitem(sys.modules, "taxokit.cli.commands.made_up", raising=False)
        (folder / "made_up.py").write_text(
            f"import click\nfrom taxokit.text import errors\n@click.command()\ndef command():\n    {body}\n",
            encoding="utf-8",
        )

    return add


# --- help ---------------------------------------------------------------------------------------------------------


def test_commands_are_the_files_of_the_folder() -> None:
    context = cli.make_context("taxokit", ["check"], resilient_parsing=True)
    assert cli.list_commands(context) == COMMANDS
    assert {"build", "check", "diff", "schema"} <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_of_every_command_has_an_example(run: Run, name: str, flag: str) -> None:
    result = run(name, flag)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"Usage: taxokit {name} ")
    _, heading, example = result.out.partition("  Example:\n")
    assert heading
    assert f"    taxokit {name}" in example
    assert "\b" not in result.out


def test_help_of_the_group_lists_every_command_in_its_group(run: Run) -> None:
    result = run("--help")
    assert (result.code, result.err) == (0, "")
    sections = re.findall(r"^([A-Z][a-z ]+):\n((?:  .+\n?)+)", result.out, re.MULTILINE)
    groups = {title: lines.splitlines() for title, lines in sections if title not in ("Options", "Example")}
    assert list(groups) == [group.capitalize() for group in GROUPS]
    rows = [row for lines in groups.values() for row in lines if row[2] != " "]
    assert sorted(row.split()[0] for row in rows) == COMMANDS
    assert all(len(row.split()) > 2 for row in rows)
    assert "Example:" in result.out


@pytest.mark.parametrize("name", COMMANDS)
def test_summary_of_a_command_is_the_docstring_of_its_module(name: str) -> None:
    doc = str(importlib.import_module(f"taxokit.cli.commands.{name}").__doc__)
    head, _, text = doc.partition("\n")[0].partition(": ")
    assert head in {f"`taxokit {name}` ({group})" for group in GROUPS}
    assert cli.summary(name) == text[0].upper() + text[1:]
    assert len(cli.summary(name)) <= 64  # with the names it fits into 80 columns
    assert cli.summary(name).endswith(".")


def test_list_of_commands_imports_no_command(thesaurus: Path) -> None:
    code = (
        "import sys; from taxokit.cli.main import run; run(['--help']);"
        "sys.exit(any(name.startswith('taxokit.cli.commands.') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=thesaurus, capture_output=True, check=False).returncode == 0


def test_command_without_a_docstring_is_listed(run: Run, command: Callable[[str], None]) -> None:
    command("pass")
    assert re.search(r"^  made_up *$", run("--help").out, re.MULTILINE)


FORMER = [
    (("cite",), ("show", "--cite")),
    (("cite", "1.0.0", "--format", "bibtex"), ("show", "--cite", "1.0.0", "--format", "bibtex")),
    (("cite", "2.0.0"), ("show", "--cite", "2.0.0")),
    (("reidentify", "agent-memory-systems", "memory"), ("rename", "--id", "agent-memory-systems", "memory")),
    (
        ("unlink", "operate-llm-gateways", "requires", "llm-cost-modeling", "--dry-run"),
        ("link", "--remove", "operate-llm-gateways", "requires", "llm-cost-modeling", "--dry-run"),
    ),
    (("unlink", "--help"), ("link", "--help")),
]
"""Former names of commands, and their names today."""


@pytest.mark.parametrize(("former", "today"), FORMER)
def test_former_name_of_a_command_works_as_before(
    run: Run, released_copy: Path, former: tuple[str, ...], today: tuple[str, ...]
) -> None:
    assert run(*former, cwd=released_copy) == run(*today, cwd=released_copy)
    assert former[0] not in COMMANDS


def test_help_needs_no_repository(run: Run, tmp_path: Path) -> None:
    assert run("check", "--help", cwd=tmp_path).code == 0


def test_version(run: Run) -> None:
    assert run("--version").out == f"taxokit, version {__version__}\n"


def test_without_a_command(run: Run) -> None:
    result = run()
    assert result.code == 2
    assert "Usage: taxokit" in result.out + result.err


# --- wrong usage --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "hint"), [("chek", "Did you mean 'check'?"), ("biuld", "Did you mean 'build'?"), ("xyzzy", "")]
)
def test_unknown_command(run: Run, word: str, hint: str) -> None:
    result = run(word)
    assert (result.code, result.out) == (2, "")
    assert f"No such command '{word}'." in result.err
    assert result.err.rstrip().endswith(hint or f"No such command '{word}'.")


@pytest.mark.parametrize("arguments", [["--nonsense"], ["check", "--nonsense"], ["sign", "1.0.0", "too-many"]])
def test_unknown_option_or_argument(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "Error: " in result.err


def test_name_of_a_command_is_not_a_path(run: Run) -> None:
    for name in ("../errors", "check.__doc__", "__init__"):
        assert run(name).code == 2


# --- errors -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "code"), [("ConfigError", 2), ("SourceError", 2), ("TaxokitError", 2), ("ReleaseError", 1)]
)
def test_expected_error_is_one_line_without_a_traceback(
    run: Run, command: Callable[[str], None], error: str, code: int
) -> None:
    command(f"raise errors.{error}('here: this is wrong')")
    result = run("made_up")
    assert (result.code, result.out, result.err) == (code, "", "taxokit: error: here: this is wrong\n")


@pytest.mark.parametrize("error", ["errors.SourceError", "click.UsageError"])
def test_errors_cannot_control_the_terminal(run: Run, command: Callable[[str], None], error: str) -> None:
    command(f"raise {error}('a\\x9b\\r: wrong\\n  \\u202ethere')")
    result = run("made_up")
    assert result.code == 2
    assert result.err.endswith("rror: a\\u009b\\u000d: wrong\n  \\u202ethere\n")


def test_bug_is_one_line_and_a_log(run: Run, command: Callable[[str], None], tmp_path: Path) -> None:
    command("raise ValueError('unforeseen')")
    result = run("made_up")
    assert (result.code, result.out) == (3, "")
    (log,) = tmp_path.glob("taxokit-*.log")
    assert result.err == f"taxokit: this is a bug: ValueError: unforeseen (details in {log})\n"
    text = log.read_text(encoding="utf-8")
    assert text.startswith("Traceback (most recent call last):")
    assert text.endswith("ValueError: unforeseen\n")
    assert "made_up.py" in text


@pytest.mark.parametrize(
    "body", ["raise RuntimeError('one\\ntwo\\n\\nthree')", "raise KeyError('a\\x1b[31m')", "1 / 0", "assert False"]
)
def test_bug_with_an_odd_message_is_one_line_too(
    run: Run, command: Callable[[str], None], tmp_path: Path, body: str
) -> None:
    command(body)
    result = run("made_up")
    assert result.code == 3
    assert result.err.count("\n") == 1
    assert result.err.startswith("taxokit: this is a bug: ")
    (log,) = tmp_path.glob("taxokit-*.log")
    assert result.err.endswith(f"(details in {log})\n")


def test_endless_recursion_is_a_bug_like_any_other(run: Run, command: Callable[[str], None]) -> None:
    command("(lambda f: f(f))(lambda f: f(f))")
    result = run("made_up")
    assert result.code == 3
    assert "RecursionError" in result.err


def test_broken_command_file_is_a_bug_and_not_an_unknown_command(
    run: Run, command: Callable[[str], None], tmp_path: Path
) -> None:
    command("pass")
    (tmp_path / "commands/made_up.py").write_text("import no_such_module\n", encoding="utf-8")
    result = run("made_up")
    assert result.code == 3
    assert "no_such_module" in result.err


def test_keyboard_interrupt(run: Run, command: Callable[[str], None], tmp_path: Path) -> None:
    command("raise KeyboardInterrupt")
    result = run("made_up")
    assert (result.code, result.out) == (130, "")
    assert result.err.strip() == "taxokit: stopped"
    assert list(tmp_path.glob("taxokit-*.log")) == []


def test_signal_from_the_terminal(command: Callable[[str], None], tmp_path: Path) -> None:
    command("import os, signal; os.kill(os.getpid(), signal.SIGINT)")
    code = (  # a shell lets background processes ignore the signal
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "import sys; from taxokit.cli import commands; from taxokit.cli.main import main;"
        "commands.__path__.append(sys.argv.pop(1)); sys.argv.append('made_up'); main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "commands")],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.strip()) == (128 + signal.SIGINT, "", "taxokit: stopped")


def test_return_value_of_a_command_is_the_exit_code(run: Run, command: Callable[[str], None]) -> None:
    for body, code in (("return 0", 0), ("return 1", 1), ("return None", 0)):
        command(body)
        assert run("made_up").code == code


def test_reader_that_goes_away(thesaurus: Path) -> None:
    """As in `taxokit check | head -0`: no traceback, no complaint."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "taxokit", "check", "--format", "json"],
        cwd=thesaurus,
        stdout=write,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(os.name != "posix", reason="only a POSIX shell closes streams")
@pytest.mark.parametrize(
    "closed", [pytest.param(closed, marks=pytest.mark.full) for closed in ("<&-", ">&-", "2>&-")] + ["<&- >&- 2>&-"]
)
def test_streams_that_are_closed(thesaurus: Path, edit: Callable[[Path, str, str], None], closed: str) -> None:
    """As a service manager may start a command: nothing that is printed gets into a file that has the number."""
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    before = path.read_text(encoding="utf-8")
    edit(path, "label: Strom\n", "label:   Strom\n")
    for command, code in (("fmt", 0), ("check", 0), ("show nothing", 2)):
        line = f'"$0" -m taxokit {command} {closed}'
        done = subprocess.run(
            ["sh", "-c", line, sys.executable],
            cwd=thesaurus, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
    assert path.read_text(encoding="utf-8") == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("command", [["check", "--format", "json"], ["search", "strom"], ["--help"]])
def test_full_disk_is_an_error_and_not_a_bug(thesaurus: Path, command: list[str]) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - to write to, not to open for long
        done = subprocess.run(
            [sys.executable, "-m", "taxokit", *command],
            cwd=thesaurus, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "taxokit: error: the output: cannot be used: No space left on device\n"


# --- output -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("extra", [[], ["--no-color"]])
def test_output_to_a_pipe_has_no_colours(thesaurus: Path, run: Run, extra: list[str]) -> None:
    for env in ({}, {"NO_COLOR": "1"}):
        result = run(*extra, "check", cwd=thesaurus, process=True, env=env)
        assert (result.code, result.out) == (0, "no findings\n")


def test_output_is_utf_8_in_a_plain_locale(thesaurus: Path, run: Run, edit: Callable[[Path, str, str], None]) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "label: Strom\n", "label: [Öl]\n    synonyms: Äther\n")
    result = run("check", "--format", "json", cwd=thesaurus, process=True, env={"LC_ALL": "C", "PYTHONUTF8": "0"})
    assert result.code == 1
    assert "Äther" in json.dumps(json.loads(result.out), ensure_ascii=False)


def test_module_and_script_are_the_same(run: Run) -> None:
    script = Path(sys.executable).with_name("taxokit")
    done = subprocess.run([str(script), "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, run("--version", process=True).out)


@pytest.mark.skipif(os.name != "posix", reason="Windows deletes no folder in which a process is")
@pytest.mark.parametrize("program", ["-m taxokit", "script"])
def test_working_folder_that_was_deleted(tmp_path: Path, program: str) -> None:
    named = [sys.executable, "-m", "taxokit"] if program != "script" else [Path(sys.executable).with_name("taxokit")]
    for arguments in (["check"], ["--help"], ["init", "new"], ["--root", tmp_path, "show", "x"]):
        script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'
        words = ["sh", "-c", script, "sh", *map(str, (*named, *arguments))]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 2
        assert done.stderr.endswith("taxokit: error: the working folder was deleted; go to another\n")
        assert "Traceback" not in done.stderr
