"""Text that YAML reads as a comment, because it is behind a number sign without quotes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FILE = "taxonomy/categories/agent-architecture.yaml"
LABEL = "    label: Agent Memory Systems\n"
RULE = "unquoted-hash"


def test_lost_text_is_found_and_quoted(project_copy: Path, edit: Callable[..., None], run: Callable[..., Any]) -> None:
    edit(project_copy / FILE, LABEL, "    label: Agent Memory #1 Systems\n")
    line = (project_copy / FILE).read_text(encoding="utf-8").split("\n").index("    label: Agent Memory #1 Systems") + 1
    result = run("check", "--select", RULE, "--fail-on", "warning", cwd=project_copy)
    assert result.code == 1
    message = "label ends before '#1 Systems', which YAML reads as a comment [unquoted-hash]"
    assert f"{FILE}:{line}:25: warning: {message}\n" in result.out
    assert "hint: quote the whole text" in result.out
    assert run("check", "--select", RULE, "--fix", "--fail-on", "warning", cwd=project_copy).code == 0
    text = (project_copy / FILE).read_text(encoding="utf-8")
    assert text.split("\n")[line - 1] == "    label: 'Agent Memory #1 Systems'"
    assert "Agent Memory #1 Systems" in run("show", "agent-memory-systems", cwd=project_copy).out


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("label", "Wind #1", "'Wind #1'"),
        ("label", 'Wind   #1 and #2, as "it" isn\'t', "'Wind   #1 and #2, as \"it\" isn''t'"),
        ("label", "#1", "'#1'"),
        ("label", "5 #2", "'5 #2'"),
        ("definition", "Luft, die\n      sich bewegt, #1.", "'Luft, die sich bewegt, #1.'"),
        ("definition", f"Luft, {'die ' * 30}#1.", f">-\n      Luft, {'die ' * 23}die\n      {'die ' * 6}#1."),
        # a comment, or it cannot be said which
        ("label", "Wind #eins", ""),
        ("label", "Wind #1 # but see below", ""),
        ("synonym", "&name Brise #7", ""),
        ("english", "wind #1\n    ", ""),
    ],
)
def test_fix_quotes_what_certainly_is_text(
    odd: Callable[..., str],
    mended: Callable[[str, str], str],
    in_theme: Callable[..., Any],
    part: str,
    before: str,
    after: str,
) -> None:
    text = odd(**{part: before})
    assert len(in_theme(RULE, text)) == 1
    assert mended(RULE, text) == (odd(**{part: after}) if after else text)


def test_what_may_be_a_comment_needs_a_space(odd: Callable[..., str], theme: Any, check: Callable[..., Any]) -> None:
    (finding,) = check(theme(odd(label="Wind #obsolete")), select=[RULE])
    assert finding.message == "label ends before '#obsolete', which YAML reads as a comment"
    assert finding.hint == "quote the whole text, or put a space after the # of a comment"


@pytest.mark.parametrize(
    "lines",
    [
        "    label: Wind # 1\n",
        "    label: Wind  ##1\n",
        "    label: C#1\n",
        "    label: 'Wind' #1\n",
        "    label: >- #1\n      Wind\n",
        "    label: Wind\n    #1 is a comment\n",
        "    label: Wind\n    related: [] #1\n",
        "    label: Wind\n    builds_on:\n      - sun #1\n",
        "    label: Wind\n    coined: 1839 #1\n",
        "    label: Wind #taxokit: ignore=double-space\n",
    ],
)
def test_comment_that_takes_nothing_away(odd: Callable[..., str], in_theme: Callable[..., Any], lines: str) -> None:
    assert in_theme(RULE, odd().replace("    label: Wind  # plain\n", lines)) == []


def test_windows_line_ends(odd: Callable[..., str], mended: Callable[[str, str], str]) -> None:
    text = odd(label="Wind #1").replace("\n", "\r\n")
    assert mended(RULE, text) == odd(label="'Wind #1'")  # read in text mode


def test_invisible_characters_in_such_a_comment_are_found(
    odd: Callable[..., str], in_theme: Callable[..., Any]
) -> None:
    assert in_theme("invisible-character", odd(label="Wind #1\u200b"))
