"""The reference check: a good build passes, and each step finds the fault that is its own and names the file."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.formats.edition import build
from taxokit.lint.engine import findings
from taxokit.lint.selection import choose_rules
from taxokit.releases.editions import edition_of
from taxokit.releases.reference import checks
from taxokit.releases.reference.artifact_folder import Artifacts
from taxokit.releases.reference.checks import LIMIT, REFERENCE_CHECKS, run_check, verify_artifacts
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Severity, in_file
from taxokit.text.errors import ConfigError, ReleaseError
from taxokit.text.versions import Version

ROOT = Path(__file__).resolve().parents[3]

BEFORE = {
    "taxonomy.yaml": """\
        title: The Sample
        description: Everything that a release can hold.
        namespace: https://genbodha.ai/taxonomy/
        language: en
        license: CC-BY-4.0
        license_url: https://creativecommons.org/licenses/by/4.0/
        creator: {id: "https://example.org/ada", name: Ada}
        contributor: {id: "https://example.org/bob", name: Bob & "Co"}
        publisher: {id: "https://example.org/press", name: "Press, the"}
        based_on:
          id: https://genbodha.ai/taxonomy#source
          title: The Sampler
          work_version: 0.9 beta
          published_on: '2026-05-01'
          creator: {id: "https://example.org/ada", name: Ada}
          page: https://example.org/sampler
          credit_line: 'Ada. "The Sampler", 2026.'
        edition_statement: The links are of "this" edition, and <nothing> else.
        homepage: https://example.org/sample
        citation_template: '{creator}. "{title} v{version}." {issued}. {homepage} ({license}).'
        counts: {disciplines: 1, responsibilities: 2, categories: 1, skills: 3}
        provenance:
          - {class: Skill, slot: label, source: published, since: 1.0.0}
          - {class: Skill, slot: id, source: editorial, since: 1.0.0, note: 'A "note", with a comma.'}
        """,
    "disciplines/ops.yaml": """\
        id: ops
        label: Operations
        definition: Runs things.
        responsibilities:
          - {id: run-things, label: Run things, requires: [deploy, watch]}
          - {id: mend-things, label: Mend things, requires: [watch]}
        """,
    "categories/craft.yaml": """\
        id: craft
        label: Craft
        definition: What is done by hand.
        skills:
          - {id: deploy, label: Deploy, definition: Puts it there.}
          - {id: watch, label: Watch, definition: Looks at it., builds_on: [deploy]}
          - {id: pray, label: Pray, definition: Hopes for the best.}
        """,
}
AFTER = {
    **BEFORE,
    "taxonomy.yaml": BEFORE["taxonomy.yaml"].replace("skills: 3}", "skills: 3, labs: 1}"),
    "categories/craft.yaml": """\
        id: craft
        label: Craft
        alt_labels: ['Handwork, "fine"', Trade]
        hidden_labels: [Kraft]
        definition: What is done by hand.
        notes:
          - |-
            Two lines, of which
            the second has <markup> & ünïcödé 漢字.
        editorial_notes: [Ask Ada.]
        examples: [A knot.]
        skills:
          - id: deploy
            label: Deploy
            definition: Puts it there.
            exact_match: ["https://example.com/deploy", "https://example.com/roll-out"]
            close_match: ["https://example.com/a#b"]
            broad_match: ["https://example.com/broad"]
            narrow_match: ["https://example.com/narrow"]
            related_match: ["https://example.com/related"]
            translations:
              de: {label: Ausrollen, alt_labels: [Ausliefern, Bereitstellen], definition: Bringt es hin.}
              pt-BR: {label: Implantar}
          - id: watch
            label: Watch closely
            definition: Looks at it.
            builds_on: [deploy]
            value_provenance:
              - {slot: label, source: editorial, note: Clearer.}
          - id: pray
            label: Pray
            definition: Hopes for the best.
            status: deprecated
            deprecation_reason: It did not help.
            replaced_by: [deploy, watch]
            replacement: all
        """,
    "disciplines/ops.yaml": BEFORE["disciplines/ops.yaml"].replace(
        "[deploy, watch]}",
        "[deploy, watch], requirements: [{required_skill: watch, importance: 4.2, basis: A survey., raters: 31,"
        " agreement: 0.71, source: editorial, note: Made up.}]}",
    ),
    "labs/first.yaml": """\
        id: first
        title: The first lab
        url: https://example.org/labs/first?a=1&b=2
        assesses: [deploy, watch]
        passing_score: 80
        """,
}
SHAPES = """\
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:shape> a sh:NodeShape ; sh:targetClass skos:Concept ; sh:property <urn:shape:label> .
<urn:shape:label> sh:path skos:prefLabel ; sh:minCount 1 ; sh:uniqueLang true .
"""


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second release of a small taxonomy that has a value in every slot. Not to be changed."""
    root = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "schema", root / "schema")
    (root / "LICENSE").write_text("Attribution 4.0 International", encoding="utf-8")
    _write_sources(root, BEFORE)
    _build(root, Version(1, 0, 0), "2026-06-14")
    _write_sources(root, AFTER)
    return _build(root, Version(1, 1, 0), "2026-07-01")


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the real taxonomy. Not to be changed."""
    root = tmp_path_factory.mktemp("real") / "root"
    root.mkdir()
    for name in ("schema", "taxonomy"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "LICENSE-DATA", root / "LICENSE")
    return _build(root, Version(1, 0, 0), "2026-06-14")


@pytest.fixture
def folder(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample, and of the release before it, that the test may break."""
    return shutil.copytree(sample.parent, tmp_path / "releases") / sample.name


