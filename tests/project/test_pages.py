"""The pages that people read: their links, commands, paths and figures are right, and the README leads to each."""

import contextlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import rdflib

from taxokit import __version__
from taxokit.cli.main import cli

ROOT = Path(__file__).resolve().parents[2]
PAGES = [path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")) if path.name != "CHANGELOG.md"]
BLOCK = re.compile(r"^ *```(\w*).*?\n(.*?)^ *```", re.DOTALL | re.MULTILINE)


def prose(page: Path) -> str:
    return BLOCK.sub("", page.read_text(encoding="utf-8"))


def links(page: Path) -> Iterator[tuple[Path, str]]:
    """Yield the file and the anchor, or "", of each link of a page to a page of ours."""
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)", prose(page)):
        yield (page.parent / target).resolve() if target else page, anchor


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return [code for name, code in BLOCK.findall(text) if name == language]


def test_links_lead_to_files_and_headings() -> None:
    broken = [
        f"{page}: {target}#{anchor}"
        for page in PAGES
        for target, anchor in links(page)
        if not target.exists() or (anchor and anchor not in anchors(target))
    ]
    assert not broken, "\n".join(broken)


def test_every_page_is_reached_from_the_readme() -> None:
    reached: set[Path] = set()
    todo = [ROOT / "README.md"]
    while todo:
        page = todo.pop()
        if page not in reached and page.suffix == ".md":
            reached.add(page)
            todo += [target for target, _ in links(page)]
    assert not [str(page) for page in PAGES if page not in reached and page.parent != ROOT / "docs/decisions"]


def lines(page: Path) -> Iterator[str]:
    """Yield each line with a taxokit command that a page shows to be typed."""
    for language, text in BLOCK.findall(page.read_text(encoding="utf-8")):
        start = {"console": r"\$ ", "sh": ""}.get(language)
        yield from re.findall(rf"^ *{start}(taxokit .*)$", text, re.MULTILINE) if start is not None else ()


def commands(page: Path) -> Iterator[list[str]]:
    """Yield the words of each taxokit command that a page shows to be typed."""
    for line in lines(page):
        for part in re.split(r" (?:\||&&|;) ", line):
            program, *words = shlex.split(part.partition(" > ")[0], comments=True)
            if program == "taxokit":
                yield words


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in PAGES if any(commands(page))])
def test_commands_are_commands(page: Path, tmp_path: Path) -> None:
    for name, *words in commands(page):
        for word in words:
            if re.search(r"^~/|\.(txt|csv|ttl|json|xlsx)$|^allowed_signers$", word):
                (tmp_path / word).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / word).touch()
            elif word.startswith("./"):
                (tmp_path / word).mkdir(exist_ok=True)
        context = click.Context(cli, **cli.context_settings)
        command = cli.get_command(context, name)
        assert command is not None, name
        with contextlib.chdir(tmp_path):
            command.make_context(name, words, parent=context)


_VOCABULARY = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
<https://example.org/v/a> a skos:Concept ; skos:prefLabel "A"@en ; skos:inScheme <https://example.org/v> .
<https://example.org/v> a skos:ConceptScheme ; skos:prefLabel "V"@en ; dct:creator <https://example.org/ada> ;
  dct:license <https://creativecommons.org/licenses/by/4.0/> .
