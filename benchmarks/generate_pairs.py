"""Write two documents of a generated repository, in the second of which one skill of a hundred changed.

Usage: python benchmarks/generate_pairs.py ROOT FOLDER

`FOLDER` gets `old.json` and `new.json`. Changes are of every kind, in turns: labels, definitions, links, the category
of a skill, its identifier, additions and removals.
"""

import copy
import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from taxokit.repository.project import find_project
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy

EVERY = 100
VERSIONS = {"old": "1.0.0", "new": "1.1.0"}

Item = dict[str, Any]
Change = Callable[[list[Item], Item, list[Item]], object]
"""Changes a skill, given the list in which it stands, and that of another category."""


def _remove(skills: list[Item], skill: Item, _: list[Item]) -> None:
    skills.remove(skill)


def _move(skills: list[Item], skill: Item, others: list[Item]) -> None:
    skills.remove(skill)
    others.append(skill)


def _deprecate(skills: list[Item], skill: Item, _: list[Item]) -> None:
    other = next(candidate for candidate in skills if candidate is not skill)
    skill.update(status="deprecated", replaced_by=[other["id"]], replacement="one", deprecation_reason="Hardly used.")


CHANGES: list[Change] = [
    lambda _, skill, __: skill.update(label=f"New {skill['label']}"),
    lambda _, skill, __: skill.update(definition=f"Shows how somebody {skill['definition']}"),
    lambda _, skill, __: skill.update(definition=skill["definition"].upper()),
    lambda _, skill, __: skill.update(alt_labels=[f"Another {skill['label']}"]),
    lambda _, skill, __: skill.pop("builds_on", None),
    lambda _, skill, others: skill.update(builds_on=[others[0]["id"]]),
    lambda _, skill, __: skill.update(id=f"{skill['id']}-again"),
    lambda skills, skill, _: skills.append({**skill, "id": f"{skill['id']}-too", "label": f"{skill['label']} Too"}),
    *(_remove, _move, _deprecate),
]


def changed(document: Item) -> Item:
    """Return a document in which one skill of a hundred changed."""
    document = copy.deepcopy(document)
    lists = [category["skills"] for category in document["categories"]]
    places = [(number, skill) for number, skills in enumerate(lists) for skill in skills]
    for turn, (number, skill) in enumerate(places[EVERY // 2 :: EVERY]):
        CHANGES[turn % len(CHANGES)](lists[number], skill, lists[number - 1])
    return document


def write(root: Path, folder: Path) -> None:
    """Write both documents."""
    taxonomy = load(find_project(root))
    released: Item = {}
    for name, document in (("old", taxonomy.document), ("new", changed(taxonomy.document))):
        stamp = Stamp(VERSIONS[name], "2026-06-14", "Cite it.", previous=released)
        released = canonical_document(Taxonomy(taxonomy.schema, document), stamp)
        text = json.dumps(released, ensure_ascii=False, indent=2)
        (folder / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


def main() -> None:
    """Read the command line and write."""
    root, folder = (Path(argument) for argument in sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    gc.disable()
    write(root, folder)


if __name__ == "__main__":
    main()