def _write_sources(root: Path, sources: dict[str, str]) -> None:
    for name, text in sources.items():
        path = root / "taxonomy" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(line[8:] for line in text.splitlines(keepends=True)), encoding="utf-8")


def _build(root: Path, version: Version, date: str) -> Path:
    taxonomy = load(find_project(root))
    # the releases of this sample have no manifest
    rules = choose_rules(ignore=["attribution-mismatch", "edited-release"])
    assert not [f for f in findings(taxonomy, rules) if f.severity is Severity.ERROR]
    artifacts = build(edition_of(taxonomy, version, date))
    target = root / "releases" / str(version)
    target.mkdir(parents=True)
    write_files(target, artifacts)
    # what a release needs of its schema and this copy of the repository may not have compiled
    if not (target / checks.LINKML_SCHEMA).exists():
        shutil.copy(root / "schema" / "taxonomy.yaml", target / checks.LINKML_SCHEMA)
    if not (target / checks.SHAPES).exists():
        (target / checks.SHAPES).write_text(SHAPES, encoding="utf-8")
    return target


def run(folder: Path, word: str) -> list[str]:
    """Run the one step whose name has `word` in it."""
    (check,) = (check for check in REFERENCE_CHECKS if word in check.name)
    return [str(problem) for problem in run_check(check, Artifacts(folder))]


def edit(path: Path, old: str, new: str) -> None:
    """Replace the first `old` in a file."""
    text = path.read_bytes().decode()
    assert old in text, f"{path.name} has no {old!r}"
    path.write_bytes(text.replace(old, new, 1).encode())


def add(path: Path, text: str) -> None:
    path.write_bytes(path.read_bytes() + text.encode())


def drop_line(path: Path, part: str) -> None:
    lines = path.read_bytes().decode().splitlines(keepends=True)
    kept = [line for line in lines if part not in line]
    assert len(kept) < len(lines), f"{path.name} has no line with {part!r}"
    path.write_bytes("".join(kept).encode())


@pytest.mark.full
def test_real_taxonomy_passes(real: Path) -> None:
    assert verify_artifacts(real) == []


def test_sample_passes_and_progress_is_reported(sample: Path) -> None:
    names: list[str] = []
    assert verify_artifacts(sample, names.append) == []
    assert names == [check.name for check in REFERENCE_CHECKS]


