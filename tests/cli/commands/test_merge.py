"""`taxokit merge`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

SKILLS = "taxonomy/categories/inference-optimization.yaml"
SOURCE, TARGET = "speculative-decoding", "multi-gpu-tensor-pipeline-parallelism"


def text_of(root: Path, path: str = SKILLS) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_released_items_are_deprecated_and_references_follow(run: Run, released_copy: Path, edit: Run) -> None:
    edit(
        released_copy / SKILLS,
        "      - inference-latency-profiling\n",
        f"      - {TARGET}\n      - agent-memory-systems\n      - inference-latency-profiling\n",
    )
    assert run("link", "operate-llm-gateways", "requires", SOURCE, TARGET, cwd=released_copy).code == 0
    assert run("link", "agent-state-graph-patterns", "builds_on", SOURCE, cwd=released_copy).code == 0
    result = run("merge", SOURCE, TARGET, "--into", TARGET, cwd=released_copy)
    assert (result.code, result.err) == (0, "")
    assert [line.partition("  ")[0] for line in result.out.splitlines()] == [
        f"needs review: builds_on of skill {SOURCE}, {TARGET}",
        f"redirected responsibility operate-llm-gateways: requires {SOURCE} → {TARGET}",
        f"redirected skill agent-state-graph-patterns: builds_on {SOURCE} → {TARGET}",
        f'added alt_labels of skill {TARGET}: "Speculative Decoding"',
        f"needs review: builds_on of skill {SOURCE}, agent-memory-systems and inference-latency-profiling",
        f'deprecated skill {SOURCE}, replaced by {TARGET} (one): "Merged into Multi-GPU Tensor & Pipeline Parallelism."',
    ]
    assert f"      - api-resilience-patterns\n      - {TARGET}\n" in text_of(
        released_copy, "taxonomy/disciplines/genai-platform-engineering.yaml"
    )


def test_links_of_a_removed_item_are_taken_over_if_the_check_passes(run: Run, project_copy: Path, edit: Run) -> None:
    """Not to the item itself, not in a cycle, and not if another link implies it."""
    source, target, base, middle = SOURCE, TARGET, "agent-memory-systems", "agent-state-graph-patterns"
    above, free = "multi-agent-orchestration", "agent-observability-tracing"
    for name, others in ((source, [base, free]), (above, [target]), (target, [middle]), (middle, [base])):
        assert run("link", name, "builds_on", *others, cwd=project_copy).code == 0
    edit(project_copy / SKILLS, f"      - {free}\n", f"      - {free}\n      - {target}\n      - {above}\n")
    before = run("check", cwd=project_copy).out
    result = run("merge", source, "--into", target, cwd=project_copy)
    assert (result.code, result.err) == (0, "")
    assert [line.partition("  ")[0] for line in result.out.splitlines() if "a dropped comment" not in line][-2:] == [
        f"linked skill {target}: builds_on {free}",
        f"needs review: builds_on of skill {source}, {base}, {above} and inference-latency-profiling",
    ]
    assert f"    builds_on:\n      - {free}\n      - {middle}\n" in text_of(project_copy)
    assert len(run("check", cwd=project_copy).out.splitlines()) <= len(before.splitlines())


def test_comments_move_with_nested_items(run: Run, released_copy: Path, edit: Run) -> None:
    """Also those that a blank line sets apart, since their list goes."""
    path, first, second = "taxonomy/categories/agent-protocols.yaml", "a2a-protocol", "mcp-protocol"
    edit(released_copy / path, "skills:\n", "skills: # all\n")
    edit(released_copy / path, f"  - id: {second}", f"  # before mcp\n\n  # of mcp\n  - id: {second}")
    comments = text_of(released_copy, path).count("#")
    before = text_of(released_copy, "taxonomy/categories/evaluation.yaml").count("#")
    result = run("merge", "agent-protocols", "--into", "evaluation", cwd=released_copy)
    assert (result.code, result.err) == (0, "")
    assert "comment" not in result.out
    text = text_of(released_copy, "taxonomy/categories/evaluation.yaml")
    assert f"  # all\n  - id: {first}" in text
    assert f"  # before mcp\n  # of mcp\n  - id: {second}" in text
    assert text.count("#") == before + comments - 1  # the line for editors stays
    assert "#" not in text_of(released_copy, path).partition("\n")[2]


def test_policy_of_items_replaced_before_follows(run: Run, released_copy: Path) -> None:
    assert run("deprecate", SOURCE, "--reason", "Old.", "--replaced-by", TARGET, cwd=released_copy).code == 0
    result = run("split", TARGET, "--into", "agent-memory-systems", "multi-agent-orchestration", cwd=released_copy)
    assert (result.code, result.err) == (0, "")
    assert (
        text_of(released_copy).count(
            "    replaced_by:\n      - agent-memory-systems\n      - multi-agent-orchestration\n    replacement: all\n"
        )
        == 2
    )
