"""Make a taxonomy repository with any number of skills, in the shape of the one in this repository.

The real sources are copied as often as needed, each copy with identifiers, texts and links of its own, and every
third skill builds on itself in another copy, too. The last copy holds only as many skills as are still missing. The
same number always gives the same bytes.

    python benchmarks/generate.py 1000 /tmp/thousand
"""

import argparse
import re
import shutil
import textwrap
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
    names = [skill["id"] for skill in original.contents("categories")]
    first, *others = parts
    templates = {id(part): _templates(part, names, is_first=False) for part in others}
    for number, part in enumerate(parts):
        texts = templates[id(part)] if number else _templates(first, names, is_first=True)
        for name, text in texts.items():
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
    options = re.findall(r"^\[tool\.taxokit(?:\.rules\..*)?\]\n(?:(?!\[).*\n)*", project, re.MULTILINE)
    (folder / "pyproject.toml").write_text("".join(options), encoding="utf-8")


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


def _templates(part: Original, skills: Collection[str], *, is_first: bool) -> dict[str, str]:
    """Return the files of one copy: path and text, with placeholders for its number.

    Every third skill builds on itself in another copy, too; `skills` are those of a complete copy.
    """
    own = {skill["id"] for skill in part.contents("categories")}
    elsewhere = "" if is_first else OTHER
    names = {skill: f"{skill}-{THIS}" if skill in own else elsewhere and f"{skill}-{elsewhere}" for skill in skills}
    across = [] if is_first else part.contents("categories")[::3]
    links = {id(skill): [f"{skill['id']}-{OTHER}"] for skill in across}
    templates = {}
    for folder, slot in CONTENTS.items():
        kind = "category" if folder == "categories" else "discipline"
        header = f"# yaml-language-server: $schema=../../schema/generated/{kind}.schema.json"
        for item in part.folders[folder]:
            inner = [_copied(data, names, links.get(id(data), [])) for data in item[slot]]
            lines = [header, *_mapping(_copied(item, names) | {slot: inner}), ""]
            templates[f"{folder}/{item['id']}-{THIS}.yaml"] = "\n".join(lines)
    return templates


def _copied(item: Item, names: Mapping[str, str], links: Sequence[str] = ()) -> Item:
    """Return an item with an identifier and texts that no other copy has, and links to skills under their new names.

    Texts in other languages go: they would be translations of texts that have changed.
    """
    copied = {key: _linked(value, names) for key, value in item.items() if key != "translations"}
    for key in ("alt_labels", "hidden_labels"):
        if key in item:
            copied[key] = [f"{label} {THIS}" for label in item[key]]
    for key in ("builds_on", "requires"):
        if key in item or (links and key == "builds_on"):
            copied[key] = _sorted([*copied.get(key, []), *links])
    copied |= {"id": f"{item['id']}-{THIS}", "label": f"{item['label']} {THIS}"}
    if "definition" in item:
        copied["definition"] = f"{item['definition'].removesuffix('.')}, case {THIS}."
    return copied


def _linked(value: Any, names: Mapping[str, str]) -> Any:
    """Return a value with the new names of skills, without the entries of lists that link to a skill without any."""
    if isinstance(value, list):
        return [_linked(entry, names) for entry in value if not _links_to_none(entry, names)]
    if isinstance(value, dict):
        return {key: _linked(entry, names) for key, entry in value.items()}
    return names.get(value, value) if isinstance(value, str) else value


def _links_to_none(entry: Any, names: Mapping[str, str]) -> bool:
    values = entry.values() if isinstance(entry, dict) else [entry]
    return any(isinstance(value, str) and not names.get(value, value) for value in values)


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
