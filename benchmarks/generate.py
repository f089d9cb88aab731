"""Make a taxonomy repository with any number of skills, in the shape of the one in this repository.

The real sources are copied as often as needed, each copy with identifiers and texts of its own, and linked: a
responsibility requires three skills, most skills build on one or two others, some of them in another copy. The last
copy holds only as many skills as are still missing. The same number always gives the same bytes.

    python benchmarks/generate.py 1000 /tmp/thousand
"""

import argparse
import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

REPOSITORY = Path(__file__).resolve().parent.parent
CONTENTS = {"categories": "skills", "disciplines": "responsibilities"}
WIDTH = 110

THIS = "@this@"  # stands for the number of the copy in a template
OTHER = "@other@"  # stands for the number of the copy that it may refer to, which is complete

Item = dict[str, Any]


@dataclass(frozen=True)
class Original:
    """The real sources: the text of `taxonomy.yaml`, and the items of each folder."""

    text: str
    folders: Mapping[str, list[Item]]

    def contents(self, folder: str) -> list[Item]:
        """Return the inner items of the items of a folder, such as the skills of all categories."""
        return [inner for item in self.folders[folder] for inner in item[CONTENTS[folder]]]

    def part(self, skills: int) -> "Original":
        """Return the first `skills` skills, and about as large a part of the disciplines."""
        disciplines = self.folders["disciplines"]
        share = max(1, round(len(disciplines) * skills / len(self.contents("categories"))))
        categories = []
        for category in self.folders["categories"]:
            if skills > 0:
                categories.append({**category, "skills": category["skills"][:skills]})
                skills -= len(category["skills"])
        return Original(self.text, {"categories": categories, "disciplines": disciplines[:share]})


def generate(skills: int, folder: Path) -> None:
    """Write a repository with this many skills into `folder`, which must be empty or not exist."""
    original = _read(REPOSITORY / "taxonomy")
    copies, rest = divmod(skills, len(original.contents("categories")))
    parts = [original] * copies + ([original.part(rest)] if rest else [])
    _write_surroundings(folder)
    (folder / "taxonomy/taxonomy.yaml").write_text(_with_counts(original.text, parts), encoding="utf-8")
    templates = {id(part): _templates(part) for part in parts}
    for number, part in enumerate(parts):
        for name, text in templates[id(part)].items():
            path = folder / "taxonomy" / _numbered(name, number)
            path.write_text(_numbered(text, number), encoding="utf-8", newline="\n")


def _read(folder: Path) -> Original:
    text = (folder / "taxonomy.yaml").read_text(encoding="utf-8")
    return Original(
        text,
        {
            name: [yaml.load(path.read_bytes(), yaml.CSafeLoader) for path in sorted((folder / name).glob("*.yaml"))]
            for name in CONTENTS
        },
    )


def _write_surroundings(folder: Path) -> None:
    """Write the other files of a repository: the schema, the licence, the options."""
    for name in CONTENTS:
        (folder / "taxonomy" / name).mkdir(parents=True)
    shutil.copytree(REPOSITORY / "schema", folder / "schema")
    shutil.copy(REPOSITORY / "LICENSE-DATA", folder)
    project = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    options = re.search(r"^\[tool\.taxokit\]\n(?:(?!\[).*\n)*", project, re.MULTILINE)
    (folder / "pyproject.toml").write_text(options[0] if options else "", encoding="utf-8")


def _with_counts(text: str, parts: list[Original]) -> str:
    for folder, inner in CONTENTS.items():
        for name, count in (
            (folder, sum(len(part.folders[folder]) for part in parts)),
            (inner, sum(len(part.contents(folder)) for part in parts)),
        ):
            text = re.sub(rf"^  {name}: \d+$", f"  {name}: {count}", text, flags=re.MULTILINE)
    return text


def _numbered(template: str, number: int) -> str:
    return template.replace(THIS, f"{number:04}").replace(OTHER, f"{number // 2:04}")


