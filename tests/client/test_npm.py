"""`taxokit npm`: a package that Node and TypeScript take, with every item of the release in it."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support import node_packages
from support.hosts import node
from taxokit.client.npm import package_name
from taxokit.client.release_files import release_files
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.errors import ConfigError

Run = Callable[..., Any]
Made = Callable[..., Path]

ITEMS = """
const [kinds, ids] = JSON.parse(process.argv.at(-1));
console.log(JSON.stringify(kinds.map((kind, n) => ids[n].map((id) => [get(kind, id), find(kind, id) === get(kind, id)]))));
console.log(find("none", "none"), find(kinds[0], "toString"), find("constructor", "name"));
try { get(kinds[0], "none"); } catch (error) { console.log(String(error)); }
"""
MODULES = {
    "use.mjs": 'import { find, get, taxonomy } from "@example/some-words";\n' + ITEMS,
    "use.cjs": 'const { find, get, taxonomy } = require("@example/some-words");\n' + ITEMS,
}


def executed(*command: object, cwd: Path) -> str:
    done = subprocess.run(
        [node(), *map(str, command)], cwd=cwd, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def used_in(folder: Path, package: Path) -> Path:
    """Install a package in a folder as npm does, and return the folder."""
    name = json.loads((package / "package.json").read_bytes())["name"]
    shutil.copytree(package, folder / "node_modules" / name)
    return folder


@pytest.fixture
def made(run: Run, tmp_path: Path) -> Made:
    def make(release: object, *options: str) -> Path:
        done = run("npm", release, "--out", tmp_path / "package", *options, cwd=tmp_path)
        assert (done.code, done.err) == (0, "")
        return tmp_path / "package"

    return make


@pytest.fixture(params=["roles", "thesaurus", "vocabulary"])
def release(request: pytest.FixtureRequest, repository: Path) -> Path:
    if request.param == "roles":
        return repository / "releases/1.3.0"
    template = "released_thesaurus_template" if request.param == "thesaurus" else "vocabulary_template"
    return Path(request.getfixturevalue(template)) / "releases/1.0.0"


@pytest.mark.parametrize("module", MODULES)
def test_each_item_is_found_by_kind_and_identifier(made: Made, release: Path, tmp_path: Path, module: str) -> None:
    folder = used_in(tmp_path, made(release, "--name", "@example/some-words"))
    files = release_files(release)
    taxonomy = Taxonomy(files.schema, files.document)
    classes = [cls for cls in files.schema.item_classes if taxonomy.by_class[cls.name]]
    items = [[item for item in taxonomy.by_class[cls.name] if item.id] for cls in classes]
    (folder / module).write_text(MODULES[module], encoding="utf-8")
    arguments = json.dumps([[cls.kind for cls in classes], [[item.id for item in listed] for listed in items]])
    found, absent, error = executed(module, arguments, cwd=folder).splitlines()
    assert json.loads(found) == [[[item.data, True] for item in listed] for listed in items]
    assert (absent, error) == (
        "undefined undefined undefined",
        f"RangeError: there is no {classes[0].kind} none",
    )


def test_package_has_the_credit_in_each_file_and_its_example_runs(made: Made, repository: Path, tmp_path: Path) -> None:
    package = made(repository / "releases/1.3.0")
    content = json.loads((package / "package.json").read_bytes())
    assert {key: content[key] for key in ("name", "version", "license", "author", "contributors")} == {
        "name": "the-genai-engineering-role-taxonomy",
        "version": "1.3.0",
        "license": "CC-BY-4.0",
        "author": {"name": "GenBodha", "url": "https://genbodha.ai"},
        "contributors": [{"name": "the editors of this repository"}],
    }
    assert {*content["files"]} == {path.name for path in package.iterdir()} - {"package.json", ".taxokit-build"}
    files = {*content["files"], "package.json"} - {"LICENSE"}
    assert not [name for name in files if "genbodha.ai" not in (package / name).read_text(encoding="utf-8")]
    example = (package / "README.md").read_text(encoding="utf-8").partition("```js\n")[2].partition("```")[0]
    (tmp_path / "example.mjs").write_text(example, encoding="utf-8")
    assert "label: 'Agent Memory Systems'" in executed("example.mjs", cwd=used_in(tmp_path, package))


def test_package_is_made_again_byte_for_byte_and_without_other_files(made: Made, run: Run, repository: Path) -> None:
    package = made(repository / "releases/1.3.0")
    before = {path.name: path.read_bytes() for path in package.iterdir()}
    done = run("npm", "1.3.0", "--out", package, cwd=repository)
    assert (done.code, {path.name: path.read_bytes() for path in package.iterdir()}) == (0, before)
    (package / "mine.js").touch()
    done = run("npm", "--out", package, cwd=repository)
    assert (done.code, "was not written by a build" in done.err) == (2, True)


def test_version_has_three_numbers_and_the_repository_is_that_of_the_release(
    vocabulary: Path, run: Run, made: Made
) -> None:
    for words in (["init", "--quiet"], ["remote", "add", "origin", "git@git.example.org:a/b.git"]):
        subprocess.run(["git", *words], cwd=vocabulary, check=True)
    done = run("build", "--version", "2026.1", "--out", vocabulary / "built", cwd=vocabulary)
    assert done.code == 0, done.err
    (vocabulary / "built").rename(vocabulary / "releases/2026.1")
    content = json.loads((made(vocabulary / "releases/2026.1", "--name", "a") / "package.json").read_bytes())
    assert content["version"] == "2026.1.0"
    assert content["repository"] == {"type": "git", "url": "git+https://git.example.org/a/b.git"}


NAMES = {
    "Kompetenzen für Öffentliche Dienste": "kompetenzen-fur-offentliche-dienste",
    "GenAI Roles": "genai-roles",
    "Events": "events-taxonomy",
}
UNNAMED = ("إطار كفاءات الهندسة", "能力")


@pytest.mark.parametrize("title", NAMES)
def test_name_is_made_of_the_title(title: str) -> None:
    assert package_name(title, None) == NAMES[title]


@pytest.mark.parametrize("title", UNNAMED)
def test_name_is_asked_for_if_the_title_makes_none(title: str) -> None:
    with pytest.raises(ConfigError, match="makes no name for a package") as error:
        package_name(title, None)
    assert error.value.hint == "name it with --name"
    assert package_name(title, "@example/events") == "@example/events"


@pytest.mark.parametrize(
    "name", ["Roles", ".roles", "_roles", "@example", "@example/", "a/b", "a b", "", "a" * 215, "é"]
)
def test_name_that_npm_refuses_is_refused(name: str) -> None:
    with pytest.raises(ConfigError, match="npm takes no package with the name"):
        package_name("Some words", name)


USE = """
import { find, get, taxonomy, type Skill, type SkillId } from "@example/roles";
const skill: Skill = get("skill", "agent-memory-systems");
const labels: string[] = (skill.builds_on ?? []).flatMap((id) => find("skill", id)?.label ?? []);
const scores: Partial<Record<SkillId, number>> = { "agent-memory-systems": 5 };
const roles: number = taxonomy.disciplines.length;
console.log(JSON.stringify([skill.label, labels.length > 0, scores, roles, find("skill", "none") === undefined]));
// @ts-expect-error: no skill has this identifier
export const a = (): Skill => get("skill", "agent-memory");
// @ts-expect-error: there is no such kind
export const b = (): unknown => get("skil", "agent-memory-systems");
// @ts-expect-error: there may be no such item
export const c = (): string => find("skill", "agent-memory").label;
// @ts-expect-error: another class has this slot
export const d = (): unknown => get("discipline", "genai-application-engineering").builds_on;
"""
PRINTED = '["Agent Memory Systems",true,{"agent-memory-systems":5},12,true]\n'
KINDS = {
    "use.mts": "nodenext",
    "use.cts": "nodenext",
    "old.mts": "node16",
    "old.cts": "node16",
    "use.ts": "bundler",
    "docs.ts": "bundler",
}
"""Files by how their imports are resolved: ECMAScript and CommonJS, as Node does and as bundlers do."""


@pytest.fixture(scope="module")
def installed(repository: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the package as npm packs and installs it."""
    folder = tmp_path_factory.mktemp("project")
    assert run("npm", "1.3.0", "--name", "@example/roles", "--out", folder / "_npm", cwd=repository).code == 0
    (folder / "package.json").write_text('{"name": "project", "private": true}', encoding="utf-8")
    for words in (["pack", "./_npm", "--json"], ["install", "--offline", "./example-roles-1.3.0.tgz"]):
        done = node_packages.npm(folder, *words)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.full
