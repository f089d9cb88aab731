"""The pages that people read: their links lead somewhere, each is reached from the README, and their commands exist."""

import contextlib
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

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


def commands(page: Path) -> Iterator[list[str]]:
    """Yield the words of each taxokit command that a page shows as one to type."""
    for language, text in BLOCK.findall(page.read_text(encoding="utf-8")):
        start = {"console": r"\$ ", "sh": ""}.get(language)
        for line in re.findall(rf"^ *{start}(taxokit .*)$", text, re.MULTILINE) if start is not None else ():
            for part in re.split(r" (?:\||&&|;) ", line):
                program, *words = shlex.split(part.partition(" > ")[0], comments=True)
                if program == "taxokit":
                    yield words


def test_links_lead_somewhere() -> None:
    broken = [f"{page}: {target}" for page in PAGES for target, _ in links(page) if not target.exists()]
    assert not broken, "\n".join(broken)


def test_anchors_exist() -> None:
    found = [(page, *link) for page in PAGES for link in links(page) if link[1]]
    missing = [f"{page}: {target}#{anchor}" for page, target, anchor in found if anchor not in anchors(target)]
    assert found
    assert not missing, "\n".join(missing)


def test_every_page_is_reached_from_the_readme() -> None:
    reached: set[Path] = set()
    todo = [ROOT / "README.md"]
    while todo:
        page = todo.pop()
        if page not in reached and page.suffix == ".md":
            reached.add(page)
            todo += [target for target, _ in links(page)]
    records = ROOT / "docs/decisions"
    assert not [str(page) for page in PAGES if page not in reached and page.parent != records]


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


def test_many_pages_show_commands() -> None:
    assert sum(len(list(commands(page))) for page in PAGES) > 50