def _templates(part: Original) -> dict[str, str]:
    """Return the files of one copy: path and text, with placeholders for its number."""
    skills = [skill["id"] for skill in part.contents("categories")]
    links = {id(skill): {"builds_on": _builds_on(k, skills)} for k, skill in enumerate(part.contents("categories"))}
    links |= {id(item): {"requires": _requires(k, skills)} for k, item in enumerate(part.contents("disciplines"))}
    templates = {}
    for folder, slot in CONTENTS.items():
        kind = "category" if folder == "categories" else "discipline"
        header = f"# yaml-language-server: $schema=../../schema/generated/{kind}.schema.json"
        for item in part.folders[folder]:
            inner = [_copied(data) | links[id(data)] for data in item[slot]]
            lines = [header, *_mapping(_copied(item) | {slot: inner}), ""]
            templates[f"{folder}/{item['id']}-{THIS}.yaml"] = "\n".join(lines)
    return templates


def _copied(item: Item) -> Item:
    """Return an item with an identifier, a label and a definition that no other copy has."""
    copied = dict(item, id=f"{item['id']}-{THIS}", label=f"{item['label']} {THIS}")
    if "definition" in item:
        copied["definition"] = f"{item['definition'].removesuffix('.')}, case {THIS}."
    return copied


def _builds_on(position: int, skills: list[str]) -> list[str]:
    """Return what a skill builds on: always skills that come earlier in a copy, so that no cycle can arise."""
    if position % 8 == 0:
        return []
    half, third = position // 2, position // 3
    first = f"{skills[half]}-{THIS}"
    return _sorted([first, f"{skills[third]}-{OTHER}"]) if position % 2 and half != third else [first]


def _requires(position: int, skills: list[str]) -> list[str]:
    places = dict.fromkeys((7 * position + 31 * step) % len(skills) for step in range(3))
    return _sorted(f"{skills[place]}-{copy}" for place, copy in zip(places, (THIS, OTHER, THIS), strict=False))


def _sorted(names: Iterable[str]) -> list[str]:
    """Return placeholders in the order of the identifiers: those of the earlier copy first, of the same skill."""
    return sorted(names, key=lambda name: name.replace(OTHER, "0").replace(THIS, "1"))


def _mapping(data: Item, indent: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping in the house layout: block style, two spaces, lists indented."""
    margin = " " * indent
    for key, value in data.items():
        if isinstance(value, str):
            yield from _text(f"{margin}{key}:", value, indent + 2)
        elif isinstance(value, int):
            yield f"{margin}{key}: {value}"
        elif value:
            yield f"{margin}{key}:"
            for item in value:
                yield from _item(item, indent + 2)


def _item(value: Item | str, indent: int) -> Iterator[str]:
    dash = " " * indent + "-"
    if isinstance(value, str):
        yield from _text(dash, value, indent + 2)
        return
    first, *others = _mapping(value, indent + 2)
    yield f"{dash} {first.lstrip()}"
    yield from others


def _text(start: str, text: str, indent: int) -> Iterator[str]:
    """Yield a text behind `start`: plain if it fits and needs no quotes, else folded."""
    if len(start) + 1 + len(text) <= WIDTH and text[0].isalnum() and ": " not in text and " #" not in text:
        yield f"{start} {text}"
        return
    yield f"{start} >-"
    margin = " " * indent
    yield from textwrap.wrap(
        text, WIDTH, initial_indent=margin, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False
    )


def main() -> None:
    """Read the command line and generate."""
    parser = argparse.ArgumentParser(description="Make a taxonomy repository with N skills in DIR.")
    parser.add_argument("skills", metavar="N", type=int, help="how many skills")
    parser.add_argument("folder", metavar="DIR", type=Path, help="a folder that is empty or does not exist")
    arguments = parser.parse_args()
    if arguments.skills < 1:
        parser.error("N has to be at least 1")
    if arguments.folder.exists() and any(arguments.folder.iterdir()):
        parser.error(f"{arguments.folder} is not empty")
    generate(arguments.skills, arguments.folder)


if __name__ == "__main__":
    main()
