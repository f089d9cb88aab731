"""`taxokit history`: what became of an item."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]

PHOTOVOLTAIK = """\
Fotovoltaik
term/photovoltaik

1.0.0  2026-01-01  introduced in Erzeugung (theme/erzeugung)
1.1.0  2026-02-01  changed
    synonyms    - Solarstrom
                + Sonnenstrom
    definition    Umwandlung von Sonnenlicht in Strom.
                → Wandelt Sonnenlicht durch den photoelektrischen Effekt um.
    coined      - 1839
    label (en)    Photovoltaics
                → Photovoltaic power
2.0.0  2026-03-01  changed
    related     + Windkraft (term/windkraft)
working tree       changed since 2.0.0
    label         Photovoltaik
                → Fotovoltaik
"""

WINDKRAFT = """\
Windkraft
term/windkraft

1.0.0  2026-01-01  introduced in Erzeugung (theme/erzeugung)
2.0.0  2026-03-01  changed
    moved         from Erzeugung (theme/erzeugung)
                → to Speicherung (theme/speicherung)
    definition  - Umwandlung von Wind in Strom.
working tree       unchanged since 2.0.0
"""

PUMPSPEICHER = """\
Pumpspeicher
term/pumpspeicher [deprecated]

1.0.0  2026-01-01  introduced in Speicherung (theme/speicherung)
2.0.0  2026-03-01  deprecated. Use Batterie (term/batterie) instead.
    definition  - Speichert Strom als gehobenes Wasser.
    related     - Windkraft (term/windkraft)
working tree       unchanged since 2.0.0
"""

GONE = """\
Solarzellentechnik
term/solarzellentechnik [deprecated]

1.0.0  2026-01-01  introduced in Erzeugung (theme/erzeugung); deprecated. Use
                   Photovoltaik (term/photovoltaik) instead.
working tree       removed since 2.0.0
"""

NEW = """\
Biogas
term/biogas

working tree  new, not yet released, in Erzeugung (theme/erzeugung)
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("photovoltaik", PHOTOVOLTAIK),
        ("term/windkraft", WINDKRAFT),
        ("https://example.org/energy/term/pumpspeicher", PUMPSPEICHER),
        ("solarzellentechnik", GONE),
        ("term/solarzellentechnik", GONE),
        ("https://example.org/energy/term/solarzellentechnik", GONE),
        ("biogas", NEW),
    ],
)
def test_what_became_of_it(story: Path, run: Run, name: str, text: str) -> None:
    result = run("history", name, cwd=story)
    assert (result.code, result.out, result.err) == (0, text, "")


def test_reason_policy_and_version_of_a_deprecation(released_copy: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    old, new = "agent-memory-systems", "mcp-protocol-servers-clients"
    reason = "Two things that a lab measures apart"
    both = ("--replaced-by", new, "--replaced-by", "llm-api-integration", "--replacement", "all")
    assert run("deprecate", old, "--reason", reason, *both, cwd=released_copy).code == 0
    result = run("history", old, cwd=released_copy)
    assert result.out == snapshot
    content = json.loads(run("history", old, "--format", "json", cwd=released_copy).out)["working_tree"]
    assert (content["event"], content["compared_with"]) == ("deprecated", "1.0.0")
    deprecation = content["deprecation"]
    assert (deprecation["since"], deprecation["reason"], deprecation["replacement"]) == ("1.1.0", reason, "all")
    assert [other["id"] for other in deprecation["replaced_by"]] == ["llm-api-integration", new]
    assert {change["slot"] for change in content["changes"]} == {
        "status",
        "deprecation_reason",
        "replaced_by",
        "replacement",
    }


def test_order_and_white_space(released_copy: Path, run: Run, edit: Run) -> None:
    path = min((released_copy / "taxonomy/disciplines").glob("*.yaml"))
    head, *blocks = path.read_text(encoding="utf-8").split("  - id: ")
    path.write_text("  - id: ".join([head, *reversed(blocks)]), encoding="utf-8")
    result = run("history", f"discipline/{path.stem}", cwd=released_copy)
    words = " ".join(result.out.partition("working tree")[2].split())
    names = [block.split("\n")[0] for block in reversed(blocks)]
    assert len(names) > 2
    assert words == f"changed since 1.0.0 responsibilities in another order: {', '.join(names)}"
    skill = "MCP Protocol Servers & Clients"
    edit(released_copy / "taxonomy/categories/agent-protocols.yaml", f"label: {skill}\n", f'label: "{skill} "\n')
    result = run("history", "mcp-protocol-servers-clients", cwd=released_copy)
    assert result.out.endswith("working tree       changed since 1.0.0\n    label    only white space\n")


def test_taxonomy_itself(story: Path, run: Run, edit: Run, snapshot: SnapshotAssertion) -> None:
    edit(story / "taxonomy/taxonomy.yaml", "heading: Kleiner Thesaurus der Energie\n", "heading: Energie von A bis Z\n")
    assert run("history", ".", cwd=story).out == snapshot


def test_no_release_yet(thesaurus: Path, run: Run) -> None:
    assert run("history", "strom", cwd=thesaurus).out == (
        "Strom\nterm/strom\n\nworking tree  new, not yet released, in Erzeugung (theme/erzeugung)\n"
    )


def test_unknown_item_is_answered_with_what_is_or_was_like_it(story: Path, run: Run) -> None:
    result = run("history", "solarzellentechnick", cwd=story)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "taxokit: error: there is no item 'solarzellentechnick';"
        " did you mean term/solarzellentechnik (Solarzellentechnik)?\n"
    )
    result = run("history", "photovoltaic", cwd=story)
    assert "did you mean term/photovoltaik (Fotovoltaik)?" in result.err


