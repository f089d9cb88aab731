"""The pages made from the code are those in `docs/`."""

import re
import tomllib
from pathlib import Path

import docs_pages
import docs_site
import pytest
import terminal_picture
from json_tables import with_tables

from taxokit.lint.registry import choose_rules, known_rules
from taxokit.repository.project import find_project


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


def test_picture_of_a_terminal_is_up_to_date(repository: Path) -> None:
    picture = (repository / terminal_picture.PICTURE).read_text(encoding="utf-8")
    assert picture == terminal_picture.picture(), "run `make generated`"


def test_links_of_the_website_lead_to_its_pages(tmp_path: Path) -> None:
    docs_site.write(tmp_path)
    pages = list(tmp_path.rglob("*.md"))
    assert len(pages) > 100
    for page in pages:
        text = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        for link in re.findall(r"\]\((?![a-z]+:|#)([^)#\s]+)", text):
            assert (page.parent / link).is_file(), f"{page}: {link}"


@pytest.mark.parametrize(
    "link", ["[page](gone.md)", "![image](images/gone.svg)", "[`x`](../src/gone.py#L1)", "[](../../x)"]
)
def test_broken_link_is_an_error(link: str) -> None:
    with pytest.raises(FileNotFoundError, match=r"docs/schema\.md: the link to .* leads to no file"):
        docs_site.converted(f"A {link}.", "docs/schema.md", docs_site.places(), "")


def test_links_in_the_documentation_of_a_repository() -> None:
    text = "[a](design.md#x) [b](../src/taxokit) `[c](gone.md)`"
    links = docs_site.converted(text, "docs/schema.md", docs_site.places(), "https://example.org/r")
    assert links == "[a](design.md#x) [b](https://example.org/r/blob/main/src/taxokit) `[c](gone.md)`"


def test_examples_of_the_configuration_are_accepted(thesaurus: Path, pages: dict[str, str]) -> None:
    first, second, versions, identifiers = re.findall(r"```toml\n(.*?)```", pages["configuration.md"], re.DOTALL)
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
    (thesaurus / "taxokit.toml").write_text(identifiers, encoding="utf-8")
    assert find_project(thesaurus).id_ranges["ben"] == ((1000, 1999), (5000, 5999))
    (thesaurus / "taxokit.toml").unlink()
    (thesaurus / "pyproject.toml").write_text(versions, encoding="utf-8")
    policy = find_project(thesaurus).versions
    assert (policy.scheme, policy.bumps) == ("calendar", {"moved": "minor", "unlinked": "minor"})


@pytest.mark.parametrize("name", [rule.id for rule in known_rules().values() if rule.options])
def test_examples_of_options_are_accepted_and_have_the_defaults(
    name: str, thesaurus: Path, pages: dict[str, str]
) -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", pages[f"rules/{name}.md"], re.DOTALL)
    assert list(tomllib.loads(text)["tool"]["taxokit"]["rules"]) == [name]
    (thesaurus / "taxokit.toml").unlink(missing_ok=True)
    (thesaurus / "pyproject.toml").write_text(text, encoding="utf-8")
    (rule,) = choose_rules(find_project(thesaurus), select=[name])
    assert rule.options == known_rules()[name].options


def test_example_of_comments_works(thesaurus: Path, pages: dict[str, str], run: object) -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", pages["configuration.md"], re.DOTALL)
    (thesaurus / "taxonomy/themes/example.yaml").write_text(f"id: example\nlabel: Example\n{text}", encoding="utf-8")
    assert callable(run)
    result = run("check", "taxonomy/themes/example.yaml", cwd=thesaurus)
    assert not {"untrimmed-text", "duplicate-label", "unused-ignore"} & set(
        re.findall(r"\[([\w-]+)\]$", result.out, re.MULTILINE)
    )