<https://example.org/ada> foaf:name "Ada" .
"""
_FILES = {
    **dict.fromkeys(("vocabulary.ttl", "thesaurus.ttl", "inconsistent.ttl", "concepts/vocabulary.ttl"), _VOCABULARY),
    "used.txt": "agent-memory-systems\n",
    "courses.csv": "course,skill\nAgents,agent-memory-systems\n",
}
_ELSEWHERE = re.compile(
    r"^taxokit (release|fetch|sign|init|publish (sparql|postgresql|acme)|serve(?!.*--check))|--(serve|deep|signers|update)"
    r"|acme/|question-as-label|import terms\.csv"
)
"""Commands that need a network, a key, a terminal or minutes, or a rule that the page adds: tests of their own run them."""


@pytest.mark.full
@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in PAGES if any(lines(page))])
def test_commands_work(page: Path, tmp_path: Path) -> None:
    if page.parent.name == "tutorials":
        return  # `test_page_commands.py` runs them with their output
    names = (
        "taxonomy",
        "schema",
        "releases",
        "pyproject.toml",
        "CITATION.cff",
        "CHANGELOG.md",
        "LICENSE-DATA",
        "README.md",
    )
    for name in names:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    for name, text in _FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    identity = {f"GIT_{role}_{key}": "ada@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}

    def typed(line: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, **identity, "PATH": path, "HOME": str(tmp_path)}
        return subprocess.run(
            ["bash", "-c", line], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    commit = "git commit --quiet --allow-empty --message Change"
    assert typed(f"git init --quiet && git add --all && {commit} && {commit} && {commit} && {commit}").returncode == 0
    for line in lines(page):
        if not _ELSEWHERE.search(line):
            result = typed(line)
            expected = (0, 1) if re.match(r"taxokit (check|diff|impact)\b", line) else (0,)
            assert result.returncode in expected, f"{line}: {result.stderr}{result.stdout}"
            typed("git checkout --quiet . && git clean --quiet --force -d --exclude baseline.json --exclude _build")


def test_no_page_installs_taxokit_from_an_index() -> None:
    """As long as the name is reserved on no index, `pip install taxokit[serve]` installs nothing, or something of others."""
    folders = ("src/taxokit", "examples", "deploy", ".github")
    files = [*PAGES, *(path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())]
    name = re.compile(r"taxokit\[\w|install (?:--?[\w-]+ )*[\"']?taxokit\b(?!-)")
    pages = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in files
        if path.suffix in (".md", ".py", ".yml", ".yaml", ".toml", ".html", ".service", "")
        for match in name.finditer(path.read_text(encoding="utf-8"))
    ]
    assert pages == ["GOVERNANCE.md: install taxokit"]  # which says that no page may


def test_extras_of_the_page_are_those_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (ROOT / "docs/maintain.md").read_text(encoding="utf-8").partition("## Extras")[2]
    names = {name for match in re.findall(r"'\.\[([\w,]+)\]'", page) for name in match.split(",")}
    assert names == set(project["optional-dependencies"]) - {"verify"}  # a part of `release` alone
    assert f"taxokit-{__version__}-" in page


def test_paths_and_targets_of_make_exist() -> None:
    text = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    paths = set(re.findall(r"(?<![\w./])((?:tests|src|docs|schema|taxonomy)/[\w./-]*)", text))
    assert not [path for path in paths if not (ROOT / path).exists()]
    design = (ROOT / "docs/design.md").read_text(encoding="utf-8")
    modules = set(re.findall(r"`(\w+/[\w/]+(?:\.py|/))`", design)) - {"releases/"}
    assert not [path for path in modules if not (ROOT / "src/taxokit" / path).exists() and not (ROOT / path).exists()]
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`|\$ )make ([\w-]+)", text, re.MULTILINE)) <= targets


# --- the README, and the page for users of the data ----------------------------------------------------------------


@pytest.fixture(scope="module")
def latest() -> dict[str, Any]:
    """The document of the latest release."""
    index = json.loads((ROOT / "releases/index.json").read_bytes())
    document: dict[str, Any] = json.loads((ROOT / "releases" / index["latest"] / "taxonomy.json").read_bytes())
    return document


def test_readme_is_short_and_has_the_figures_of_the_latest_release(latest: dict[str, Any]) -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 150
    text = " ".join(" ".join(lines).split())
    duties = [duty for discipline in latest["disciplines"] for duty in discipline["responsibilities"]]
    skills = [skill for category in latest["categories"] for skill in category["skills"]]
    required = {skill for duty in duties for skill in duty["requires"]}
    links, ladder = (
        sum(len(item.get(slot, ())) for item in items) for slot, items in (("requires", duties), ("builds_on", skills))
    )
    assert f"**12 disciplines with {len(duties)} responsibilities, and {len(skills)} skills in 14 categories**" in text
    assert f"{links} links from the {len(duties)} responsibilities" in text
    assert f"a ladder of {ladder} links between skills on eight rungs" in text
    assert max(skill["rung"] for skill in skills) == 7
    assert "Thirteen skills are required by no responsibility" in text
    assert len(skills) - len(required) == 13
    assert f"> {latest['citation']}" in lines


def test_first_commands_work(run: Callable[..., Any]) -> None:
    lines = re.findall(r"^\$ taxokit (.*)$", "".join(blocks("README.md", "console")), re.MULTILINE)
    assert [line.split()[0] for line in lines] == ["check", "diff"]
    for line in lines:
        result = run(*shlex.split(line, comments=True), cwd=ROOT)
        assert (result.code, result.err) == (0, "")
        assert result.out


def test_examples_of_code_run(tmp_path: Path) -> None:
    def output(*command: str) -> str:
        return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout

    client, pandas = (output(sys.executable, "-c", code) for code in blocks("docs/consume.md", "python"))
    assert re.search(r"\nbuilds on\n[A-Z][\w &]+, [A-Z]", client)
    assert re.search(r"GenAI Application Engineering +25\n", pandas)
    (code,) = blocks("docs/consume.md", "javascript")
    (tmp_path / "example.mjs").write_text(code, encoding="utf-8")
    node = shutil.which("node") or str(Path(sys.executable).with_name("node"))
    assert "https://genbodha.ai/taxonomy (CC-BY-4.0)." in output(node, str(tmp_path / "example.mjs"))
    (query,) = blocks("docs/consume.md", "sparql")
    rows = list(rdflib.Graph().parse(ROOT / "releases/1.2.0/taxonomy.ttl").query(query))
    assert len(rows) == 102
