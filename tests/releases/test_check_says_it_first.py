"""Nothing that `check` passes is refused by `release`: random edits, with values that are odd but plausible.

Each edit that causes no error stays. After the first half of dozens a release is cut, and after all of them
`release --dry-run` must pass, with the differences between both, by the function that the command calls. Its validators
run in this process, which imports their libraries once; they see what is left of the first half in the second release.
"""

import copy
import json
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from importlib import resources
from pathlib import Path
from random import Random
from typing import Any

import jsonschema_rs
import pytest

from support.depth import is_full, share
from support.odd_values import DATES, Edit, random_edit, yaml_of
from taxokit.lint.engine import errors_of
from taxokit.releases import cut
from taxokit.releases.editions import draft_of
from taxokit.releases.validation import problems_in
from taxokit.repository.project import find_project
from taxokit.taxonomy.citations import citation_fields
from taxokit.taxonomy.loader import class_of_file, load
from taxokit.text.codes import licenses
from taxokit.text.diagnostics import Diagnostic, Location
from taxokit.text.errors import TaxokitError
from taxokit.text.versions import Version
from taxokit.yaml_text import parser

EDITS = 60 if is_full() else 16
RUNS = 12  # of each repository: 2,160 edits in all

Repositories = Callable[[str], Path]
Run = Callable[..., Any]


@pytest.fixture
def repository_of(
    request: pytest.FixtureRequest, tmp_path: Path, under_git: Callable[[Path], Path]
) -> Callable[[str], Path]:
    """Return a fresh copy of a repository under Git, by the name of its template."""

    def copied(template: str) -> Path:
        root = Path(shutil.copytree(request.getfixturevalue(template), tmp_path / "repository", symlinks=True))
        return root if (root / ".git").is_dir() else under_git(root)

    return copied