def test_sample_has_a_value_in_every_slot(sample: Path) -> None:
    artifacts = Artifacts(sample)
    text = json.dumps(artifacts.document)
    slots = {slot.name for cls in artifacts.schema.classes.values() for slot in cls.slots if not slot.identifier}
    # simple mappings have no names inside
    assert {name for name in slots if f'"{name}":' not in text} == {"entities"}


TTL, NT, RDF, JSONLD = "taxonomy.ttl", "taxonomy.nt", "taxonomy.rdf", "taxonomy.jsonld"
DOCUMENT, CSVW, PACKAGE = "taxonomy.json", "csv/csv-metadata.json", "datapackage.json"
DIFF, UPDATE = "diff/diff.json", "diff/graph.ru"
SKILLS, DUTIES = "csv/skills.csv", "csv/responsibilities.csv"

NS = "https://genbodha.ai/taxonomy"
SKOS = "http://www.w3.org/2004/02/skos/core#"

# the step, the file that is changed, how, and how the sentence begins
Fault = tuple[str, str, Callable[[Path], object], str]
FAULTS: dict[str, Fault] = {
    # --- jsonschema
    "value not in enum": (
        "by linkml",
        DOCUMENT,
        lambda p: edit(p, '"status": "deprecated"', '"status": "gone"'),
        "taxonomy.json: 'gone' is not one of ['draft', 'stable', 'deprecated'] in /categories/0/skills/1/status",
    ),
    "unknown property": (
        "by linkml",
        DOCUMENT,
        lambda p: edit(p, '"title"', '"surprise": 1, "title"'),
        "taxonomy.json: Additional properties are not allowed ('surprise' was unexpected)",
    ),
    "no such day": (
        "by jsonschema",
        DOCUMENT,
        lambda p: edit(p, '"issued": "2026-07-01"', '"issued": "2026-07-41"'),
        "taxonomy.json: $.issued: '2026-07-41' is not a 'date'",
    ),
    "no JSON Schema": (
        "by jsonschema",
        checks.JSON_SCHEMA,
        lambda p: p.write_text('{"type": 7}'),
        "schema/taxonomy.schema.json: invalid JSON Schema",
    ),
    "remote reference": (
        "by jsonschema",
        checks.JSON_SCHEMA,
        lambda p: p.write_text('{"$ref": "https://example.org/remote.json"}'),
        "taxonomy.json: the check failed (JSON Schema, by jsonschema): ",
    ),
    # --- LinkML
    "missing label": (
        "linkml",
        DOCUMENT,
        lambda p: edit(p, '"label": "Deploy",', ""),
        "taxonomy.json: 'label' is a req",
    ),
    "slot that LinkML does not know": (
        "linkml",
        DOCUMENT,
        lambda p: edit(p, '"label": "Deploy",', '"label": "Deploy", "colour": "red",'),
        "taxonomy.json: Additional properties are not allowed ('colour' was unexpected)",
    ),
    "no LinkML schema": (
        "linkml",
        checks.LINKML_SCHEMA,
        lambda p: p.write_text("classes: [", encoding="utf-8"),
        "schema/taxonomy.linkml.yaml: LinkML cannot use it",
    ),
    # --- rdflib
    "label in Turtle": ("rdflib", TTL, lambda p: edit(p, '"Deploy"', '"Destroy"'), "taxonomy.ttl: lacks 1 triples of "),
    "label in N-Triples": ("rdflib", NT, lambda p: edit(p, '"Deploy"', '"Destroy"'), "taxonomy.nt: lacks"),
    "label in RDF/XML": ("rdflib", RDF, lambda p: edit(p, ">Deploy<", ">Destroy<"), "taxonomy.rdf: lacks"),
    "label in JSON-LD": ("rdflib", JSONLD, lambda p: edit(p, '"Deploy"', '"Destroy"'), "taxonomy.jsonld: lacks"),
    "triple too many": (
        "rdflib",
        NT,
        lambda p: add(p, "<urn:a> <urn:b> <urn:c> .\n"),
        "taxonomy.nt: has 1 triples beside taxonomy.ttl: <urn:a> <urn:b> <urn:c>",
    ),
    "blank node": ("rdflib", NT, lambda p: add(p, "_:a <urn:b> <urn:c> .\n"), "taxonomy.nt: has the blank node"),
    "relative IRI": (
        "rdflib",
        TTL,
        lambda p: add(p, "<a> <urn:b> <urn:c> .\n"),
        "taxonomy.ttl: has the relative IRI <a>",
    ),
    "literal that is no date": (
        "rdflib",
        NT,
        lambda p: edit(p, '"2026-07-01"^^', '"yesterday"^^'),
        'taxonomy.nt: "yesterday"^^<http://www.w3.org/2001/XMLSchema#date> is not a value of its datatype',
    ),
    "broken Turtle": ("rdflib", TTL, lambda p: add(p, "<a> <"), "taxonomy.ttl: cannot be parsed"),
    "broken RDF/XML": ("rdflib", RDF, lambda p: add(p, "<"), "taxonomy.rdf: cannot be parsed"),
    "empty graph": ("rdflib", NT, lambda p: p.write_bytes(b""), "taxonomy.nt: has no triples"),
    "remote context": (
        "rdflib",
        JSONLD,
        lambda p: edit(p, '"@context": {', '"@context": "https://example.org/context.jsonld", "x": {'),
        "taxonomy.jsonld: cannot be parsed: ",
    ),
    # --- pySHACL
    "second label": (
        "SHACL",
        TTL,
        lambda p: add(
            p, '<https://genbodha.ai/taxonomy/skill/deploy> <http://www.w3.org/2004/02/skos/core#prefLabel> "X"@en .\n'
        ),
        f"taxonomy.ttl: <{NS}/skill/deploy> <http://www.w3.org/2004/02/skos/core#prefLabel>: ",
    ),
    "related to what is broader": (
        "SHACL",
        TTL,
        lambda p: add(p, f"<{NS}/skill/deploy> <{SKOS}related> <{NS}/category/craft> .\n"),
        f"taxonomy.ttl: <{NS}/skill/deploy>: SKOS S27",
    ),
    "no shapes": ("SHACL", checks.SHAPES, Path.unlink, "schema/taxonomy.shacl.ttl: is missing"),
    "shapes about nothing": (
        "SHACL",
        checks.SHAPES,
        lambda p: p.write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8"),
        "schema/taxonomy.shacl.ttl: no shape has a target in taxonomy.ttl",
    ),
    "shape that is none": (
        "SHACL",
        checks.SHAPES,
        lambda p: p.write_text(SHAPES.replace("sh:minCount 1", 'sh:minCount "few"'), encoding="utf-8"),
        "schema/taxonomy.shacl.ttl: ",
    ),
    # --- facts
    "label in JSON alone": (
        "same facts",
        DOCUMENT,
        lambda p: edit(p, '"label": "Deploy"', '"label": "Destroy"'),
        (
            f"taxonomy.json: says that <{NS}/skill/deploy> has the label 'Destroy' (en), where tables"
            " and graph say 'Deploy' (en)"
        ),
    ),
    "item in JSON twice": (
        "same facts",
        DOCUMENT,
        lambda p: edit(p, '"id": "watch"', '"id": "deploy"'),
        f"taxonomy.json: there are two items <{NS}/skill/deploy>",
    ),
    "JSON of another shape": (
        "same facts",
        DOCUMENT,
        lambda p: edit(p, '"disciplines": [', '"disciplines": "none", "x": ['),
        "taxonomy.json: the check failed (same facts",
    ),
    "label in Turtle alone": (
        "same facts",
        TTL,
        lambda p: edit(p, '"Deploy"', '"Destroy"'),
        (
            f"taxonomy.ttl: says that <{NS}/skill/deploy> has the label 'Destroy' (en), where"
            " taxonomy.json says 'Deploy' (en)"
        ),
    ),
    "language in Turtle": (
        "same facts",
        TTL,
        lambda p: edit(p, '"Implantar"@pt-br', '"Implantar"@pt'),
        f"taxonomy.ttl: says that <{NS}/skill/deploy> has the label 'Implantar' (pt), which is not",
    ),
    "text without language": (
        "same facts",
        TTL,
        lambda p: edit(p, '"Ask Ada."@en', '"Ask Ada."'),
        f"taxonomy.ttl: says that <{NS}/category/craft> has the editorial_notes '\"Ask Ada.\"'",
    ),
    "IRI as text": (
        "same facts",
        TTL,
        lambda p: edit(p, "<https://example.com/roll-out>", '"https://example.com/roll-out"'),
        f"taxonomy.ttl: says that <{NS}/skill/deploy> has the exact_match '\"https://example.com",
    ),
    "number of another type": (
        "same facts",
        TTL,
        lambda p: edit(p, "grt:passingScore 80", 'grt:passingScore "80"'),
        f"taxonomy.ttl: says that <{NS}/lab/first> has the passing_score '\"80\"', where",
    ),
    "other class in Turtle": (
        "same facts",
        TTL,
        lambda p: edit(p, "grt:Lab", "grt:Skill"),
        f"taxonomy.ttl: says that <{NS}/lab/first> is a 'Skill', where taxonomy.json says 'Lab'",
    ),
    "reference in Turtle": (
        "same facts",
        TTL,
        lambda p: edit(p, "grt:buildsOn skill:deploy", "grt:buildsOn skill:pray"),
        (
            f"taxonomy.ttl: says that <{NS}/skill/watch> has the builds_on"
            f" '{NS}/skill/pray', where taxonomy.json says '{NS}/skill/deploy'"
        ),
    ),
    "no broader": (
        "same facts",
        TTL,
        lambda p: edit(p, "skos:broader category:craft", "skos:broader <urn:elsewhere>"),
        (
            f"taxonomy.ttl: says <{NS}/category/craft>"
            f" <http://www.w3.org/2004/02/skos/core#narrower> <{NS}/skill/deploy> without the inverse"
        ),
    ),
    "row dropped": (
        "same facts",
        SKILLS,
        lambda p: drop_line(p, "watch,"),
        f"csv/skills.csv: does not say that <{NS}/skill/watch> is a 'Skill', which taxonomy.json says",
    ),
    "row added": (
        "same facts",
        SKILLS,
        lambda p: edit(p, "\r\nwatch,", "\r\nextra,,craft,Extra,,,,,,,,,,,CC-BY-4.0,Ada\r\nwatch,"),
        f"csv/skills.csv: says that <{NS}/skill/extra> is a 'Skill', which is not what taxonomy.json",
    ),
    "cell changed": (
        "same facts",
        SKILLS,
        lambda p: edit(p, "Watch closely", "Watch"),
        f"csv/skills.csv: says that <{NS}/skill/watch> has the label 'Watch' (en), where",
    ),
    "computed cell changed": (
        "same facts",
        SKILLS,
        lambda p: edit(p, ",1.1.0,2026-07-01,1,", ",1.1.0,2026-07-01,2,"),
        f"csv/skills.csv: says that <{NS}/skill/watch> has the rung '2', where taxonomy.json says '1'",
    ),
    "parent changed": (
        "same facts",
        DUTIES,
        lambda p: edit(p, "run-things,ops,", "run-things,oops,"),
        (
            f"csv/responsibilities.csv: does not say that <{NS}/discipline/ops> has the responsibilities"
            f" '{NS}/responsibility/run-things' as number 1, which taxonomy.json says"
        ),
    ),
    "order changed": (
        "same facts",
        DUTIES,
        lambda p: edit(p, "mend-things,ops,2,", "mend-things,ops,3,"),
        (
            f"csv/responsibilities.csv: says that <{NS}/discipline/ops> has the responsibilities"
            f" '{NS}/responsibility/mend-things' as number 3, where taxonomy.json says"
            f" '{NS}/responsibility/mend-things' as number 2"
        ),
    ),
    "translation changed": (
        "same facts",
        "csv/translations.csv",
        lambda p: edit(p, "Bereitstellen", "Ausstellen"),
        f"csv/translations.csv: says that <{NS}/skill/deploy> has the alt_labels 'Ausstellen' (de)",
    ),
    "reference changed": (
        "same facts",
        "csv/replaced_by.csv",
        lambda p: edit(p, "pray,watch", "pray,pray"),
        (f"csv/replaced_by.csv: says that <{NS}/skill/pray> has the replaced_by '{NS}/skill/pray', where"),
    ),
    "metadata changed": (
        "same facts",
        "csv/taxonomy.csv",
        lambda p: edit(p, '"Press, the"', "Press"),
        "csv/taxonomy.csv: says that <https://example.org/press> has the name 'Press', where taxonomy.json says",
    ),
    "count changed": (
        "same facts",
        "csv/counts.csv",
        lambda p: edit(p, "skills,3", "skills,4"),
        f"csv/counts.csv: says that <{NS}/count/skills> has the entities '4', where",
    ),
    "provenance changed": (
        "same facts",
        "csv/provenance.csv",
        lambda p: edit(p, "published", "editorial"),
        f"csv/provenance.csv: says that <{NS}/provenance-statement/Skill.label> has the source",
    ),
    "licence of one row": (
        "same facts",
        "csv/labs.csv",
        lambda p: edit(p, "CC-BY-4.0", "MIT"),
        f"csv/labs.csv: says that <{NS}> has the license 'MIT', which is not what taxonomy.json says",
    ),
    "another history note": (
        "same facts",
        "taxonomy.ttl",
        lambda p: edit(p, "It did not help.", "It helped."),
        f"taxonomy.ttl: lacks the history note of <{NS}/skill/pray>: Introduced in 1.0.0. Deprecated in 1.1.0: It did not help. Use",
    ),
    "second history note": (
        "same facts",
        "taxonomy.ttl",
        lambda p: add(p, f'<{NS}/skill/deploy> skos:historyNote "It is old."@en .\n'),
        f"taxonomy.ttl: has another history note of <{NS}/skill/deploy>: It is old.",
    ),
    "date of a change": (
        "same facts",
        "taxonomy.ttl",
        lambda p: edit(p, 'dct:modified "2026-07-01"', 'dct:modified "2026-07-02"'),
        f"taxonomy.ttl: says that <{NS}/category/craft> has the modified '2026-07-02', where taxonomy.json says '2026-07-01'",
    ),
    "table missing": ("same facts", SKILLS, Path.unlink, "csv/skills.csv: is missing"),
    "table of nothing": (
        "same facts",
        "csv/colours.csv",
        lambda p: p.write_text("class,id,value\r\nSkill,deploy,red\r\n"),
        "csv/colours.csv: has values of Skill, which has no multivalued slot of this name",
    ),
    "column of nothing": (
        "same facts",
        "csv/labs.csv",
        lambda p: edit(p, "passing_score", "passing_mark"),
        "csv/labs.csv: has a column 'passing_mark' that the schema does not know",
    ),
    "row too short": (
        "same facts",
        "csv/labs.csv",
        lambda p: add(p, "second,\r\n"),
        "csv/labs.csv: line 3 has 2 cells",
    ),
    "table in another encoding": (
        "same facts",
        "csv/labs.csv",
        lambda p: p.write_bytes(b"id,\xff\r\n"),
        "csv/labs.csv: is not UTF-8",
    ),
    "two rows of the whole": (
        "same facts",
        "csv/taxonomy.csv",
        lambda p: add(p, p.read_text(encoding="utf-8").splitlines()[1] + "\r\n"),
        "csv/taxonomy.csv: has 2 rows instead of one",
    ),
    "no compiled schema": (
        "same facts",
        "schema/taxonomy.model.json",
        lambda p: p.write_text("{}"),
        "schema/taxonomy.model.json: is not a compiled schema",
    ),
    # --- frictionless
    "hash": (
        "frictionless",
        PACKAGE,
        lambda p: edit(p, "sha256:", "sha256:0"),
        'datapackage.json: csv/taxonomy.csv: The data source does not match the expected hash count: expected is "0',
    ),
    "size": (
        "frictionless",
        SKILLS,
        lambda p: add(p, "\r\n"),
        "datapackage.json: csv/skills.csv: The data source does not match the expected ",
    ),
    "table that the package lacks": (
        "frictionless",
        "csv/colours.csv",
        lambda p: p.write_text("id\r\n"),
        "datapackage.json: does not describe csv/colours.csv",
    ),
    "table that only the package has": (
        "frictionless",
        SKILLS,
        Path.unlink,
        "datapackage.json: describes csv/skills.csv, which is missing",
    ),
    "remote table": (
        "frictionless",
        PACKAGE,
        lambda p: edit(p, '"csv/skills.csv"', '"https://example.org/skills.csv"'),
        "datapackage.json: ",
    ),
    # --- csvw
    "no date": ("csvw", "csv/taxonomy.csv", lambda p: edit(p, ",2026-07-01,", ",soon,"), CSVW),
    "required cell": ("csvw", SKILLS, lambda p: edit(p, "Watch closely", ""), CSVW),
    "key twice": ("csvw", SKILLS, lambda p: edit(p, "\r\nwatch,", "\r\ndeploy,"), f"{CSVW}: the check failed"),
    "reference to nothing": ("csvw", SKILLS, lambda p: edit(p, "watch,craft,", "watch,art,"), CSVW),
    "column without a name": ("csvw", SKILLS, lambda p: edit(p, "label,", "name,"), CSVW),
    "property of nothing": (
        "csvw",
        CSVW,
        lambda p: edit(p, '"tables"', '"tabels": [], "tables"'),
        f"{CSVW}: Invalid prop",
    ),
    "table that CSVW lacks": (
        "csvw",
        "csv/colours.csv",
        lambda p: p.write_text("id\r\n"),
        "csv/csv-metadata.json: does not describe csv/colours.csv",
    ),
    # --- check-jsonschema
    "no authors": ("citation", "CITATION.cff", lambda p: edit(p, "authors:", "x-authors:"), "CITATION.cff: $ "),
    "no YAML": ("citation", "CITATION.cff", lambda p: p.write_text("a: ["), "CITATION.cff: "),
    # --- diff
    "diff that is no JSON": ("diff, applied", DIFF, lambda p: p.write_text("{"), f"{DIFF}: is not JSON"),
    "kind that there is not": (
        "diff, applied",
        DIFF,
        lambda p: edit(p, '"kind": "renamed"', '"kind": "lost"'),
        f"{DIFF}: $.changes[",
    ),
    "diff that was edited": (
        "diff, applied",
        DIFF,
        lambda p: edit(p, '"reason": "new wording"', '"reason": "no reason"'),
        f"{DIFF}: was edited after it was made",
    ),
    "diff of another release": (
        "diff, applied",
        DIFF,
        lambda p: edit(p, '"old": "1.0.0"', '"old": "0.9.0"'),
        f"{DIFF}: has the changes since 0.9.0, but the predecessor of taxonomy.json is 1.0.0",
    ),
    "diff of a first release": (
        "diff, applied",
        DIFF,
        lambda p: p.write_text('{"format": 1, "old": null, "new": "x", "bump": "none", "counts": {}, "changes": []}'),
        f"{DIFF}: has the changes since None, but the predecessor of taxonomy.json is 1.0.0",
    ),
    "diff that leads elsewhere": (
        "diff, applied",
        DOCUMENT,
        lambda p: edit(p, '"Watch closely"', '"Watch loosely"'),
        f"{DIFF}: turns taxonomy.json of 1.0.0 into another document than taxonomy.json",
    ),
    "release before that is another": (
        "diff, applied",
        f"../1.0.0/{DOCUMENT}",
        lambda p: edit(p, '"Watch"', '"Look"'),
        f"{DIFF}: taxonomy.json of 1.0.0: is not the document that {DIFF} was made from",
    ),
    "release before that is gone": (
        "diff, applied",
        "../1.0.0",
        shutil.rmtree,
        f"{DIFF}: cannot be checked: the previous release, 1.0.0, is not beside this one",
    ),
    "update that lacks something": (
        "update",
        UPDATE,
        lambda p: drop_line(p, '"Watch closely"'),
        f"{UPDATE}: its result lacks 1 triples of taxonomy.nt: <{NS}/skill/watch>",
    ),
    "update that does too much": (
        "update",
        UPDATE,
        lambda p: edit(p, "INSERT DATA {\n", "INSERT DATA {\n  <urn:a> <urn:b> <urn:c> .\n"),
        f"{UPDATE}: its result has 1 triples beside taxonomy.nt: <urn:a>",
    ),
    "update that fetches": (
        "update",
        UPDATE,
        lambda p: add(p, " ;\nLOAD <https://example.org/graph.ttl>\n"),
        f"{UPDATE}: cannot be run: line ",
    ),
    "update that hides what it fetches": (
        "update",
        UPDATE,
        lambda p: edit(p, "INSERT DATA {\n", "INSERT DATA {\n  <a:a> <a:b> <a:c> } ; LOAD <https://example.org/> .\n"),
        f"{UPDATE}: cannot be run: ",
    ),
    "no update": ("update", UPDATE, Path.unlink, f"{UPDATE}: is missing"),
    "update in Latin 1": ("update", UPDATE, lambda p: p.write_bytes(b"# \xe9"), f"{UPDATE}: cannot be run: "),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
@pytest.mark.one_in(3)
def test_fault_is_found_by_its_step(fault: Fault, folder: Path) -> None:
    step, path, spoil, begins = fault
    spoil(folder / path)
    problems = run(folder, step)
    assert any(problem.startswith(begins) for problem in problems), problems
    assert not any("\n" in problem for problem in problems)
    assert step != "same facts" or len(problems) <= 4


def spoiled(data: bytes, how: str) -> bytes:
    return {"empty": b"", "binary": b"\x00\xff\xfe garbage", "cut": data[: len(data) // 8], "deep": b"[" * 100_000}[how]


@pytest.mark.parametrize("how", ["empty", "binary", "cut", "deep"])
def test_every_file_spoiled_gives_sentences_and_no_traceback(how: str, folder: Path) -> None:
    paths = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for path in paths:
        (folder / path).write_bytes(spoiled((folder / path).read_bytes(), how))
    problems = verify_artifacts(folder)
    named = {problem.place.path for problem in problems}
    assert named <= paths
    wanted = {DOCUMENT, checks.JSON_SCHEMA, TTL, NT, RDF, JSONLD, PACKAGE, CSVW, "CITATION.cff"}
    assert wanted - named <= {checks.JSON_SCHEMA}


@pytest.mark.parametrize("check", REFERENCE_CHECKS, ids=lambda check: check.run.__name__)
def test_a_file_that_a_step_reads_is_a_folder(check: checks.Check, folder: Path) -> None:
    (folder / check.file).unlink(missing_ok=True)  # the first form of artifacts has no workbook
    (folder / check.file).mkdir()
    problems = run_check(check, Artifacts(folder))
    assert in_file(check.file, "is a directory where a file should be") in problems


def test_empty_folder_names_each_missing_file_once(tmp_path: Path) -> None:
    problems = verify_artifacts(tmp_path)
    assert problems == list(dict.fromkeys(problems))
    missing = {problem.place.path for problem in problems if problem.message == "is missing"}
    assert {"taxonomy.json", "taxonomy.ttl", "CITATION.cff"} <= missing


def test_many_problems_are_cut_short(folder: Path) -> None:
    text = (folder / TTL).read_text(encoding="utf-8")
    (folder / TTL).write_text(text.replace('"@en', '"@fr'), encoding="utf-8")
    problems = run(folder, "same facts")
    assert len(problems) == LIMIT + 1
    assert "there are more problems" in problems[-1]


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="is not a folder of artifacts"):
        verify_artifacts(tmp_path / "nowhere")


def test_missing_package_is_named_with_what_to_install(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "find_spec", lambda name: None if name == "csvw" else name)
    with pytest.raises(ConfigError, match=r"need csvw; run `pip install taxokit\[release\]`"):
        verify_artifacts(sample)
