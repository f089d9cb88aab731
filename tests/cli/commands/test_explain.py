"""`taxokit explain`, as it is called."""

import json
import re
from pathlib import Path
from typing import Any

import docs_pages
import pytest

from taxokit.lint.registry import known_rules


@pytest.fixture
def configured(thesaurus: Path) -> Path:
    """A thesaurus in which a rule has another severity, another is off, and a third is ignored."""
    (thesaurus / "taxokit.toml").write_text(
        'ignore = ["duplicate-key"]\n[rules]\nduplicate-id = "info"\nuntrimmed-text = "off"\n', encoding="utf-8"
    )
    return thesaurus


def test_list_of_all_rules(thesaurus: Path, run: Any) -> None:
    result = run("explain", cwd=thesaurus)
    assert result.code == 0
    assert [line.split()[0] for line in result.out.splitlines() if line[0] != " "] == list(known_rules())
    assert max(map(len, result.out.splitlines())) <= 80
    assert "duplicate-key" in result.out
    assert "A key is repeated in one mapping." in result.out


def test_severities_are_those_of_the_repository(configured: Path, run: Any) -> None:
    def severity(rule: str, *arguments: object) -> str:
        out = run(*arguments, "explain", rule, cwd=configured / "schema").out
        return str(re.findall(r"^- Severity: (.*)$", out, re.MULTILINE)[0])

    assert severity("duplicate-id") == "info (by default error)"
    assert severity("untrimmed-text") == severity("duplicate-key") == "off (by default error)"
    assert severity("yaml-syntax") == "error"
    assert severity("duplicate-id", "--root", configured) == "info (by default error)"
    listed = run("explain", cwd=configured).out
    assert re.search(r"^duplicate-id +info +Two", listed, re.MULTILINE)
    assert re.search(r"^untrimmed-text +off +A text", listed, re.MULTILINE)


def test_json(configured: Path, run: Any, repository: Path) -> None:
    result = run("explain", "--format", "json", "duplicate-id", "untrimmed-text", cwd=configured)
    content = json.loads(result.out)
    assert content["format"] == 1
    first, second = content["rules"]
    assert (first["id"], first["severity"], first["default_severity"]) == ("duplicate-id", "info", "error")
    assert (second["id"], second["severity"]) == ("untrimmed-text", "off")
    assert {example["kind"] for example in first["examples"]} == {"bad", "good"}
    page = (repository / "docs/findings.md").read_text(encoding="utf-8")
    (example,) = (
        block
        for text in re.findall(r"```json\n(.*?)```", page, re.DOTALL)
        if "why" in text
        for block in [json.loads(text)]
    )
    assert list(example) == list(content)
    assert list(example["rules"][0]) == list(first)


def test_json_of_all(thesaurus: Path, run: Any) -> None:
    content = json.loads(run("explain", "--format", "json", cwd=thesaurus).out)
    assert [rule["id"] for rule in content["rules"]] == list(known_rules())


def test_markdown_is_the_page_in_the_documentation(tmp_path: Path, run: Any) -> None:
    pages = docs_pages.pages()
    for name in known_rules():
        notice, _, page = pages[f"rules/{name}.md"].partition("\n\n")
        assert notice.startswith("<!-- ")
        assert run("explain", "--format", "md", name, cwd=tmp_path).out == page
    listed = pages["rules/README.md"].partition("\n\n")[2]
    assert run("explain", "--format", "md", cwd=tmp_path).out == listed


def test_wrong_configuration_does_not_keep_the_pages_away(thesaurus: Path, run: Any) -> None:
    (thesaurus / "taxokit.toml").write_text('[rules]\nduplicate-key = "wrong"\n', encoding="utf-8")
    result = run("explain", "duplicate-key", cwd=thesaurus)
    assert result.code == 0
    assert result.err == (
        "taxokit: the configuration is ignored: taxokit.toml: rule duplicate-key: 'wrong' is not a"
        " severity; write info, warning, error, off\n"
    )
    assert run("--root", thesaurus, "explain", "duplicate-key", cwd=thesaurus).code == 2
