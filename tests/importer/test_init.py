"""Templates: the files of a new repository, without traces of the taxonomy that they were made from."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion

from taxokit.importer.init import advice, check_values, initialize, new_repository
from taxokit.importer.template import NewTaxonomy, templates
from taxokit.repository.project import find_project
from taxokit.repository.writing import NewFile, move_entries, write_files
from taxokit.taxonomy.attribution import KNOWN_LICENSES
from taxokit.taxonomy.loader import load
from taxokit.text import __version__
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import ConfigError, SourceError

Run = Callable[..., Any]
FORMS = ".github/ISSUE_TEMPLATE"
WORKFLOWS = tuple(f".github/workflows/{name}.yml" for name in ("checks", "diff", "release", "site"))
MINE = NewTaxonomy(
    'Weather: "wind" & rain #1',
    "https://example.net/weather/",
    "CC-BY-4.0",
    "Station: Nord",
    "https://example.net/nord",
)


def new(**changes: str) -> NewTaxonomy:
    return NewTaxonomy(**{**vars(MINE), **changes})


@pytest.fixture(scope="module", params=sorted(templates()))
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new repository of each template. Not to be changed."""
    folder = tmp_path_factory.mktemp("init") / "weather"
    assert initialize(folder, new(template=request.param)) == []
    return folder


slow_test = pytest.mark.parametrize("made", ["roles", pytest.param("skos", marks=pytest.mark.full)], indirect=True)
"""For tests that take seconds, and are the same for each template."""


def test_new_repository_has_no_finding(made: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert [(str(finding.location), finding.message) for finding in check(made)] == []


def test_new_repository_builds_and_verifies(made: Path, run: Run, tmp_path: Path) -> None:
    done = run("build", "--out", tmp_path / "build", cwd=made)
    assert done.code == 0, done.err
    assert 'Weather: "wind" & rain #1 1.0.0-dev' in done.out
    assert run("schema", "--check", cwd=made).code == 0
    assert run("verify", cwd=made).code == 0


def test_metadata_is_that_of_the_settings(made: Path) -> None:
    taxonomy = load(find_project(made))
    document = taxonomy.document
    agent = {"id": "https://example.net/nord", "name": "Station: Nord"}
    expected = {
        "title": 'Weather: "wind" & rain #1',
        "namespace": "https://example.net/weather/",
        "language": "en",
        "license": "CC-BY-4.0",
        "license_url": "https://creativecommons.org/licenses/by/4.0/",
        "creator": agent,
        # these are only taken from the settings if the schema requires them
        "publisher": agent if taxonomy.schema.root.by_name["publisher"].required else None,
        "homepage": "https://example.net/weather" if taxonomy.schema.root.by_name["homepage"].required else None,
        "citation_template": '{creator}. "{title} v{version}." {issued}. {homepage} ({license}).',
    }
    assert {name: document.get(name) for name in expected} == expected


def test_schema_is_named_after_the_taxonomy(made: Path) -> None:
    schema = yaml.safe_load((made / "schema/taxonomy.yaml").read_text(encoding="utf-8"))
    assert schema["id"] == "https://example.net/weather/schema"
    assert schema["name"] == "weather_wind_rain_1"
    assert schema["title"] == 'Schema of Weather: "wind" & rain #1'
    assert schema["license"] == "CC-BY-4.0"
    kinds = {iri for name, iri in schema["prefixes"].items() if "example" in iri}
    assert all(iri.startswith("https://example.net/weather/") for iri in kinds)
    assert len(kinds) > 1


def test_nothing_is_left_of_placeholders_and_of_the_taxonomy_that_the_template_was_made_of(made: Path) -> None:
    for path in made.rglob("*"):
        if path.is_file() and path.suffix != ".whl":
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"@@\w", text), path
            assert not re.search(r"genbodha|genai engineering|\bgrt\b", text, re.IGNORECASE), path


def test_files_of_a_repository(made: Path, snapshot: SnapshotAssertion) -> None:
    files = (path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file())
    assert sorted(name.replace(__version__, "VERSION") for name in files) == snapshot
    assert (made / "README.md").read_text(encoding="utf-8") == snapshot


@pytest.mark.parametrize("name", ["checks.yml", "diff.yml", "release.yml", "site.yml"])
def test_workflow_uses_the_actions_that_this_repository_uses(name: str, made: Path, repository: Path) -> None:
    def actions(folder: Path) -> set[str]:
        text = (folder / ".github/workflows" / name).read_text(encoding="utf-8")
        return set(re.findall(r"uses: (\S+@\S+ # \S+)", text))

    assert actions(made) == actions(repository)


def test_workflow_and_hooks_are_valid(made: Path) -> None:
    for arguments in (
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS],
        ["check-jsonschema", "--builtin-schema", "vendor.github-issue-forms", f"{FORMS}/change.yml"],
        ["check-jsonschema", "--builtin-schema", "vendor.github-issue-config", f"{FORMS}/config.yml"],
        ["zizmor", "--offline", "--persona=pedantic", "--no-progress", *WORKFLOWS],
        ["pre-commit", "validate-config", ".pre-commit-config.yaml"],
    ):
        program = Path(sys.executable).with_name(arguments[0])
        done = subprocess.run([program, *arguments[1:]], cwd=made, check=False, capture_output=True)
        assert done.returncode == 0, done.stdout


@pytest.mark.full
@slow_test
def test_hooks_run_before_a_commit(made: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "weather")
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
    }
    for command in (
        ["git", "init", "--quiet"],
        ["git", "add", "--all"],
        [sys.executable, "-m", "pre_commit", "run", "--all-files"],
    ):
        done = subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stdout
    assert done.stdout.count("Passed") == 3


