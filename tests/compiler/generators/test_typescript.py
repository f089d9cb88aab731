"""The TypeScript types take the released document as it is imported, and nothing else."""

import copy
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

IMPORT = """
import data from "./taxonomy.json";
import type { %(root)s } from "./taxonomy";
export const taxonomy: %(root)s = data;
"""


@pytest.fixture
def checked(tsc: Callable[..., str], tmp_path: Path) -> Callable[..., str]:
    """Return the output of the compiler for a program beside the types and a document."""

    def run(types: str, document: dict[str, Any], program: str) -> str:
        (tmp_path / "taxonomy.ts").write_text(types, encoding="utf-8")
        (tmp_path / "taxonomy.json").write_text(json.dumps(document), encoding="utf-8")
        (tmp_path / "use.ts").write_text(program, encoding="utf-8")
        return tsc(["use.ts"], cwd=tmp_path)

    return run


def test_types_take_an_imported_document_as_it_is(
    compiled: Mapping[str, str], document: dict[str, Any], checked: Callable[..., str]
) -> None:
    assert checked(compiled["taxonomy.ts"], document, IMPORT % {"root": "Taxonomy"}) == ""


WRONG: list[tuple[tuple[str | int, ...], object]] = [
    (("title",), 5),
    (("counts", "skills"), "3"),
    (("disciplines",), None),
    (("categories", 0, "label"), None),
    (("categories", 0, "skills", 0, "rung"), "0"),
    (("categories", 0, "skills", 1, "builds_on"), "basics"),
    (("categories", 0, "skills", 1, "translations", "fr", "label"), 1),
    (("provenance", 0, "source"), 1),
]
"""Routes into the document, and values that are wrong there; None is a value that is missing."""


def test_types_refuse_another_document(
    compiled: Mapping[str, str], tsc: Callable[..., str], document: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "taxonomy.ts").write_text(compiled["taxonomy.ts"], encoding="utf-8")
    for index, (route, value) in enumerate(WRONG):
        wrong = copy.deepcopy(document)
        place: Any = wrong
        for step in route[:-1]:
            place = place[step]
        place.update({route[-1]: value})
        if value is None:
            del place[route[-1]]
        (tmp_path / f"wrong{index}.json").write_text(json.dumps(wrong), encoding="utf-8")
        program = (IMPORT % {"root": "Taxonomy"}).replace("taxonomy.json", f"wrong{index}.json")
        (tmp_path / f"use{index}.ts").write_text(program, encoding="utf-8")
    output = tsc([f"use{index}.ts" for index in range(len(WRONG))], cwd=tmp_path)
    accepted = [route for index, (route, _) in enumerate(WRONG) if f"use{index}.ts(4,14): error TS2" not in output]
    assert accepted == [], output


def test_types_help_whoever_reads_the_document(
    compiled: Mapping[str, str], document: dict[str, Any], checked: Callable[..., str]
) -> None:
    program = """
import type { Skill, Status, Taxonomy, Translation } from "./taxonomy";
export function use(taxonomy: Taxonomy, skill: Skill): void {
  const label: string = skill.label;
  const status: Status = "deprecated";
  // @ts-expect-error an enum has no other values
  const wrong: Status = "retired";
  // @ts-expect-error there may be no such table
  const skills: number = taxonomy.counts!.skills;
  const german: Translation | undefined = skill.translations?.["de"];
  // @ts-expect-error the key of a mapping stands outside the item
  german?.tag;
  // @ts-expect-error there is no such slot
  skill.labels;
  // @ts-expect-error it may be missing
  skill.definition.length;
}
"""
    assert checked(compiled["taxonomy.ts"], document, program) == ""


def test_second_schema_compiles_too(compiled_thesaurus: Mapping[str, str], checked: Callable[..., str]) -> None:
    types = compiled_thesaurus["taxonomy.ts"]
    program = """
import type { Stage, Term, Thesaurus } from "./taxonomy";
export const stage: Stage = "withdrawn";
export const first = (thesaurus: Thesaurus): Term | undefined => thesaurus.themes[0]?.terms?.[0];
export const size = (thesaurus: Thesaurus): number | undefined => thesaurus.sizes?.["terms"];
export const flag = (term: Term): boolean | undefined => term.measurable;
"""
    assert checked(types, {}, program) == ""


def test_comments_hold_the_descriptions_of_the_schema(compiled: Mapping[str, str]) -> None:
    types = compiled["taxonomy.ts"]
    assert types.startswith("// Compiled from schema/taxonomy.yaml by `taxokit schema`. Do not edit.\n")
    assert "/** What it is, in one sentence. */\n  definition?: string;" in types
    assert "Kept for whoever already uses it; not to be used anew." in types


def test_names_and_words_that_typescript_cannot_hold_are_mended(
    compile_text: Callable[..., Mapping[str, str]], repository: Path, checked: Callable[..., str]
) -> None:
    schema = (repository / "tests/data/thesaurus/schema/taxonomy.yaml").read_text(encoding="utf-8")
    schema = schema.replace("Whether it has a unit.", "Whether it has a unit */ or not.")
    schema = schema.replace("- measurable\n", "- in-use\n").replace("  measurable:\n", "  in-use:\n")
    types = compile_text(schema.replace("Stage", "Open"))["taxonomy.ts"]
    program = """
import type { Open, Term } from "./taxonomy";
export const stage: Open = "withdrawn";
export const flag = (term: Term): boolean | undefined => term["in-use"];
"""
    assert checked(types, {}, program) == ""
