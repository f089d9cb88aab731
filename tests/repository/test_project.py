"""The root of a repository, and its configuration."""

import contextlib
from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.text.errors import ConfigError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "taxonomy").mkdir()
    (tmp_path / "taxonomy/taxonomy.yaml").write_text("a: b\n", encoding="utf-8")
    return tmp_path.resolve()


def test_nearest_folder_upward_is_the_root(root: Path) -> None:
    deep = root / "taxonomy" / "a" / "b"
    deep.mkdir(parents=True)
    with contextlib.chdir(deep):
        assert find_project().root == root
    with contextlib.chdir(root):
        assert find_project().root == root


def test_nothing_upward(tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path), pytest.raises(ConfigError) as error:
        find_project()
    assert str(error.value) == (
        "no taxonomy/taxonomy.yaml here or in a folder above; go to the repository, or name it with --root"
    )


def test_file_of_the_root_with_another_ending(tmp_path: Path) -> None:
    path = tmp_path / "taxonomy/taxonomy.yml"
    path.parent.mkdir()
    path.write_text("title: Things\n", encoding="utf-8")
    hint = f"; rename {path} to taxonomy.yaml, by which a repository is found"
    with contextlib.chdir(path.parent), pytest.raises(ConfigError) as error:
        find_project()
    assert str(error.value) == f"no taxonomy/taxonomy.yaml here or in a folder above{hint}"
    with pytest.raises(ConfigError) as error:
        find_project(tmp_path)
    assert str(error.value) == f"{tmp_path}: contains no taxonomy/taxonomy.yaml{hint}"


def test_root_that_is_named(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    project = find_project(root)
    assert (project.root, project.license_file, project.ignore) == (root, "LICENSE", ())
    with pytest.raises(ConfigError, match=r"contains no taxonomy/taxonomy\.yaml"):
        find_project(tmp_path_factory.mktemp("elsewhere"))


def test_options_in_pyproject(root: Path) -> None:
    (root / "pyproject.toml").write_text(
        '[project]\nname = "x"\n[tool.taxokit]\nlicense-file = "L"\nignore = ["a", "b"]\n', encoding="utf-8"
    )
    project = find_project(root)
    assert (project.license_file, project.ignore, project.where) == ("L", ("a", "b"), "pyproject.toml")


def test_options_in_a_file_of_its_own_win(root: Path) -> None:
    (root / "pyproject.toml").write_text('[tool.taxokit]\nlicense-file = "L"\n', encoding="utf-8")
    (root / "taxokit.toml").write_text('license-file = "M"\n', encoding="utf-8")
    project = find_project(root)
    assert (project.license_file, project.where) == ("M", "taxokit.toml")


WRONG = {
    "licence-file = 'L'": "unknown option 'licence-file' of taxokit; known are",
    "license-file = 5": "the option 'license-file' of taxokit must be the path of a file",
    "ignore = 'a'": "the option 'ignore' of taxokit must be a list of rules",
    "ignore = [1]": "the option 'ignore' of taxokit must be a list of rules",
    "versions = 'calendar'": "the option 'versions' of taxokit must be a table: the `scheme`, and a key for each kind",
    "versions.scheme = 'yearly'": "the option 'versions.scheme' of taxokit must be semantic or calendar, not 'yearly'",
    "versions.moved = 'huge'": "the option 'versions.moved' of taxokit must be major, minor or patch, not 'huge'",
    "zenodo = true": "the option 'zenodo' of taxokit must be a table with metadata of Zenodo",
    "zenodo.embargo_date = 2027-01-01": "zenodo has a date or a number that JSON has not; write it as a text",
    "doi = 'https://doi.org/10.5281/zenodo.8313340'": "doi is 'https://doi.org/10.5281/zenodo.8313340', but must be such",
    "license-file =": "cannot be read: ",
    "# \udcff": "is not UTF-8",
}


@pytest.mark.parametrize("text", WRONG)
def test_options_that_are_wrong(root: Path, text: str) -> None:
    data = text.encode(errors="surrogateescape")
    for name, content in (("taxokit.toml", data), ("pyproject.toml", b"[tool.taxokit]\n" + data)):
        (root / name).write_bytes(content)
        with pytest.raises(ConfigError) as error:
            find_project(root)
        assert str(error.value).startswith(f"{name}: {WRONG[text]}")
        (root / name).unlink()
    (root / "pyproject.toml").write_text("tool = 5\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^pyproject\.toml: tool must be a table"):
        find_project(root)


def test_licence_of_the_data(root: Path) -> None:
    (root / "taxokit.toml").write_text('license-file = "DATA"\n', encoding="utf-8")
    project = find_project(root)
    with pytest.raises(ConfigError, match=r"^DATA: the licence of the data does not exist; put its text there"):
        _ = project.license_text
    (root / "DATA").write_text("words\n", encoding="utf-8")
    assert find_project(root).license_text == "words\n"


def test_files_of_the_compiled_schema(root: Path) -> None:
    (root / "schema/generated/doc").mkdir(parents=True)
    for name in ("b.json", "a.json", "doc/c.md"):
        (root / "schema/generated" / name).write_text("", encoding="utf-8")
    assert find_project(root).generated_files() == ["a.json", "b.json", "doc/c.md"]
