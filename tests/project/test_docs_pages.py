"""The pages made from the code are those in `docs/`."""

import re
import tomllib
from pathlib import Path

import docs_pages
import pytest
from json_tables import with_tables

from taxokit.lint.registry import known_rules
from taxokit.lint.selection import choose_rules
from taxokit.repository.project import Project, find_project


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return docs_pages.pages()


def test_pages_are_up_to_date(repository: Path, pages: dict[str, str]) -> None:
    docs = repository / "docs"
    assert {name: (docs / name).read_text(encoding="utf-8") for name in pages} == pages
    of_rules = {p for p in pages if p.startswith("rules/")} | {"rules/precision.md"}
    assert {f"rules/{path.name}" for path in (docs / "rules").iterdir()} == of_rules


def test_tables_of_keys_are_up_to_date(repository: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in (repository / "docs").glob("*.md")}
    assert {name: with_tables(text) for name, text in texts.items()} == texts


def test_precision_is_of_rules_that_exist_and_what_the_bar_asks(repository: Path) -> None:
    text = (repository / "docs/rules/precision.md").read_text(encoding="utf-8")
    page, unseen = text.split("\n## On vocabularies not seen before\n")
    names = re.findall(r"^\| \[(\S+)\]\(\1\.md\) \|", unseen, re.MULTILINE)
    assert {*names} <= {*known_rules()}
    assert len(names) == unseen.count("\n| [") > 40
    rows = re.findall(
        r"^\| \[(\S+)\]\(\1\.md\) \| ([\d,]+) \| \d+ \| (\d+) \| (\d+) \| (\d+) % \|$", page, re.MULTILINE
    )
    assert len(rows) == page.count("\n| [") > 20
    for rule, found, sampled, right, percent in rows:
        assert known_rules()[rule].on_vocabulary
        assert int(sampled) == min(50, int(found.replace(",", "")))
        assert int(percent) == 100 * int(right) // int(sampled) >= 90


def test_every_command_and_rule_has_a_place(pages: dict[str, str]) -> None:
    for command in ("build", "check", "cite", "diff", "explain", "index", "release", "schema", "verify"):
        assert f"\n## {command}\n" in pages["cli.md"]
    assert "Wrong:\n\n```yaml\n" in pages["rules/duplicate-key.md"]
    assert "\n\nWrong, in `taxonomy/taxonomy.yaml`:\n\n```yaml\n" in pages["rules/wrong-counts.md"]
    assert "\n\nReleased in 1.0.0:\n\n```yaml\n" in pages["rules/removed-released-id.md"]
    assert "\n\nWhere `schema/taxonomy.yaml` says:\n\n```yaml\n" in pages["rules/unreferenced-item.md"]
    assert "[unknown-reference](unknown-reference.md) | error |" in pages["rules/README.md"]


# --- the configuration --------------------------------------------------------------------------------------------


def test_every_key_every_rule_and_every_option_is_there(pages: dict[str, str]) -> None:
    page = pages["configuration.md"]
    for name in Project._fields:
        if name not in {"root", "where", "releases_folder"}:
            assert f"\n| `{name.replace('_', '-')}` | " in page
    for rule in known_rules().values():
        assert f"\n| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.title} |\n" in pages["rules/README.md"]
        for name in rule.options:
            assert f"\n| [{rule.id}](rules/{rule.id}.md) | `{name.replace('_', '-')}` | " in page


def test_examples_of_the_configuration_are_accepted(thesaurus: Path, pages: dict[str, str]) -> None:
    first, second = re.findall(r"```toml\n(.*?)```", pages["configuration.md"], re.DOTALL)
    (thesaurus / "taxokit.toml").unlink()
    for name, text in (("pyproject.toml", first), ("taxokit.toml", second)):
        (thesaurus / name).write_text(text, encoding="utf-8")
        project = find_project(thesaurus)
        assert project.where == name
        assert project.license_file == "LICENSE-DATA"
        severities = {rule.id: str(rule.severity) for rule in choose_rules(project)}
        assert severities["duplicate-label"] == "warning"
        assert "missing-recommended" not in severities
        assert ("unused-ignore" in severities) == (name == "taxokit.toml")


@pytest.mark.parametrize("name", [rule.id for rule in known_rules().values() if rule.options])
def test_examples_of_options_are_accepted_and_say_the_defaults(
    name: str, thesaurus: Path, pages: dict[str, str]
) -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", pages[f"rules/{name}.md"], re.DOTALL)
    assert list(tomllib.loads(text)["tool"]["taxokit"]["rules"]) == [name]
    (thesaurus / "taxokit.toml").unlink(missing_ok=True)
    (thesaurus / "pyproject.toml").write_text(text, encoding="utf-8")
    (rule,) = choose_rules(find_project(thesaurus), select=[name])
    assert rule.options == known_rules()[name].options


def test_example_of_comments_does_what_is_said(thesaurus: Path, pages: dict[str, str], run: object) -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", pages["configuration.md"], re.DOTALL)
    (thesaurus / "taxonomy/themes/example.yaml").write_text(f"id: example\nlabel: Example\n{text}", encoding="utf-8")
    assert callable(run)
    result = run("check", "taxonomy/themes/example.yaml", cwd=thesaurus)
    assert not {"untrimmed-text", "duplicate-label", "unused-ignore"} & set(
        re.findall(r"\[([\w-]+)\]$", result.out, re.MULTILINE)
    )
