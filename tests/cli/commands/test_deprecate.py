"""`taxokit deprecate`."""

from pathlib import Path

from support.terminal import typed


def test_terminal_asks_for_replacements_with_suggestions(project_copy: Path) -> None:
    first, second = "agent-memory-systems", "multi-agent-orchestration"
    answers = (
        ("Old.", "agent-memory-sistems", "a2a-protocol-agent-networks", first, second, "", "any"),
        ("Old.", ""),
    )
    for name, words in zip(("a2a-protocol-agent-networks", "mcp-protocol-servers-clients"), answers, strict=True):
        code, out, err = typed(project_copy, "".join(f"{word}\n" for word in words), "deprecate", name)
        assert code == 0, err
        if "any" in words:
            assert f"replaced by {first} and {second} (any)" in out
            assert (
                "there is no skill 'agent-memory-sistems'; did you mean skill/agent-memory-systems (Agent Memory Systems)?"
                in err
            )
            assert f"skill {name} cannot replace itself" in err
        else:
            assert "replaced by" not in out