@pytest.mark.parametrize(
    ("seed", "template"),
    share(
        [(seed, name) for seed in range(RUNS) for name in ("animals_template", "project_template", "kitchen_template")],
        every=3 * RUNS,
    ),
)
def test_release_takes_what_check_passes(
    seed: int,
    template: str,
    repository_of: Repositories,
    commit_all: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root, random = repository_of(template), Random(f"{template} {seed}")
    edits, versions = list[Edit](), list[Version]()
    for request, validate in ((cut.ReleaseRequest(), _no_problems), (cut.ReleaseRequest(dry_run=True), problems_in)):
        monkeypatch.setattr(cut, "validate", validate)
        edits += _edit(root, random, EDITS // 2)
        commit_all(root)
        try:
            versions.append(cut.release(find_project(root), request, errors_of).release.version)
        except TaxokitError as error:
            pytest.fail("\n".join([str(error), "of these edits:", *map(str, edits)]))
    assert versions[0] < versions[1], "the second follows from the first"


def _no_problems(_: Path) -> list[Diagnostic]:
    return []


NAMESPACES = (
    *("https://example.org/MyVoc/", "https://example.org/~me/", "https://example.org/voc%20x/", "https://EXAMPLE.org/"),
    *("https://example.org/voc(1)/", "https://example.org/v1:2/", "https://example.org/voc+x/"),
    "https://example.org/a,b/",
    *("https://example.org:8443/", "https://example.org/w//", "https://example.org/?x=/", "https://example.org/*/"),
    *("https://example.org/a;b=c/", "https://example.org/zoo#", "https://xn--bcher-kva.example/Voc#"),
)


@pytest.mark.parametrize("namespace", share(NAMESPACES, every=len(NAMESPACES)))
def test_namespaces_that_init_takes_can_be_released(
    namespace: str, tmp_path: Path, run: Run, under_git: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cut, "validate", problems_in)
    assert run(*_init(tmp_path / "new", namespace)).code == 0
    root = under_git(tmp_path / "new")
    assert run("check", "--fail-on", "warning", cwd=root).out.strip() == "no findings"
    assert run("release", "--dry-run", cwd=root).code == 0


@pytest.mark.parametrize(
    ("namespace", "meant"),
    [
        ("https://user@example.org/", "https://example.org/"),
        ("http://[2001:db8::1]:8080/x/", "such as https://example.org/"),
        ("https://bücher.example/énergie/", "https://xn--bcher-kva.example/%C3%A9nergie/"),
    ],
)
def test_init_refuses_a_namespace_without_releases(namespace: str, meant: str, tmp_path: Path, run: Run) -> None:
    result = run(*_init(tmp_path / "new", namespace))
    assert (result.code, f"write {meant}" in result.err) == (2, True), result.err
    assert "--namespace: " in result.err


def test_init_refuses_two_names_of_one_agent(tmp_path: Path, run: Run) -> None:
    agents = [
        "--creator-url",
        "https://example.org/a",
        "--publisher",
        "Bob",
        "--publisher-url",
        "https://example.org/a",
    ]
    result = run(*_init(tmp_path / "new", "https://example.org/"), *agents)
    assert (result.code, "whose name is Ada" in result.err) == (2, True), result.err


def _init(folder: Path, namespace: str) -> list[str]:
    words = ["--title", "Animals", "--license", "CC-BY-4.0", "--creator", "Ada", "--language", "en"]
    return ["init", str(folder), "--template", "skos", *words, "--namespace", namespace]


@pytest.mark.full
def test_iris_with_letters_beyond_ascii_can_be_in_every_slot(
    repository_of: Repositories, commit_all: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cut, "validate", problems_in)
    root = repository_of("animals_template")
    taxonomy = load(find_project(root))
    for path in taxonomy.files:
        content = parser.parse(taxonomy.text_of(path), path).value
        cls = class_of_file(path, taxonomy.schema)
        slots = [slot for slot in cls.slots if slot.kind == "uri" and (slot.given or not slot.computed)]
        for number, slot in enumerate(slot for slot in slots if not (cls.is_scheme and "_match" in slot.name)):
            iri = f"http://ja.dbpedia.example/resource/魚/{number}/{content.get('id', '')}"
            content[slot.name] = [iri] if slot.multivalued else iri
        if cls is taxonomy.schema.root:
            content["creator"] = {"id": "https://example.org/énergie", "name": "É", "website": "https://例え.example/"}
            content["license_url"] = "https://creativecommons.org/licenses/by/4.0/"
        (root / path).write_text(yaml_of(content), encoding="utf-8")
    commit_all(root)
    cut.release(find_project(root), cut.ReleaseRequest(dry_run=True), errors_of)


@pytest.mark.full
def test_a_circle_of_broader_concepts_is_a_warning_and_stops_no_release(
    repository_of: Repositories, commit_all: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.setattr(cut, "validate", problems_in)
    root = repository_of("animals_template")
    with (root / "taxonomy/concepts/vertebrates.yaml").open("a", encoding="utf-8") as file:
        file.write("broader:\n  - mammals\n")
    assert "warning: broader links must not form a cycle" in run("check", cwd=root).out
    commit_all(root)
    cut.release(find_project(root), cut.ReleaseRequest(dry_run=True), errors_of)


@pytest.mark.full
@pytest.mark.parametrize("tag", ["qaa", "en-GB-oed", "sl-rozaj-biske"])
def test_any_language_tag_can_be_that_of_the_whole(
    tag: str,
    repository_of: Repositories,
    commit_all: Callable[[Path], None],
    edit: Callable[[Path, str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cut, "validate", problems_in)
    root = repository_of("animals_template")
    edit(root / "taxonomy/taxonomy.yaml", "language: en\n", f"language: {tag}\n")
    commit_all(root)
    cut.release(find_project(root), cut.ReleaseRequest(dry_run=True), errors_of)


@pytest.mark.full
def test_the_end_of_a_day_can_be_released(
    repository_of: Repositories, commit_all: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cut, "validate", problems_in)
    root = repository_of("animals_template")
    with (root / "taxonomy/concepts/fish.yaml").open("a", encoding="utf-8") as file:
        file.write('issued_on: "2023-01-31T24:00:00Z"\n')
    commit_all(root)
    cut.release(find_project(root), cut.ReleaseRequest(), errors_of)
    with (root / "taxonomy/concepts/mammals.yaml").open("a", encoding="utf-8") as file:
        file.write('issued_on: "2023-01-31T24:00:00.00+00:00"\n')
    commit_all(root)
    cut.release(find_project(root), cut.ReleaseRequest(dry_run=True), errors_of)


def test_an_empty_text_is_reported_in_a_slot_that_must_have_one(project_template: Path) -> None:
    project, path = find_project(project_template), "taxonomy/categories/kubernetes.yaml"
    text = load(project).text_of(path).replace("skills:", 'value_provenance:\n- {slot: "", source: editorial}\nskills:')
    messages = [finding.message for finding in errors_of(load(project, {path: text}))]
    assert messages[:1] == ["slot is empty"]


def test_citation_files_are_valid_whatever_the_licence(animals_template: Path) -> None:
    schema = resources.files("check_jsonschema") / "builtin_schemas/vendor/citation-file-format.json"
    validator = jsonschema_rs.validator_for(json.loads(schema.read_text(encoding="utf-8")), validate_formats=True)
    edition = draft_of(load(find_project(animals_template)), Version(1, 0, 0), "2026-06-14")
    own = ("LicenseRef-Mine", "DocumentRef-a:LicenseRef-b", "MIT OR CC-BY-4.0", "proprietary")
    for name in (*licenses(), *licenses("outdated"), *own):
        fields = citation_fields(edition.attribution._replace(license=name))
        assert validator.is_valid(fields), name
        assert fields.get("license", name) == name
        assert fields["license-url"] == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize("date", DATES)
def test_dates_are_reported_at_their_line_if_they_do_not_exist(date: str, animals_template: Path) -> None:
    path = "taxonomy/concepts/fish.yaml"
    project = find_project(animals_template)
    text = load(project).text_of(path) + f'issued_on: "{date}"\n'
    places = [finding.location for finding in errors_of(load(project, {path: text}))]
    assert places == ([] if _exists(date) else [Location(path, text.count("\n"), 12)])


def _exists(date: str) -> bool:
    """Return True if Python knows a date, with the end of a day (XSD 1.1, section 3.3.7) as the last second of it."""
    form = r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)?)?"
    if not re.fullmatch(form, date, re.ASCII):
        return False
    try:
        datetime.fromisoformat(re.sub(r"T24:00:00(\.0+)?", "T23:59:59", date))
    except ValueError:
        return False
    return True


def _edit(root: Path, random: Random, number: int) -> list[Edit]:
    """Make a number of random edits that cause no error, and return them."""
    project = find_project(root)
    taxonomy = load(project)
    contents = {path: parser.parse(taxonomy.text_of(path), path).value for path in taxonomy.files}
    drafts: dict[str, str | None] = {}
    edits: list[Edit] = []
    while len(edits) < number:
        edit = random_edit(random, taxonomy, contents)
        content = copy.deepcopy(contents[edit.path])
        edit.made_in(content)
        draft = yaml_of(content)
        if not errors_of(load(project, {**drafts, edit.path: draft})):
            contents[edit.path], drafts[edit.path] = content, draft
            edits.append(edit)
    for path, text in drafts.items():
        (root / path).write_text(str(text), encoding="utf-8", newline="")
    return edits