@pytest.mark.parametrize("file", KINDS)
def test_strict_typescript_takes_it(installed: Path, repository: Path, file: str) -> None:
    page = (
        (repository / "docs/consume.md").read_text(encoding="utf-8").partition("```typescript\n")[2].partition("```")[0]
    )
    own_name = page.replace("the-genai-engineering-role-taxonomy", "@example/roles")
    (installed / file).write_text(own_name if file == "docs.ts" else USE, encoding="utf-8")
    compiler = node_packages.install() / "typescript/bin/tsc"
    module = "esnext" if KINDS[file] == "bundler" else KINDS[file]
    options = ["--strict", "--target", "es2022", "--module", module, "--moduleResolution", KINDS[file]]
    assert executed(compiler, *options, "--ignoreConfig", file, cwd=installed) == ""
    if KINDS[file] != "bundler":
        assert executed(Path(file).with_suffix(".mjs" if file.endswith("mts") else ".cjs"), cwd=installed) == PRINTED


@pytest.mark.full
def test_validators_of_packages_find_nothing(installed: Path) -> None:
    modules = node_packages.install(node_packages.FOLDER / "npm")
    (archive,) = installed.glob("*.tgz")
    found = executed(modules / "publint/src/cli.js", "run", archive, "--strict", cwd=installed)
    assert "All good!" in found
    assert "No problems found" in executed(modules / "@arethetypeswrong/cli/dist/index.js", archive, cwd=installed)
