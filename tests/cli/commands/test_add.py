"""`taxokit add`."""

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.terminal import typed

Run = Callable[..., Any]

CATEGORY = "taxonomy/categories/agent-protocols.yaml"


def text_of(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_an_item_is_sorted_into_its_parent_and_counted(run: Run, project_copy: Path, check: Run) -> None:
    result = run(
        "add", "skill", "b2b-agents", "--in", "agent-protocols", "--set", "label=B2B: Agents",
        "--set", "definition=Connects the agents of one company with those of another.",
        "--set", "builds_on=agent-memory-systems", "--set", "builds_on=multi-agent-orchestration", cwd=project_copy,
    )  # fmt: skip
    assert (result.code, "[unreferenced-item]" in result.err) == (0, True)
    assert result.out == f'added skill b2b-agents "B2B: Agents" to category agent-protocols  {CATEGORY}:17\n'
    assert (
        "      - multi-agent-orchestration\n"
        "  - id: b2b-agents\n"
        "    label: 'B2B: Agents'\n"
        "    definition: Connects the agents of one company with those of another.\n"
        "    builds_on:\n"
        "      - agent-memory-systems\n"
        "      - multi-agent-orchestration\n"
        "  - id: mcp-protocol-servers-clients\n"
    ) in text_of(project_copy, CATEGORY)
    assert "\n  skills: 103\n" in text_of(project_copy, "taxonomy/taxonomy.yaml")
    assert not [finding for finding in check(project_copy) if finding.severity.name == "ERROR"]


def test_terminal_asks_for_all_missing_values(thesaurus: Path) -> None:
    code, out, _ = typed(thesaurus, "trem\nterm\nerzeugng\nerzeugung\nKabel\nLeitet Strom.\n\n", "add")
    assert code == 0
    assert out == 'added term kabel "Kabel" to theme erzeugung  taxonomy/themes/erzeugung.yaml:10\n'
    text = (thesaurus / "taxonomy/themes/erzeugung.yaml").read_text(encoding="utf-8")
    assert "  - id: kabel\n    label: Kabel\n    definition: Leitet Strom.\n" in text  # recommended, and so offered


def test_each_answer_is_checked_before_the_next_question(project_copy: Path) -> None:
    answers = "RAG\nnowhere\nhttps://example.org/rag\nBad Id\nrag-basics\n"
    code, out, err = typed(project_copy, answers, "add", "lab")
    assert code == 0, err
    assert out == 'added lab rag-basics "RAG"  taxonomy/labs/rag-basics.yaml:2\n'
    assert "Error: invalid identifier 'Bad Id'" in err
    assert "Error: the value is 'nowhere', but must be an address that begins with https://" in err


@pytest.mark.parametrize(
    ("option", "answers", "code", "settings"),
    [
        ("synonyms=Kabel", "erzeugung\nKabel\nLeitet Strom.\n", 1, ["label=Kabel", "definition=Leitet Strom."]),
        ("synonyms=Leiter", "erzeugung\nUnser 'Kabel'\n\x04", 130, ["label=Unser 'Kabel'"]),
    ],
    ids=["only the whole shows the fault", "stopped before the last answer"],
)
def test_no_answer_is_lost(
    run: Run, thesaurus: Path, option: str, answers: str, code: int, settings: list[str]
) -> None:
    result = typed(thesaurus, answers, "add", "term", "kabel", "--set", option)
    assert result[0] == code, result
    words = ["add", "term", "kabel", "--in", "erzeugung", *(f"--set={setting}" for setting in (option, *settings))]
    command = result[2].partition("taxokit: these answers as a command: taxokit ")[2].splitlines()[0]
    assert shlex.split(command.replace("--set ", "--set=")) == words
    assert "kabel" not in text_of(thesaurus, "taxonomy/themes/erzeugung.yaml")
    fixed = [word.replace("synonyms=Kabel", "synonyms=Leiter") for word in shlex.split(command)]
    assert run(*fixed, cwd=thesaurus).code == 0


def test_a_list_inside_of_the_file_of_the_root_is_kept_there(run: Run, thesaurus: Path) -> None:
    root = thesaurus / "taxonomy/taxonomy.yaml"
    shutil.rmtree(thesaurus / "taxonomy/themes")
    text = text_of(thesaurus, "taxonomy/taxonomy.yaml").replace("  terms: 7\n  themes: 2\n", "  themes: 1\n")
    root.write_text(text + "themes:\n  - id: erzeugung\n    label: Erzeugung\n", encoding="utf-8")
    assert run("add", "theme", "transport", "--set", "label=Transport", cwd=thesaurus).code == 0
    assert run("add", "term", "kabel", "--in", "transport", "--set", "label=Kabel", cwd=thesaurus).code == 0
    assert root.read_text(encoding="utf-8").endswith(
        "sizes:\n  terms: 1\n  themes: 2\nthemes:\n  - id: erzeugung\n    label: Erzeugung\n"
        "  - id: transport\n    label: Transport\n    terms:\n      - id: kabel\n        label: Kabel\n"
    )
    assert not (thesaurus / "taxonomy/themes").exists()


def test_concept_is_put_into_the_only_scheme(run: Run, tmp_path: Path) -> None:
    metadata = ("--title", "Zoo", "--namespace", "https://example.net/zoo/", "--license", "CC0-1.0", "--creator", "Zoo")
    assert run("init", "zoo", *metadata, cwd=tmp_path).code == 0
    root = tmp_path / "zoo"
    result = run("add", "concept", "birds", "--set", "label=Birds", "--set", "broader=vertebrates", cwd=root)
    assert result.code == 0
    assert (
        result.out
        == 'added concept birds "Birds", with in_scheme animals, the only scheme  taxonomy/concepts/birds.yaml:2\n'
    )
    assert "\nin_scheme:\n  - animals\n" in text_of(root, "taxonomy/concepts/birds.yaml")
    assert run("check", "--select", "concept-without-scheme", cwd=root).out == "no findings\n"

    path = root / "taxonomy/concepts/birds.yaml"
    path.write_text(text_of(root, path.relative_to(root)).replace("in_scheme:\n  - animals\n", ""), encoding="utf-8")
    result = run("check", "--select", "concept-without-scheme", cwd=root)
    assert "birds.yaml:2:1: warning: concept birds is not in any concept scheme" in result.out

    assert run("add", "concept-scheme", "plants", "--set", "title=Plants", cwd=root).code == 0
    result = run("add", "concept", "moss", "--set", "label=Moss", "--set", "broader=vertebrates", cwd=root)
    assert result.out == 'added concept moss "Moss"  taxonomy/concepts/moss.yaml:2\n', "there are two to choose from"