def test_name_of_something_here_and_something_gone(
    story: Path, run: Run, edit: Run, snapshot: SnapshotAssertion
) -> None:
    edit(story / "taxonomy/themes/speicherung.yaml", "id: speicherung\n", "id: solarzellentechnik\n")
    result = run("history", "solarzellentechnik", cwd=story)
    assert (result.code, result.out) == (2, "")
    assert "names more than one item; write theme/solarzellentechnik or term/solarzellentechnik" in result.err
    assert run("history", "term/solarzellentechnik", cwd=story).out == snapshot
    assert "new, not yet released\n" in run("history", "theme/solarzellentechnik", cwd=story).out


@pytest.mark.parametrize("text", ["{", None])
def test_release_that_was_changed_is_refused(story: Path, run: Run, text: str | None) -> None:
    path = story / "releases/1.1.0/taxonomy.json"
    path.write_text(text or path.read_text(encoding="utf-8").replace("Windkraft", "Wind"), encoding="utf-8")
    result = run("history", "windkraft", cwd=story)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "taxokit: error: releases/1.1.0/taxonomy.json: was changed: its SHA-256 is not the one in SHA256SUMS\n"
    )


def test_sources_that_cannot_be_compared(story: Path, run: Run, edit: Run) -> None:
    edit(story / "taxonomy/themes/speicherung.yaml", "    label: Windkraft\n", "    labl: Windkraft\n")
    result = run("history", "photovoltaik", cwd=story)
    assert result.code == 0
    assert result.out.startswith(PHOTOVOLTAIK.partition("working tree")[0])
    last = " ".join(result.out.partition("working tree")[2].split())
    assert last.startswith("cannot be compared: taxonomy/themes/speicherung.yaml:")
    content = json.loads(run("history", "photovoltaik", "--format", "json", cwd=story).out)
    assert [entry["event"] for entry in content["history"]] == ["introduced", "changed", "changed"]
    assert content["working_tree"]["event"] == "unknown"
    assert content["working_tree"]["problem"].startswith("taxonomy/themes/speicherung.yaml:")


def test_withdrawn_release(story: Path, run: Run) -> None:
    (story / "releases/withdrawn.json").write_text('{"2.0.0": "Wrong theme."}', encoding="utf-8")
    assert "2.0.0  2026-03-01  changed [withdrawn]\n" in run("history", "windkraft", cwd=story).out
    history = json.loads(run("history", "windkraft", "--format", "json", cwd=story).out)["history"]
    assert [(entry["version"], entry["withdrawn"]) for entry in history] == [("1.0.0", False), ("2.0.0", True)]


def seal(folder: Path) -> None:
    """Make the checksums of a release fit its document."""
    digest = hashlib.sha256((folder / "taxonomy.json").read_bytes()).hexdigest()
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    fitted = (f"{digest}  taxonomy.json" if line.endswith("  taxonomy.json") else line for line in lines)
    (folder / "SHA256SUMS").write_text("".join(f"{line}\n" for line in fitted), encoding="utf-8")


def test_removed_in_a_release_and_there_again(story: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    """The rules forbid it, and releases of another tool may do it all the same."""
    for previous, version in (("2.0.0", "2.1.0"), ("2.1.0", "2.2.0")):
        shutil.copytree(story / "releases/2.0.0", story / "releases" / version)
        manifest = story / "releases" / version / "manifest.json"
        manifest.write_text(json.dumps({**json.loads(manifest.read_bytes()), "previous_version": previous}))
        path = story / "releases" / version / "taxonomy.json"
        path.write_text(path.read_text(encoding="utf-8").replace('"2026-03-01"', f'"2026-0{version[2]}-28"'))
    document = json.loads((story / "releases/2.1.0/taxonomy.json").read_bytes())
    for theme in document["themes"]:
        theme["terms"] = [term for term in theme["terms"] if term["id"] != "windkraft"]
    (story / "releases/2.1.0/taxonomy.json").write_text(json.dumps(document), encoding="utf-8")
    for version in ("2.1.0", "2.2.0"):
        seal(story / "releases" / version)
    result = run("history", "windkraft", cwd=story)
    assert result.out.splitlines()[-3:] == snapshot


def test_deprecated_and_in_use_again(story: Path, run: Run, edit: Run, snapshot: SnapshotAssertion) -> None:
    path = story / "taxonomy/themes/speicherung.yaml"
    edit(path, "    stage: withdrawn\n    replaced_by:\n      - batterie\n", "")
    lines = run("history", "pumpspeicher", cwd=story).out.splitlines()
    assert lines[1] == "term/pumpspeicher"
    assert lines[-3:] == snapshot


def test_no_line_is_wider_than_the_page(story: Path, run: Run, edit: Run) -> None:
    path = story / "taxonomy/themes/erzeugung.yaml"
    edit(path, "    label: Strom\n", f"    label: {'Wort ' * 40}{'x' * 120} 電力電力電力電力\n")
    edit(path, "definition: Bewegte elektrische Ladung.", f"definition: {'Satz mit Worten. ' * 20}")
    out = run("history", "strom", cwd=story).out
    widths = [sum(2 if c in "電力" else 1 for c in line) for line in out.splitlines()]
    assert max(widths) <= 80
    assert len(widths) > 12