def test_schema_of_the_roles_template_is_that_of_this_repository(repository: Path) -> None:
    own = repository / "schema/taxonomy.yaml"
    copy = repository / "src/taxokit/importer/templates/roles/schema/taxonomy.yaml"
    assert copy.read_bytes() == own.read_bytes(), f"run: cp {own} {copy}"


@pytest.mark.parametrize("name", sorted(templates()))
def test_each_replacement_of_a_template_matches(name: str) -> None:
    template = templates()[name]
    text = template.folder.joinpath("schema", "taxonomy.yaml").read_text(encoding="utf-8")
    for old, replacement in template.replacements:
        assert old in text
        text = text.replace(old, replacement)


@pytest.mark.parametrize("name", ["CC-BY-4.0", "CC0-1.0"])
def test_licence_comes_with_it(name: str, tmp_path: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert initialize(tmp_path / "new", new(license=name)) == []
    assert KNOWN_LICENSES[name][1] in (tmp_path / "new/LICENSE").read_text(encoding="utf-8")
    assert check(tmp_path / "new") == []


@pytest.mark.parametrize("name", ["CC-BY-NC-ND-4.0", "ODbL-1.0", "MIT"])
def test_licence_that_is_not_included_has_its_address(tmp_path: Path, run: Run, name: str) -> None:
    settings = new(license=name)
    initialize(tmp_path / "new", settings)
    assert run("build", cwd=tmp_path / "new").code == 0
    text = (tmp_path / "new/_build/LICENSE").read_text(encoding="utf-8")
    assert settings.license_url in text
    assert len(text.splitlines()) == 3


def test_text_of_an_own_licence_is_the_next_step(tmp_path: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    settings = new(license="LicenseRef-Ours")
    assert advice(Path("new"), settings) == snapshot
    initialize(tmp_path / "new", settings)
    assert not (tmp_path / "new/LICENSE").exists()
    assert run("check", cwd=tmp_path / "new").code == 1
    assert run("build", cwd=tmp_path / "new").code == 1
    (tmp_path / "new/LICENSE").write_text("Any text.\n", encoding="utf-8")
    assert run("build", cwd=tmp_path / "new").code == 0


def test_other_language(tmp_path: Path, check: Callable[..., list[Diagnostic]]) -> None:
    initialize(tmp_path / "new", new(language="de-CH", template="skos"))
    assert load(find_project(tmp_path / "new")).document["language"] == "de-CH"
    assert check(tmp_path / "new") == []


INVALID = [
    *({"title": title} for title in (" ", "a\nb", "a\u202eb")),
    {"creator": ""},
    *({"namespace": iri} for iri in ("https://example.org/a", "https://example.org/a#b", "a/", "https://[/")),
    *({"creator_url": iri} for iri in ("https://example.org/\u202ea", "Ann")),
    {"license": "CC-BY-40"},
    {"publisher_url": "https://example.org"},
    {"language": "English"},
    {"template": "sko"},
]


def test_values_must_be_valid(snapshot: SnapshotAssertion) -> None:
    messages = []
    for values in INVALID:
        with pytest.raises(ConfigError) as caught:
            check_values(new(**values))
        messages.append(str(caught.value))
    assert messages == snapshot


def test_folder_that_is_not_empty_is_refused_and_stays(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(ConfigError, match="is not an empty folder, nor a new Git repository; name a new one"):
        initialize(tmp_path, MINE)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_empty_folder_is_filled_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    with new_repository(tmp_path / "new") as made:
        write_files(made, [NewFile("file", b"x")])
        move_entries(made, tmp_path / "new", last="taxonomy")
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == ["new", "new/file"]


def test_failure_leaves_nothing(tmp_path: Path) -> None:
    def fail() -> None:
        with new_repository(tmp_path / "deep/new") as made:
            write_files(made, [NewFile("file", b"x")])
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - raised here
        fail()
    assert list((tmp_path / "deep").iterdir()) == []


def test_folder_below_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(SourceError, match="cannot be written"):
        initialize(tmp_path / "file/new", MINE)


@slow_test
@pytest.mark.full
def test_requirements_install_the_tool_offline_in_an_empty_environment(made: Path, tmp_path: Path) -> None:
    """The libraries that it needs are those of this environment; the tool comes from the wheel alone."""
    (requirement,) = re.findall(r"^taxokit.*$", (made / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    requirements = tmp_path / "requirements.txt"
    requirements.write_text(f"--find-links {made / 'wheels'}\n{requirement}\n", encoding="utf-8")
    assert f"--find-links wheels\n{requirement}\n" in (made / "requirements.txt").read_text(encoding="utf-8")
    venv.create(tmp_path / "venv", with_pip=True)
    programs = tmp_path / "venv/bin"
    pip = [programs / "python", "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*pip, "-r", requirements], check=True)
    locked = ["--force-reinstall", "--require-hashes", "--find-links", "wheels", "-r", "requirements/taxokit.txt"]
    subprocess.run([*pip, *locked], cwd=made, check=True)
    environment = {**os.environ, "PYTHONPATH": sysconfig.get_paths()["purelib"]}
    code = "import taxokit; print(taxokit.__file__)"
    location = subprocess.check_output([programs / "python", "-c", code], env=environment, encoding="utf-8")
    assert location.startswith(str(tmp_path / "venv"))
    for command in (["check"], ["schema", "--check"], ["build", "--out", tmp_path / "build"]):
        subprocess.run([programs / "taxokit", *command], cwd=made, env=environment, check=True)
