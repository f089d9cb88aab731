"""Draw what a team lacks for a role: a row for each skill from the foundations up, a column for each person.

What the role asks for comes with all that it builds on. The table names skills by label, slug or IRI.

    python examples/team_gap.py releases/1.4.0 genai-application-engineering examples/team.csv team-gap.svg
"""

import csv
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

import taxokit

ROW, COLUMN, NAMES, TOP = 22, 56, 380, 64
HAS, LEARN, OPEN = "#2f7d4f", "#d9d9d9", "#c8452f"


def main(folder: str, role_name: str, table: str, picture: str) -> None:
    """Write the picture, and print what nobody in the team has."""
    taxonomy = taxokit.open(folder)
    role = taxonomy[role_name]
    people: dict[str, set[taxokit.Skill]] = {}
    with Path(table).open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            people.setdefault(row["person"], set()).add(taxonomy[row["skill"]])

    needed = role.gap([], path=["responsibilities", "requires"], along="builds_on")
    missing = role.gap(set().union(*people.values()), path=["responsibilities", "requires"], along="builds_on")
    title = f"{role.label}: the team lacks {len(missing)} of {len(needed)} skills"
    drawn = "\n".join(draw(title, needed, people, {*missing}))
    Path(picture).write_text(drawn, encoding="utf-8")
    print(title)
    for skill in missing:
        print(f"  level {skill.rung}  {skill.label}")
    print(f"{taxonomy.citation}\nwritten to {picture}")


def draw(
    title: str,
    needed: "tuple[taxokit.Skill, ...]",
    people: "dict[str, set[taxokit.Skill]]",
    missing: "set[taxokit.Skill]",
) -> Iterator[str]:
    """Yield the lines of the picture (SVG 1.1)."""
    width, height = NAMES + COLUMN * len(people) + 20, TOP + ROW * len(needed) + 40
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" role="img"'
    yield ' font-family="sans-serif" font-size="13">'
    yield f"<title>{escape(title)}</title>"
    yield f'<rect width="{width}" height="{height}" fill="white"/>'
    yield f'<text x="10" y="24" font-size="16">{escape(title)}</text>'
    for number, person in enumerate(people):
        yield f'<text x="{NAMES + COLUMN * number}" y="{TOP - 10}">{escape(person)}</text>'
    for line, skill in enumerate(needed):
        y = TOP + ROW * line
        colour = OPEN if skill in missing else "black"
        yield f'<text x="10" y="{y + 13}" fill="{colour}">{skill.rung} · {escape(skill.label)}</text>'
        for number, skills in enumerate(people.values()):
            fill = HAS if skill in skills else OPEN if skill in missing else LEARN
            yield f'<rect x="{NAMES + COLUMN * number}" y="{y}" width="{COLUMN - 4}" height="{ROW - 4}" fill="{fill}"/>'
    for number, (fill, words) in enumerate(
        ((HAS, "has it"), (LEARN, "somebody has it, or what builds on it"), (OPEN, "gap"))
    ):
        x = (10, 90, 360)[number]
        yield f'<rect x="{x}" y="{height - 26}" width="12" height="12" fill="{fill}"/>'
        yield f'<text x="{x + 18}" y="{height - 15}">{words}</text>'
    yield "</svg>"


if __name__ == "__main__":
    main(*sys.argv[1:])
