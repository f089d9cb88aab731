"""Edits that are refused: each with a message of the reason and the remedy; nothing is written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]

REFUSED = [
    ("add", "trem", "x"),
    ("add", "term", "Ein Wort", "--in", "erzeugung", "--set", "label=x"),
    ("add", "term", "strom", "--in", "erzeugung", "--set", "label=x"),
    ("add", "term", "kabel", "--in", "erzeugng", "--set", "label=x"),
    ("add", "term", "kabel", "--in", "strom", "--set", "label=x"),
    ("add", "term", "kabel", "--in", "erzeugung", "--set", "lable=x", "--set", "label=x"),
    ("add", "term", "kabel", "--set", "label=x"),
    ("add", "term", "kabel", "--in", "erzeugung"),
    ("deprecate", "solarzellentechnik"),
    ("deprecate", "strom", "--replaced-by", "strom"),
    ("deprecate", "erzeugung", "--replaced-by", "speicherung"),
    ("deprecate", "."),
    ("link", "strom", "relatd", "windkraft"),
    ("link", "strom", "label", "x"),
    ("link", "strom", "related", "kraftwind"),
    ("link", "strom", "related", "strom"),
    ("merge", "strom", "--into", "strom"),
    ("merge", "strom", "--into", "erzeugung"),
    ("merge", "strom", "--into", "solarzellentechnik"),
    ("merge", "strom", "--into", "."),
    ("merge", "solarzellentechnik", "--into", "strom"),
    ("move", "strom", "erzeugung"),
    ("move", "strom", "windkraft"),
    ("move", "strom", "speicherng"),
    ("move", "strom", "speicherung", "--before", "batterie"),
    ("move", ".", "speicherung"),
    ("move", "erzeugung", "speicherung"),
    ("reidentify", "strom", "Strom"),
    ("reidentify", "strom", "windkraft"),
    ("remove", "."),
    ("set", "strom", "coined", "früh"),
    ("set", "strom", "coined", "true"),
    ("set", "strom", "measurable", "ja"),
    ("set", "strom", "stage", "acepted"),
    ("set", "strom", "related", "windkarft"),
    ("set", "strom", "related", "erzeugung"),
    ("set", "strom", "definiton", "x"),
    ("set", "strom", "id", "x"),
    ("set", "strom", "level", "1"),
    ("set", "erzeugung", "terms", "x"),
    ("set", "strom", "translations.en", "x"),
    ("set", "strom", "translations.en.colour", "x"),
    ("set", "strom", "label.x", "x"),
    ("set", "strom", "label", "a", "b"),
    ("set", "strom", "label", ""),
    ("set", "strom", "coined", "--unset"),
    ("split", "strom", "--into", "windkraft"),
    ("split", "strom", "--into", "windkraft", "strom"),
    ("split", "strom", "--into", "windkraft", "solarzellentechnik"),
    ("unlink", "strom", "related", "x"),
    ("unlink", "photovoltaik", "builds_on", "x"),
]
NEAR_MISSES = [
    ("link", "agent-memory-systems", "builds_on", "rag"),
    ("link", "agent-memory-systems", "builds_on", "vector-db"),
    ("move", "agent-memory-systems", "kube"),
    ("add", "skill", "x", "--in", "kube", "--set", "label=X"),
    ("unlink", "agent-memory-systems", "builds_on", "react"),
    ("show", "agnet-memry-systems"),
    ("show", "orchestraton"),
]


def messages(commands: list[tuple[str, ...]], folder: Path, run: Run) -> dict[str, str]:
    """Return the error of each command, which writes nothing."""
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    errors = {}
    for command in commands:
        result = run(*command, cwd=folder)
        assert (result.code, result.out) == (2, ""), command
        errors[" ".join(command)] = result.err.removesuffix("\n")
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before
    return errors


def test_refused_edits(thesaurus: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    assert messages(REFUSED, thesaurus, run) == snapshot


def test_near_misses_are_matched_by_their_words(project_copy: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    assert messages(NEAR_MISSES, project_copy, run) == snapshot
