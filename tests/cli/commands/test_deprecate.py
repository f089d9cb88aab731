"""`taxokit deprecate`."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

FILE = "taxonomy/categories/agent-protocols.yaml"


def text_of(root: Path, path: str = FILE) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_it_says_why_and_what_replaces_it(run: Run, released_copy: Path) -> None:
    path = "taxonomy/categories/inference-optimization.yaml"  # nothing refers to the skill
    result = run(
        "deprecate", "speculative-decoding", "--reason", "Covered: by the other.",
        "--replaced-by", "kv-cache-optimization", cwd=released_copy,
    )  # fmt: skip
    assert (result.code, result.err) == (0, "")
    said = 'deprecated skill speculative-decoding, replaced by kv-cache-optimization (one): "Covered: by'
    assert result.out.startswith(f'{said} the other."  {path}:')
    assert result.out.count("\n") == 1
    assert (
        "        latency, caching, batching, and streaming, and a draft model is none of them.\n"
        "    status: deprecated\n"
        "    deprecation_reason: 'Covered: by the other.'\n"
        "    replaced_by:\n"
        "      - kv-cache-optimization\n"
        "    replacement: one\n"
        "    # Pays only where decoding is the bottleneck, which profiling shows.\n"
        "    builds_on:\n"
    ) in text_of(released_copy, path)


def test_version_is_left_to_the_releases(run: Run, project_copy: Path) -> None:
    result = run("deprecate", "a2a-protocol-agent-networks", "--reason", "Old.", cwd=project_copy)
    assert result.code == 0
    assert "    status: deprecated\n    deprecation_reason: Old.\n    replacement: none\n" in text_of(project_copy)


def test_who_uses_it_is_listed(run: Run, thesaurus: Path) -> None:
    result = run("deprecate", "photovoltaik", "--replaced-by", "windkraft", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "redirected term solarzellentechnik: replaced_by photovoltaik → windkraft  taxonomy/themes/erzeugung.yaml:40:9\n"
        "deprecated term photovoltaik, replaced by windkraft  taxonomy/themes/erzeugung.yaml:22\n"
        "still used by term heimspeicher (builds_on)  taxonomy/themes/speicherung.yaml:16:9\n"
    )
    assert "    stage: withdrawn\n    replaced_by:\n      - windkraft\n" in text_of(
        thesaurus, "taxonomy/themes/erzeugung.yaml"
    )


def test_what_stands_inside_is_listed(run: Run, released_copy: Path) -> None:
    result = run("deprecate", "agent-protocols", "--reason", "Old.", cwd=released_copy)
    assert result.code == 0
    assert [line.partition("  ")[0] for line in result.out.splitlines()[1:]] == [
        "still contains skill a2a-protocol-agent-networks",
        "still contains skill mcp-protocol-servers-clients",
    ]


def test_a_reason_without_a_slot_for_it(run: Run, thesaurus: Path) -> None:
    result = run("deprecate", "strom", "--reason", "Alt.", cwd=thesaurus)
    assert result.code == 0
    assert result.err == "taxokit: the reason is not written, because a term has no slot for it\n"


def test_a_script_has_to_give_the_reason(run: Run, project_copy: Path) -> None:
    result = run("deprecate", "a2a-protocol-agent-networks", cwd=project_copy, process=True)
    assert result.code == 2
    assert "--reason is missing" in result.err


def test_a_terminal_is_asked_for_replacements_with_suggestions(project_copy: Path) -> None:
    one, other = "agent-memory-systems", "multi-agent-orchestration"
    answers = (
        ("Old.", "agent-memory-sistems", "a2a-protocol-agent-networks", one, other, "", "any"),
        ("Old.", ""),
    )
    for name, words in zip(("a2a-protocol-agent-networks", "mcp-protocol-servers-clients"), answers, strict=True):
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "taxokit", "deprecate", name],
            cwd=project_copy,
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        os.close(theirs)
        os.write(ours, "".join(f"{word}\n" for word in words).encode())
        out, err = (text.decode().replace("\r", "") for text in process.communicate(timeout=60))
        os.close(ours)
        assert process.returncode == 0, err
        if "any" in words:
            assert f"replaced by {one} and {other} (any)" in out
            assert (
                "there is no skill 'agent-memory-sistems'; did you mean skill/agent-memory-systems (Agent Memory Systems)?"
                in err
            )
            assert f"skill {name} cannot replace itself" in err
        else:
            assert "replaced by" not in out
        suggested = err.partition("Replaced by (empty for nothing): ")[0].splitlines()[1:]
        assert all(line.startswith("  ") for line in suggested)
        assert "  mcp-protocol-servers-clients  MCP Protocol Servers & Clients" in suggested or "any" not in words


def test_several_replacements_need_to_know_how(run: Run, project_copy: Path) -> None:
    command = [
        "deprecate", "a2a-protocol-agent-networks", "--reason", "Two things.", "--replaced-by",
        "mcp-protocol-servers-clients", "--replaced-by", "agent-memory-systems",
    ]  # fmt: skip
    result = run(*command, cwd=project_copy, process=True)
    assert result.code == 2
    assert "--replacement all or any is missing" in result.err
    result = run(*command, "--replacement", "one", cwd=project_copy)
    assert result.err == "taxokit: error: replacement 'one' does not fit 2 replacements; choose all or any\n"
    assert run(*command, "--replacement", "any", cwd=project_copy).code == 0
    assert (
        "    replaced_by:\n      - agent-memory-systems\n      - mcp-protocol-servers-clients\n    replacement: any\n"
        in text_of(project_copy)
    )
